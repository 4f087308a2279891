"""The few encodings that a signer needs, written apart from the product so that both cannot err alike."""

import base64
import json

from verifier.model.words import Json

_BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


def base64url(data: bytes) -> str:
    """Encode without padding. RFC 7515 section 2."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def from_base64url(text: str) -> bytes:
    """Decode what ``base64url`` wrote."""
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def base58(data: bytes) -> str:
    """Encode in the alphabet of Bitcoin, as multibase ``z`` has it (without the ``z``)."""
    number, digits = int.from_bytes(data, "big"), ""
    while number:
        number, rest = divmod(number, 58)
        digits = _BASE58[rest] + digits
    zeros = len(data) - len(data.lstrip(b"\0"))
    return _BASE58[0] * zeros + digits


def compact(value: Json) -> bytes:
    """Write JSON on one line, members in their order."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def canonical(value: Json) -> bytes:
    """Write JSON by RFC 8785, as far as our documents need it: ASCII names, no fractions."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def pretty(value: Json) -> bytes:
    """Write JSON as people publish it."""
    return json.dumps(value, ensure_ascii=False, indent=2).encode() + b"\n"
