"""A signed token of any form, opened: what stands in it, and what an SD-JWT shows of that.

Nothing here looks at the header, which may say whatever it likes until the signature is checked.
https://www.w3.org/TR/vc-jose-cose/, RFC 7515, RFC 9901, RFC 9052
"""

from codecs import BOM_UTF8
from collections.abc import Mapping
from dataclasses import dataclass, replace

from verifier.algorithms import cose, jose, sd_jwt
from verifier.algorithms.multiformats import MalformedValue, base64url_decode
from verifier.model.credential import Malformed
from verifier.model.located import Kind
from verifier.model.proof import Jws, SdJwt, ShowingFault, SignedToken
from verifier.model.words import Json, JsonObject
from verifier.parse.recognise import Form, form_of
from verifier.parse.strict_json import MAX_VALUES, MalformedJson, TooLargeJson, read, read_object

_OLDER = frozenset({Form.OB1_ASSERTION, Form.OB2_ASSERTION})
MAX_DISCLOSURES = 1_000  # a badge has as many members as that at most, with all that it is awarded for


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A token and its claims. Of an SD-JWT these are what is shown; ``hidden`` is where something is not."""

    token: SignedToken
    claims: JsonObject
    beside: JsonObject  # registered claims that stand in the header, of a COSE message
    hidden: tuple[str, ...] = ()  # JSON Pointers into the claims
    parts: sd_jwt.Parts | None = None  # of an SD-JWT


def open_token(body: bytes, *, kind: Kind) -> Opened | Malformed:
    """Open a JWT, an SD-JWT or a COSE message; `Malformed` if it is none or its payload is no JSON object."""
    try:
        if kind is Kind.COSE:
            message = cose.parse_cose(body)
            return Opened(token=message, claims=read_object(message.payload), beside=message.claims)
        parts = sd_jwt.split(body.decode("ascii"))
        if parts.key_binding is not None:  # behind the last tilde stands a token, or nothing
            jose.parse_jws(parts.key_binding)
        return _opened(parts, jose.parse_jws(parts.issued), kind=kind)
    except (UnicodeDecodeError, jose.JwsRefused, cose.MalformedCose, MalformedJson) as broken:
        return Malformed(why=str(broken), is_too_large=isinstance(broken, TooLargeJson))


def _opened(parts: sd_jwt.Parts, jws: Jws, *, kind: Kind) -> Opened:
    claims = _claims(jws.payload)
    # Whoever takes the tildes away shows nothing: what was signed is an SD-JWT all the same.
    if kind is not Kind.SD_JWT and not sd_jwt.keeps_back(claims):
        return Opened(token=jws, claims=claims, beside={})
    token = SdJwt(
        text=jws.text,
        header=jws.header,
        payload=jws.payload,
        signing_input=jws.signing_input,
        signature=jws.signature,
    )
    try:
        shown = sd_jwt.assemble(claims, _disclosed(parts, claims))
    except sd_jwt.ShowingRefused as refused:
        faulty = replace(token, fault=refused.fault, detail=str(refused))
        plain = sd_jwt.without_digests(claims)
        return Opened(token=faulty, claims=plain if isinstance(plain, dict) else {}, beside={}, parts=parts)
    return Opened(token=token, claims=shown.claims, beside={}, hidden=shown.hidden, parts=parts)


def _claims(payload: bytes) -> JsonObject:
    """Read what was signed; before the claims of an older badge a byte order mark may stand."""
    claims = read_object(payload.removeprefix(BOM_UTF8))
    marked = payload.startswith(BOM_UTF8)
    return read_object(payload) if marked and form_of(claims) not in _OLDER else claims


def _disclosed(parts: sd_jwt.Parts, claims: JsonObject) -> Mapping[str, list[Json]]:
    """Read every disclosure, by its digest."""
    if len(parts.disclosures) > MAX_DISCLOSURES:
        raise TooLargeJson(f"more than {MAX_DISCLOSURES} disclosures")
    name = sd_jwt.hash_of(claims)
    found: dict[str, list[Json]] = {}
    values = 0
    for text in parts.disclosures:
        data = _bytes(text)
        values += sum(data.count(mark) for mark in b",[{")
        if values > MAX_VALUES:
            raise TooLargeJson(f"more than {MAX_VALUES} values in disclosures")
        found[sd_jwt.digest(text, name=name)] = _content(data)
    if len(found) != len(parts.disclosures):
        raise _malformed("SD-JWT: a disclosure that occurs twice")
    return found


def _bytes(text: str) -> bytes:
    try:
        return base64url_decode(text)
    except MalformedValue:
        raise _malformed("SD-JWT: a disclosure that is no base64url") from None


def _content(data: bytes) -> list[Json]:
    try:
        content = read(data)
    except MalformedJson:
        raise _malformed("SD-JWT: a disclosure that is no JSON") from None
    if not isinstance(content, list):
        raise _malformed("SD-JWT: a disclosure that is no array")
    return content


def _malformed(rule: str) -> sd_jwt.ShowingRefused:
    return sd_jwt.ShowingRefused(ShowingFault.MALFORMED, rule)
