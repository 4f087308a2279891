"""The key of a verification method, in every form that the field has used."""

import pytest

from tests.world import Key
from tests.world.encodings import base58
from verifier.algorithms import keys
from verifier.model.finding import Finding
from verifier.model.keys import KeyKind, PublicKey
from verifier.model.words import Cause
from verifier.parse.key_material import KINDS_OF_TYPE, fits_type, key_finding, read_key

UNI, P256, P384, RSA = (Key.named(name) for name in ("uni", "p256", "p384", "rsa"))
# A key on secp256k1 in three forms: the point with x = 1 and an even y.
K1_BYTES = bytes.fromhex("02" + "00" * 31 + "01")
K1_MULTIKEY = "z" + base58(b"\xe7\x01" + K1_BYTES)
K1_JWK = {"kty": "EC", "crv": "secp256k1", "x": "AA", "y": "AA"}


@pytest.mark.parametrize(
    ("key", "members"),
    [
        (UNI, {"type": "Multikey", "publicKeyMultibase": UNI.multikey}),
        (P256, {"type": "Multikey", "publicKeyMultibase": P256.multikey}),
        (P384, {"type": "Multikey", "publicKeyMultibase": P384.multikey}),
        (UNI, {"type": "JsonWebKey", "publicKeyJwk": UNI.public}),
        (P256, {"type": "JsonWebKey", "publicKeyJwk": {**P256.public, "use": "sig", "alg": "ES256"}}),
        (P384, {"type": "JsonWebKey", "publicKeyJwk": {**P384.public, "key_ops": ["sign", "verify"]}}),
        (RSA, {"type": "JsonWebKey", "publicKeyJwk": RSA.public}),
        (UNI, {"type": "JsonWebKey2020", "publicKeyJwk": {**UNI.public, "kid": "whatever"}}),
        (RSA, {"type": "JsonWebKey2020", "publicKeyJwk": {**RSA.public, "alg": "PS256"}}),
        (UNI, {"type": "Ed25519VerificationKey2020", "publicKeyMultibase": UNI.multikey}),
        (UNI, {"type": "Ed25519VerificationKey2018", "publicKeyBase58": UNI.public_base58}),
        (UNI, {"type": "Ed25519VerificationKey2018", "publicKeyJwk": UNI.public}),
        (P256, {"type": "EcdsaSecp256r1VerificationKey2019", "publicKeyMultibase": P256.multikey}),
        (P256, {"type": "EcdsaSecp256r1VerificationKey2019", "publicKeyBase58": P256.public_base58}),
        (P256, {"type": "EcdsaSecp256r1VerificationKey2019", "publicKeyJwk": P256.public}),
        (P384, {"type": "EcdsaSecp384r1VerificationKey2019", "publicKeyMultibase": P384.multikey}),
        (P384, {"type": "EcdsaSecp384r1VerificationKey2019", "publicKeyBase58": P384.public_base58}),
        (RSA, {"type": "RsaVerificationKey2018", "publicKeyPem": RSA.pem}),
        (RSA, {"type": "RsaVerificationKey2018", "publicKeyJwk": RSA.public}),
        (UNI, {"type": "Multikey", "publicKeyMultibase": UNI.multikey, "publicKeyJwk": None}),
        (UNI, {"type": "Multikey", "publicKeyMultibase": UNI.multikey, "publicKeyJwk": UNI.public}),
    ],
)
def test_a_key_is_read_in_each_of_its_forms(key, members):
    found = read_key(members)
    assert isinstance(found, PublicKey)
    assert found.thumbprint == key.thumbprint
    assert fits_type(found, members["type"])


@pytest.mark.parametrize("kind", [None, "SomeKey2030", 7, ["Ed25519VerificationKey2018"], "Multikey"])
def test_bare_bytes_of_an_odd_type_are_the_usual_key(kind):
    found = read_key({"type": kind, "publicKeyBase58": UNI.public_base58})
    assert found.thumbprint == UNI.thumbprint


@pytest.mark.parametrize(
    "members",
    [
        {},
        {"publicKeyHex": "00"},
        {"blockchainAccountId": "eip155:1:0x00"},
        {"publicKeyMultibase": K1_MULTIKEY},
        {"publicKeyJwk": K1_JWK},
        {"publicKeyJwk": {**K1_JWK, "crv": "P-256K"}},
        {"type": "EcdsaSecp256k1VerificationKey2019", "publicKeyBase58": base58(K1_BYTES)},
        {"type": "EcdsaSecp256k1VerificationKey2019", "publicKeyJwk": K1_JWK},
        {"type": "RsaVerificationKey2018", "publicKeyBase58": "AA"},
        {"publicKeyJwk": {**UNI.public, "crv": "X25519"}},
        {"publicKeyJwk": {**UNI.public, "use": "enc"}},
        {"publicKeyJwk": {**UNI.public, "key_ops": ["encrypt"]}},
        {"publicKeyJwk": {**UNI.public, "key_ops": []}},
        {"publicKeyJwk": {**UNI.public, "key_ops": "verify"}},
        {"publicKeyJwk": {**P256.public, "alg": "ECDH-ES+A128KW"}},
        {"publicKeyJwk": {**RSA.public, "alg": "RSA-OAEP"}},
    ],
)
def test_a_kind_or_use_of_key_that_verifies_nothing_is_no_evidence(members):
    found = read_key(members)
    assert (found.code.id, found.cause) == ("proof.key-unusable", Cause.UNSUPPORTED)


@pytest.mark.parametrize(
    "members",
    [
        {"publicKeyMultibase": "zNo"},
        {"publicKeyMultibase": 7},
        {"publicKeyMultibase": UNI.multikey[:-1]},
        {"publicKeyMultibase": f"u{UNI.multikey[1:]}"},
        {"publicKeyJwk": "text"},
        {"publicKeyJwk": {**UNI.public, "kty": "okp"}},
        {"publicKeyBase58": P256.public_base58},
        {"publicKeyPem": UNI.multikey},
        {"type": "EcdsaSecp256r1VerificationKey2019", "publicKeyBase58": UNI.public_base58},
        {"publicKeyMultibase": UNI.multikey, "publicKeyJwk": P256.public},
        {"publicKeyMultibase": UNI.multikey, "publicKeyJwk": {}},
    ],
)
def test_what_is_no_one_key_is_malformed(members):
    found = read_key(members)
    assert (found.code.id, found.cause) == ("proof.key-unusable", Cause.MALFORMED_REMOTE)


@pytest.mark.parametrize(
    "members",
    [
        {"publicKeyJwk": {**UNI.public, "d": "AAAA"}},
        {"publicKeyJwk": {"kty": "oct", "k": "AA"}},
        {"publicKeyMultibase": UNI.multikey, "publicKeyJwk": {**UNI.public, "d": "AAAA"}},
        {"publicKeyMultibase": UNI.multikey, "secretKeyMultibase": "z3u2"},
        {"publicKeyMultibase": UNI.multikey, "privateKeyJwk": {}},
        {"publicKeyMultibase": UNI.multikey, "privateKeyBase58": ""},
        {"publicKeyMultibase": "z6MkeXATEjyXENzBXBxgC5EHk2JE5aqd7qMGGtDpLUH1e2Sj"},
    ],
)
def test_a_key_that_others_can_use_is_refused(members):
    assert read_key(members).code.id == "proof.key-refused"


@pytest.mark.parametrize(
    ("key", "kind", "fits"),
    [
        (UNI, "Multikey", True),
        (RSA, "Multikey", False),
        (RSA, "JsonWebKey", True),
        (P256, "Ed25519VerificationKey2020", False),
        (UNI, "EcdsaSecp256k1VerificationKey2019", False),
        (UNI, "SomeKey2030", False),
        (UNI, None, False),
        (UNI, ["Multikey"], False),
    ],
)
def test_a_type_says_which_kinds_of_key_stand_under_it(key, kind, fits):
    found = keys.from_jwk(dict(key.public))
    assert fits_type(found, kind) is fits


def test_a_key_that_was_not_read_contradicts_no_type():
    assert fits_type(read_key({}), "Multikey")


def test_every_kind_of_key_has_a_type():
    assert set().union(*KINDS_OF_TYPE.values()) == set(KeyKind)


def test_why_a_key_cannot_be_used_is_told_of_any_refusal():
    told = {
        reason: key_finding(keys.KeyRefused(reason, "…")).code.id.partition(".")[2] for reason in keys.Reason
    }
    assert told == {
        keys.Reason.MALFORMED: "key-unusable",
        keys.Reason.UNSUPPORTED: "key-unusable",
        keys.Reason.TOO_WEAK: "key-refused",
        keys.Reason.PRIVATE_PARTS: "key-refused",
    }


def test_a_refusal_is_a_finding():
    assert isinstance(read_key({}), Finding)
