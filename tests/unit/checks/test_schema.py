"""What `schema` says of a badge: whether a departure from its form touches an answer."""

import asyncio
from datetime import UTC, datetime
from typing import Literal

import pytest

from tests.shared import shared
from tests.unit.parse.badges import OB3, VC2, achievement, badge, opened, plain_credential, proof, subject
from verifier.checks import schema
from verifier.contracts import Context
from verifier.model.codes import schema as facts
from verifier.model.credential import Credential
from verifier.model.finding import Finding
from verifier.model.options import Options
from verifier.model.outcome import Outcome
from verifier.model.words import JsonObject
from verifier.parse.ob3 import parse_vc
from verifier.parse.strict_json import read_object
from verifier.parse.vc_jwt import parse_jwt
from verifier.readings.linked_data import read_linked_data

Strict = Literal["lenient", "strict"]


def parsed(document: JsonObject) -> Credential:
    credential = parse_vc(document)
    assert isinstance(credential, Credential)
    return credential


def judged(credential: Credential, strict: Strict = "lenient") -> tuple[Finding, ...]:
    return schema.judge(credential, read_linked_data(credential), strict=strict)


def codes(document: JsonObject, strict: Strict = "lenient") -> list[str]:
    return [finding.code.id for finding in judged(parsed(document), strict)]


@pytest.mark.parametrize("strict", ["lenient", "strict"])
def test_a_good_badge_conforms(strict: Strict) -> None:
    assert codes(badge(proof=proof()), strict) == ["schema.conforms"]


@pytest.mark.parametrize("strict", ["lenient", "strict"])
def test_a_plain_credential_declares_no_form_of_its_own(strict: Strict) -> None:
    assert codes(plain_credential(), strict) == ["schema.none-declared"]


def test_a_plain_credential_that_names_its_form_conforms_as_far_as_we_compare() -> None:
    named = plain_credential(credentialSchema={"id": "https://uni.example/schema", "type": "JsonSchema"})
    assert codes(named) == ["schema.conforms"]


TOUCHING: dict[str, tuple[JsonObject, str]] = {
    "an achievement without a name": (
        badge(credentialSubject=subject(achievement=achievement(name=None))),
        "/credentialSubject/achievement",
    ),
    "several subjects": (badge(credentialSubject=[subject(), subject()]), "/credentialSubject"),
    "nobody named": (badge(credentialSubject=subject(id=None)), "/credentialSubject"),
    "a date that reads two ways": (badge(issuanceDate="2024-06-01T00:00:00Z"), "/issuanceDate"),
}


@pytest.mark.parametrize(("document", "pointer"), TOUCHING.values(), ids=TOUCHING.keys())
def test_a_departure_that_touches_an_answer_is_a_caution(document: JsonObject, pointer: str) -> None:
    (finding,) = judged(parsed(document))
    assert (finding.code, finding.pointer) == (facts.NOT_CONFORMANT, pointer)


def test_any_other_departure_is_left_to_structure() -> None:
    assert codes(badge(id=None)) == ["schema.conforms"]


@pytest.mark.parametrize(
    "document",
    [
        badge(id=None),
        badge(credentialSubject=subject(achievement=achievement(name=None))),
        badge(**{"@context": [VC2, "https://purl.imsglobal.org/spec/ob/v3p0/context"]}),
        badge(validUntil="next year"),
    ],
)
def test_every_departure_fails_under_strict_rules(document: JsonObject) -> None:
    found = judged(parsed(document), "strict")
    assert {finding.code for finding in found} == {facts.NOT_CONFORMANT_STRICT}


def test_very_many_departures_make_no_report() -> None:
    many = badge(
        evidence=[{"type": ["Other"]}] * 1000, credentialSubject=[subject(id=None) for _ in range(90)]
    )
    assert len(judged(parsed(many), "strict")) == schema.MAX_NAMED
    assert len(judged(parsed(many))) == schema.MAX_NAMED


def test_an_undefined_member_of_a_token_is_a_remark_and_fails_under_strict_rules() -> None:
    credential = parse_jwt(opened(badge(colour="red")))
    assert isinstance(credential, Credential)
    assert [finding.code for finding in judged(credential)] == [facts.CONFORMS, facts.EXTRA_MEMBER]
    strict = judged(credential, "strict")
    assert strict[0].code is facts.NOT_CONFORMANT_STRICT


def test_an_unknown_context_of_a_token_breaks_no_rule() -> None:
    credential = parse_jwt(opened({**badge(**{"@context": [VC2, OB3, "https://x.example/c"]}), **_claims()}))
    assert isinstance(credential, Credential)
    for strict in ("lenient", "strict"):
        passed, remark = judged(credential, strict)
        assert passed.code is facts.CONFORMS
        assert (remark.code, remark.detail) == (facts.CONTEXT_UNREAD, "https://x.example/c")


def _claims() -> JsonObject:
    return {
        "iss": "did:web:uni.example",
        "sub": "did:example:holder",
        "jti": "https://uni.example/credentials/1",
        "nbf": 1_704_067_200,
    }


def test_a_proof_over_every_byte_is_judged_as_a_token_is() -> None:
    jcs = proof(cryptosuite="eddsa-jcs-2022")
    assert codes(badge(colour="red", proof=jcs)) == ["schema.conforms", "schema.extra-member"]
    unknown = badge(**{"@context": [VC2, OB3, "https://x.example/c"]}, proof=jcs)
    assert codes(unknown) == ["schema.conforms", "schema.context-unread"]


def test_under_a_proof_over_statements_undefined_words_are_for_structure_to_judge() -> None:
    assert codes(badge(colour="red", proof=proof())) == ["schema.conforms"]


def test_a_context_that_was_left_out_fails_under_strict_rules() -> None:
    status: JsonObject = {"id": "https://uni.example/list", "type": "1EdTechRevocationList"}
    assert codes(badge(credentialStatus=status, proof=proof())) == ["schema.conforms"]
    (finding,) = judged(parsed(badge(credentialStatus=status, proof=proof())), "strict")
    assert (finding.code, finding.detail) == (facts.NOT_CONFORMANT_STRICT, "extensions-assumed")


def test_the_check_takes_its_strictness_from_the_reader() -> None:
    credential = parsed(badge(id=None))
    assert asyncio.run(_run(credential, "lenient"))[0].code is facts.CONFORMS
    assert asyncio.run(_run(credential, "strict"))[0].code is facts.NOT_CONFORMANT_STRICT


async def _run(credential: Credential, strict: Strict) -> tuple[Finding, ...]:
    now = datetime(2024, 1, 1, tzinfo=UTC)
    context = Context(fetcher=None, at=now, now=now, options=Options(strict=strict), appraise=None)
    return await schema.CHECK.run(credential, context)


def _items() -> list[JsonObject]:
    lines = shared("conformance", "manifest.jsonl").read_text("utf-8").splitlines()
    return [read_object(line) for line in lines]


def test_good_badges_of_the_field_are_touched_nowhere() -> None:
    for item in _items():
        expected = item["expect"]
        assert isinstance(expected, dict)
        if item["format"] == "vc-json" and expected["verified"] is True:
            found = judged(parsed(_document(item)))
            assert not {Outcome.CAUTION, Outcome.FAILED} & {finding.code.outcome for finding in found}


def test_badges_that_the_field_refuses_for_their_form_are_refused_under_strict_rules() -> None:
    refused = 0
    for item in _items():
        expected = item["expect"]
        assert isinstance(expected, dict)
        if item["format"] == "vc-json" and expected["failing_check"] in ("schema", "type", "context"):
            found = judged(parsed(_document(item)), "strict")
            assert facts.NOT_CONFORMANT_STRICT in [finding.code for finding in found]
            refused += 1
    assert refused == 5


def _document(item: JsonObject) -> JsonObject:
    return read_object(shared("conformance", str(item["path"])).read_bytes())


STANDARD = "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json"
LISTED: dict[str, tuple[JsonObject | list[JsonObject] | None, bool]] = {
    "no schema": (None, True),
    "the standard one": ([{"id": STANDARD, "type": "1EdTechJsonSchemaValidator2019"}], True),
    "the standard one of the json-ld flavour": (
        [{"id": STANDARD.replace("/json/", "/json-ld/"), "type": "1EdTechJsonSchemaValidator2019"}],
        True,
    ),
    "the standard one beside another": (
        [
            {"id": "https://uni.example/schema", "type": "JsonSchema"},
            {"id": STANDARD, "type": "1EdTechJsonSchemaValidator2019"},
        ],
        True,
    ),
    "another one": ([{"id": "https://uni.example/schema", "type": "1EdTechJsonSchemaValidator2019"}], False),
    "the standard one under another type": ([{"id": STANDARD, "type": "JsonSchema"}], False),
    "one that only looks like it": (
        [{"id": f"https://uni.example/?{STANDARD}", "type": "1EdTechJsonSchemaValidator2019"}],
        False,
    ),
}


@pytest.mark.parametrize(("schemas", "is_listed"), LISTED.values(), ids=LISTED.keys())
def test_a_badge_that_names_schemas_names_that_of_its_format(
    schemas: JsonObject | list[JsonObject] | None, *, is_listed: bool
) -> None:
    remarks = [] if is_listed else ["schema.standard-not-listed"]
    assert codes(badge(credentialSchema=schemas)) == ["schema.conforms", *remarks]
    strictly = codes(badge(credentialSchema=schemas), "strict")
    assert ("schema.not-conformant-strict" in strictly) is not is_listed


def test_the_shortened_form_is_allowed_under_strict_rules_too() -> None:
    shortened = badge(type="OpenBadgeCredential", proof=proof())
    assert codes({**shortened, "type": ["VerifiableCredential", "OpenBadgeCredential"]}, "strict") == [
        "schema.conforms"
    ]


def test_what_a_closed_class_forbids_is_named_once_in_a_token() -> None:
    picture = {"id": "https://uni.example/p.png", "type": "Image", "author": "urn:a", "name": "P"}
    credential = parse_jwt(opened(badge(image=picture)))
    assert isinstance(credential, Credential)
    remarks = [(finding.code.id, finding.pointer) for finding in judged(credential)[1:]]
    assert remarks == [("schema.extra-member", "/image/author"), ("schema.extra-member", "/image/name")]


def test_what_a_closed_class_forbids_is_left_to_the_walk_where_nothing_defines_it() -> None:
    picture = {"id": "https://uni.example/p.png", "type": "Image", "colour": "red", "name": "P"}
    found = judged(parsed(badge(image=picture, proof=[proof()])))
    assert [(finding.code.id, finding.pointer) for finding in found[1:]] == [
        ("schema.extra-member", "/image/name")
    ]
