"""The profiles themselves: their files, what they ask for, and that nothing in them changes unnoticed."""

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
        "2024.05.29-r3",
        "sha256:b3a354cae0f26c125942d1dda57d3f13b912c76c3d49387d07a7a45d24e22c02",
    ),
    "jmooc-mc-digital": (
        "1.1-2025.05.27-r2",
        "sha256:db389b3cba2f710a817603fdc4acae3c49b6cceb6b05e0d30433d345b7f90be1",
    ),
    "eu-microcredential-2022": (
        "2022.06.16-r1",
        "sha256:a630cdc18523b69ad4f3561b44e7e71fdf7cf6b0b590f6af6b8b399273174e4d",
    ),
    "microbol-2022": (
        "2022.03-r1",
        "sha256:d62a88bac17f478b91c75ce2b3c069792d3672680cf5f57c1c7328d701e8e378",
    ),
    "unesco-2022": (
        "2022-r1",
        "sha256:717ca09a8b26b9756adce1b41bbf0d86a0cd1eb3070a7f56b1b9106bf76ab517",
    ),
    "au-nmf-2021": (
        "2021.11-r1",
        "sha256:8b2e94f8cac214824e73965fb72aab9073590e943adfefaf7889babaaf37dfef",
    ),
    "nzqa-2022": (
        "2022-r1",
        "sha256:2709c8a03d6c7f65d7f6c9f668dc577b09b6bf8ac6343699e2600cd541df43c8",
    ),
    "mqa-2020": (
        "2020-r1",
        "sha256:77fac8e6217705eb1934090d2378e3116029b1490c3028118ead4bf0c3ee41be",
    ),
    "digital-promise": (
        "2019.05.21-r1",
        "sha256:6726e473b648fe1cbc3e4dee70fcd936d1aac84192843bf75b090e14b2ef44a1",
    ),
    "digital-promise-programme": (
        "2024.11.21-r1",
        "sha256:56757745ff097472b8f02019dfea5e2e7cf6ee5cc93a73db46e5ec217a7c79be",
    ),
    "open-badges-rich": (
        "2026.11-r1",
        "sha256:55da3f6fbb18cf06a028b228a06364831a1d8a184871b05d0ad577a0311a3cc6",
    ),
    "oliver": (
        "2021-r1",
        "sha256:87dc877ba54ba8da04bc25705d6061d8c0433cf3e8483e176df31f691a1e00c7",
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
        "layout-not-followed",
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
