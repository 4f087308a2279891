"""The elements of an SVG that hold a badge, found without a document tree and without any DTD.

https://www.imsglobal.org/spec/ob/v3p0/#svg
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser, ParseError

MAX_SVG = 2 * 1024 * 1024  # bytes
MAX_DEPTH = 64  # of elements
MAX_NODES = 20_000  # elements and attributes
MAX_BADGES = 20  # elements that hold one; of one slot only the first counts
MAX_TEXT = 2 * MAX_SVG  # characters of all those elements; text in a badge in a badge counts for both
_SIGNS_A_NODE = 2  # equals signs: one of an attribute, and some in texts

SVG_ROOT = "{http://www.w3.org/2000/svg}svg"
NAMESPACES: Mapping[str, str] = {  # element name → the slot that it fills, in the order of their weight
    "{https://purl.imsglobal.org/ob/v3p0}credential": "openbadgecredential",
    "{https://purl.imsglobal.org/clr/v2p0}credential": "clrcredential",
    "{http://openbadges.org}assertion": "openbadges",
}

# What may stand before the DOCTYPE, each piece taken whole: otherwise comments could be cut in 2^n ways.
_BEFORE_DOCTYPE = r"(?P<before>(?:(?><\?.*?\?>)|(?><!--.*?-->)|[ \t\r\n]++)*+)"
# A DOCTYPE that says no more than which document type it is.
_LITERAL = r"""\s+(?:"[^"<>\[\]]*"|'[^'<>\[\]]*')"""
_DOCTYPE = re.compile(
    _BEFORE_DOCTYPE + rf"<!DOCTYPE\s+svg(?:\s+(?:PUBLIC{_LITERAL}|SYSTEM)(?:{_LITERAL})?)?\s*>", re.DOTALL
)
_DECLARED = re.compile(rb"""\A(?:\xef\xbb\xbf)?<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_ENCODINGS = {b"utf-8": "utf-8", b"utf8": "utf-8", b"us-ascii": "ascii", b"iso-8859-1": "latin-1"}


class BrokenSvgError(ValueError):
    """The picture cannot be read as an SVG, or uses XML that we refuse. The message names the rule."""


class TooLargeError(ValueError):
    """More than we read: bytes, depth or nodes."""


@dataclass(slots=True, kw_only=True)
class Element:
    """An element that holds a badge."""

    slot: str
    verify: str | None
    first: bool  # it stands directly after the start of the root, where readers look
    parts: list[str] = field(default_factory=list)  # text and CDATA, as the parser cuts them

    @property
    def body(self) -> str:
        """All of its text: CDATA and escaped text are the same."""
        return "".join(self.parts).strip()


class Visitor(Protocol):
    """Whoever looks at the parts of a drawing, in the order of the document."""

    def start(self, tag: str, attributes: Mapping[str, str], /) -> None:
        """See an element begin."""

    def data(self, text: str, /) -> None:
        """See a piece of text, which the parser may cut anywhere."""

    def end(self, tag: str, /) -> None:
        """See an element end."""

    def pi(self, target: str, text: str, /) -> None:
        """See a processing instruction."""


def elements(picture: bytes) -> list[Element]:
    """Find every element that holds a badge, by namespace and local name, in the order of the document.

    Raises:
        BrokenSvgError: no well-formed SVG in an encoding that we read, or one with a DTD of its own.
        TooLargeError: over one of the limits.
    """
    finder = _Finder()
    walk(picture, finder)
    return finder.found


def walk(picture: bytes, visitor: Visitor) -> None:
    """Lead ``visitor`` through an SVG.

    Raises:
        BrokenSvgError: no well-formed SVG in an encoding that we read, or one with a DTD of its own.
        TooLargeError: over one of the limits.
    """
    if len(picture) > MAX_SVG:
        raise TooLargeError(f"more than {MAX_SVG} bytes")
    if (
        picture.count(b"=") > _SIGNS_A_NODE * MAX_NODES
    ):  # a parser gives an element with all of its attributes
        raise TooLargeError("too many nodes")
    parser = DefusedXMLParser(
        target=_Guide(visitor), forbid_dtd=True, forbid_entities=True, forbid_external=True
    )
    try:
        parser.feed(_without_doctype(_decoded(picture)))
        parser.close()
    except (ParseError, DefusedXmlException) as error:
        raise BrokenSvgError("not well-formed, or with a DTD or entities") from error


def _decoded(picture: bytes) -> str:
    declared = _DECLARED.match(picture)
    encoding = _ENCODINGS.get(declared[1].lower()) if declared else "utf-8"
    if encoding is None:
        raise BrokenSvgError("an encoding that we do not read")
    try:
        return picture.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise BrokenSvgError("not in the encoding that it declares") from error


def _without_doctype(text: str) -> str:
    """Cut off a plain DOCTYPE: beside an unread DTD the parser drops unknown entities without a word."""
    return _DOCTYPE.sub(r"\g<before>", text, count=1) if _DOCTYPE.match(text) else text


class _Guide:
    """Leads a visitor, and stops at a limit."""

    def __init__(self, visitor: Visitor) -> None:
        self._visitor = visitor
        self._depth = self._nodes = 0
        self.data, self.pi = visitor.data, visitor.pi

    def start(self, tag: str, attributes: Mapping[str, str], /) -> None:
        if self._nodes == 0 and tag != SVG_ROOT:
            raise BrokenSvgError("the root is no SVG")
        self._depth += 1
        self._nodes += 1 + len(attributes)
        if self._depth > MAX_DEPTH or self._nodes > MAX_NODES:
            raise TooLargeError("too deep or too many nodes")
        self._visitor.start(tag, attributes)

    def end(self, tag: str, /) -> None:
        self._visitor.end(tag)
        self._depth -= 1


class _Finder:
    """Collects the elements that hold a badge."""

    def __init__(self) -> None:
        self.found: list[Element] = []
        self._depth = self._elements = self._characters = 0
        self._open: list[tuple[int, Element]] = []  # a badge in a badge is odd, and found all the same

    def start(self, tag: str, attributes: Mapping[str, str], /) -> None:
        self._depth += 1
        self._elements += 1
        if tag in NAMESPACES:
            if len(self.found) == MAX_BADGES:
                raise TooLargeError(f"more than {MAX_BADGES} badges")
            first = self._elements == len(self.found) + 2  # after the root, and badges of other editions
            element = Element(slot=NAMESPACES[tag], verify=attributes.get("verify"), first=first)
            self.found.append(element)
            self._open.append((self._depth, element))

    def data(self, text: str, /) -> None:
        self._characters += len(text) * len(self._open)
        if self._characters > MAX_TEXT:
            raise TooLargeError("too much text in badges in badges")
        for _, element in self._open:
            element.parts.append(text)

    def end(self, _: str, /) -> None:
        if self._open and self._open[-1][0] == self._depth:
            self._open.pop()
        self._depth -= 1

    def pi(self, target: str, text: str, /) -> None:
        """Pass over what holds no badge."""
