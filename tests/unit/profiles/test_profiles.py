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
        "2024.05.29-r4",
        "sha256:3e13067b364507b593858b2a05dbed18261d614c6ddec5dd011139e20528baa6",
    ),
    "jmooc-mc-digital": (
        "1.1-2025.05.27-r3",
        "sha256:487fed22a9ad21c7d707dd01678ab5e2353c5d915b14149c838d3dd999333bac",
    ),
    "eu-microcredential-2022": (
        "2022.06.16-r2",
        "sha256:b466944f34cd1e8daf67a1b236025294868b3b04bf09325f7f05546ca522f38c",
    ),
    "microbol-2022": (
        "2022.03-r2",
        "sha256:4cf0532964179cbd4781b87484cd4d67a7fa8d25baf1d2e4198c05bd97d647ee",
    ),
    "unesco-2022": (
        "2022-r2",
        "sha256:80e1f35316418e5f30cfdd3dc37c56f0a99ccd8d95df4d8d58ee1aeb7d5991de",
    ),
    "au-nmf-2021": (
        "2021.11-r2",
        "sha256:94e0e539e40a2f36e95684495d8f61286c24d96646e070a1731a40afc53201fd",
    ),
    "nzqa-2022": (
        "2022-r2",
        "sha256:e1f794a1d4030b9159a0c974b2726056dc60eee55ee517c8422aeaf4d55a11fa",
    ),
    "mqa-2020": (
        "2020-r2",
        "sha256:240739cfcedb061701f62a88ea9ac4cd3ee4867f32ab38a500e8d9dc0de3dacb",
    ),
    "digital-promise": (
        "2019.05.21-r2",
        "sha256:fbfbdd936a88de509486bc5d503f2deef4a08a4eb8b68d8a445551b37d664d6a",
    ),
    "digital-promise-programme": (
        "2024.11.21-r2",
        "sha256:55d84c30cbd8070ad08b180f97c97f24478e9fb9fc7dc3bc9153a0569ac1e66f",
    ),
    "open-badges-rich": (
        "2026.11-r2",
        "sha256:61d33978a432fe3fb6c16b3c748d539237c0c33a2690efa453e5904744e347c6",
    ),
    "oliver": (
        "2021-r2",
        "sha256:7d7b61117a6de5d3b1223e60a8e2d2fa35f03a6651f1bc4af37a70622cc78994",
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
