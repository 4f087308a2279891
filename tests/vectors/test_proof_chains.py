"""The published vectors of proof sets and chains: what each proof signs, and its signature."""

import json

import pytest

from tests.shared import shared
from tests.unit.vocabulary.published import EXAMPLE_TERMS
from verifier.algorithms import jsonld, keys, multiformats, rdfc
from verifier.algorithms.signing_input import hashed
from verifier.model.proof import SecuredDocument
from verifier.parse.ob3_proofs import read_proofs
from verifier.readings.proof_chains import chained, in_order

SIGNED = ["signedProofSet1.json", "signedProofSet2.json", "signedProofChain1.json", "signedProofChain2.json"]


def published(name):
    return json.loads(shared("vectors", "vc-di-eddsa", "proof-set-chain", name).read_text())


def links(name):
    document = published(name)
    proofs = read_proofs(document)
    bare = {member: value for member, value in document.items() if member != "proof"}
    secured = SecuredDocument(document=bare, contexts=bare["@context"])
    return [(link, chained(secured, link.previous).document) for link in in_order(proofs)]


def canonical(document):
    (read,) = jsonld.read(document, extra=EXAMPLE_TERMS)
    return rdfc.canonicalize(read.quads).nquads


@pytest.mark.parametrize("name", SIGNED)
def test_every_proof_of_a_published_set_or_chain_holds(name):
    for link, document in links(name):
        given = {name: value for name, value in link.proof.raw.items() if name != "proofValue"}
        (options,) = jsonld.read_options(given, contexts=document["@context"], extra=EXAMPLE_TERMS)
        signature = multiformats.multibase_decode(link.proof.proof_value)
        signed = hashed(
            document=canonical(document),
            options=rdfc.canonicalize(options.quads).nquads,
            digest="sha256",
            signature=signature,
        )
        key = keys.from_multikey(link.proof.verification_method.partition("#")[2])
        assert keys.verify_ed25519(key, message=signed.message, signature=signature)


@pytest.mark.parametrize(
    ("signed", "intermediate"),
    [
        ("signedProofChain1.json", "proofChainTempDoc1.json"),
        ("signedProofChain2.json", "proofChainTempDoc2.json"),
    ],
)
def test_the_last_proof_signs_what_was_published(signed, intermediate):
    _, document = links(signed)[-1]
    assert document == published(intermediate)
