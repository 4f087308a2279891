"""A metadata profile: a published list of what a badge of good quality should tell its reader. Data only."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from verifier.model.scores import Applies, Basis, Family, Level, ProfileWords, Spoken, Strength

Offered = Literal["always", "when_named"]  # in every report, or in those of readers who name it
Whence = Literal["published", "found", "inferred"]  # "found": in another party's text
LAST = 1_000  # the place of a profile that does not care which it has


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where an item of the list comes from. It is for people; no score reads it."""

    kind: Whence
    confidence: float  # from 0 to 1
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One item of the list. What differs by type is a mapping from type to value."""

    id: str
    concepts: tuple[str, ...]  # the strongest counts
    level: Mapping[str, Level]
    needs: Mapping[str, Strength]
    tests: tuple[str, ...] = ()
    fallback: str | None = None  # a concept that makes it weak where its own is absent
    editions: frozenset[Family] = frozenset(("ob2", "ob3"))
    not_expressible: frozenset[Family] = frozenset()
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Type:
    """A kind of credential that the list tells apart."""

    id: str
    scored: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """When a badge is of a type. Everything that is asked must hold."""

    type: str
    basis: Basis
    declares: frozenset[str] = frozenset()
    assessment_kind: frozenset[str] = frozenset()
    achievement_type: frozenset[str] = frozenset()
    shows: Mapping[str, Strength]
    words: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where the list was published."""

    title: str
    url: str
    revised: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MetadataProfile:
    """A metadata profile as its file gives it."""

    id: str
    version: str
    digest: str  # "sha256:…" of its merged data as canonical JSON, RFC 8785
    wording: Spoken  # who worded what
    sources: tuple[Source, ...]
    applies_to: Mapping[Family, Applies]
    types: tuple[Type, ...]
    rules: tuple[Rule, ...]
    otherwise: str
    fields: tuple[Field, ...]
    words: ProfileWords
    extends: str | None = None  # the profile that it was put over
    offered: Offered = "always"
    order: int = LAST  # its place among the profiles that a reader sees; of equals the id decides
    gate: str | None = None  # the named test that says whether it concerns a badge; None: every badge
    claim: frozenset[str] = frozenset()  # word lists by which a badge claims to keep to it

    @property
    def publisher(self) -> str:
        """Whose list it is."""
        return self.words.publisher
