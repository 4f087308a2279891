"""Texts as editors save them: HTML taken out, so that its rows, items and terms become lines.

A heading of a table or a term gets the colon that a label has. Every pattern is bounded, for the text is
anybody's: a page of angle brackets costs no more than prose.
"""

import html
import re
from collections.abc import Sequence

_INLINE = (
    *("a", "abbr", "b", "code", "em", "font", "i", "img", "small", "span", "strong", "sub", "sup", "u"),
)
_BLOCKS = (
    *("article", "blockquote", "br", "div", "dl", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p"),
    *("pre", "section", "table", "tbody", "tfoot", "thead", "tr", "ul"),
)
_SECOND = ("td", "dd")  # stand behind what they belong to
_FIRST = ("th", "dt")
_HIDDEN = ("script", "style")


def _tag(names: Sequence[str], *, slash: str = "/?") -> re.Pattern[str]:
    """Give the pattern of tags, both cases spelled out: one for any case takes several times as long."""
    spelled = "|".join("".join(f"[{sign}{sign.upper()}]" for sign in name) for name in names)
    return re.compile(rf"<(?=[/a-zA-Z]){slash}(?:{spelled})(?:\s[^<>]{{0,500}}+)?+/?>")


_ANY_TAG = _tag((*_INLINE, *_BLOCKS, *_SECOND, *_FIRST, *_HIDDEN))
_CELLS = re.compile(rf"</[tT][dD]>\s{{0,20}}{_tag(('td',), slash='').pattern}")
_ENDS_OF_HIDDEN = [(_tag((name,), slash=""), _tag((name,), slash="/")) for name in _HIDDEN]
_INSTEAD = (  # in this order
    (_CELLS, ": "),
    (_tag(_FIRST, slash="/"), ": "),
    (_tag((*_INLINE, *_HIDDEN)), ""),
    (_tag(_SECOND, slash=""), ""),
    (_tag((*_BLOCKS, *_SECOND, *_FIRST)), "\n"),
)


def without_markup(text: str) -> str:
    """Give a text without its tags, what scripts and style sheets hold, and character references.

    A text that has no tags is as it was: it may speak of ``&amp;``.
    """
    if _ANY_TAG.search(text) is None:
        return text
    for opening, closing in _ENDS_OF_HIDDEN:
        text = _without(text, opening, closing)
    for tag, instead in _INSTEAD:
        text = tag.sub(instead, text)
    return html.unescape(text)


def _without(text: str, opening: re.Pattern[str], closing: re.Pattern[str]) -> str:
    """Take out what stands between two tags; where the second is missing, all that follows the first."""
    parts: list[str] = []
    end = 0
    while opened := opening.search(text, end):
        parts.append(text[end : opened.start()])
        closed = closing.search(text, opened.end())
        end = closed.end() if closed else len(text)
    return "".join((*parts, text[end:]))
