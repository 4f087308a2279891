"""What a badge is called, who holds it and when it was given: each strength, and why."""

from dataclasses import replace

import pytest

from tests.unit.profiles.badges import ACHIEVEMENT, extension, fact, facts, ob2, ob3, result
from verifier.model.credential import Credential
from verifier.model.outcome import Outcome
from verifier.model.scores import Strength, Via

ABSENT, STATED, STRUCTURED, LINKED, VERIFIED = Strength
HASH = "sha256$" + "a" * 64
SVG = "data:image/svg+xml,%3Csvg/%3E"


def achieved(**members) -> Credential:
    return ob3(achievement=members)


def classed(**members) -> Credential:
    return ob2(achievement=members)


CASES = [
    ("title", achieved(), ABSENT, "nothing-found"),
    ("title", classed(name="n/a"), ABSENT, "null-value"),
    ("title", achieved(name="Test 3"), STATED, "placeholder"),
    ("title", classed(name="サンプル"), STATED, "placeholder"),
    ("title", achieved(name="OK!"), STATED, "too-short"),
    ("title", classed(name="橋"), STATED, "too-short"),
    ("title", achieved(name="Bridge building"), STRUCTURED, "found"),
    ("title", classed(name="橋梁"), STRUCTURED, "found"),
    ("description", achieved(), ABSENT, "nothing-found"),
    ("description", classed(), ABSENT, "nothing-found"),
    ("description", achieved(description="—"), ABSENT, "null-value"),
    ("description", achieved(description="Bridges"), STATED, "too-short"),
    ("description", classed(description="橋の話"), STATED, "too-short"),
    ("description", achieved(description="https://uni.example/bridges"), STATED, "uri-instead-of-text"),
    ("description", classed(description="Lorem ipsum dolor sit amet"), STATED, "placeholder"),
    (
        "description",
        achieved(name="Bridge building", description="Bridge Building."),
        STATED,
        "copy-of-title",
    ),
    ("description", achieved(description="How bridges carry loads."), STRUCTURED, "found"),
    ("description", classed(description="橋の荷重計算を学ぶ"), STRUCTURED, "found"),
    ("learner", ob3(), ABSENT, "nothing-found"),
    ("learner", ob2(), ABSENT, "nothing-found"),
    ("learner", ob3(subject={"id": "x"}), STATED, "too-short"),
    ("learner", ob3(subject={"identifier": {"identityType": "emailAddress"}}), STATED, "profile-incomplete"),
    ("learner", ob2(recipient={"identity": HASH}), STATED, "profile-incomplete"),
    ("learner", ob2(recipient={"type": "email"}), STATED, "profile-incomplete"),
    ("learner", ob3(subject={"id": "did:example:ada"}), STRUCTURED, "found"),
    ("learner", ob3(subject={"identifier": {"identityHash": HASH}}), STRUCTURED, "found"),
    ("learner", ob2(recipient={"type": "email", "identity": HASH}), STRUCTURED, "found"),
    ("issue_date", ob2(), ABSENT, "nothing-found"),
    ("issue_date", ob3(), ABSENT, "nothing-found"),
    ("issue_date", ob3(validFrom="last spring"), STATED, "not-iso-8601"),
    ("issue_date", ob2(issuedOn="last spring"), STATED, "not-iso-8601"),
    ("issue_date", ob2(issuedOn=1_700_000_000), STATED, "not-iso-8601"),
    ("issue_date", ob3(awardedDate="2026-03-01T00:00:00Z"), STRUCTURED, "found"),
    ("issue_date", ob2(issuedOn="2026-03-01"), STRUCTURED, "found"),
    ("expiry", ob3(), ABSENT, "nothing-found"),
    ("expiry", ob2(), ABSENT, "nothing-found"),
    ("expiry", ob3(validUntil="soon"), STATED, "not-iso-8601"),
    ("expiry", ob2(expires="soon"), STATED, "not-iso-8601"),
    ("expiry", ob3(validUntil="2030-03-01T00:00:00Z"), STRUCTURED, "found"),
    ("expiry", ob2(expires="2030-03-01T00:00:00Z"), STRUCTURED, "found"),
    ("image", classed(), ABSENT, "nothing-found"),
    ("image", achieved(), ABSENT, "nothing-found"),
    ("image", achieved(image={"type": "Image", "caption": "A bridge"}), STATED, "caption-only"),
    ("image", classed(image={"caption": "A bridge"}), STATED, "caption-only"),
    ("image", classed(image="a bridge"), STATED, "generic-type"),
    ("image", ob3(image={"id": SVG, "type": "Image"}), STRUCTURED, "found"),
    ("image", ob3(subject={"image": {"id": SVG, "type": "Image"}}), STRUCTURED, "found"),
    ("image", achieved(image={"id": "https://uni.example/b.png", "type": "Image"}), STRUCTURED, "found"),
    ("image", classed(image="https://uni.example/b.png"), STRUCTURED, "found"),
    ("tags", classed(), ABSENT, "nothing-found"),
    ("tags", achieved(), ABSENT, "nothing-found"),
    ("tags", achieved(name="Bridge building", tag="bridge building"), STATED, "copy-of-title"),
    ("tags", classed(name="Bridge building", tags=["bridge building"]), STATED, "copy-of-title"),
    ("tags", achieved(name="Bridge building", tag=["bridge building", "statics"]), STRUCTURED, "found"),
    ("tags", classed(tags=["statics"]), STRUCTURED, "found"),
    ("tags", classed(tags=["test"]), STATED, "placeholder"),
    ("tags", classed(tags="statics"), STRUCTURED, "found"),
    ("achievement_type", achieved(), ABSENT, "nothing-found"),
    ("achievement_type", achieved(achievementType="N/A"), ABSENT, "null-value"),
    ("achievement_type", achieved(achievementType="Badge"), STATED, "generic-type"),
    ("achievement_type", achieved(achievementType="A course in bridges"), STATED, "words-only"),
    ("achievement_type", achieved(achievementType="MicroCredential"), STRUCTURED, "found"),
    ("achievement_type", achieved(achievementType="ext:BridgeLicence"), STRUCTURED, "found"),
    ("achievement_type", classed(), ABSENT, "nothing-found"),
    ("achievement_type", classed(achievementType="Achievement"), STATED, "generic-type"),
    ("achievement_type", classed(achievementType="Certificate"), STRUCTURED, "found"),
    ("achievement_type", classed(achievementType=["Certificate", 3]), STRUCTURED, "found"),
    (
        "achievement_type",
        classed(x=extension("AchievementTypeExtension", achievementType="Course")),
        STRUCTURED,
        "found",
    ),
    ("further_information", classed(), ABSENT, "nothing-found"),
    ("further_information", achieved(criteria={"narrative": "Pass."}), ABSENT, "nothing-found"),
    ("further_information", achieved(criteria={"id": "urn:uuid:1"}), STATED, "generic-type"),
    ("further_information", classed(criteria={"id": "urn:uuid:1"}), STATED, "generic-type"),
    ("further_information", achieved(criteria={"id": "https://uni.example/c"}), STRUCTURED, "found"),
    ("further_information", classed(criteria="https://uni.example/c"), STRUCTURED, "found"),
]


@pytest.mark.parametrize(("concept", "badge", "strength", "reason"), CASES)
def test_a_concept_has_the_strength_with_which_it_is_told(concept, badge, strength, reason) -> None:
    found = fact(concept, badge)
    assert (found.strength, found.reason) == (strength, reason)
    assert (found.via is Via.NONE) is (strength is ABSENT)


@pytest.mark.parametrize(
    "badge", [ob3(subject={"id": "did:example:ada"}), ob2(recipient={"type": "email", "identity": HASH})]
)
def test_a_learner_is_verified_by_the_check_of_the_recipient_alone(badge) -> None:
    open_, passed = fact("learner", badge), fact("learner", badge, [result("recipient", Outcome.PASSED)])
    differs = fact("learner", badge, [result("recipient", Outcome.CAUTION)])
    assert (open_.strength, open_.ceiling) == (STRUCTURED, VERIFIED)
    assert (passed.strength, passed.ceiling) == (VERIFIED, VERIFIED)
    assert (differs.strength, differs.ceiling) == (STRUCTURED, STRUCTURED)


@pytest.mark.parametrize("badge", [classed(image=SVG), achieved(image={"id": SVG, "type": "Image"})])
def test_a_picture_is_verified_by_the_check_of_the_image_alone(badge) -> None:
    assert fact("image", badge).ceiling is VERIFIED
    assert fact("image", badge, [result("image", Outcome.PASSED)]).strength is VERIFIED
    assert fact("image", badge, [result("image", Outcome.CAUTION)]).ceiling is STRUCTURED


def test_nothing_of_the_learner_is_quoted() -> None:
    found = fact("learner", ob3(subject={"id": "mailto:ada@uni.example"}))
    assert (found.excerpt, found.pointers) == ("", ("/credentialSubject/id",))


def test_a_fact_points_at_what_was_received_and_quotes_it() -> None:
    found = fact("title", achieved(name="Ｂridge building" + "!" * 300))
    assert found.pointers == (f"{ACHIEVEMENT}/name",)
    assert found.excerpt.startswith("Ｂridge")
    assert len(found.excerpt) == 200


def test_a_badge_without_subject_and_issuer_tells_nothing() -> None:
    found = facts(replace(ob3(), subjects=(), issuer=None)).concepts
    assert {each.strength for each in found.values()} == {ABSENT}
