"""What is wrong with a list of issuers that somebody wrote, and where."""

from verifier.parse.plain_text import inert
from verifier.parse.slips import SlipError
from verifier.parse.toml_lines import Steps

_MAX_MESSAGE = 500  # characters
_MAX_QUOTED = 80  # characters of what somebody wrote


class MalformedListError(SlipError):
    """A list cannot be read as what it is; the message names the line and the member, and is our own.

    It is one line that is safe to show: what others wrote is quoted, cut, and spelled out where it is hidden.

    Args:
        problem: what is wrong, from the member on: "issuers[3] ids: is no DID and no https address".
        line: the line of the file, from 1; None where nobody knows.
        steps: what leads to the member that it is about.
        rule: what is wrong without a word of what was written; "": nothing of that is in ``problem``.
    """

    def __init__(self, problem: str, *, line: int | None = None, steps: Steps = (), rule: str = "") -> None:
        place = "" if line is None else f"line {line}: "
        self.rule = rule or problem
        super().__init__(
            inert(f"{place}{problem}", limit=_MAX_MESSAGE), problem=problem, steps=steps, line=line
        )

    @property
    def all(self) -> tuple["MalformedListError", ...]:
        """Everything that is wrong with the list, this first."""
        return (self, *self.further)


def quoted(text: str) -> str:
    """Quote what somebody wrote so that it can stand in a message."""
    return f'"{inert(text, limit=_MAX_QUOTED)}"'
