"""Which frameworks of a badge other systems know: a note, and nothing that is scored."""

from dataclasses import replace

import pytest

from tests.unit.profiles.badges import alignment, extension, fact, ob2, ob3
from verifier.model.achievement import Alignment
from verifier.profiles.concepts.interoperable import notes_of

CASE, CTDL, RSD, ESCO, ONET = (f"interoperable-{name}" for name in ("case", "ctdl", "rsd", "esco", "onet"))


def notes(**members):
    return notes_of([Alignment(pointer="", **members)])


@pytest.mark.parametrize(
    ("members", "note"),
    [
        ({"type": "CFItem"}, CASE),
        ({"type": "CFRubricCriterionLevel"}, CASE),
        ({"url": "https://frameworks.example/ims/case/v1p1/CFItems/7"}, CASE),
        ({"type": "ceasn:Competency"}, CTDL),
        ({"type": "ceterms:Credential"}, CTDL),
        ({"url": "https://credentialengineregistry.org/resources/ce-1"}, CTDL),
        ({"url": "https://sandbox.CredentialEngineRegistry.org./resources/ce-1"}, CTDL),
        ({"framework": "Rich Skill Descriptor"}, RSD),
        ({"url": "https://osmt.wgu.edu/api/skills/1"}, RSD),
        ({"framework": " ESCO "}, ESCO),
        ({"url": "http://data.europa.eu/esco/skill/1"}, ESCO),
        ({"framework": "O*NET"}, ONET),
        ({"url": "https://www.onetonline.org/link/summary/17-2051.00"}, ONET),
    ],
)
def test_a_framework_that_others_know_is_told_by_type_name_or_place(members, note) -> None:
    assert notes(**members) == (note,)


@pytest.mark.parametrize(
    "members",
    [
        {},
        {
            "type": "ext:Ours",
            "framework": "Our own esco-like list",
            "url": "https://uni.example/esco/skill/1",
        },
        {"url": "https://esco.ec.europa.eu.evil.example/skill/1"},
        {"url": "https://evil.example/?at=https://data.europa.eu/esco/skill/1"},
        {"url": "https://data.europa.eu@evil.example/esco/skill/1"},
        {"url": "https://data.europa.eu/other/skill/1"},
        {"url": "https://notonetonline.org/"},
        {"url": "https://uni.example/#/ims/case/v1p0"},
        {"url": "onetonline.org"},
        {"framework": "ESCO" + " " * 200 + "not"},
    ],
)
def test_what_only_looks_like_one_is_none(members) -> None:
    assert notes(**members) == ()


def test_every_note_is_given_once_and_in_one_order() -> None:
    items = [Alignment(pointer="", type=kind) for kind in ("CTDL", "CFItem", "CFRubric", "ceasn:Competency")]
    assert notes_of(items) == notes_of(reversed(items)) == (CASE, CTDL)


def test_skills_and_alignment_are_noted_and_stay_what_they_are() -> None:
    esco = {"targetName": "Statics", "targetUrl": "http://data.europa.eu/esco/skill/1"}
    other = {**esco, "targetUrl": "https://frameworks.example/skill/1"}
    for make in (ob2, ob3):
        known, unknown = (make(achievement={"alignment": [alignment(**item)]}) for item in (esco, other))
        for concept in ("skills", "alignment"):
            found = fact(concept, known)
            assert found.notes == (ESCO,)
            assert replace(found, notes=(), excerpt="") == replace(fact(concept, unknown), excerpt="")
        assert fact("outcomes", known).notes == ()


def test_competencies_of_an_extension_are_noted_too() -> None:
    told = extension("CompetencyExtension", name="Statics", framework="esco")
    assert fact("skills", ob2(achievement={"extensions:CompetencyExtension": [told]})).notes == (ESCO,)
