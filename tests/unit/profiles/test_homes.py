"""Where a badge tells a concept: what stands in a part that nobody looked at is open, not missing."""

import pytest

from tests.unit.profiles.badges import ob2, ob3
from verifier.model.hosting import Hosting, Linked
from verifier.model.scores import Fact, State, Strength
from verifier.parse.ob2 import parse_ob2
from verifier.profiles import shipped
from verifier.profiles.concepts import CONCEPTS, extract
from verifier.profiles.concepts.homes import PARTS, linked_parts
from verifier.profiles.score import score, state_of

ADDRESS = "https://uni.example/1"
ASSERTION = {"@context": "https://w3id.org/openbadges/v2", "type": "Assertion", "id": ADDRESS}


def linked(document=None):
    return Linked(declared=ADDRESS, answer=None, document=document)


def hosted(*, assertion=ASSERTION, badge_class=None, issuer=None):
    hosting = Hosting(verification=None, assertion=linked(assertion), badge_class=badge_class, issuer=issuer)
    return parse_ob2(hosting, supplied=ASSERTION)


def test_every_part_is_where_some_concept_is_told():
    for edition in ("ob2", "ob3"):
        for part in PARTS:
            assert any(concept.is_told_in((part,), edition=edition) for concept in CONCEPTS.values())


@pytest.mark.parametrize("concept", sorted(CONCEPTS))
def test_every_concept_is_told_somewhere(concept):
    assert CONCEPTS[concept].is_told_in(PARTS, edition="ob2")
    assert not CONCEPTS[concept].is_told_in((), edition="ob2")


@pytest.mark.parametrize(("edition", "told"), [("ob2", False), ("ob3", True)])
def test_award_of_edition_3_alone_may_tell_credits_and_have_a_picture(edition, told):
    assert CONCEPTS["credits"].is_told_in(("award",), edition=edition) is told
    assert CONCEPTS["image"].is_told_in(("award",), edition=edition) is told


def test_claim_of_a_badge_class_alone_is_missing_from_its_criteria_and_not_open():
    assert not CONCEPTS["certification_claim"].is_told_in(("award", "issuer"), edition="ob2")
    facts = extract(ob2(achievement={"name": "Bridges"}), (), lacks=("award", "issuer"))
    assert facts.concepts["certification_claim"].ceiling is Strength.ABSENT
    facts = extract(ob3(), (), lacks=("award",))
    assert facts.concepts["certification_claim"].ceiling is Strength.VERIFIED


@pytest.mark.parametrize(
    ("badge", "away"),
    [
        (ob3(), ()),
        (ob2(), ()),
        (hosted(), ()),
        (hosted(assertion=None), PARTS),
        (hosted(badge_class=linked()), ("achievement", "issuer")),
        (hosted(badge_class=linked({"id": ADDRESS})), ()),
        (hosted(badge_class=linked({"id": ADDRESS}), issuer=linked()), ("issuer",)),
        (hosted(badge_class=linked({"id": ADDRESS}), issuer=linked({"name": "Uni"})), ()),
    ],
)
def test_parts_behind_links_that_were_not_followed_are_known(badge, away):
    assert linked_parts(badge) == away


def test_fact_of_a_part_not_looked_at_may_be_anything_yet():
    facts = extract(hosted(badge_class=linked()), ())
    assert facts.unread == {"achievement", "issuer"}
    assert facts.concepts["title"].ceiling is Strength.VERIFIED
    assert facts.concepts["title"].reason == "not-looked-at"
    assert facts.concepts["issue_date"].ceiling is Strength.ABSENT


def test_what_is_found_elsewhere_keeps_its_reason():
    badge = ob3(achievement={"creditsAvailable": 0})
    facts = extract(badge, (), lacks=("award",))
    assert facts.concepts["credits"].reason == "answered-none"
    assert facts.concepts["credits"].ceiling is Strength.VERIFIED


def test_extra_tests_are_not_asked_about_what_nobody_looked_at():
    facts = extract(hosted(badge_class=linked()), ())
    guideline = next(profile for profile in shipped() if profile.id == "jmooc-mc-digital")
    told = {field.id: field.state for field in score(facts, guideline).score.fields}
    assert (told["rule2"], told["rule3"], told["description"]) == (State.UNKNOWN,) * 3


def test_field_whose_stand_in_was_not_looked_at_is_open():
    absent = Fact(concept="quality_assurance")
    stand_in = Fact(concept="issuer_accreditation", ceiling=Strength.VERIFIED)
    assert state_of(absent, need=Strength.STRUCTURED, fallback=stand_in) is State.UNKNOWN
    settled = Fact(concept="issuer_accreditation")
    assert state_of(absent, need=Strength.STRUCTURED, fallback=settled) is State.MISSING


def test_link_of_a_badge_without_an_issuer_may_still_be_its_own():
    aligned = [{"type": ["Alignment"], "targetName": "Loads", "targetUrl": "https://other.example/1"}]
    known = ob3(achievement={"alignment": aligned})
    assert extract(known, ()).concepts["skills"].strength is Strength.LINKED
    nameless = ob3(achievement={"alignment": aligned}, issuer=["did:a:b", "did:a:c"])
    skills = extract(nameless, ()).concepts["skills"]
    assert (skills.strength, skills.ceiling) == (Strength.STRUCTURED, Strength.LINKED)
