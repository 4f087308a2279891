"""Of the data in a page only what is hosted or signed is a badge, and of a hosted one the address counts."""

import json

import pytest

from tests.world import World
from verifier.locate.page_data import MAX_DOCUMENTS, badges_in_data
from verifier.model.located import Kind

V2 = "https://w3id.org/openbadges/v2"
ADDRESS = "https://uni.example/assertions/1"
ASSERTION = {"@context": V2, "type": "Assertion", "id": ADDRESS, "recipient": {"identity": "forged"}}


def _found(document):
    return badges_in_data([json.dumps(document)])


@pytest.mark.parametrize(
    "document",
    [
        ASSERTION,
        [ASSERTION],
        [1, None, {"@context": "https://schema.org", "@type": "Person"}, ASSERTION],
        {"@context": V2, "@graph": [{k: v for k, v in ASSERTION.items() if k != "@context"}, "x"]},
        {**ASSERTION, "@context": ["https://schema.org", V2]},
        {
            "@context": "https://w3id.org/openbadges/v1",
            "type": "Assertion",
            "uid": "1",
            "verify": {"url": ADDRESS},
        },
    ],
)
def test_hosted_badge_is_taken_for_its_address_alone(document):
    (located,) = _found(document)
    assert (located.kind, located.body) == (Kind.URL, ADDRESS.encode())


@pytest.mark.parametrize(
    "document",
    [
        {},
        [],
        "text",
        {"@context": "https://schema.org", "@type": "EducationalOccupationalCredential", "id": ADDRESS},
        {"@context": V2, "type": "BadgeClass", "id": ADDRESS},
        {**ASSERTION, "id": "urn:uuid:1"},
        {**ASSERTION, "id": "javascript:alert(1)"},
        {**ASSERTION, "id": "https://b\u00fccher.example/1"},
        {**ASSERTION, "@context": "https://schema.org"},
        {**ASSERTION, "verify": "x", "id": 7},
        {**ASSERTION, "@context": {"openbadges": V2}},
    ],
)
def test_what_is_no_badge_with_an_address_is_none(document):
    assert _found(document) == ()


@pytest.mark.parametrize(
    "text", ["", "{", "{'a': 1}", '{"a":1,"a":2}', "[" * 5000, '{"a": "\\ud800"}', "\ud800"]
)
def test_data_that_cannot_be_read_is_passed_over(text):
    assert badges_in_data([text]) == ()


def test_signed_badge_stands_for_itself_and_an_unsigned_one_for_nothing():
    signed = World().issuer().award("Statistics 101").signed()
    (located,) = _found(signed)
    assert (located.kind, json.loads(located.body)) == (Kind.JSON, signed)
    assert _found({name: value for name, value in signed.items() if name != "proof"}) == ()


def test_badges_in_a_bundle_are_found_and_each_badge_once():
    uni = World().issuer()
    signed = [uni.award("Statistics 101").signed(), uni.award("Logic 1").signed()]
    bundle = {
        "@context": signed[0]["@context"],
        "type": "VerifiablePresentation",
        "verifiableCredential": signed,
    }
    assert [located.pointer for located in _found(bundle)] == [
        "/verifiableCredential/0",
        "/verifiableCredential/1",
    ]
    assert len(badges_in_data([json.dumps(signed[0])] * 3)) == 1


def test_only_so_many_things_are_looked_at():
    documents = [{**ASSERTION, "id": f"{ADDRESS}{number}"} for number in range(MAX_DOCUMENTS + 50)]
    assert len(_found(documents)) == MAX_DOCUMENTS
