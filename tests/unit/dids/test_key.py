"""did:key: the identifier is the key, in one spelling."""

import pytest

from tests.world import Key, World
from verifier.contracts import KeyDocument
from verifier.dids import key
from verifier.model.keys import KeyKind
from verifier.model.words import Cause

UNI = Key.named("uni")


@pytest.mark.parametrize(
    ("name", "kind"), [("uni", KeyKind.ED25519), ("p256", KeyKind.P256), ("p384", KeyKind.P384)]
)
def test_a_key_is_read_from_its_identifier(name, kind):
    did = Key.named(name).did_key
    document = key.resolve(did)
    (method,) = document.methods
    assert (document.id, method.id, method.controller) == (did, f"{did}#{Key.named(name).multikey}", did)
    assert (method.key.kind, method.key.thumbprint) == (kind, Key.named(name).thumbprint)
    assert "assertionMethod" in method.purposes


def test_an_identifier_may_tell_the_version_of_its_method():
    assert key.resolve(f"did:key:1.1:{UNI.multikey}").methods[0].key.thumbprint == UNI.thumbprint


async def test_nothing_is_fetched_for_it():
    world = World()
    assert isinstance(await key.METHOD.resolve(UNI.did_key, world), KeyDocument)
    assert world.fetched == []


@pytest.mark.parametrize(
    "did",
    [
        "did:key:",
        "did:key:z",
        "did:key:z6MkNotAKey",
        f"did:key:{UNI.multikey}#{UNI.multikey}",
        f"did:key:{UNI.multikey}?x=1",
        f"did:key:{UNI.multikey} ",
        f"did:key:m{UNI.multikey[1:]}",
        f"did:key:{UNI.multikey[:-1]}",
        f"did:key:{UNI.multikey}0",  # no letter of base58
        "did:key:z3u2en7t5LR2WtQH5PfFqMqwVHgeXouLzo6haApm8XHqvjxq",  # the codec of a private key
    ],
)
def test_what_is_no_key_is_no_identifier(did):
    assert key.resolve(did).code.id == "key-binding.did-malformed"


def test_a_kind_of_key_that_is_not_read_cannot_be_told():
    finding = key.resolve("did:key:zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme")  # secp256k1
    assert (finding.code.id, finding.cause) == ("key-binding.did-unsupported", Cause.UNSUPPORTED)


def test_a_key_that_is_too_weak_stands_in_its_document_as_what_it_is():
    (method,) = key.resolve("did:key:z6MkeXATEjyXENzBXBxgC5EHk2JE5aqd7qMGGtDpLUH1e2Sj").methods
    assert method.key.code.id == "proof.key-refused"
