"""The numbers of a list's entries by something that they have."""

from collections.abc import Hashable, Iterable, Iterator
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)


class Numbered(Generic[K]):
    """Numbers by what is looked up. Nearly all of it one entry alone has, which takes no list of numbers."""

    __slots__ = ("_first", "_further")

    def __init__(self) -> None:
        self._first: dict[K, int] = {}
        self._further: dict[K, list[int]] = {}

    def add(self, what: K, number: int) -> None:
        """Note that an entry has it."""
        if self._first.setdefault(what, number) != number:
            self._further.setdefault(what, []).append(number)

    def of(self, what: K) -> tuple[int, ...]:
        """Give the numbers of all that have it, in the order in which they were added."""
        first = self._first.get(what)
        return () if first is None else (first, *self._further.get(what, ()))

    def __contains__(self, what: K) -> bool:
        """Say whether an entry has it."""
        return what in self._first

    def __iter__(self) -> Iterator[K]:
        """Give each that some entry has, once."""
        return iter(self._first)


def numbered(entries: Iterable[Iterable[K]]) -> Numbered[K]:
    """Number entries, each with all that it has."""
    found = Numbered[K]()
    for number, values in enumerate(entries):
        for value in values:
            found.add(value, number)
    return found
