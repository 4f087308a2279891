"""Proofs and status lists over HTTP: what holds verifies, whatever breaks it is a 400.

The questions are those of the W3C's suites for Data Integrity and Bitstring Status List. The documents
are our own; a bad one differs from a good one in one thing, and is signed as it is.
"""

import pytest

from tests.web.vc_scenes import ABSENT, QUESTION, change, verify_credential
from tests.world.presentations import enveloped
from verifier.web import problem_types as types


@pytest.mark.parametrize("suite", ["eddsa-rdfc-2022", "eddsa-jcs-2022"])
async def test_an_embedded_proof_verifies(service, scene, suite):
    status, answer = await verify_credential(service, scene.credential(suite).signed())
    assert (status, answer["verified"]) == (200, True), answer


@pytest.mark.parametrize("wrap", [lambda credential: credential.token(), enveloped])
async def test_an_enveloping_proof_verifies(service, scene, wrap):
    given = wrap(scene.credential().jwt(typ="vc+jwt").claims(iss=None, sub=None, jti=None))
    status, answer = await verify_credential(service, given)
    assert (status, answer["verified"]) == (200, True), answer


def proof(**members):
    """Change the proof after it was made; ABSENT leaves a member out."""
    return lambda document: change(document["proof"], members)


def made(**members):
    """Change the options of the proof before it is made."""
    return lambda options: change(options, members)


BROKEN = {
    "no proof": lambda document: document.pop("proof"),
    "a proof that is null": lambda document: document.update(proof=None),
    "a proof without a type": proof(type=ABSENT),
    "a proof of another type": proof(type="UnknownProofType"),
    "no method": proof(verificationMethod=ABSENT),
    "another method": proof(verificationMethod="did:key:invalidVm"),
    "no purpose": proof(proofPurpose=ABSENT),
    "another purpose": proof(proofPurpose="authentication"),
    "no value": proof(proofValue=ABSENT),
    "a value that is null": proof(proofValue=None),
    "another cryptosuite": proof(cryptosuite="UnknownCryptosuite"),
    "no cryptosuite": proof(cryptosuite=ABSENT),
    "a date that is none": proof(created="invalidDate"),
    "a value without its multibase": lambda document: change(
        document["proof"], {"proofValue": document["proof"]["proofValue"][1:]}
    ),
    "a previous proof that is not there": proof(previousProof="urn:uuid:nowhere"),
    "an altered subject": lambda document: document["credentialSubject"].update(id="urn:uuid:another"),
    "an undefined member": lambda document: document["credentialSubject"].update(grade="A"),
}


@pytest.mark.parametrize("suite", ["eddsa-rdfc-2022", "eddsa-jcs-2022"])
@pytest.mark.parametrize("tamper", BROKEN.values(), ids=BROKEN)
async def test_a_broken_proof_is_refused(service, scene, suite, tamper):
    status, answer = await verify_credential(service, scene.credential(suite).tamper(tamper).signed())
    assert (status, answer["verified"]) == (400, False), answer


SIGNED_BADLY = {
    "for another purpose": made(proofPurpose="authentication"),
    "for an unknown purpose": made(proofPurpose="invalidPurpose"),
    "at a date that is none": made(created="invalidDate"),
    "until yesterday": made(expires="2026-02-28T12:00:00"),
}


@pytest.mark.parametrize("edit", SIGNED_BADLY.values(), ids=SIGNED_BADLY)
async def test_a_proof_that_is_made_badly_is_refused(service, scene, edit):
    status, answer = await verify_credential(service, scene.credential().edit_proof(edit).signed())
    assert (status, answer["verified"]) == (400, False), answer
    assert types.PROOF in [problem["type"] for problem in answer["problemDetails"]]


@pytest.mark.parametrize(("created", "status"), [(ABSENT, 200), ("2026-01-01T12:00:00", 400)])
async def test_a_proof_needs_no_date_and_one_without_a_zone_departs_from_the_form(
    service, scene, created, status
):
    credential = scene.credential().edit_proof(made(created=created))
    assert (await verify_credential(service, credential.signed()))[0] == status


@pytest.mark.parametrize("name", QUESTION)
async def test_a_question_that_a_credential_does_not_answer_is_refused(service, scene, name):
    credential = scene.credential().edit_proof(made(proofPurpose="authentication", **QUESTION))
    status, answer = await verify_credential(service, credential.signed(), **{name: "another"})
    assert (status, answer["verified"]) == (400, False)


async def test_a_purpose_that_was_expected_and_is_another_is_refused(service, scene):
    signed = scene.credential().signed()
    assert (await verify_credential(service, signed, expectedProofPurpose="assertionMethod"))[0] == 200
    status, answer = await verify_credential(service, signed, expectedProofPurpose="authentication")
    assert (status, answer["problemDetails"][0]["type"]) == (400, types.PROOF)


class Listed:
    """A credential that a status list is about, and what becomes of the list."""

    def __init__(self, scene, *, entries=131_072, purpose="revocation"):
        self.list = scene.world.issuer("uni.example").status_list("3", entries=entries, purpose=purpose)
        self.place = scene.world.at("https://uni.example/status/3")
        entry = self.list.entry(7)
        self.credential = scene.credential(credentialStatus=entry).signed()


LISTS = {
    "as it was": ("revocation", lambda listed: listed, None),
    "with another withdrawn": ("revocation", lambda listed: listed.list.revoke(8), None),
    "with this one withdrawn": ("revocation", lambda listed: listed.list.revoke(7), types.STATUS),
    "with this one suspended": ("suspension", lambda listed: listed.list.suspend(7), types.STATUS),
    "that is silent": ("revocation", lambda listed: listed.place.times_out(), types.STATUS_UNREACHED),
    "that is a page": (
        "revocation",
        lambda listed: listed.place.serves(b"<html>", "text/html"),
        types.STATUS_UNREACHED,
    ),
}


@pytest.mark.parametrize(("purpose", "edit", "kind"), LISTS.values(), ids=LISTS)
async def test_a_status_list_decides(service, scene, purpose, edit, kind):
    listed = Listed(scene, purpose=purpose)
    edit(listed)
    status, answer = await verify_credential(service, listed.credential)
    assert (status, answer["verified"]) == ((200, True) if kind is None else (400, False)), answer
    assert [problem["type"] for problem in answer.get("problemDetails", [])] == ([kind] if kind else [])


async def test_a_status_list_that_is_too_short_is_refused(service, scene):
    status, answer = await verify_credential(service, Listed(scene, entries=1024).credential)
    assert (status, [problem["type"] for problem in answer["problemDetails"]]) == (400, [types.STATUS_SHORT])
