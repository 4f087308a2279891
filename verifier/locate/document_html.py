"""What a résumé in HTML mentions: links, addresses in its words, embedded badges and pictures, data in it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from verifier.locate.labels import label_of
from verifier.locate.markup import INLINE, Tag, Text, tokens
from verifier.locate.page import MAX_PAGE, read_page
from verifier.locate.page_addresses import resolved, visible
from verifier.locate.page_encoding import decoded
from verifier.locate.page_pictures import is_written_picture, written_picture
from verifier.model.document import How, Mention, Mentions, Where
from verifier.model.page import Page, PageLink

# What holds one thing and the words about it.
_ITEMS = frozenset(("li", "figure", "article", "tr", "dd", "blockquote"))
_MAX_PARTS = 60_000  # tags and texts in which labels are looked for; a résumé has some thousands
_MAX_DEPTH = 100  # of items in items
_MAX_LINE = 1_000  # characters
_LINES_BEFORE = 4  # in which the name of a badge stands before its link
_LINES_OF_ITEM = 40


def mentions_in_html(body: bytes) -> Mentions:
    """Find what a page mentions. It never raises."""
    page = read_page(body, url=None)
    words = _Words(decoded(body[:MAX_PAGE]))
    found = (*_links(page, words), *_embeds(page, words), *_pictures(page, words), *_data(page))
    return Mentions(
        found=found,
        pictures=len(page.pictures),
        read_in_part=page.cut or page.left_out > 0,
    )


def _links(page: Page, words: "_Words") -> Iterator[Mention]:
    for link in page.links:
        yield _mention(link.source, link.url, label=_label(link, words))


def _label(link: PageLink, words: "_Words") -> str:
    own = link.text if link.source == "link" else ""
    return label_of((own,)) or words.label(link.url)


def _embeds(page: Page, words: "_Words") -> Iterator[Mention]:
    for url in page.embeds:
        yield _mention("embed", url, label=words.label(url))


def _pictures(page: Page, words: "_Words") -> Iterator[Mention]:
    for picture in page.pictures:
        label = words.label(picture)
        if not is_written_picture(picture):
            yield _mention("picture", picture, label=label)
        elif body := written_picture(picture):
            yield Mention(where=Where(medium="html", how="picture"), label=label, body=body)


def _data(page: Page) -> Iterator[Mention]:
    for text in page.json_ld:
        yield Mention(where=Where(medium="html", how="data"), body=text.encode("utf-8", "surrogatepass"))


def _mention(how: How, url: str, *, label: str) -> Mention:
    return Mention(where=Where(medium="html", how=how), label=label, url=url)


@dataclass(slots=True)
class _Item:
    """What a list holds, one of: the numbers of the lines of words that stand in it."""

    name: str
    lines: list[int] = field(default_factory=list)


class _Words:
    """The lines of words of a page, and where among them its links stand."""

    def __init__(self, markup: str) -> None:
        self._lines: list[str] = [""]
        self._holders: list[_Item | None] = [None]  # of each line
        self._within: list[_Item] = []
        self._stood: dict[str, int] = {}  # the line of each address
        self._labels: dict[int, str] = {}  # of lines that were asked about: a thousand links may stand in one
        for token in islice(tokens(markup), _MAX_PARTS):
            if not isinstance(token, Text):
                self._tag(token)
            elif len(self._lines[-1]) < _MAX_LINE:
                self._lines[-1] += token.text[:_MAX_LINE]
        for number, line in enumerate(self._lines):
            for url, _ in visible(line):
                self._stood.setdefault(url, number)

    def label(self, url: str) -> str:
        """Name a link or picture by the lines around it; "" if none of them names anything."""
        return next((label for number in self._around(url) if (label := self._label(number))), "")

    def _around(self, url: str) -> Iterator[int]:
        """Give the lines around a link or picture: those of the item that it stands in, else those before."""
        line = self._stood.get(url, 0)
        item = self._holders[line]
        if item is not None:
            yield from item.lines
        yield from range(line, max(-1, line - _LINES_BEFORE - 1), -1)

    def _label(self, number: int) -> str:
        if number not in self._labels:
            self._labels[number] = label_of((self._lines[number],))
        return self._labels[number]

    def _tag(self, tag: Tag) -> None:
        if tag.name in _ITEMS:
            self._enter(tag)
        if tag.name not in INLINE:
            self._begin_line()
        address = tag.attributes.get("href") or tag.attributes.get("src") or ""
        url = address.strip() if address.startswith("data:") else resolved(address, None)
        if url and not tag.closes:
            self._stood.setdefault(url, len(self._lines) - 1)

    def _begin_line(self) -> None:
        item = self._within[-1] if self._within else None
        if item is not None and len(item.lines) < _LINES_OF_ITEM:
            item.lines.append(len(self._lines))
        self._lines.append("")
        self._holders.append(item)

    def _enter(self, tag: Tag) -> None:
        """Enter an item, or leave it; one that follows another of its kind has ended that."""
        open_names = [item.name for item in self._within]
        if tag.closes or (open_names and open_names[-1] == tag.name):
            while tag.name in open_names and self._within.pop().name != tag.name:
                open_names.pop()
        if not tag.closes and len(self._within) < _MAX_DEPTH:
            self._within.append(_Item(name=tag.name))
