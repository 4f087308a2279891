"""Texts as editors save them: HTML taken out, so that its rows, items and terms become lines.

A heading of a table or a term gets the colon that a label has; headings and lines in bold keep the signs that
Markdown has for them. What a browser hides is no text. Every pattern is bounded, for the text is anybody's: a
page of angle brackets costs no more than prose.
"""

import html
import re
from collections.abc import Sequence

_INLINE = (*("a", "abbr", "code", "em", "font", "i", "img", "small", "span", "sub", "sup", "u"),)
_BOLD = ("b", "strong")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLOCKS = (
    *("article", "blockquote", "br", "div", "dl", "hr", "li", "ol", "p"),
    *("pre", "section", "table", "tbody", "tfoot", "thead", "tr", "ul"),
)
_SECOND = ("td", "dd")  # stand behind what they belong to
_FIRST = ("th", "dt")
_HIDDEN = ("script", "style", "template", "iframe", "object", "svg")
_HIDING = r"""(?:hidden(?=[\s=>])|style\s{0,9}=\s{0,9}["'][^"'<>]{0,300}(?:display\s{0,9}:\s{0,9}none"""
_HIDING += r"""|visibility\s{0,9}:\s{0,9}hidden|(?:font-size|opacity)\s{0,9}:\s{0,9}0(?![.\d])))"""


def _tag(names: Sequence[str], *, slash: str = "/?") -> re.Pattern[str]:
    """Give the pattern of tags, both cases spelled out: one for any case takes several times as long."""
    spelled = "|".join("".join(f"[{sign}{sign.upper()}]" for sign in name) for name in names)
    return re.compile(rf"<(?=[/a-zA-Z]){slash}(?:{spelled})(?:\s[^<>]{{0,500}}+)?+/?>")


_NAMED = (*_INLINE, *_BOLD, *_HEADINGS, *_BLOCKS, *_SECOND, *_FIRST)
_SIGNS_OF_HIDING = ("hidden", "display", "font", "opacity")
_ANY_TAG = re.compile(rf"<!--|{_tag((*_NAMED, *_HIDDEN)).pattern}")
_COMMENT = (re.compile("<!--"), re.compile("-->"))
_HIDDEN_ELEMENT = re.compile(
    rf"<(?=[a-z])(?P<name>{'|'.join(_NAMED)})(?=\s)[^<>]{{0,300}}?\s{_HIDING}[^<>]{{0,300}}+>", re.IGNORECASE
)
_CELLS = re.compile(rf"</[tT][dD]>\s{{0,20}}{_tag(('td',), slash='').pattern}")
_ENDS_OF_HIDDEN = [(_tag((name,), slash=""), _tag((name,), slash="/")) for name in _HIDDEN]
_BOLD_LINE = re.compile(
    rf"^[ \t]{{0,20}}(?:{_tag(_BOLD, slash='').pattern}){{1,3}}+([^<>\n]{{1,80}})"
    rf"(?:{_tag(_BOLD, slash='/').pattern}){{1,3}}[ \t]{{0,20}}$",
    re.MULTILINE,
)
_INSTEAD = (  # in this order
    (_CELLS, ": "),
    (_tag(_FIRST, slash="/"), ": "),
    (_tag((*_INLINE, *_HIDDEN)), ""),
    (_tag(_SECOND, slash=""), ""),
    (_tag(_HEADINGS, slash=""), "\n# "),
    (_tag((*_BLOCKS, *_HEADINGS, *_SECOND, *_FIRST)), "\n"),
    (_BOLD_LINE, r"**\1**"),
    (_tag(_BOLD), ""),
)
_SIGNS = re.compile(r"\A(?:# |\*\*)|\*\*\Z")


def without_markup(text: str) -> str:
    """Give a text without its tags, what a browser does not show, and character references.

    A text that has no tags is as it was: it may speak of ``&amp;``.
    """
    if "<" not in text or _ANY_TAG.search(text) is None:
        return text
    for opening, closing in (_COMMENT, *_ENDS_OF_HIDDEN):
        text = _without(text, opening, closing)
    if any(sign in text.lower() for sign in _SIGNS_OF_HIDING):
        text = _without_hidden(text)
    for tag, instead in _INSTEAD:
        text = tag.sub(instead, text)
    is_one_line = "\n" not in text.strip()  # which is the heading of nothing
    return html.unescape(_SIGNS.sub("", text.strip()) if is_one_line else text)


def _without_hidden(text: str) -> str:
    """Take out the elements that are marked as hidden, with what stands in them."""
    parts: list[str] = []
    end = 0
    while opened := _HIDDEN_ELEMENT.search(text, end):
        parts.append(text[end : opened.start()])
        end = _closed(text, opened["name"].lower(), opened.end())
    return "".join((*parts, text[end:]))


def _closed(text: str, name: str, begun: int) -> int:
    """Find the end of an element, past those of its name inside it; one that is never closed has no end."""
    depth = 1
    for tag in _tag((name,)).finditer(text, begun):
        depth += -1 if tag[0].startswith("</") else 1
        if depth == 0:
            return tag.end()
    return len(text)


def _without(text: str, opening: re.Pattern[str], closing: re.Pattern[str]) -> str:
    """Take out what stands between two tags; where the second is missing, all that follows the first."""
    parts: list[str] = []
    end = 0
    while opened := opening.search(text, end):
        parts.append(text[end : opened.start()])
        closed = closing.search(text, opened.end())
        end = closed.end() if closed else len(text)
    return "".join((*parts, text[end:]))
