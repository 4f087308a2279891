"""What was read from one badge, once, for every metadata profile. Plain data."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from verifier.model.achievement import Picture
from verifier.model.scores import Fact, Family


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The facts of one badge, and what the type of the badge is decided by."""

    edition: Family
    concepts: Mapping[str, Fact]
    declares: frozenset[str] = frozenset()  # types of the credential and of the achievement
    assessment_kinds: frozenset[str] = frozenset()  # Exam, Performance, Artifact
    achievement_type: str | None = None
    words: frozenset[str] = frozenset()  # the word lists that match criteria or description
    description: str = ""  # of the achievement, normalised
    picture: Picture | None = field(default=None, repr=False)
