"""How a report is kept that came with its page: on paper, or as the very data that it was drawn from."""

from verifier.model.document import DocumentReport
from verifier.model.report import TrustReport
from verifier.render.catalogue import Catalogue, Language, catalogue
from verifier.render.json import dumps
from verifier.render.page.element import Element, element
from verifier.web.pages.shell import first_page
from verifier.web.saving import Savable

MODULE = "keeping.js"


def buttons(words: Catalogue) -> tuple[Element, ...]:
    """Draw what the program of the page can do; hidden where none runs."""
    said = words.tables["actions"]
    names = ("save", "print")
    return tuple(element("button", said[name], type="button", data_do=name, hidden=True) for name in names)


def saved_note(words: Catalogue) -> Element:
    """Draw where the program says what can be seen of a file that was saved."""
    said = words.tables["actions"]
    return element(
        "p",
        class_="hint ways",
        role="status",
        data_note="saved",
        data_signed=said["saved-signed"],
        data_unsigned=said["saved-unsigned"],
    )


def kept(report: TrustReport | DocumentReport, *, savable: Savable) -> Element:
    """Put the report as data into the page: another check might find something else."""
    return element("template", dumps(savable(report)).decode(), id="kept-report")


def ways_on(
    report: TrustReport | DocumentReport, *, savable: Savable, language: Language
) -> tuple[Element, ...]:
    """Offer what can be done with a report that has no address of its own."""
    words = catalogue(language)
    another = element("a", words.tables["actions"]["another"], href=first_page(language), class_="button")
    row = element("p", another, *buttons(words), class_="row")
    return element("section", row, saved_note(words), class_="actions"), kept(report, savable=savable)
