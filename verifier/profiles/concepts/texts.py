"""Texts of a badge in one spelling: how long they are, and which are nulls, placeholders or copies.

Every pattern is bounded: the texts are foreign, and a page of angle brackets must cost no more than prose.
"""

import html
import re
from dataclasses import dataclass

from verifier.algorithms.unicode_form import normalized

MAX_TEXT = 16 * 1024  # characters; criteria of real badges have a few thousand
MAX_EXCERPT = 200
MAX_NULL = 100  # characters; "not applicable" has 14, and there may be markup around it


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """The least number of characters; ``dense`` where a third of the letters are Han, kana or Hangul."""

    plain: int
    dense: int


NAME = Length(plain=4, dense=2)
SENTENCE = Length(plain=10, dense=5)
NARRATIVE = Length(plain=40, dense=20)

_DENSE = re.compile("[々〆〇\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")
_NULLS = frozenset(
    ("", "-", "–", "—", "ー", "n/a", "na", "tbd", "未定", "該当なし", "非該当", "not applicable")
)
_NONES = frozenset(("none", "no", "なし", "無し", "無", "特になし"))
_PLACEHOLDER = re.compile(
    r"lorem ipsum.*|(?:test|sample|untitled|new badge|テスト|サンプル)[\s#_.-]{0,9}\d{0,9}", re.DOTALL
)
_LINE_ENDS = re.compile("\r\n|[\r\x85\u2028\u2029]")
_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad]")
_ROW = re.compile(r"^[ \t]{0,9}\|([^|\n]{1,200})\|([^|\n]{1,2000})\|[ \t]{0,9}$", re.MULTILINE)
_ESCAPED = re.compile(r"\\([*_-])")
_CELLS = re.compile(r"</td>\s{0,20}<td(?:\s[^<>]{0,500})?>", re.IGNORECASE)
_TAG = re.compile(
    r"<(?P<close>/?)(?P<name>a|abbr|article|b|blockquote|br|code|dd|div|dl|dt|em|font|h[1-6]|hr|i|img|li|ol|p|pre"
    r"|script|section|small|span|strong|style|sub|sup|table|tbody|td|tfoot|th|thead|tr|u|ul)(?:\s[^<>]{0,500})?/?>",
    re.IGNORECASE,
)
_HIDDEN = frozenset(("script", "style"))
_INLINE = frozenset(
    ("a", "abbr", "b", "code", "em", "font", "i", "img", "small", "span", "strong", "sub", "sup", "u")
)
_THIRD = 3


def normalised(text: str | None) -> str:
    """Give a text in one spelling: no markup, NFKC, lines ended by LF, 16 Ki characters at most."""
    plain = _LINE_ENDS.sub("\n", (text or "")[:MAX_TEXT])
    if _TAG.search(plain):
        plain = html.unescape(_without_markup(_CELLS.sub(": ", plain)))
    # NFKC makes ： a colon and ／ a slash; a single character may become eighteen.
    plain = normalized(_INVISIBLE.sub("", plain), form="NFKC")[:MAX_TEXT]
    return _ESCAPED.sub(r"\1", _ROW.sub(_row, plain)).strip()


def is_long(text: str, *, least: Length) -> bool:
    """Say whether a normalised text has the length that is asked for."""
    letters = sum(map(str.isalpha, text))
    dense = len(_DENSE.findall(text)) * _THIRD >= letters > 0
    return len(text) >= (least.dense if dense else least.plain)


def is_null(text: str) -> bool:
    """Say whether a text says nothing: empty, a dash, n/a or 該当なし."""
    return len(text) <= MAX_NULL and normalised(text).casefold() in _NULLS


def answers_none(text: str) -> bool:
    """Say whether a text answers that there is none, which is more than saying nothing."""
    return len(text) <= MAX_NULL and normalised(text).casefold().rstrip(".。") in _NONES


def is_placeholder(text: str) -> bool:
    """Say whether a text was never filled in: lorem ipsum, Test 3 or サンプル."""
    return _PLACEHOLDER.fullmatch(normalised(text).casefold()) is not None


def is_same(one: str | None, other: str | None) -> bool:
    """Say whether two texts have the same letters and digits, and have any."""
    folded = _folded(one)
    return folded != "" and folded == _folded(other)


def excerpt(text: str | None) -> str:
    """Cut a text as it was received to what a report quotes."""
    return (text or "")[:MAX_EXCERPT]


def _folded(text: str | None) -> str:
    return "".join(filter(str.isalnum, normalised(text).casefold()))


def _row(row: re.Match[str]) -> str:
    return f"{row[1].strip()}: {row[2].strip()}"


def _without_markup(text: str) -> str:
    """Take the tags out in one pass, with what scripts and style sheets hold."""
    parts: list[str] = []
    end, hidden = 0, ""
    for tag in _TAG.finditer(text):
        name = tag["name"].lower()
        if not hidden:
            parts += (text[end : tag.start()], _instead_of(name, closing=tag["close"] == "/"))
            hidden = name if name in _HIDDEN and not tag["close"] else ""
        elif tag["close"] and name == hidden:
            hidden = ""
        end = tag.end()
    return "".join(parts) if hidden else "".join((*parts, text[end:]))


def _instead_of(name: str, *, closing: bool) -> str:
    if closing and name in ("th", "dt"):
        return ": "
    return "" if name in _INLINE | _HIDDEN else "\n"
