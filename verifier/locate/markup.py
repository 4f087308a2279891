"""HTML cut into texts and tags, in one pass and in linear time. No tree is built.

Parsers that build the tree of https://html.spec.whatwg.org/multipage/parsing.html need quadratic time for a
hundred thousand open elements, and a page is anybody's. What we look for, addresses and words, needs no tree.
"""

import html
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

MAX_ATTRIBUTES = 64  # of one tag; the rest is passed over
# Elements that stand within words; all others part the words before them from those after them.
INLINE = frozenset(
    ("a", "abbr", "b", "code", "em", "font", "i", "mark", "small", "span", "strong", "sub", "sup", "u", "wbr")
)

# What begins anything but text: a comment, a tag, an end tag, a declaration.
_OPENING = re.compile(r"<(?:!--|!|\?|/?[a-zA-Z]|/)")
_NAME = re.compile(r"[^\s/>]+")
_ATTRIBUTE = re.compile(r"[\s/]*+([^\s/>][^\s/>=]*+)(?:\s*+(=)\s*+)?+")
_UNQUOTED = re.compile(r"[^\s>]*+")
_FILLING = re.compile(r"[\s/]*+")
# Elements whose content is text up to their end tag, whatever stands in it.
_RAW = {
    name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
    for name in ("script", "style", "title", "textarea", "iframe", "xmp", "noembed", "noframes")
}
_WITH_REFERENCES = frozenset(("title", "textarea"))  # of those, the ones in which &amp; is still &
_NONE: Mapping[str, str] = MappingProxyType({})


class Text(NamedTuple):
    """Words between tags, references resolved."""

    text: str


class Tag(NamedTuple):
    """A start or end tag. ``content`` is what a script, a title and the like hold."""

    name: str  # lower case
    closes: bool = False
    attributes: Mapping[str, str] = _NONE  # names in lower case; the first of each
    content: str = ""


def tokens(markup: str) -> Iterator[Text | Tag]:
    """Cut a page into its texts and tags, in order. Linear in the length; it never raises."""
    position = 0
    while position < len(markup):
        opening = _OPENING.search(markup, position)
        start = opening.start() if opening else len(markup)
        if start > position:
            yield Text(text=plain(markup[position:start]))
        if opening is None:
            return
        if opening[0][-1].isalpha():
            tag, position = _tag(markup, start)
            if tag is None:  # cut off inside of it: readers drop such a tag
                return
            yield tag
        else:
            position = _after_comment(markup, opening)


def plain(text: str) -> str:
    """Resolve the character references in a text."""
    if "&" not in text:
        return text
    try:
        return html.unescape(text)
    except ValueError:  # the number of a character with thousands of digits
        return text


def _after_comment(markup: str, opening: re.Match[str]) -> int:
    is_comment = opening[0] == "<!--"
    ending = "-->" if is_comment else ">"
    # "<!-->" is a whole comment.
    found = markup.find(ending, opening.end() - 2 if is_comment else opening.end())
    return len(markup) if found < 0 else found + len(ending)


def _tag(markup: str, start: int) -> tuple[Tag | None, int]:
    """Read the tag at ``start``: it, and the position after it. None if it has no end."""
    closes = markup.startswith("</", start)
    match = _NAME.match(markup, start + 1 + closes)
    position = match.end() if match else start + 1
    name = match[0].lower() if match else ""
    attributes: Mapping[str, str] = _NONE
    if markup[position : position + 1] != ">":
        attributes, position = _attributes(markup, position)
    if position >= len(markup):
        return None, position
    position += 1  # the ">"
    content = ""
    if not closes and name in _RAW:
        ending = _RAW[name].search(markup, position)
        stop = ending.start() if ending else len(markup)
        content, position = markup[position:stop], stop
        content = plain(content) if name in _WITH_REFERENCES else content
    return Tag(name=name, closes=closes, attributes=attributes, content=content), position


def _attributes(markup: str, position: int) -> tuple[Mapping[str, str], int]:
    """Read attributes up to the ``>``: them, and its position; the end of the page if there is none."""
    attributes: dict[str, str] = {}
    while match := _ATTRIBUTE.match(markup, position):
        name, value, position = match[1].lower(), "", match.end()
        if match[2] is not None:
            value, position = _value(markup, position)
        if len(attributes) < MAX_ATTRIBUTES and name not in attributes:
            attributes[name] = plain(value)
    rest = _FILLING.match(markup, position)
    return attributes, rest.end() if rest else position


def _value(markup: str, position: int) -> tuple[str, int]:
    quote = markup[position : position + 1]
    if quote and quote in "\"'":
        end = markup.find(quote, position + 1)
        return ("", len(markup)) if end < 0 else (markup[position + 1 : end], end + 1)
    match = _UNQUOTED.match(markup, position)
    return (match[0], match.end()) if match else ("", position)
