"""DID documents and controller documents: what is listed, for what, and until when."""

from datetime import UTC, datetime

import pytest

from tests.world import Key
from tests.world.encodings import compact
from verifier.model.finding import Finding
from verifier.model.keys import PublicKey
from verifier.model.words import Cause
from verifier.parse.key_document import MAX_METHODS, key_document, read_key_document

ME = "did:web:uni.example"
UNI, COLLEGE = Key.named("uni"), Key.named("college")


def entry(key=UNI, name="key-1", **members):
    return {
        "id": f"{ME}#{name}",
        "type": "Multikey",
        "controller": ME,
        "publicKeyMultibase": key.multikey,
        **members,
    }


def read(**members):
    document = {"id": ME, "verificationMethod": [entry()], "assertionMethod": [f"{ME}#key-1"], **members}
    return key_document(document, expected_id=ME)


def only(**members):
    (method,) = read(**members).methods
    return method


def test_a_method_is_read_with_its_key_and_purpose():
    method = only()
    assert (method.id, method.controller, method.purposes) == (f"{ME}#key-1", ME, {"assertionMethod"})
    assert (method.key.thumbprint, method.expires, method.revoked) == (UNI.thumbprint, None, None)
    assert not method.sloppy
    assert not method.foreign


@pytest.mark.parametrize("body", [b"", b"[]", b'"x"', b"{", b'{"id": 1, "id": 2}', b"<html>"])
def test_what_is_no_object_publishes_nothing(body):
    finding = read_key_document(body, expected_id=ME)
    assert (finding.code.id, finding.cause) == ("key-binding.not-published", Cause.MALFORMED_REMOTE)


def test_bytes_are_read_like_the_object_they_hold():
    body = compact({"id": ME, "verificationMethod": [entry()]})
    assert read_key_document(body, expected_id=ME).methods[0].key.thumbprint == UNI.thumbprint


@pytest.mark.parametrize("name", ["did:web:college.example", f"{ME}#key-1", None, 1])
def test_a_document_of_another_identifier_is_refused(name):
    assert read(id=name).code.id == "key-binding.inconsistent"


def test_an_identifier_that_was_given_up_is_refused():
    assert read(deactivated=True).code.id == "key-binding.did-deactivated"
    assert read(deactivated=False).methods


@pytest.mark.parametrize(
    ("members", "purposes"),
    [
        ({"assertionMethod": "#key-1"}, {"assertionMethod"}),
        ({"assertionMethod": [], "authentication": [f"{ME}#key-1"]}, {"authentication"}),
        ({"authentication": ["#key-1"]}, {"assertionMethod", "authentication"}),
        ({"assertionMethod": [7, None, {"id": 7}]}, set()),
        ({"assertionMethod": None}, set()),
    ],
)
def test_a_key_has_the_purposes_that_list_it(members, purposes):
    assert only(**members).purposes == purposes


def test_a_document_without_any_relationship_declares_none():
    document = {"id": ME, "verificationMethod": [entry()]}
    (method,) = key_document(document, expected_id=ME).methods
    assert method.purposes is None


def test_a_key_inside_its_relationship_is_read_there():
    method = only(verificationMethod=[], assertionMethod=[entry()])
    assert (method.purposes, method.sloppy) == ({"assertionMethod"}, False)


def test_a_key_listed_twice_is_one_method():
    assert only(authentication=[entry()]).purposes == {"assertionMethod", "authentication"}


def test_the_first_of_two_methods_of_one_name_counts():
    assert only(verificationMethod=[entry(), entry(COLLEGE)]).key.thumbprint == UNI.thumbprint


@pytest.mark.parametrize("broken", [7, "text", {"type": "Multikey"}, {"id": 7}, None])
def test_what_has_no_name_is_no_method(broken):
    assert only(verificationMethod=[broken, entry()]).id == f"{ME}#key-1"


@pytest.mark.parametrize(
    "members",
    [
        {"verificationMethod": entry()},
        {"verificationMethod": [entry(type="SomeKey2030")]},
        {"verificationMethod": [{**entry(), "id": "#key-1"}]},
        {"verificationMethod": [entry(controller=None)]},
        {"assertionMethod": f"{ME}#key-1"},
        {"assertionMethod": "#key-1"},
        {"assertionMethod": entry()},
        {"verificationMethod": [{**entry(), "id": "key-1"}]},
        {"verificationMethod": [{**entry(), "id": "key-1"}], "assertionMethod": ["key-1"]},
    ],
)
def test_a_slip_of_form_is_noted_and_the_key_is_read(members):
    method = only(**members)
    assert method.sloppy
    assert (method.id, method.key.thumbprint) == (f"{ME}#key-1", UNI.thumbprint)


@pytest.mark.parametrize(
    ("controller", "read_as"),
    [
        (None, None),
        (ME, ME),
        ("did:web:college.example", "did:web:college.example"),
        ([ME], ME),
        (["did:web:college.example", ME], ME),
        (["did:web:college.example"], "did:web:college.example"),
        ([], ""),
        (7, ""),
        ({"id": ME}, ""),
    ],
)
def test_a_key_is_the_issuers_if_the_issuer_is_among_those_who_control_it(controller, read_as):
    method = only(verificationMethod=[entry(controller=controller)])
    assert method.controller == read_as
    assert method.sloppy is not isinstance(controller, str)


@pytest.mark.parametrize(
    ("members", "code", "cause"),
    [
        ({"publicKeyMultibase": None}, "proof.key-unusable", Cause.UNSUPPORTED),
        ({"publicKeyMultibase": "zNo"}, "proof.key-unusable", Cause.MALFORMED_REMOTE),
        ({"revoked": True}, "proof.key-unusable", Cause.MALFORMED_REMOTE),
        ({"revoked": "last week"}, "proof.key-unusable", Cause.MALFORMED_REMOTE),
        ({"expires": "soon"}, "proof.key-unusable", Cause.MALFORMED_REMOTE),
    ],
)
def test_a_key_that_cannot_be_used_says_why(members, code, cause):
    key = only(verificationMethod=[entry(**members)]).key
    assert isinstance(key, Finding)
    assert (key.code.id, key.cause) == (code, cause)


def test_the_time_of_a_key_is_read():
    method = only(
        verificationMethod=[entry(expires="2026-02-01T00:00:00Z", revoked="2026-01-01T01:00:00+01:00")]
    )
    assert isinstance(method.key, PublicKey)
    assert (method.expires, method.revoked) == (
        datetime(2026, 2, 1, tzinfo=UTC),
        datetime(2026, 1, 1, tzinfo=UTC),
    )


@pytest.mark.parametrize("listed", ["did:web:college.example#key-1", "https://college.example/keys#1"])
def test_a_key_that_another_document_keeps_is_listed_and_not_read(listed):
    own, foreign = read(assertionMethod=["#key-1", listed]).methods
    assert not own.foreign
    assert (foreign.id, foreign.foreign, foreign.purposes) == (listed, True, {"assertionMethod"})
    assert (foreign.key.code.id, foreign.key.cause) == ("proof.key-unusable", Cause.UNSUPPORTED)


def test_a_name_that_leads_to_nothing_in_the_document_is_no_method():
    assert only(assertionMethod=["#key-1", "#key-2"]).id == f"{ME}#key-1"


def test_a_document_with_more_keys_than_are_read_is_not_judged():
    most = [entry(name=f"key-{number}") for number in range(MAX_METHODS)]
    assert len(read(verificationMethod=most).methods) == MAX_METHODS
    finding = read(verificationMethod=[*most, entry(name="one-more")])
    assert (finding.code.id, finding.cause) == ("key-binding.not-published", Cause.TOO_LARGE)


@pytest.mark.parametrize("kind", [["Multikey"], {"id": "Multikey"}, [], None, 5])
def test_a_type_in_an_odd_form_is_sloppy_and_no_reason_to_stumble(kind):
    method = only(verificationMethod=[entry(type=kind)])
    assert method.sloppy
    assert isinstance(method.key, PublicKey)
