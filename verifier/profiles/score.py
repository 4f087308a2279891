"""The score of a badge against a metadata profile: one pure function for all of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from verifier.model.metadata_profile import Field, MetadataProfile
from verifier.model.scores import (
    NOT_EXPRESSIBLE,
    STANDS_IN,
    Applies,
    Basis,
    Fact,
    FieldScore,
    Level,
    ProfileScore,
    ScoreVerdict,
    State,
    Strength,
    Tally,
    TypeScore,
)
from verifier.profiles.deciding import claims, decide
from verifier.profiles.extra import GATES, TESTS, Answer
from verifier.profiles.facts import Facts

_COMPUTED: Mapping[ScoreVerdict, bool | None] = {
    "meets": True,
    "meets_with_weak_points": None,  # in part
    "does_not_meet": False,
    "cannot_tell": None,
    "not_applicable": None,
}
_SAYS_LEAST = "words-only"
_WORST_FIRST = (State.MISSING, State.UNKNOWN, State.WEAK, State.PRESENT)


def score(facts: Facts, profile: MetadataProfile, *, shown: bool = False) -> ProfileScore:
    """Score a badge; ``shown`` is whether its verification lets totals be shown."""
    kind, basis = decide(facts, profile)
    own = score_type(facts, profile, kind=kind)
    if own.verdict == "not_applicable" and _may_concern(facts, profile, basis=basis):
        own = replace(own, verdict="cannot_tell")
    others = [each.id for each in profile.types if each.scored and each.id != kind]
    claimed = claims(facts, profile)
    return ProfileScore(
        profile=profile.id,
        version=profile.version,
        digest=profile.digest,
        edition=facts.edition,
        applies=_applies(facts, profile),
        basis=basis,
        score=own,
        others=tuple(score_type(facts, profile, kind=each) for each in others) if basis == "words" else (),
        also_carries=_also_carries(own.fields),
        claimed=claimed,
        computed=None if claimed is None else _COMPUTED[own.verdict],
        shown=shown and not facts.is_first_of_several,
        is_first_of_several=shown and facts.is_first_of_several,
        words=profile.words,
    )


def score_type(facts: Facts, profile: MetadataProfile, *, kind: str) -> TypeScore:
    """Score a badge as one type of a profile. Of a type that is not scored no field concerns it."""
    scored = any(each.id == kind and each.scored for each in profile.types)
    concerns = scored and _applies(facts, profile) != "no" and _lets_in(facts, profile)
    fields = tuple(
        _score_field(facts, field, kind=kind) if concerns else _beside(facts, field)
        for field in profile.fields
    )
    required = _counted(fields, "required")
    return TypeScore(
        type=kind,
        verdict=_verdict(required) if concerns else "not_applicable",
        required=_tally(required),
        recommended=_tally(_counted(fields, "recommended")),
        fields=fields,
    )


def state_of(fact: Fact, *, need: Strength, fallback: Fact | None) -> State:
    """Give the first state of a field, by the first row that holds.

    What answers nothing is never enough, and no check that has yet to run makes an answer of it as it is.
    """
    if fact.strength >= need and not fact.is_hollow:
        return State.PRESENT
    if fact.ceiling >= need and (fact.ceiling > fact.strength or not fact.is_hollow):
        return State.UNKNOWN
    if fact.strength > Strength.ABSENT or (fallback is not None and fallback.strength > Strength.ABSENT):
        return State.WEAK
    is_open = fallback is not None and fallback.ceiling > Strength.ABSENT
    return State.UNKNOWN if is_open else State.MISSING


def _score_field(facts: Facts, field: Field, *, kind: str) -> FieldScore:
    if facts.edition not in field.editions:
        return _beside(facts, field, kind=kind)
    fact, need = _strongest(facts, field), field.needs[kind]
    fallback = facts.concepts[field.fallback] if field.fallback else None
    state = state_of(fact, need=need, fallback=fallback)
    # What is said of something close to it makes a field weak of which nothing is said itself.
    stand_in = fallback if state is State.WEAK and fact.strength is Strength.ABSENT else None
    # Of what nobody looked at an extra test sees nothing, and would take it for missing.
    is_unseen = state is State.UNKNOWN and not facts.unseen.isdisjoint(field.concepts)
    reason = STANDS_IN if stand_in else _reason(fact, state, is_unseen=is_unseen)
    if field.tests and not is_unseen:
        answers = (Answer(state=state, reason=reason), *(TESTS[test](facts, fact) for test in field.tests))
        # Of equally bad ones what the profile asks for goes before that it is in words, which says least.
        worst = min(
            answers, key=lambda answer: (_WORST_FIRST.index(answer.state), answer.reason == _SAYS_LEAST)
        )
        state, reason = worst.state, worst.reason
    if facts.edition in field.not_expressible and state is not State.PRESENT:
        reason = NOT_EXPRESSIBLE
    row = _row(field, fact, kind=kind, state=state, reason=reason)
    return replace(row, stand_in=stand_in) if reason == STANDS_IN else row


def _reason(fact: Fact, state: State, *, is_unseen: bool) -> str:
    """Say why; of what was seen and is said in part only, what lacks goes before what nobody looked at."""
    says_nothing = fact.strength is Strength.ABSENT or fact.reason == "found"
    is_open = state is State.UNKNOWN and (is_unseen or says_nothing)
    return "not-looked-at" if is_open else fact.reason


def _beside(facts: Facts, field: Field, *, kind: str | None = None) -> FieldScore:
    """Give the row of a field that does not concern this edition or this type, with what was found."""
    fact = _strongest(facts, field)
    some = kind or next(iter(field.needs))
    return _row(field, fact, kind=some, state=State.NOT_APPLICABLE, reason=fact.reason)


def _row(field: Field, fact: Fact, *, kind: str, state: State, reason: str) -> FieldScore:
    level, need = field.level[kind], field.needs[kind]
    return FieldScore(id=field.id, level=level, need=need, fact=fact, state=state, reason=reason)


def _strongest(facts: Facts, field: Field) -> Fact:
    """Choose among the concepts of a field: the strongest counts, and what any of them may become."""
    if len(field.concepts) == 1:  # as nearly always: nothing to choose, and nothing to copy
        return facts.concepts[field.concepts[0]]
    found = [facts.concepts[concept] for concept in field.concepts]
    best = max(found, key=lambda fact: (fact.strength, not fact.is_hollow, fact.ceiling))
    return replace(best, ceiling=max(fact.ceiling for fact in found))


def _counted(fields: Iterable[FieldScore], level: Level) -> list[State]:
    """List the states that decide: what an edition cannot say is held against nobody."""
    return [
        field.state
        for field in fields
        if field.level == level and field.is_expressible and field.state is not State.NOT_APPLICABLE
    ]


def _verdict(states: Sequence[State]) -> ScoreVerdict:
    """Fold those of the required fields. Where none is left that counts nothing was shown to be met."""
    if State.MISSING in states:
        return "does_not_meet"
    if State.UNKNOWN in states or not states:
        return "cannot_tell"
    return "meets_with_weak_points" if State.WEAK in states else "meets"


def _tally(counted: Sequence[State]) -> Tally:
    unknown = counted.count(State.UNKNOWN)
    return Tally(
        met=counted.count(State.PRESENT),
        of=len(counted) - unknown,
        weak=counted.count(State.WEAK),
        unknown=unknown,
    )


def _also_carries(fields: Iterable[FieldScore]) -> tuple[str, ...]:
    beyond = ("recommended_if_available", "optional")
    return tuple(field.id for field in fields if field.level in beyond and field.state is State.PRESENT)


def _lets_in(facts: Facts, profile: MetadataProfile) -> bool:
    """Say whether the gate of a profile lets a badge in; most have none."""
    return profile.gate is None or GATES[profile.gate](facts)


def _may_concern(facts: Facts, profile: MetadataProfile, *, basis: Basis) -> bool:
    """Say whether a profile may concern the badge after all, by what stands in parts not looked at."""
    if _applies(facts, profile) == "no":
        return False
    if not _lets_in(facts, profile):
        return not facts.unread.isdisjoint(("achievement", "issuer"))
    return basis == "otherwise" and bool(facts.unread)


def _applies(facts: Facts, profile: MetadataProfile) -> Applies:
    return profile.applies_to.get(facts.edition, "no")
