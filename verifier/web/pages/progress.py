"""The list of what a verification has done so far, while a page is still arriving."""

from verifier.model.progress import Answered, Found, Judged, Progress
from verifier.render.catalogue import Catalogue
from verifier.render.page.element import element, html

ENDING = "</ol></section>"


def opening(words: Catalogue) -> str:
    """Begin the list."""
    page = html(element("h1", words.tables["page"]["report-title"], class_="unseen"))
    title = html(element("h2", words.tables["checking"]["title"]))
    return f'{page}<section class="progress" role="status" aria-busy="true">{title}<ol>'


def line(step: Progress, *, words: Catalogue) -> str:
    """Write a step."""
    match step:
        case Found(badges=badges):
            said = words.word("document-one" if badges == 1 else "document-several", count=badges)
            return html(element("li", said))
        case Answered(result=result):
            word = words.tables["steps"][result.outcome.value]
            asks = words.tables["asks"][result.check]
            return html(element("li", asks, " ", element("strong", word), data_check=result.check))
        case Judged(verdict=verdict):
            return html(element("li", element("strong", words.tables["verdicts"][verdict.value])))
