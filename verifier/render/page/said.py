"""What others say of a badge: it decides nothing, so it has no mark."""

from verifier.render.page.element import Element, element
from verifier.render.said import sentences
from verifier.render.wording import Wording


def said(wording: Wording) -> Element | None:
    """List what others say; nothing where nobody says anything."""
    words = wording.catalogue
    lines = [element("li", each, dir="auto") for each in sentences(wording.report, words=words)]
    if not lines:
        return None
    return element(
        "section",
        element("h2", words.phrase("said-by-others", "title")),
        element("p", words.phrase("report-page", "said-meaning"), class_="aside"),
        element("ul", *lines),
        class_="said-by-others",
    )
