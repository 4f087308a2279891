"""How complete a badge's information is, measured against a metadata profile. It never changes a verdict."""

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args


class Strength(enum.Enum):
    """How well a fact is stated. Ordered; compared with >= only."""

    rank: int  # its place among them, for comparing: a badge takes hundreds of comparisons

    ABSENT = "absent"
    STATED = "stated"
    STRUCTURED = "structured"
    LINKED = "linked"
    VERIFIED = "verified"

    def __init__(self, _word: str) -> None:
        self.rank = len(type(self).__members__)  # those before it

    def __lt__(self, other: "Strength") -> bool:
        return self.rank < other.rank

    def __le__(self, other: "Strength") -> bool:
        return self.rank <= other.rank

    def __gt__(self, other: "Strength") -> bool:
        return self.rank > other.rank

    def __ge__(self, other: "Strength") -> bool:
        return self.rank >= other.rank


class Via(enum.Enum):
    """What the strength of a fact rests on."""

    PROPERTY = "property"
    EXTENSION = "extension"
    LABEL = "label"
    WORDS = "words"
    NONE = "none"


class State(enum.Enum):
    """How a field of a profile fares."""

    PRESENT = "present"
    WEAK = "weak"
    UNKNOWN = "unknown"
    MISSING = "missing"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One named fact about the information in a badge."""

    concept: str
    strength: Strength = Strength.ABSENT
    ceiling: Strength = Strength.ABSENT  # what it could still be once a check that did not run has run
    via: Via = Via.NONE
    pointers: tuple[str, ...] = ()
    excerpt: str = ""  # at most 200 characters; always empty for learner, evidence, result
    reason: str = "nothing-found"
    notes: tuple[str, ...] = ()  # codes of what is worth knowing and never scored

    @property
    def is_hollow(self) -> bool:
        """Say whether something stands there and answers nothing, as "see our website" does."""
        return self.reason in HOLLOW


Spoken = Mapping[str, str]  # a text by language
Fidelity = Literal["transcribed", "reconstructed", "house"]
Family = Literal["ob2", "ob3"]  # Open Badges up to 2.1, and 3
Part = Literal["award", "achievement", "issuer"]  # what a badge is made of: each may be behind a link
Applies = Literal["native", "by_analogy", "no"]
Basis = Literal["declared", "structure", "words", "otherwise"]
Level = Literal["required", "recommended", "recommended_if_available", "optional"]
ScoreVerdict = Literal["not_applicable", "does_not_meet", "cannot_tell", "meets_with_weak_points", "meets"]
FAMILIES: tuple[Family, ...] = get_args(Family)
LEVELS: tuple[Level, ...] = get_args(Level)  # what matters most comes first
HOLLOW = frozenset(("told-elsewhere", "placeholder", "same-text"))  # reasons why what is said answers nothing
NOT_EXPRESSIBLE = "not-expressible"  # the reason where an edition of Open Badges has no place for a field
STANDS_IN = "stands-in"  # the reason where only something close to what is asked for is given


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """The metadata profile that another one is put over in the end: what its readers have to know of it."""

    title: Spoken
    publisher: str
    fidelity: Fidelity


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileWords:
    """What a metadata profile says to its readers, in every language that it has."""

    title: Spoken
    publisher: str  # whose list it is
    fidelity: Fidelity  # how close it is to the published text
    base: Base | None = None  # what it is put over, if anything
    types: Mapping[str, Spoken]  # the name of each kind of credential, by its id
    label: Mapping[str, Spoken]  # the name of each field, by its id
    advice: Mapping[str, Spoken]  # one sentence a field, for the issuer
    ask_issuer: Mapping[str, tuple[str, ...]]  # by language: what no badge can show
    prominent: bool = False  # has it a line of its own also where it is applied by analogy?


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldScore:
    """One row of a profile's table: what is asked, the fact that was found, and how that fares."""

    id: str
    level: Level
    need: Strength
    fact: Fact
    state: State
    reason: str  # of the state; that of the fact is another where a profile asks for more
    stand_in: Fact | None = None  # what makes the field weak where nothing is said of it itself

    @property
    def concept(self) -> str:
        """Of which concept the fact is."""
        return self.fact.concept

    @property
    def strength(self) -> Strength:
        """How well it is stated."""
        return self.fact.strength

    @property
    def via(self) -> Via:
        """What that rests on."""
        return self.fact.via

    @property
    def pointers(self) -> tuple[str, ...]:
        """Where it stands, or what stands in for it."""
        return self.stand_in.pointers if self.stand_in else self.fact.pointers

    @property
    def excerpt(self) -> str:
        """What stands there."""
        return self.fact.excerpt

    @property
    def notes(self) -> tuple[str, ...]:
        """What is worth knowing of it and never scored."""
        return self.fact.notes

    @property
    def is_expressible(self) -> bool:
        """Say whether the edition of the badge has a place for it; if not, it counts for nothing."""
        return self.reason != NOT_EXPRESSIBLE


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """So many of so many, and as many more of which nothing is known: they stand beside, not in ``of``."""

    met: int
    of: int
    weak: int = 0  # in ``of``, as what is missing is
    unknown: int = 0

    @property
    def missing(self) -> int:
        """How many are not given."""
        return self.of - self.met - self.weak

    @property
    def all(self) -> int:
        """How many concern the badge, also those of which nothing is known."""
        return self.of + self.unknown


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeScore:
    """The rows and totals for one type of a profile."""

    type: str
    verdict: ScoreVerdict
    required: Tally
    recommended: Tally
    fields: tuple[FieldScore, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileScore:
    """One metadata profile's table for one badge, with the words that the profile has for it."""

    profile: str
    version: str
    digest: str  # "sha256:…" of the merged profile as canonical JSON
    edition: Family
    applies: Applies
    basis: Basis
    score: TypeScore
    others: tuple[TypeScore, ...] = ()  # only when the basis is words
    also_carries: tuple[str, ...] = ()
    claimed: bool | None = None
    computed: bool | None = None
    shown: bool = False  # may the totals be shown?
    is_first_of_several: bool = False  # they may not, as other awards in it were not read
    words: ProfileWords = field(repr=False)
