"""A web page: the addresses, pictures and data in it that may lead to badges. Nothing is run or fetched.

Used for the page that an address leads to, and for a résumé in HTML alike.
"""

from dataclasses import replace
from itertools import islice

from verifier.locate.markup import tokens
from verifier.locate.page_encoding import decoded
from verifier.locate.page_reader import PageReader
from verifier.model.page import Page

MAX_PAGE = 2 * 1024 * 1024  # bytes; what stands after them is not read
MAX_PARTS = 150_000  # tags and texts; a large page has a fifth of it, and more take seconds


def read_page(body: bytes, *, url: str | None) -> Page:
    """Read a web page, in linear time. It never raises; what cannot be made sense of is passed over.

    Args:
        body: HTML, however broken. Of more than 2 MiB the beginning is read.
        url: where the page stands, which relative addresses need; None: they are left out.
    """
    reader = PageReader(url)
    parts = tokens(decoded(body[:MAX_PAGE]))
    for part in islice(parts, MAX_PARTS):
        reader.take(part)
    return replace(reader.page(), cut=len(body) > MAX_PAGE or next(parts, None) is not None)
