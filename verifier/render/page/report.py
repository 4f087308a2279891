"""The report of one input as a person reads it, in four levels; PARTS is their order."""

from collections.abc import Callable

from verifier.model.report import TrustReport
from verifier.render.catalogue import Language, catalogue
from verifier.render.page.answers import answers
from verifier.render.page.element import Element, element
from verifier.render.page.evidence import evidence
from verifier.render.page.explained import explained
from verifier.render.page.head import head
from verifier.render.page.issuer_panel import issuer_panel
from verifier.render.page.json_view import json_view
from verifier.render.page.scores import scores
from verifier.render.page.timeline import timeline
from verifier.render.wording import Wording

Part = Callable[[Wording], Element | None]

PARTS: tuple[Part, ...] = (
    head,
    answers,
    scores,
    timeline,
    issuer_panel,
    evidence,
    json_view,
    explained,
)


def report_view(report: TrustReport, *, language: Language) -> Element:
    """Draw a report; of several badges in one input, each inside of the whole."""
    wording = Wording(report=report, catalogue=catalogue(language))
    drawn = (part(wording) for part in PARTS)
    return element("article", *(each for each in drawn if each is not None), class_="report", lang=language)
