"""Texts of a badge in one spelling, whoever wrote them, and which have the same letters.

Every pattern is bounded: the texts are foreign, and a page of angle brackets must cost no more than prose.
"""

import re

from verifier.algorithms.unicode_form import normalized
from verifier.profiles.concepts.markup import without_markup

MAX_TEXT = 16 * 1024  # characters; criteria of real badges have a few thousand
MAX_EXCERPT = 200
_OPENING = 2_000  # characters
_MAX_GROWTH = 18  # characters of which NFKC makes one
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


def _row(row: re.Match[str]) -> str:
    more = f" | {row[3].strip()}" if row[3] else ""
    return f"{row[1].strip()}: {row[2].strip()}{more}"
