"""A document and the badges in it, as a page shows them."""

from verifier.model.document import DocumentReport
from verifier.render.catalogue import Language, catalogue
from verifier.render.document import summary
from verifier.render.page.element import Element, element
from verifier.render.page.report import report_view


def document_view(document: DocumentReport, *, language: Language) -> Element:
    """Draw what was found in a document, every badge with its report."""
    return element(
        "article",
        element("p", summary(document, words=catalogue(language))),
        *(report_view(entry.report, language=language) for entry in document.entries if entry.report),
        class_="report",
        lang=language,
    )
