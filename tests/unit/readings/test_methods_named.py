"""Which published method a proof names, and whose that name is."""

import pytest

from tests.unit.readings.keys_found import HTTPS, ME, key_set, method, place, proof, published, token
from verifier.readings.methods_named import belongs_elsewhere, methods_named, says_where

SET = "https://uni.example/.well-known/jwks.json"


@pytest.mark.parametrize(
    ("name", "found"),
    [
        (f"{ME}#uni", True),
        ("#uni", True),
        ("uni", True),
        (f"{ME}#college", False),
        (ME, False),
        ("did:web:college.example#uni", False),
        (None, False),
        ("", False),
    ],
)
def test_a_method_of_a_document_is_named_in_full_or_within_it(name, found):
    assert bool(methods_named(proof(name), published(place(method())))) is found


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("1", True),
        ("#1", True),
        (f"{SET}#1", True),
        (SET, True),
        ("2", False),
        ("", False),
        (f"{SET}#2", False),
        ("https://mallory.example/keys#1", False),
        ("https://mallory.example/keys", False),
        (f"{ME}#1", False),
    ],
)
def test_a_key_of_a_set_is_named_by_its_kid_or_by_the_address_of_the_set(name, found):
    found_methods = methods_named(token(name), published(key_set(method(id="1"))))
    assert bool(found_methods) is found


def test_a_kid_that_is_a_whole_name_is_found():
    assert methods_named(token(f"{ME}#uni"), published(key_set(method())))


def test_a_key_of_a_set_without_a_kid_is_named_by_the_sets_address_alone():
    nameless = published(key_set(method(id="")))
    assert methods_named(token(SET), nameless)
    assert not methods_named(token("#"), nameless)
    assert not methods_named(token(f"{SET}#"), nameless)


def test_what_only_lies_on_the_host_is_published_under_no_name():
    beside = published(key_set(method(id="1"), publishes=False))
    assert not methods_named(token("1"), beside)
    assert methods_named(token("1"), beside, published=False)
    assert not methods_named(token("1"), published(key_set(method(id="1"))), published=False)


@pytest.mark.parametrize(
    ("name", "where"),
    [
        ("https://uni.example/keys", True),
        ("http://uni.example/keys", True),
        ("did:web:uni.example#1", True),
        ("1", False),
        ("urn:uuid:1", False),
        (None, False),
    ],
)
def test_a_name_says_where_a_key_is_or_does_not(name, where):
    assert says_where(token(name)) is where


@pytest.mark.parametrize(
    ("issuer", "name", "elsewhere"),
    [
        (ME, f"{ME}#uni", False),
        (ME, ME, False),
        (ME, "did:web:college.example#1", True),
        (ME, "did:key:z6Mk", True),
        (ME, "https://uni.example/keys#1", True),
        (HTTPS, f"{HTTPS}#1", False),
        (f"{HTTPS}#me", f"{HTTPS}#1", False),
        (HTTPS, "https://uni.example/files#1", False),
        (HTTPS, "https://mallory.example/issuer#1", True),
        (HTTPS, "http://uni.example/issuer#1", False),
        (HTTPS, "http://mallory.example/issuer#1", True),
        (HTTPS, "https://uni.example@mallory.example/issuer#1", True),
        (ME, f"{ME}?versionTime=2026-01-01T00:00:00Z#uni", False),
        (ME, f"{ME}/keys#uni", False),
        (ME, f"{ME};service=keys#uni", False),
        (ME, f"{ME}.mallory.example#uni", True),
        (ME, f"{ME}:mallory#uni", True),
        (ME, f"{ME}@mallory.example#uni", True),
        (HTTPS, "did:web:uni.example#1", True),
        (ME, None, False),
    ],
)
def test_an_embedded_proof_may_name_a_method_of_somebody_else(issuer, name, elsewhere):
    assert belongs_elsewhere(proof(name), published(issuer=issuer)) is elsewhere


def test_the_kid_of_a_token_is_only_a_hint():
    assert not belongs_elsewhere(token("did:web:college.example#1"), published())
