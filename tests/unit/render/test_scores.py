"""Scores as the wire carries them."""

from dataclasses import replace

import pytest

from tests.unit.render import reports
from verifier.model.scores import Fact, State, Strength, Tally, TypeScore
from verifier.render.scores import score_object


def test_score_is_told_in_the_words_of_its_profile():
    entry = score_object(reports.score(), language="en")
    assert entry["title"] == "TrustEd"
    assert entry["fidelity"] == "reconstructed"
    assert entry["askIssuer"] == ["Was it assessed?"]
    assert entry["required"] == {"met": 1, "weak": 1, "missing": 1, "of": 3, "unknown": 0}
    assert entry["totals"] == (
        "of 3 required: 1 given, 1 weak, 1 missing; of 1 recommended: 0 given, 1 missing"
    )
    assert entry["claimed"] == {"claimed": None, "computed": None, "text": None}
    assert (entry["type"], entry["typeLabel"]) == ("knowledge", "Knowledge")
    assert "otherTypes" not in entry
    assert entry["fields"][0] == {
        "id": "skills",
        "concept": "skills",
        "label": "Skills",
        "level": "required",
        "need": "structured",
        "strength": "stated",
        "state": "weak",
        "via": "words",
        "reason": "words-only",
        "why": "It is said in words only, not in the place meant for it.",
        "notes": [],
        "pointers": ["/tag"],
        "excerpt": "soil",
        "advice": "Link them.",
    }


def test_what_a_profile_does_not_say_in_japanese_it_says_in_english():
    fields = score_object(reports.score(), language="ja")["fields"]
    assert [entry["label"] for entry in fields] == ["スキル", "名称", "Level"]


def test_field_that_is_there_needs_no_advice():
    fields = score_object(reports.score(), language="en")["fields"]
    assert [entry["advice"] for entry in fields] == ["Link them.", None, "Give a level."]


@pytest.mark.parametrize(("basis", "listed"), [("words", True), ("declared", False)])
def test_other_types_are_listed_where_the_type_was_guessed(basis, listed):
    other = TypeScore(
        type="skill",
        verdict="does_not_meet",
        required=Tally(met=0, of=1),
        recommended=Tally(met=0, of=0),
        fields=(reports.field("level", State.MISSING),),
    )
    entry = score_object(reports.score(basis=basis, others=(other,)), language="en")
    assert ("otherTypes" in entry) is listed
    if listed:
        assert entry["otherTypes"][0]["fields"][0]["label"] == "Level"


def test_score_that_may_not_be_shown_has_no_result_anywhere_and_keeps_its_fields():
    """A page that overlooks the member `shown` must not tell of a forgery that it meets anything."""
    score = reports.score(
        basis="words", others=(reports.score().score,), shown=False, claimed=True, computed=True
    )
    entry = score_object(replace(score, also_carries=("level",)), language="en")
    nothing = dict.fromkeys(("verdict", "totals", "required", "recommended"))
    for table in (entry, entry["otherTypes"][0]):
        assert {name: table[name] for name in nothing} == nothing
        assert table["fields"]
    assert entry["alsoCarries"] is None
    assert (entry["claimed"]["claimed"], entry["claimed"]["computed"]) == (True, None)


def test_what_stands_in_for_a_field_is_named_and_pointed_at():
    issuer = Fact(concept="issuer", strength=Strength.STRUCTURED, pointers=("/issuer",))
    bare = Fact(concept="issuer_accreditation")
    field = replace(reports.field("skills", State.WEAK), fact=bare, reason="stands-in", stand_in=issuer)
    score = reports.score(score=replace(reports.score().score, fields=(field,)))
    told = score_object(score, language="en")["fields"][0]
    assert told["pointers"] == ["/issuer"]
    assert told["why"] == "It is not given itself; “Issuer” is, and stands in for it."
    assert "「発行元」" in score_object(score, language="ja")["fields"][0]["why"]


def test_profile_that_does_not_concern_the_badge_has_no_fractions():
    beside = replace(
        reports.score().score,
        verdict="not_applicable",
        fields=(reports.field("level", State.NOT_APPLICABLE),),
    )
    assert score_object(reports.score(score=beside), language="en")["totals"] is None
