"""Scores as the wire carries them."""

import pytest

from tests.unit.render import reports
from verifier.model.scores import State, Tally, TypeScore
from verifier.render.scores import score_object


def test_score_is_told_in_the_words_of_its_profile():
    entry = score_object(reports.score(), language="en")
    assert entry["title"] == "TrustEd"
    assert entry["fidelity"] == "reconstructed"
    assert entry["askIssuer"] == ["Was it assessed?"]
    assert entry["required"] == {"met": 1, "of": 3, "unknown": 0}
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
