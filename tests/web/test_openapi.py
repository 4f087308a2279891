"""The interface that is described is the one that is served."""

import re

import jsonschema
import pytest

from verifier.web import openapi
from verifier.web.body import FORM, RAW
from verifier.web.envelope import GIVEN
from verifier.web.routes import ROUTES

DOCUMENT = openapi.document()


def operations():
    return {(method, path): what for path, item in DOCUMENT["paths"].items() for method, what in item.items()}


def test_every_address_is_described_and_no_other():
    assert set(operations()) == {(route.method.lower(), route.path) for route in ROUTES}


def test_every_operation_says_what_it_does_and_answers():
    for what in operations().values():
        assert what["summary"]
        assert "200" in what["responses"]


def test_every_name_in_a_path_is_a_parameter():
    for (_, path), what in operations().items():
        named = {each["name"] for each in what.get("parameters", ()) if each["in"] == "path"}
        assert named == set(re.findall(r"{(\w+)}", path))


def test_every_body_that_is_read_is_described():
    contents = operations()["post", "/verify"]["requestBody"]["content"]
    assert set(contents) == {*RAW, FORM}


def test_every_reference_leads_somewhere():
    served = {route.path for route in ROUTES}
    for reference in re.findall(r"'\$ref': '([^']+)'", repr(DOCUMENT)):
        known = reference in served
        assert known or reference.rpartition("/")[2] in DOCUMENT["components"]["schemas"]


@pytest.mark.parametrize(
    ("envelope", "fits"),
    [
        ({"url": "https://uni.example", "lang": "ja", "profiles": ["a"]}, True),
        ({"credential": {}, "strict": True}, True),
        ({}, False),
        ({"url": "https://uni.example", "text": "b"}, False),
        ({"url": "https://uni.example", "shoe": 43}, False),
    ],
)
def test_envelope_is_described_as_it_is_read(envelope, fits):
    schema = DOCUMENT["components"]["schemas"]["Envelope"]
    without = {**schema, "properties": {**schema["properties"], "recipient": {}}}
    assert jsonschema.Draft202012Validator(without).is_valid(envelope) is fits
    assert {"required": ["jwt"]} in schema["oneOf"]
    assert len(schema["oneOf"]) == len(GIVEN)


async def test_document_is_served(client):
    assert await (await client.get("/openapi.json")).json() == DOCUMENT
