"""The report of one input as a person reads it, in four levels; PARTS is their order."""

from collections.abc import Callable

from verifier.model.report import TrustReport
from verifier.render.catalogue import Language, catalogue
from verifier.render.page.answers import answers
from verifier.render.page.element import Element, element
from verifier.render.page.head import head
from verifier.render.wording import Wording

Part = Callable[[Wording], Element | None]

PARTS: tuple[Part, ...] = (
    head,
    answers,
)


def report_view(report: TrustReport, *, language: Language) -> Element:
    """Draw a report; of several badges in one input, each inside of the whole."""
    wording = Wording(report=report, catalogue=catalogue(language))
    drawn = (part(wording) for part in PARTS)
    return element("article", *(each for each in drawn if each is not None), class_="report", lang=language)
