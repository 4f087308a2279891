"""What pages have in common that say what the service goes by: profiles, issuer lists, findings."""

from collections.abc import Iterable

from verifier.render.catalogue import Catalogue
from verifier.render.page.element import Element, Node, element
from verifier.web.pages.shell import Shell

INTERFACE = "/openapi.json"  # for programs


def reference_page(title: str, *parts: "Node | None", path: str, words: Catalogue) -> str:
    """Write the page at ``path`` around its parts, and say that programs get something else there."""
    shell = Shell(title=title, language=words.language, address=path, styles=("reference.css",))
    middle = [part for part in (*parts, _for_programs(words)) if part is not None]
    return shell.around([element("div", *middle, class_="reference")])


def address_of(path: str, words: Catalogue) -> str:
    """Give the address of another page of this kind, in the same language."""
    return f"{path}?lang={words.language}"


def back(path: str, said: str, *, words: Catalogue) -> Element:
    """Lead from one thing to all of its kind."""
    return element("p", element("a", said, href=address_of(path, words)), class_="back")


def facts(rows: Iterable[tuple[str, Node]]) -> Element:
    """Lay out names with what is said of them."""
    parts = (element("div", element("dt", name), element("dd", said)) for name, said in rows)
    return element("dl", *parts, class_="facts")


def section(title: str, *parts: "Node | None", name: str | None = None) -> Element:
    """Make a part of the page with a heading; ``name`` is what links lead to."""
    return element("section", element("h2", title), *parts, id=name)


def _for_programs(words: Catalogue) -> Element:
    said = words.tables["reference"]
    link = element("a", said["interface"], href=INTERFACE)
    return element("p", said["programs"], words.space, link, class_="hint programs")
