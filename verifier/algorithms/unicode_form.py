"""Unicode normalisation whose work is linear in the length of the text, whatever the text is.

Marks that follow one letter are sorted by normalisation, and sorting them costs the square of their number:
2 MB of accents keep a processor busy for a quarter of an hour. The Stream-Safe Text Process breaks such runs.
https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format
"""

import unicodedata
from typing import Literal

MAX_MARKS = 30  # in a row; more than any language needs
_JOINER = "\u034f"  # combining grapheme joiner: shows nothing, and marks are not moved across it
# Letters by their own class that decompose into marks.
_DECOMPOSED = frozenset("\u0f73\u0f75\u0f81\uff9e\uff9f")


def normalized(text: str, *, form: Literal["NFC", "NFKC"]) -> str:
    """Bring a text into a normalisation form; after each 30 marks in a row a joiner is put in."""
    return text if text.isascii() else unicodedata.normalize(form, _stream_safe(text))


def _stream_safe(text: str) -> str:
    # Of 31 marks in a row one stands at every 31st place: prose is told from them by a few signs of it.
    if not any(map(_is_mark, text[MAX_MARKS :: MAX_MARKS + 1])):
        return text
    parts: list[str] = []
    begun = marks = 0
    for place, sign in enumerate(text):
        if not _is_mark(sign):
            marks = 0
            continue
        if marks == MAX_MARKS:
            parts += (text[begun:place], _JOINER)
            begun, marks = place, 0
        marks += 1
    return "".join((*parts, text[begun:])) if parts else text


def _is_mark(sign: str) -> bool:
    return unicodedata.combining(sign) > 0 or sign in _DECOMPOSED
