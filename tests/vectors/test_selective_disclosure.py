"""The published vectors of ecdsa-sd-2023: every value on the way, of an issuer, a holder and a verifier.

https://www.w3.org/TR/vc-di-ecdsa/#representation-ecdsa-sd-2023
"""

import hashlib
import json

import pytest

from tests.shared import shared
from tests.unit.vocabulary.published import derived
from tests.world.selective_disclosure import derive
from verifier.algorithms import jsonld, keys, rdfc
from verifier.algorithms import selective_disclosure as disclosure
from verifier.algorithms.keys import from_multikey, to_multikey
from verifier.algorithms.selective_disclosure_selection import selected_statements
from verifier.algorithms.selective_disclosure_value import read_value

CITIZENSHIP = "https://w3id.org/citizenship/v4rc1"
CREDENTIALS = pytest.mark.parametrize("name", ["employ", "prc"])
SELECTIVE = {"employ": "employSelective.json", "prc": "prCredSelective.json"}
MANDATORY = {"employ": "employMandatory.json", "prc": "prCredMandatory.json"}


def published(name, file):
    return json.loads(shared("vectors", "vc-di-ecdsa", "ecdsa-sd-2023", name, f"{file}.json").read_text())


def text(name, file):
    return shared("vectors", "vc-di-ecdsa", "ecdsa-sd-2023", name, f"{file}.txt").read_text()


def pairs(published_map):
    return [(key, value) for key, value in published_map["value"]]


class Read:
    """A published credential and its proof, as far as each step has come."""

    def __init__(self, name, file):
        self.document = published(name, file)
        self.proof = self.document.pop("proof")
        self.known = {CITIZENSHIP: derived(CITIZENSHIP)}
        (reading,) = jsonld.read(self.document, extra=self.known)
        assert (reading.undefined, reading.unusual, reading.unknown_contexts) == ((), (), ())
        self.canonical = rdfc.canonicalize(reading.quads).nquads
        self.value = read_value(self.proof["proofValue"])

    @property
    def options(self):
        options = {name: value for name, value in self.proof.items() if name != "proofValue"}
        (reading,) = jsonld.read_options(options, contexts=self.document["@context"], extra=self.known)
        return rdfc.canonicalize(reading.quads).nquads

    def selected(self, pointers):
        return selected_statements(
            self.document, pointers=pointers, canonical=self.canonical, extra=self.known
        )

    def issued(self, pointers=None):
        mandatory = self.selected(self.value.pointers if pointers is None else pointers)
        return disclosure.issued_groups(self.canonical, self.value, mandatory=mandatory)

    def signing_input(self, groups):
        return disclosure.signing_input(
            groups, self.value.signed, document=self.canonical, options=self.options
        )

    def holds(self, groups):
        given = self.signing_input(groups)
        issuers = from_multikey(self.proof["verificationMethod"].partition("#")[2])
        try:
            disclosure.check_each(groups, self.value.signed, known=set())
        except disclosure.Mismatch:
            return False
        return keys.verify_ecdsa(issuers, message=given.message, signature=given.signature)


def base(name):
    return Read(name, "addSignedSDBase")


def shown(name):
    return Read(name, "derivedRevealDocument")


@CREDENTIALS
def test_the_canonical_forms_are_the_published_ones(name):
    read = base(name)
    assert list(disclosure.statements(read.canonical)) == published(name, "addBaseDocCanon")
    assert read.options.strip() == text(name, "addProofConfigCanon").strip()
    relabelled = dict(read.signing_input(read.issued()).intermediate)["relabelledDocument"]
    assert list(disclosure.statements(relabelled)) == published(name, "addBaseDocHMACCanon")


@CREDENTIALS
def test_the_value_of_a_base_proof_is_read_as_published(name):
    value, whole = base(name).value, published(name, "derivedRecoveredBaseData")
    assert value.signed.base_signature.hex() == whole["baseSignature"]
    assert to_multikey(value.signed.key) == whole["proofPublicKey"]
    assert value.hmac_key.hex() == whole["hmacKey"]
    assert [each.hex() for each in value.signed.signatures] == whole["signatures"]
    assert list(value.pointers) == whole["mandatoryPointers"]
    raw = published(name, "addRawBaseSignatureInfo")
    assert raw["signatures"] == whole["signatures"]
    assert raw["baseSignature"] == whole["baseSignature"]
    assert list(value.pointers) == json.loads(shared("vectors", "vc-di-ecdsa", MANDATORY[name]).read_text())


@CREDENTIALS
def test_the_groups_of_a_base_proof_are_the_published_ones(name):
    groups, whole = base(name).issued(), published(name, "addBaseTransform")
    assert list(groups.mandatory) == [line for _, line in pairs(whole["mandatory"])]
    assert list(groups.others) == [line for _, line in pairs(whole["nonMandatory"])]


@CREDENTIALS
@pytest.mark.parametrize("group", ["mandatory", "selective", "combined"])
def test_pointers_select_the_published_statements(name, group):
    selective = json.loads(shared("vectors", "vc-di-ecdsa", SELECTIVE[name]).read_text())
    mandatory = json.loads(shared("vectors", "vc-di-ecdsa", MANDATORY[name]).read_text())
    pointers = {"mandatory": mandatory, "selective": selective, "combined": [*mandatory, *selective]}
    selected = base(name).issued(pointers[group])
    whole = published(name, "derivedAllGroupData")["groups"][group]
    assert list(selected.mandatory) == [line for _, line in pairs(whole["matching"])]
    assert list(selected.others) == [line for _, line in pairs(whole["nonMatching"])]
    everything = published(name, "addBaseDocHMACCanon")
    places = [everything.index(line) for line in selected.mandatory]
    assert places == published(name, "derivedGroupIndexes")[f"{group}Indexes"]


@CREDENTIALS
@pytest.mark.parametrize("make", [base, shown])
def test_the_hashes_are_the_published_ones(name, make):
    read = make(name)
    groups = read.issued() if make is base else disclosure.shown_groups(read.canonical, read.value)
    steps, hashes = dict(read.signing_input(groups).intermediate), published(name, "addHashData")
    assert steps["proofHash"] == hashes["proofHash"]
    assert steps["mandatoryHash"] == hashes["mandatoryHash"]
    assert (
        steps["signedBytes"]
        == hashes["proofHash"] + read.value.signed.public_key.hex() + steps["mandatoryHash"]
    )
    assert hashlib.sha256(steps["mandatory"].encode()).hexdigest() == hashes["mandatoryHash"]


@CREDENTIALS
def test_the_value_of_a_derived_proof_is_read_as_published(name):
    value, whole = shown(name).value, published(name, "verifyDerivedProofValue")
    assert value.signed.base_signature.hex() == whole["baseSignature"]
    assert to_multikey(value.signed.key) == whole["publicKey"]
    assert [each.hex() for each in value.signed.signatures] == whole["signatures"]
    assert [(key[2:], label[2:]) for key, label in value.labels.items()] == [
        tuple(pair) for pair in whole["labelMap"]
    ]
    assert sorted(value.mandatory) == whole["mandatoryIndexes"]
    assert sorted(value.mandatory) == published(name, "derivedAdjMandatoryIndexes")["adjMandatoryIndexes"]


@CREDENTIALS
def test_the_groups_of_a_derived_proof_are_the_published_ones(name):
    read, whole = shown(name), published(name, "verifyCreateVerifyData")
    groups = disclosure.shown_groups(read.canonical, read.value)
    assert list(groups.others) == whole["nonMandatory"]
    assert sorted(groups.mandatory + groups.others) == published(name, "verifyNQuads")
    steps = dict(read.signing_input(groups).intermediate)
    assert (steps["proofHash"], steps["mandatoryHash"]) == (whole["proofHash"], whole["mandatoryHash"])


@CREDENTIALS
def test_both_kinds_of_proof_hold(name):
    full, part = base(name), shown(name)
    assert full.holds(full.issued())
    assert part.holds(disclosure.shown_groups(part.canonical, part.value))


@CREDENTIALS
def test_nothing_holds_if_one_statement_is_altered(name):
    part = shown(name)
    altered = part.canonical.replace('Country> "', 'Country> "New ')
    assert altered != part.canonical
    assert not part.holds(disclosure.shown_groups(altered, part.value))
    assert not part.holds(disclosure.shown_groups(part.canonical.replace("AAEAAAAB", "AAEAAAAC"), part.value))


@CREDENTIALS
def test_the_holder_of_our_tests_shows_what_the_published_one_does(name):
    selective = json.loads(shared("vectors", "vc-di-ecdsa", SELECTIVE[name]).read_text())
    known = {CITIZENSHIP: derived(CITIZENSHIP)}
    made = derive(published(name, "addSignedSDBase"), shown=selective, extra=known)
    assert made == published(name, "derivedRevealDocument")
    del made["proof"]
    assert made == published(name, "derivedUnsignedReveal")
    disclosed = published(name, "derivedDisclosureData")
    assert disclosed["signatures"] == published(name, "derivedAdjSignatures")["filteredSignatures"]
