"""JWK sets: which keys, in whose name, and until when."""

from datetime import UTC, datetime

import pytest

from tests.world import Key
from tests.world.encodings import compact
from verifier.model.finding import Finding
from verifier.model.words import Cause
from verifier.parse.key_set import MAX_KEYS, key_set, read_key_set

ME = "https://uni.example/issuer"
OTHER = "https://college.example/issuer"
UNI, COLLEGE = Key.named("uni"), Key.named("college")


def jwk(key=UNI, **members):
    return {**key.public, "kid": "1", **members}


def thumbprints(found):
    return [method.key.thumbprint for method in found.methods]


def test_a_set_gives_its_keys_under_their_kids():
    found = key_set({"keys": [jwk(), jwk(COLLEGE, kid="2")]}, issuer=ME)
    assert thumbprints(found) == [UNI.thumbprint, COLLEGE.thumbprint]
    assert [method.id for method in found.methods] == ["1", "2"]
    assert found.iss is None
    assert all(method.purposes == {"assertionMethod"} for method in found.methods)


def test_one_key_alone_is_a_set_of_one():
    found = read_key_set(compact(UNI.public), issuer=ME)
    assert (thumbprints(found), found.methods[0].id) == ([UNI.thumbprint], "")


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b"7", b'{"keys": {}}', b'{"keys": "x"}', b"<html>"])
def test_what_is_no_set_is_none(body):
    assert read_key_set(body, issuer=ME) is None


def test_an_empty_set_is_one():
    assert read_key_set(b'{"keys": []}', issuer=ME).methods == ()


def test_shared_secrets_beside_public_keys_spoil_the_set():
    assert key_set({"keys": [jwk(), {"kty": "oct", "k": "AAAA"}]}, issuer=ME) is None


def test_a_set_larger_than_is_read_is_none():
    assert len(key_set({"keys": [jwk()] * MAX_KEYS}, issuer=ME).methods) == MAX_KEYS
    assert key_set({"keys": [jwk()] * (MAX_KEYS + 1)}, issuer=ME) is None


@pytest.mark.parametrize(
    ("document", "name", "keys"),
    [
        ({"keys": [jwk()], "iss": ME}, ME, [UNI.thumbprint]),
        ({"keys": [jwk()], "iss": OTHER}, OTHER, []),
        ({"keys": [jwk()], "iss": 7}, None, []),
        ({"keys": [jwk(iss=ME)]}, ME, [UNI.thumbprint]),
        ({"keys": [jwk(iss=OTHER)]}, None, []),
        ({"keys": [jwk(iss=OTHER), jwk(COLLEGE, iss=ME)]}, ME, [COLLEGE.thumbprint]),
        ({"keys": [jwk(iss=OTHER), jwk(COLLEGE)]}, None, [COLLEGE.thumbprint]),
    ],
)
def test_only_what_is_published_in_the_issuers_name_or_in_nobodys_counts(document, name, keys):
    found = key_set(document, issuer=ME)
    assert (found.iss, thumbprints(found)) == (name, keys)


@pytest.mark.parametrize("broken", [7, None, "x", []])
def test_what_is_no_key_in_a_set_is_left_out(broken):
    assert thumbprints(key_set({"keys": [broken, jwk()]}, issuer=ME)) == [UNI.thumbprint]


def test_a_key_for_encryption_signs_nothing():
    (method,) = key_set({"keys": [jwk(use="enc")]}, issuer=ME).methods
    assert method.purposes == {"keyAgreement"}


def test_the_time_of_a_key_is_read():
    (method,) = key_set({"keys": [jwk(exp=1767225600, revoked=1767225600.5)]}, issuer=ME).methods
    assert method.expires == datetime(2026, 1, 1, tzinfo=UTC)
    assert method.revoked == datetime(2026, 1, 1, 0, 0, 0, 500_000, tzinfo=UTC)


def test_a_withdrawal_may_have_its_reason_beside_it():
    said = {"revoked_at": 1767225600, "reason": "superseded"}
    (method,) = key_set({"keys": [jwk(revoked=said)]}, issuer=ME).methods
    assert method.revoked == datetime(2026, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize("name", ["exp", "revoked"])
@pytest.mark.parametrize("value", ["2026-01-01", True, -1, 1e300, {"at": 1}, {"revoked_at": "today"}, []])
def test_an_end_that_cannot_be_read_is_no_reason_to_use_the_key_for_ever(name, value):
    (method,) = key_set({"keys": [jwk(**{name: value})]}, issuer=ME).methods
    assert isinstance(method.key, Finding)
    assert (method.key.code.id, method.key.cause) == ("proof.key-unusable", Cause.MALFORMED_REMOTE)


@pytest.mark.parametrize(
    ("members", "code"),
    [({"d": "AAAA"}, "proof.key-refused"), ({"crv": "X25519"}, "proof.key-unusable")],
)
def test_a_key_that_cannot_be_used_says_why(members, code):
    (method,) = key_set({"keys": [jwk(**members)]}, issuer=ME).methods
    assert method.key.code.id == code
