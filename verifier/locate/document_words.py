"""The words of a résumé in HTML, and which of them stand beside a link or a picture.

A link is named by its item; in none, by the lines before it: a heading. A picture is named by its
own words (alt, title, caption) or by those of its own block, never by those of another block. What another
link says names neither, unless it stands in one item with the link. What stands in several places has the
words of each: one may claim more than another.

Not seen: that a line claims more than the link in it. Of "PhD in Statistics, <a>Statistics 201</a>" the link
names the badge, and the rest is not compared. Nor is what a screen reader alone is told: many an aria-label
says no more than "Opens in a new tab".
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, islice

from verifier.locate.labels import label_of
from verifier.locate.markup import INLINE, Tag, Text, tokens
from verifier.locate.page_addresses import resolved, visible

_ITEMS = frozenset(
    ("li", "figure", "article", "tr", "dd", "blockquote")
)  # hold one thing and the words about it
_LISTS = frozenset(("ul", "ol", "menu", "dl", "table"))  # the end of one ends its items
_OF_LISTS = frozenset(("li", "dd", "tr"))
_DESCRIPTION = "dd"  # whose name stands before it, in a <dt>
_WIDE = frozenset(("article", "blockquote"))  # may hold a whole life: not every line is about each picture
_MAX_PARTS = 60_000  # tags and texts in which labels are looked for; a résumé has some thousands
_MAX_DEPTH = 100  # of items in items
_MAX_LINE = 1_000  # characters
_MAX_PLACES = 60  # of one address; beyond fifty claims beside it a document is read in part
_LINES_BEFORE = 4  # in which the name of a badge stands before its link
_LINES_OF_ITEM = 40
_NO_LINK = 0
_MAX_FIELDS = 20  # of one link
_NO_WORDS = frozenset(("hidden", "checkbox", "radio", "password", "color", "range", "file", "image"))


@dataclass(slots=True)
class _Item:
    """What a list holds, one of: the numbers of the lines of words that stand in it."""

    name: str
    lines: list[int] = field(default_factory=list)


@dataclass(slots=True)
class _Line:
    """A line of words: all of them, and those that no link says."""

    holder: _Item | None = None
    whole: str = ""
    unlinked: str = ""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a link or a picture stands, and what it says of itself."""

    line: int
    link: int = _NO_LINK  # that it stands in
    own: tuple[str, ...] = ()


class Words:
    """The lines of words of a page, and where among them its links and pictures stand.

    Args:
        markup: the page.
        base: what its addresses are relative to; None if they are not.
    """

    def __init__(self, markup: str, *, base: str | None = None) -> None:
        self._base = base
        self._lines = [_Line()]
        self._within: list[_Item] = []
        self._lists: list[int] = []  # of each that is open: how many items it stands in
        self._link = _NO_LINK
        self._said_by = [""]  # the words of each link, which is known by its number
        self._fields: defaultdict[int, list[str]] = defaultdict(list)  # what those in each link show
        self._stood: defaultdict[str, list[_Place]] = defaultdict(list)
        self._labels: dict[
            tuple[int, bool], str
        ] = {}  # that were asked for: a thousand links may stand in one line
        for token in islice(tokens(markup), _MAX_PARTS):
            if isinstance(token, Text):
                self._words(token.text)
            else:
                self._tag(token)
        for number, line in enumerate(self._lines):
            for url, _ in visible(line.whole):
                if all(place.line != number for place in self._stood.get(url, ())):
                    self._keep(url, _Place(number))

    def labels_of_link(self, url: str) -> tuple[str, ...]:
        """Name a link, wherever it stands, by its item or by the lines before it; none may name it.

        What a field in it shows is no part of its words, and may name something else.
        """
        places = self._stood.get(url, ())
        shown = (label_of((text,)) for place in places for text in self._fields.get(place.link, ()))
        return _each_once(chain(map(self._label_of_link, places), shown))

    def labels_of_picture(self, source: str) -> tuple[str, ...]:
        """Name a picture, wherever it stands, by its own words, its link or its block; none may name it."""
        return _each_once(self._label_of_picture(place) for place in self._stood.get(source, ()))

    def _label_of_link(self, place: _Place) -> str:
        item = self._lines[place.line].holder
        own = label_of((self._said_by[place.link],))
        inside = (self._label(number, linked=True) for number in (item.lines if item else ()))
        on_line = self._label(place.line, linked=True)
        return own or _first(inside) or on_line or _first(self._before(place.line))

    def _before(self, line: int) -> Iterator[str]:
        """Give what the lines before a link say; an item says all about what is in it, but for a <dd>."""
        item = self._lines[line].holder
        if item is not None and item.name != _DESCRIPTION:
            return
        for number in range(line - 1, max(-1, line - _LINES_BEFORE - 1), -1):
            if self._lines[number].holder is None:
                yield self._label(number, linked=False)

    def _label_of_picture(self, place: _Place) -> str:
        item = self._lines[place.line].holder
        block = item.lines if item and item.name not in _WIDE else (place.line,)
        beside = (self._label(number, linked=False) for number in block)
        return label_of((*place.own, self._said_by[place.link])) or _first(beside)

    def _label(self, number: int, *, linked: bool) -> str:
        if (number, linked) not in self._labels:
            line = self._lines[number]
            self._labels[number, linked] = label_of((line.whole if linked else line.unlinked,))
        return self._labels[number, linked]

    def _words(self, text: str) -> None:
        line = self._lines[-1]
        if self._link and len(self._said_by[self._link]) < _MAX_LINE:  # also far behind in a long line
            self._said_by[self._link] += text[:_MAX_LINE]
        if len(line.whole) >= _MAX_LINE:
            return
        line.whole += text[:_MAX_LINE]
        if not self._link:
            line.unlinked += text[:_MAX_LINE]

    def _tag(self, tag: Tag) -> None:
        if tag.name in _LISTS:
            self._enter_list(tag)
        elif tag.name in _ITEMS:
            self._enter(tag)
        if tag.name == "img":
            self._words(f" {tag.attributes.get('alt', '')} " if self._link else " ")
        elif tag.name not in INLINE:
            self._begin_line()
        if tag.name == "a":
            leads = not tag.closes and "href" in tag.attributes  # else it is a mere place, of a heading say
            self._link = len(self._said_by) if leads else _NO_LINK
            self._said_by += [""] if leads else []
        if not tag.closes:
            self._stands(tag)
            self._show(tag)

    def _show(self, tag: Tag) -> None:
        """Keep what a field in a link shows."""
        if not self._link or tag.name not in ("input", "textarea"):
            return
        given = tag.attributes
        has_words = given.get("type", "").lower() not in _NO_WORDS
        said = tag.content if tag.name == "textarea" else given.get("value", "") if has_words else ""
        text = said.strip() or given.get("placeholder", "")
        if text and len(self._fields[self._link]) < _MAX_FIELDS:
            self._fields[self._link].append(text[:_MAX_LINE])

    def _stands(self, tag: Tag) -> None:
        """Note where a link or a picture stands."""
        address = tag.attributes.get("href") or tag.attributes.get("src") or ""
        url = address.strip() if address.startswith("data:") else resolved(address, self._base)
        if url:
            own = (
                (tag.attributes.get("alt", ""), tag.attributes.get("title", "")) if tag.name == "img" else ()
            )
            self._keep(url, _Place(len(self._lines) - 1, link=self._link, own=own))

    def _keep(self, url: str, place: _Place) -> None:
        if len(places := self._stood[url]) < _MAX_PLACES:
            places.append(place)

    def _begin_line(self) -> None:
        item = self._within[-1] if self._within else None
        if item is not None and len(item.lines) < _LINES_OF_ITEM:
            item.lines.append(len(self._lines))
        self._lines.append(_Line(holder=item))

    def _enter_list(self, tag: Tag) -> None:
        if not tag.closes and len(self._lists) < _MAX_DEPTH:
            self._lists.append(len(self._within))
        elif tag.closes and self._lists:
            del self._within[self._lists.pop() :]

    def _enter(self, tag: Tag) -> None:
        """Enter an item, or leave it; one that follows another of its kind has ended that."""
        outside = self._lists[-1] if self._lists and tag.name in _OF_LISTS else 0
        open_names = [item.name for item in self._within[outside:]]
        if tag.closes or (open_names and open_names[-1] == tag.name):
            while tag.name in open_names and self._within.pop().name != tag.name:
                open_names.pop()
        if not tag.closes and len(self._within) < _MAX_DEPTH:
            self._within.append(_Item(name=tag.name))


def _each_once(labels: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, labels)))


def _first(labels: Iterable[str]) -> str:
    return next(filter(None, labels), "")
