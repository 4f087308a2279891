"""What a badge rests on is judged by the same checks, one level deeper and not for ever."""

from dataclasses import replace
from datetime import timedelta

from tests.unit.engine.stage import codes, context, verified
from verifier.engine.appraise import MAX_DEPTH, appraise
from verifier.model.options import Options
from verifier.model.words import CheckId

ASKED = (CheckId("proof"), CheckId("key-binding"), CheckId("validity"))


async def test_nested_credential_is_asked_what_was_wanted_in_the_order_of_the_registry(world):
    kept = world.issuer("uni.example").status_list()
    appraisal = await appraise(kept.bytes(), tuple(reversed(ASKED)), context(world))
    assert appraisal.credential.id == kept.url
    assert [result.check for result in appraisal.results] == list(ASKED)


async def test_token_is_read_as_well(world):
    kept = world.issuer("uni.example").status_list().jwt()
    appraisal = await appraise(kept.bytes(), ASKED, context(world))
    assert appraisal.credential.token is not None


async def test_what_cannot_be_read_has_no_answers(world):
    for body in (b"", b"<html>", b"{", b"[]", b"a.b.c", b'{"credentialSubject": [' + b"{}," * 200 + b"{}]}"):
        appraisal = await appraise(body, ASKED, context(world))
        assert (appraisal.credential, appraisal.results) == (None, ()), body


async def test_too_deep_is_not_read(world):
    kept = world.issuer("uni.example").status_list().bytes()
    assert (await appraise(kept, ASKED, context(world, depth=MAX_DEPTH - 1))).credential is not None
    too_deep = await appraise(kept, ASKED, context(world, depth=MAX_DEPTH))
    assert (too_deep.credential, too_deep.results, too_deep.too_deep) == (None, (), True)


async def test_picture_of_one_badge_is_read_as_that_badge(world):
    badge = world.issuer("uni.example").award()
    appraisal = await appraise(badge.png(), ASKED, context(world))
    assert (appraisal.credential.id, appraisal.too_deep) == (badge.id, False)


async def test_nested_credential_is_judged_as_of_now_and_without_the_options_of_the_badge(world):
    kept = world.issuer("uni.example").status_list().until(world.now - timedelta(days=1))
    outer = replace(
        context(world, options=Options(switched_off=frozenset({CheckId("proof")}))),
        at=world.now - timedelta(days=2),
    )
    appraisal = await appraise(kept.bytes(), ASKED, outer)
    found = {result.check: [finding.code.id for finding in result.findings] for result in appraisal.results}
    assert (found["proof"], found["validity"]) == (["proof.verified"], ["validity.expired"])


async def test_readings_of_the_badge_are_not_those_of_its_list(world):
    uni = world.issuer("uni.example")
    badge = uni.award().status_list(uni.status_list().sign_with("mallory"), 7)
    report = await verified(world, body=badge.bytes())
    assert (codes(report, "proof"), codes(report, "status")) == (
        ["proof.verified"],
        ["status.list-untrusted"],
    )


async def test_list_whose_status_stands_in_itself_is_not_followed(world):
    """A list may be withdrawn by a list, and that by the first: nobody asks in circles."""
    uni = world.issuer("uni.example")
    kept = uni.status_list()
    entry = {
        "type": "BitstringStatusListEntry",
        "statusPurpose": "revocation",
        "statusListIndex": "1",
        "statusListCredential": kept.url,
    }
    kept.edit(lambda document: document.update(credentialStatus=entry))
    report = await verified(world, body=uni.award().status_list(kept, 7).bytes())
    assert codes(report, "status") == ["status.not-withdrawn"]
    assert [url for url, _ in world.fetched].count(kept.url) == 1
