"""The interface of the service as OpenAPI 3.1. The report's schema is referred to, not repeated."""

from collections.abc import Collection
from typing import get_args

from verifier.model.options import RecipientKind
from verifier.model.words import Json, JsonObject
from verifier.render.catalogue import LANGUAGES
from verifier.render.version import VERSION
from verifier.web import body, form, problems

_REPORT: JsonObject = {"$ref": "/schemas/trust-report-1.json"}
_TEXT: JsonObject = {"type": "string"}
_OBJECT: JsonObject = {"type": "object"}
_LANGUAGE: JsonObject = {"type": "string", "enum": [*LANGUAGES]}


def document() -> JsonObject:
    """Describe every address of the service."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Badge verifier",
            "version": VERSION,
            "summary": "Verifies Open Badges and Verifiable Credentials, and says what it could not check.",
        },
        "paths": {
            "/verify": {"post": _post_verify(), "get": _get_verify()},
            "/findings": {"get": _read("Every fact that a report may carry.")},
            "/findings/{code}": {"get": _read("One fact.", "code")},
            "/profiles": {"get": _read("The metadata profiles.")},
            "/profiles/{id}": {"get": _read("One metadata profile and its fields.", "id")},
            "/problems/{name}": {"get": _read("What a kind of refusal means.", "name")},
            "/schemas/trust-report-1.json": {"get": _read("The JSON Schema of a report.")},
            "/openapi.json": {"get": _read("This document.")},
            "/healthz": {"get": _plain("The process is alive.")},
            "/readyz": {"get": _plain("The service takes requests.", refusals=(503,))},
        },
        "components": {
            "schemas": {"Envelope": _envelope(), "Recipient": _recipient(), "Problem": _problem()}
        },
    }


def _post_verify() -> JsonObject:
    contents: JsonObject = {kind: {"schema": _bytes(kind)} for kind in body.RAW}
    contents[body.JSON] = {"schema": {"anyOf": [{"$ref": "#/components/schemas/Envelope"}, _OBJECT]}}
    contents[body.FORM] = {"schema": _form()}
    return {
        "summary": "Verify a badge: the bytes themselves, or an envelope that names it.",
        "description": "Every completed verification answers 200, also of a badge that is rejected.",
        "parameters": [*map(_option, ("profiles", "lang", "at", "strict"))],
        "requestBody": {"required": True, "content": contents},
        "responses": _responses("A trust report.", _REPORT, (400, 408, 413, 415, 421, 422, 429, 500, 503)),
    }


def _get_verify() -> JsonObject:
    url: JsonObject = {"name": "url", "in": "query", "required": True, "schema": {**_TEXT, "format": "uri"}}
    return {
        "summary": "Verify the badge at an address.",
        "description": "No recipient and no moment may stand in a link. Headers say how long to keep it.",
        "parameters": [url, *map(_option, ("profiles", "lang", "strict"))],
        "responses": {
            **_responses("A trust report.", _REPORT, (400, 421, 422, 429, 500, 503)),
            "304": {"description": "The report that you have still stands."},
        },
    }


def _read(summary: str, *names: str) -> JsonObject:
    parameters: list[Json] = [
        {"name": name, "in": "path", "required": True, "schema": _TEXT} for name in names
    ]
    refusals = (400, 404, 421, 500) if names else (400, 421, 500)
    return {**_plain(summary, refusals=refusals), "parameters": [*parameters, _option("lang")]}


def _plain(summary: str, *, refusals: Collection[int] = ()) -> JsonObject:
    return {"summary": summary, "responses": _responses(summary, _OBJECT, refusals)}


def _responses(description: str, schema: JsonObject, refusals: Collection[int]) -> JsonObject:
    refused: JsonObject = {
        "description": "The request was refused.",
        "content": {problems.MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }
    answered: JsonObject = {"description": description, "content": {body.JSON: {"schema": schema}}}
    return {"200": answered, **{str(status): refused for status in refusals}}


def _option(name: str) -> JsonObject:
    return {"name": name, "in": "query", "required": False, "schema": _options()[name]}


def _options() -> JsonObject:
    return {
        "profiles": {**_TEXT, "description": "Ids of metadata profiles, with commas between them."},
        "lang": _LANGUAGE,
        "at": {**_TEXT, "format": "date-time", "description": "The moment to judge dates for."},
        "strict": {"type": "boolean", "description": "Any departure from the format fails."},
    }


def _envelope() -> JsonObject:
    given: JsonObject = {
        "url": {**_TEXT, "format": "uri"},
        "credential": _OBJECT,
        "jwt": _TEXT,
        "image": {**_TEXT, "contentEncoding": "base64"},
        "text": _TEXT,
    }
    several: JsonObject = {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]}
    recipient: JsonObject = {"$ref": "#/components/schemas/Recipient"}
    return {
        "type": "object",
        "properties": {**given, **_options(), "profiles": several, "recipient": recipient},
        "oneOf": [{"required": [name]} for name in given],
        "additionalProperties": False,
    }


def _recipient() -> JsonObject:
    return {
        "type": "object",
        "description": "What you know about the candidate. It is compared, never kept.",
        "properties": dict.fromkeys(get_args(RecipientKind), _TEXT),
        "minProperties": 1,
        "maxProperties": 1,
        "additionalProperties": False,
    }


def _form() -> JsonObject:
    file: JsonObject = {**_TEXT, "contentMediaType": "application/octet-stream"}
    recipient: JsonObject = {**_TEXT, "contentMediaType": body.JSON}
    return {
        "type": "object",
        "required": [form.FILE],
        "properties": {form.FILE: file, **_options(), "recipient": recipient},
    }


def _problem() -> JsonObject:
    return {
        "type": "object",
        "description": "RFC 9457. The type is permanent; the texts are not.",
        "required": ["type", "title", "status"],
        "properties": {
            "type": {**_TEXT, "enum": [kind.type for kind in problems.KINDS]},
            "title": _TEXT,
            "status": {"type": "integer"},
            "detail": _TEXT,
            "instance": _TEXT,
        },
    }


def _bytes(media_type: str) -> JsonObject:
    return {**_TEXT, "contentMediaType": media_type}
