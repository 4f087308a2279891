"""Bitstring status lists: many credentials' states as the bits of one compressed text.

https://www.w3.org/TR/vc-bitstring-status-list/#bitstring-encoding
"""

import enum
import re
import zlib
from dataclasses import dataclass, field

from verifier.algorithms.multiformats import MalformedValue, base64url_decode
from verifier.model.words import Json

MAX_LIST_BYTES = 8 * 2**20  # inflated: 67 million entries; larger lists exist only to hurt
MAX_LIST_CHARACTERS = 12 * 2**20  # of base64: what 8 MiB that do not compress would need, and some

MAX_ENTRY_BITS = 32  # the specification has no limit; values beyond it name nothing that anybody could list

_INDEX = re.compile(r"0|[1-9][0-9]{0,8}")
_GZIP, _ZLIB = 31, 15  # window bits, by which zlib tells the two wrappings
_TO_BASE64URL = str.maketrans("+/", "-_")


class Reason(enum.Enum):
    """What is wrong with a list, or with a place in it."""

    MALFORMED = "malformed"
    TOO_LARGE = "too large"
    OUT_OF_RANGE = "out of range"
    UNSUPPORTED = "unsupported"  # entries of no bits, or of more than anybody uses


class ListRefused(Exception):
    """A list or index that cannot be read, and why."""

    def __init__(self, reason: Reason, message: str) -> None:
        super().__init__(message)
        self.reason = reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Bits:
    """An inflated list. Entry 0 begins at the most significant bit of the first byte."""

    data: bytes = field(repr=False)

    def entries(self, size: int = 1) -> int:
        """Count the entries of ``size`` bits; bits that are left over at the end are none.

        Raises:
            ListRefused: The size is not between 1 and 32.
        """
        if not 1 <= size <= MAX_ENTRY_BITS:
            raise ListRefused(
                Reason.UNSUPPORTED, f"status list: entries of 1 to {MAX_ENTRY_BITS} bits are read"
            )
        return len(self.data) * 8 // size

    def read(self, index: int, *, size: int = 1) -> int:
        """Read the entry at ``index``, which counts entries and not bits; all its bits, highest first.

        An entry may straddle bytes: the bits are consecutive, whatever their number.

        Raises:
            ListRefused: Beyond the end, negative (Python would count from the end), or an odd size.
        """
        if not 0 <= index < self.entries(size):
            raise ListRefused(Reason.OUT_OF_RANGE, "status list: the index lies outside")
        begin, end = index * size, (index + 1) * size
        held = int.from_bytes(self.data[begin // 8 : (end + 7) // 8], "big")
        return held >> -end % 8 & (1 << size) - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """How an ``encodedList`` is written; which ways are usual is said by the kind of list."""

    is_marked: bool  # with the ``u`` of multibase
    is_base64url: bool  # its alphabet, and no padding
    is_gzip: bool  # otherwise zlib


def decode_list(text: str) -> tuple[Bits, Spelling]:
    """Inflate an ``encodedList``, however it is spelled, and say how it was.

    Bitstring lists are written as ``u``, base64url without padding, gzip. Older lists lack the ``u``, use the
    other alphabet, have padding, or wrap the bits as zlib.

    Raises:
        ListRefused: It is not base64 or not compressed, ends early, goes on after its end, or has more than
            8 MiB when inflated.
    """
    if len(text) > MAX_LIST_CHARACTERS:
        raise ListRefused(Reason.TOO_LARGE, "status list: over 12 MiB of text")
    body = text.removeprefix("u")  # base64 of gzip begins with H, of zlib with e: never with u
    plain = body.rstrip("=").translate(_TO_BASE64URL)
    try:
        data = base64url_decode(plain)
    except MalformedValue as fault:
        raise ListRefused(Reason.MALFORMED, f"status list: {fault}") from None
    is_gzip = data.startswith(b"\x1f\x8b")
    inflated = _inflate(data, window=_GZIP if is_gzip else _ZLIB)
    spelling = Spelling(is_marked=text.startswith("u"), is_base64url=plain == body, is_gzip=is_gzip)
    return Bits(data=inflated), spelling


def parse_index(value: Json) -> tuple[int, bool]:
    """Read a ``statusListIndex``; the bool says that it was a JSON number and not a string.

    Python's own reader takes signs, blanks, underscores, leading zeros and other scripts' digits.

    Raises:
        ListRefused: Neither a string of one to nine ASCII digits in their one spelling nor such a number.
    """
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**9:
        return value, True
    if not isinstance(value, str) or _INDEX.fullmatch(value) is None:
        raise ListRefused(Reason.MALFORMED, "status list: not an index")
    return int(value), False


def _inflate(data: bytes, *, window: int) -> bytes:
    """Inflate one member, and never more than the limit: 1 GiB of zeros fits in 1 MB."""
    inflater = zlib.decompressobj(window)
    try:
        inflated = inflater.decompress(data, MAX_LIST_BYTES + 1)
    except zlib.error:
        raise ListRefused(Reason.MALFORMED, "status list: not compressed as it should be") from None
    if len(inflated) > MAX_LIST_BYTES:
        raise ListRefused(Reason.TOO_LARGE, "status list: over 8 MiB inflated")
    if not inflater.eof or inflater.unused_data:
        raise ListRefused(Reason.MALFORMED, "status list: it ends early, or goes on after its end")
    return inflated
