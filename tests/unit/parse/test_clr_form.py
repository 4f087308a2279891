"""The links of a record: each leads to something in it, and none runs in a circle."""

import pytest

from tests.unit.parse.badges import CLR2, OB3, VC1, VC2, achievement, badge, resolve, spoilt, subject
from verifier.model.credential import Credential
from verifier.model.deviation import Rule
from verifier.model.words import Json, JsonObject
from verifier.parse.clr_form import MAX_NESTING, deviations_of_associations
from verifier.parse.ob3 import parse_vc

Found = list[tuple[str, Rule, str]]


def named(name: str) -> str:
    return f"urn:achievement:{name}"


def link(source: str, kind: str, target: str) -> JsonObject:
    return {
        "type": "Association",
        "associationType": kind,
        "sourceId": named(source),
        "targetId": named(target),
    }


def award(name: str, **changes: Json) -> JsonObject:
    return badge(
        id=f"urn:award:{name}", credentialSubject=subject(achievement=achievement(id=named(name))), **changes
    )


def record(*links: JsonObject, held: Json = None, **changes: Json) -> JsonObject:
    holds = [award(name) for name in "abc"] if held is None else held
    document: JsonObject = {
        "@context": [VC2, CLR2, OB3],
        "id": "https://uni.example/records/1",
        "type": ["VerifiableCredential", "ClrCredential"],
        "name": "Record",
        "issuer": {"id": "did:web:uni.example", "type": ["Profile"]},
        "validFrom": "2024-01-01T00:00:00Z",
        "credentialSubject": {
            "id": "did:example:holder",
            "type": ["ClrSubject"],
            "achievement": [achievement(id=named("d"))],
            "verifiableCredential": holds,
            **({"association": list(links)} if links else {}),
        },
    }
    return spoilt(document, **changes)


def found(document: JsonObject) -> Found:
    slips = list(deviations_of_associations(document))
    for slip in slips:
        resolve(document, slip.pointer)
    return [
        (slip.pointer.removeprefix("/credentialSubject/association/"), slip.rule, slip.detail)
        for slip in slips
    ]


LINKED: dict[str, tuple[JsonObject, ...]] = {
    "by none": (),
    "by a tree": (link("a", "isParentOf", "b"), link("a", "isParentOf", "c"), link("c", "isChildOf", "a")),
    "by a tree that is said twice": (link("a", "isParentOf", "b"), link("b", "isChildOf", "a")),
    "by a diamond": (
        *(link("a", "isChildOf", "b"), link("a", "isChildOf", "c")),
        *(link("b", "isChildOf", "d"), link("c", "isChildOf", "d")),
    ),
    "by peers of one another": (link("a", "isPeerOf", "b"), link("b", "isPeerOf", "a")),
    "by what comes before": (
        link("a", "precedes", "b"),
        link("b", "precedes", "c"),
        link("c", "precedes", "a"),
    ),
}


@pytest.mark.parametrize("links", LINKED.values(), ids=LINKED.keys())
def test_a_record_is_linked_in_order(links: tuple[JsonObject, ...]) -> None:
    assert found(record(*links)) == []


CIRCLES: dict[str, tuple[tuple[JsonObject, ...], set[str]]] = {
    "of one": ((link("a", "isPartOf", "a"),), {"0"}),
    "of one parent": ((link("a", "isParentOf", "a"),), {"0"}),
    "of two": ((link("a", "isChildOf", "b"), link("b", "isChildOf", "a")), {"0", "1"}),
    "of two words": ((link("a", "isChildOf", "b"), link("a", "isParentOf", "b")), {"0", "1"}),
    "of three behind a good one": (
        (
            *(link("d", "isChildOf", "a"), link("a", "isChildOf", "b")),
            *(link("b", "isChildOf", "c"), link("a", "isParentOf", "c")),
        ),
        {"1", "2", "3"},
    ),
}


@pytest.mark.parametrize(("links", "closing"), CIRCLES.values(), ids=CIRCLES.keys())
def test_a_circle_is_named_by_a_link_of_it(links: tuple[JsonObject, ...], closing: set[str]) -> None:
    ((place, rule, _),) = found(record(*links))
    assert rule is Rule.ASSOCIATION_CYCLE
    assert place in closing


def test_a_long_chain_needs_no_depth() -> None:
    chain = [link(str(number), "isChildOf", str(number + 1)) for number in range(5000)]
    held = [award(str(number)) for number in range(5001)]
    assert found(record(*chain, held=held)) == []
    assert len(found(record(*chain, link("5000", "isChildOf", "0"), held=held))) == 1


def test_links_to_nothing_are_named_with_what_they_name() -> None:
    assert found(record(link("a", "isPartOf", "x"), link("y", "isPartOf", "b"))) == [
        ("0", Rule.ASSOCIATION_DANGLING, named("x")),
        ("1", Rule.ASSOCIATION_DANGLING, named("y")),
    ]


def test_a_link_may_name_an_achievement_of_the_record_or_a_credential_in_it() -> None:
    link_to_award = {**link("d", "isRelatedTo", "a"), "targetId": "urn:award:a"}
    assert found(record(link_to_award, link("d", "isPartOf", "c"))) == []


def test_a_link_may_name_what_is_in_a_record_within_the_record() -> None:
    inner = record(held=[award("e")])
    assert found(record(link("e", "isPartOf", "d"), held=[inner])) == []
    assert len(found(record(link("f", "isPartOf", "d"), held=[inner]))) == 1


@pytest.mark.parametrize(
    "closed",
    ["e30.e30.AAAA", {"type": "EnvelopedVerifiableCredential", "id": "data:application/vc+jwt,x"}, 5],
)
def test_nothing_is_missing_from_a_record_that_cannot_be_read_through(closed: Json) -> None:
    assert found(record(link("a", "isPartOf", "x"), held=[award("a"), closed])) == []


def test_a_record_nested_without_end_is_not_followed() -> None:
    held: list[Json] = [award("a")]
    for _ in range(MAX_NESTING + 1):
        held = [record(held=held)]
    assert found(record(link("x", "isPartOf", "y"), held=held)) == []


def test_links_of_a_wrong_shape_are_for_the_tables_to_name() -> None:
    half = {"type": "Association", "associationType": "isPartOf", "sourceId": named("a")}
    assert found(record(half)) == []
    assert found({"credentialSubject": "did:example:holder"}) == []
    slips = parsed(record(half, {**link("a", "isTwinOf", "b"), "note": "x"}, "urn:a")).deviations
    assert {(slip.pointer.removeprefix("/credentialSubject/association/"), slip.rule) for slip in slips} == {
        ("0", Rule.MISSING_PROPERTY),
        ("1/associationType", Rule.NOT_IN_ENUMERATION),
        ("1/note", Rule.EXTRA_MEMBER),
        ("2", Rule.VALUE_TYPE),
    }


def parsed(document: JsonObject) -> Credential:
    credential = parse_vc(document)
    assert isinstance(credential, Credential)
    return credential


def test_a_good_record_has_no_departure() -> None:
    assert parsed(record(link("a", "isPartOf", "b"))).deviations == ()


def test_a_record_may_have_the_form_of_either_version() -> None:
    elder = record(**{"@context": [VC1, CLR2, OB3]}, validFrom=None, issuanceDate="2024-01-01T00:00:00Z")
    assert parsed(elder).deviations == ()
    mixed = record(**{"@context": [VC1, CLR2, OB3]})
    assert [(slip.rule, slip.detail) for slip in parsed(mixed).deviations] == [
        (Rule.MIXED_EDITIONS, "validFrom")
    ]


RECORDS: dict[str, tuple[JsonObject, set[tuple[str, Rule]]]] = {
    "the contexts in another order": (
        record(**{"@context": [VC2, OB3, CLR2]}),
        {("/@context", Rule.CONTEXT_ORDER)},
    ),
    "no context of its own": (record(**{"@context": [VC2, OB3]}), {("/@context", Rule.CONTEXT_ORDER)}),
    "no name": (record(name=None), {("", Rule.MISSING_PROPERTY)}),
    "nothing in it": (record(held=[]), {("/credentialSubject", Rule.MISSING_PROPERTY)}),
    "a token in it": (
        record(held=["e30.e30.AAAA"]),
        {("/credentialSubject/verifiableCredential/0", Rule.VALUE_TYPE)},
    ),
    "nobody named": (
        record(credentialSubject={"type": ["ClrSubject"], "verifiableCredential": [award("a")]}),
        {("/credentialSubject", Rule.SUBJECT_UNIDENTIFIED)},
    ),
    "another subject": (
        record(credentialSubject={"id": "urn:a", "type": ["Person"], "verifiableCredential": [award("a")]}),
        {("/credentialSubject/type", Rule.WRONG_TYPE)},
    ),
    "a word for partial": (record(partial="yes"), {("/partial", Rule.VALUE_TYPE)}),
}


@pytest.mark.parametrize(("document", "slips"), RECORDS.values(), ids=RECORDS.keys())
def test_a_departure_of_a_record_is_found_where_it_is(
    document: JsonObject, slips: set[tuple[str, Rule]]
) -> None:
    assert {(slip.pointer, slip.rule) for slip in parsed(document).deviations} == slips


def test_nobody_named_in_a_record_touches_an_answer() -> None:
    anonymous = record(credentialSubject={"type": ["ClrSubject"], "verifiableCredential": [award("a")]})
    assert [slip.touches for slip in parsed(anonymous).deviations] == [True]
