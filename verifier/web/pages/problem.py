"""A refusal, for people: calm, and never in the colours of a verdict."""

from aiohttp import web

from verifier.render.catalogue import Catalogue, Language, catalogue
from verifier.render.page.element import Element, element
from verifier.web.pages.shell import Shell
from verifier.web.problems import ProblemError


def problem_view(problem: ProblemError, *, words: Catalogue) -> Element:
    """Say what was refused, and what to do."""
    return element(
        "section",
        element("h2", problem.kind.title),
        element("p", problem.detail) if problem.detail else None,
        element("p", problem.kind.remedy),
        element("p", element("a", words.tables["page"]["title"], href="/")),
        class_="problem",
        role="alert",
    )


def answer(problem: ProblemError, *, language: Language) -> web.Response:
    """Write a refusal as a page."""
    words = catalogue(language)
    page = Shell(title=words.tables["page"]["report-title"], language=language)
    return web.Response(
        text=page.around([problem_view(problem, words=words)]),
        status=problem.kind.status,
        content_type="text/html",
        headers={"Cache-Control": "no-store", **problem.headers},
    )
