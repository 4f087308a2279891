"""The report of one input as a person reads it, in four levels; PARTS is their order.

Headings begin with h2, for the page has its own h1; those of a part are h3.
"""

from collections.abc import Callable

from verifier.model.report import TrustReport
from verifier.render.catalogue import Language, catalogue
from verifier.render.page.answers import answers
from verifier.render.page.claims import claimed
from verifier.render.page.details import details
from verifier.render.page.element import Element, element
from verifier.render.page.evidence import evidence
from verifier.render.page.explained import explained
from verifier.render.page.foot import foot
from verifier.render.page.head import head
from verifier.render.page.issuer_panel import issuer_panel
from verifier.render.page.json_view import json_view
from verifier.render.page.limits import not_told
from verifier.render.page.matters import what_matters
from verifier.render.page.said import said
from verifier.render.page.scores import scores
from verifier.render.page.several import several
from verifier.render.page.timeline import timeline
from verifier.render.wording import Wording

Part = Callable[[Wording], Element | None]

PARTS: tuple[Part, ...] = (
    head,
    answers,
    what_matters,
    issuer_panel,
    timeline,
    said,
    claimed,
    scores,
    not_told,
    details,
    evidence,
    json_view,
    explained,
    foot,
)


def report_view(report: TrustReport, *, language: Language) -> Element:
    """Draw a report; of several badges in one input, each inside of the whole."""
    wording = Wording(report=report, catalogue=catalogue(language))
    if report.members:
        return several(wording, draw=report_view)
    drawn = (part(wording) for part in PARTS)
    return element("article", *(each for each in drawn if each is not None), class_="report", lang=language)
