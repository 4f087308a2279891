"""One badge by itself, for a frame on somebody's page: the widget and nothing else."""

from yarl import URL

from verifier.render.catalogue import Language, catalogue
from verifier.render.page.element import Element, element, html
from verifier.web.problems import NOTHING_ASKED, UNREADABLE, ProblemError

SIZES = ("compact", "full")
THEMES = ("auto", "light", "dark")
# Of /widget, which a page in a sandbox may load: it has no origin of its own.
_STYLE = '<link rel="stylesheet" href="/widget/embed.css">'
_PROGRAMS = (
    '<script type="module" src="/widget/v1.js"></script>'
    '<script type="module" src="/widget/embed.js"></script>'
)


def embed_page(url: str, *, size: str, theme: str, language: Language) -> str:
    """Write the page; without any program in the browser it is a link to the report."""
    words = catalogue(language).tables["widget"]
    link = element("a", words["check"], href=report_path(url, language), target="_blank", rel="noopener")
    title = element("h1", words["title"], class_="title")  # for those who hear the page
    attributes = (("src", url), ("size", size), ("theme", theme), ("lang", language))
    badge = Element("badge-verification", attributes, (link,))
    return _framed(element("main", title, badge), theme=theme, language=language, programs=_PROGRAMS)


def refusal_page(problem: ProblemError, *, theme: str, language: Language) -> str:
    """Write what stands in the frame where no badge can: readers are calmed, its author is told why."""
    words = catalogue(language).tables
    is_address = problem.kind in (UNREADABLE, NOTHING_ASKED)
    link = element("a", words["shell"]["start"], href=f"/?lang={language}", target="_blank", rel="noopener")
    title = element("h1", words["widget"]["title"], class_="title")
    said = words["widget"]["unaddressed"] if is_address else words["problems.refused"]["says"]
    rule = (
        element("p", problem.detail, lang="en") if is_address else None
    )  # any other might quote what was asked
    middle = element("main", title, element("p", link), element("p", said), rule)
    return _framed(middle, theme=theme, language=language)


def _framed(middle: Element, *, theme: str, language: Language, programs: str = "") -> str:
    title = element("title", catalogue(language).tables["widget"]["title"])
    return (
        f'<!doctype html>\n<html lang="{language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"{html(title)}{_STYLE}{programs}</head>"
        f'<body class="theme-{theme}">{html(middle)}</body></html>\n'
    )


def report_path(url: str, language: str) -> str:
    """Give the address of the report page on a badge, within the service."""
    return str(URL("/r").with_query(url=url, lang=language))


def embed_path(url: str, *, size: str) -> str:
    """Give the address of the page for frames, within the service."""
    return str(URL("/embed").with_query(url=url, size=size))
