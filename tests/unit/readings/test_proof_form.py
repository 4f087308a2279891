"""Is a proof formed as one that issues a badge, and within its own time?"""

from datetime import UTC, datetime, timedelta

import pytest

from tests.unit.readings.keys_found import token
from verifier.parse.ob3_proofs import read_proofs
from verifier.readings.proof_form import misformed, remarks

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
GOOD = {
    "type": "DataIntegrityProof",
    "verificationMethod": "did:web:uni.example#key-1",
    "proofPurpose": "assertionMethod",
}


def proof(**members):
    return read_proofs({"proof": {**GOOD, **members}})[0]


def code(found):
    return found.code.id.partition(".")[2] if found else None


@pytest.mark.parametrize(
    ("members", "refused"),
    [
        ({}, None),
        ({"type": None}, "malformed"),
        ({"type": ["DataIntegrityProof", "Ed25519Signature2020"]}, "malformed"),
        ({"verificationMethod": None}, "malformed"),
        ({"verificationMethod": {"id": "did:web:uni.example#key-1"}}, "malformed"),
        ({"proofPurpose": None}, "malformed"),
        ({"proofPurpose": "authentication"}, "wrong-purpose"),
        ({"proofPurpose": "AssertionMethod"}, "wrong-purpose"),
        ({"proofPurpose": "https://w3id.org/security#assertionMethod"}, "wrong-purpose"),
        ({"verificationMethod": "#key-1"}, "malformed"),
        ({"verificationMethod": "key-1"}, "malformed"),
        ({"verificationMethod": "/keys/1"}, "malformed"),
        ({"verificationMethod": "did:web:uni.example #key-1"}, "malformed"),
        ({"verificationMethod": "https://uni.example/\n"}, "malformed"),
        ({"verificationMethod": f"did:web:{'a' * 2050}"}, "malformed"),
        ({"verificationMethod": "https://uni.example/issuer#key-1"}, None),
        ({"verificationMethod": ["did:web:uni.example#key-1"]}, None),
        ({"created": "yesterday"}, "malformed"),
        ({"expires": "soon"}, "malformed"),
        ({"created": "2026-01-01T00:00:00Z", "expires": "2026-03-01T12:00:00Z"}, None),
        ({"expires": "2026-03-01T11:59:59Z"}, "expired"),
        ({"expires": "2026-03-01T12:59:59+02:00"}, "expired"),
    ],
)
def test_the_form_of_a_proof_is_judged_before_anything_is_fetched(members, refused):
    assert code(misformed(proof(**members), at=NOW)) == refused


def test_what_is_lacking_is_told():
    found = misformed(proof(type=None, proofPurpose=None), at=NOW)
    assert found.detail == "missing: type, proofPurpose"


def test_the_end_of_a_proof_is_judged_for_the_moment_asked_about():
    ended = proof(expires="2026-02-01T00:00:00Z")
    assert misformed(ended, at=datetime(2026, 1, 1, tzinfo=UTC)) is None


def test_a_token_has_rules_of_its_own():
    assert misformed(token(), at=NOW) is None


@pytest.mark.parametrize(
    ("created", "ahead"),
    [
        (None, False),
        ("2026-03-01T12:05:00Z", False),
        ("2026-03-01T12:05:01Z", True),
        ("2031-01-01T00:00:00Z", True),
    ],
)
def test_a_date_that_lies_ahead_is_worth_a_word(created, ahead):
    found = remarks(proof(created=created), now=NOW)
    assert [finding.code.id for finding in found] == ["proof.created-in-future"] * ahead
    assert all(finding.pointer == "/proof" for finding in found)


def test_clocks_may_differ_by_five_minutes():
    dated = proof(created=(NOW + timedelta(minutes=5)).isoformat())
    assert remarks(dated, now=NOW) == ()
