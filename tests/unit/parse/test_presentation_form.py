"""Where a presentation departs from its form: each row with its twin. Documents of our own."""

import pytest

from tests.unit.parse.badges import OB3, VC1, VC2, badge, plain_credential, proof, resolve, spoilt
from verifier.model.deviation import Rule
from verifier.model.words import Json, JsonObject
from verifier.parse.presentation_form import deviations_of_presentation

HOLDER = "did:example:holder"
JWS = "e30.e30.AAAA"
ENVELOPE: JsonObject = {
    "@context": VC2,
    "type": "EnvelopedVerifiableCredential",
    "id": f"data:application/vc+jwt,{JWS}",
}


def presentation(**changes: Json) -> JsonObject:
    document: JsonObject = {
        "@context": [VC2],
        "id": "urn:uuid:3b241101-e2bb-4255-8caf-4136c566a962",
        "type": ["VerifiablePresentation"],
        "holder": HOLDER,
        "verifiableCredential": [badge(proof=proof()), ENVELOPE],
        "proof": proof(proofPurpose="authentication"),
    }
    return spoilt(document, **changes)


def elder(**changes: Json) -> JsonObject:
    return presentation(**{"@context": [VC1], **changes})


def of(credential: Json, **changes: Json) -> JsonObject:
    return presentation(verifiableCredential=[credential], **changes)


def enveloped(**changes: Json) -> JsonObject:
    facts = {"type": "EnvelopedVerifiablePresentation", "id": f"data:application/vp+jwt,{JWS}"}
    return spoilt({**ENVELOPE, **facts}, **changes)


SELF_ISSUED = plain_credential(issuer=HOLDER)

GOOD: dict[str, JsonObject] = {
    "as it should be": presentation(),
    "without anybody or anything": presentation(holder=None, verifiableCredential=None, id=None, proof=None),
    "of a list of nothing": presentation(verifiableCredential=[]),
    "of one credential without a list": presentation(verifiableCredential=badge(proof=proof())),
    "by a holder who is described": presentation(holder={"id": HOLDER, "name": "Ada"}),
    "with a type of its own": presentation(type=["VerifiablePresentation", "https://a.example/Type"]),
    "with further contexts": presentation(**{"@context": [VC2, OB3, {"Own": "https://a.example/Own"}]}),
    "of what the holder says": of(SELF_ISSUED),
    "of what a described holder says": of(SELF_ISSUED, holder={"id": HOLDER}),
    "with terms": presentation(termsOfUse=[{"type": "https://a.example/Terms"}]),
    "of version 1.1": elder(),
    "of version 1.1 with a token": elder(verifiableCredential=[JWS]),
    "of version 1.1 with one token": elder(verifiableCredential=JWS),
    "of version 1.1 with an unsecured credential": elder(verifiableCredential=[badge()]),
    "in an envelope": enveloped(),
    "in an envelope that lists its type": enveloped(type=["EnvelopedVerifiablePresentation"]),
}

BAD: dict[str, tuple[JsonObject, set[tuple[str, Rule]]]] = {
    "no context": (presentation(**{"@context": None}), {("", Rule.CONTEXT_ORDER)}),
    "no base context": (presentation(**{"@context": [OB3]}), {("/@context", Rule.CONTEXT_ORDER)}),
    "the base context second": (
        presentation(**{"@context": [OB3, VC2]}),
        {("/@context", Rule.CONTEXT_ORDER)},
    ),
    "both base contexts": (presentation(**{"@context": [VC2, VC1]}), {("/@context", Rule.CONTEXT_ORDER)}),
    "contexts that are no set": (presentation(**{"@context": VC2}), {("/@context", Rule.SERIALISATION)}),
    "a context that is no URL": (
        presentation(**{"@context": [VC2, "https ://no"]}),
        {("/@context/1", Rule.VALUE_TYPE)},
    ),
    "a context that is a number": (
        presentation(**{"@context": [VC2, 123192875]}),
        {("/@context/1", Rule.VALUE_TYPE)},
    ),
    "a word defined anew": (
        presentation(**{"@context": [VC2, {"VerifiablePresentation": "https://a.example/P"}]}),
        {("/@context/1/VerifiablePresentation", Rule.VALUE_TYPE)},
    ),
    "no type": (presentation(type=None), {("", Rule.NO_TYPE)}),
    "another type": (presentation(type=["Other"]), {("/type", Rule.WRONG_TYPE)}),
    "an id that is no URL": (presentation(id="one"), {("/id", Rule.VALUE_TYPE)}),
    "several ids": (presentation(id=["urn:a:1", "urn:a:2"]), {("/id", Rule.CARDINALITY)}),
    "a holder that is no URL": (presentation(holder="Ada"), {("/holder", Rule.VALUE_TYPE)}),
    "a holder without an id": (presentation(holder={"name": "Ada"}), {("/holder", Rule.MISSING_PROPERTY)}),
    "a credential as a token": (of(JWS), {("/verifiableCredential/0", Rule.VALUE_TYPE)}),
    "a credential as an address": (of("https://a.example/1"), {("/verifiableCredential/0", Rule.VALUE_TYPE)}),
    "a credential as a number": (of(5), {("/verifiableCredential/0", Rule.VALUE_TYPE)}),
    "a credential without a type": (
        of(badge(type=None, proof=proof())),
        {("/verifiableCredential/0", Rule.MISSING_PROPERTY)},
    ),
    "a thing that is no credential": (
        of({"type": ["Profile"], "proof": proof()}),
        {("/verifiableCredential/0/type", Rule.WRONG_TYPE)},
    ),
    "what somebody says whom nobody presents": (
        of(SELF_ISSUED, holder=None),
        {("/verifiableCredential/0", Rule.MISSING_PROPERTY)},
    ),
    "what another than the holder says": (
        of(SELF_ISSUED, holder="did:example:acme"),
        {("/verifiableCredential/0", Rule.MISSING_PROPERTY)},
    ),
    "an envelope without a context": (
        of(spoilt(ENVELOPE, **{"@context": None})),
        {("/verifiableCredential/0", Rule.MISSING_PROPERTY)},
    ),
    "an envelope with a context that defines none": (
        of({**ENVELOPE, "@context": [OB3]}),
        {("/verifiableCredential/0/@context", Rule.CONTEXT_ORDER)},
    ),
    "an envelope without what is in it": (
        of(spoilt(ENVELOPE, id=None)),
        {("/verifiableCredential/0", Rule.MISSING_PROPERTY)},
    ),
    "an envelope elsewhere": (
        of({**ENVELOPE, "id": "https://a.example/1"}),
        {("/verifiableCredential/0/id", Rule.VALUE_TYPE)},
    ),
    "a proof without a type": (presentation(proof=proof(type=None)), {("/proof", Rule.MISSING_PROPERTY)}),
    "terms without a type": (presentation(termsOfUse={}), {("/termsOfUse", Rule.MISSING_PROPERTY)}),
    "of version 1.1, with an address": (
        elder(verifiableCredential=["https://a.example/1"]),
        {("/verifiableCredential/0", Rule.VALUE_TYPE)},
    ),
    "in an envelope without a context": (enveloped(**{"@context": None}), {("", Rule.MISSING_PROPERTY)}),
    "in an envelope elsewhere": (enveloped(id="https://a.example/1"), {("/id", Rule.VALUE_TYPE)}),
    "no document": ({}, {("", Rule.CONTEXT_ORDER), ("", Rule.NO_TYPE)}),
}


@pytest.mark.parametrize("document", GOOD.values(), ids=GOOD.keys())
def test_a_presentation_keeps_to_its_form(document: JsonObject) -> None:
    assert deviations_of_presentation(document) == ()


@pytest.mark.parametrize(("document", "found"), BAD.values(), ids=BAD.keys())
def test_a_departure_of_a_presentation_is_found_where_it_is(
    document: JsonObject, found: set[tuple[str, Rule]]
) -> None:
    slips = deviations_of_presentation(document)
    assert {(slip.pointer, slip.rule) for slip in slips} == found
    assert all(resolve(document, slip.pointer) is not ... for slip in slips)


def test_very_many_departures_make_no_report() -> None:
    assert len(deviations_of_presentation(presentation(verifiableCredential=[5] * 1000))) < 100
