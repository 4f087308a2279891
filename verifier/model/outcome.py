"""What a fact decides."""

import enum
from collections.abc import Iterable
from typing import NoReturn


class Outcome(enum.Enum):
    """How one question ended, mildest first. The values are the words of the report."""

    INAPPLICABLE = "inapplicable"  # the credential does not raise the question
    PASSED = "passed"
    UNTESTED = "untested"  # we chose not to look
    CAUTION = "caution"  # true and worth knowing, not disproof
    CANNOT_TELL = "cantTell"  # we looked and could not decide
    FAILED = "failed"

    def __bool__(self) -> NoReturn:
        raise TypeError("an Outcome is not a yes or no: compare it by name")

    @staticmethod
    def worst(outcomes: Iterable["Outcome"]) -> "Outcome":
        """Find the least favourable of ``outcomes``; INAPPLICABLE if there are none."""
        return max(outcomes, key=_ORDER.__getitem__, default=Outcome.INAPPLICABLE)


_ORDER = {outcome: rank for rank, outcome in enumerate(Outcome)}
