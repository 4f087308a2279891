"""What a PDF says on its pages: links, lines of text, attached files. For a process that others can end.

A PDF is work that its author chooses: a page of one kilobyte unpacks to gigabytes. So what costs least is
told first (links, then attached files, then text), page by page as it is read, and each answer is bounded.
Nothing is drawn, run or fetched. ISO 32000-2, sections 7.7.3 (page tree), 7.11.4 (embedded files) and 12.5
(annotations).
"""

import base64
import io
import logging
import sys
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import BinaryIO, TypeAlias

import orjson
from pypdf import PageObject, PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, ByteStringObject, DictionaryObject, PdfObject, StreamObject

from verifier.model.words import Json, JsonObject

MIB = 1024 * 1024
MAX_PAGES = 30  # a résumé has three; a portfolio may have more
MAX_LINKS = 2_000  # of the whole document; no résumé has so many
MAX_LINES = 3_000  # of text, on one page
MAX_TEXT = 50_000  # characters, on one page; a full one has five thousand
MAX_LINE = 2_500  # characters; an address has 2,048 at most
MAX_ADDRESS = 4_096  # characters; more than anybody asks, for a redirect may be wrapped around
MAX_FILES = 20
MAX_FILES_BYTES = 16 * MIB  # of all of them
MAX_PICTURES = 100  # that are counted, on one page

# What the library raises for damaged files, and what Python does for deep or endless ones.
BROKEN = (PyPdfError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RuntimeError)
BROKEN_OR_HUGE = (*BROKEN, AssertionError, MemoryError, OSError)  # RuntimeError: too deep, or not known to it

_Point: TypeAlias = tuple[float, float]


def serve(given: BinaryIO | None = None, answered: BinaryIO | None = None) -> None:
    """Read a PDF from standard input and write what it says, an object a line, as it is found."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells of every slip: there may be millions
    out = answered or sys.stdout.buffer
    for answer in read((given or sys.stdin.buffer).read()):
        out.write(orjson.dumps(answer) + b"\n")
        out.flush()


def read(body: bytes) -> Iterator[JsonObject]:
    """Tell what a PDF says, in objects that a caller knows by their members.

    ``pages``: how many there are, first; nothing at all if it is no PDF that can be read. ``links``: of a
    ``page``, each ``[left, bottom, right, top, address]``, with the number of ``pictures``. ``file``: an
    attached one in base64, with its ``name`` and ``page`` (0: of the whole). ``lines`` of text on a ``page``:
    each ``[left, baseline, text]``. ``broken``: what could not be read, or is more than is read. ``end``:
    last, if nothing ended it before.
    """
    try:
        document = PdfReader(io.BytesIO(body), strict=False)
        count = len(document.pages)
    except BROKEN_OR_HUGE:
        return
    yield {"pages": count}
    pages = {number: document.pages[number - 1] for number in range(1, min(count, MAX_PAGES) + 1)}
    yield from _links(pages)
    yield from _attached(document, pages)
    for number, page in pages.items():
        yield _text(page, number=number)
    yield {"end": True}


def _links(pages: Mapping[int, PageObject]) -> Iterator[JsonObject]:
    left = MAX_LINKS
    for number, page in pages.items():
        try:
            found = list(islice(_links_on(page), left + 1))
            yield {"page": number, "links": found[:left], "pictures": _pictures_on(page)}
        except BROKEN_OR_HUGE:
            yield {"page": number, "broken": "links"}
            continue
        if len(found) > left:
            yield {"page": number, "broken": "too many links"}
            return
        left -= len(found)


def _links_on(page: PageObject) -> Iterator[Json]:
    for annotation in _annotations(page):
        action = _dictionary(annotation.get("/A"))
        address = _resolved(action.get("/URI")) if action else None
        text = address.decode("utf-8", "replace") if isinstance(address, ByteStringObject) else address
        if isinstance(text, str) and len(text) <= MAX_ADDRESS:
            yield [*_rectangle(annotation), str(text)]


def _annotations(page: PageObject) -> Iterator[DictionaryObject]:
    listed = _resolved(page.get("/Annots"))
    for entry in islice(listed, MAX_LINKS + 1) if isinstance(listed, ArrayObject) else ():
        annotation = _dictionary(entry)
        if annotation is not None:
            yield annotation


def _rectangle(annotation: DictionaryObject) -> list[Json]:
    """Give left, bottom, right and top; a link without a place lies nowhere on the page."""
    corners = _resolved(annotation.get("/Rect"))
    try:
        listed = corners if isinstance(corners, ArrayObject) else ()
        first, second, third, fourth = (float(str(_resolved(corner))) for corner in listed)
    except BROKEN:
        return [0.0, 0.0, 0.0, 0.0]
    return [min(first, third), min(second, fourth), max(first, third), max(second, fourth)]


def _pictures_on(page: PageObject) -> int:
    """Count the pictures that a page shows, without unpacking one."""
    resources = _dictionary(page.get("/Resources"))
    objects = _dictionary(resources.get("/XObject")) if resources else None
    shown = (_dictionary(entry) for entry in islice((objects or {}).values(), MAX_PICTURES))
    return sum(each is not None and each.get("/Subtype") == "/Image" for each in shown)


def _attached(document: PdfReader, pages: Mapping[int, PageObject]) -> Iterator[JsonObject]:
    """Give the files of the whole document, then those that are pinned to a page."""
    left, bytes_left = MAX_FILES, MAX_FILES_BYTES
    try:
        for number, specification in _specifications(document, pages):
            content = _content(specification)
            if not left or content is None or len(content) > bytes_left:
                yield {"page": number, "broken": "file"}
                continue
            left, bytes_left = left - 1, bytes_left - len(content)
            packed = base64.b64encode(content).decode("ascii")
            yield {"page": number, "file": packed, "name": _name(specification)}
    except BROKEN_OR_HUGE:
        yield {"page": 0, "broken": "files"}


def _specifications(
    document: PdfReader, pages: Mapping[int, PageObject]
) -> Iterator[tuple[int, DictionaryObject]]:
    names = _dictionary(document.root_object.get("/Names"))
    tree = _dictionary(names.get("/EmbeddedFiles")) if names else None
    yield from ((0, file) for file in islice(_named(tree), MAX_FILES + 1))
    for number, page in pages.items():
        pinned = (each for each in _annotations(page) if each.get("/Subtype") == "/FileAttachment")
        for annotation in islice(pinned, MAX_FILES + 1):
            file = _dictionary(annotation.get("/FS"))
            if file is not None:
                yield number, file


def _named(tree: DictionaryObject | None) -> Iterator[DictionaryObject]:
    """Walk a name tree; a node that was seen is not entered again."""
    waiting, seen = [tree], set[int]()
    while waiting and len(seen) <= MAX_LINKS:
        node = waiting.pop()
        if node is None or id(node) in seen:
            continue
        seen.add(id(node))
        pairs = _resolved(node.get("/Names"))
        for entry in islice(pairs, 1, 2 * MAX_FILES + 2, 2) if isinstance(pairs, ArrayObject) else ():
            file = _dictionary(entry)
            if file is not None:
                yield file
        kids = _resolved(node.get("/Kids"))
        below = islice(kids, MAX_LINKS) if isinstance(kids, ArrayObject) else ()
        waiting += [_dictionary(kid) for kid in below]


def _content(specification: DictionaryObject) -> bytes | None:
    files = _dictionary(specification.get("/EF"))
    stream = _resolved(files.get("/F") or files.get("/UF")) if files else None
    return stream.get_data() if isinstance(stream, StreamObject) else None


def _name(specification: DictionaryObject) -> str:
    return str(_resolved(specification.get("/UF") or specification.get("/F")) or "")[:MAX_LINE]


def _text(page: PageObject, *, number: int) -> JsonObject:
    lines: list[Json] = []
    kept, is_cut = 0, False

    def keep(text: str, around: list[float], within: list[float], *_: object) -> None:
        nonlocal kept, is_cut
        line = text.strip()
        has_room = len(lines) < MAX_LINES and kept < MAX_TEXT
        is_cut = is_cut or len(line) > MAX_LINE or (bool(line) and not has_room)
        if line and has_room:
            kept += len(line[:MAX_LINE])
            lines.append([*_place(around, within), line[:MAX_LINE]])

    try:
        page.extract_text(visitor_text=keep)
    except BROKEN_OR_HUGE:
        return {"page": number, "broken": "text", "lines": lines}
    return {"page": number, **({"broken": "too much text"} if is_cut else {}), "lines": lines}


def _place(around: list[float], within: list[float]) -> _Point:
    """Bring the beginning of a text to the page: its own matrix, then the one around it."""
    a, b, c, d, e, f = around
    x, y = within[4], within[5]
    return a * x + c * y + e, b * x + d * y + f


def _resolved(value: PdfObject | None) -> PdfObject | None:
    return None if value is None else value.get_object()


def _dictionary(value: PdfObject | None) -> DictionaryObject | None:
    found = _resolved(value)
    return found if isinstance(found, DictionaryObject) else None
