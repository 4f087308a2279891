"""Embedded proofs over statements: each suite takes its own proofs, and judges them by its own rules."""

import pytest

from tests.unit.proofs.prepared import badge, embedded, key_of, token
from tests.world import Key
from verifier import proofs
from verifier.algorithms.keys import from_jwk, from_multikey
from verifier.model.finding import Finding
from verifier.model.words import Cause
from verifier.proofs import ed25519_signature_2020, eddsa_rdfc_2022

EDDSA, OF_2020 = eddsa_rdfc_2022.SUITE, ed25519_signature_2020.SUITE
COLLEGE = from_multikey(Key.named("college").multikey)


def of_2020():
    return badge().suite("Ed25519Signature2020")


def older_name():
    v1 = "https://w3id.org/security/data-integrity/v1"
    award = badge().as_vc1().suite("eddsa-2022")
    return award.edit(lambda document: document.update({"@context": [*document["@context"][:2], v1]}))


def by(suite, algorithm="EdDSA"):
    """Make badges that are signed by that suite; those of 2018 have their words in the elder form."""

    def make():
        award = badge(algorithm=algorithm)
        return (award.as_vc1() if suite.endswith("2018") else award).suite(suite)

    return make


@pytest.mark.parametrize(
    ("make", "suite", "remarks"),
    [
        (badge, EDDSA, []),
        (older_name, EDDSA, ["proof.deprecated-suite"]),
        (by("eddsa-rdf-2022"), EDDSA, ["proof.misnamed-suite"]),
        (of_2020, OF_2020, ["proof.deprecated-suite"]),
    ],
    ids=["eddsa-rdfc-2022", "eddsa-2022", "eddsa-rdf-2022", "Ed25519Signature2020"],
)
def test_a_signature_holds_under_its_key_and_no_other(make, suite, remarks):
    signed = make()
    secured, proof = embedded(signed.signed())
    assert [each for each in proofs.SUITES if each.matches(proof)] == [suite]
    (given,) = suite.prepare(secured, proof)
    assert [finding.code.id for finding in given.remarks] == remarks
    assert suite.verifies(key_of(signed), given) is True
    assert suite.verifies(COLLEGE, given) is False


@pytest.mark.parametrize(
    ("suite", "algorithm", "remarks", "covers"),
    [
        ("ecdsa-rdfc-2019", "ES256", [], "statements"),
        ("ecdsa-rdfc-2019", "ES384", [], "statements"),
        ("eddsa-jcs-2022", "EdDSA", [], "bytes"),
        ("ecdsa-jcs-2019", "ES256", [], "bytes"),
        ("ecdsa-jcs-2019", "ES384", [], "bytes"),
        ("Ed25519Signature2018", "EdDSA", ["proof.deprecated-suite"], "statements"),
        ("RsaSignature2018", "RS256", ["proof.deprecated-suite"], "statements"),
        ("JsonWebSignature2020", "ES384", ["proof.deprecated-suite"], "statements"),
    ],
)
def test_each_suite_takes_its_own_proofs(suite, algorithm, remarks, covers):
    signed = by(suite, algorithm)()
    secured, proof = embedded(signed.signed())
    (found,) = [each for each in proofs.SUITES if each.matches(proof)]
    assert (found.id, found.covers) == (suite, covers)
    given = found.prepare(secured, proof)[0]
    assert [finding.code.id for finding in given.remarks] == remarks
    assert found.verifies(from_jwk(dict(signed.key.public)), given) is True
    assert found.verifies(from_jwk(dict(Key.named(f"mallory-{signed.key.name}").public)), given) is not True


@pytest.mark.parametrize("suite", ["Ed25519Signature2018", "RsaSignature2018", "JsonWebSignature2020"])
def test_a_type_of_proof_with_a_cryptosuite_too_is_of_neither(suite):
    signed = by(suite)().tamper(lambda document: document["proof"].update(cryptosuite="eddsa-jcs-2022"))
    _, proof = embedded(signed.signed())
    assert not any(each.matches(proof) for each in proofs.SUITES)


@pytest.mark.parametrize("make", [badge, of_2020])
def test_an_altered_badge_does_not_hold(make):
    signed = make().tamper(lambda document: document.update(name="Statistics 501"))
    secured, proof = embedded(signed.signed())
    suite = next(each for each in proofs.SUITES if each.matches(proof))
    (given,) = suite.prepare(secured, proof)
    assert suite.verifies(key_of(signed), given) is False


def test_a_key_of_another_kind_does_not_fit():
    secured, proof = embedded(badge().signed())
    (given,) = EDDSA.prepare(secured, proof)
    answer = EDDSA.verifies(from_multikey(Key.named("p256").multikey), given)
    assert isinstance(answer, Finding)
    assert answer.code.id == "proof.key-mismatch"


@pytest.mark.parametrize("value", [None, "", "z", "zNo0", "uAAAA", "z2", "z" + "1" * 63, 7, "Z" + "1" * 64])
@pytest.mark.parametrize("make", [badge, older_name, of_2020])
def test_a_value_that_is_no_signature_is_malformed(make, value):
    signed = make().tamper(lambda document: document["proof"].update(proofValue=value))
    secured, proof = embedded(signed.signed())
    suite = next(each for each in proofs.SUITES if each.matches(proof))
    found = suite.prepare(secured, proof)
    assert (found.code.id, found.pointer) == ("proof.malformed", "/proof")


def test_sixty_four_zero_bytes_are_of_the_right_form_and_sign_nothing():
    signed = badge().tamper(lambda document: document["proof"].update(proofValue="z" + "1" * 64))
    (given,) = EDDSA.prepare(*embedded(signed.signed()))
    assert EDDSA.verifies(key_of(signed), given) is False


def test_the_older_suite_requires_a_date():
    signed = of_2020().edit_proof(lambda proof: proof.pop("created"))
    found = OF_2020.prepare(*embedded(signed.signed()))
    assert (found.code.id, found.detail) == ("proof.malformed", "created is required")


def test_a_proof_of_two_methods_at_once_is_of_neither():
    signed = of_2020().tamper(lambda document: document["proof"].update(cryptosuite="eddsa-jcs-2022"))
    _, proof = embedded(signed.signed())
    assert not any(suite.matches(proof) for suite in proofs.SUITES)


@pytest.mark.parametrize("suite", ["EdDSA-RDFC-2022", "eddsa-rdfc-2019", "ecdsa-jcs-2022", "bbs-2023", ""])
def test_a_suite_that_is_not_read_is_taken_by_nobody(suite):
    signed = badge().tamper(lambda document: document["proof"].update(cryptosuite=suite))
    _, proof = embedded(signed.signed())
    assert not any(each.matches(proof) for each in proofs.SUITES)


def unknown_context(document):
    document["@context"].append("https://words.example/v1")


def too_large(document):
    document["description"] = "x" * 70_000


def poisoned(document):
    names = [f"_:n{number}" for number in range(8)]
    document["credentialSubject"]["achievement"]["related"] = [
        {"id": one, "type": "Achievement", "related": [{"id": other} for other in names if other != one]}
        for one in names
    ]


@pytest.mark.parametrize(
    ("change", "code", "cause"),
    [
        (unknown_context, "proof.context-unknown", Cause.UNSUPPORTED),
        (too_large, "proof.too-complex", Cause.WORK_LIMIT),
        (poisoned, "proof.too-complex", Cause.WORK_LIMIT),
    ],
)
@pytest.mark.parametrize("make", [badge, of_2020])
def test_what_stands_in_the_way_of_statements_cannot_be_told(make, change, code, cause):
    signed = make().tamper(change).signed()
    secured, proof = embedded(signed)
    suite = next(each for each in proofs.SUITES if each.matches(proof))
    found = suite.prepare(secured, proof)
    assert (found.code.id, found.cause) == (code, cause)


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ({"note": "x"}, "proof.malformed"),
        ({"https://w3id.org/security#domain": "x"}, "proof.unusual-spelling"),
        ({"challenge": {"@value": 1, "@id": "x"}}, "proof.malformed"),
        ({"challenge": {"@context": "https://words.example/v1", "@value": "x"}}, "proof.context-unknown"),
        ({"domain": "x" * 10_000}, "proof.too-complex"),
        ({"evidence": [{"creator": {"id": "_:a"}}] * 20}, "proof.too-complex"),
    ],
)
def test_an_option_that_would_not_be_signed_as_it_reads_is_refused(options, code):
    signed = badge().tamper(lambda document: document["proof"].update(options))
    found = EDDSA.prepare(*embedded(signed.signed()))
    assert isinstance(found, Finding)
    assert found.code.id == code
    assert found.pointer.startswith("/proof")


def test_the_word_lists_of_the_badge_count_and_not_those_of_the_proof():
    signed = badge().tamper(lambda document: document["proof"].update({"@context": "https://words.example"}))
    (given,) = EDDSA.prepare(*embedded(signed.signed()))
    assert EDDSA.verifies(key_of(signed), given) is True


def test_a_token_is_not_taken_by_an_embedded_suite():
    _, proof = token(badge().jwt().token())
    assert [suite.id for suite in proofs.SUITES if suite.matches(proof)] == ["vc-jwt"]
