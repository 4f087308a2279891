"""The parts of a badge: achievement, subject, profile."""

from datetime import UTC, datetime

import pytest

from verifier.model.achievement import Accreditation, Alignment, Picture, RubricLevel, Words
from verifier.model.words import Json, JsonObject
from verifier.parse.ob3_achievement import read_achievement
from verifier.parse.ob3_profile import read_profile
from verifier.parse.ob3_subject import read_subjects


def test_a_whole_achievement_is_read() -> None:
    read = read_achievement(
        {
            "id": "urn:a",
            "type": ["Achievement"],
            "name": "n",
            "description": "d",
            "criteria": {"id": "https://a.example/c", "narrative": "x"},
            "image": "https://a.example/i.png",
            "achievementType": "Badge",
            "creator": {"id": "did:a:1", "type": "Profile"},
            "alignment": {
                "type": "Alignment",
                "targetName": "t",
                "targetUrl": "https://f.example/1",
                "targetType": "CFItem",
                "targetFramework": "f",
                "targetCode": "1",
                "targetDescription": "td",
            },
            "tag": ["a", "b"],
            "skill": [{"name": "s", "id": "https://s.example/1"}],
            "resultDescription": [
                {
                    "id": "urn:r",
                    "type": ["ResultDescription", "AssessmentResultDescription"],
                    "name": "r",
                    "resultType": "Percent",
                    "assessmentType": "Exam",
                    "rubricCriterionLevel": [{"id": "urn:l", "name": "l"}],
                    "alignment": [{"targetName": "ra"}],
                }
            ],
            "inLanguage": "en",
            "creditsAvailable": "5",
            "fieldOfStudy": "f",
            "humanCode": "h",
            "otherIdentifier": [{"identifier": "o"}, "urn:o", {}],
            "related": [{"id": "urn:b"}, {}],
            "version": "1",
            "endorsement": [{"issuer": {"id": "did:e:1"}}, {}],
            "endorsementJwt": "e.y.J",
            "timeInvestment": "28",
            "ext:quality": [{"type": "Quality"}],
        },
        pointer="/a",
    )
    assert read is not None
    assert (read.id, read.name, read.description, read.achievement_type) == ("urn:a", "n", "d", "Badge")
    assert read.criteria is not None
    assert (read.criteria.id, read.criteria.pointer) == ("https://a.example/c", "/a/criteria")
    assert read.criteria.narratives == (Words(text="x", pointer="/a/criteria/narrative"),)
    assert read.image == Picture(id="https://a.example/i.png", pointer="/a/image")
    assert read.creator is not None
    assert read.creator.id == "did:a:1"
    assert read.alignments == (
        Alignment(
            pointer="/a/alignment",
            name="t",
            url="https://f.example/1",
            type="CFItem",
            framework="f",
            code="1",
            description="td",
        ),
    )
    assert read.tags == ("a", "b")
    assert read.skills == (Alignment(pointer="/a/skill/0", name="s", url="https://s.example/1"),)
    (result,) = read.result_descriptions
    assert (result.id, result.result_type, result.assessment_type) == ("urn:r", "Percent", "Exam")
    assert result.levels == (
        RubricLevel(id="urn:l", name="l", pointer="/a/resultDescription/0/rubricCriterionLevel/0"),
    )
    assert result.alignments[0].name == "ra"
    assert (read.languages, read.credits_available) == (("en",), 5.0)
    assert (read.field_of_study, read.human_code, read.version) == ("f", "h", "1")
    assert read.other_identifiers == ("o", "urn:o")
    assert read.related == ("urn:b",)
    assert [(each.key, each.types, each.raw, each.pointer) for each in read.extensions] == [
        ("skill", (), {"name": "s", "id": "https://s.example/1"}, "/a/skill/0"),
        ("timeInvestment", (), {"timeInvestment": "28"}, "/a/timeInvestment"),
        ("ext:quality", ("Quality",), {"type": "Quality"}, "/a/ext:quality/0"),
    ]


@pytest.mark.parametrize(
    ("criteria", "identifier", "told"),
    [
        ("https://a.example/c", "https://a.example/c", ()),
        ("Be kind.", None, ("Be kind.",)),
        ({"narrative": ["one", {"@value": "zwei", "@language": "de"}, 5]}, None, ("one", "zwei")),
        ({}, None, ()),
    ],
)
def test_criteria_are_an_address_or_words(
    criteria: Json, identifier: str | None, told: tuple[str, ...]
) -> None:
    read = read_achievement({"criteria": criteria}, pointer="")
    assert read is not None
    assert read.criteria is not None
    assert read.criteria.id == identifier
    assert tuple(words.text for words in read.criteria.narratives) == told


def test_the_language_of_a_narrative_is_kept() -> None:
    read = read_achievement({"criteria": {"narrative": {"@value": "x", "@language": "de"}}}, pointer="")
    assert read is not None
    assert read.criteria is not None
    assert read.criteria.narratives[0].language == "de"


@pytest.mark.parametrize("criteria", [None, 5, [], "", ["", 5]])
def test_criteria_of_another_shape_are_absent(criteria: Json) -> None:
    read = read_achievement({"criteria": criteria}, pointer="")
    assert read is not None
    assert read.criteria is None


def test_an_achievement_may_be_an_identifier_and_nothing_else_is_one() -> None:
    alone = read_achievement("urn:a", pointer="/a")
    assert alone is not None
    assert (alone.id, alone.name) == ("urn:a", None)
    assert read_achievement("", pointer="") is read_achievement(5, pointer="") is None


def test_a_whole_profile_is_read() -> None:
    read = read_profile(
        {
            "id": "did:a:1",
            "type": "Profile",
            "name": "n",
            "url": "https://a.example",
            "email": "a@a.example",
            "description": "d",
            "image": [{"caption": "c"}],
            "address": {"addressCountryCode": "JP"},
            "parentOrg": {"address": [{"addressCountry": "Japan", "addressCountryCode": "JP"}]},
            "accreditations": [{"name": "acc", "url": "https://acc.example"}, {"id": "urn:acc"}],
        },
        pointer="/issuer",
    )
    assert read is not None
    assert (read.id, read.types, read.name, read.url) == ("did:a:1", ("Profile",), "n", "https://a.example")
    assert (read.email, read.description) == ("a@a.example", "d")
    assert read.image == Picture(id=None, caption="c", pointer="/issuer/image/0")
    assert (read.country, read.parent_country) == ("JP", "Japan")
    assert read.accreditations == (
        Accreditation(name="acc", url="https://acc.example", pointer="/issuer/accreditations/0"),
        Accreditation(name=None, url="urn:acc", pointer="/issuer/accreditations/1"),
    )
    assert {extension.key for extension in read.extensions} == {"accreditations"}


def test_a_whole_subject_is_read() -> None:
    document: JsonObject = {
        "credentialSubject": [
            {
                "id": "did:a:1",
                "type": "AchievementSubject",
                "name": "Ada",
                "identifier": {
                    "type": "IdentityObject",
                    "identityType": "emailAddress",
                    "identityHash": "sha256$00",
                    "hashed": True,
                    "salt": "s",
                },
                "achievement": "urn:a",
                "result": [
                    {
                        "resultDescription": "urn:r",
                        "value": "9",
                        "achievedLevel": "urn:l",
                        "status": "Completed",
                    }
                ],
                "narrative": "n",
                "creditsEarned": 5,
                "activityStartDate": "2024-01-01",
                "activityEndDate": "2024-01-02",
                "source": {"id": "did:s:1"},
                "evidence": "https://a.example/work",
            },
            5,
        ]
    }
    (read,) = read_subjects(document)
    assert (read.pointer, read.id, read.name, read.types) == (
        "/credentialSubject/0",
        "did:a:1",
        "Ada",
        ("AchievementSubject",),
    )
    (identity,) = read.identities
    assert (identity.type, identity.value, identity.hashed, identity.salt) == (
        "emailAddress",
        "sha256$00",
        True,
        "s",
    )
    assert identity.pointer == "/credentialSubject/0/identifier"
    (result,) = read.results
    assert (result.description_id, result.value, result.achieved_level, result.statuses) == (
        "urn:r",
        "9",
        "urn:l",
        ("Completed",),
    )
    assert (read.narrative, read.credits_earned) == ("n", 5.0)
    start, end = read.activity
    assert start is not None
    assert end is not None
    assert start.instant == datetime(2024, 1, 1, tzinfo=UTC)
    assert end.instant.day == 2
    assert end.instant.hour == 23
    assert read.source is not None
    assert read.source.id == "did:s:1"
    assert read.evidence[0].id == "https://a.example/work"


def test_whether_an_identity_is_hashed_is_not_guessed() -> None:
    (read,) = read_subjects({"credentialSubject": {"identifier": [{"hashed": "true"}]}})
    assert read.identities[0].hashed is None
