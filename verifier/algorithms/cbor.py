"""CBOR as far as signed messages need it, each value in its one spelling. RFC 8949 section 4.2.1.

A library would also make dates, rational numbers and cyclic values out of tags, and ignore bytes behind
the value; here every value has a definite length and its shortest form, and there are no tags.
"""

import math
import struct
from typing import TypeAlias

Cbor: TypeAlias = "bool | int | float | str | bytes | list[Cbor] | dict[int | str, Cbor] | None"

MAX_DEPTH = 8  # of arrays and maps; a signed message has two, and claims in its header one more
MAX_VALUES = 10_000  # a signed message has about ten, a proof of selective disclosure some hundreds
_WORDS: dict[int, bool | None] = {20: False, 21: True, 22: None}
_FLOATS = {25: ">e", 26: ">f", 27: ">d"}
_INLINE = 24  # numbers below stand in the first byte; from here on it says how many bytes follow
_LARGEST_HEAD = 27
_ARRAY = 4


class MalformedCbor(ValueError):
    """Bytes that are no CBOR, or not CBOR that every reader understands alike. The message names the rule."""


def read(data: bytes) -> Cbor:
    """Read one value, which is all that ``data`` holds.

    Raises:
        MalformedCbor: Indefinite or overlong lengths, tags, a name twice or of another type than number and
            text, more than 8 levels or 10,000 values, numbers without bounds, text that is not UTF-8, bytes
            behind the value.
    """
    reader = _Reader(data)
    value = reader.value(MAX_DEPTH)
    if reader.at != len(data):
        raise MalformedCbor("CBOR: bytes behind the value")
    return value


def write_text(text: str) -> bytes:
    """Write a text."""
    data = text.encode("utf-8")
    return _head(3, len(data)) + data


def write_bytes(data: bytes) -> bytes:
    """Write a string of bytes."""
    return _head(2, len(data)) + data


def _head(major: int, number: int) -> bytes:
    if number < _INLINE:
        return bytes([major << 5 | number])
    size = next(size for size in range(4) if number < 1 << (8 << size))
    return bytes([major << 5 | _INLINE + size]) + number.to_bytes(1 << size, "big")


class _Reader:
    """Reads values one after the other; ``at`` is the next byte."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0
        self.left = MAX_VALUES

    def value(self, depth: int) -> Cbor:
        """Read the next value, in at most ``depth`` further levels."""
        if self.left == 0:
            raise MalformedCbor("CBOR: more than 10,000 values")
        self.left -= 1
        major, low = divmod(self._take(1)[0], 32)
        match major:
            case 0 | 1:
                number = self._number(low)
                return number if major == 0 else -1 - number
            case 2:
                return self._take(self._number(low))
            case 3:
                return self._text(self._number(low))
            case 4 | 5:
                if depth == 0:
                    raise MalformedCbor("CBOR: more than 8 levels")
                return self._several(major, self._number(low), depth - 1)
            case 6:
                raise MalformedCbor("CBOR: a tag")
            case _:
                return self._simple(low)

    def _several(self, major: int, count: int, depth: int) -> Cbor:
        if count > len(self.data) - self.at:  # each takes a byte at least
            raise MalformedCbor("CBOR: it ends too early")
        if major == _ARRAY:
            return [self.value(depth) for _ in range(count)]
        members: dict[int | str, Cbor] = {}
        for _ in range(count):
            name = self.value(0)
            if not isinstance(name, int | str) or isinstance(name, bool) or name in members:
                raise MalformedCbor("CBOR: a name twice, or of another type than number and text")
            members[name] = self.value(depth)
        return members

    def _simple(self, low: int) -> Cbor:
        if low in _WORDS:
            return _WORDS[low]
        if low not in _FLOATS:
            raise MalformedCbor("CBOR: a simple value without meaning")
        number: float = struct.unpack(_FLOATS[low], self._take(struct.calcsize(_FLOATS[low])))[0]
        if not math.isfinite(number):
            raise MalformedCbor("CBOR: a number without bounds")
        return number

    def _text(self, size: int) -> str:
        try:
            return self._take(size).decode("utf-8")
        except UnicodeDecodeError:
            raise MalformedCbor("CBOR: text that is not UTF-8") from None

    def _number(self, low: int) -> int:
        if low < _INLINE:
            return low
        if low > _LARGEST_HEAD:
            raise MalformedCbor("CBOR: an indefinite length")
        number = int.from_bytes(self._take(1 << (low - _INLINE)), "big")
        if len(_head(0, number)) != 1 + (1 << (low - _INLINE)):
            raise MalformedCbor("CBOR: a number that is not in its shortest form")
        return number

    def _take(self, size: int) -> bytes:
        end = self.at + size
        if end > len(self.data):
            raise MalformedCbor("CBOR: it ends too early")
        taken, self.at = self.data[self.at : end], end
        return taken
