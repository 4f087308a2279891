"""What is wrong with a list of issuers that somebody wrote, and where."""

from typing import TypeAlias

Steps: TypeAlias = tuple[str | int, ...]  # the names and numbers that lead to a value: ("issuers", 3, "ids")


class MalformedListError(ValueError):
    """A list cannot be read as what it is; the message names the line and the member, and is our own.

    It is one line that is safe to show: what others wrote is quoted and cut in it.

    Args:
        problem: what is wrong, from the member on: "issuers[3] ids: is no DID and no https address".
        line: the line of the file, from 1; None where nobody knows.
        steps: what leads to the member that it is about.

    Attributes:
        further: what else is wrong with the list, as far as it could be read on.
    """

    further: tuple["MalformedListError", ...] = ()

    def __init__(self, problem: str, *, line: int | None = None, steps: Steps = ()) -> None:
        super().__init__(problem if line is None else f"line {line}: {problem}")
        self.problem = problem
        self.line = line
        self.steps = steps

    @property
    def all(self) -> tuple["MalformedListError", ...]:
        """Everything that is wrong with the list, this first."""
        return (self, *self.further)
