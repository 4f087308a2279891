"""Collects what a page offers while its tags and texts go by."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from verifier.locate.markup import INLINE, Tag, Text
from verifier.locate.page_addresses import is_alternate, is_data, is_web, resolved, visible
from verifier.locate.page_pictures import is_written_picture
from verifier.model.page import Page, PageLink

MAX_LINKS = 2_000  # kept of one page; no résumé has so many
MAX_OTHERS = 100  # kept of each other kind
MAX_DATA = 1024 * 1024  # characters of a picture that is written into the page
MAX_WORDS = 300  # characters of a title or a link that are kept
WORDS_AROUND = 120  # characters before a link, and as many after it

_SPACE = re.compile(r"\s+")
_PICTURE_FILE = re.compile(r"\.(?:png|svg)$", re.IGNORECASE)
_PICTURE_NAMES = frozenset(
    ("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src")
)
_BADGE_ID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")


class _Kept:
    """Values of one kind, each once, and how many were beyond the limit."""

    def __init__(self) -> None:
        self.values: dict[str, None] = {}
        self.left_out = 0

    def add(self, value: str) -> None:
        """Keep a value that is not kept yet."""
        if len(self.values) < MAX_OTHERS or value in self.values:
            self.values[value] = None
        else:
            self.left_out += 1

    def add_address(self, reference: str | None, base: str | None) -> None:
        """Keep the address that ``reference`` stands for; beyond the limit it is not even made absolute."""
        if len(self.values) >= MAX_OTHERS:
            self.left_out += 1
        elif (url := resolved(reference, base)) is not None:
            self.values[url] = None


@dataclass(slots=True, kw_only=True)
class _Anchor:
    """A link while the page is read: where in the words it begins and ends."""

    url: str
    start: int
    end: int


class PageReader:
    """Reads the tags and texts of one page.

    Args:
        url: where the page stands; None if it is not known.
    """

    def __init__(self, url: str | None) -> None:
        self._base = url if url is not None and is_web(url) else None
        self._is_based = False
        self._title = ""
        self._alternates, self._data, self._embeds, self._json_ld = _Kept(), _Kept(), _Kept(), _Kept()
        # Pictures in the order of how likely each holds a badge: that of the page, those offered, all others.
        self._named, self._offered, self._shown = _Kept(), _Kept(), _Kept()
        self._anchors: dict[str, _Anchor] = {}
        self._left_out = 0
        self._parts: list[str] = []
        self._length = 0
        self._open: _Anchor | None = None
        self._handlers = {
            "a": self._link,
            "area": self._link,
            "base": self._rebase,
            "iframe": self._frame,
            "img": self._image,
            "link": self._relation,
            "meta": self._meta,
            "script": self._script,
            "source": self._image,
            "title": self._head,
        }

    def take(self, token: Text | Tag) -> None:
        """Take the next part of the page."""
        if isinstance(token, Text):
            self._words(token.text)
        else:
            self._tag(token)

    def page(self) -> Page:
        """Give the page when all of it was taken."""
        self._close_link()
        text = "".join(self._parts)
        links = (*(_as_link(anchor, text) for anchor in self._anchors.values()), *self._in_words(text))
        pictures = (self._named, self._offered, self._shown)
        kinds = (self._alternates, self._data, self._embeds, self._json_ld, *pictures)
        return Page(
            base=self._base,
            title=self._title,
            alternates=(*self._alternates.values,),
            data=(*self._data.values,),
            json_ld=(*self._json_ld.values,),
            pictures=(*dict.fromkeys(url for kind in pictures for url in kind.values),),
            links=links,
            embeds=(*self._embeds.values,),
            text=text,
            left_out=self._left_out + sum(kind.left_out for kind in kinds),
        )

    def _words(self, text: str) -> None:
        said = _SPACE.sub(" ", text)
        self._parts.append(said)
        self._length += len(said)

    def _tag(self, tag: Tag) -> None:
        if tag.name not in INLINE:
            self._words(" ")
        if tag.closes:
            if tag.name == "a":
                self._close_link()
            return
        if handle := self._handlers.get(tag.name):
            handle(tag)
        badge = tag.attributes.get("data-share-badge-id")  # how Credly shows a badge on other people's pages
        if badge and _BADGE_ID.fullmatch(badge):
            self._embeds.add(f"https://www.credly.com/badges/{badge.lower()}")

    def _in_words(self, text: str) -> tuple[PageLink, ...]:
        """Give the addresses that only stand in the words; one that is a link as well is that link."""
        found: dict[str, PageLink] = {}
        for url, match in visible(text):
            if url in self._anchors or url in found:
                continue
            if len(self._anchors) + len(found) >= MAX_LINKS:
                self._left_out += 1
                continue
            around = _said(text, match.start() - WORDS_AROUND, match.end() + WORDS_AROUND)
            found[url] = PageLink(url=url, text=match[0][:MAX_WORDS], around=around, source="text")
        return (*found.values(),)

    def _link(self, tag: Tag) -> None:
        self._close_link()  # a link in a link ends the first
        if len(self._anchors) >= MAX_LINKS:
            self._left_out += 1
            return
        url = resolved(tag.attributes.get("href"), self._base)
        if url is None or url in self._anchors:
            return
        self._open = self._anchors[url] = _Anchor(url=url, start=self._length, end=self._length)
        if "download" in tag.attributes or _PICTURE_FILE.search(urlsplit(url).path):
            self._offered.add(url)

    def _close_link(self) -> None:
        if self._open is not None:
            self._open.end = self._length
            self._open = None

    def _rebase(self, tag: Tag) -> None:
        """Take the first base; one that is no web address changes nothing."""
        url = None if self._is_based else resolved(tag.attributes.get("href"), self._base)
        if url is not None:
            self._base, self._is_based = url, True

    def _relation(self, tag: Tag) -> None:
        said = (tag.attributes.get("rel", ""), tag.attributes.get("type", ""))
        if is_alternate(*said):
            self._alternates.add_address(tag.attributes.get("href"), self._base)
        elif is_data(*said):
            self._data.add_address(tag.attributes.get("href"), self._base)

    def _meta(self, tag: Tag) -> None:
        name = tag.attributes.get("property") or tag.attributes.get("name") or ""
        if name.strip().lower() in _PICTURE_NAMES:
            self._named.add_address(tag.attributes.get("content"), self._base)

    def _image(self, tag: Tag) -> None:
        source = tag.attributes.get("src", "").strip()
        if not is_written_picture(source):
            self._shown.add_address(source, self._base)
        elif len(source) <= MAX_DATA:
            self._shown.add(source)
        else:
            self._left_out += 1

    def _frame(self, tag: Tag) -> None:
        self._embeds.add_address(tag.attributes.get("src"), self._base)

    def _script(self, tag: Tag) -> None:
        kind = tag.attributes.get("type", "").partition(";")[0].strip().lower()
        if kind == "application/ld+json" and tag.content.strip():
            self._json_ld.add(tag.content.strip())

    def _head(self, tag: Tag) -> None:
        self._title = self._title or _SPACE.sub(" ", tag.content).strip()[:MAX_WORDS]


def _as_link(anchor: _Anchor, text: str) -> PageLink:
    end = min(anchor.end, anchor.start + MAX_WORDS)
    around = _said(text, anchor.start - WORDS_AROUND, end + WORDS_AROUND)
    return PageLink(url=anchor.url, text=_said(text, anchor.start, end), around=around)


def _said(text: str, start: int, end: int) -> str:
    return _SPACE.sub(" ", text[max(0, start) : end]).strip()
