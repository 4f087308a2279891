"""The value of a proof: a raw signature in base58-btc, of the length that its key has."""

import pytest

from tests.world import Key
from verifier.algorithms.keys import from_jwk, from_multikey
from verifier.algorithms.multiformats import base58btc_encode
from verifier.algorithms.proof_value import ECDSA, EDDSA, read_value, verifies_ecdsa, verifies_eddsa
from verifier.contracts import SigningInput
from verifier.model.finding import Finding
from verifier.model.proof import Proof

MESSAGE = b"what is signed"
KEYS = {"Ed25519": "uni", "P-256": "p256", "P-384": "p384"}


def proof(value):
    return Proof(pointer="/proof", raw={}, proof_value=value)


@pytest.mark.parametrize(("kinds", "lengths"), [(EDDSA, {64}), (ECDSA, {64, 96})], ids=["EdDSA", "ECDSA"])
@pytest.mark.parametrize("length", [0, 1, 32, 63, 64, 65, 95, 96, 97, 128])
def test_only_the_lengths_of_the_suite_are_read(kinds, lengths, length):
    signature = bytes(range(1, length + 1))
    found = read_value(proof("z" + base58btc_encode(signature)), kinds=kinds)
    assert (found == signature) if length in lengths else (found.code.id == "proof.malformed")


@pytest.mark.parametrize(
    "value", [None, "", "z", "u" + "A" * 86, "Z" + "1" * 64, "z" + "l" * 86, "z" + "1" * 2_000]
)
def test_another_form_is_malformed(value):
    found = read_value(proof(value), kinds=ECDSA)
    assert (found.code.id, found.pointer, found.detail) == ("proof.malformed", "/proof", "proofValue")


def signed(kind, message=MESSAGE):
    return SigningInput(message=message, signature=Key.named(KEYS[kind]).sign(MESSAGE))


def key(kind):
    return from_multikey(Key.named(KEYS[kind]).multikey)


@pytest.mark.parametrize(
    ("verifies", "kinds"), [(verifies_eddsa, ["Ed25519"]), (verifies_ecdsa, ["P-256", "P-384"])]
)
def test_a_signature_holds_under_its_own_key_alone(verifies, kinds):
    for kind in kinds:
        assert verifies(key(kind), signed(kind)) is True
        assert verifies(key(kind), signed(kind, b"something else")) is False
        for other in KEYS.keys() - {kind}:
            found = verifies(key(other), signed(kind))
            assert isinstance(found, Finding)
            assert (found.code.id, found.detail) == ("proof.key-mismatch", other)


@pytest.mark.parametrize("verifies", [verifies_eddsa, verifies_ecdsa])
def test_rsa_signs_no_such_proof(verifies):
    rsa = from_jwk(dict(Key.named("rsa").public))
    assert verifies(rsa, signed("P-256")).code.id == "proof.key-mismatch"
    assert verifies(rsa, SigningInput(message=b"", signature=bytes(256))).code.id == "proof.key-mismatch"


@pytest.mark.parametrize("kind", ["P-256", "P-384"])
@pytest.mark.parametrize("part", ["nothing", "r alone", "s alone", "the highest numbers"])
def test_numbers_that_are_none_do_not_hold(kind, part):
    width = {"P-256": 32, "P-384": 48}[kind]
    signature = signed(kind).signature
    r, s = signature[:width], signature[width:]
    zeros, ones = bytes(width), b"\xff" * width
    written = {
        "nothing": zeros + zeros,
        "r alone": r + zeros,
        "s alone": zeros + s,
        "the highest numbers": ones * 2,
    }
    assert verifies_ecdsa(key(kind), SigningInput(message=MESSAGE, signature=written[part])) is False
