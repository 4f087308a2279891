"""The interface of the service as OpenAPI 3.1: every address, what it takes and what it answers."""

from collections.abc import Collection

from verifier.model.words import Json, JsonObject
from verifier.render.version import VERSION
from verifier.web import asking, body, events, form, headers, openapi_vc_api, problems
from verifier.web.handlers.answering import JWT, PAGE
from verifier.web.openapi_schemas import SPELLED, options, schemas
from verifier.web.openapi_shapes import TEXT, refer

_ANY_OBJECT: JsonObject = {"type": "object"}
_REFUSALS = (400, 408, 413, 415, 421, 422, 429, 500, 503)
_NAMES = {  # programs call the functions made of them: a name that was given stays
    "post /verify": "verifyBadge",
    "get /verify": "verifyAddress",
    "post /verify/document": "verifyDocument",
    "post /credentials/verify": "verifyCredential",
    "post /presentations/verify": "verifyPresentation",
    "get /findings": "listFindings",
    "get /findings/{code}": "getFinding",
    "get /profiles": "listProfiles",
    "get /profiles/{id}": "getProfile",
    "get /lists": "listIssuerLists",
    f"get {headers.KEYS}": "getKeys",
    "get /problems/{name}": "getProblem",
    "get /schemas/trust-report-1.json": "getReportSchema",
    "get /schemas/document-report-1.json": "getDocumentReportSchema",
    "get /openapi.json": "getDescription",
    "get /healthz": "getHealth",
    "get /readyz": "getReadiness",
}


def document() -> JsonObject:
    """Describe every address of the service."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Badge verifier",
            "version": VERSION,
            "summary": "Verifies Open Badges and Verifiable Credentials, and says what it could not check.",
            "description": "Where text/html stands beside JSON, whoever prefers it in Accept gets a page. "
            "What answers GET answers HEAD too, except /verify.",
        },
        "servers": [{"url": "/"}],
        "security": [],
        "paths": _named(_paths()),
        "components": {"schemas": schemas()},
    }


def _paths() -> dict[str, dict[str, JsonObject]]:
    """Describe every address and its methods."""
    return {
        "/verify": {"post": _post_verify(), "get": _get_verify()},
        "/verify/document": {"post": _post_document()},
        "/credentials/verify": {"post": openapi_vc_api.verify_credential()},
        "/presentations/verify": {"post": openapi_vc_api.verify_presentation()},
        "/findings": {"get": _told("Every fact that a report may carry.", "Facts")},
        "/findings/{code}": {"get": _told("One fact.", "Fact", "code")},
        "/profiles": {"get": _told("The metadata profiles.", "Profiles")},
        "/profiles/{id}": {"get": _told("One metadata profile, and what its codes mean.", "Profile", "id")},
        "/lists": {"get": _present("The issuer lists that badges are judged by.", refer("Lists"))},
        headers.KEYS: {"get": _operation("The keys that sign reports.", refer("Keys"), (421, 503))},
        "/problems/{name}": {
            "get": _read("What a kind of refusal means.", refer("ProblemKind"), names=("name",))
        },
        "/schemas/trust-report-1.json": {"get": _read("The JSON Schema of a report.", _ANY_OBJECT)},
        "/schemas/document-report-1.json": {
            "get": _read("The JSON Schema of a document and its badges.", _ANY_OBJECT)
        },
        "/openapi.json": {"get": _read("This document.", _ANY_OBJECT)},
        "/healthz": {"get": _operation("The process is alive.", refer("Health"))},
        "/readyz": {"get": _ready()},
    }


def _named(paths: dict[str, dict[str, JsonObject]]) -> JsonObject:
    """Give each operation its name."""
    return {
        path: {method: {"operationId": _NAMES[f"{method} {path}"], **what} for method, what in item.items()}
        for path, item in paths.items()
    }


def _post_verify() -> JsonObject:
    contents: JsonObject = {kind: {"schema": _bytes(kind)} for kind in body.RAW}
    contents[body.JSON] = {"schema": refer("Input")}
    contents[body.FORM] = {"schema": _form()}
    return {
        "summary": "Verify a badge: the bytes themselves, or an envelope that names it.",
        "description": "Every completed verification answers 200, also of a badge that is rejected. Options "
        "stand in the address; those of an envelope or a form come before. With Accept: text/event-stream "
        "it is told while it is at work: events `found`, `answered` and `judged`, and `report` or `problem` "
        "as the last. With Accept: application/jwt a report that is signed comes as the token alone.",
        "parameters": [*map(_option, asking.IN_ADDRESS)],
        "requestBody": {"required": True, "content": contents},
        "responses": _responses("A trust report.", refer("Answer"), _REFUSALS, also=(events.MEDIA_TYPE, JWT)),
    }


def _post_document() -> JsonObject:
    contents: JsonObject = {kind: {"schema": _bytes(kind)} for kind in body.DOCUMENTS}
    contents[body.FORM] = {"schema": _form()}
    return {
        "summary": "Verify every badge in a document, a résumé say, each with the words beside it.",
        "description": "At most 20 badges, 100 fetches, 60 seconds. Links of no known platform are listed "
        "and not opened, unless a text is nothing but links; what was left out is said. It counts as five "
        "requests, a text with more links as so many, up to 20.",
        "parameters": [
            *(_option(name) for name in asking.IN_ADDRESS if name not in ("sign", "aud", "nonce"))
        ],
        "requestBody": {"required": True, "content": contents},
        "responses": _responses("What was found in it.", refer("DocumentReport"), _REFUSALS),
    }


def _get_verify() -> JsonObject:
    url: JsonObject = {"name": "url", "in": "query", "required": True, "schema": {**TEXT, "format": "uri"}}
    return {
        "summary": "Verify the badge at an address.",
        "description": "No recipient and no moment may stand in a link. Headers say how long to keep it. "
        "With Accept: text/html it leads to the page for people, /r.",
        "parameters": [url, *map(_option, asking.IN_LINK)],
        "responses": {
            **_responses("A trust report.", refer("TrustReport"), (400, 421, 422, 429, 500, 503)),
            **_known("The report that you have still stands."),
            "303": {"description": "There is a page for people."},
        },
    }


def _told(summary: str, schema: str, *names: str) -> JsonObject:
    """Describe what is told in the reader's language, and to people as a page."""
    return _read(summary, refer(schema), names=names, queries=("lang",), also=(PAGE,))


def _read(
    summary: str,
    schema: JsonObject,
    *,
    names: Collection[str] = (),
    queries: Collection[str] = (),
    also: Collection[str] = (),
) -> JsonObject:
    """Describe what changes with a release only; ``names`` stand in its path, ``queries`` behind it."""
    parameters: list[Json] = [
        {"name": name, "in": "path", "required": True, "schema": TEXT} for name in names
    ]
    refusals = (*((400,) if queries else ()), *((404,) if names else ()), 421, 500)
    return {
        "summary": summary,
        "parameters": [*parameters, *map(_option, queries)],
        "responses": {
            **_responses(summary, schema, refusals, also=also),
            **_known("What you have is what there is."),
        },
    }


def _present(summary: str, schema: JsonObject) -> JsonObject:
    """Describe what is as it is at the moment, told in the reader's language."""
    return {
        "summary": summary,
        "parameters": [_option("lang")],
        "responses": _responses(summary, schema, (400, 421, 500), also=(PAGE,)),
    }


def _operation(summary: str, schema: JsonObject, refusals: Collection[int] = ()) -> JsonObject:
    return {"summary": summary, "responses": _responses(summary, schema, refusals)}


def _ready() -> JsonObject:
    """Describe a 503 that is no refusal: the answer itself says why not to send requests now."""
    summary, schema = "The service takes requests.", refer("Readiness")
    busy: JsonObject = {
        "description": "Send requests elsewhere for now.",
        "content": {body.JSON: {"schema": schema}},
    }
    return {"summary": summary, "responses": {**_responses(summary, schema, ()), "503": busy}}


def _responses(
    description: str, schema: JsonObject, refusals: Collection[int], *, also: Collection[str] = ()
) -> JsonObject:
    """Describe the answer, in JSON and in the media types of ``also``, and the refusals by their status."""
    refused: JsonObject = {
        "description": "The request was refused.",
        "content": {problems.MEDIA_TYPE: {"schema": refer("Problem")}},
    }
    forms: JsonObject = {media_type: {"schema": TEXT} for media_type in also}
    answered: JsonObject = {"description": description, "content": {body.JSON: {"schema": schema}, **forms}}
    return {"200": answered, **{str(status): refused for status in refusals}}


def _known(description: str) -> JsonObject:
    return {"304": {"description": description}}


def _option(name: str) -> JsonObject:
    return {"name": name, "in": "query", "required": False, "schema": options()[name]}


def _form() -> JsonObject:
    file: JsonObject = {**TEXT, "contentMediaType": "application/octet-stream"}
    as_json: JsonObject = {**TEXT, "contentMediaType": body.JSON}
    return {
        "type": "object",
        "required": [form.FILE],
        "properties": {form.FILE: file, **options(truth=SPELLED), **dict.fromkeys(asking.IN_BODY, as_json)},
    }


def _bytes(media_type: str) -> JsonObject:
    return {**TEXT, "contentMediaType": media_type}
