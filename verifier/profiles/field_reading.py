"""One field of a profile's file, with the values that the file gives to fields that leave a key out."""

from collections.abc import Mapping
from typing import get_args

from verifier.model import scores
from verifier.model.metadata_profile import Field, Origin, Whence
from verifier.model.scores import Family, Level, Strength
from verifier.profiles.concepts import CONCEPTS
from verifier.profiles.extra import TESTS
from verifier.profiles.table import Table, Value

FAMILIES: Mapping[str, Family] = {family: family for family in scores.FAMILIES}
STRENGTHS: Mapping[str, Strength] = {
    strength.value: strength for strength in Strength if strength is not Strength.ABSENT
}
_LEVELS: Mapping[str, Level] = {level: level for level in scores.LEVELS}
_ORIGINS: Mapping[str, Whence] = {whence: whence for whence in get_args(Whence)}
_KEYS = ("id", "concept", "level", "needs", "tests", "fallback", "editions", "not_expressible", "origin")


def read_field(written: Table, *, scored: tuple[str, ...], default: Table) -> Field:
    """Read a field; ``scored`` are the types that levels and needs may differ by.

    Raises:
        ProfileError: a key is unknown, lacking or wrong.
    """
    written.only(*_KEYS)
    default.only(*_KEYS)
    named = written.data.get("id", written.data.get("concept"))
    table = written.over(
        default, place=f"{written.place} {named}" if isinstance(named, str) else written.place
    )
    table.needs("concept")
    concepts = table.texts("concept", known=CONCEPTS)
    if not concepts:
        raise table.error("concept", "must name a concept")
    table.needs("level", "needs", "origin")
    return Field(
        id=table.text("id") if "id" in table.data else concepts[0],
        concepts=concepts,
        level=_by_type(table, "level", _LEVELS, scored=scored),
        needs=_by_type(table, "needs", STRENGTHS, scored=scored),
        tests=table.texts("tests", known=TESTS),
        fallback=next(iter(table.texts("fallback", known=CONCEPTS)), None),
        editions=frozenset(_families(table, "editions") or FAMILIES.values()),
        not_expressible=frozenset(_families(table, "not_expressible")),
        origin=_origin(table.table("origin")),
    )


def _by_type(
    table: Table, key: str, words: Mapping[str, Value], *, scored: tuple[str, ...]
) -> Mapping[str, Value]:
    """Read one word for every type, or one a type."""
    if not isinstance(table.data.get(key), dict):
        word = table.one_of(key, words)
        return dict.fromkeys(scored, word)
    each = table.table(key)
    each.only(*scored)
    return {kind: each.one_of(kind, words) for kind in scored}


def _families(table: Table, key: str) -> tuple[Family, ...]:
    return tuple(FAMILIES[name] for name in table.texts(key, known=FAMILIES))


def _origin(table: Table) -> Origin:
    table.only("kind", "confidence", "note")
    table.needs("kind", "confidence")
    confidence = table.data.get("confidence")
    if not isinstance(confidence, float) or not 0 <= confidence <= 1:
        raise table.error("confidence", "must be a number from 0.0 to 1.0")
    return Origin(
        kind=table.one_of("kind", _ORIGINS),
        confidence=confidence,
        note=table.text("note") if "note" in table.data else "",
    )
