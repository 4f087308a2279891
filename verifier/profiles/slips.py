"""What is wrong with a profile's file, collected so that its author learns of more than the first slip."""

from collections.abc import Callable, Iterable
from types import TracebackType
from typing import TypeVar

from verifier.profiles.table import ProfileError

MAX_TOLD = 20  # slips of one file; who has more will mend these first
Given = TypeVar("Given")
Read = TypeVar("Read")


class Slips:
    """The slips found so far. A `with` takes one in, and what follows it is read all the same."""

    def __init__(self) -> None:
        self._found: list[ProfileError] = []

    def __enter__(self) -> "Slips":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        """Keep a slip, that of a default of all fields once; let every other error pass."""
        if not isinstance(error, ProfileError):
            return False
        if all(error.steps != each.steps for each in self._found[:MAX_TOLD]):
            self._found.append(error)
        return True

    def each(self, read: Callable[[Given], Read], given: Iterable[Given]) -> tuple[Read, ...]:
        """Read each of several things; what is wrong with one of them does not hide the next."""
        found = []
        for item in given:
            with self:
                found.append(read(item))
        return tuple(found)

    def refuse(self) -> None:
        """Refuse the file if anything is wrong with it.

        Raises:
            ProfileError: the first slip, with those after it.
        """
        if self._found:
            first, *further = self._found[:MAX_TOLD]
            first.further = tuple(further)
            raise first
