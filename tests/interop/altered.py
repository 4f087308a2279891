"""Copies of a badge in which one byte is another: in every name and every value, at least at both ends."""

import re
from collections.abc import Iterator

STEP = 16  # within a long text every sixteenth byte; a token has no members to tell apart, and every fourth
STEP_IN_TOKEN = 4
TOKEN_PARTS = re.compile(rb"[^.~]+")
JSON_PARTS = re.compile(rb'"((?:[^"\\]|\\.)+)"|([-+.\deE]+|true|false|null)')


def altered(document: bytes) -> Iterator[tuple[int, bytes]]:
    """List the copies, each with the place of the byte."""
    for place in sorted(_places(document)):
        yield place, document[:place] + bytes([_other(document[place])]) + document[place + 1 :]


def _places(document: bytes) -> set[int]:
    if not document.startswith(b"{"):
        return {
            place for part in TOKEN_PARTS.finditer(document) for place in _spread(part.span(), STEP_IN_TOKEN)
        }
    return {
        place
        for part in JSON_PARTS.finditer(document)
        for place in _spread(part.span(part.lastindex or 0), STEP)
    }


def _spread(span: tuple[int, int], step: int) -> set[int]:
    start, end = span
    return {*range(start, end, step), (start + end) // 2, end - 1}


def _other(byte: int) -> int:
    """Give the nearest byte of the same kind, so that the copy is as well formed as can be.

    In Base64 and Base58 it differs in the lowest bits: those that a careless reader throws away.
    """
    last = {ord("9"): ord("0"), ord("Z"): ord("A"), ord("z"): ord("a")}
    if byte in last:
        return last[byte]
    if chr(byte).isascii() and chr(byte).isalnum():
        return byte + 1
    return byte ^ 1 if byte >= 0x80 else ord("x")
