"""What is around every page: its head, its styles and programs, the language, who we are."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from verifier.render.catalogue import Language
from verifier.render.page.element import Node, element, html
from verifier.web import assets


@dataclass(frozen=True, slots=True, kw_only=True)
class Shell:
    """One page without what is in its middle."""

    title: str
    language: Language
    styles: tuple[str, ...] = ("page.css", "report.css")
    modules: tuple[str, ...] = ()
    head: tuple[str, ...] = ()  # further elements of the head, written
    above: tuple[Node, ...] = ()  # before the main part …
    below: tuple[Node, ...] = ()  # … and after it
    attributes: dict[str, str] = field(default_factory=dict)  # of the main part

    def opening(self) -> str:
        """Give all that comes before what is in the middle."""
        return (
            f'<!doctype html>\n<html lang="{self.language}"><head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            f"{html(element('title', self.title))}"
            f"{''.join(_style(name) for name in self.styles)}{''.join(map(_module, self.modules))}"
            f"{''.join(self.head)}</head><body>{''.join(map(html, self.above))}<main>"
        )

    def ending(self) -> str:
        """Give all that comes after it."""
        return f"</main>{''.join(map(html, self.below))}</body></html>\n"

    def around(self, middle: Sequence[Node]) -> str:
        """Give the whole page."""
        return f"{self.opening()}{''.join(map(html, middle))}{self.ending()}"


def _style(name: str) -> str:
    return f'<link rel="stylesheet" href="{assets.path(name)}">'


def _module(name: str) -> str:
    return f'<script type="module" src="{assets.path(name)}"></script>'
