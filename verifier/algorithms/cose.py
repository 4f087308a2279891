"""COSE messages with one signature, read in the one way that leaves nothing to interpret. RFC 9052.

Header labels are given the names that JOSE has for them, so that one set of rules judges the header of any
token. No library stands here: those for COSE read many kinds of message and make keys of what they find.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from verifier.algorithms import cbor
from verifier.algorithms.cbor import Cbor
from verifier.model.proof import CoseSign1
from verifier.model.words import Json, JsonObject

MAX_COSE_BYTES = 2**20
MAX_HEADER_BYTES = 16_384
_TAG = b"\xd2"  # 18, COSE_Sign1

_ALGORITHMS: Mapping[int, str] = MappingProxyType(  # https://www.iana.org/assignments/cose/
    {
        -7: "ES256",
        -9: "ES256",  # ESP256, the same with its curve in the name. RFC 9864
        -8: "EdDSA",
        -19: "Ed25519",
        -35: "ES384",
        -51: "ES384",  # ESP384
        -37: "PS256",
        -257: "RS256",
        -65535: "RS1",
        4: "HS256/64",
        5: "HS256",
        6: "HS384",
        7: "HS512",
    }
)
_LABELS: Mapping[int | str, str] = MappingProxyType({2: "crit", 3: "cty", 16: "typ"})
_CLAIMS: Mapping[int, str] = MappingProxyType({1: "iss", 2: "sub", 3: "aud", 4: "exp", 5: "nbf", 6: "iat"})
_ALGORITHM, _KEY, _CLAIMS_SET = 1, 4, 15


class MalformedCose(ValueError):
    """Bytes that are no COSE_Sign1 with its payload inside. The message names the rule."""


def parse_cose(data: bytes) -> CoseSign1:
    """Take a COSE_Sign1 apart, tagged or not.

    Raises:
        MalformedCose: over 1 MiB, another kind of message, a payload that is elsewhere, a header that is no
            map or has a label twice, what `cbor.read` refuses.
    """
    if len(data) > MAX_COSE_BYTES:
        raise MalformedCose("COSE: over 1 MiB")
    match _read(data.removeprefix(_TAG)):
        case [bytes() as protected, dict() as beside, bytes() as payload, bytes() as signature]:
            signed = _read(protected) if protected else {}
        case _:
            raise MalformedCose("COSE: not one signature over a payload of its own")
    if not isinstance(signed, dict) or not signed.keys().isdisjoint(beside):
        raise MalformedCose("COSE: a header that is no map, or has a label twice")
    if len(protected) > MAX_HEADER_BYTES:
        raise MalformedCose("COSE: a header larger than any honest one")
    return CoseSign1(
        header=_header(signed, beside),
        payload=payload,
        signing_input=_to_be_signed(protected, payload),
        signature=signature,
        claims=dict(_claims(signed.get(_CLAIMS_SET))),
    )


def _read(data: bytes) -> Cbor:
    try:
        return cbor.read(data)
    except cbor.MalformedCbor as malformed:
        raise MalformedCose(str(malformed)) from None


def _to_be_signed(protected: bytes, payload: bytes) -> bytes:
    """Write the array that the signature is over. RFC 9052 section 4.4."""
    parts = (cbor.write_text("Signature1"), *map(cbor.write_bytes, (protected, b"", payload)))
    return b"\x84" + b"".join(parts)


def _header(signed: Mapping[int | str, Cbor], beside: Mapping[int | str, Cbor]) -> JsonObject:
    """Name what the header says. Of the part that is not signed only the hint at the key is taken."""
    header: JsonObject = {_unsigned(label): None for label in beside if label != _KEY}
    for label, value in signed.items():
        if label == _ALGORITHM:
            header["alg"] = _algorithm(value)
        elif label not in (_KEY, _CLAIMS_SET):
            name = _LABELS.get(label, f"label {label}")
            header[name] = value if isinstance(value, str) else None
    if _KEY in signed or _KEY in beside:
        header |= _key_name(signed.get(_KEY, beside.get(_KEY)))
    return header


def _unsigned(label: int | str) -> str:
    return "crit" if _LABELS.get(label) == "crit" else f"unsigned label {label}"


def _key_name(value: Cbor) -> JsonObject:
    """Read the name of a key; one in bytes that are no text leads nowhere, and is no fault."""
    if not isinstance(value, bytes):
        return {"kid": None}
    try:
        return {"kid": value.decode("utf-8")}
    except UnicodeDecodeError:
        return {}


def _algorithm(value: Cbor) -> Json:
    if not isinstance(value, int) or isinstance(value, bool):
        return None  # names as text are private
    return _ALGORITHMS.get(value, f"COSE {value}")


def _claims(value: Cbor) -> Iterator[tuple[str, Json]]:
    if isinstance(value, dict):
        for label, name in _CLAIMS.items():
            if label in value:
                said = value[label]
                yield name, said if isinstance(said, str | int | float) else None
