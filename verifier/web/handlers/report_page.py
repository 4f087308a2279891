"""GET /r?url=…: the report on a badge as a page that can be shared. It is judged now, whenever that is."""

from functools import partial

from aiohttp import web

from verifier.model.progress import Told
from verifier.render.catalogue import catalogue
from verifier.web import asking, body, verifying, watching
from verifier.web.asking import Asked
from verifier.web.envelope import web_address
from verifier.web.handlers.answering import language_of
from verifier.web.pages.shell import Shell
from verifier.web.problems import NOTHING_ASKED, ProblemError
from verifier.web.state import SERVICE, Service
from verifier.web.watching import Report


async def get(request: web.Request) -> web.StreamResponse:
    """Check the badge at an address, and show the report."""
    service = request.app[SERVICE]
    verifying.charge(request)
    asked = _asked(request, service)
    language = language_of(request, asked=asked.language)
    async with service.gate.place():
        work = partial(_checked, request, service, asked)
        title = catalogue(language).tables["page"]["report-title"]
        return await watching.by_page(request, work, shell=Shell(title=title, language=language))


def _asked(request: web.Request, service: Service) -> Asked:
    fields = body.query(request, also=("url",))
    for name in fields:
        if name not in ("url", "lang", "profiles"):
            raise asking.refused(name, "not on a page that is shared")
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
