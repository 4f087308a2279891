"""The interface that is described is the one that is served."""

import asyncio
import re

import jsonschema
import pytest

from tests.unit.render import reports
from tests.web.conftest import UNCOUNTED
from tests.web.verifiers import ReadyVerifier
from verifier.profiles import shipped
from verifier.render.catalogue import LANGUAGES
from verifier.web import openapi
from verifier.web.app import make_app
from verifier.web.body import FORM, RAW
from verifier.web.envelope import GIVEN
from verifier.web.problems import KINDS, MEDIA_TYPE
from verifier.web.routes import HEADS, INTERFACE

DOCUMENT = openapi.document()


def operations():
    return {(method, path): what for path, item in DOCUMENT["paths"].items() for method, what in item.items()}


def test_every_address_is_described_and_no_other():
    assert set(operations()) == {(route.method.lower(), route.path) for route in INTERFACE}


def test_head_is_answered_where_it_is_said_to_be():
    reads = {path for method, path in operations() if method == "get"}
    answering = {route.path for route in HEADS} & reads
    assert DOCUMENT["info"]["description"].endswith("What answers GET answers HEAD too, except /verify.")
    assert reads - answering == {"/verify"}


def test_every_operation_says_what_it_does_and_answers():
    for what in operations().values():
        assert what["summary"]
        assert "200" in what["responses"]


def test_every_operation_has_a_name_of_its_own_that_stays():
    names = {what["operationId"]: f"{method} {path}" for (method, path), what in operations().items()}
    assert len(names) == len(operations())
    assert all(re.fullmatch(r"[a-z]+([A-Z][a-z]+)+", name) for name in names)
    assert {name: names[name] for name in ("verifyBadge", "verifyAddress", "verifyDocument")} == {
        "verifyBadge": "post /verify",
        "verifyAddress": "get /verify",
        "verifyDocument": "post /verify/document",
    }


def test_description_says_where_the_service_is_and_that_it_asks_for_no_key():
    assert DOCUMENT["servers"] == [{"url": "/"}]
    assert DOCUMENT["security"] == []


def enums(node):
    if isinstance(node, dict):
        if isinstance(node.get("enum"), list):
            yield node["enum"]
        for each in node.values():
            yield from enums(each)
    elif isinstance(node, list):
        for each in node:
            yield from enums(each)


def test_no_choice_is_between_values_of_several_types_for_no_client_can_be_generated_of_it():
    for choice in enums(DOCUMENT):
        assert len({type(value) for value in choice if value is not None}) == 1, choice


@pytest.mark.parametrize("path", ["/verify", "/verify/document"])
def test_every_option_of_a_form_is_described_as_text(path):
    form = operations()["post", path]["requestBody"]["content"][FORM]["schema"]
    assert {each["type"] for each in form["properties"].values()} == {"string"}


@pytest.mark.parametrize(
    ("sign", "fits"), [(True, True), (False, True), ("archive", True), ("perhaps", False)]
)
def test_kind_of_signature_is_a_truth_or_a_word_in_an_envelope_and_text_in_an_address(sign, fits):
    body = {"url": "https://uni.example", "sign": sign}
    content = operations()["post", "/verify"]["requestBody"]["content"]
    assert validator(content["application/json"]["schema"]).is_valid(body) is fits
    (option,) = (each for each in operations()["post", "/verify"]["parameters"] if each["name"] == "sign")
    written = sign if isinstance(sign, str) else str(sign).lower()
    assert validator(option["schema"]).is_valid(written) is fits


def test_every_name_in_a_path_is_a_parameter():
    for (_, path), what in operations().items():
        named = {each["name"] for each in what.get("parameters", ()) if each["in"] == "path"}
        assert named == set(re.findall(r"{(\w+)}", path))


def test_every_body_that_is_read_is_described():
    contents = operations()["post", "/verify"]["requestBody"]["content"]
    assert set(contents) == {*RAW, FORM}


def test_every_reference_leads_to_a_component():
    references = re.findall(r"'\$ref': '([^']+)'", repr(DOCUMENT))
    known = {f"#/components/schemas/{name}" for name in DOCUMENT["components"]["schemas"]}
    assert set(references) <= known


def test_every_component_is_a_schema_and_is_used():
    used = re.findall(r"#/components/schemas/(\w+)", repr(DOCUMENT))
    assert set(used) == set(DOCUMENT["components"]["schemas"])
    for schema in DOCUMENT["components"]["schemas"].values():
        jsonschema.Draft202012Validator.check_schema(schema)


def validator(schema):
    """Make a validator of a schema within the description, whose references lead into it."""
    return jsonschema.Draft202012Validator({**schema, "components": DOCUMENT["components"]})


def described(method, path, status, media_type):
    return validator(operations()[method, path]["responses"][str(status)]["content"][media_type]["schema"])


@pytest.mark.parametrize(
    ("body", "fits"),
    [
        ({"url": "https://uni.example", "lang": "ja", "profiles": ["a"]}, True),
        ({"credential": {}, "strict": True, "recipient": {"email": "student@learner.example"}}, True),
        ({"@context": ["https://www.w3.org/ns/credentials/v2"], "type": "VerifiableCredential"}, True),
        ([{"@context": "https://w3id.org/openbadges/v2"}], True),
        ({}, False),
        ({"url": "https://uni.example", "text": "b"}, False),
        ({"url": "https://uni.example", "shoe": 43}, False),
        ({"url": "https://uni.example", "recipient": {"email": ["a", "b"], "name": "b"}}, True),
        ({"url": "https://uni.example", "recipient": {"hashes": ["sha256$ab"]}}, False),
        ({"url": "https://uni.example", "recipient": {"shoe": "43"}}, False),
        ({"name": "neither an envelope nor a badge"}, False),
        ("text", False),
    ],
)
def test_json_body_is_an_envelope_or_a_badge(body, fits):
    content = operations()["post", "/verify"]["requestBody"]["content"]
    assert validator(content["application/json"]["schema"]).is_valid(body) is fits


def test_envelope_names_exactly_one_of_what_can_be_given():
    schema = DOCUMENT["components"]["schemas"]["Envelope"]
    assert schema["oneOf"] == [{"required": [name]} for name in GIVEN]


def test_language_is_an_option_only_where_it_does_something():
    told = {
        path
        for (_, path), what in operations().items()
        if any(each["name"] == "lang" for each in what.get("parameters", ()))
    }
    answers = {"/verify", "/verify/document"}
    assert told == {*answers, "/findings", "/findings/{code}", "/profiles", "/profiles/{id}", "/lists"}


@pytest.fixture
def verifier():
    return ReadyVerifier(profiles=shipped())


@pytest.mark.parametrize("report", [reports.VALID, reports.FORGED], ids=["valid", "forged"])
async def test_report_is_answered_as_described(client, verifier, report):
    verifier.report = report
    response = await client.post("/verify", json={"url": "https://uni.example/badges/1"})
    described("post", "/verify", 200, "application/json").validate(await response.json())


@pytest.mark.parametrize("report", [reports.VALID, reports.FORGED], ids=["valid", "forged"])
@pytest.mark.parametrize(
    ("path", "body"),
    [
        (
            "/credentials/verify",
            {
                "verifiableCredential": {"type": "VerifiableCredential"},
                "options": {"checks": ["proof"], "returnCredential": True, "returnReport": True},
            },
        ),
        (
            "/presentations/verify",
            {
                "presentation": {"type": "VerifiablePresentation"},
                "options": {"challenge": "b7a1", "domain": "employer.example", "returnPresentation": True},
            },
        ),
    ],
)
async def test_verification_of_the_vc_api_is_asked_and_answered_as_described(
    client, verifier, report, path, body
):
    verifier.report = report
    asked = operations()["post", path]["requestBody"]["content"]["application/json"]["schema"]
    validator(asked).validate(body)
    response = await client.post(path, json=body)
    described("post", path, response.status, "application/json").validate(await response.json())


@pytest.mark.parametrize("path", ["/credentials/verify", "/presentations/verify"])
@pytest.mark.parametrize("body", [{}, [], {"credential": {}}, {"options": {}}])
def test_other_bodies_of_the_vc_api_are_described_as_such(path, body):
    asked = operations()["post", path]["requestBody"]["content"]["application/json"]["schema"]
    assert not validator(asked).is_valid(body)


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("/findings", "/findings?lang=ja"),
        ("/findings/{code}", "/findings/status.revoked"),
        ("/findings/{code}", "/findings/status.published-by"),
        ("/profiles", "/profiles"),
        *(
            ("/profiles/{id}", f"/profiles/{profile.id}?lang={lang}")
            for profile in shipped()
            for lang in LANGUAGES
        ),
        *(("/problems/{name}", kind.type) for kind in KINDS),
        ("/schemas/trust-report-1.json", "/schemas/trust-report-1.json"),
        ("/lists", "/lists"),
        ("/openapi.json", "/openapi.json"),
        ("/healthz", "/healthz"),
        ("/readyz", "/readyz"),
    ],
)
async def test_answer_is_as_described(client, path, address):
    response = await client.get(address)
    assert response.status == 200
    described("get", path, 200, "application/json").validate(await response.json())


@pytest.mark.parametrize(
    ("path", "address", "status"),
    [
        ("/verify", "/verify", 422),
        ("/verify", "/verify?url=https://uni.example&strict=perhaps", 400),
        ("/findings", "/findings?lang=fr", 400),
        ("/findings/{code}", "/findings/status.lost", 404),
        ("/problems/{name}", "/problems/hunger", 404),
    ],
)
async def test_refusal_is_as_described(client, path, address, status):
    response = await client.get(address)
    assert response.status == status
    problem = await response.json(content_type=MEDIA_TYPE)
    described("get", path, status, MEDIA_TYPE).validate(problem)


async def test_service_that_is_busy_says_so_as_described(aiohttp_client, verifier):
    ending = asyncio.Event()
    ending.set()
    client = await aiohttp_client(make_app(UNCOUNTED, open_verifier=verifier.open, ending=ending))
    response = await client.get("/readyz")
    assert response.status == 503
    described("get", "/readyz", 503, "application/json").validate(await response.json())


async def test_document_is_served(client):
    assert await (await client.get("/openapi.json")).json() == DOCUMENT
