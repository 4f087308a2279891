"""Compression that gives the same bytes on every machine: builds of zlib differ, and so would signatures.

One block of fixed codes that knows literals and long runs, which is all that lists and bombs need.
https://www.rfc-editor.org/rfc/rfc1951#section-3.2.6
"""

import struct
import zlib
from collections.abc import Iterator

_RUN = 258  # bytes: the longest match there is


def deflated(data: bytes) -> bytes:
    """Compress without any wrapping."""
    written, held, count = bytearray(), 0, 0
    for code, length in _codes(data):
        held |= code << count
        count += length
        while count >= 8:
            written.append(held & 0xFF)
            held, count = held >> 8, count - 8
    if count:
        written.append(held)
    return bytes(written)


def gzipped(data: bytes) -> bytes:
    """Compress with the header of gzip, which names no file and no time. RFC 1952."""
    header = b"\x1f\x8b\x08\0\0\0\0\0\x02\xff"
    return header + deflated(data) + struct.pack("<II", zlib.crc32(data), len(data) & 0xFFFFFFFF)


def zipped(data: bytes) -> bytes:
    """Compress as pictures do. RFC 1950."""
    return b"\x78\x01" + deflated(data) + struct.pack(">I", zlib.adler32(data))


def _codes(data: bytes) -> Iterator[tuple[int, int]]:
    """Give each code with its length; codes are written from their most significant bit."""
    yield 0b011, 3  # the last block, of fixed codes
    place = 0
    while place < len(data):
        byte = data[place]
        yield (_turned(0x30 + byte, 8), 8) if byte < 144 else (_turned(0x190 + byte - 144, 9), 9)
        place += 1
        run = bytes([byte]) * _RUN
        while data.startswith(run, place):
            yield _turned(0xC5, 8), 8  # a match of 258 bytes …
            yield 0, 5  # … one byte back
            place += _RUN
    yield 0, 7


def _turned(code: int, length: int) -> int:
    return int(f"{code:0{length}b}"[::-1], 2)
