"""Published vectors and public credentials come out byte for byte as other processors have them."""

import orjson
import pytest

from tests.shared import shared
from tests.unit.vocabulary import published
from verifier.algorithms import jsonld, rdfc

# What the published example documents are called, and which of their files hold what was signed.
EDDSA, ECDSA = "vc-di-eddsa", "vc-di-ecdsa"
SIGNED = [
    (EDDSA, "Ed25519Signature2020", "", "EdSig", "sha256"),
    (EDDSA, "eddsa-rdfc-2022", "", "DataInt", "sha256"),
    (EDDSA, "eddsa-rdfc-2022", "employ", "DataInt", "sha256"),
    (ECDSA, "ecdsa-rdfc-2019-p256", "", "ECDSAP256", "sha256"),
    (ECDSA, "ecdsa-rdfc-2019-p256", "employ", "ECDSAP256", "sha256"),
    (ECDSA, "ecdsa-rdfc-2019-p384", "", "ECDSAP384", "sha384"),
    (ECDSA, "ecdsa-rdfc-2019-p384", "employ", "ECDSAP384", "sha384"),
]
UNSIGNED_PROOF_MEMBERS = {"proofValue", "jws"}
CITIZENSHIP = "https://w3id.org/citizenship/v4rc1"


def canonical(reading, digest="sha256"):
    return rdfc.canonicalize(reading.quads, digest=digest).nquads


@pytest.mark.parametrize(("family", "suite", "part", "mark", "digest"), SIGNED)
def test_published_document_and_options_come_out_as_printed(family, suite, part, mark, digest):
    folder = shared("vectors", family, suite, *([part] if part else []))
    document = orjson.loads((folder / f"signed{mark}.json").read_bytes())
    options = orjson.loads((folder / f"proofConfig{mark}.json").read_bytes())
    document.pop("proof")
    extra = {CITIZENSHIP: published.derived(CITIZENSHIP)} if part else published.EXAMPLE_TERMS
    (reading,) = jsonld.read(document, extra=extra)
    (proof,) = jsonld.read_options(options, contexts=options["@context"], extra=extra)
    assert canonical(reading, digest).strip() == (folder / f"canonDoc{mark}.txt").read_text("utf-8").strip()
    assert canonical(proof, digest).strip() == (folder / f"proofCanon{mark}.txt").read_text("utf-8").strip()
    assert reading.undefined == reading.unusual == proof.undefined == proof.unusual == ()


def items():
    manifest = shared("conformance", "manifest.jsonl").read_text("utf-8").splitlines()
    for entry in map(orjson.loads, manifest):
        if entry["format"] == "vc-json":
            document = orjson.loads(shared("conformance", entry["path"]).read_bytes())
            if isinstance(document, dict) and "proof" in document:
                yield entry["path"], document


def test_public_credentials_state_what_another_processor_states():
    compared = 0
    for path, document in items():
        proofs = document.pop("proof")
        readings = list(enumerate(jsonld.read(document, extra=published.EXAMPLE_TERMS)))
        for options in proofs if isinstance(proofs, list) else [proofs]:
            signed = {name: value for name, value in options.items() if name not in UNSIGNED_PROOF_MEMBERS}
            read = jsonld.read_options(signed, contexts=document["@context"], extra=published.EXAMPLE_TERMS)
            compared += agrees(path, {**signed, "@context": document["@context"]}, read[0], newest=True)
        for index, reading in readings:
            compared += agrees(path, document, reading, newest=index == 0)
    assert compared > 90


def agrees(path, document, reading, *, newest):
    if reading.unknown_contexts or reading.undefined:
        return 0
    theirs = published.statements(document, published.loader(newest=newest))
    assert rdfc.canonicalize(theirs).nquads == canonical(reading), path
    return 1


def test_no_public_credential_is_spelled_unusually():
    for path, document in items():
        proofs = document.pop("proof")
        for reading in jsonld.read(document, extra=published.EXAMPLE_TERMS):
            assert reading.unusual == (), path
        for options in proofs if isinstance(proofs, list) else [proofs]:
            signed = {name: value for name, value in options.items() if name not in UNSIGNED_PROOF_MEMBERS}
            for read in jsonld.read_options(
                signed, contexts=document["@context"], extra=published.EXAMPLE_TERMS
            ):
                assert read.unusual == (), path
