"""POST /verify and GET /verify: a badge in, a report out."""

import asyncio
import time
from functools import partial

from aiohttp import web

from verifier.locate import Shape, classify
from verifier.model.report import TrustReport
from verifier.model.words import JsonObject
from verifier.render.catalogue import Language
from verifier.render.json import dumps, report_object
from verifier.web import asking, body, caching, signing
from verifier.web.asking import Asked
from verifier.web.envelope import web_address
from verifier.web.handlers.answering import JSON, VARY, is_known, language_of
from verifier.web.handlers.verify_document import TOKENS
from verifier.web.problems import MOMENT_IN_ADDRESS, NOTHING_ASKED, ProblemError
from verifier.web.state import SERVICE, Service

_DOCUMENTS = (Shape.PDF, Shape.HTML)  # each may hold many badges, and counts as several requests


async def post(request: web.Request) -> web.Response:
    """Verify what the body holds or names."""
    service = request.app[SERVICE]
    service.buckets.take(request.remote or "", now=time.monotonic())
    async with service.gate.place(large=body.is_large(request)):
        asked = await body.read_request(request, service)
        key = await signing.key_for(asked, service)
        if classify(_content(asked)) in _DOCUMENTS:
            service.buckets.take(request.remote or "", now=time.monotonic(), tokens=TOKENS - 1)
        report = await _verify(service, asked)
        _charge(request, report)
        rendered = await _rendered(report, language=language_of(request, asked=asked.language))
        if key is not None:
            rendered["signedReport"] = signing.signed(
                report, rendered, key=key, origin=service.settings.origin, kind=asked.sign
            )
    return _answer(rendered, headers={"Cache-Control": "no-store"})


async def get(request: web.Request) -> web.Response:
    """Verify the badge at an address. No recipient and no moment may stand in a link."""
    service = request.app[SERVICE]
    service.buckets.take(request.remote or "", now=time.monotonic())
    asked = _linked(request, service)
    async with service.gate.place():
        report = await _verify(service, asked)
        _charge(request, report)
        rendered = await _rendered(report, language=language_of(request, asked=asked.language))
    headers = {
        "Cache-Control": caching.cache_control(report, asked=request.query["url"]),
        "ETag": caching.etag(rendered),
        "Vary": VARY,
    }
    if is_known(request, headers["ETag"]):
        return web.Response(status=304, headers=headers)
    return _answer(rendered, headers=headers)


async def _verify(service: Service, asked: Asked) -> TrustReport:
    async with service.gate.turn():
        return await service.verifier.verify(asked.given, options=asked.options, media_type=asked.media_type)


def _content(asked: Asked) -> bytes:
    return asked.given if isinstance(asked.given, bytes) else asked.given.encode()


def _charge(request: web.Request, report: TrustReport) -> None:
    """Charge for a document what it costs, of which nobody knew before it came from its address."""
    if report.input.url is not None and report.input.kind == "document":
        buckets = request.app[SERVICE].buckets
        buckets.owe(request.remote or "", now=time.monotonic(), tokens=TOKENS - 1)


def _linked(request: web.Request, service: Service) -> Asked:
    fields = body.query(request, also=("url",))
    if "at" in fields:
        raise ProblemError(MOMENT_IN_ADDRESS)
    for name in ("challenge", "domain", "sign"):
        if name in fields:  # a link is followed again, and an answer kept: each asks nobody anew
            raise asking.refused(name, "POST /verify only")
    if "url" not in fields:
        raise ProblemError(NOTHING_ASKED, detail="url is needed")
    return Asked(
        given=web_address(fields["url"]),
        options=asking.options(fields, profiles=service.profiles),
        language=asking.language(fields),
    )


async def _rendered(report: TrustReport, *, language: Language) -> JsonObject:
    """Put the report into words; of a record with a hundred items in a thread, for others are waiting."""
    written = partial(report_object, report, language=language)
    return await asyncio.to_thread(written) if report.members else written()


def _answer(rendered: JsonObject, *, headers: dict[str, str]) -> web.Response:
    return web.Response(body=dumps(rendered), content_type=JSON, headers=headers)
