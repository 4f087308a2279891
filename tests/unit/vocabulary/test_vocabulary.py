"""A context is known by its address and its aliases, and never fetched."""

import pytest

from verifier import vocabulary
from verifier.vocabulary import Term, TermMap
from verifier.vocabulary.term_map import read_term_map

V2 = "https://www.w3.org/ns/credentials/v2"
OB303 = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"


@pytest.mark.parametrize(
    ("address", "canonical"),
    [
        (V2, V2),
        ("http://www.w3.org/ns/credentials/v2", V2),
        ("https://www.W3.org/ns/credentials/v2/", V2),
        ("https://w3id.org/openbadges/v2", "https://w3id.org/openbadges/v2"),
        ("https://openbadgespec.org/v2/context.json", "https://w3id.org/openbadges/v2"),
        ("http://standard.openbadges.org/1.1/context.json", "https://w3id.org/openbadges/v1"),
    ],
)
def test_every_spelling_of_an_address_names_the_same_context(address, canonical):
    assert vocabulary.known(address).url == canonical


@pytest.mark.parametrize(
    "address",
    ["", V2[:-1], V2 + "?", "https://evil.example/?https://www.w3.org/ns/credentials/v2", "ftp" + V2[5:]],
)
def test_an_address_that_only_resembles_a_context_is_not_known(address):
    assert vocabulary.known(address) is None
    assert vocabulary.revisions(address) == ()


def test_examples_are_known_to_tests_only():
    assert vocabulary.known("https://www.w3.org/ns/credentials/examples/v2") is None


def test_both_revisions_of_open_badges_3_0_3_are_known_newest_first():
    newer, older = vocabulary.revisions(OB303)
    assert vocabulary.known(OB303) is newer
    assert {"endorsementJwt", "jti"} == newer.terms.keys() - older.terms.keys()
    assert newer.revision != older.revision
    assert newer.sha256 != older.sha256


def test_a_context_is_loaded_once():
    assert vocabulary.known(V2) is vocabulary.known(V2 + "/")


def test_all_contexts_have_an_address_of_their_own():
    addresses = vocabulary.urls()
    assert len(addresses) == len(set(addresses))
    assert all(vocabulary.known(address).url == address for address in addresses)


def test_a_scope_that_forgets_all_terms_is_not_the_same_as_no_scope():
    presentation = vocabulary.known(V2).terms["VerifiablePresentation"]
    inner = presentation.scope.terms["verifiableCredential"]
    assert inner.scoped
    assert inner.scope is None
    assert not presentation.scope.terms["holder"].scoped


FORM = {
    "vocab": "https://terms.example/#",
    "terms": {
        "id": {"iri": "@id"},
        "ex": {"iri": "https://terms.example/#", "prefix": True},
        "part": {
            "iri": "https://terms.example/#part",
            "type": "@id",
            "container": ["@set"],
            "protected": True,
        },
        "Thing": {"iri": "https://terms.example/#Thing", "scope": {"terms": {"of": {"iri": "@type"}}}},
        "fresh": {"iri": "https://terms.example/#fresh", "scope": None},
    },
}


def test_a_term_map_is_read_from_its_form():
    read = read_term_map(FORM)
    assert read.vocab == "https://terms.example/#"
    assert read.terms["id"] == Term(iri="@id")
    assert read.terms["part"] == Term(
        iri="https://terms.example/#part", type="@id", container=frozenset({"@set"}), protected=True
    )


def test_a_term_map_is_written_as_a_context_of_json_ld():
    assert read_term_map(FORM).document() == {
        "@vocab": "https://terms.example/#",
        "id": {"@id": "@id"},
        "ex": {"@id": "https://terms.example/#", "@prefix": True},
        "part": {
            "@id": "https://terms.example/#part",
            "@type": "@id",
            "@container": ["@set"],
            "@protected": True,
        },
        "Thing": {"@id": "https://terms.example/#Thing", "@context": {"of": {"@id": "@type"}}},
        "fresh": {"@id": "https://terms.example/#fresh", "@context": None},
    }


def test_a_definition_that_is_repeated_elsewhere_is_the_same():
    one, two = read_term_map(FORM), read_term_map(FORM)
    assert one.same(two)
    assert one.terms["Thing"].same(two.terms["Thing"])
    assert one.terms["Thing"] != two.terms["Thing"]  # a map equals only itself


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (Term(iri="https://a.example/"), Term(iri="https://b.example/")),
        (Term(iri="https://a.example/"), Term(iri="https://a.example/", type="@id")),
        (Term(iri="https://a.example/", scoped=True), Term(iri="https://a.example/")),
        (
            Term(iri="https://a.example/", scoped=True),
            Term(iri="https://a.example/", scoped=True, scope=TermMap()),
        ),
        (
            Term(iri="https://a.example/", scoped=True, scope=TermMap(vocab="https://a.example/")),
            Term(iri="https://a.example/", scoped=True, scope=TermMap()),
        ),
    ],
)
def test_a_definition_that_reads_otherwise_is_not_the_same(one, two):
    assert not one.same(two)
    assert not two.same(one)


def test_protection_alone_does_not_make_two_definitions_differ():
    assert Term(iri="https://a.example/", protected=True).same(Term(iri="https://a.example/"))
