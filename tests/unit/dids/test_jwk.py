"""did:jwk: the identifier is a JWK."""

import pytest

from tests.world import Key, World
from tests.world.encodings import base64url, compact
from verifier.contracts import KeyDocument
from verifier.dids import jwk

UNI = Key.named("uni")


def did(**members):
    return f"did:jwk:{base64url(compact({**UNI.public, **members}))}"


@pytest.mark.parametrize("name", ["uni", "p256", "p384", "rsa"])
def test_a_key_is_read_from_its_identifier(name):
    own = Key.named(name)
    document = jwk.resolve(own.did_jwk)
    (method,) = document.methods
    assert (document.id, method.id, method.controller) == (
        own.did_jwk,
        f"{own.did_jwk}#0",
        own.did_jwk,
    )
    assert method.key.thumbprint == own.thumbprint
    assert "assertionMethod" in method.purposes


async def test_nothing_is_fetched_for_it():
    world = World()
    assert isinstance(await jwk.METHOD.resolve(UNI.did_jwk, world), KeyDocument)
    assert world.fetched == []


def test_a_key_for_encryption_signs_nothing():
    (method,) = jwk.resolve(did(use="enc")).methods
    assert method.purposes == {"keyAgreement"}


def test_a_key_for_signing_signs():
    (method,) = jwk.resolve(did(use="sig")).methods
    assert "assertionMethod" in method.purposes


@pytest.mark.parametrize(
    "identifier",
    [
        "did:jwk:",
        "did:jwk:!",
        f"did:jwk:{base64url(b'[]')}",
        f"did:jwk:{base64url(b'no JSON')}",
        f"{UNI.did_jwk}=",
        did(x="AAAA"),
        did(kty="okp"),
    ],
)
def test_what_is_no_key_is_no_identifier(identifier):
    assert jwk.resolve(identifier).code.id == "key-binding.did-malformed"


@pytest.mark.parametrize("members", [{"crv": "X25519"}, {"kty": "oct"}, {"key_ops": ["encrypt"]}])
def test_a_kind_of_key_that_is_not_read_cannot_be_told(members):
    assert jwk.resolve(did(**members)).code.id == "key-binding.did-unsupported"


@pytest.mark.parametrize("identifier", [did(d="AAAA"), Key.named("weak-rsa").did_jwk])
def test_a_key_that_others_can_use_stands_in_its_document_as_what_it_is(identifier):
    (method,) = jwk.resolve(identifier).methods
    assert method.key.code.id == "proof.key-refused"
