"""How many badges are judged of what was given at once, however they are packed into one another.

A list of pages, each with badges, or of learner records, each with a hundred items, would else make thousands
of reports: many megabytes of answer, and half a minute in which others wait.
"""

from dataclasses import dataclass

MAX_OF_ONE = 121  # a learner record with a hundred items, and as many badges beside it as stand in one list
MAX_OF_DOCUMENT = 100  # all its badges together; twenty places are looked at


@dataclass(slots=True)
class Allowance:
    """A count of reports, which all that is verified together shares."""

    left: int = MAX_OF_ONE

    def take(self) -> bool:
        """Take one report; False if there is none left."""
        self.left -= 1
        return self.left >= 0
