"""An endorsement is shown by who was proven to sign it, and only of what is the issuer's own."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.unit.engine.stage import context
from tests.world.endorsements import attach
from verifier.checks.endorsements import CHECK, MAX_ENDORSEMENTS, judge
from verifier.contracts import Appraisal
from verifier.model.credential import Edition, Endorsement
from verifier.model.options import Options
from verifier.parse.ob3 import parse_vc
from verifier.parse.strict_json import read_object

UNI = "did:web:uni.example"


async def found(badge, *, depth=0, edition=None):
    """What the check finds, without the name of the check."""
    credential = parse_vc(read_object(badge.json()))
    credential = replace(credential, edition=edition or credential.edition)
    asked = replace(context(badge.issuer.world, options=Options()), depth=depth)
    return await CHECK.run(credential, asked)


def facts(findings):
    return [finding.code.id.partition(".")[2] for finding in findings]


def endorsed(world, *, kind="web", path="", subject=None, by="ministry.example"):
    """A badge with one endorsement: of its issuer, unless of something else."""
    uni = world.issuer("uni.example", kind=kind, path=path)
    endorsement = world.issuer(by).endorse(subject or uni.id)
    return uni.award().edit(lambda document: attach(document, endorsement)), endorsement


async def test_endorser_is_named_by_its_place(world):
    badge, endorsement = endorsed(world)
    endorsement.edit(lambda document: document["issuer"].update(name="University of Fame"))
    (shown,) = await found(badge)
    assert shown.code.id == "endorsements.verified"
    assert dict(shown.fills) == {"host": "ministry.example", "subject": "did:web:uni.example"}
    assert (shown.pointer, shown.detail) == ("/endorsement/0", "")


@pytest.mark.parametrize(
    ("kind", "path", "subject", "fact"),
    [
        ("web", "", "https://uni.example/achievements/1", "verified"),
        ("web", "", "http://uni.example/achievements/1", "verified"),
        ("https", "", "https://uni.example/achievements/1", "verified"),
        ("https", "", "https://uni.example:8443/achievements/1", "subject-elsewhere"),
        ("web", "", "https://www.uni.example/achievements/1", "subject-elsewhere"),
        ("web", "", "https://college.example/achievements/1", "subject-elsewhere"),
        ("web", "", "urn:uuid:1", "subject-elsewhere"),
        ("key", "", "https://uni.example/achievements/1", "subject-elsewhere"),
        ("key", "", None, "verified"),
        ("jwk", "", None, "verified"),
    ],
)
async def test_only_what_is_the_issuers_own_is_endorsed(world, kind, path, subject, fact):
    badge, _ = endorsed(world, kind=kind, path=path, subject=subject)
    if subject:
        badge.edit(lambda document: document["credentialSubject"]["achievement"].update(id=subject))
    assert [each for each in facts(await found(badge)) if each != "none"] == [fact]


async def test_badge_that_nobody_endorses_raises_no_question(world):
    assert facts(await found(world.issuer("uni.example").award())) == ["none"]


@pytest.mark.parametrize(
    ("change", "fact"),
    [
        (lambda each: each.until(each.issuer.world.now - timedelta(days=1)), "not-in-force"),
        (lambda each: each.unsigned(), "invalid"),
        (lambda each: each.sign_with("mallory"), "invalid"),
        (lambda each: each.edit(lambda document: document.update(type=["VerifiableCredential"])), "invalid"),
        (lambda each: each.edit(lambda document: document.pop("credentialSubject")), "other-subject"),
    ],
)
async def test_endorsement_that_does_not_hold_is_not_shown_and_does_not_touch_the_badge(world, change, fact):
    badge, endorsement = endorsed(world)
    change(endorsement)
    found_here = await found(badge)
    assert facts(found_here) == ["none", fact]
    assert found_here[1].code.outcome is None


async def test_what_the_learner_is_praised_for_is_no_word_about_the_badge(world):
    badge, _ = endorsed(world, subject="mailto:student@learner.example")
    assert facts(await found(badge)) == ["none", "other-subject"]


@pytest.mark.parametrize("by", ["uni.example", "board.uni.example"])
async def test_praise_from_the_issuers_own_domain_is_its_own(world, by):
    badge, _ = endorsed(world, by=by)
    assert facts(await found(badge)) == ["none", "by-issuer"]


async def test_two_keys_of_nobody_are_not_of_one_owner(world):
    uni = world.issuer("uni.example", kind="jwk")
    endorsement = world.issuer("ministry.example", kind="key").endorse(uni.id)
    badge = uni.award().edit(lambda document: attach(document, endorsement))
    assert facts(await found(badge)) == ["none", "self-made"]


async def test_too_deep_is_not_looked_at(world):
    badge, _ = endorsed(world)
    assert facts(await found(badge, depth=3)) == ["too-deep"]


async def test_of_an_older_badge_an_endorsement_counts_only_as_its_endorser_hosts_it(world):
    badge, _ = endorsed(world)
    (gap,) = await found(badge, edition=Edition.OB20)
    assert (gap.code.id, gap.cause.value) == ("endorsements.undecided", "http_4xx")
    assert not world.was_asked_for("https://ministry.example/.well-known/did.json")


async def test_nobody_is_asked_for_a_badge_that_is_not_proven(world):
    badge, _ = endorsed(world)
    badge.sign_with("mallory")
    assert facts(await found(badge)) == ["not-asked"]
    assert not world.was_asked_for("https://ministry.example/.well-known/did.json")


async def test_no_more_than_a_few_are_read(world):
    uni, ministry = world.issuer("uni.example"), world.issuer("ministry.example")
    many = [ministry.endorse(uni.id) for _ in range(MAX_ENDORSEMENTS + 3)]
    badge = uni.award().edit(lambda document: attach(document, *many))
    assert facts(await found(badge)) == ["verified"] * MAX_ENDORSEMENTS + ["undecided"]


def test_what_cannot_be_read_is_shown_to_nobody(world):
    credential = parse_vc(world.issuer("uni.example").award().plain())
    endorsement = Endorsement(pointer="/endorsementJwt", part=None, body="…")
    unread = Appraisal(credential=None, results=())
    for strict, fact in (("lenient", "invalid"), ("strict", "invalid-strict")):
        assert facts(judge(endorsement, unread, credential=credential, signer=UNI, strict=strict)) == [fact]


def test_endorsement_that_nobody_answered_for_is_undecided(world):
    uni = world.issuer("uni.example")
    credential = parse_vc(uni.award().plain())
    said = parse_vc(world.issuer("ministry.example").endorse(uni.id).plain())
    endorsement = Endorsement(pointer="/endorsement", part=None, body={})
    (gap,) = judge(
        endorsement,
        Appraisal(credential=said, results=()),
        credential=credential,
        signer=UNI,
        strict="lenient",
    )
    assert gap.code.id == "endorsements.undecided"
    assert gap.cause is not None
