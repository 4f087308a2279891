"""Whose key is it? Judged on the key that was used, never on what it is called."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.unit.readings.keys_found import (
    HTTPS,
    ME,
    NOTHING,
    REFUSED,
    SILENCE,
    UNREAD,
    key,
    key_set,
    method,
    place,
    proof,
    published,
    token,
)
from tests.world import Key
from verifier.model.codes import key_binding as facts
from verifier.model.finding import Finding
from verifier.model.proof import Binding
from verifier.model.words import Cause
from verifier.readings.binding import bind
from verifier.readings.published_keys import Gap

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
YESTERDAY = NOW - timedelta(days=1)
MALLORY = Key.named("mallory")
SHARED = ("https://uni.example/~uni/did.json",)
DEACTIVATED = Finding(code=facts.DID_DEACTIVATED)
INCONSISTENT = Finding(code=facts.INCONSISTENT)
UNSUPPORTED = Finding(code=facts.DID_UNSUPPORTED, cause=Cause.UNSUPPORTED)
MALFORMED = Finding(code=facts.DID_MALFORMED)

OWN = published(place(method()))


def bound(name, asked, publication):
    return bind(key(name) if name else None, proof=asked, publication=publication, now=NOW)


def codes(found):
    return [finding.code.id.partition(".")[2] for finding in found.findings]


CASES = {
    "the published key": ("uni", proof(), OWN, Binding.BOUND, "published"),
    "the published key under another name": ("uni", proof(f"{ME}#old"), OWN, Binding.BOUND, "published"),
    "the published key by its own name": (
        "uni",
        proof(Key.named("uni").did_key),
        OWN,
        Binding.BOUND,
        "published",
    ),
    "another key": ("mallory", token(), OWN, Binding.CONTRADICTED, "contradicted"),
    "another key under the published name": (
        "mallory",
        token(f"{ME}#uni"),
        OWN,
        Binding.CONTRADICTED,
        "contradicted",
    ),
    "a published key under the name of another": (
        "uni",
        proof(f"{ME}#college"),
        published(place(method(), method("college"))),
        Binding.CONTRADICTED,
        "contradicted",
    ),
    "a withdrawn key": (
        "uni",
        proof(),
        published(place(method(revoked=YESTERDAY))),
        Binding.CONTRADICTED,
        "method-revoked",
    ),
    "a key withdrawn in one place of two": (
        "uni",
        proof(),
        published(place(method()), key_set(method(revoked=YESTERDAY))),
        Binding.CONTRADICTED,
        "method-revoked",
    ),
    "a key that one place lists and another lacks": (
        "uni",
        token(),
        published(place(method("college")), key_set(method())),
        Binding.BOUND,
        "published",
    ),
    "a key that one place lists while another is silent": (
        "uni",
        proof(),
        published(place(method()), gaps=(SILENCE,)),
        Binding.BOUND,
        "published",
    ),
    "a key that is lacking while another place is silent": (
        "mallory",
        token(),
        published(place(method()), gaps=(SILENCE,)),
        Binding.UNDECIDED,
        "not-published",
    ),
    "a key that is lacking where another place holds nothing": (
        "mallory",
        token(),
        published(place(method()), gaps=(NOTHING,)),
        Binding.CONTRADICTED,
        "contradicted",
    ),
    "a key that a host-wide set lacks": (
        "mallory",
        token(),
        published(key_set(method())),
        Binding.UNDECIDED,
        "not-published",
    ),
    "a key that a shared place lacks": (
        "mallory",
        token(),
        published(place(method(), lies_at=SHARED)),
        Binding.UNDECIDED,
        "same-origin-only",
    ),
    "a key that an empty document lacks": (
        "mallory",
        token(),
        published(place()),
        Binding.CONTRADICTED,
        "contradicted",
    ),
    "a key of nobody": ("mallory", token(), published(gaps=(NOTHING,)), Binding.UNDECIDED, "not-published"),
    "a key that only lies on the host": (
        "uni",
        token(),
        published(key_set(method(), publishes=False), issuer=HTTPS),
        Binding.UNDECIDED,
        "not-published",
    ),
    "a key that only lies in a shared place of the host": (
        "uni",
        token(),
        published(key_set(method(), publishes=False, lies_at=SHARED), issuer=HTTPS),
        Binding.UNDECIDED,
        "same-origin-only",
    ),
    "another key in a shared place of the host": (
        "mallory",
        token(),
        published(key_set(method(), publishes=False, lies_at=SHARED), issuer=HTTPS),
        Binding.UNDECIDED,
        "not-published",
    ),
    "another key on the host under the name given": (
        "uni",
        token("1"),
        published(key_set(method()), key_set(method("college", id="1"), publishes=False)),
        Binding.BOUND,
        "published",
    ),
    "somebody else's method": ("mallory", proof(MALLORY.did_key), OWN, Binding.FOREIGN, "controller-differs"),
    "somebody else's method where nothing is published": (
        "mallory",
        proof(MALLORY.did_key),
        published(gaps=(NOTHING,)),
        Binding.FOREIGN,
        "controller-differs",
    ),
    "somebody else's method while the issuer is silent": (
        "mallory",
        proof(MALLORY.did_key),
        published(gaps=(SILENCE,)),
        Binding.UNDECIDED,
        "not-published",
    ),
    "somebody else's method that was not looked up": (
        None,
        proof("did:web:college.example#1"),
        OWN,
        Binding.FOREIGN,
        "controller-differs",
    ),
    "somebody else's method that the issuer lists": (
        None,
        proof("did:web:college.example#1"),
        published(place(method(id="did:web:college.example#1", key=UNREAD, foreign=True))),
        Binding.UNDECIDED,
        "unconfirmed",
    ),
    "a name that the document lacks": (None, proof(f"{ME}#gone"), OWN, Binding.CONTRADICTED, "contradicted"),
    "a kid on another host": (
        None,
        token("https://mallory.example/keys"),
        OWN,
        Binding.CONTRADICTED,
        "contradicted",
    ),
    "no name and no key": (None, token(), OWN, Binding.UNDECIDED, "not-published"),
    "a name that the document lacks while something is silent": (
        None,
        proof(f"{ME}#gone"),
        published(place(), gaps=(SILENCE,)),
        Binding.UNDECIDED,
        "not-published",
    ),
    "a key that is there and cannot be read": (
        None,
        proof(),
        published(place(method(key=UNREAD))),
        Binding.UNDECIDED,
        "unconfirmed",
    ),
    "a key that is there and too weak": (
        None,
        proof(),
        published(place(method(key=REFUSED))),
        Binding.UNDECIDED,
        "unconfirmed",
    ),
    "another key beside one of that name that cannot be read": (
        "mallory",
        token("uni"),
        published(place(method(key=UNREAD))),
        Binding.UNDECIDED,
        "not-published",
    ),
    "another key beside one of that name that is too weak": (
        "mallory",
        token("uni"),
        published(place(method(key=REFUSED))),
        Binding.CONTRADICTED,
        "contradicted",
    ),
    "a nameless key beside one that cannot be read": (
        "mallory",
        token(),
        published(place(method(key=UNREAD))),
        Binding.UNDECIDED,
        "not-published",
    ),
    "a nameless key beside one for another use that cannot be read": (
        "mallory",
        token(),
        published(place(method(key=UNREAD, purposes=frozenset({"keyAgreement"})))),
        Binding.CONTRADICTED,
        "contradicted",
    ),
    "an issuer that gave itself up": (
        "uni",
        proof(),
        published(place(method()), verdicts=(DEACTIVATED,)),
        Binding.CONTRADICTED,
        "did-deactivated",
    ),
    "an issuer whose document is another's": (
        "uni",
        proof(),
        published(verdicts=(INCONSISTENT,)),
        Binding.CONTRADICTED,
        "inconsistent",
    ),
    "an issuer whose document is another's and whose host lists the key": (
        "uni",
        token(),
        published(key_set(method()), verdicts=(INCONSISTENT,)),
        Binding.BOUND,
        "published",
    ),
    "an issuer whose identifier is none": (
        None,
        proof(),
        published(verdicts=(MALFORMED,)),
        Binding.CONTRADICTED,
        "did-malformed",
    ),
    "an issuer of a kind that is not read": (
        "uni",
        token(),
        published(verdicts=(UNSUPPORTED,)),
        Binding.UNDECIDED,
        "did-unsupported",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_whose_key_it_is(name):
    signer, asked, publication, binding, code = CASES[name]
    found = bound(signer, asked, publication)
    assert (found.binding, codes(found)) == (binding, [code])


@pytest.mark.parametrize("name", CASES)
def test_a_finding_points_at_the_proof_and_says_why_it_cannot_tell(name):
    signer, asked, publication, *_ = CASES[name]
    for finding in bound(signer, asked, publication).findings:
        assert finding.pointer == asked.pointer
        cannot = finding.code.outcome.value == "cantTell"
        assert (finding.cause is not None) is cannot


@pytest.mark.parametrize("prefix", ["did:key:", "did:jwk:"])
def test_a_name_that_contradicts_itself_is_nobodys(prefix):
    uni = Key.named("uni")
    did, fragment = (uni.did_key, uni.multikey) if prefix == "did:key:" else (uni.did_jwk, "0")
    own = published(place(method(id=f"{did}#{fragment}", controller=did), lies_at=()), issuer=did)
    assert codes(bound("uni", proof(f"{did}#{fragment}"), own)) == ["self-identifier"]
    assert codes(bound("uni", proof(did), own)) == ["self-identifier"]
    for other in (MALLORY.multikey, "1", ""):
        assert codes(bound("uni", proof(f"{did}#{other}"), own)) == ["did-malformed"]
        assert codes(bound("mallory", token(f"{did}#{other}"), own)) == ["did-malformed"]


def test_an_identifier_that_is_none_is_not_called_contradictory_in_itself():
    assert codes(bound(None, proof("did:key:zNo#zNo"), OWN)) == ["controller-differs"]


def test_the_gap_that_may_close_is_told_before_one_that_will_not():
    refused = Gap(where=HTTPS, why=Cause.BLOCKED_BY_POLICY)
    found = bound("mallory", token(), published(gaps=(NOTHING, refused)))
    assert found.findings[0].cause is Cause.BLOCKED_BY_POLICY
