"""GET /r?url=…: the report on a badge as a page that can be shared. It is judged now, whenever that is.

GET /r, or /r#…: the page that reads a signed report, which is never sent.
"""

from functools import partial

from aiohttp import web

from verifier.model.progress import Told
from verifier.parse.personal import without_personal
from verifier.render.catalogue import Language
from verifier.render.page.element import Element
from verifier.web import asking, body, saving, verifying, watching
from verifier.web.asking import Asked
from verifier.web.clients import client_of
from verifier.web.envelope import web_address
from verifier.web.handlers.answering import language_in_address, language_of
from verifier.web.pages.about import about
from verifier.web.pages.keeping import kept
from verifier.web.pages.shared import sharing, shell_of
from verifier.web.pages.signed import signed_page
from verifier.web.pasted import link_in
from verifier.web.problems import OptionError
from verifier.web.saving import Savable
from verifier.web.state import SERVICE, Service
from verifier.web.watching import Report

_TAKEN = ("lang", "profiles")
_KEPT = {"Cache-Control": "public, max-age=300", "Vary": "Accept-Language"}


async def get(request: web.Request) -> web.StreamResponse:
    """Check the badge at an address, and show the report; without one, take a signed report to read."""
    service = request.app[SERVICE]
    asked = _asked(request, service)
    if asked is None:
        page = signed_page(language_in_address(request))
        return web.Response(text=page, content_type="text/html", headers=_KEPT)
    verifying.charge(request)
    url, origin = without_personal(str(asked.given)).url, service.settings.origin  # what the page repeats
    language = language_of(request, asked=asked.language)
    shell = shell_of(url, origin=origin, language=language)
    async with service.gate.place(client_of(request)):
        savable = await saving.savable_for(asked, service, language=language)
        below = partial(_below, url, origin=origin, language=language, savable=savable)
        above = partial(about, origin=origin, language=language)
        work = partial(_checked, request, service, asked)
        return await watching.by_page(request, work, shell=shell, about=above, around=below)


def _below(
    url: str, report: Report, *, origin: str, language: Language, savable: Savable
) -> tuple[Element, ...]:
    return sharing(url, origin=origin, language=language), kept(report, savable=savable)


def _asked(request: web.Request, service: Service) -> Asked | None:
    fields = body.query(request, also=("url",), taken=_TAKEN)
    for name in fields:
        if name not in ("url", *_TAKEN):
            raise OptionError(name, "not in the link of a page that others open")
    if "url" not in fields:
        return None
    return Asked(
        given=web_address(link_in(str(fields["url"]))),  # as the form takes it
        options=asking.options(fields, profiles=service.profiles),
        language=asking.language(fields),
    )


async def _checked(request: web.Request, service: Service, asked: Asked, told: Told) -> Report:
    report = await verifying.verify(service, asked, told=told)
    verifying.owe(request, report)
    return report
