"""The JWS by which a holder shows an SD-JWT, with a key of the holder and over what is shown. RFC 9901.

A good one is made for one verifier and one moment, which it names. One that does not hold says that something
was added or left out after the badge was shown, or that somebody else shows it.
"""

from dataclasses import dataclass, field

from verifier.algorithms import jose, keys, sd_jwt
from verifier.model.keys import PublicKey
from verifier.model.proof import Jws, ShowingFault, Signature
from verifier.model.words import JsonObject
from verifier.parse.signed_token import Opened
from verifier.parse.strict_json import MalformedJson, read_object

_TYPE = "kb+jwt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Showing:
    """What came of the JWS by which an SD-JWT is shown; nothing that it says is proven unless it holds."""

    signature: Signature
    said: JsonObject = field(repr=False)


def read_showing(opened: Opened) -> Showing | None:
    """Judge whether the holder shows what is shown, by the key that the issuer names; None if nobody does.

    Where the issuer names no key, or one that is not read here, there is nothing to compare it with.
    """
    text = None if opened.parts is None else opened.parts.key_binding
    if text is None or opened.parts is None:
        return None
    key = _holder_key(opened.claims)
    standing = Signature.UNDECIDED if key is None else _standing(text, key, opened, parts=opened.parts)
    return Showing(signature=standing, said=_said(text))


def _standing(text: str, key: PublicKey, opened: Opened, *, parts: sd_jwt.Parts) -> Signature:
    try:
        token = jose.parse_jws(text)
        said = read_object(token.payload)
        name = sd_jwt.hash_of(read_object(opened.token.payload))
        right = _is_complete(token, said) and said["sd_hash"] == sd_jwt.digest(parts.shown, name=name)
        return Signature.HOLDS if right and jose.verify_jws(token, key) else Signature.FAILS
    except jose.JwsRefused as refused:
        unread = refused.reason is jose.Reason.UNSUPPORTED
    except sd_jwt.ShowingRefused as refused:
        unread = refused.fault is ShowingFault.UNSUPPORTED
    except MalformedJson:
        unread = False
    return Signature.UNDECIDED if unread else Signature.FAILS


def _said(text: str) -> JsonObject:
    try:
        return read_object(jose.parse_jws(text).payload)
    except (jose.JwsRefused, MalformedJson):
        return {}


def _holder_key(claims: JsonObject) -> PublicKey | None:
    """Read the key of ``cnf`` (RFC 7800); one that stands elsewhere or is of another kind is left alone."""
    confirmation = claims.get("cnf")
    jwk = confirmation.get("jwk") if isinstance(confirmation, dict) else None
    try:
        return keys.from_jwk(jwk) if isinstance(jwk, dict) else None
    except keys.KeyRefused:
        return None


def _is_complete(token: Jws, said: JsonObject) -> bool:
    """Say whether it is labelled as what it is and says when and for whom it was made."""
    when = said.get("iat")
    return (
        token.header.get("typ") == _TYPE
        and isinstance(when, int | float)
        and not isinstance(when, bool)
        and all(isinstance(said.get(name), str) for name in ("aud", "nonce", "sd_hash"))
    )
