"""The textual chunks of a PNG, read without decoding a pixel. https://www.w3.org/TR/png-3/#11textinfo."""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
MIB = 1024 * 1024
MAX_CHUNKS = 512  # a run of IDAT counts as one: large pictures have thousands of small ones
MAX_CHUNKS_IN_ALL = 16_384
MAX_INFLATED = 1 * MIB  # of all badges in one picture: 200 MiB of zeros fit into 204 KB

_FRAME = 12  # length, type and check sum
_TYPE = re.compile(rb"[A-Za-z]{4}")
# Compression flag and method, language, translated keyword, text. The two names mean nothing for badges but
# may be there: they are read, never skipped by a count of bytes.
_INTERNATIONAL = re.compile(rb"(?P<flags>\x00.|\x01\x00)[^\x00]*\x00[^\x00]*\x00(?P<text>.*)", re.DOTALL)


class BrokenPngError(ValueError):
    """The picture cannot be read as a PNG. The message names the rule."""


class TooLargeError(ValueError):
    """More than we read, or inflates to more than we read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    """One chunk of a PNG."""

    type: str
    data: memoryview = field(repr=False)
    sound: bool  # its check sum fits


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A textual chunk, decoded. ``value`` is UTF-8 where the chunk was."""

    keyword: str
    chunk: str  # iTXt, tEXt or zTXt
    value: bytes = field(repr=False)
    compressed: bool


def chunks(picture: bytes) -> Iterator[Chunk]:
    """Walk over the chunks of ``picture`` up to IEND; what follows that is no part of the picture.

    Raises:
        BrokenPngError: a length leaves the file, a type is not four letters, or the end is missing.
        TooLargeError: more chunks than a picture needs.
    """
    view = memoryview(picture)
    position, counted, walked, previous = len(PNG_SIGNATURE), 0, 0, ""
    while position + _FRAME <= len(view):
        length = int.from_bytes(view[position : position + 4])
        end = position + _FRAME + length
        kind = bytes(view[position + 4 : position + 8])
        if end > len(view) or not _TYPE.fullmatch(kind):
            raise BrokenPngError("a chunk leaves the file or has no name")
        name = kind.decode("ascii")
        walked += 1
        counted += not (name == previous == "IDAT")
        if counted > MAX_CHUNKS or walked > MAX_CHUNKS_IN_ALL:
            raise TooLargeError("too many chunks")
        sound = zlib.crc32(view[position + 4 : end - 4]) == int.from_bytes(view[end - 4 : end])
        yield Chunk(type=name, data=view[position + 8 : end - 4], sound=sound)
        if name == "IEND":
            return
        position, previous = end, name
    raise BrokenPngError("the picture has no end")


def keyword_of(chunk: Chunk) -> str | None:
    """Read the keyword of a textual chunk, whole; None if ``chunk`` is of another kind."""
    if chunk.type not in _DECODERS:
        return None
    head, nul, _ = bytes(chunk.data[:80]).partition(b"\0")
    return head.decode("latin-1") if nul else None


def text_of(chunk: Chunk, *, allowance: int = MAX_INFLATED) -> Text:
    """Decode a textual chunk that has a keyword.

    Args:
        chunk: an iTXt, tEXt or zTXt of which `keyword_of` gave a keyword.
        allowance: so many bytes it may inflate to.

    Raises:
        BrokenPngError: its fields or its compressed data cannot be read.
        TooLargeError: it inflates to more than ``allowance`` bytes.
    """
    head, _, rest = bytes(chunk.data).partition(b"\0")
    value, compressed = _DECODERS[chunk.type](rest, allowance)
    return Text(keyword=head.decode("latin-1"), chunk=chunk.type, value=value, compressed=compressed)


def _international(rest: bytes, allowance: int) -> tuple[bytes, bool]:
    found = _INTERNATIONAL.fullmatch(rest)
    if found is None:
        raise BrokenPngError("an iTXt chunk lacks fields, or is compressed in an unknown way")
    if found["flags"][0] == 0:
        return found["text"], False
    return _inflate(found["text"], allowance), True


def _latin(rest: bytes, _: int) -> tuple[bytes, bool]:
    return _as_utf8(rest), False


def _compressed_latin(rest: bytes, allowance: int) -> tuple[bytes, bool]:
    if rest[:1] != b"\0":
        raise BrokenPngError("an unknown method of compression")
    return _as_utf8(_inflate(rest[1:], allowance)), True


def _as_utf8(text: bytes) -> bytes:
    """Give Latin-1 as UTF-8; but bakers wrote UTF-8 where the format says Latin-1, so that is tried first."""
    try:
        text.decode("utf-8")
    except UnicodeDecodeError:
        return text.decode("latin-1").encode("utf-8")
    return text


def _inflate(packed: bytes, allowance: int) -> bytes:
    inflater = zlib.decompressobj()
    try:
        text = inflater.decompress(packed, allowance + 1)
    except zlib.error as error:
        raise BrokenPngError("compressed text is damaged") from error
    if len(text) > allowance:
        raise TooLargeError("compressed text inflates to too much")
    if not inflater.eof or inflater.unused_data:
        raise BrokenPngError("compressed text is cut off or followed by more")
    return text


_DECODERS = {"iTXt": _international, "tEXt": _latin, "zTXt": _compressed_latin}
