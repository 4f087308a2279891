"""Laws of the scores, for every set of facts that a badge may give."""

from copy import deepcopy
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.profiles.whole_badges import parsed, trusted_application
from verifier.model.credential import Credential
from verifier.model.report import Verdict
from verifier.model.scores import Fact, State, Strength, Via
from verifier.parse.ob3 import parse_vc
from verifier.profiles import may_show_totals, score_all, shipped
from verifier.profiles.concepts import CONCEPTS, words
from verifier.profiles.concepts.label_names import descriptors
from verifier.profiles.concepts.texts import MAX_EXCERPT
from verifier.profiles.facts import Facts, Particulars
from verifier.profiles.score import score, score_type

PROFILES = shipped()
BEST_LAST = (State.MISSING, State.UNKNOWN, State.WEAK, State.PRESENT)
VERDICTS = ("does_not_meet", "cannot_tell", "meets_with_weak_points", "meets")
STRENGTHS = tuple(Strength)
SCORED = [(profile, kind.id) for profile in PROFILES for kind in profile.types if kind.scored]
MEMBERS = (
    *(
        "id",
        "type",
        "name",
        "url",
        "description",
        "narrative",
        "criteria",
        "alignment",
        "targetName",
        "targetUrl",
    ),
    *(
        "endorsement",
        "issuer",
        "image",
        "timeInvestment",
        "SBU",
        "skill",
        "result",
        "value",
        "evidence",
        "tag",
    ),
)
TOTALS = st.tuples(st.sampled_from(Verdict), st.sampled_from((True, False, None)))


def facts(concept: str) -> st.SearchStrategy[Fact]:
    return st.sampled_from(
        [
            Fact(concept=concept, strength=strength, ceiling=ceiling, via=via)
            for strength in STRENGTHS
            for ceiling in STRENGTHS[STRENGTHS.index(strength) :]
            for via in (Via.PROPERTY, Via.LABEL, Via.WORDS)
        ]
    )


def said(*texts: str) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(texts), max_size=2).map(tuple)


BADGES = st.builds(
    Facts,
    edition=st.sampled_from(("ob2", "ob3")),
    concepts=st.fixed_dictionaries({concept: facts(concept) for concept in CONCEPTS}),
    assessment_kinds=st.frozensets(st.sampled_from(("Exam", "Artifact"))),
    words=st.frozensets(st.sampled_from(sorted(words.lists()))),
    labels=st.frozensets(st.sampled_from(descriptors())),
    follows_layout=st.booleans(),
    labels_unread=st.booleans(),
    description=st.sampled_from(("How bridges carry loads.", "www.uni.example", "x" * 501)),
    particulars=st.builds(
        Particulars,
        title=st.sampled_from(("Bridges", "National Diploma")),
        levels=said("Level 4", "Bachelor"),
        volumes=said("2 hours", "45 minutes"),
        codes=said("030901", "BR-1"),
        countries=said("NZ", "Japan"),
        frameworks=said("NZQCF", "ESCO"),
    ),
)
ONE_TYPE = st.sampled_from(SCORED)


def with_fact(badge: Facts, fact: Fact) -> Facts:
    return replace(badge, concepts={**badge.concepts, fact.concept: fact})


@given(BADGES, ONE_TYPE, st.sampled_from(sorted(CONCEPTS)), st.sampled_from(STRENGTHS))
def test_a_stronger_fact_never_worsens_a_state_or_the_verdict(badge, scored, concept, strength) -> None:
    (profile, kind), before = scored, badge.concepts[concept]
    if strength < before.strength:
        return
    stronger = replace(before, strength=strength, ceiling=max(strength, before.ceiling))
    first = score_type(badge, profile, kind=kind)
    second = score_type(with_fact(badge, stronger), profile, kind=kind)
    for old, new in zip(first.fields, second.fields, strict=True):
        if old.state is not State.NOT_APPLICABLE:
            assert BEST_LAST.index(new.state) >= BEST_LAST.index(old.state)
    if "not_applicable" in (first.verdict, second.verdict):  # a gate asks for other things
        assert first.verdict == second.verdict
        return
    assert VERDICTS.index(second.verdict) >= VERDICTS.index(first.verdict)


@given(BADGES, ONE_TYPE, st.data())
def test_a_required_fact_left_open_never_lets_a_badge_meet_a_profile(badge, scored, data) -> None:
    profile, kind = scored
    counted = [f for f in profile.fields if f.level[kind] == "required" and badge.edition in f.editions]
    field = data.draw(st.sampled_from([f for f in counted if badge.edition not in f.not_expressible]))
    for concept in field.concepts:
        opened = Fact(concept=concept, strength=Strength.ABSENT, ceiling=Strength.VERIFIED)
        badge = with_fact(badge, opened)
    assert score_type(badge, profile, kind=kind).verdict in ("does_not_meet", "cannot_tell", "not_applicable")


@given(BADGES, ONE_TYPE, st.sampled_from(sorted(CONCEPTS)))
def test_opening_a_fact_further_never_makes_a_badge_meet_a_profile(badge, scored, concept) -> None:
    profile, kind = scored
    opened = replace(badge.concepts[concept], ceiling=Strength.VERIFIED)
    meets = score_type(badge, profile, kind=kind).verdict == "meets"
    assert meets or score_type(with_fact(badge, opened), profile, kind=kind).verdict != "meets"


@given(BADGES, ONE_TYPE, st.randoms(use_true_random=False))
def test_the_order_of_fields_does_not_matter(badge, scored, chance) -> None:
    profile, kind = scored
    shuffled = replace(profile, fields=tuple(chance.sample(profile.fields, len(profile.fields))))
    first, second = score_type(badge, profile, kind=kind), score_type(badge, shuffled, kind=kind)
    assert (first.verdict, first.required, first.recommended) == (
        second.verdict,
        second.required,
        second.recommended,
    )
    assert {field.id: field for field in first.fields} == {field.id: field for field in second.fields}


@given(BADGES, st.sampled_from(PROFILES))
def test_totals_follow_from_the_fields_that_are_shown_beside_them(badge, profile) -> None:
    found = score(badge, profile)
    for table in (found.score, *found.others):
        for level, tally in (("required", table.required), ("recommended", table.recommended)):
            states = [f.state for f in table.fields if f.level == level and f.reason != "not-expressible"]
            assert tally.met == states.count(State.PRESENT)
            assert tally.of == len(states) - states.count(State.UNKNOWN) - states.count(State.NOT_APPLICABLE)
    assert bool(found.others) <= (found.basis == "words")


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-9, 10**9)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(MEMBERS), inner, max_size=3),
    max_leaves=6,
)


@given(st.data())
def test_whatever_stands_in_a_badge_it_is_scored(data) -> None:
    document = deepcopy(trusted_application())
    inside = document
    while isinstance(inside, dict) and data.draw(st.booleans()):
        name = data.draw(st.sampled_from(sorted(inside)))
        inner = inside[name]
        if not isinstance(inner, dict):
            break
        inside = inner
    inside[data.draw(st.sampled_from((*sorted(inside), *MEMBERS)))] = data.draw(JSON)
    read = parse_vc(document)
    if isinstance(read, Credential):
        for each in score_all(read, (), shown=True):
            assert all(len(field.excerpt) <= MAX_EXCERPT for field in each.score.fields)


@given(TOTALS)
def test_whether_totals_are_shown_changes_nothing_in_them(totals) -> None:
    verdict, authentic = totals
    badge = parsed(trusted_application())
    plain = score_all(badge, (), shown=False)
    found = score_all(badge, (), shown=may_show_totals((), verdict=verdict, authentic=authentic))
    genuine = authentic is True and verdict in (Verdict.TRUSTED, Verdict.VALID, Verdict.CAUTION)
    assert [each.shown for each in found] == [genuine] * len(PROFILES)
    assert tuple(replace(each, shown=False) for each in found) == plain


@pytest.mark.parametrize("strength", STRENGTHS)
def test_every_strength_is_at_least_itself_and_those_before_it(strength) -> None:
    order = STRENGTHS.index(strength)
    assert [strength >= other for other in STRENGTHS] == [order >= n for n in range(len(STRENGTHS))]
