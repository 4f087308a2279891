"""What is around every page: its head, its styles and programs, the language, who we are."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from yarl import URL

from verifier.render.catalogue import LANGUAGES, Language, catalogue
from verifier.render.page.element import Element, Node, element, html
from verifier.web import assets
from verifier.web.modules import imported_by


@dataclass(frozen=True, slots=True, kw_only=True)
class Shell:
    """One page without what is in its middle."""

    title: str
    language: Language
    address: str = ""  # path and query at which the page can be asked for again; "" if it cannot
    styles: tuple[str, ...] = ()  # of its own, besides what all pages have
    modules: tuple[str, ...] = ()
    head: tuple[str, ...] = ()  # further elements of the head, written
    above: tuple[Node, ...] = ()  # before the main part …
    below: tuple[Node, ...] = ()  # … and after it
    attributes: dict[str, str] = field(default_factory=dict)  # of the main part

    def opening(self) -> str:
        """Give all that comes before what is in the middle."""
        main = html(element("main", **{"id": "main", "tabindex": "-1", **self.attributes}))
        above = (_skip(self.language), _header(self.language, self.address), *self.above)
        return (
            f'<!doctype html>\n<html lang="{self.language}"><head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            '<meta name="color-scheme" content="light dark">'
            f"{html(element('title', self.title))}"
            f'<link rel="icon" type="image/svg+xml" href="{assets.path("icon.svg")}">'
            f"{''.join(map(_style, (assets.STYLE, *self.styles)))}{''.join(map(_module, self.modules))}"
            f"{''.join(self.head)}</head><body>{''.join(map(html, above))}{main.removesuffix('</main>')}"
        )

    def ending(self) -> str:
        """Give all that comes after it."""
        below = (*self.below, _footer(self.language))
        return f"</main>{''.join(map(html, below))}</body></html>\n"

    def around(self, middle: Sequence[Node]) -> str:
        """Give the whole page."""
        return f"{self.opening()}{''.join(map(html, middle))}{self.ending()}"


def first_page(language: Language) -> str:
    """Give the address of the first page in a language."""
    return f"/?lang={language}"


def _skip(language: Language) -> Element:
    return element("a", catalogue(language).tables["shell"]["skip"], href="#main", class_="skip")


def _header(language: Language, address: str) -> Element:
    words = catalogue(language).tables["shell"]
    icon = element("img", src=assets.path("icon.svg"), alt="", width=28, height=28)
    home = element("a", icon, element("span", words["name"]), href=first_page(language), class_="home")
    return element("header", home, _languages(language, address), class_="site")


def _languages(language: Language, address: str) -> Element | None:
    """Offer the same page in the other languages: all else of its address stays."""
    if not address:
        return None
    words = catalogue(language).tables["shell"]
    return element(
        "nav",
        *(
            element(
                "a",
                words[other],
                href=str(URL(address).update_query(lang=other)),
                lang=other,
                hreflang=other,
                aria_current="true" if other == language else None,
            )
            for other in LANGUAGES
        ),
        aria_label=words["language"],
    )


def _footer(language: Language) -> Element:
    words = catalogue(language).tables["shell"]
    start = element("a", words["start"], href=first_page(language))
    return element("footer", element("p", words["privacy"]), element("p", start), class_="site")


def _style(name: str) -> str:
    return f'<link rel="stylesheet" href="{assets.path(name)}">'


def _module(name: str) -> str:
    early = "".join(f'<link rel="modulepreload" href="{assets.path(each)}">' for each in imported_by(name))
    return f'{early}<script type="module" src="{assets.path(name)}"></script>'
