"""What makes a concept: how a badge is read for it, where it is told, and what counts as an answer."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Literal

from verifier.model.scores import Family, Part, Strength
from verifier.profiles.concepts.answers import denies
from verifier.profiles.concepts.badge import Badge
from verifier.profiles.concepts.grades import Grade
from verifier.profiles.concepts.homes import Home
from verifier.profiles.concepts.sign import Sign


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """One named fact that profiles ask for. It stands beside the function that reads it."""

    id: str
    signs: Callable[[Badge], Iterable[Sign]]  # beside that of its label, in the order of preference
    home: Home
    home_in_3: Home = frozenset()  # further parts: Open Badges 2 has no such words there
    is_private: bool = False  # the report says that it is there, and no more
    grade: Grade | None = None  # of what stands behind its label; None: it has none
    told_by: str = ""  # the concept behind whose label it is told, if it has none of its own
    none_is: Literal["nothing", "an answer", "all of it"] = "nothing"  # what "none" says of it
    may_be_test: bool = False  # where "test" is an answer, or nobody's name
    denied: Callable[[str], bool] = denies  # does a normalised value tell that there is none?
    denied_in_extension: Callable[[str], bool] | None = None  # None: as behind a label
    notes: Callable[[Badge], tuple[str, ...]] | None = None  # worth knowing, and never scored

    @property
    def label(self) -> str:
        """The concept behind whose label it is told."""
        return self.told_by or self.id

    @property
    def highest_behind_label(self) -> Strength:
        """The most that a label can make of it; what has no label of its own is stated by it."""
        return Strength.STATED if self.told_by else Strength.STRUCTURED

    def is_told_in(self, parts: Collection[Part], *, edition: Family) -> bool:
        """Say whether one of these parts is where it is told."""
        home = self.home | self.home_in_3 if edition == "ob3" else self.home
        return not home.isdisjoint(parts)
