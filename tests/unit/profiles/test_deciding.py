"""Which kind of credential a TrustEd badge is: declared before structure, structure before words."""

import pytest

from tests.unit.profiles.badges import facts, ob2, ob3
from verifier.model.scores import Fact, Strength
from verifier.profiles import shipped
from verifier.profiles.concepts import CONCEPTS
from verifier.profiles.deciding import claims, decide
from verifier.profiles.facts import Facts

TRUSTED, GUIDELINE, *OTHERS = shipped()
STATED, STRUCTURED = Strength.STATED, Strength.STRUCTURED


def decided(*, shows: dict[str, Strength] | None = None, **given):
    concepts = {
        concept: Fact(concept=concept, strength=(shows or {}).get(concept, Strength.ABSENT))
        for concept in CONCEPTS
    }
    named = {key: frozenset(value) if isinstance(value, set) else value for key, value in given.items()}
    return decide(Facts(edition="ob3", concepts=concepts, **named), TRUSTED)


@pytest.mark.parametrize(
    ("given", "kind", "basis"),
    [
        ({"declares": {"1EdTechTrustEdApplicationCredential"}}, "application", "declared"),
        ({"declares": {"1EdTechTrustEdKnowledgeCredential"}}, "knowledge", "declared"),
        (
            {"declares": {"1EdTechTrustEdKnowledgeCredential"}, "assessment_kinds": {"Artifact"}},
            "knowledge",
            "declared",
        ),
        ({"assessment_kinds": {"Performance"}}, "application", "structure"),
        ({"assessment_kinds": {"Exam", "Artifact"}}, "application", "structure"),
        ({"achievement_type": "Fieldwork"}, "application", "structure"),
        ({"shows": {"evidence": STRUCTURED, "rubric": STRUCTURED}}, "application", "structure"),
        ({"shows": {"evidence": STRUCTURED, "rubric": STATED}}, "other", "otherwise"),
        ({"assessment_kinds": {"Exam"}, "words": {"application"}}, "knowledge", "structure"),
        ({"words": {"no_assessment", "application"}}, "other", "words"),
        (
            {"words": {"no_assessment", "application"}, "shows": {"assessment": STATED}},
            "application",
            "words",
        ),
        ({"words": {"application"}, "shows": {"assessment": STATED}}, "application", "words"),
        ({"words": {"application"}}, "other", "otherwise"),
        ({"shows": {"assessment": STATED}}, "knowledge", "words"),
        ({"shows": {"result": STATED}}, "knowledge", "words"),
        ({}, "other", "otherwise"),
    ],
)
def test_the_first_rule_that_holds_decides(given, kind, basis) -> None:
    assert decided(**given) == (kind, basis)


@pytest.mark.parametrize(
    ("narrative", "kind", "basis"),
    [
        ("Passed an exam on bridges.", "knowledge", "words"),
        ("Passed an exam and built a prototype.", "application", "words"),
        ("Attended the lecture; attendance only.", "other", "words"),
        ("講義への参加のみ", "other", "words"),
        ("試験に合格", "knowledge", "words"),
        ("実習と試験", "application", "words"),
        ("Sie haben die Prüfung bestanden.", "other", "otherwise"),
    ],
)
def test_words_are_read_in_english_and_japanese(narrative, kind, basis) -> None:
    for make in (ob2, ob3):
        read = facts(make(achievement={"criteria": {"narrative": narrative}}))
        assert decide(read, TRUSTED) == (kind, basis)


def test_types_are_declared_by_credential_assertion_or_badge_class() -> None:
    declared = "1EdTechTrustEdApplicationCredential"
    for badge in (
        ob3(type=["VerifiableCredential", "OpenBadgeCredential", declared]),
        ob3(achievement={"type": ["Achievement", declared]}),
        ob2(type=["Assertion", declared]),
        ob2(achievement={"type": ["BadgeClass", declared]}),
    ):
        assert decide(facts(badge), TRUSTED) == ("application", "declared")


def test_the_guideline_knows_one_type_only() -> None:
    assert decide(facts(ob2()), GUIDELINE) == ("microcredential", "otherwise")


@pytest.mark.parametrize(
    ("words", "claimed"),
    [
        ("This micro-credential conforms to the guideline of JV-Campus.", True),
        ("JMOOCのガイドラインに準拠しています。", True),
        ("マイクロクレデンシャルをデジタル発行するためのガイドライン1.1に準拠", True),
        ("共同WGのマイクロクレデンシャルのガイドラインに沿って発行しました。", True),
        ("Issued in accordance with the guidelines for issuing micro-credentials digitally.", True),
        ("認定:ガイドライン1.1に準拠しています", True),
        ("Certification: conforms to the guideline", True),
        ("It does not conform to the guideline of JMOOC.", False),
        ("JMOOCのガイドラインには準拠していません。", False),
        ("JMOOCの講座に基づいて発行しました。", False),
        ("It complies with the guidelines for safe laboratories.", False),
        ("It conforms to the guidelines of the town.", False),
        ("WCAG ガイドラインに準拠したページです。", False),
        ("Published by JMOOC.", False),
        ("", False),
    ],
)
def test_a_badge_claims_the_guideline_where_it_names_it_and_says_that_it_conforms(words, claimed) -> None:
    for make in (ob2, ob3):
        for achievement in ({"description": words}, {"criteria": {"narrative": words}}):
            assert claims(facts(make(achievement=achievement)), GUIDELINE) is claimed


def test_a_badge_claims_a_framework_by_the_type_that_it_declares() -> None:
    declared = ob3(type=["VerifiableCredential", "OpenBadgeCredential", "1EdTechTrustEdKnowledgeCredential"])
    assert claims(facts(declared), TRUSTED) is True
    assert claims(facts(ob3()), TRUSTED) is False


def test_where_a_profile_has_neither_type_nor_words_nothing_can_be_claimed() -> None:
    assert {claims(facts(ob3()), profile) for profile in OTHERS} == {None}
