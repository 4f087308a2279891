"""Compact JWS, read in the one way that leaves nothing to interpret. RFC 7515, RFC 7518, RFC 8725.

A reader that skips what it does not know accepts what was never signed; so no library of tokens stands here,
and no shared secret has a code path.
"""

import enum
import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from verifier.algorithms.keys import PRIVATE_MEMBERS, verify_ecdsa, verify_ed25519, verify_rsa
from verifier.algorithms.multiformats import MalformedValue, base64url_decode
from verifier.model.keys import KeyKind, PublicKey
from verifier.model.proof import CoseSign1, Jws, SdJwt, SignedToken
from verifier.model.words import Json, JsonObject

MAX_JWS_CHARACTERS = 2**20
MAX_HEADER_CHARACTERS = 16_384
_MAX_HEADER_BRACKETS = 64  # the header with a JWK in it has two; this also bounds the nesting

ALGORITHMS: Mapping[str, KeyKind] = MappingProxyType(
    {
        "RS256": KeyKind.RSA,
        "PS256": KeyKind.RSA,
        "ES256": KeyKind.P256,
        "ES384": KeyKind.P384,
        "EdDSA": KeyKind.ED25519,
        "Ed25519": KeyKind.ED25519,  # the newer name of the same. RFC 9864
    }
)

_KNOWN = frozenset({"alg", "kid", "jwk", "typ", "cty"})  # OB 3.0's closed list, and cty of VC-JOSE-COSE
_FORMS = ("jwt", "sd-jwt", "cose")
# The labels of credentials: those of its own envelope are usual, those of the others odd.
_TYPES: Mapping[type[SignedToken], frozenset[str]] = MappingProxyType(
    {
        Jws: frozenset({"jwt", "vc+jwt", "vc+ld+jwt", "vp+jwt"}),
        SdJwt: frozenset({"jwt", "vc+sd-jwt", "vp+sd-jwt", "dc+sd-jwt"}),
        CoseSign1: frozenset({"vc+cose", "vp+cose"}),
    }
)
_CREDENTIALS = frozenset[str]().union(
    *_TYPES.values(),
    *({f"{kind}+ld+{form}", f"{kind}+ld+json+{form}"} for kind in ("vc", "vp") for form in _FORMS),
)
_CONTENTS = frozenset({"vc", "vp"})
_PARTS = 3
_MAX_KID_CHARACTERS = 2_048  # an RSA key as did:jwk, with room


class Reason(enum.Enum):
    """Why a JWS was refused before its signature was looked at."""

    MALFORMED = "malformed"
    HEADER_REFUSED = "header refused"  # it asks for something unsafe, or is made for another use
    ALGORITHM_REFUSED = "algorithm refused"  # one that protects nothing
    UNSUPPORTED = "unsupported"  # an algorithm that may be fine and is not read here
    KEY_MISMATCH = "key mismatch"  # the key is of another kind, or tied to another algorithm


class JwsRefused(Exception):
    """A JWS that cannot be verified, and why. The message is ours and quotes nothing."""

    def __init__(self, reason: Reason, message: str) -> None:
        super().__init__(message)
        self.reason = reason


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderReading:
    """What the header of a JWT says besides algorithm and key, by member name."""

    refused: tuple[str, ...] = ()  # each of them alone refuses the token
    unknown: tuple[str, ...] = ()  # ignored and never trusted: jku, x5u, x5c and whatever else
    unusual_type: bool = False  # typ is that of another registered kind of credential


def parse_jws(text: str) -> Jws:
    """Take a compact JWS apart: three parts, strict base64url, a header without duplicate members.

    Raises:
        JwsRefused: MALFORMED. Over 1 MiB, not three parts (five are an encrypted token), a part that is not
            base64url in its one spelling, a header that is not a plain JSON object.
    """
    if len(text) > MAX_JWS_CHARACTERS:
        raise JwsRefused(Reason.MALFORMED, "JWS: over 1 MiB")
    parts = text.split(".", _PARTS)
    if len(parts) != _PARTS:
        raise JwsRefused(Reason.MALFORMED, "JWS: not three parts")
    header, payload, signature = parts
    return Jws(
        text=text,
        header=_header(_bytes(header)),
        payload=_bytes(payload),
        signing_input=f"{header}.{payload}".encode("ascii"),
        signature=_bytes(signature),
    )


def check_header(token: SignedToken) -> HeaderReading:
    """Judge a header by the rules for badges as JWT (https://www.imsglobal.org/spec/ob/v3p0/#jwt-proof).

    Those of an SD-JWT and of a COSE message are the same, with their own labels
    (https://www.w3.org/TR/vc-jose-cose/). The algorithm is not asked about. ``verify_jws`` refuses what is
    unsafe in any token; ``typ`` and ``cty`` are refused here only, since signed Open Badges 2.0 have no rule
    about them.
    """
    named = _type_of(token.header.get("typ"))
    usual = "typ" not in token.header or named in _TYPES[type(token)]
    purpose = () if usual or named in _CREDENTIALS else ("typ",)
    content = () if _type_of(token.header.get("cty", "vc")) in _CONTENTS else ("cty",)
    unsafe = _unsafe(token.header)
    return HeaderReading(
        refused=(*unsafe, *purpose, *content),
        unknown=tuple(sorted(token.header.keys() - _KNOWN - unsafe.keys())),
        unusual_type=not usual and not purpose,
    )


def verify_jws(jws: SignedToken, key: PublicKey) -> bool:
    """Say whether the signature over the received bytes holds under the key.

    Raises:
        JwsRefused: HEADER_REFUSED for crit, b64, zip, enc, a kid that is no text, a jwk with private parts;
            ALGORITHM_REFUSED for none, HS* and RS1; UNSUPPORTED for others that are not in ``ALGORITHMS``;
            KEY_MISMATCH if the key is of another kind or tied to another algorithm; MALFORMED without alg.
    """
    if _unsafe(jws.header):
        raise JwsRefused(Reason.HEADER_REFUSED, "JWS: its header asks for something unsafe")
    algorithm = algorithm_of(jws)
    if key.kind is not ALGORITHMS[algorithm] or not _permits(key, algorithm):
        raise JwsRefused(Reason.KEY_MISMATCH, "JWS: the key is not one for this algorithm")
    return _holds(jws, key, algorithm)


def algorithm_of(jws: SignedToken) -> str:
    """Name the algorithm, which is one of ``ALGORITHMS``.

    Raises:
        JwsRefused: ALGORITHM_REFUSED, UNSUPPORTED or MALFORMED, as of ``verify_jws``.
    """
    algorithm = jws.header.get("alg")
    if not isinstance(algorithm, str):
        raise JwsRefused(Reason.MALFORMED, "JWS: alg is missing or not a string")
    if algorithm in ALGORITHMS:
        return algorithm
    name = algorithm.strip().casefold()
    if name in {"", "none", "rs1"} or name.startswith("hs"):
        raise JwsRefused(Reason.ALGORITHM_REFUSED, "JWS: an algorithm that protects nothing")
    raise JwsRefused(Reason.UNSUPPORTED, "JWS: an algorithm that is not read here")


def _holds(jws: SignedToken, key: PublicKey, algorithm: str) -> bool:
    match algorithm:
        case "RS256" | "PS256":
            scheme = algorithm
            return verify_rsa(key, message=jws.signing_input, signature=jws.signature, scheme=scheme)
        case "EdDSA" | "Ed25519":
            return verify_ed25519(key, message=jws.signing_input, signature=jws.signature)
        case _:
            return verify_ecdsa(key, message=jws.signing_input, signature=jws.signature)


def _permits(key: PublicKey, algorithm: str) -> bool:
    """Say whether a key's own alg allows the algorithm; Ed25519 is the newer name of EdDSA (RFC 9864)."""
    tied, asked = ("EdDSA" if name == "Ed25519" else name for name in (key.algorithm, algorithm))
    return tied in (None, asked)


def _unsafe(header: JsonObject) -> dict[str, None]:
    """Name the members that no JWS of a badge may have, in the order of the header."""
    return {name: None for name, value in header.items() if _refuses(name, value)}


def _refuses(name: str, value: Json) -> bool:
    match name:
        case "crit" | "b64" | "zip" | "enc":
            return True
        case "kid":
            return not isinstance(value, str) or len(value) > _MAX_KID_CHARACTERS
        case "jwk":
            return not isinstance(value, dict) or not PRIVATE_MEMBERS.isdisjoint(value)
        case _:
            return False


def _type_of(value: Json) -> str | None:
    """Read a media type, which has no case and may leave out ``application/``. RFC 7515 section 4.1.9."""
    return value.casefold().removeprefix("application/") if isinstance(value, str) else None


def _header(data: bytes) -> JsonObject:
    if len(data) > MAX_HEADER_CHARACTERS or sum(data.count(mark) for mark in b"[{") > _MAX_HEADER_BRACKETS:
        raise JwsRefused(Reason.MALFORMED, "JWS: a header larger or deeper than any honest one")
    try:
        header: Json = _DECODER.decode(data.decode("utf-8"))
        _ENCODER.encode(header).encode("utf-8")  # lone surrogates have no encoding
    except ValueError:  # bad UTF-8, bad JSON, and what _plain and _finite refuse
        raise JwsRefused(Reason.MALFORMED, "JWS: the header is not plain JSON") from None
    if not isinstance(header, dict):
        raise JwsRefused(Reason.MALFORMED, "JWS: the header is not an object")
    return header


def _plain(pairs: list[tuple[str, Json]]) -> JsonObject:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError("duplicate members")
    return members


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError("not a finite number")
    return number


_DECODER = json.JSONDecoder(object_pairs_hook=_plain, parse_float=_finite, parse_constant=_finite)
_ENCODER = json.JSONEncoder(ensure_ascii=False)


def _bytes(part: str) -> bytes:
    try:
        return base64url_decode(part)
    except MalformedValue as fault:
        raise JwsRefused(Reason.MALFORMED, f"JWS: {fault}") from None
