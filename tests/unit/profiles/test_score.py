"""Facts against a list: states, verdicts, and what is left out of them."""

import pytest

from tests.unit.profiles.lists import changed, profile
from verifier.model.scores import Fact, State, Strength, Tally, Via
from verifier.profiles.concepts import CONCEPTS
from verifier.profiles.facts import Facts, Particulars
from verifier.profiles.score import score, state_of

ABSENT, STATED, STRUCTURED, LINKED, VERIFIED = Strength
NOTHING = Fact(concept="issuer")
SOMETHING = Fact(concept="issuer", strength=STATED, ceiling=STATED)


def known(concept: str, strength: Strength, ceiling: Strength | None = None, reason: str = "found") -> Fact:
    return Fact(
        concept=concept, strength=strength, ceiling=ceiling or strength, via=Via.PROPERTY, reason=reason
    )


def badge(*told: Fact, edition="ob3", **given) -> Facts:
    facts = {concept: Fact(concept=concept) for concept in CONCEPTS}
    return Facts(edition=edition, concepts=facts | {fact.concept: fact for fact in told}, **given)


GOOD = (known("title", STRUCTURED), known("skills", STRUCTURED))


@pytest.mark.parametrize(
    ("strength", "ceiling", "fallback", "state"),
    [
        (STRUCTURED, STRUCTURED, None, State.PRESENT),
        (VERIFIED, VERIFIED, NOTHING, State.PRESENT),
        (STATED, STRUCTURED, None, State.UNKNOWN),
        (ABSENT, VERIFIED, SOMETHING, State.UNKNOWN),
        (STATED, STATED, None, State.WEAK),
        (ABSENT, STATED, SOMETHING, State.WEAK),
        (ABSENT, STATED, NOTHING, State.MISSING),
        (ABSENT, ABSENT, None, State.MISSING),
    ],
)
def test_the_first_row_that_holds_gives_the_state(strength, ceiling, fallback, state) -> None:
    assert state_of(known("title", strength, ceiling), need=STRUCTURED, fallback=fallback) is state


@pytest.mark.parametrize(
    ("facts", "verdict", "required"),
    [
        (GOOD, "meets", Tally(met=2, of=2)),
        ((known("title", STATED), GOOD[1]), "meets_with_weak_points", Tally(met=1, of=2, weak=1)),
        ((known("title", ABSENT, STRUCTURED), GOOD[1]), "cannot_tell", Tally(met=1, of=1, unknown=1)),
        ((known("title", STATED, STRUCTURED),), "does_not_meet", Tally(met=0, of=1, unknown=1)),
        ((), "does_not_meet", Tally(met=0, of=2)),
    ],
)
def test_the_required_fields_alone_give_the_verdict(facts, verdict, required) -> None:
    found = score(badge(*facts), profile()).score
    assert (found.verdict, found.required) == (verdict, required)
    assert found.recommended == Tally(met=0, of=1)


def test_a_score_says_what_it_was_made_by() -> None:
    found = score(badge(*GOOD, known("tags", STRUCTURED)), profile(), shown=True)
    assert (found.profile, found.version, found.digest) == ("house.list", "1", profile().digest)
    assert (found.edition, found.applies, found.basis) == ("ob3", "native", "otherwise")
    assert (found.score.type, found.others, found.shown) == ("short", (), True)
    assert found.also_carries == ("tags",)
    assert (found.claimed, found.computed) == (None, None)


def test_a_row_carries_the_fact_that_it_rests_on() -> None:
    told = Fact(
        concept="title",
        strength=STATED,
        ceiling=STATED,
        via=Via.PROPERTY,
        pointers=("/name",),
        excerpt="Test",
        reason="placeholder",
    )
    row = score(badge(told), profile()).score.fields[0]
    assert (row.id, row.concept, row.level, row.need) == ("title", "title", "required", STRUCTURED)
    assert (row.strength, row.state, row.reason) == (STATED, State.WEAK, "placeholder")
    assert (row.via, row.pointers, row.excerpt) == (Via.PROPERTY, ("/name",), "Test")


def test_of_several_concepts_the_strongest_counts_and_what_any_may_become() -> None:
    country, standing = known("issuer_country", STATED), known("issuer_accreditation", ABSENT, VERIFIED)
    row = score(badge(country, standing), profile()).score.fields[2]
    assert (row.concept, row.strength, row.state, row.reason) == (
        "issuer_country",
        STATED,
        State.UNKNOWN,
        "not-looked-at",
    )


def test_when_words_decide_the_other_types_are_scored_beside() -> None:
    found = score(badge(*GOOD, words=frozenset(("application",))), profile())
    assert (found.score.type, found.basis, found.score.verdict) == ("long", "words", "does_not_meet")
    assert [(other.type, other.verdict) for other in found.others] == [("short", "meets")]


def test_a_type_that_is_not_scored_has_its_facts_and_no_verdict() -> None:
    found = score(badge(*GOOD), profile(changed('otherwise = "short"', 'otherwise = "none"'))).score
    assert (found.verdict, found.required) == ("not_applicable", Tally(met=0, of=0))
    assert {row.state for row in found.fields} == {State.NOT_APPLICABLE}
    assert found.fields[0].strength is STRUCTURED


def test_an_edition_that_a_list_does_not_name_has_no_verdict() -> None:
    found = score(badge(*GOOD, edition="ob2"), profile())
    assert (found.applies, found.score.verdict, found.also_carries) == ("no", "not_applicable", ())


def test_a_gate_that_is_not_met_leaves_the_facts_and_no_verdict() -> None:
    text = changed('version = "1"', 'version = "1"\ngate = "nz_listed"')
    found = score(badge(*GOOD), profile(text))
    assert (found.score.verdict, found.score.required, found.computed) == (
        *("not_applicable", Tally(met=0, of=0)),
        None,
    )
    assert {row.state for row in found.score.fields} == {State.NOT_APPLICABLE}
    assert found.score.fields[0].strength is STRUCTURED
    listed = score(badge(*GOOD, particulars=Particulars(countries=("NZ",))), profile(text))
    assert listed.score.verdict == "meets"


def test_a_field_of_another_edition_counts_for_nothing() -> None:
    text = changed('{ concept = "title"', '{ editions = ["ob2"], concept = "title"')
    found = score(badge(GOOD[1]), profile(text)).score
    assert (found.fields[0].state, found.verdict, found.required) == (
        State.NOT_APPLICABLE,
        "meets",
        Tally(met=1, of=1),
    )


@pytest.mark.parametrize(("strength", "state"), [(ABSENT, State.MISSING), (STATED, State.WEAK)])
def test_what_an_edition_cannot_say_is_held_against_nobody(strength, state) -> None:
    text = changed('{ concept = "title"', '{ not_expressible = ["ob3"], concept = "title"')
    found = score(badge(known("title", strength), GOOD[1]), profile(text)).score
    assert (found.fields[0].state, found.fields[0].reason) == (state, "not-expressible")
    assert (found.verdict, found.required) == ("meets", Tally(met=1, of=1))
    said = score(badge(*GOOD), profile(text)).score
    assert (said.fields[0].reason, said.required) == ("found", Tally(met=2, of=2))


def test_where_nothing_is_left_that_counts_nothing_was_shown_to_be_met() -> None:
    text = changed('concept = "title", level = "required"', 'concept = "title", level = "optional"')
    text = text.replace('concept = "skills", level = "required"', 'concept = "skills", level = "optional"')
    assert score(badge(*GOOD), profile(text)).score.verdict == "cannot_tell"


def test_an_extra_test_may_lower_a_state_and_never_raise_it() -> None:
    text = changed('{ concept = "title"', '{ tests = ["short_without_uri"], concept = "title"')
    for strength, description, state, reason in (
        (STRUCTURED, "short", State.PRESENT, "found"),
        (STRUCTURED, "www.uni.example", State.WEAK, "contains-uri"),
        (ABSENT, "short", State.MISSING, "nothing-found"),
    ):
        told = known("title", strength, reason="found" if strength > ABSENT else "nothing-found")
        row = score(badge(told, description=description), profile(text)).score.fields[0]
        assert (row.state, row.reason) == (state, reason)


@pytest.mark.parametrize("reason", ["told-elsewhere", "placeholder", "same-text"])
@pytest.mark.parametrize(
    ("strength", "ceiling", "state"),
    [
        (STATED, STATED, State.WEAK),
        (STRUCTURED, STRUCTURED, State.WEAK),
        (STATED, VERIFIED, State.UNKNOWN),
        (ABSENT, ABSENT, State.MISSING),
    ],
)
def test_what_answers_nothing_is_never_enough(reason, strength, ceiling, state) -> None:
    told = known("title", strength, ceiling, reason=reason)
    assert state_of(told, need=STATED, fallback=None) is state


def test_of_several_concepts_that_which_answers_counts() -> None:
    hollow = known("issuer_country", STATED, reason="told-elsewhere")
    text = changed('"recommended" }', '"recommended", needs = "stated" }')
    row = score(badge(*GOOD, hollow, known("issuer_accreditation", STATED)), profile(text)).score.fields[2]
    assert (row.concept, row.state) == ("issuer_accreditation", State.PRESENT)
    assert score(badge(*GOOD, hollow), profile(text)).score.fields[2].state is State.WEAK


@pytest.mark.parametrize(
    ("declares", "told", "claimed", "computed"),
    [
        ((), GOOD, False, True),
        (("Long",), (*GOOD, known("skills", LINKED), known("tags", STRUCTURED)), True, True),
        (("Long",), (*GOOD, known("skills", LINKED), known("tags", STATED)), True, None),
        (("Long",), GOOD, True, False),
        (("Long",), (*GOOD, known("skills", LINKED), known("tags", STATED, VERIFIED)), True, None),
    ],
)
def test_what_a_badge_claims_and_what_was_computed_stand_side_by_side(
    declares, told, claimed, computed
) -> None:
    text = changed(
        'basis = "words", when = { words = ["application"] }',
        'basis = "declared", when = { declares = ["Long"] }',
    )
    found = score(badge(*told, declares=frozenset(declares)), profile(text))
    assert (found.claimed, found.computed) == (claimed, computed)
