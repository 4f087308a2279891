"""Contexts that nobody here knows: which of them are read, and which of those do no harm."""

import pytest

from verifier import vocabulary
from verifier.algorithms import jsonld, rdfc
from verifier.algorithms.jsonld_context import INITIAL, enter, enter_foreign
from verifier.algorithms.jsonld_fallback import quads_of
from verifier.algorithms.jsonld_foreign import MAX_TERMS, _known_terms, is_harmless, read_context
from verifier.vocabulary import Term, classes

V2 = "https://www.w3.org/ns/credentials/v2"
OB303 = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
EX = "https://uni.example/terms#"
STATUS = "https://www.w3.org/2018/credentials#credentialStatus"

READ = {
    "a term": ({"grade": f"{EX}grade"}, {"grade": Term(iri=f"{EX}grade")}),
    "under its own name for itself": ({"@context": {"grade": f"{EX}g"}}, {"grade": Term(iri=f"{EX}g")}),
    "alone in a list": ({"@context": [{"grade": f"{EX}g"}]}, {"grade": Term(iri=f"{EX}g")}),
    "a term by another": (
        {"mark": "grade", "grade": f"{EX}g"},
        {"grade": Term(iri=f"{EX}g"), "mark": Term(iri=f"{EX}g")},
    ),
    "a term by a prefix": (
        {"ex": EX, "grade": "ex:grade"},
        {"ex": Term(iri=EX, prefix=True), "grade": Term(iri=f"{EX}grade")},
    ),
    "a prefix in full": (
        {"ex": {"@id": EX, "@prefix": True}, "grade": {"@id": "ex:grade"}},
        {"ex": Term(iri=EX, prefix=True), "grade": Term(iri=f"{EX}grade")},
    ),
    "no prefix in full": (
        {"ex": {"@id": EX}, "grade": "ex:grade"},
        {"ex": Term(iri=EX), "grade": Term(iri="ex:grade")},
    ),
    "a kind": (
        {"day": {"@id": f"{EX}day", "@type": "http://www.w3.org/2001/XMLSchema#date"}},
        {"day": Term(iri=f"{EX}day", type="http://www.w3.org/2001/XMLSchema#date")},
    ),
    "a set": (
        {"days": {"@id": f"{EX}day", "@container": ["@set"]}},
        {"days": Term(iri=f"{EX}day", container=frozenset({"@set"}))},
    ),
    "protection of all but one": (
        {"@version": 1.1, "@protected": True, "a": f"{EX}a", "b": {"@id": f"{EX}b", "@protected": False}},
        {"a": Term(iri=f"{EX}a", protected=True), "b": Term(iri=f"{EX}b")},
    ),
}


@pytest.mark.parametrize(("said", "terms"), READ.values(), ids=READ)
def test_a_context_is_read(said, terms):
    assert dict(read_context(said).terms) == terms


def test_a_context_inside_a_term_is_read():
    scoped = read_context({"Exam": {"@id": f"{EX}Exam", "@context": {"grade": f"{EX}grade"}}}).terms["Exam"]
    assert (scoped.scoped, dict(scoped.scope.terms)) == (True, {"grade": Term(iri=f"{EX}grade")})


NOT_READ = {
    "no object": "https://uni.example/ctx",
    "nothing": None,
    "two in a list": [{}, {}],
    "a vocabulary": {"@vocab": EX},
    "a base": {"@base": EX},
    "an import": {"@import": f"{EX}ctx"},
    "a language": {"@language": "en"},
    "another version": {"@version": 1.0},
    "a term taken back": {"name": None},
    "a term without an IRI": {"grade": {"@type": "@id"}},
    "a term that is a number": {"grade": 1},
    "a term by itself": {"grade": "grade"},
    "two terms by each other": {"a": "b", "b": "a"},
    "a term by an unknown one": {"a": "b"},
    "a blank node": {"a": "_:b"},
    "a name with a colon": {"ex:a": f"{EX}a"},
    "a name with a slash": {"a/b": f"{EX}a"},
    "an empty name": {"": f"{EX}a"},
    "a name without end": {"a" * 300: f"{EX}a"},
    "reversal": {"a": {"@reverse": f"{EX}a"}},
    "nesting": {"a": {"@id": f"{EX}a", "@nest": "b"}},
    "an index": {"a": {"@id": f"{EX}a", "@container": "@index"}},
    "a graph": {"a": {"@id": f"{EX}a", "@container": "@graph"}},
    "two containers": {"a": {"@id": f"{EX}a", "@container": ["@set", "@list"]}},
    "an odd kind": {"a": {"@id": f"{EX}a", "@type": "@none"}},
    "an odd protection": {"@protected": "yes", "a": f"{EX}a"},
    "an odd prefix": {"a": {"@id": f"{EX}a", "@prefix": 1}},
    "forgetting inside": {"a": {"@id": f"{EX}a", "@context": None}},
    "its own name inside": {"a": {"@id": f"{EX}a", "@context": {"a": f"{EX}b"}}},
    "an address inside": {"a": {"@id": f"{EX}a", "@context": "https://uni.example/ctx"}},
    "too many terms": {f"a{number}": f"{EX}a" for number in range(MAX_TERMS + 1)},
    "too deep": {
        "a": {"@id": EX, "@context": {"b": {"@id": EX, "@context": {"c": {"@id": EX, "@context": {}}}}}}
    },
}


@pytest.mark.parametrize("said", NOT_READ.values(), ids=NOT_READ)
def test_a_context_that_says_more_is_not_read(said):
    assert read_context(said) is None


def active():
    holding = INITIAL
    for url in (V2, OB303):
        holding = enter(holding, vocabulary.known(url).term_map)
    return holding


HARMLESS = {
    "new words": {"grade": f"{EX}grade"},
    "nothing": {},
    "a known word as it stands": {"id": "@id"},
    "a word of another known context, as it is there": {
        "encodedList": "https://w3id.org/vc/status-list#encodedList"
    },
    "new words inside a new one": {"Exam": {"@id": f"{EX}Exam", "@context": {"mark": f"{EX}mark"}}},
    "a word that badges are read for, as its IRI calls it": {
        "ects": f"{EX}ECTSCredits",
        "ECTSExtension": "https://uni.example/extensions/ectsExtension/",
    },
}


@pytest.mark.parametrize("said", HARMLESS.values(), ids=HARMLESS)
def test_a_context_that_adds_words_does_no_harm(said):
    assert is_harmless(read_context(said), active())


HARMFUL = {
    "a known word made another": {"credentialStatus": f"{EX}x"},
    "a known word of another kind": {"issuer": {"@id": "https://www.w3.org/2018/credentials#issuer"}},
    "a second name for what is known": {"state": STATUS},
    "a second name for a known class": {"Thing": "https://www.w3.org/2018/credentials#VerifiableCredential"},
    "a second name by a prefix": {
        "cred": "https://www.w3.org/2018/credentials#",
        "state": "cred:credentialStatus",
    },
    "a second name for a keyword": {"kind": "@type"},
    "a word of another known context, made another": {"encodedList": f"{EX}list"},
    "a second name inside a new word": {"Exam": {"@id": f"{EX}Exam", "@context": {"state": STATUS}}},
    "a known word inside a new one": {"Exam": {"@id": f"{EX}Exam", "@context": {"issuer": f"{EX}issuer"}}},
    "what a prefix may turn into another": {
        "Exam": {"@id": f"{EX}Exam", "@context": {"state": "sec:proof", "x": f"{EX}x"}}
    },
    "what the prefix of another context of somebody's own may turn into another": {
        "Exam": {"@id": f"{EX}Exam", "@context": {"state": "their:part"}}
    },
    "a second name for a word that a known context takes in": {
        "a": "https://www.w3.org/ns/credentials/undefined-term#b"
    },
    "a word that badges are read for, for something else": {"ects": f"{EX}seats"},
    "a class that badges are read for, for something else": {"ECTSExtension": f"{EX}Seats"},
    "no IRI": {"a": "a b:c"},
}


@pytest.mark.parametrize("said", HARMFUL.values(), ids=HARMFUL)
def test_a_context_that_changes_or_renames_is_not_taken(said):
    assert not is_harmless(read_context(said), active())


def test_too_many_words_inside_others_are_not_taken():
    inside = {f"b{number}": f"{EX}b{number}" for number in range(MAX_TERMS)}
    assert not is_harmless(read_context({"a": {"@id": f"{EX}a", "@context": inside}}), active())


def badge(*contexts, **members):
    return {
        "@context": [V2, OB303, *contexts],
        "id": "urn:uuid:4d1f0f6b-3d6c-4a2e-9a51-0d3d6a0f0001",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "issuer": "https://uni.example/issuer",
        **members,
    }


def test_a_word_of_a_context_in_the_document_is_stated():
    (newest, *_) = jsonld.read(badge({"@context": {"grade": f"{EX}grade"}}, grade="1.0"))
    assert (newest.unknown_contexts, newest.undefined, newest.unusual) == ((), (), ())
    assert any(quad[1] == f"<{EX}grade>" for quad in newest.quads)


def test_a_context_in_the_document_that_renames_stays_unknown():
    (newest, *_) = jsonld.read(badge({"state": STATUS}))
    assert newest.unknown_contexts == ("/@context/2",)


def test_one_that_is_not_known_stands_last():
    (newest, *_) = jsonld.read(badge({"grade": f"{EX}grade"}, "https://w3id.org/security/data-integrity/v2"))
    assert newest.unknown_contexts == ("/@context/2",)


def test_the_ninth_context_of_a_document_s_own_is_not_read():
    (newest, *_) = jsonld.read(badge(*({f"a{number}": f"{EX}a{number}"} for number in range(9))))
    assert newest.unknown_contexts == ("/@context/10",)


def test_what_a_foreign_context_adds_is_not_remembered():
    grade = read_context({"grade": f"{EX}grade"})
    one, two = enter_foreign(active(), grade), enter_foreign(active(), grade)
    scope = vocabulary.known(V2).terms["VerifiableCredential"].scope
    assert enter(one, scope) is not enter(one, scope)
    assert enter(active(), scope) is enter(active(), scope)
    assert one is not two


@pytest.mark.parametrize("name", classes.names("ob3"))
def test_every_member_that_is_read_by_name_is_a_word_of_a_known_context(name):
    """Otherwise a context of a holder's own could give it the meaning of another signed statement."""
    members = {member for member in classes.table(name, "ob3").members if not member.startswith("@")}
    assert members - _known_terms().keys() == set()


AGREED = {
    "a term": ({"grade": f"{EX}grade"}, {"grade": "1.0"}),
    "a prefix": ({"ex": EX, "grade": "ex:grade"}, {"grade": ["1.0", True, 7, 2.5]}),
    "a prefix from the other lists": ({"grade": "schema:grade"}, {"grade": "1.0"}),
    "a reference": ({"peer": {"@id": f"{EX}peer", "@type": "@id"}}, {"peer": "urn:x:peer"}),
    "a word for a value": ({"a": f"{EX}a", "k": {"@id": f"{EX}k", "@type": "@vocab"}}, {"k": "a"}),
    "a date": (
        {"xsd": "http://www.w3.org/2001/XMLSchema#", "day": {"@id": f"{EX}day", "@type": "xsd:date"}},
        {"day": "2026-11-21"},
    ),
    "a list": ({"days": {"@id": f"{EX}day", "@container": "@list"}}, {"days": ["a", "b"]}),
    "a set": ({"days": {"@id": f"{EX}day", "@container": ["@set"]}}, {"days": ["a", "b"]}),
    "JSON": ({"raw": {"@id": f"{EX}raw", "@type": "@json"}}, {"raw": {"b": 1, "a": [2]}}),
    "a list of JSON": (
        {"raw": {"@id": f"{EX}raw", "@type": "@json", "@container": "@list"}},
        {"raw": [{"a": 1}, 2]},
    ),
    "a list inside a type": (
        {"Exam": {"@id": f"{EX}Exam", "@context": {"grade": f"{EX}grade"}}, "exam": f"{EX}exam"},
        {"exam": {"type": "Exam", "grade": "1.0"}},
    ),
    "a list inside a member": (
        {"exam": {"@id": f"{EX}exam", "@context": {"grade": f"{EX}grade"}}},
        {"exam": {"grade": "1.0"}},
    ),
    "protected words": ({"@protected": True, "grade": f"{EX}grade"}, {"grade": "1.0"}),
    "under its own name for itself": ({"@context": {"grade": f"{EX}grade"}}, {"grade": "1.0"}),
}


@pytest.mark.parametrize(("said", "members"), AGREED.values(), ids=AGREED)
def test_another_processor_states_the_same_under_the_context(said, members):
    document = badge(said, credentialSubject={"id": "did:example:student", **members})
    (newest, *_) = jsonld.read(document)
    assert (newest.unknown_contexts, newest.undefined, newest.unusual) == ((), (), ())
    known = {url: vocabulary.known(url).term_map for url in (V2, OB303)}
    other = quads_of(document, lookup=known.get)
    assert rdfc.canonicalize(newest.quads).nquads == rdfc.canonicalize(other).nquads
