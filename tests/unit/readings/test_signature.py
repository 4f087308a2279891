"""Does it hold, and what may be concluded if not: an outage turns nothing red."""

import pytest

from tests.unit.readings.keys_found import (
    NOTHING,
    REFUSED,
    SILENCE,
    UNREAD,
    key,
    method,
    place,
    proof,
    published,
    token,
)
from tests.world import Key
from verifier.contracts import ProofSuite, SigningInput
from verifier.model.codes import proof as facts
from verifier.model.finding import Finding
from verifier.model.proof import Signature
from verifier.model.words import Cause
from verifier.readings.signature import verify
from verifier.readings.signing_key import candidates

GIVEN = (SigningInput(message=b"old", signature=b""), SigningInput(message=b"new", signature=b""))
MISFIT = Finding(code=facts.KEY_MISMATCH)
REMARK = Finding(code=facts.DEPRECATED_SUITE)
MALLORY = Key.named("mallory")


def suite(*signers, over=b"new", misfits=()):
    def verifies(tried, given):
        if tried in [key(name) for name in misfits]:
            return MISFIT
        return given.message == over and tried in [key(name) for name in signers]

    return ProofSuite(id="test", matches=lambda _: True, prepare=lambda _, __: GIVEN, verifies=verifies)


def verified(asked, publication, *signers, **kind):
    return verify(
        GIVEN, candidates(asked, publication), suite=suite(*signers, **kind), publication=publication
    )


def codes(found):
    return [finding.code.id for finding in found.findings]


@pytest.mark.parametrize("over", [b"old", b"new"])
def test_it_holds_over_any_reading_of_the_badge(over):
    found = verified(proof(), published(place(method())), "uni", over=over)
    assert (found.signature, found.key, codes(found)) == (
        Signature.HOLDS,
        key(),
        ["proof.verified"],
    )


def test_the_remarks_of_the_reading_that_holds_are_kept():
    given = (SigningInput(message=b"new", signature=b"", remarks=(REMARK,)),)
    publication = published(place(method()))
    found = verify(given, candidates(proof(), publication), suite=suite("uni"), publication=publication)
    assert codes(found) == ["proof.verified", "proof.deprecated-suite"]


def test_the_key_under_which_it_holds_is_the_key():
    asked = token("uni", embedded_key=MALLORY.public)
    assert verified(asked, published(place(method())), "mallory").key == key("mallory")


OWN = proof()
GONE = proof("did:web:uni.example#gone")
HINTED = proof(f"did:web:uni.example#{MALLORY.multikey}")
SELF_NAMED = proof(MALLORY.did_key)
NAMELESS = token()
HINTED_TOKEN = token(embedded_key=MALLORY.public)
ELSEWHERE = token("https://mallory.example/keys#1")


@pytest.mark.parametrize(
    ("asked", "gaps", "code"),
    [
        (OWN, (), "proof.invalid"),
        (OWN, (SILENCE,), "proof.invalid"),
        (HINTED, (), "proof.invalid"),
        (HINTED, (NOTHING,), "proof.invalid"),
        (HINTED, (SILENCE,), "proof.key-unreachable"),
        (HINTED_TOKEN, (SILENCE,), "proof.key-unreachable"),
        (SELF_NAMED, (SILENCE,), "proof.invalid"),
        (NAMELESS, (), "proof.invalid"),
        (NAMELESS, (SILENCE,), "proof.key-unreachable"),
        (ELSEWHERE, (), "proof.key-unreachable"),
        (GONE, (), "proof.key-unreachable"),
    ],
)
def test_a_failure_is_conclusive_only_if_no_other_key_could_be_meant(asked, gaps, code):
    found = verified(asked, published(place(method()), gaps=gaps))
    assert codes(found) == [code]
    assert found.signature is (Signature.FAILS if code == "proof.invalid" else Signature.UNDECIDED)


def test_a_host_wide_set_that_lacks_the_key_of_a_nameless_token_proves_nothing():
    host = published(place(method(), speaks_for_issuer=False))
    assert codes(verified(NAMELESS, host)) == ["proof.key-unreachable"]


@pytest.mark.parametrize(
    ("gaps", "cause"),
    [((NOTHING,), Cause.HTTP_4XX), ((NOTHING, SILENCE), Cause.TIMEOUT), ((), Cause.HTTP_4XX)],
)
def test_without_any_key_the_gap_is_told_first_the_one_that_may_close(gaps, cause):
    found = verified(proof(), published(gaps=gaps))
    assert (found.signature, found.key, codes(found)) == (
        Signature.UNDECIDED,
        None,
        ["proof.key-unreachable"],
    )
    assert found.findings[0].cause is cause


@pytest.mark.parametrize(
    ("refusal", "signature"), [(UNREAD, Signature.UNDECIDED), (REFUSED, Signature.FAILS)]
)
def test_a_key_that_is_there_and_cannot_be_used_says_why(refusal, signature):
    found = verified(proof(), published(place(method(key=refusal))))
    assert (found.signature, found.findings, found.key) == (signature, (refusal,), None)


def test_of_two_keys_that_cannot_be_used_the_weak_one_speaks():
    asked = token("uni", embedded_key=Key.named("weak-rsa").public)
    found = verified(asked, published(place(method(key=UNREAD))))
    assert codes(found) == ["proof.key-refused"]


def test_a_hint_that_fails_beside_a_key_that_cannot_be_read_decides_nothing():
    asked = token("uni", embedded_key=MALLORY.public)
    found = verified(asked, published(place(method(key=UNREAD))))
    assert (found.signature, found.findings) == (Signature.UNDECIDED, (UNREAD,))


def test_a_key_that_fits_no_reading_is_a_misfit():
    found = verified(proof(), published(place(method())), misfits=("uni",))
    assert (found.signature, codes(found)) == (Signature.FAILS, ["proof.key-mismatch"])


def test_a_misfit_beside_a_key_that_fails_is_a_failure():
    asked = token("uni", embedded_key=MALLORY.public)
    found = verified(asked, published(place(method())), misfits=("uni",))
    assert codes(found) == ["proof.invalid"]


@pytest.mark.parametrize(
    ("asked", "gaps", "cause"),
    [
        (ELSEWHERE, (), Cause.BLOCKED_BY_POLICY),
        (ELSEWHERE, (NOTHING,), Cause.BLOCKED_BY_POLICY),
        (ELSEWHERE, (SILENCE,), Cause.TIMEOUT),
        (proof("did:web:college.example#1"), (), Cause.BLOCKED_BY_POLICY),
        (GONE, (), Cause.HTTP_4XX),
    ],
)
def test_it_is_told_why_there_is_no_key(asked, gaps, cause):
    (finding,) = verified(asked, published(place(method(), exhibits=("e1",)), gaps=gaps)).findings
    assert (finding.code.id, finding.cause) == ("proof.key-unreachable", cause)
    assert finding.exhibits == (("e1",) if cause is Cause.HTTP_4XX else ())
