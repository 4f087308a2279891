"""What was read from one badge, once, for every metadata profile. Plain data."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from verifier.model.achievement import Picture
from verifier.model.scores import Fact, Family, Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Particulars:
    """What a badge says of a few things, normalised, whether it says it well or not."""

    title: str = ""
    levels: tuple[str, ...] = ()
    volumes: tuple[str, ...] = ()  # how much learning it is, in the first place that says so
    codes: tuple[str, ...] = ()  # of fields of study, and whatever else has a code
    countries: tuple[str, ...] = ()  # of the issuer, as a property or extension names them
    frameworks: tuple[str, ...] = ()  # the names of frameworks, and of items in them


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The facts of one badge, and what the type of the badge is decided by."""

    edition: Family
    concepts: Mapping[str, Fact]
    declares: frozenset[str] = frozenset()  # types of the credential and of the achievement
    assessment_kinds: frozenset[str] = frozenset()  # Exam, Performance, Artifact
    achievement_type: str | None = None
    words: frozenset[str] = frozenset()  # the word lists that match criteria or description
    labels: frozenset[str] = frozenset()  # concepts behind whose label in the criteria something is said
    follows_layout: bool = False  # are there labels enough to take the criteria for labelled text?
    labels_unread: bool = False  # are there criteria beyond what is read of them?
    description: str = ""  # of the achievement, normalised
    picture: Picture | None = field(default=None, repr=False)
    particulars: Particulars = field(default=Particulars(), repr=False)
    is_first_of_several: bool = False  # are there further subjects or achievements, of which nothing is read?
    unread: frozenset[Part] = frozenset()  # parts of the badge that nobody looked at
    unseen: frozenset[str] = frozenset()  # the concepts that are told there
