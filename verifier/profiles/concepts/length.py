"""How long a text is, without what only fills it."""

import re
from dataclasses import dataclass

_EMPHASIS = " \t\n*_`#"
_MEASURED = 4_000  # characters of a text, many times the lengths that are asked for
_GAPS = re.compile(r"[\W_]{2,}")  # ruled lines, rows of dots
_AGAIN = re.compile(r"(.)\1{3,}|\b(\w{1,20})(?:\W{1,3}\2\b)+", re.IGNORECASE)  # aaaaaa; test test test
_THIRD = 3
_DENSE = re.compile("[々〆〇\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """The least number of characters; ``dense`` where a third of the letters are Han, kana or Hangul."""

    plain: int
    dense: int


NAME = Length(plain=4, dense=2)
SENTENCE = Length(plain=10, dense=5)
NARRATIVE = Length(plain=40, dense=20)


def is_long(text: str, *, least: Length) -> bool:
    """Say whether a normalised text has the length that is asked for, without what only fills it."""
    told = _AGAIN.sub(_once, _GAPS.sub(_gap, text[:_MEASURED])).strip(_EMPHASIS)
    letters = sum(map(str.isalpha, told))
    dense = len(_DENSE.findall(told)) * _THIRD >= letters > 0
    return len(told) >= (least.dense if dense else least.plain)


def _gap(gap: re.Match[str]) -> str:
    return gap[0][:2]


def _once(again: re.Match[str]) -> str:
    return again[1] or again[2]
