"""Real credentials: none wrongly accepted, none wrongly refused."""

import base64

import pytest

from tests.conformance.corpus import NOT_YET_READ, UNANSWERABLE, judge, read_items
from tests.shared import shared
from verifier.algorithms.cose import parse_cose
from verifier.algorithms.jose import verify_jws
from verifier.algorithms.keys import from_jwk
from verifier.parse.strict_json import read_object


@pytest.fixture(scope="module")
def items():
    return read_items(shared("conformance"))


@pytest.mark.parametrize("number", range(86))
async def test_a_real_credential_is_answered_as_the_field_expects(items, number):
    judged = await judge(items[number])
    assert judged.fault == "", sorted(judged.codes)


def test_nothing_is_left_to_a_later_version():
    assert not NOT_YET_READ


async def test_what_is_listed_as_unanswerable_has_no_answer(items):
    for number in UNANSWERABLE:
        assert (await judge(items[number])).answer == "no answer"


def test_the_presentation_without_an_answer_holds_and_shows_nothing(items):
    """Its cryptography is right, the credential in it ends in four dots, and it names no key document."""
    message = parse_cose(base64.b64decode(items[79].body.strip() + b"=="))
    document = read_object(items[79].recordings["https://example.issuer/vc-jose-cose"].body)
    (jwk,) = [
        method["publicKeyJwk"]
        for method in document["verificationMethod"]
        if method["publicKeyJwk"]["kid"] == message.header["kid"]
    ]
    assert verify_jws(message, from_jwk(jwk))
    claims = read_object(message.payload)
    assert document["id"] not in (claims["holder"], *message.header.values(), *message.claims.values())
    (enveloped,) = claims["verifiableCredential"]
    assert enveloped["id"].endswith("....")


def test_the_corpus_is_whole(items):
    assert len(items) == 86
