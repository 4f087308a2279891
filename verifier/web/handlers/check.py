"""POST /check: what the form of our page sends; a page that grows, or events for the program of that page."""

from functools import partial

from aiohttp import web

from verifier.model.progress import Told
from verifier.model.words import JsonObject
from verifier.render.catalogue import Language, catalogue
from verifier.web import body, events, page_form, saving, verifying, watching
from verifier.web.asking import Asked
from verifier.web.clients import client_of
from verifier.web.handlers.answering import accepts, language_of
from verifier.web.pages import keeping
from verifier.web.pages.about import about
from verifier.web.pages.shell import Shell
from verifier.web.saving import Savable
from verifier.web.sharing import share
from verifier.web.state import SERVICE, Service
from verifier.web.watching import Report


async def post(request: web.Request) -> web.StreamResponse:
    """Check a badge or a document, and show the report."""
    service = request.app[SERVICE]
    verifying.charge(request)
    async with service.gate.place(client_of(request), large=body.is_large(request)):
        asked = await page_form.read_page_form(request, service)
        if verifying.is_document(asked):
            verifying.charge_further(request, tokens=verifying.price(asked.links) - 1)
        language = language_of(request, asked=asked.language)
        work = partial(_checked, request, service, asked)
        told_of = partial(
            about,
            origin=service.settings.origin,
            language=language,
            file_name=asked.file_name,
            passed_over=asked.passed_over,
        )
        savable = await saving.savable_for(asked, service, language=language)
        if accepts(request, events.MEDIA_TYPE):
            data = partial(_data, savable=savable, asked=asked, language=language)
            return await watching.by_events(request, work, language=language, data=data, about=told_of)
        title = catalogue(language).tables["page"]["report-title"]
        shell = Shell(title=title, language=language, modules=(keeping.MODULE,))
        ways_on = partial(keeping.ways_on, savable=savable, language=language)
        return await watching.by_page(request, work, shell=shell, about=told_of, around=ways_on)


async def _checked(request: web.Request, service: Service, asked: Asked, told: Told) -> Report:
    if verifying.is_document(asked):
        return await verifying.verify_document(service, asked, told=told)
    report = await verifying.verify(service, asked, told=told)
    verifying.owe(request, report)
    return report


def _data(report: Report, *, savable: Savable, asked: Asked, language: Language) -> dict[str, JsonObject]:
    return {"report": savable(report), "share": share(report, asked=asked, language=language)}
