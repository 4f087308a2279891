"""A refusal, for people: calm, and never in the colours of a verdict."""

from aiohttp import web

from verifier.render.catalogue import Catalogue, Language, catalogue
from verifier.render.page.element import Element, element
from verifier.web.pages.shell import Shell, first_page
from verifier.web.problems import OptionError, ProblemError


def problem_view(problem: ProblemError, *, words: Catalogue) -> Element:
    """Say what was refused, and what to do."""
    said, start = words.tables["problems"], words.tables["shell"]["start"]
    seconds = problem.headers.get("Retry-After")
    return problem_box(
        problem.kind.name,
        element("p", said["wait"].format(seconds=seconds), class_="wait") if seconds else None,
        _more(problem, words=words),
        element("p", problem.instance, class_="hint") if problem.instance else None,
        element("p", element("a", start, href=first_page(words.language), class_="button")),
        words=words,
    )


def _more(problem: ProblemError, *, words: Catalogue) -> Element | None:
    """Say more of it in the reader's language: what is told to programs is English, but for names."""
    if problem.phrase:
        return element("p", words.tables["problems"][problem.phrase])
    if words.language != "en":
        return _named(problem) if isinstance(problem, OptionError) else None
    tells = problem.detail and "Retry-After" not in problem.headers
    return element("p", problem.detail, class_="hint") if tells else None


def _named(problem: OptionError) -> Element:
    return element("p", element("code", problem.option), class_="hint")


def problem_box(name: str, *more: Element | None, words: Catalogue) -> Element:
    """Draw what the catalogue says about a problem, and more below it."""
    said = words.tables[f"problems.{name}"]
    return element(
        "section",
        element("h2", said["says"], tabindex="-1"),
        element("p", said["next"]),
        *more,
        element("p", words.tables["problems"]["about"], class_="hint"),
        class_="problem",
    )


def answer(problem: ProblemError, *, language: Language) -> web.Response:
    """Write a refusal as a page."""
    words = catalogue(language)
    says = words.tables[f"problems.{problem.kind.name}"]["says"]
    title = element("h1", words.tables["page"]["report-title"], class_="unseen")
    return web.Response(
        text=Shell(title=says, language=language).around([title, problem_view(problem, words=words)]),
        status=problem.kind.status,
        content_type="text/html",
        headers={"Cache-Control": "no-store", **problem.headers},
    )
