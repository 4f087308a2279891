"""What a proof over statements signs: each reading of the document, with the hash of its key."""

import hashlib

import pytest

from tests.unit.proofs.prepared import badge, embedded
from verifier.algorithms import rdfc
from verifier.algorithms.proof_value import ECDSA, EDDSA
from verifier.algorithms.rdf_signing import canonical_options, rdf_inputs
from verifier.model.proof import Proof


@pytest.mark.parametrize(
    ("algorithm", "digest", "kinds"),
    [("EdDSA", "sha256", EDDSA), ("ES256", "sha256", ECDSA), ("ES384", "sha384", ECDSA)],
)
def test_the_hash_is_that_of_the_key_inside_canonicalization_too(algorithm, digest, kinds):
    secured, proof = embedded(badge(algorithm=algorithm).signed())
    (given,) = rdf_inputs(secured, proof, kinds=kinds)
    shown = dict(given.intermediate)
    assert shown["canonicalDocument"] == rdfc.canonicalize(secured.readings[0], digest=digest).nquads
    hashes = [
        hashlib.new(digest, shown[name].encode()).hexdigest()
        for name in ("canonicalOptions", "canonicalDocument")
    ]
    assert given.message.hex() == "".join(hashes) == shown["optionsDigest"] + shown["documentDigest"]
    assert list(secured.canonical) == [digest]


def test_a_document_is_written_once_for_each_hash():
    signed = badge(algorithm="ES256")
    signed.also_sign_with("college", verification_method="did:web:uni.example#2")
    signed.also_sign_with("p384", verification_method="did:web:uni.example#3")
    document = signed.signed()
    secured, _ = embedded(document)
    forms = []
    for number, kinds in enumerate((ECDSA, EDDSA, ECDSA)):
        _, proof = embedded({**document, "proof": document["proof"][number]})
        (given,) = rdf_inputs(secured, proof, kinds=kinds)
        forms.append(dict(given.intermediate)["canonicalDocument"])
    assert forms[0] is forms[1]
    assert list(secured.canonical) == ["sha256", "sha384"]


def test_too_much_work_once_is_too_much_every_time():
    secured, proof = embedded(badge().signed())
    secured.canonical["sha256"] = None
    found = rdf_inputs(secured, proof, kinds=EDDSA)
    assert (found.code.id, found.pointer) == ("proof.too-complex", "/proof")


def test_options_that_all_look_alike_are_too_much_work():
    names = [f"_:n{number}" for number in range(8)]
    alike = [{"id": one, "image": [other for other in names if other != one]} for one in names]
    poisoned = Proof(pointer="/proof", raw={"type": "DataIntegrityProof", "image": alike})
    contexts = badge().signed()["@context"]
    found = canonical_options(poisoned, without="proofValue", contexts=contexts, digest="sha256")
    assert (found.code.id, found.pointer) == ("proof.too-complex", "/proof")
