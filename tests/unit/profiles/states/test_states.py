"""Every field of every profile in each of its states: what a badge tells, and what is said of it.

A field that asks no more than how well a concept is told follows the rule below, which is written here once
more and knows nothing of the product's own. Fields with a question of their own, and those for which another
concept stands in, are in `by_hand`.
"""

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

import pytest

from tests.unit.profiles.states import ob2_badge, ob2_ways, ob3_badge, ob3_ways
from tests.unit.profiles.states.by_hand import ROWS
from tests.unit.profiles.states.draft import Way
from verifier.model.metadata_profile import Field, MetadataProfile
from verifier.model.scores import FieldScore, Strength
from verifier.profiles import shipped
from verifier.profiles.facts import Facts
from verifier.profiles.score import score_type

PROFILES = {profile.id: profile for profile in shipped()}
BADGES = {"ob2": ob2_badge.COMPLETE, "ob3": ob3_badge.COMPLETE}
WAYS = {"ob2": ob2_ways.WAYS, "ob3": ob3_ways.WAYS}
# Where each concept is told, if not by the achievement.
AWARD = {"learner", "issue_date", "expiry", "result", "evidence"}
ISSUER = {"issuer", "issuer_country", "issuer_accreditation"}
HOLLOW = ("told-elsewhere", "placeholder", "same-text")  # it stands there and answers nothing
STATES = ("present", "weak", "unknown", "missing", "not_applicable")


class Case(NamedTuple):
    """A field of a profile for one type and edition, told in these ways."""

    profile: str
    kind: str
    edition: str
    field: str
    ways: tuple[Way, ...]
    state: str
    reason: str

    def __str__(self) -> str:
        told = "+".join(way.name.replace(" ", "-") for way in self.ways)
        return f"{self.profile}-{self.kind}-{self.field}-{self.edition}-{told}-{self.state}"


def ruled(told: tuple[Way, ...], *, need: Strength) -> str:
    """Say in which state a field without a fallback is: the first row of the table of states that holds."""
    strength = max(way.strength for way in told)
    if any(way.strength >= need and way.reason not in HOLLOW for way in told):
        return "present"
    if any(way.ceiling >= need for way in told):
        return "unknown"
    return "weak" if strength > Strength.ABSENT else "missing"


def _kinds(profile: MetadataProfile) -> list[str]:
    return [kind.id for kind in profile.types if kind.scored]


def _best_told(told: tuple[Way, ...]) -> Way:
    return max(told, key=lambda way: way.strength)


def _ruled_cases() -> Iterator[Case]:
    """Tell each concept of each field in each way, and the others of the field not at all."""
    for profile in PROFILES.values():
        for kind in _kinds(profile):
            for field in profile.fields:
                for edition in sorted(field.editions) if not field.tests else ():
                    yield from _of_field(profile, field, kind=kind, edition=edition)


def _of_field(profile: MetadataProfile, field: Field, *, kind: str, edition: str) -> Iterator[Case]:
    ways = WAYS[edition]
    silent = {concept: ways[concept][-1] for concept in field.concepts}
    for concept in field.concepts:
        for way in ways[concept]:
            if field.fallback and way.strength is Strength.ABSENT:
                continue  # with its fallback and without: by hand
            told = (*(other for name, other in silent.items() if name != concept), way)
            state = ruled(told, need=field.needs[kind])
            reason = _reason(field, told, state, edition=edition)
            yield Case(profile.id, kind, edition, field.id, told, state, reason)
    others = [
        concept for concept in (*field.concepts, field.fallback) if concept not in (None, "endorsement")
    ]
    if others:  # an endorsement may stand anywhere in a badge, and is open while nobody has checked it
        unseen = Way(strength=Strength.ABSENT, lacks=tuple(sorted({_home(concept) for concept in others})))
        told = (ways["endorsement"][-1], unseen) if "endorsement" in field.concepts else (unseen,)
        reason = _reason(field, told, "unknown", edition=edition)
        yield Case(profile.id, kind, edition, field.id, told, "unknown", reason)


def _home(concept: str) -> str:
    return "award" if concept in AWARD else "issuer" if concept in ISSUER else "achievement"


def _reason(field: Field, told: tuple[Way, ...], state: str, *, edition: str) -> str:
    if state != "present" and edition in field.not_expressible:
        return "not-expressible"
    return "not-looked-at" if state == "unknown" else _best_told(told).reason


def _cases_by_hand() -> Iterator[Case]:
    for row in ROWS:
        for kind in _kinds(PROFILES[row.profile]):
            yield Case(row.profile, kind, row.edition, row.field, (row.told,), row.state, row.reason)


def _beside() -> Iterator[Case]:
    """Give what does not concern a badge: another edition, another type, or a profile of another country."""
    abroad = {"issuer": {"address": None}, "achievement": {"alignment": None}}
    elsewhere = Way(strength=Strength.ABSENT, parts=abroad)
    whole = Way(strength=Strength.VERIFIED)
    for profile in PROFILES.values():
        unscored = [kind.id for kind in profile.types if not kind.scored]
        for field, edition in product(profile.fields, ("ob2", "ob3")):
            beside = [(kind, whole) for kind in unscored]
            first = _kinds(profile)[0]
            beside += [(first, elsewhere)] if profile.gate is not None else []
            beside += [(first, whole)] if edition not in field.editions else []
            for kind, told in beside:
                yield Case(profile.id, kind, edition, field.id, (told,), "not_applicable", "")


CASES = (*_ruled_cases(), *_cases_by_hand(), *_beside())


READ: dict[tuple[str, tuple[int, ...]], Facts] = {}  # many cases ask about one badge


def scored(case: Case) -> FieldScore:
    badge = case.edition, tuple(map(id, case.ways))
    if badge not in READ:
        READ[badge] = BADGES[case.edition].facts(*case.ways)
    found = score_type(READ[badge], PROFILES[case.profile], kind=case.kind)
    return next(field for field in found.fields if field.id == case.field)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_field_is_in_the_state_that_what_is_told_gives_it(case) -> None:
    found = scored(case)
    assert found.state.value == case.state, found.reason
    if case.reason:
        assert found.reason == case.reason


def _never(profile: MetadataProfile, field: Field, state: str) -> str | None:
    """Say by the profile's data why no badge can show a state."""
    limited = profile.gate is not None or len(_kinds(profile)) < len(profile.types)
    every = state == "not_applicable" and not limited and len(field.editions) > 1
    return "it concerns every badge" if every else None


def test_every_state_of_every_field_has_a_case_or_a_reason_why_there_is_none() -> None:
    shown = {(case.profile, case.field, case.state) for case in CASES}
    assert {
        (profile.id, field.id, state)
        for profile in PROFILES.values()
        for field in profile.fields
        for state in STATES
        if (profile.id, field.id, state) not in shown and _never(profile, field, state) is None
    } == set()


def test_what_is_said_to_be_beyond_any_badge_is_shown_by_none() -> None:
    impossible = {
        (case.profile, case.field, case.state)
        for case in CASES
        for field in PROFILES[case.profile].fields
        if field.id == case.field and _never(PROFILES[case.profile], field, case.state)
    }
    assert impossible == set()


def test_each_type_has_cases_of_its_own_where_what_is_needed_differs() -> None:
    for profile in PROFILES.values():
        for field in profile.fields:
            kinds = {case.kind for case in CASES if (case.profile, case.field) == (profile.id, field.id)}
            assert set(_kinds(profile)) <= kinds, f"{profile.id} {field.id}"
