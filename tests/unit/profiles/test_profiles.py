"""The profiles themselves: their files, what they ask for, and that nothing in them changes unnoticed."""

import pytest

from tests.architecture.source import PRODUCT
from tests.unit.profiles import test_assessing, test_identity, test_label_signs, test_learning, test_standing
from tests.unit.profiles.badges import facts, ob2, ob3
from verifier.model.scores import Strength
from verifier.profiles import PROFILES
from verifier.profiles.concepts import CONCEPTS
from verifier.profiles.extra import TESTS
from verifier.render.profile_words import Told

# A changed content is a new version: change both here, and say so in the change log.
PINNED = {
    "trusted-microcredential": (
        "2024.05.29-r1",
        "sha256:dc4cd1362e7008fba01ba5ded36676955708149ec4be6c8dd60a5ac15de6b952",
    ),
    "jmooc-mc-digital": (
        "1.1-2025.05.27-r1",
        "sha256:3b3c90bcce8fe16aae821bcfdaf67d30e62ea96252b5e923362d1716aa357212",
    ),
}
FOR_LATER_PROFILES = {"expiry", "supervision", "tags", "field_code", "further_information", "review_period"}
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
        "layout-not-followed",
        "same-text",
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
    "outcomes": "-st | -stl",
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
    "quality_assurance": "-st | -stl",
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
    assert asked == CONCEPTS.keys() - FOR_LATER_PROFILES
    assert {test for field in fields for test in field.tests} == TESTS.keys()


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
    assert told.questions() == []


def _family(badge) -> str:
    return "ob2" if badge.edition.value.startswith("ob2") else "ob3"
