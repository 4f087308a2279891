"""A metadata profile as a page draws it: every code in it has words, and nothing differs by chance."""

from dataclasses import replace
from typing import get_args

import pytest

from verifier.model.metadata_profile import Field, MetadataProfile, Origin, Rule, Source, Type
from verifier.model.scores import Base, ProfileWords, ScoreVerdict, Strength, Via
from verifier.profiles import shipped
from verifier.render.profile import profile_face, profile_object
from verifier.render.profile_words import Told

SKILLS = Field(
    id="skills",
    concepts=("skills", "alignment"),
    level={"long": "required"},
    needs={"long": Strength.LINKED},
    tests=("labelled",),
    fallback="tags",
    not_expressible=frozenset(("ob2",)),
    origin=Origin(kind="inferred", confidence=0.6, note="or recommended"),
)
ASKED = Rule(
    type="long",
    basis="structure",
    declares=frozenset(("B", "A")),
    achievement_type=frozenset(("Course",)),
    assessment_kind=frozenset(("Exam",)),
    shows={"result": Strength.STATED, "evidence": Strength.LINKED},
    words=frozenset(("application",)),
)
PROFILE = MetadataProfile(
    id="house.list",
    version="1",
    digest="sha256:" + "a" * 64,
    wording={"ja_title": "ours", "advice": "ours"},
    sources=(Source(title="The list", url="https://house.example/list", revised="2026"),),
    applies_to={"ob3": "native"},
    types=(Type(id="long"), Type(id="short", scored=False)),
    rules=(ASKED,),
    otherwise="short",
    fields=(SKILLS,),
    words=ProfileWords(
        title={"en": "A list", "ja": "一覧"},
        publisher="Example House",
        fidelity="house",
        types={"long": {"en": "Long", "ja": "長"}, "short": {"en": "Short", "ja": "短"}},
        label={"skills": {"en": "Skills", "ja": "スキル"}},
        advice={"skills": {"en": "Name them.", "ja": "挙げてください。"}},
        ask_issuer={"en": ("Is it fun?",)},
    ),
    offered="when_named",
    gate="nz_listed",
    claim=frozenset(("guideline_body",)),
)
DRAWN = profile_object(PROFILE, language="en")


def test_a_profile_says_what_it_is_and_how_close_it_is_to_what_was_published():
    assert profile_face(PROFILE, language="en") == {
        "id": "house.list",
        "version": "1",
        "digest": PROFILE.digest,
        "title": "A list",
        "publisher": "Example House",
        "fidelity": "house",
        "fidelityText": "It is Example House's own list; no other body stands behind it.",
        "offered": "when_named",
        "offeredText": "Only in reports of readers who ask for it.",
    }
    assert DRAWN["wording"] == {"jaTitle": "ours", "advice": "ours"}
    assert DRAWN["sources"] == [{"title": "The list", "url": "https://house.example/list", "revised": "2026"}]


def test_every_edition_is_told_also_one_that_the_profile_does_not_name():
    assert [(each["edition"], each["applies"]) for each in DRAWN["appliesTo"]] == [
        ("ob2", "no"),
        ("ob3", "native"),
    ]
    assert DRAWN["appliesTo"][0]["text"] == "Not applied to this edition."


def test_gate_and_claims_are_told_in_words():
    assert DRAWN["gate"]["id"] == "nz_listed"
    assert "New Zealand" in DRAWN["gate"]["text"]
    assert [each["id"] for each in DRAWN["claim"]] == ["guideline_body"]
    assert profile_object(shipped()[0], language="en")["gate"] is None


def test_a_rule_is_told_as_data_and_in_clauses_in_one_order():
    assert DRAWN["decide"] == [
        {
            "type": "long",
            "typeLabel": "Long",
            "basis": "structure",
            "when": {
                "declares": ["A", "B"],
                "assessmentKind": ["Exam"],
                "achievementType": ["Course"],
                "words": ["application"],
                "shows": {"evidence": "linked", "result": "stated"},
            },
            "conditions": [
                "it declares one of these types: A, B",
                "it was assessed in one of these ways: Exam",
                "its achievement type is one of these: Course",
                "Evidence: “linked” or better",
                "Result: “said” or better",
                "its text speaks of: practical work",
            ],
        }
    ]
    assert DRAWN["otherwise"] == "short"


def test_a_field_says_what_it_asks_for_and_where_that_comes_from():
    field = DRAWN["fields"][0]
    assert [concept["id"] for concept in field["concepts"]] == ["skills", "alignment"]
    assert field["fallback"] == {"id": "tags", "text": "Tags"}
    assert field["tests"][0]["text"].startswith("It stands behind its label")
    assert (field["editions"], field["notExpressible"]) == (["ob2", "ob3"], ["ob2"])
    assert field["types"] == [{"id": "long", "level": "required", "need": "linked"}]
    assert field["origin"] == {
        "kind": "inferred",
        "text": "It is inferred.",
        "confidence": 0.6,
        "note": "or recommended",
    }


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("profile", shipped(), ids=lambda profile: profile.id)
def test_the_legend_explains_every_code_that_a_profile_and_a_score_use(profile, language):
    drawn = profile_object(profile, language=language)
    legend = {name: {entry["id"] for entry in entries} for name, entries in drawn["legend"].items()}
    used = [each for field in drawn["fields"] for each in field["types"]]
    assert {each["level"] for each in used} <= legend["levels"]
    assert {each["need"] for each in used} <= legend["strengths"]
    assert {rule["basis"] for rule in drawn["decide"]} <= legend["bases"]
    assert {"present", "weak", "unknown", "missing", "not_applicable"} == legend["states"]
    assert set(get_args(ScoreVerdict)) == legend["verdicts"]
    assert {each["applies"] for each in drawn["appliesTo"]} <= legend["applies"]
    assert drawn["fidelity"] in legend["fidelities"]
    assert {via.value for via in Via} == legend["vias"]


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("profile", shipped(), ids=lambda profile: profile.id)
def test_nothing_that_a_shipped_profile_names_goes_without_words(profile, language):
    drawn = profile_object(profile, language=language)
    worded = [*drawn["claim"], *filter(None, (drawn["gate"],))]
    for field in drawn["fields"]:
        worded += [*field["concepts"], *field["tests"], *filter(None, (field["fallback"],))]
    assert not [each for each in worded if each["text"] == each["id"]]
    lists = {name for rule in drawn["decide"] for name in rule["when"].get("words", ())}
    said = " ".join(text for rule in drawn["decide"] for text in rule["conditions"])
    assert not [name for name in lists if "_" in name and name in said]


def of(fidelity, *, base=None):
    words = replace(PROFILE.words, fidelity=fidelity, base=base)
    return Told(words=words, language="en"), Told(words=words, language="ja")


def test_a_list_of_ones_own_is_called_that_of_its_publisher():
    for told, brief, said in zip(
        of("house"),
        ("Example House's own list", "Example House独自の一覧"),
        ("It is Example House's own list; no other", "Example Houseが独自に定めた一覧であり、"),
        strict=True,
    ):
        assert told.fidelity() == brief
        assert told.fidelities().startswith(said)
        assert not told.is_as_published()


UNION = Base(title={"en": "Union", "ja": "連合"}, publisher="The Union", fidelity="reconstructed")


@pytest.mark.parametrize(
    ("fidelity", "base", "said"),
    [
        ("house", UNION, "Example House's own list, based on Union (reconstructed)"),
        ("house", replace(UNION, fidelity="transcribed"), "Example House's own list, based on Union"),
        (
            "house",
            replace(UNION, title={"en": "Union (reconstructed)"}),
            "Example House's own list, based on Union (reconstructed)",
        ),
        (
            "house",
            replace(UNION, fidelity="house"),
            "Example House's own list, based on Union (The Union's own list)",
        ),
        ("transcribed", UNION, "as published, based on Union (reconstructed)"),
        ("transcribed", replace(UNION, fidelity="transcribed"), "as published"),
        ("reconstructed", UNION, "reconstructed"),
    ],
)
def test_a_list_that_is_put_over_another_says_so_where_that_one_is_surer_or_less_sure(fidelity, base, said):
    told, _ = of(fidelity, base=base)
    assert told.fidelity() == said
    assert told.is_as_published() is (said == "as published")


def test_of_what_a_list_is_put_over_it_is_said_in_sentences_how_sure_that_is():
    english, japanese = of("house", base=UNION)
    assert english.fidelities() == (
        "It is Example House's own list; no other body stands behind it. It is based on “Union”. "
        "Of that list: Part of the published list could not be read and is inferred."
    )
    assert "元の一覧は「連合」です。" in japanese.fidelities()
    assert of("reconstructed", base=UNION)[0].fidelities() == of("reconstructed")[0].fidelities()
