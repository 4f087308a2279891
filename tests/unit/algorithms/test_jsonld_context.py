"""Which terms hold where: scopes, protection and what an inner context changes."""

import pytest

from verifier.algorithms.jsonld_context import INITIAL, ActiveContext, Conflict, Spelled, changes, enter
from verifier.vocabulary import Term, TermMap

BASE = "https://terms.example/#"
NAME, OTHER = Term(iri=f"{BASE}name"), Term(iri=f"{BASE}other")
PROTECTED = Term(iri=f"{BASE}name", protected=True)


def holding(**terms):
    return enter(INITIAL, TermMap(terms=terms))


def test_a_later_term_takes_the_place_of_an_earlier_one():
    after = enter(holding(name=NAME), TermMap(terms={"name": OTHER}))
    assert after.terms["name"] is OTHER


def test_a_protected_term_stands_unless_it_is_repeated():
    before = holding(name=PROTECTED)
    assert enter(before, TermMap(terms={"name": NAME})).terms["name"] is PROTECTED
    with pytest.raises(Conflict):
        enter(before, TermMap(terms={"name": OTHER}))


def test_a_repeated_term_can_become_protected():
    assert enter(holding(name=NAME), TermMap(terms={"name": PROTECTED})).terms["name"].protected


def test_a_scope_of_a_property_overrides_protection():
    before = holding(name=PROTECTED)
    assert enter(before, TermMap(terms={"name": OTHER}), overrides=True).terms["name"] is OTHER
    assert enter(before, None, overrides=True) is INITIAL


def test_protected_terms_are_not_forgotten_otherwise():
    with pytest.raises(Conflict):
        enter(holding(name=PROTECTED), None)
    assert enter(holding(name=NAME), None) is INITIAL


def test_a_scope_of_a_type_remembers_what_held_before_the_first():
    before = holding(name=NAME)
    one = enter(before, TermMap(terms={"a": OTHER}), propagates=False)
    two = enter(one, TermMap(terms={"b": OTHER}), propagates=False)
    assert one.previous is before
    assert two.previous is before
    assert enter(one, TermMap()).previous is before


def test_what_follows_from_a_place_and_a_map_is_remembered():
    before, term_map = holding(name=NAME), TermMap(terms={"a": OTHER})
    assert enter(before, term_map) is enter(before, term_map)


def test_a_prefix_that_holds_resolves_what_was_left_open():
    xsd = Term(iri="http://www.w3.org/2001/XMLSchema#", prefix=True)
    open_term = TermMap(terms={"day": Term(iri=f"{BASE}day", type="xsd:date"), "made": Term(iri="xsd:made")})
    assert enter(INITIAL, open_term).terms["day"].type == "xsd:date"
    resolved = enter(holding(xsd=xsd), open_term).terms
    assert resolved["day"].type == "http://www.w3.org/2001/XMLSchema#date"
    assert resolved["made"].iri == "http://www.w3.org/2001/XMLSchema#made"
    no_prefix = enter(holding(xsd=Term(iri=BASE)), open_term)
    assert no_prefix.terms["day"].type == "xsd:date"


@pytest.mark.parametrize(
    ("text", "iri", "spelled"),
    [
        ("name", f"{BASE}name", Spelled.TERM),
        ("ex:name", f"{BASE}name", Spelled.COMPACT),
        ("ex://name", "ex://name", Spelled.FULL),
        ("name:x", "name:x", Spelled.FULL),
        ("_:x", "_:x", Spelled.FULL),
        ("@type", "@type", Spelled.KEYWORD),
        ("@other", "", Spelled.NOTHING),
        ("other", "", Spelled.NOTHING),
        (":other", "", Spelled.NOTHING),
        ("", "", Spelled.NOTHING),
    ],
)
def test_a_name_says_how_it_is_spelled(text, iri, spelled):
    active = holding(name=NAME, ex=Term(iri=BASE, prefix=True))
    found = active.name(text)
    assert (found.iri, found.spelled) == (iri, spelled)


def test_under_a_vocabulary_other_names_are_appended():
    active = enter(INITIAL, TermMap(vocab=BASE))
    assert active.name("other").iri == f"{BASE}other"
    assert active.name("@other").iri == ""
    assert active.identifier("other").iri == ""


def test_an_identifier_is_never_a_term():
    assert holding(name=NAME).identifier("name").spelled is Spelled.NOTHING


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        (INITIAL, holding(name=NAME), False),
        (holding(name=NAME), holding(name=NAME, other=OTHER), False),
        (holding(name=NAME), holding(name=PROTECTED), False),
        (holding(name=NAME), holding(name=OTHER), True),
        (holding(name=NAME), INITIAL, True),
        (INITIAL, ActiveContext(terms={}, vocab=BASE), False),
        (ActiveContext(terms={}, vocab=BASE), INITIAL, True),
    ],
)
def test_only_a_known_term_that_reads_otherwise_is_a_change(before, after, changed):
    assert changes(before, after) is changed
