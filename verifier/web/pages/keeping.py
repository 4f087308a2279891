"""How a report is kept that came with its page: on paper, or as the very data that it was drawn from."""

from verifier.model.document import DocumentReport
from verifier.model.report import TrustReport
from verifier.render.catalogue import Catalogue, Language, catalogue
from verifier.render.page.element import Element, element
from verifier.web.pages.shell import first_page
from verifier.wiring import report_json

MODULE = "keeping.js"


def buttons(words: Catalogue) -> tuple[Element, ...]:
    """Draw what the program of the page can do; hidden where none runs."""
    said = words.tables["actions"]
    names = ("save", "print")
    return tuple(element("button", said[name], type="button", data_do=name, hidden=True) for name in names)


def kept(report: TrustReport | DocumentReport, *, language: Language) -> Element:
    """Put the report as data into the page: another check might find something else."""
    return element("template", report_json(report, language=language).decode(), id="kept-report")


def ways_on(report: TrustReport | DocumentReport, *, language: Language) -> tuple[Element, ...]:
    """Offer what can be done with a report that has no address of its own."""
    words = catalogue(language)
    another = element("a", words.tables["actions"]["another"], href=first_page(language), class_="button")
    row = element("p", another, *buttons(words), class_="row")
    return element("section", row, class_="actions"), kept(report, language=language)
