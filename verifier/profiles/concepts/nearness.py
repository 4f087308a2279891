"""Are words near others, in one sentence and in either order?

Each is looked for once, and only what stands between two that are next to each other is read: a page of
either costs no more than prose. In one regular expression each would look through all that follows it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

# The dot of "1.1" ends no sentence. What is between two words has as its end what is between the nearest two.
_BETWEEN = re.compile(r"[^.;。]{0,60}?(?:\.\d[^.;。]{0,40}?)?")
_MAX_BETWEEN = 102  # characters of it

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A word, or one with a second behind it on the same line."""

    word: re.Pattern[str]
    second: re.Pattern[str] | None = None
    most: int = 0  # characters between them

    def spans(self, text: str) -> tuple[list[int], list[int]]:
        """List where it may begin and where it may end, each in order."""
        words = _spans(self.word, text)
        if self.second is None:
            return [start for start, _ in words], sorted(end for _, end in words)
        seconds = _spans(self.second, text) if words else []
        begins, ends = [start for start, _ in seconds], sorted(end for _, end in words)
        return (
            [start for start, end in words if self._on_line(text, end, _next(begins, end))],
            sorted(end for start, end in seconds if self._on_line(text, _last(ends, start), start)),
        )

    def _on_line(self, text: str, end: int | None, start: int | None) -> bool:
        near = end is not None and start is not None and start - end <= self.most
        return near and "\n" not in text[end:start]


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """A word that is to be near one of some phrases."""

    word: re.Pattern[str]
    phrases: tuple[Phrase, ...]

    def is_in(self, text: str) -> bool:
        """Say whether it is near one of them anywhere."""
        words = _spans(self.word, text)
        begins, ends = [start for start, _ in words], [end for _, end in words]
        return bool(words) and any(
            _meet(text, ends, starts) or _meet(text, stops, begins)
            for starts, stops in (phrase.spans(text) for phrase in self.phrases)
        )


def _meet(text: str, ends: Sequence[int], begins: Sequence[int]) -> bool:
    """Say whether something begins near the last end before it."""
    pairs = ((_last(ends, start), start) for start in begins)
    return any(
        end is not None and start - end <= _MAX_BETWEEN and _BETWEEN.fullmatch(text, end, start) is not None
        for end, start in pairs
    )


def _spans(word: re.Pattern[str], text: str) -> list[Span]:
    return [match.span() for match in word.finditer(text)]


def _last(places: Sequence[int], place: int) -> int | None:
    index = bisect_right(places, place)
    return places[index - 1] if index else None


def _next(places: Sequence[int], place: int) -> int | None:
    index = bisect_left(places, place)
    return places[index] if index < len(places) else None
