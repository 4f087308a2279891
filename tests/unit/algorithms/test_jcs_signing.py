"""What a proof over canonical JSON signs: everything, under the contexts that it names."""

import hashlib
import json

import pytest

from tests.unit.proofs.prepared import badge, embedded
from tests.world.encodings import canonical
from verifier.algorithms.jcs_signing import MAX_FORMS, jcs_inputs
from verifier.algorithms.proof_value import EDDSA
from verifier.model.words import Cause

A, B, C = "https://a.example/v1", "https://b.example/v1", {"name": "https://c.example/name"}


def prepared(*, document=None, proof=None):
    signed = badge().suite("eddsa-jcs-2022").signed()
    signed.update(document or {})
    signed["proof"].update(proof or {})
    signed = {name: value for name, value in signed.items() if value is not ...}
    signed["proof"] = {name: value for name, value in signed["proof"].items() if value is not ...}
    return jcs_inputs(*embedded(signed), kinds=EDDSA)


def under(document, proof):
    return prepared(document={"@context": document}, proof={"@context": proof})


def test_options_come_first_and_everything_in_them_counts():
    signed = badge().suite("eddsa-jcs-2022").signed()
    options, document = signed["proof"], {name: value for name, value in signed.items() if name != "proof"}
    options.pop("proofValue")
    expected = b"".join(hashlib.sha256(canonical(part)).digest() for part in (options, document))
    (given,) = prepared()
    assert (given.message, given.remarks) == (expected, ())
    shown = dict(given.intermediate)
    assert json.loads(shown["canonicalDocument"]) == document
    assert json.loads(shown["canonicalOptions"]) == options
    assert bytes.fromhex(shown["optionsDigest"] + shown["documentDigest"]) == expected
    assert shown["signedBytes"] == expected.hex()


@pytest.mark.parametrize(
    ("document", "proof", "remarks"),
    [
        ([A, B], [A, B], []),
        ([A, B], [A], ["proof.context-added"]),
        ([A, B, C], [A, B], ["proof.context-added"]),
        ([A, C], [A, C], []),
        (A, [A], []),
        ([A], A, []),
        ([A, B], A, ["proof.context-added"]),
        ([A, B], ..., []),
        (..., ..., []),
    ],
)
def test_the_contexts_of_the_proof_begin_those_of_the_document(document, proof, remarks):
    (given,) = under(document, proof)
    assert [remark.code.id for remark in given.remarks] == remarks
    shown = json.loads(dict(given.intermediate)["canonicalDocument"])
    assert shown.get("@context", ...) == (document if proof is ... else proof)


@pytest.mark.parametrize(
    ("document", "proof"),
    [
        ([A, B], [B]),
        ([A, B], [B, A]),
        ([A], [A, B]),
        ([A, B], []),
        ([], []),
        (..., [A]),
        ([B, A], [A]),
        ([A, B], [None]),
        ([1], [True]),
        ([1], [1.5]),
        ([{"a": 1}], [{"a": True}]),
        ([A], None),
        ([A], {"a": A}),
    ],
)
def test_contexts_that_begin_otherwise_were_not_signed(document, proof):
    found = under(document, proof)
    assert (found.code.id, found.pointer) == ("proof.invalid", "/proof/@context")


@pytest.mark.parametrize(
    ("document", "proof", "code", "cause"),
    [
        ({"description": "x" * 2**20}, {}, "proof.too-complex", Cause.WORK_LIMIT),
        ({}, {"note": "x" * 2**20}, "proof.too-complex", Cause.WORK_LIMIT),
        ({"credits": 2**53}, {}, "proof.unsupported", Cause.UNSUPPORTED),
        ({}, {"nonce": 2**53}, "proof.unsupported", Cause.UNSUPPORTED),
        ({"@context": [2**53]}, {"@context": [2**53]}, "proof.unsupported", Cause.UNSUPPORTED),
        ({}, {"proofValue": "z2"}, "proof.malformed", None),
    ],
)
def test_what_cannot_be_written_is_told(document, proof, code, cause):
    found = prepared(document=document, proof=proof)
    assert (found.code.id, found.cause, found.pointer) == (code, cause, "/proof")


def test_what_is_no_statement_is_signed_all_the_same():
    for change in (
        {"@context": 7},
        {"@context": ["https://words.example/v1"]},
        {"description": "x" * 70_000},
    ):
        (given,) = prepared(document=change, proof={"@context": change.get("@context", ...)})
        assert given.remarks == ()


def test_a_document_is_written_once_for_proofs_under_the_same_contexts():
    secured, proof = embedded(badge().suite("eddsa-jcs-2022").signed())
    first, second = (jcs_inputs(secured, proof, kinds=EDDSA)[0] for _ in range(2))
    assert dict(first.intermediate)["canonicalDocument"] is dict(second.intermediate)["canonicalDocument"]


def test_it_is_not_written_for_ever_more_beginnings_of_its_contexts():
    signed = badge().suite("eddsa-jcs-2022").signed()
    signed["@context"] = [A] * (MAX_FORMS + 1)
    secured = embedded(signed)[0]
    found = []
    for count in range(1, MAX_FORMS + 2):
        signed["proof"]["@context"] = [A] * count
        found.append(jcs_inputs(secured, embedded(signed)[1], kinds=EDDSA))
    assert all(isinstance(each, tuple) for each in found[:MAX_FORMS])
    assert found[-1].code.id == "proof.too-complex"
