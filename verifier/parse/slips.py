"""What is wrong with a file that somebody wrote by hand: its author learns of more than the first slip."""

from collections.abc import Callable, Iterable
from types import TracebackType
from typing import Generic, Self, TypeVar

from verifier.parse.toml_lines import Steps

MAX_TOLD = 20  # slips of one file; who has more will mend these first


class SlipError(ValueError):
    """Something in a file is wrong, at a place that is known.

    Args:
        message: the whole message; it is safe to show.
        problem: what is wrong, from the member on: "fields[3] criteria: level: must be a text".
        steps: what leads to the member that it is about.
        line: the line of the file, from 1; None as long as nobody looked for it.

    Attributes:
        further: what else is wrong with the file, as far as it could be read on.
    """

    further: tuple[Self, ...] = ()

    def __init__(self, message: str, *, problem: str, steps: Steps, line: int | None) -> None:
        super().__init__(message)
        self.problem = problem
        self.steps = steps
        self.line = line


Slip = TypeVar("Slip", bound=SlipError)
Given = TypeVar("Given")
Read = TypeVar("Read")


class Slips(Generic[Slip]):
    """The slips of one kind found so far. A `with` takes one in, and what follows it is read all the same.

    Args:
        kind: the errors that are slips; every other one is let pass.
        most: that are kept.
    """

    def __init__(self, kind: type[Slip], *, most: int = MAX_TOLD) -> None:
        self._kind = kind
        self._most = most
        self._found: list[Slip] = []

    def __enter__(self) -> "Slips[Slip]":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        """Keep a slip, that of a default of all fields once; let every other error pass."""
        if not isinstance(error, self._kind):
            return False
        self.add(error)
        return True

    @property
    def are_many(self) -> bool:
        """Say whether no more of them are kept."""
        return len(self._found) >= self._most

    def add(self, error: Slip) -> None:
        """Keep a slip if its place is another than those of the slips before."""
        if not self.are_many and all(error.steps != each.steps for each in self._found):
            self._found.append(error)

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
            SlipError: the first slip, of the kind that is collected, with those after it.
        """
        if self._found:
            first, *further = self._found
            first.further = tuple(further)
            raise first
