"""Documents that are made to do harm: endless, deep, huge, or full of addresses."""

import zlib
from collections.abc import Iterable, Sequence

_HEAD = b"%PDF-1.7\n"


def pdf(objects: Sequence[bytes]) -> bytes:
    """Put numbered objects together; the first is the catalogue."""
    body, places = bytearray(_HEAD), []
    for number, content in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(body)
    body += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    body += b"".join(b"%010d 00000 n \n" % place for place in places)
    body += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(body)


def page_with(*, contents: bytes = b"", annotations: bytes = b"", more: Iterable[bytes] = ()) -> bytes:
    """Give a PDF of one page; further objects begin at number 5."""
    fonts = b"/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R " + fonts
    return pdf(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            page + (b" /Annots [%s]" % annotations if annotations else b"") + b" >>",
            contents or b"<< /Length 0 >>\nstream\n\nendstream",
            *more,
        ]
    )


def link(address: str, *, at: int = 0) -> bytes:
    """Give a link annotation, written where it is used."""
    return b"<< /Type /Annot /Subtype /Link /Rect [72 %d 300 %d] /A << /S /URI /URI (%s) >> >>" % (
        at,
        at + 12,
        address.encode(),
    )


def page_of_links(addresses: Sequence[str]) -> bytes:
    """Give a PDF of one page with a link to each address, each an object of its own, as is usual."""
    numbers = b" ".join(b"%d 0 R" % number for number in range(5, 5 + len(addresses)))
    return page_with(annotations=numbers, more=[link(address) for address in addresses])


def flate_bomb(inflated: int, *, repeated: bytes = b"\x00") -> bytes:
    """Give a stream of so many bytes that is a thousandth of it; its check sum, at the very end, is wrong."""
    compressor = zlib.compressobj(9)
    chunk = repeated * (1024 * 1024 // len(repeated))
    first = compressor.compress(chunk) + compressor.flush(zlib.Z_FULL_FLUSH)
    again = compressor.compress(chunk) + compressor.flush(zlib.Z_FULL_FLUSH)  # and so on, byte by byte
    packed = first + again * (inflated // len(chunk) - 1) + compressor.flush()
    return b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed)


def deep_page_tree(depth: int) -> bytes:
    """Give a page below so many nodes."""
    nodes = [b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % (number + 1) for number in range(2, depth + 2)]
    return pdf([b"<< /Type /Catalog /Pages 2 0 R >>", *nodes, b"<< /Type /Page /MediaBox [0 0 9 9] >>"])


def endless_page_tree() -> bytes:
    """Give a tree of pages that holds itself."""
    return pdf([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 9 >>"])


def endless_names() -> bytes:
    """Give a tree of attached files that holds itself."""
    return pdf(
        [
            b"<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles 4 0 R >> >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>",
            b"<< /Kids [4 0 R 4 0 R] /Names [(a) 4 0 R (b) 4 0 R] >>",
        ]
    )


def web_page_of(addresses: Iterable[str]) -> bytes:
    """Give a page with a link to each address."""
    items = "\n".join(f'<li>Course {at} <a href="{url}">Show</a></li>' for at, url in enumerate(addresses))
    return f"<!DOCTYPE html><title>CV</title><ul>{items}</ul>".encode()
