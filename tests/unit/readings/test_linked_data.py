"""A credential is walked as linked data once, and only where a proof needs it."""

import asyncio

import pytest

from tests.unit.parse.badges import badge, opened, proof
from verifier.algorithms.jsonld import Reason
from verifier.model.credential import Credential
from verifier.model.words import JsonObject
from verifier.parse.ob3 import parse_vc
from verifier.parse.vc_jwt import parse_jwt
from verifier.readings.linked_data import LINKED_DATA, is_signed_as_rdf, read_linked_data


def parsed(document: JsonObject) -> Credential:
    credential = parse_vc(document)
    assert isinstance(credential, Credential)
    return credential


def test_a_credential_with_a_proof_is_read_without_it() -> None:
    outcome = read_linked_data(parsed(badge(proof=proof())))
    assert outcome.document == badge()
    assert outcome.refused is None
    assert outcome.newest is not None
    assert outcome.newest.quads
    assert outcome.newest.undefined == ()


def test_a_credential_in_a_token_is_not_walked() -> None:
    credential = parse_jwt(opened(badge()))
    assert isinstance(credential, Credential)
    outcome = read_linked_data(credential)
    assert (outcome.readings, outcome.newest, outcome.refused) == ((), None, None)


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        (badge(**{"@context": 5}, proof=proof()), Reason.NOT_JSON_LD),
        (badge(name="x" * 100_000, proof=proof()), Reason.TOO_LARGE),
    ],
)
def test_a_document_without_a_reading_says_why(document: JsonObject, reason: Reason) -> None:
    outcome = read_linked_data(parsed(document))
    assert (outcome.refused, outcome.readings) == (reason, ())


def test_a_revision_in_which_something_is_undefined_is_left_out() -> None:
    # Only the newer revision of this context has a word for tokens of endorsers: under the older one
    # anybody could add one to a signed badge.
    outcome = read_linked_data(parsed(badge(endorsementJwt=["e.y.J"], proof=proof())))
    assert [reading.undefined for reading in outcome.readings] == [()]


def test_what_is_undefined_everywhere_is_reported_once() -> None:
    outcome = read_linked_data(parsed(badge(colour="red", endorsementJwt=["e.y.J"], proof=proof())))
    assert [reading.undefined for reading in outcome.readings] == [("/colour",)]


@pytest.mark.parametrize(
    ("suites", "answer"),
    [
        (["eddsa-rdfc-2022"], True),
        (["eddsa-jcs-2022"], False),
        (["ecdsa-jcs-2019", "eddsa-jcs-2022"], False),
        (["eddsa-jcs-2022", "eddsa-rdfc-2022"], True),
        ([None], True),
    ],
)
def test_a_proof_covers_statements_unless_it_covers_every_byte(suites, answer) -> None:
    credential = parsed(badge(proof=[proof(cryptosuite=suite) for suite in suites]))
    assert is_signed_as_rdf(credential) is answer


def test_nothing_covers_a_credential_without_a_proof() -> None:
    assert not is_signed_as_rdf(parsed(badge()))


def test_the_shared_reading_is_that_walk() -> None:
    credential = parsed(badge(proof=proof()))
    assert asyncio.run(_made(credential)) == read_linked_data(credential)


async def _made(credential: Credential):
    return await LINKED_DATA.make(credential, None)
