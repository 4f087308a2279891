"""What a report does not tell, whatever it found."""

from verifier.model.report import Verdict
from verifier.render.json import limits
from verifier.render.page.element import Element, element
from verifier.render.wording import Wording


def not_told(wording: Wording) -> Element | None:
    """List what a report does not tell; that it rests on samples is said at its top."""
    if wording.report.verdict is Verdict.NOT_A_BADGE:
        return None
    above = wording.catalogue.tables["limits"]["samples"]
    said = (element("li", each) for each in limits(wording) if each != above)
    title = wording.catalogue.word("limits")
    return element("section", element("h2", title), element("ul", *said), class_="limits")
