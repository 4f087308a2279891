"""Slips of a hand in a word: two letters exchanged, one too many or too few, one for another that looks so.

That is less than an edit distance of one, since honest neighbours differ by a letter as well: Kanazawa and
Kanagawa, Bangalore and Mangalore.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

LONG = 7  # letters from which on two words that differ by a letter are hardly both names
SHORTEST = 5  # … by the order of two letters: shorter words have no slips
_VOWELS = frozenset("aeiouy")
_ALIKE = frozenset(
    map(frozenset, ("mn", "uv", "vy", "ce", "co", "il", "ij", "jl", "gq", "pq", "bd", "ft", "sz", "ck"))
)
_VERY_LONG = 9  # … by two edits, if they begin and end alike
_TWO = 2
_TRIED = 32  # words of one frame
_LONGEST = 63  # letters of a word that is looked at


def is_slip(claimed: str, known: str, *, from_length: int = LONG) -> bool:
    """Say whether one word is the other but for one slip. The first letter has to be right."""
    shorter, longer = sorted((claimed, known), key=len)
    if shorter == longer or shorter[:1] != longer[:1] or len(longer) - len(shorter) > 1:
        return False
    start = _shared(shorter, longer)
    if len(shorter) < len(longer):
        # Vowels tell honest neighbours apart: Shanxi and Shaanxi, Indian and Indiana.
        long = len(shorter) + (longer[start] not in _VOWELS) >= from_length
        return long and shorter[start:] == longer[start + 1 :]
    one, other = shorter[start : start + 2], longer[start : start + 2]
    if one == other[::-1] and shorter[start + 2 :] == longer[start + 2 :]:
        return len(shorter) >= SHORTEST
    same_end = shorter[start + 1 :] == longer[start + 1 :]
    return same_end and len(shorter) >= from_length and _is_taken_for(shorter[start], longer[start])


def is_one_edit(claimed: str, known: str) -> bool:
    """Say whether one word becomes the other by one letter more, less or another, or two exchanged."""
    shorter, longer = sorted((claimed, known), key=len)
    if shorter == longer or len(longer) - len(shorter) > 1:
        return False
    start = _shared(shorter, longer)
    if len(shorter) < len(longer):
        return shorter[start:] == longer[start + 1 :]
    exchanged = shorter[start : start + 2] == longer[start : start + 2][::-1]
    return shorter[start + 1 :] == longer[start + 1 :] or (
        exchanged and shorter[start + 2 :] == longer[start + 2 :]
    )


class NearWords:
    """Words that are found by others that differ from them by one edit."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_rest: dict[str, str] = {}  # nearly always of one word alone
        self._more: dict[str, list[str]] = defaultdict(list)
        for word in dict.fromkeys(words):
            for rest in _rests(word):
                if self._by_rest.setdefault(rest, word) is not word:
                    self._more[rest].append(word)

    def near(self, word: str) -> tuple[str, ...]:
        """Give the words that differ from ``word`` by about one edit, itself left out."""
        found = {near: None for rest in _rests(word) for near in self._of(rest) if near != word}
        return tuple(found)

    def _of(self, rest: str) -> Iterator[str]:
        first = self._by_rest.get(rest)
        if first is not None:
            yield first
            yield from self._more.get(rest, ())


class FramedWords:
    """Long words that are found by others of the same beginning and end, whatever stands between."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_frame: dict[str, list[str]] = defaultdict(list)
        for word in dict.fromkeys(words):
            if _VERY_LONG <= len(word) <= _LONGEST:
                self._by_frame[_frame(word)].append(word)

    def near(self, word: str) -> tuple[str, ...]:
        """Give the words that differ from ``word`` by two edits; of one frame the first few are tried."""
        if not _VERY_LONG <= len(word) <= _LONGEST:
            return ()
        framed = [
            known for known in self._by_frame.get(_frame(word), ()) if abs(len(known) - len(word)) <= _TWO
        ]
        close = [known for known in framed if len(set(word) ^ set(known)) <= 2 * _TWO]
        return tuple(known for known in close[:_TRIED] if 0 < edits(word, known) <= _TWO)


def edits(one: str, other: str) -> int:
    """Count the letters to add, leave out, change or exchange with the next to make one word the other."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        older, before, row = before, row, [i]
        for j, wanted in enumerate(other, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1]


def _frame(word: str) -> str:
    return word[:2] + word[-1:]


def _rests(word: str) -> Iterator[str]:
    """Give a word, and it with each letter left out in turn. Words of other letters are not looked at."""
    if len(word) > _LONGEST or not word.isascii():
        return
    yield word
    for place in range(len(word)):
        yield word[:place] + word[place + 1 :]


def _is_taken_for(one: str, other: str) -> bool:
    return {one, other} <= _VOWELS or frozenset((one, other)) in _ALIKE


def _shared(one: str, other: str) -> int:
    """Count the letters that two words begin with alike."""
    return next((place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
