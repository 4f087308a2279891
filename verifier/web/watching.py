"""A verification that a person watches: event by event, or as a page that grows."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping

from aiohttp import web

from verifier.model.document import DocumentReport
from verifier.model.progress import Told
from verifier.model.report import TrustReport
from verifier.model.words import Json, JsonObject
from verifier.render.catalogue import Language, catalogue
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
Around = Callable[[Report], tuple[Element, ...]]
About = Callable[[Report], Element]
Data = Callable[[Report], Mapping[str, JsonObject]]  # the names of events, and what they hold


async def by_events(
    request: web.Request, work: Work, *, language: Language, data: Data, about: About
) -> web.StreamResponse:
    """Tell what is done, then the report, as people see it in ``drawing``.

    ``data`` writes what programs read of it; ``about`` says what was checked, and is drawn above the report.
    """
    sent, words = await events.Events.begin(request), catalogue(language)

    async def ended(told: Told) -> tuple[tuple[str, Json], ...]:
        report = await work(told)
        # In a thread: long reports and codes of addresses take their time, and others are waiting.
        return await asyncio.to_thread(_events, report, data=data, about=about, language=language)

    async with live.watched(request, ended) as steps:
        async for step in steps:
            match step:
                case tuple():
                    for event, told_of_it in step:
                        await sent.send(event, told_of_it)
                case ProblemError():
                    await sent.refuse(step)
                case _:
                    await sent.send(*events.told(step, words=words))
    return await sent.end()


async def by_page(
    request: web.Request, work: Work, *, shell: Shell, about: About, around: Around = lambda _: ()
) -> web.StreamResponse:
    """Send a page that says what is being done, and then what came out.

    ``about`` says above the report what was checked; ``around`` adds below it what belongs to it.

    The first part is hidden by the last one, in style sheets alone: no program is needed.
    """
    response = web.StreamResponse(headers={"Content-Type": "text/html; charset=utf-8", **events.AS_IT_COMES})
    await response.prepare(request)

    async def write(text: str) -> None:
        await response.write(text.encode())

    async def ended(told: Told) -> str:
        report = await work(told)
        return await asyncio.to_thread(_written, report, about=about, around=around, language=shell.language)

    words = catalogue(shell.language)
    await write(shell.opening() + progress.opening(words))
    async with live.watched(request, ended) as steps:
        async for step in steps:
            match step:
                case str():
                    await write(progress.ENDING + step)
                case ProblemError():
                    await write(progress.ENDING + html(problem_view(step, words=words)))
                case _:
                    await write(progress.line(step, words=words))
    await write(shell.ending())
    await response.write_eof()
    return response


def _events(report: Report, *, data: Data, about: About, language: Language) -> tuple[tuple[str, Json], ...]:
    drawn = {"about": about(report), "drawing": _drawn(report, language=language)}
    return (*data(report).items(), *((name, wire(each)) for name, each in drawn.items()))


def _written(report: Report, *, about: About, around: Around, language: Language) -> str:
    return "".join(map(html, (about(report), _drawn(report, language=language), *around(report))))


def _drawn(report: Report, *, language: Language) -> Element:
    if isinstance(report, DocumentReport):
        return document_view(report, language=language)
    return report_view(report, language=language)
