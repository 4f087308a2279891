"""A JWS without its payload: the header as received, a dot, and the hashes themselves are signed."""

import json

import pytest

from tests.unit.proofs.prepared import badge, embedded
from tests.world import Key
from tests.world.encodings import from_base64url
from verifier.algorithms.detached_jws import detached_inputs, verifies_detached
from verifier.algorithms.keys import from_jwk
from verifier.contracts import SigningInput
from verifier.model.finding import Finding
from verifier.model.words import Cause

SECURITY = "https://w3id.org/security/v2"
EVERY = frozenset({"EdDSA", "ES256", "ES384", "RS256", "PS256"})
UNI = from_jwk(dict(Key.named("uni").public))


def signed(suite="Ed25519Signature2018", *, algorithm="EdDSA", **header):
    made = badge(algorithm=algorithm).as_vc1().suite(suite)
    return made.jws_header(**header)


def prepared(document, *, algorithms=EVERY):
    return detached_inputs(*embedded(document), algorithms=algorithms, context=SECURITY)


def with_jws(jws):
    return signed().tamper(lambda document: document["proof"].update(jws=jws)).signed()


@pytest.mark.parametrize(
    ("suite", "algorithm", "header", "key"),
    [
        ("Ed25519Signature2018", "EdDSA", {}, "uni"),
        ("RsaSignature2018", "RS256", {}, "rsa"),
        ("RsaSignature2018", "RS256", {"alg": "PS256"}, "rsa"),
        ("JsonWebSignature2020", "ES256", {}, "p256"),
        ("JsonWebSignature2020", "ES384", {}, "p384"),
    ],
)
def test_a_signature_holds_under_its_own_key_alone(suite, algorithm, header, key):
    document = signed(suite, algorithm=algorithm, **header).signed()
    start, _, _ = document["proof"]["jws"].partition(".")
    given = prepared(document)[0]
    assert given.message.startswith(f"{start}.".encode())
    assert len(given.message) == len(start) + 1 + 64
    assert dict(given.intermediate)["signedBytes"] == given.message.hex()
    assert given.algorithm == json.loads(from_base64url(start))["alg"]
    for name in ("uni", "college", "rsa", "p256", "p384", "mallory-rsa", "mallory-p256", "mallory-p384"):
        named = Key.named(name)
        answer = verifies_detached(from_jwk(dict(named.public)), given)
        same_kind = named.kind == Key.named(key).kind
        assert answer is (name == key) if same_kind else answer.code.id == "proof.key-mismatch"


def test_a_key_tied_to_another_algorithm_does_not_fit():
    tied = from_jwk({**Key.named("rsa").public, "alg": "PS256"})
    for given in prepared(signed("RsaSignature2018", algorithm="RS256").signed()):
        assert verifies_detached(tied, given).code.id == "proof.key-mismatch"


def test_the_slip_of_the_first_credentials_context_is_known():
    # It leaves the words of RsaSignature2018 without their full names; software signed by either reading.
    first, second = (
        dict(given.intermediate)["canonicalOptions"]
        for given in prepared(signed("RsaSignature2018", algorithm="RS256").signed())
    )
    assert "<sec:proofPurpose>" in first
    assert "<https://w3id.org/security#proofPurpose>" in second
    assert len(prepared(signed("Ed25519Signature2018").signed())) == 1


@pytest.mark.parametrize(
    "jws", [None, 7, "", "..", "a..", "e30..", "e30.e30", "a.b.c.d", "W10..AA", "!..!", ["e30..AA"]]
)
def test_what_is_no_jws_is_malformed_or_refused(jws):
    found = prepared(with_jws(jws))
    assert isinstance(found, Finding)
    assert found.code.id in ("proof.malformed", "proof.header-refused")
    assert found.pointer == "/proof"


@pytest.mark.parametrize(
    ("header", "code", "cause"),
    [
        ({"alg": "none"}, "proof.algorithm-refused", None),
        ({"alg": "HS256"}, "proof.algorithm-refused", None),
        ({"alg": "ES512"}, "proof.unsupported", Cause.UNSUPPORTED),
        ({"alg": None}, "proof.malformed", None),
        ({"alg": 5}, "proof.malformed", None),
        ({"b64": None}, "proof.header-refused", None),
        ({"b64": True}, "proof.header-refused", None),
        ({"b64": 0}, "proof.header-refused", None),
        ({"b64": "false"}, "proof.header-refused", None),
        ({"crit": None}, "proof.header-refused", None),
        ({"crit": "b64"}, "proof.header-refused", None),
        ({"crit": []}, "proof.header-refused", None),
        ({"crit": ["b64", "b64"]}, "proof.header-refused", None),
        ({"crit": ["b64", "exp"]}, "proof.header-refused", None),
        ({"zip": "DEF"}, "proof.header-refused", None),
        ({"enc": "A128GCM"}, "proof.header-refused", None),
        ({"typ": "at+jwt"}, "proof.header-refused", None),
        ({"kid": ["x"]}, "proof.header-refused", None),
        ({"jwk": {"kty": "OKP", "d": "AA"}}, "proof.header-refused", None),
    ],
)
def test_a_header_that_says_something_else_is_refused(header, code, cause):
    found = prepared(signed(**header).signed())
    assert (found.code.id, found.cause, found.pointer) == (code, cause, "/proof")


def test_an_algorithm_of_another_suite_is_named_and_not_judged():
    found = prepared(
        signed("JsonWebSignature2020", algorithm="ES256").signed(), algorithms=frozenset({"EdDSA"})
    )
    assert (found.code.id, dict(found.fills)) == ("proof.unsupported", {"name": "ES256"})


def test_what_a_header_says_besides_is_remarked():
    (given,) = prepared(signed(jku="https://mallory.example/keys").signed())
    assert [(remark.code.id, remark.detail) for remark in given.remarks] == [("proof.header-unknown", "jku")]
    assert verifies_detached(UNI, given) is True


def test_the_words_of_the_time_are_tried_too():
    without_words = badge().suite("Ed25519Signature2018").options_read_by(SECURITY).signed()
    (given,) = prepared(without_words)
    assert verifies_detached(UNI, given) is True


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda document: document["proof"].update(note="x"), "proof.malformed"),
        (lambda document: document["@context"].append("https://words.example/v1"), "proof.context-unknown"),
        (lambda document: document.update(description="x" * 70_000), "proof.too-complex"),
        (lambda document: document["proof"].update(domain="x" * 10_000), "proof.too-complex"),
    ],
)
def test_what_stands_in_the_way_is_told(change, code):
    assert prepared(signed().tamper(change).signed()).code.id == code


def test_too_much_work_once_is_too_much_every_time():
    secured, proof = embedded(signed().signed())
    secured.canonical["sha256"] = None
    found = detached_inputs(secured, proof, algorithms=EVERY, context=SECURITY)
    assert found.code.id == "proof.too-complex"


def test_without_a_jws_nothing_holds():
    assert verifies_detached(UNI, SigningInput(message=b"", signature=b"")) is False
