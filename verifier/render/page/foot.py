"""The last lines of a report: when we looked, and by which rules."""

from datetime import datetime

from verifier.render import dates, version
from verifier.render.catalogue import Catalogue
from verifier.render.page.element import Element, element
from verifier.render.wording import Wording


def foot(wording: Wording) -> Element:
    """Say how fresh a report is, and what made it."""
    words = wording.catalogue
    made = words.phrase("report-page", "made-by", version=version.VERSION)
    return element(
        "footer",
        checked(wording.report.checked_at, words=words),
        element("p", made, " ", element("code", version.rules())),
        class_="foot",
    )


def checked(instant: datetime, *, words: Catalogue) -> Element:
    """Say when we looked."""
    before, _, after = words.tables["report-page"]["checked"].partition("{time}")
    moment = element("time", dates.minute(instant, catalogue=words), datetime=dates.wire(instant))
    return element("p", before, moment, after)
