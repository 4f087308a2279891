"""POST /verify and GET /verify: a badge in, a report out."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial

from aiohttp import web

from verifier.model.progress import Told
from verifier.model.report import TrustReport
from verifier.model.words import JsonObject
from verifier.render.catalogue import Language, catalogue
from verifier.render.json import dumps, report_object
from verifier.web import asking, body, caching, events, live, signing, verifying
from verifier.web.asking import Asked
from verifier.web.clients import client_of
from verifier.web.envelope import web_address
from verifier.web.handlers.answering import JSON, JWT, VARY, accepts, is_known, language_of, prefers_page
from verifier.web.problems import MOMENT_IN_ADDRESS, NOTHING_ASKED, OptionError, ProblemError
from verifier.web.state import SERVICE, Service

_NOT_KEPT = {"Cache-Control": "no-store"}


async def post(request: web.Request) -> web.StreamResponse:
    """Verify what the body holds or names; told event by event to whoever asks for that."""
    service = request.app[SERVICE]
    verifying.charge(request)
    async with service.gate.place(client_of(request), large=body.is_large(request)):
        asked = await verifying.counted(await body.read_request(request, service))
        key = await signing.key_for(asked, service)
        if verifying.is_document(asked):
            verifying.charge_further(request, tokens=verifying.price(asked.links) - 1)
        language = language_of(request, asked=asked.language)

        async def rendered(report: TrustReport) -> JsonObject:
            verifying.owe(request, report)
            whole = await _rendered(report, language=language)
            if key is not None and asked.sign is not None:
                whole["signedReport"] = signing.signed(
                    report, whole, key=key, origin=service.settings.origin, terms=asked.sign
                )
            return whole

        if accepts(request, events.MEDIA_TYPE):
            return await _told(request, asked, rendered, language=language)
        whole = await rendered(await verifying.verify(service, asked))
    if asked.sign is not None and accepts(request, JWT):
        return web.Response(text=str(whole["signedReport"]), content_type=JWT, headers=_NOT_KEPT)
    return _answer(whole, headers=_NOT_KEPT)


async def _told(
    request: web.Request,
    asked: Asked,
    rendered: Callable[[TrustReport], Awaitable[JsonObject]],
    *,
    language: Language,
) -> web.StreamResponse:
    """Tell what a verification does, and its report as the last event."""
    sent, words = await events.Events.begin(request), catalogue(language)

    async def ended(told: Told) -> JsonObject:
        return await rendered(await verifying.verify(request.app[SERVICE], asked, told=told))

    async with live.watched(request, ended) as steps:
        async for step in steps:
            match step:
                case dict():
                    await sent.send("report", step)
                case ProblemError():
                    await sent.refuse(step)
                case _:
                    await sent.send(*events.told(step, words=words))
    return await sent.end()


async def get(request: web.Request) -> web.Response:
    """Verify the badge at an address. No recipient and no moment may stand in a link; people get the page."""
    service = request.app[SERVICE]
    if prefers_page(request):  # somebody opened the link in a browser: there is a page for them
        address = f"/r?{request.rel_url.raw_query_string}"
        return web.Response(status=303, headers={"Location": address, "Vary": VARY})
    verifying.charge(request)
    asked = _linked(request, service)
    async with service.gate.place(client_of(request)):
        report = await verifying.verify(service, asked)
        verifying.owe(request, report)
        rendered = await _rendered(report, language=language_of(request, asked=asked.language))
    headers = {
        "Cache-Control": caching.cache_control(report, asked=request.query["url"]),
        "ETag": caching.etag(rendered),
        "Vary": VARY,
    }
    if is_known(request, headers["ETag"]):
        return web.Response(status=304, headers=headers)
    return _answer(rendered, headers=headers)


def _linked(request: web.Request, service: Service) -> Asked:
    fields = body.query(request, also=("url",), taken=asking.IN_LINK)
    if "at" in fields:
        raise ProblemError(MOMENT_IN_ADDRESS)
    for name in asking.ASKED_ANEW:
        if name in fields:
            raise OptionError(name, "POST /verify only")
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
