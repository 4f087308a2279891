"""Proof values of ecdsa-sd-2023: what an issuer gives a holder (base), and what a holder shows (derived).

https://www.w3.org/TR/vc-di-ecdsa/#parsebaseproofvalue, https://www.w3.org/TR/vc-di-ecdsa/#parsederivedproofvalue
"""

import enum
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from verifier.algorithms import cbor, ecdsa, keys, multiformats
from verifier.algorithms.cbor import Cbor
from verifier.model.keys import KeyKind, PublicKey

MAX_CHARACTERS = 128 * 1024  # of the text: room for all that the other bounds allow
MAX_SIGNATURES = 400  # each costs about 0.1 ms; a badge has about 50 statements, a full transcript more

_SIGNATURE_BYTES, _HASH_BYTES = 64, 32
_MULTIKEY_P256 = b"\x80\x24"
_KEY_BYTES = 35  # the text of the specification says 36; its vectors, and every P-256 Multikey, have 35
_POINTER = re.compile(r"(/([^~/]|~[01])*)*")


class Reason(enum.Enum):
    """Why a proof value was not read."""

    MALFORMED = "malformed"
    TOO_LARGE = "too large"  # nobody said that it is wrong


class ValueRefused(Exception):
    """The proof value has no reading; ``reason`` says why. The message is ours and quotes nothing of it."""

    def __init__(self, reason: Reason, message: str) -> None:
        super().__init__(message)
        self.reason = reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """What both kinds of proof carry."""

    base_signature: bytes  # by the issuer's key, over options, public key and mandatory statements
    public_key: bytes  # of a pair made for this one badge: Multikey, 35 bytes
    key: PublicKey  # the same key, read
    signatures: tuple[bytes, ...]  # by that key, one over each statement that may be left out


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """A derived proof: of some statements, chosen by the holder."""

    signed: Signed
    labels: Mapping[
        str, str
    ]  # canonical label of the blank nodes shown → the issuer's: "_:c14n0" → "_:u3Lv2…"
    mandatory: frozenset[int]  # which of the sorted statements the issuer does not let anybody leave out


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """A base proof: of all statements, and with it the means to derive others."""

    signed: Signed
    hmac_key: bytes
    pointers: tuple[str, ...]  # to what must not be left out. RFC 6901


def read_value(text: str) -> Derived | Base:
    """Read a proofValue: "u", base64url without padding, three bytes that name the kind, five components.

    Raises:
        ValueRefused: Anything else, or more than can be checked within a moment.
    """
    if len(text) > MAX_CHARACTERS:
        raise ValueRefused(Reason.TOO_LARGE, "longer than 128 KiB")
    if not text.startswith("u"):
        raise _malformed("it does not start with u")
    try:
        data = multiformats.base64url_decode(text[1:])
        kind, item = data[:3], cbor.read(data[3:])
    except (multiformats.MalformedValue, cbor.MalformedCbor) as fault:
        raise _malformed(str(fault)) from None
    match kind, item:
        case b"\xd9\x5d\x01", [signature, key, signatures, labels, mandatory]:
            return Derived(
                signed=_signed(signature, key, signatures),
                labels=_labels(labels),
                mandatory=_indexes(mandatory),
            )
        case b"\xd9\x5d\x00", [signature, key, hmac_key, signatures, pointers]:
            return Base(
                signed=_signed(signature, key, signatures),
                hmac_key=_sized(hmac_key, "hmacKey", size=_HASH_BYTES),
                pointers=_pointers(pointers),
            )
        case _:
            raise _malformed("neither a base proof nor a derived one of five components")


def _signed(signature: Cbor, key: Cbor, signatures: Cbor) -> Signed:
    listed = _array(signatures, "signatures")
    if len(listed) > MAX_SIGNATURES:
        raise ValueRefused(Reason.TOO_LARGE, "more than 400 signatures")
    public_key = _sized(key, "publicKey", size=_KEY_BYTES)
    return Signed(
        base_signature=_sized(signature, "baseSignature", size=_SIGNATURE_BYTES),
        public_key=public_key,
        key=_key(public_key),
        signatures=tuple(_sized(each, "signatures", size=_SIGNATURE_BYTES) for each in listed),
    )


def _key(public_key: bytes) -> PublicKey:
    if not public_key.startswith(_MULTIKEY_P256):
        raise _malformed("publicKey is not on P-256")
    try:
        return ecdsa.from_point(public_key[len(_MULTIKEY_P256) :], curve=ecdsa.CURVES[KeyKind.P256])
    except keys.KeyRefused as refused:
        raise _malformed(f"publicKey: {refused}") from None


def _labels(item: Cbor) -> Mapping[str, str]:
    """Read the label map. Two blank nodes under one label would become one: statements of both would mix."""
    if not isinstance(item, dict):
        raise _malformed("labelMap is no map")
    labels = {
        f"_:c14n{_number(key, 'labelMap')}": label(_sized(digest, "labelMap", size=_HASH_BYTES))
        for key, digest in item.items()
    }
    if len(set(labels.values())) < len(labels):
        raise _malformed("labelMap gives one label twice")
    return labels


def label(digest: bytes) -> str:
    """Write the label of a blank node that an HMAC gives it."""
    return f"_:u{multiformats.base64url_encode(digest)}"


def _indexes(item: Cbor) -> frozenset[int]:
    indexes = [_number(index, "mandatoryIndexes") for index in _array(item, "mandatoryIndexes")]
    if any(later <= earlier for earlier, later in pairwise(indexes)):
        raise _malformed("mandatoryIndexes is out of order, or names one twice")
    return frozenset(indexes)


def _pointers(item: Cbor) -> tuple[str, ...]:
    return tuple(_pointer(pointer) for pointer in _array(item, "mandatoryPointers"))


def _pointer(item: Cbor) -> str:
    if not isinstance(item, str) or _POINTER.fullmatch(item) is None:
        raise _malformed("mandatoryPointers has something else than JSON Pointers")
    return item


def _number(item: Cbor, name: str) -> int:
    if not isinstance(item, int) or isinstance(item, bool) or item < 0:
        raise _malformed(f"{name} has something else than numbers from zero")
    return item


def _array(item: Cbor, name: str) -> Sequence[Cbor]:
    if not isinstance(item, list):
        raise _malformed(f"{name} is no array")
    return item


def _sized(item: Cbor, name: str, *, size: int) -> bytes:
    if not isinstance(item, bytes) or len(item) != size:
        raise _malformed(f"{name} is not {size} bytes")
    return item


def _malformed(message: str) -> ValueRefused:
    return ValueRefused(Reason.MALFORMED, message)
