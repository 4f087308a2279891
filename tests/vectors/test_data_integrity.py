"""The published vectors of the Ed25519 suites: canonical form, hashes, what is signed, the signature."""

import json

import pytest

from tests.shared import shared
from tests.unit.vocabulary.published import EXAMPLE_TERMS, derived
from verifier.algorithms import jsonld, keys, rdf_signing, rdfc
from verifier.algorithms.rdf_signing import HashData, proof_options
from verifier.model.proof import Proof

CITIZENSHIP = "https://w3id.org/citizenship/v4rc1"
VECTORS = {
    "eddsa-rdfc-2022": ("eddsa-rdfc-2022", "DataInt", "signedDataInt.json"),
    "eddsa-rdfc-2022, an employment": ("eddsa-rdfc-2022/employ", "DataInt", "signedDataInt.json"),
    "Ed25519Signature2020": ("Ed25519Signature2020", "EdSig", "signedEdSig.json"),
}


def published(name, kind):
    folder, suffix, signed = VECTORS[name]
    if kind == "signed":
        return json.loads(shared("vectors", "vc-di-eddsa", *folder.split("/"), signed).read_text())
    return shared("vectors", "vc-di-eddsa", *folder.split("/"), f"{kind}{suffix}.txt").read_text()


def computed(name):
    signed = published(name, "signed")
    proof = signed.pop("proof")
    proof = proof[0] if isinstance(proof, list) else proof
    known = {CITIZENSHIP: derived(CITIZENSHIP)} if "employ" in name else EXAMPLE_TERMS
    (document,) = jsonld.read(signed, extra=known)
    (options,) = jsonld.read_options(proof_options(proof), contexts=signed["@context"], extra=known)
    hashes = HashData(
        canonical_document=rdfc.canonicalize(document.quads).nquads,
        canonical_options=rdfc.canonicalize(options.quads).nquads,
    )
    return hashes, proof, document


@pytest.mark.parametrize("name", VECTORS)
def test_the_canonical_forms_are_the_published_ones(name):
    hashes, _, document = computed(name)
    assert hashes.canonical_document.strip() == published(name, "canonDoc").strip()
    assert hashes.canonical_options.strip() == published(name, "proofCanon").strip()
    assert (document.undefined, document.unusual, document.unknown_contexts) == ((), (), ())


@pytest.mark.parametrize("name", VECTORS)
def test_the_hashes_are_the_published_ones(name):
    hashes, _, _ = computed(name)
    assert hashes.message.hex() == published(name, "combinedHash").strip()
    assert hashes.message[:32].hex() == published(name, "proofHash").strip()
    assert hashes.message[32:].hex() == published(name, "docHash").strip()


@pytest.mark.parametrize("name", VECTORS)
def test_the_published_signature_holds_and_an_altered_one_does_not(name):
    hashes, proof, _ = computed(name)
    key = keys.from_multikey(proof["verificationMethod"].partition("#")[2])
    signature = rdf_signing.proof_value(_proof(proof))
    assert signature.hex() == published(name, "sigHex").strip()
    assert keys.verify_ed25519(key, message=hashes.message, signature=signature)
    assert not keys.verify_ed25519(key, message=hashes.message[::-1], signature=signature)


def _proof(raw) -> Proof:
    return Proof(pointer="/proof", raw=raw, proof_value=raw["proofValue"])
