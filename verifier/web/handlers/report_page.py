"""GET /r?url=…: the report on a badge as a page that can be shared. It is judged now, whenever that is."""

from functools import partial

from aiohttp import web

from verifier.model.progress import Told
from verifier.render.catalogue import Language
from verifier.render.page.element import Element
from verifier.web import asking, body, verifying, watching
from verifier.web.asking import Asked
from verifier.web.envelope import web_address
from verifier.web.handlers.answering import language_of
from verifier.web.pages.shared import sharing, shell_of
from verifier.web.problems import NOTHING_ASKED, ProblemError
from verifier.web.state import SERVICE, Service
from verifier.web.watching import Report

_MAY_HOLD = ("url", "lang", "profiles")


async def get(request: web.Request) -> web.StreamResponse:
    """Check the badge at an address, and show the report."""
    service = request.app[SERVICE]
    asked = _asked(request, service)
    verifying.charge(request)
    url, origin = str(asked.given), service.settings.origin
    language = language_of(request, asked=asked.language)
    shell = shell_of(url, origin=origin, language=language)
    async with service.gate.place():
        below = partial(_below, url, origin=origin, language=language)
        return await watching.by_page(
            request, partial(_checked, request, service, asked), shell=shell, around=below
        )


def _below(url: str, _report: Report, *, origin: str, language: Language) -> tuple[Element, ...]:
    return (sharing(url, origin=origin, language=language),)


def _asked(request: web.Request, service: Service) -> Asked:
    fields = body.query(request, also=("url",))
    for name in fields:
        if name not in _MAY_HOLD:
            raise asking.refused(name, "not in the link of a page that others open")
    if "url" not in fields:
        raise ProblemError(NOTHING_ASKED, detail="url is needed")
    return Asked(
        given=web_address(fields["url"]),
        options=asking.options(fields, profiles=service.profiles),
        language=asking.language(fields),
    )


async def _checked(request: web.Request, service: Service, asked: Asked, told: Told) -> Report:
    report = await verifying.verify(service, asked, told=told)
    verifying.owe(request, report)
    return report
