"""Texts of a badge in one spelling: how long they are, and which are nulls, placeholders or copies.

Every pattern is bounded: the texts are foreign, and a page of angle brackets must cost no more than prose.
"""

import re
from dataclasses import dataclass

from verifier.algorithms.unicode_form import normalized
from verifier.profiles.concepts import words
from verifier.profiles.concepts.markup import without_markup

MAX_TEXT = 16 * 1024  # characters; criteria of real badges have a few thousand
MAX_EXCERPT = 200
_OPENING = 2_000  # characters
_MAX_GROWTH = 18  # characters of which NFKC makes one
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
    (
        *(
            "",
            "ー",
            "n/a",
            "na",
            "tbd",
            "tba",
            "tbc",
            "to be determined",
            "to be announced",
            "to be confirmed",
        ),
        *("not applicable", "nothing", "not specified", "unspecified", "unknown", "undefined", "null"),
        *("未定", "該当なし", "非該当", "不明", "未設定", "未記入", "未入力", "準備中", "調整中", "検討中"),
    )
)
_BARE = frozenset(("yes", "あり", "有", "有り"))
_MARKS = "#* \n"  # of a heading or a line in bold
_URI = re.compile(r"[a-z][a-z0-9+.-]{1,30}:\S{1,4000}", re.IGNORECASE)
_NONES = frozenset(("none", "no", "なし", "無し", "無", "特になし"))
_LOREM = "lorem ipsum"
_PLACEHOLDER = re.compile(r"(?:test|sample|untitled|new badge|テスト|サンプル)[\s#_.-]{0,9}\d{0,9}")
_UNCHANGED = re.compile(r"[^<|\\\r\x0b\x0c\x80-\U0010ffff]*")  # ASCII, and nothing that is of some markup
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff]"
)
_RULED = re.compile(r"^[ \t]{0,9}\|[ \t|:-]{1,200}\|[ \t]{0,9}(?:\n|\Z)", re.MULTILINE)
_ROW = re.compile(
    r"^[ \t]{0,9}\|([^|\n]{1,200})\|([^|\n]{1,2000})\|(?:([^\n]{0,2000})\|)?[ \t]{0,9}$", re.MULTILINE
)
_STARTER = re.compile("[\x00-\x7f\u3001-\u3029\u3041-\u3096\u30a1-\u30fc\u4e00-\u9fff]")
_PIECE = 1024  # characters
_THIRD = 3
_AROUND = re.compile(r"\A[\W_]{1,100}+|[\W_]{1,100}+\Z")
_EMPHASIS = " \t\n*_`#"
_MEASURED = 4_000  # characters of a text, many times the lengths that are asked for
_GAPS = re.compile(r"[\W_]{2,}")  # ruled lines, rows of dots
_AGAIN = re.compile(r"(.)\1{3,}|\b(\w{1,20})(?:\W{1,3}\2\b)+", re.IGNORECASE)  # aaaaaa; test test test


def normalised(text: str | None, *, most: int = MAX_TEXT) -> str:
    """Give a text in one spelling: no markup, NFKC, lines ended by LF, ``most`` characters at most."""
    begun = (text or "")[:most]
    if _UNCHANGED.fullmatch(begun):  # as most texts are, and each is asked for several times
        return begun.strip()
    # NFKC makes ： a colon and ／ a slash.
    plain = _INVISIBLE.sub("", _LINE_ENDS.sub("\n", without_markup(begun)))
    plain = _compatible(plain, most=most)
    if "|" in plain:
        plain = _ROW.sub(_row, _RULED.sub("", plain))
    return plain.replace(r"\*", "*").replace(r"\_", "_").replace(r"\-", "-").strip()


def _compatible(text: str, *, most: int) -> str:
    """Bring a text into NFKC piece by piece, up to a length: a single character may become eighteen."""
    if len(text) <= _PIECE:
        return normalized(text, form="NFKC")[:most]
    parts: list[str] = []
    begun = length = 0
    while begun < len(text) and length < most:
        # A piece ends before a character that composes with none before it, if there is one near.
        free = _STARTER.search(text, begun + _PIECE, begun + 2 * _PIECE)
        end = free.start() if free else begun + 2 * _PIECE
        parts.append(normalized(text[begun:end], form="NFKC"))
        begun, length = end, length + len(parts[-1])
    return "".join(parts)[:most]


def is_long(text: str, *, least: Length) -> bool:
    """Say whether a normalised text has the length that is asked for, without what only fills it."""
    told = _AGAIN.sub(_once, _GAPS.sub(_gap, text[:_MEASURED])).strip(_EMPHASIS)
    letters = sum(map(str.isalpha, told))
    dense = len(_DENSE.findall(told)) * _THIRD >= letters > 0
    return len(told) >= (least.dense if dense else least.plain)


def is_null(text: str) -> bool:
    """Say whether a text says nothing: empty, a dash, n/a or 該当なし."""
    return len(text) <= MAX_NULL and says_nothing(normalised(text))


def says_nothing(text: str) -> bool:
    """Say whether a normalised text is a null."""
    return len(text) <= MAX_NULL and _bare(text) in _NULLS


def answers_none(text: str) -> bool:
    """Say whether a text answers that there is none, which is more than saying nothing."""
    return len(text) <= MAX_NULL and _bare(normalised(text)) in _NONES


def denies(text: str) -> bool:
    """Say whether a normalised text says, in one clause, that there is none, as in 評価は行いません."""
    return len(text) <= MAX_NULL and words.is_all("denial", text)


def points_elsewhere(text: str) -> bool:
    """Say whether a normalised text is an address, or one sentence that tells where to look."""
    return is_uri(text) or tells_where(text)


def tells_where(text: str) -> bool:
    """Say whether a normalised text is one sentence that tells where to look, and nothing else."""
    return len(text) <= MAX_EXCERPT and words.is_all("elsewhere", text)


def is_bare_yes(text: str) -> bool:
    """Say whether a text says that there is something, and not what."""
    return len(text) <= MAX_NULL and _bare(normalised(text)) in _BARE


def is_uri(text: str) -> bool:
    """Say whether a normalised text is an address or identifier, and nothing else."""
    return _URI.fullmatch(text.strip(_MARKS)) is not None


def is_placeholder(text: str) -> bool:
    """Say whether a text was never filled in: lorem ipsum, Test 3 or サンプル."""
    beginning = _bare(normalised(text[:MAX_EXCERPT]))
    short = len(text) <= MAX_EXCERPT
    return beginning.startswith(_LOREM) or (short and _PLACEHOLDER.fullmatch(beginning) is not None)


def opening(text: str | None) -> str:
    """Give the beginning of a text in one spelling: enough to tell whether anything is said."""
    return normalised(text, most=_OPENING)


def is_same(one: str | None, other: str | None) -> bool:
    """Say whether two texts have the same letters and digits, and have any."""
    return has_letters(one, letters_of(other))


def has_letters(text: str | None, letters: str) -> bool:
    """Say whether a text has these letters and digits and no others; never where there are none."""
    return letters != "" and len(letters) <= len(text or "") * _MAX_GROWTH and letters_of(text) == letters


def excerpt(text: str | None) -> str:
    """Cut a text as it was received to what a report quotes."""
    return (text or "")[:MAX_EXCERPT]


def letters_of(text: str | None) -> str:
    """Give the letters and digits of a text, without regard to case."""
    return "".join(filter(str.isalnum, normalised(text).casefold()))


def _bare(text: str) -> str:
    """Take from a short text the brackets, dots and stars around its letters and digits."""
    return _AROUND.sub("", text.casefold())


def _gap(gap: re.Match[str]) -> str:
    return gap[0][:2]


def _once(again: re.Match[str]) -> str:
    return again[1] or again[2]


def _row(row: re.Match[str]) -> str:
    more = f" | {row[3].strip()}" if row[3] else ""
    return f"{row[1].strip()}: {row[2].strip()}{more}"
