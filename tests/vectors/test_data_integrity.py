"""The published vectors of the Data Integrity suites: canonical forms, hashes, signed bytes, signature."""

import json
from dataclasses import replace

import pytest

from tests.shared import shared
from tests.unit.vocabulary.published import EXAMPLE_TERMS, derived
from verifier import proofs
from verifier.algorithms import jsonld, keys
from verifier.model.finding import Finding
from verifier.model.proof import SecuredDocument
from verifier.parse.ob3_proofs import read_proofs

CITIZENSHIP = "https://w3id.org/citizenship/v4rc1"
VECTORS = {  # the folder; the ending of its files' names
    "vc-di-eddsa/eddsa-rdfc-2022": "DataInt",
    "vc-di-eddsa/eddsa-rdfc-2022/employ": "DataInt",
    "vc-di-eddsa/eddsa-jcs-2022": "JCS",
    "vc-di-eddsa/Ed25519Signature2020": "EdSig",
    "vc-di-ecdsa/ecdsa-rdfc-2019-p256": "ECDSAP256",
    "vc-di-ecdsa/ecdsa-rdfc-2019-p256/employ": "ECDSAP256",
    "vc-di-ecdsa/ecdsa-rdfc-2019-p384": "ECDSAP384",
    "vc-di-ecdsa/ecdsa-rdfc-2019-p384/employ": "ECDSAP384",
    "vc-di-ecdsa/ecdsa-jcs-2019-p256": "JCSECDSAP256",
    "vc-di-ecdsa/ecdsa-jcs-2019-p384": "JCSECDSAP384",
}
STEPS = {  # the file; the name that we give to what is in it
    "canonDoc": "canonicalDocument",
    "proofCanon": "canonicalOptions",
    "docHash": "documentDigest",
    "proofHash": "optionsDigest",
    "combinedHash": "signedBytes",
}
EVERY = pytest.mark.parametrize("folder", VECTORS)


def published(folder, kind):
    ending = "json" if kind in ("signed", "proofConfig") else "txt"
    text = shared("vectors", *folder.split("/"), f"{kind}{VECTORS[folder]}.{ending}").read_text()
    return json.loads(text) if ending == "json" else text.strip()


def read(folder):
    """Read a signed document under its contexts, those of examples included, which no badge may name."""
    signed = published(folder, "signed")
    (proof,) = read_proofs(signed)
    document = {name: value for name, value in signed.items() if name != "proof"}
    known = {CITIZENSHIP: derived(CITIZENSHIP)} if "employ" in folder else EXAMPLE_TERMS
    (reading,) = jsonld.read(document, extra=known)
    assert (reading.undefined, reading.unusual, reading.unknown_contexts) == ((), (), ())
    return proof, SecuredDocument(
        document=document,
        contexts=[context for context in document["@context"] if context not in known],
        readings=(reading.quads,),
    )


def prepared(folder):
    proof, secured = read(folder)
    (suite,) = [suite for suite in proofs.SUITES if suite.matches(proof)]
    (given,) = suite.prepare(secured, proof)
    return suite, proof, given


@EVERY
@pytest.mark.parametrize("kind", STEPS)
def test_every_step_gives_what_is_published(folder, kind):
    _, _, given = prepared(folder)
    assert dict(given.intermediate)[STEPS[kind]].strip() == published(folder, kind)


@EVERY
def test_the_options_are_those_that_are_published(folder):
    proof, _ = read(folder)
    options = published(folder, "proofConfig")
    if "-jcs-" not in folder:  # these read their options by the contexts of the document
        assert options.pop("@context") == published(folder, "signed")["@context"]
    assert {**proof.raw, "proofValue": None} == {**options, "proofValue": None}


@EVERY
def test_the_signature_is_the_published_one_and_holds(folder):
    suite, proof, given = prepared(folder)
    assert given.signature.hex() == published(folder, "sigHex")
    assert proof.proof_value == published(folder, "sigBTC58")
    assert suite.verifies(signer(proof), given) is True


@EVERY
def test_under_every_other_published_key_it_does_not_hold(folder):
    suite, proof, given = prepared(folder)
    for other in {signer(read(each)[0]) for each in VECTORS} - {signer(proof)}:
        answer = suite.verifies(other, given)
        assert answer is False or (isinstance(answer, Finding) and answer.code.id == "proof.key-mismatch")


@EVERY
def test_of_an_altered_document_it_does_not_hold(folder):
    suite, proof, _ = prepared(folder)
    _, secured = read(folder)
    (quads,) = secured.readings
    altered = {**secured.document, "name": "Another Credential"}
    (given,) = suite.prepare(replace(secured, document=altered, readings=(quads[1:],)), proof)
    assert suite.verifies(signer(proof), given) is False


def signer(proof):
    return keys.from_multikey(proof.verification_method.partition("#")[2])
