"""The profiles themselves: their files, what they ask for, and that nothing in them changes unnoticed."""

import re

import pytest

from tests.architecture.source import PRODUCT
from tests.unit.profiles import test_assessing, test_identity, test_label_signs, test_learning, test_standing
from tests.unit.profiles.badges import facts, ob2, ob3
from verifier.model.scores import Strength
from verifier.profiles import shipped
from verifier.profiles.concepts import CONCEPTS
from verifier.profiles.extra import GATES, TESTS
from verifier.render.profile_words import Told

PROFILES = shipped()
# A changed content is a new version: change both here, and say so in the change log.
PINNED = {
    "trusted-microcredential": (
        "2024.05.29-r5",
        "sha256:7a8ba764302ffa1ab33c40b7950df225520f357d25fd3eaa2734a64e54b7bbdd",
    ),
    "jmooc-mc-digital": (
        "1.1-2025.05.27-r4",
        "sha256:545c3f2294eb83d1351fd8f524b04458d92fa034ebddcd64baa6cf6d292d2445",
    ),
    "eu-microcredential-2022": (
        "2022.06.16-r3",
        "sha256:10c43bf39d76106789c99d3946430a697912778afc9d36913de01ccdb2c02dcf",
    ),
    "microbol-2022": (
        "2022.03-r3",
        "sha256:f1e9c35db69531503f63e3da1c8aad7cd6da95ff0f2b128462f3d27fc610b619",
    ),
    "unesco-2022": (
        "2022-r3",
        "sha256:8fc83b0127bc3d871a497def88574e419f033cbe896951a34eaced3823be3eda",
    ),
    "au-nmf-2021": (
        "2021.11-r3",
        "sha256:c8a1bbb65503ad8ea9377fb88b7d6e02f727bfbacc3e23e50e7d780698ac7073",
    ),
    "nzqa-2022": (
        "2022-r3",
        "sha256:c09a3b1953c72bc4ffeb2d12e7245696eb62ea916c3b30639b41a8d7ea5a233f",
    ),
    "mqa-2020": (
        "2020-r3",
        "sha256:726caa337a4723073b2ffec39c70a277407d9689a592050a57ddcae0270a03df",
    ),
    "digital-promise": (
        "2019.05.21-r4",
        "sha256:6645be4d6f143e5ba767574fbfee7b840ff7fe6e19844276366fd8c5ddc0ae3e",
    ),
    "digital-promise-programme": (
        "2024.11.21-r3",
        "sha256:28cb1daffb45fa2ce135f1678b2cbcba6562757eba123fc15eb8ba15f31d0643",
    ),
    "open-badges-rich": (
        "2026.11-r4",
        "sha256:29b5484fc0e631038a965131143636de895bc3a1461b97f5f4b2c29faef77af6",
    ),
    "oliver": (
        "2021-r3",
        "sha256:83dcca3259e2b34e98bf321580a210bfae01297f193a0235faff38c203b389e3",
    ),
}
REASONS = {
    *("found", "nothing-found", "null-value", "answered-none", "placeholder", "too-short", "copy-of-title"),
    *(
        "copy-of-description",
        "own-host",
        "framework-not-named",
        "criteria-url-only",
        "words-only",
        "dates-only",
    ),
    *("generic-type", "dangling-reference", "misplaced", "profile-incomplete", "only-domain-suffix"),
    *(
        "not-iso-8601",
        "self-endorsed",
        "endorser-key-only",
        "not-looked-at",
        "no-address",
        "not-a-number",
        "same-text",
        "told-elsewhere",
        "uri-instead-of-text",
        "caption-only",
        "breaks-own-rules",
    ),
}
LETTERS = dict(zip("-stl", Strength, strict=False))  # absent, stated, structured, linked
# Open Badges 2 | Open Badges 3. What only a check of this verification gives has tests of its own.
REACHABLE = {
    "learner": "-st | -st",
    "issuer": "-st | -st",
    "issuer_country": "-st | -st",
    "issuer_accreditation": "-stl | -stl",
    "title": "-st | -st",
    "description": "-st | -st",
    "issue_date": "-st | -st",
    "expiry": "-st | -st",
    "language": "-st | -st",
    "outcomes": "-stl | -stl",
    "skills": "-stl | -stl",
    "alignment": "-stl | -stl",
    "criteria": "-stl | -stl",
    "assessment": "-stl | -stl",
    "assessment_type": "-st | -st",
    "supervision": "-st | -st",
    "rubric": "-stl | -stl",
    "result": "-s | -st",
    "evidence": "-stl | -stl",
    "duration": "-st | -st",
    "credits": "-st | -st",
    "level": "-stl | -stl",
    "participation": "-st | -st",
    "quality_assurance": "-stl | -stl",
    "prerequisites": "-st | -st",
    "stackability": "-st | -st",
    "achievement_type": "-st | -st",
    "endorsement": "-st | -st",
    "image": "-st | -st",
    "certification_claim": "-st | -st",
    "tags": "-st | -st",
    "field_code": "-stl | -stl",
    "further_information": "-st | -st",
    "review_period": "-st | -st",
}
TABLES = (test_identity, test_standing, test_learning, test_assessing, test_label_signs)
CASES = [case for table in TABLES for case in table.CASES]


def test_every_file_on_the_shelf_is_registered_and_named_by_its_id() -> None:
    assert {path.stem for path in (PRODUCT / "profiles").glob("*.toml")} == {
        profile.id for profile in PROFILES
    }
    assert [profile.id for profile in PROFILES] == list(PINNED)


def test_changed_content_needs_a_new_version() -> None:
    assert {profile.id: (profile.version, profile.digest) for profile in PROFILES} == PINNED


def test_every_concept_and_every_extra_test_is_asked_for_by_some_profile() -> None:
    fields = [field for profile in PROFILES for field in profile.fields]
    shown = {concept for profile in PROFILES for rule in profile.rules for concept in rule.shows}
    asked = {concept for field in fields for concept in field.concepts} | shown
    assert asked == CONCEPTS.keys()
    assert {test for field in fields for test in field.tests} == TESTS.keys()
    assert {profile.gate for profile in PROFILES} - {None} == GATES.keys()


def test_there_are_thirty_four_concepts_and_each_names_itself() -> None:
    assert len(CONCEPTS) == 34
    for badge in (ob2(), ob3()):
        assert {concept: fact.concept for concept, fact in facts(badge).concepts.items()} == {
            concept: concept for concept in CONCEPTS
        }


def test_every_reason_is_produced_by_a_badge() -> None:
    assert {reason for _, _, _, reason in CASES} == REASONS


@pytest.mark.parametrize("concept", CONCEPTS)
def test_every_strength_that_a_badge_alone_can_reach_has_a_case_of_each_family(concept) -> None:
    for family, reachable in zip(("ob2", "ob3"), REACHABLE[concept].split(" | "), strict=True):
        told = {
            strength for name, badge, strength, _ in CASES if name == concept and _family(badge) == family
        }
        assert {LETTERS[letter] for letter in reachable} == told, family


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.id)
def test_a_profile_speaks_every_language_of_the_reports(profile) -> None:
    words = profile.words
    for language in ("en", "ja"):
        told = Told(words=words, language=language)
        assert told.title() == words.title[language]
        for field in profile.fields:
            assert told.label(field.id) == words.label[field.id][language]
            assert told.advice(field.id) == words.advice[field.id][language]
        assert told.questions() == list(words.ask_issuer.get(language, ()))
    assert len({len(asked) for asked in words.ask_issuer.values()}) < 2
    assert words.ask_issuer.keys() in (set(), {"en", "ja"})


MEMBER = re.compile(r"[A-Za-z]\w+", re.ASCII)
# What an issuer writes: members, types, and targets of alignments.
WRITTEN = {
    *("credentialSubject", "recipient", "identity", "name", "description", "issuer", "url", "address"),
    *("addressCountry", "accreditations", "IssuerAccreditation", "issuedOn", "validFrom", "expires"),
    *("validUntil", "inLanguage", "alignment", "targetName", "targetUrl", "targetFramework", "targetCode"),
    *("targetType", "narrative", "resultDescription", "AssessmentExtension", "assessmentType", "evidence"),
    *(
        "AssessmentResultDescription",
        "supervisionType",
        "SupervisionTypeExtension",
        "rubrics",
        "fieldOfStudy",
    ),
    *("rubricCriterionLevel", "value", "achievedLevel", "creditsAvailable", "ECTSExtension", "endorsement"),
    *("achievementType", "image", "tag", "tags", "criteria"),
}
PLAIN = {
    "name",
    "identity",
    "description",
    "value",
    "image",
    "evidence",
    "url",
    "address",
    "issuer",
    "criteria",
    "tags",
}


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.id)
def test_advice_names_the_members_to_write_and_the_same_ones_in_every_language(profile) -> None:
    for field in profile.fields:
        advice = profile.words.advice[field.id]
        english, japanese = (WRITTEN.intersection(MEMBER.findall(advice[code])) for code in ("en", "ja"))
        assert japanese, field.id
        assert english - PLAIN == japanese - PLAIN, field.id


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.id)
def test_no_text_of_a_profile_speaks_of_our_result_as_certified(profile) -> None:
    words = profile.words
    spoken = [words.title, *words.types.values(), *words.label.values(), *words.advice.values()]
    texts = [text for each in spoken for text in each.values()]
    texts += [text for asked in words.ask_issuer.values() for text in asked]
    assert [text for text in texts if "certified" in text.lower() or "認証済" in text] == []


def test_what_speaks_to_institutions_of_one_kind_is_scored_only_when_it_is_named() -> None:
    assert [profile.id for profile in PROFILES if profile.offered == "when_named"] == [
        "microbol-2022",
        "au-nmf-2021",
        "mqa-2020",
        "digital-promise-programme",
    ]


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.id)
def test_a_profile_says_where_it_was_published_and_how_sure_each_field_is(profile) -> None:
    assert profile.sources
    assert all(source.url.startswith("https://") and source.revised for source in profile.sources)
    unsure = [field.id for field in profile.fields if field.origin.kind == "inferred"]
    assert not unsure or profile.words.fidelity != "transcribed" or unsure == ["developer"]


def _family(badge) -> str:
    return "ob2" if badge.edition.value.startswith("ob2") else "ob3"
