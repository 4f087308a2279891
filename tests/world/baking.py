"""A badge baked into a picture, by a writer of our own. https://www.w3.org/TR/png-3/."""

import struct
import zlib

from tests.world.deflate import zipped

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def chunk(kind: bytes, data: bytes) -> bytes:
    """Write one chunk: length, kind, data, checksum."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def international_text(keyword: bytes, text: bytes) -> bytes:
    """Write an uncompressed iTXt chunk without language."""
    return chunk(b"iTXt", keyword + b"\0\0\0\0\0" + text)


def compressed_international_text(keyword: bytes, text: bytes) -> bytes:
    """Write a compressed iTXt chunk, which no edition of Open Badges allows."""
    return chunk(b"iTXt", keyword + b"\0\1\0\0\0" + zipped(text))


def compressed_text(keyword: bytes, text: bytes) -> bytes:
    """Write a zTXt chunk, which no edition of Open Badges knows."""
    return chunk(b"zTXt", keyword + b"\0\0" + zipped(text))


def plain_text(keyword: bytes, text: bytes) -> bytes:
    """Write a tEXt chunk, as the first bakers did."""
    return chunk(b"tEXt", keyword + b"\0" + text)


def picture(*chunks: bytes, colour: bytes = b"\x1f\x6f\xb2") -> bytes:
    """Paint an 8 by 8 PNG of one colour, and put ``chunks`` before its image data."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0))
    rows = zlib.compress((b"\0" + colour * 8) * 8, 0)  # stored: the same bytes with every zlib
    return SIGNATURE + header + b"".join(chunks) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def baked(text: bytes, *, keyword: str) -> bytes:
    """Bake a badge: keyword ``openbadges`` for editions 1 and 2, ``openbadgecredential`` for 3."""
    return picture(international_text(keyword.encode(), text))


def credential_element(*, verify: str | None = None, body: str = "") -> str:
    """Write the element that holds a badge in an SVG. https://www.imsglobal.org/spec/ob/v3p0/#svg."""
    attribute = "" if verify is None else f' verify="{verify}"'
    text = f"<![CDATA[{body}]]>" if body else ""
    return f"<openbadges:credential{attribute}>{text}</openbadges:credential>"


def drawing(*parts: str) -> bytes:
    """Draw an SVG with ``parts`` under its root, in their order."""
    names = 'xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"'
    return f'<?xml version="1.0"?>\n<svg {names} viewBox="0 0 8 8">{"".join(parts)}</svg>\n'.encode()
