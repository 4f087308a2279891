"""The documents that describe the service: its interface, the report's schema, the kinds of refusal."""

from aiohttp import web

from verifier.model.words import JsonObject
from verifier.render import document
from verifier.render.report_schema import report_schema
from verifier.web import openapi, problems
from verifier.web.handlers.answering import fixed
from verifier.web.problems import NOT_FOUND, ProblemError

_KINDS = {kind.name: kind for kind in problems.KINDS}


async def interface(request: web.Request) -> web.Response:
    """Give the OpenAPI document."""
    return fixed(request, openapi.document())


async def schema(request: web.Request) -> web.Response:
    """Give the JSON Schema of a report."""
    return fixed(request, report_schema())


async def document_schema(request: web.Request) -> web.Response:
    """Give the JSON Schema of a document and its badges."""
    return fixed(request, document.document_schema())


async def problem(request: web.Request) -> web.Response:
    """Explain a kind of refusal, at the address that is its type."""
    kind = _KINDS.get(request.match_info["name"])
    if kind is None:
        raise ProblemError(NOT_FOUND)
    said: JsonObject = {"type": kind.type, "title": kind.title, "status": kind.status}
    return fixed(request, {**said, "explanation": kind.explanation, "remedy": kind.remedy})
