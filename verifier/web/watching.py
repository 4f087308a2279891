"""A verification that a person watches: event by event, or as a page that grows."""

from collections.abc import Awaitable, Callable

from aiohttp import web

from verifier.model.document import DocumentReport
from verifier.model.progress import Told
from verifier.model.report import TrustReport
from verifier.model.words import JsonObject
from verifier.render.catalogue import Language, catalogue
from verifier.render.document import document_object
from verifier.render.json import report_object
from verifier.render.page.document import document_view
from verifier.render.page.element import Element, html, wire
from verifier.render.page.report import report_view
from verifier.web import events, live
from verifier.web.pages import progress
from verifier.web.pages.problem import problem_view
from verifier.web.pages.shell import Shell
from verifier.web.problems import ProblemError

Report = TrustReport | DocumentReport
Work = Callable[[Told], Awaitable[Report]]


def drawn(report: Report, *, language: Language) -> Element:
    """Draw either kind of report."""
    if isinstance(report, DocumentReport):
        return document_view(report, language=language)
    return report_view(report, language=language)


async def by_events(
    request: web.Request, work: Work, *, language: Language, sharing: Callable[[Report], JsonObject]
) -> web.StreamResponse:
    """Tell what is done, then the report: as data (``report``), as people see it (``drawing``), as a link."""
    sent, words = await events.Events.begin(request), catalogue(language)
    try:
        async with live.watched(live.steps(work)) as steps:
            async for step in steps:
                if isinstance(step, TrustReport | DocumentReport):
                    await sent.send("report", _object(step, language=language))
                    await sent.send("share", sharing(step))
                    await sent.send("drawing", wire(drawn(step, language=language)))
                else:
                    await sent.send(*events.told(step, words=words))
    except ProblemError as problem:
        await sent.refuse(problem)
    return await sent.end()


async def by_page(
    request: web.Request,
    work: Work,
    *,
    shell: Shell,
    around: Callable[[Report], tuple[Element, ...]] = lambda _: (),
) -> web.StreamResponse:
    """Send a page that says what is being done, and then what came out; ``around`` adds what belongs to that.

    The first part is hidden by the last one, in style sheets alone: no program is needed.
    """
    response = web.StreamResponse(
        headers={"Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store"}
    )
    await response.prepare(request)

    async def write(text: str) -> None:
        await response.write(text.encode())

    words = catalogue(shell.language)
    await write(shell.opening() + progress.opening(words))
    try:
        async with live.watched(live.steps(work)) as steps:
            async for step in steps:
                if isinstance(step, TrustReport | DocumentReport):
                    view = (drawn(step, language=shell.language), *around(step))
                    await write(progress.ENDING + "".join(map(html, view)))
                else:
                    await write(progress.line(step, words=words))
    except ProblemError as problem:
        await write(progress.ENDING + html(problem_view(problem, words=words)))
    await write(shell.ending())
    await response.write_eof()
    return response


def _object(report: Report, *, language: Language) -> JsonObject:
    if isinstance(report, DocumentReport):
        return document_object(report, language=language)
    return report_object(report, language=language)
