"""Whatever is given, parsing answers, and every place that it names is there."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.parse.badges import OB3, VC1, VC2, badge, opened, proof, resolve
from tests.world.encodings import base64url, compact
from tests.world.sd_jwt import disclosure
from verifier.algorithms.sd_jwt import digest
from verifier.checks import schema, structure
from verifier.model.credential import Credential, Malformed
from verifier.model.located import Kind
from verifier.model.words import Json, JsonObject
from verifier.parse.dates import read_moment
from verifier.parse.ob3 import parse_vc
from verifier.parse.recognise import Form, form_of, form_of_claims
from verifier.parse.signed_token import open_token
from verifier.parse.strict_json import MalformedJson, read
from verifier.parse.vc_jwt import parse_jwt
from verifier.readings.linked_data import read_linked_data
from verifier.vocabulary import classes

NAMES = sorted(
    {
        name
        for family in ("ob2", "ob3")
        for each in classes.names(family)
        for name in classes.table(each, family).members
    }
    | {"type", "@type", "@id", "@value", "@language", "vc", "iss", "sub", "jti", "nbf", "exp", "a/b~c", ""}
)
WORDS = sorted(
    {*classes.names("ob3"), "VerifiableCredential", "OpenBadgeCredential", VC1, VC2, OB3}
    | {"", "did:a:1", "2024-01-01T00:00:00Z", "2024-01-01", "1700000000", "eddsa-jcs-2022", "en"}
)
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.sampled_from(WORDS)
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
)
VALUES: st.SearchStrategy[Json] = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=5),
    max_leaves=20,
)
DOCUMENTS: st.SearchStrategy[JsonObject] = st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=8)


def spoil(document: Json, places: list[int], values: list[Json]) -> Json:
    """Put ``values`` somewhere into a good document: along a path that ``places`` choose."""
    if not places or not isinstance(document, dict | list) or not document:
        return values[0]
    if isinstance(document, list):
        at = places[0] % len(document)
        return [
            spoil(item, places[1:], values) if index == at else item for index, item in enumerate(document)
        ]
    chosen = sorted(document)[places[0] % len(document)]
    return {
        name: spoil(value, places[1:], values) if name == chosen else value
        for name, value in document.items()
    }


NEARLY_GOOD = st.builds(
    spoil,
    st.sampled_from(
        [badge(), badge(proof=proof()), badge(proof=[proof()], validUntil="2025-01-01T00:00:00Z")]
    ),
    st.lists(st.integers(0, 20), min_size=1, max_size=5),
    st.lists(VALUES, min_size=1, max_size=1),
).filter(lambda document: isinstance(document, dict))


def examined(credential: Credential | Malformed) -> None:
    if isinstance(credential, Malformed):
        return
    for slip in credential.deviations:
        resolve(credential.raw, slip.pointer)
    for subject in credential.subjects:
        resolve(credential.raw, subject.pointer)
    for moment in (*credential.starts, *credential.ends):
        resolve(credential.raw, moment.pointer)
        assert moment.instant.utcoffset() is not None
    linked_data = read_linked_data(credential)
    found = structure.judge(credential, linked_data)
    assert any(finding.code.outcome is not None for finding in found)
    for strict in ("lenient", "strict"):
        found = schema.judge(credential, linked_data, strict=strict)
        assert any(finding.code.outcome is not None for finding in found)


@settings(deadline=None)
@given(DOCUMENTS | NEARLY_GOOD)
def test_any_object_is_read_and_judged(document: JsonObject) -> None:
    examined(parse_vc(document))


@settings(deadline=None)
@given(st.sampled_from([Kind.JWT, Kind.SD_JWT, Kind.COSE]), st.binary(max_size=60))
def test_any_bytes_are_a_token_or_none(kind: Kind, body: bytes) -> None:
    head = b"\xd2\x84" if kind is Kind.COSE else b"e30.e30.AA"
    for data in (body, head + body, head + b"~" + body):
        found = open_token(data, kind=kind)
        assert isinstance(found, Malformed) or isinstance(found.claims, dict)


@settings(deadline=None)
@given(DOCUMENTS, st.lists(VALUES, max_size=4))
def test_any_disclosures_are_shown_or_refused(claims: JsonObject, shown: list[Json]) -> None:
    texts = [disclosure(content) for content in shown]
    digests = [digest(text, name="sha-256") for text in texts]
    payload = compact({**claims, "_sd": digests[:2], "list": [{"...": each} for each in digests[2:]]})
    body = "~".join((f"e30.{base64url(payload)}.AA", *texts, "")).encode()
    found = open_token(body, kind=Kind.SD_JWT)
    assert isinstance(found, Malformed) or isinstance(found.claims, dict)


@settings(deadline=None)
@given(DOCUMENTS | NEARLY_GOOD, DOCUMENTS)
def test_any_payload_is_read_and_judged(credential: JsonObject, claims: JsonObject) -> None:
    examined(parse_jwt(opened({**credential, **claims})))
    examined(parse_jwt(opened({**claims, "vc": credential})))


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        read(data)
    except MalformedJson:
        return
    assert json.JSONDecoder().decode(data.decode()) == read(data)


@given(VALUES)
def test_what_is_written_is_read_again(value: Json) -> None:
    assert read(json.dumps(value)) == value


@given(DOCUMENTS)
def test_any_object_has_a_form(document: JsonObject) -> None:
    assert form_of(document) in Form
    assert form_of_claims(document) in Form


@given(
    VALUES | st.from_regex(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,12}(Z|[+-][0-9:]{2,5})?", fullmatch=True)
)
def test_any_value_is_a_moment_or_none(value: Json) -> None:
    for edge in ("start", "end"):
        moment = read_moment(value, pointer="/x", edge=edge)
        assert moment is None or moment.instant.utcoffset() is not None


@settings(deadline=None)
@given(NEARLY_GOOD)
def test_a_credential_with_a_proof_stays_a_credential(document: JsonObject) -> None:
    if document.get("proof") and document.get("credentialSubject"):
        assert form_of(document) in (Form.VC1, Form.VC2)
