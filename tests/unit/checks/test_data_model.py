"""The rules of Verifiable Credentials under strict rules: each departure fails, and its twin does not.

One row a negative case of the test suite of VC 2.0, with documents of our own.
https://github.com/w3c/vc-data-model-2.0-test-suite
"""

import asyncio
from collections.abc import Callable

import pytest

from tests.unit.checks.asking import ask
from tests.unit.parse.badges import VC1, VC2, opened, plain_credential, proof
from verifier.checks import schema, structure, validity
from verifier.model.credential import Credential
from verifier.model.outcome import Outcome
from verifier.model.words import Json, JsonObject
from verifier.parse.ob3 import parse_vc
from verifier.parse.vc_jwt import parse_jwt
from verifier.readings.linked_data import read_linked_data

EXAMPLES = "https://www.w3.org/ns/credentials/examples/v2"
NO_URL = "https ://no-url.example/1"
START, END = "2024-01-01T00:00:00Z", "2034-01-01T00:00:00Z"
POLISH: JsonObject = {"@value": "Praca w grupie", "@language": "pl"}
HEBREW: JsonObject = {"@value": "עבודת צוות", "@language": "he", "@direction": "rtl"}
TALKATIVE: JsonObject = {**POLISH, "url": "https://uni.example/"}
DID = "did:web:uni.example"
STATUS: JsonObject = {"id": "https://uni.example/status#5", "type": "https://uni.example/Status"}
FORM: JsonObject = {"id": "https://uni.example/schema", "type": "JsonSchema"}
SERVICE: JsonObject = {"id": "https://uni.example/refresh", "type": "https://uni.example/Refresh"}
TYPED: JsonObject = {"type": "https://uni.example/Kind"}
DIGEST = "sha384-" + "A" * 64
RESOURCE: JsonObject = {"id": "https://uni.example/picture.png", "digestSRI": DIGEST}


def without(facts: JsonObject, name: str) -> JsonObject:
    return {member: value for member, value in facts.items() if member != name}


def issued_by(**members: Json) -> JsonObject:
    return {"id": DID, **members}


def _of_version_1(**changes: Json) -> JsonObject:
    return {
        name: value
        for name, value in {
            **plain_credential(),
            "@context": [VC1],
            "id": "urn:uuid:3b241101-e2bb-4255-8caf-4136c566a962",
            "issuanceDate": START,
            **changes,
        }.items()
        if value is not None
    }


def contexts(*entries: Json) -> JsonObject:
    return {"@context": list(entries)}


Row = tuple[str, JsonObject, JsonObject]

# What is wrong; the members that make it so; the members of its twin.
VERSION_2: tuple[Row, ...] = (
    ("no context", {"@context": None}, contexts(VC2)),
    ("no base context", contexts(EXAMPLES), contexts(VC2, EXAMPLES)),
    ("another context before the base", contexts(EXAMPLES, VC2), contexts(VC2, EXAMPLES)),
    ("a context object before the base", contexts({"a": "urn:a"}, VC2), contexts(VC2, {"a": "urn:a"})),
    ("contexts that are no set", {"@context": VC2}, contexts(VC2)),
    ("a context that is no URL", contexts(VC2, NO_URL), contexts(VC2, "https://uni.example/context")),
    ("a context that is a number", contexts(VC2, 123192875), contexts(VC2, {"a": "urn:a"})),
    ("a context that is nothing", contexts(VC2, None), contexts(VC2)),
    (
        "a context that changes a type of the base",
        contexts(VC2, {"VerifiableCredential": "https://uni.example/Credential"}),
        contexts(VC2, {"VerifiableCredential": "https://www.w3.org/2018/credentials#VerifiableCredential"}),
    ),
    (
        "a context that changes a word of the base",
        contexts(VC2, {"name": {"@id": "https://uni.example/name", "@type": "@id"}}),
        contexts(VC2, {"tutor": {"@id": "https://uni.example/tutor", "@type": "@id"}}),
    ),
    ("an id that is nothing", {"id": [None]}, {"id": "urn:uuid:1"}),
    ("several ids", {"id": ["urn:uuid:1", "urn:uuid:2"]}, {"id": "urn:uuid:1"}),
    ("an id in a list", {"id": ["urn:uuid:1"]}, {"id": "https://uni.example/1"}),
    ("an id that is an object", {"id": {"value": "urn:uuid:1"}}, {"id": "did:example:1"}),
    ("an id that is no URL", {"id": NO_URL}, {"id": "https://uni.example/1"}),
    (
        "a subject of several ids",
        {"credentialSubject": {"id": ["urn:uuid:1", "urn:uuid:2"], "name": "Ada"}},
        {"credentialSubject": {"id": "urn:uuid:1", "name": "Ada"}},
    ),
    (
        "a subject whose id is no URL",
        {"credentialSubject": {"id": NO_URL}},
        {"credentialSubject": {"id": DID}},
    ),
    ("no type", {"type": None}, {"type": "VerifiableCredential"}),
    ("another type alone", {"type": ["EducationCredential"]}, {"type": ["VerifiableCredential"]}),
    (
        "a type that no context defines",
        {"type": ["VerifiableCredential", "Unmapped"]},
        {"type": ["VerifiableCredential", "https://uni.example/Mapped"]},
    ),
    (
        "a type that stands for no URL",
        {**contexts(VC2, {"Test": "https ://no-url#Test"}), "type": ["VerifiableCredential", "Test"]},
        {**contexts(VC2, {"Test": "https://uni.example/Test"}), "type": ["Test", "VerifiableCredential"]},
    ),
    ("a type that is a number", {"type": ["VerifiableCredential", 2]}, {"type": ["VerifiableCredential"]}),
    ("a name that says more", {"name": TALKATIVE}, {"name": POLISH}),
    ("a name that is a number", {"name": 5}, {"name": "Teamwork"}),
    ("a name in a list", {"name": ["Teamwork", "Group work"]}, {"name": [POLISH, HEBREW]}),
    ("a description that says more", {"description": TALKATIVE}, {"description": HEBREW}),
    (
        "an issuer's name that says more",
        {"issuer": issued_by(name=TALKATIVE)},
        {"issuer": issued_by(name=POLISH)},
    ),
    (
        "an issuer's description that says more",
        {"issuer": issued_by(description=TALKATIVE)},
        {"issuer": issued_by(description="A school.")},
    ),
    ("no issuer", {"issuer": None}, {"issuer": DID}),
    ("an issuer that is nothing", {"issuer": [None]}, {"issuer": issued_by()}),
    ("an issuer that is no URL", {"issuer": "not a url"}, {"issuer": "https://uni.example/"}),
    ("an issuer without an id", {"issuer": {"name": "Uni"}}, {"issuer": issued_by(name="Uni")}),
    ("an issuer whose id is nothing", {"issuer": {"id": None}}, {"issuer": issued_by()}),
    ("an issuer whose id is no URL", {"issuer": {"id": "not-a-url"}}, {"issuer": issued_by()}),
    ("no subject", {"credentialSubject": None}, {"credentialSubject": {"id": DID}}),
    ("a subject without a claim", {"credentialSubject": {}}, {"credentialSubject": {"name": "Ada"}}),
    (
        "one of two subjects without a claim",
        {"credentialSubject": [{"id": DID}, {}]},
        {"credentialSubject": [{"id": DID}, {"id": "did:example:1"}]},
    ),
    (
        "a subject that is text",
        {"credentialSubject": "did:example:1"},
        {"credentialSubject": {"id": "did:example:1"}},
    ),
    ("a start that is no date", {"validFrom": "2024"}, {"validFrom": "2024-01-01T00:00:00.123Z"}),
    (
        "a start without a zone",
        {"validFrom": "2024-01-01T00:00:00"},
        {"validFrom": "2024-01-01T00:00:00-05:00"},
    ),
    ("an end that is no date", {"validUntil": "tomorrow"}, {"validUntil": "2034-01-01T00:00:00.000+14:00"}),
    ("an end that is a number", {"validUntil": 2_000_000_000}, {"validUntil": END}),
    (
        "an end before the start",
        {"validFrom": START, "validUntil": "2023-01-01T00:00:00Z"},
        {"validFrom": START, "validUntil": END},
    ),
    ("a status without a type", {"credentialStatus": without(STATUS, "type")}, {"credentialStatus": STATUS}),
    (
        "a status of several ids",
        {"credentialStatus": {**STATUS, "id": ["urn:uuid:1", "urn:uuid:2"]}},
        {"credentialStatus": without(STATUS, "id")},
    ),
    (
        "a status whose id is no URL",
        {"credentialStatus": {**STATUS, "id": NO_URL}},
        {"credentialStatus": [STATUS]},
    ),
    (
        "a status whose type is a number",
        {"credentialStatus": {**STATUS, "type": 2}},
        {"credentialStatus": STATUS},
    ),
    ("a status that is text", {"credentialStatus": "https://uni.example/5"}, {"credentialStatus": STATUS}),
    ("a schema without a type", {"credentialSchema": without(FORM, "type")}, {"credentialSchema": FORM}),
    ("a schema without an id", {"credentialSchema": without(FORM, "id")}, {"credentialSchema": [FORM, FORM]}),
    ("a schema whose id is no URL", {"credentialSchema": {**FORM, "id": NO_URL}}, {"credentialSchema": FORM}),
    (
        "a refresh service without a type",
        {"refreshService": without(SERVICE, "type")},
        {"refreshService": SERVICE},
    ),
    (
        "a refresh service at no URL",
        {"refreshService": {**SERVICE, "id": "//no-url"}},
        {"refreshService": [SERVICE]},
    ),
    (
        "terms without a type",
        {"termsOfUse": {"id": "urn:terms"}},
        {"termsOfUse": {**TYPED, "id": "urn:terms"}},
    ),
    ("one of two terms without a type", {"termsOfUse": [TYPED, {}]}, {"termsOfUse": [TYPED, TYPED]}),
    ("evidence without a type", {"evidence": {"id": "urn:work"}}, {"evidence": [TYPED, TYPED]}),
    ("evidence that is text", {"evidence": "https://uni.example/work"}, {"evidence": TYPED}),
    ("a rendering without a type", {"renderMethod": {"id": "urn:svg"}}, {"renderMethod": TYPED}),
    ("confidence without a type", {"confidenceMethod": {"id": "urn:key"}}, {"confidenceMethod": [TYPED]}),
    ("a resource without an id", {"relatedResource": without(RESOURCE, "id")}, {"relatedResource": RESOURCE}),
    (
        "a resource without a digest",
        {"relatedResource": without(RESOURCE, "digestSRI")},
        {"relatedResource": {**without(RESOURCE, "digestSRI"), "digestMultibase": "uEiAAAA"}},
    ),
    (
        "a digest in no known form",
        {"relatedResource": {**RESOURCE, "digestSRI": "md5-AA"}},
        {"relatedResource": RESOURCE},
    ),
    (
        "one resource twice",
        {"relatedResource": [RESOURCE, RESOURCE]},
        {"relatedResource": [RESOURCE, {**RESOURCE, "id": "urn:other"}]},
    ),
    ("a proof without a type", {"proof": [proof(type=None)]}, {"proof": proof()}),
    ("a proof that is text", {"proof": "z58DAdFfa9SkqZMVPxAQp"}, {"proof": [proof(), proof()]}),
    ("a date of the elder version", {"issuanceDate": START}, {"validFrom": START}),
)

VERSION_1: tuple[Row, ...] = (
    ("no start", {"issuanceDate": None}, {}),
    ("a start that is no date", {"issuanceDate": "January"}, {"issuanceDate": "2024-01-01T00:00:00"}),
    ("a start of the newer version alone", {"issuanceDate": None, "validFrom": START}, {}),
    ("an end of the newer version", {"validUntil": END}, {"expirationDate": END}),
    ("an end that is no date", {"expirationDate": "2034"}, {"expirationDate": END}),
    ("the newer base beside the elder", contexts(VC1, VC2), contexts(VC1)),
    ("a status without an id", {"credentialStatus": without(STATUS, "id")}, {"credentialStatus": STATUS}),
    ("a refresh service without an id", {"refreshService": TYPED}, {"refreshService": SERVICE}),
    ("evidence without a type", {"evidence": [{"id": "urn:work"}]}, {"evidence": [TYPED]}),
    ("an id that is no URL", {"id": "one"}, {"id": "https://uni.example/1"}),
    ("an issuer without an id", {"issuer": {"name": "Uni"}}, {"issuer": issued_by()}),
    (
        "a schema without an id",
        {"credentialSchema": {"type": "JsonSchemaValidator2018"}},
        {"credentialSchema": {**FORM, "type": "JsonSchemaValidator2018"}},
    ),
)

Make = Callable[..., JsonObject]


def embedded(document: JsonObject) -> Credential:
    return read(parse_vc({"proof": [proof()], **document}))


def as_token(document: JsonObject) -> Credential:
    return read(parse_jwt(opened(document)))


def read(credential: object) -> Credential:
    assert isinstance(credential, Credential)
    return credential


def is_rejected(credential: Credential) -> bool:
    walk = read_linked_data(credential)
    period = asyncio.run(ask(validity.CHECK, credential))
    found = (
        *structure.judge(credential, walk),
        *schema.judge(credential, walk, strict="strict"),
        *period.findings,
    )
    return any(finding.code.outcome is Outcome.FAILED for finding in found)


# A token of version 1 says some of this by its claims: tests/unit/parse/test_vc_jwt.py.
SECURED: tuple[tuple[str, Make, Callable[[JsonObject], Credential], tuple[Row, ...]], ...] = (
    ("version 2 with a proof", plain_credential, embedded, VERSION_2),
    ("version 2 in a token", plain_credential, as_token, VERSION_2),
    ("version 1 with a proof", _of_version_1, embedded, VERSION_1),
)
ROWS = {
    f"{form}: {why}": (secured(make(**bad)), secured(make(**good)))
    for form, make, secured, rows in SECURED
    for why, bad, good in rows
}


@pytest.mark.parametrize(("bad", "good"), ROWS.values(), ids=ROWS.keys())
def test_a_departure_is_rejected_under_strict_rules_and_its_twin_is_not(
    bad: Credential, good: Credential
) -> None:
    assert not is_rejected(good)
    assert is_rejected(bad)


@pytest.mark.parametrize("name", ["id", "issuer", "credentialSubject", "validFrom", "name", "evidence"])
def test_a_member_that_is_null_is_rejected_under_strict_rules(name: str) -> None:
    for secured in (embedded, as_token):
        assert is_rejected(secured({**plain_credential(), name: None}))


def test_a_departure_that_touches_nothing_is_a_remark_under_the_usual_rules() -> None:
    credential = as_token(plain_credential(evidence={"id": "urn:work"}))
    walk = read_linked_data(credential)
    found = (*structure.judge(credential, walk), *schema.judge(credential, walk, strict="lenient"))
    assert [finding.code.id for finding in found if finding.code.outcome is None] == [
        "structure.not-an-open-badge",
        "structure.missing-property",
    ]
