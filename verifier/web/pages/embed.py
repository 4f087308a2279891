"""One badge by itself, for a frame on somebody's page: the widget and nothing else."""

from yarl import URL

from verifier.render.catalogue import Language, catalogue
from verifier.render.page.element import Element, element, html

SIZES = ("compact", "full")
THEMES = ("auto", "light", "dark")
_FILES = (  # of /widget, which a page in a sandbox may load: it has no origin of its own
    '<link rel="stylesheet" href="/widget/embed.css">'
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
    return (
        f'<!doctype html>\n<html lang="{language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"{html(element('title', words['title']))}{_FILES}</head>"
        f'<body class="theme-{theme}">{html(element("main", title, badge))}</body></html>\n'
    )


def report_path(url: str, language: str) -> str:
    """Give the address of the report page on a badge, within the service."""
    return str(URL("/r").with_query(url=url, lang=language))


def embed_path(url: str, *, size: str) -> str:
    """Give the address of the page for frames, within the service."""
    return str(URL("/embed").with_query(url=url, size=size))
