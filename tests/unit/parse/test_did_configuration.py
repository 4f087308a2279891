"""What a site says of identifiers, and what identifiers say of sites: exactly that, and within bounds."""

import json

import pytest

from tests.world.encodings import base64url
from verifier.model.achievement import Profile
from verifier.model.credential import Credential, Edition, Securing
from verifier.parse.did_configuration import (
    MAX_LINKED,
    MAX_OF_ONE,
    linked_domains,
    links,
    statements_of,
)

ME, ORIGIN = "did:key:z6Mk", "https://uni.example"


def token(**claims) -> str:
    parts = ({"alg": "EdDSA"}, claims)
    return ".".join([*(base64url(json.dumps(part).encode()) for part in parts), "AA"])


def configuration(*statements) -> bytes:
    return json.dumps({"linked_dids": list(statements)}).encode()


def test_statements_about_one_identifier_are_found_in_both_forms() -> None:
    mine, other = token(iss=ME), token(iss="did:key:other")
    embedded = {"issuer": {"id": ME}, "credentialSubject": {}}
    found = statements_of(configuration(other, mine, {"issuer": "did:key:other"}, embedded), did=ME)
    assert found == (mine.encode(), json.dumps(embedded).encode())


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"{}",
        b"<html>",
        b'{"linked_dids": {}}',
        b'{"linked_dids": "x"}',
        b'{"linked_dids": 1, "linked_dids": []}',
    ],
)
def test_what_states_nothing_has_no_statements(body) -> None:
    assert statements_of(body, did=ME) == ()


@pytest.mark.parametrize(
    "statement", [None, 7, "", "a.b.c", "x", ["x"], {"issuer": 7}, token(iss=7), token()]
)
def test_what_is_no_statement_is_nobodys(statement) -> None:
    assert statements_of(configuration(statement), did=ME) == ()


def test_few_statements_are_judged_and_not_many_looked_through() -> None:
    mine = token(iss=ME)
    assert len(statements_of(configuration(*[mine] * 9), did=ME)) == MAX_OF_ONE
    assert statements_of(configuration(*["x"] * MAX_LINKED, mine), did=ME) == ()


def statement(*, issuer=ME, types=("VerifiableCredential", "DomainLinkageCredential"), subject=None):
    subjects = {"id": ME, "origin": ORIGIN} if subject is None else subject
    raw = {"type": list(types), "credentialSubject": subjects}
    profile = None if issuer is None else Profile(id=issuer, pointer="/issuer")
    return Credential(edition=Edition.OB3_VC2, securing=Securing.NONE, raw=raw, issuer=profile)


@pytest.mark.parametrize(
    ("made", "is_linked"),
    [
        (statement(), True),
        (statement(subject=[{"id": ME, "origin": ORIGIN}]), True),
        (statement(issuer="did:key:other"), False),
        (statement(issuer=None), False),
        (statement(types=("VerifiableCredential",)), False),
        (statement(subject={"id": "did:key:other", "origin": ORIGIN}), False),
        (statement(subject={"origin": ORIGIN}), False),
        (statement(subject={"id": ME, "origin": f"{ORIGIN}/"}), False),
        (statement(subject={"id": ME, "origin": "https://www.uni.example"}), False),
        (statement(subject={"id": ME, "origin": [ORIGIN]}), False),
        (statement(subject=[{"id": ME, "origin": ORIGIN}, {"id": ME, "origin": "https://x.example"}]), False),
        (statement(subject="x"), False),
    ],
)
def test_a_statement_links_exactly_one_identifier_with_one_origin_by_its_own_word(made, is_linked) -> None:
    assert links(made, did=ME, origin=ORIGIN) is is_linked


@pytest.mark.parametrize(
    ("services", "origins"),
    [
        ({"type": "LinkedDomains", "serviceEndpoint": ORIGIN}, (ORIGIN,)),
        ([{"type": ["Other", "LinkedDomains"], "serviceEndpoint": [ORIGIN, ORIGIN]}], (ORIGIN,)),
        ({"type": "LinkedDomains", "serviceEndpoint": {"origins": [ORIGIN, 7, "x"]}}, (ORIGIN, "x")),
        ({"type": "Other", "serviceEndpoint": ORIGIN}, ()),
        ({"type": "LinkedDomains", "serviceEndpoint": 7}, ()),
        ({"type": "LinkedDomains"}, ()),
        ("x", ()),
        (None, ()),
    ],
)
def test_a_did_document_names_the_sites_that_it_says_are_its_own(services, origins) -> None:
    assert linked_domains({"service": services}) == origins
