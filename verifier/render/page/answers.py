"""The four answers, in the order in which people ask."""

from verifier.render import summary
from verifier.render.page.element import Element, element
from verifier.render.wording import Wording


def answers(wording: Wording) -> Element:
    """Give each question with its answer in a word and in sentences."""
    return element(
        "dl", *(row for question in summary.QUESTIONS for row in _row(question, wording)), class_="answers"
    )


def _row(question: str, wording: Wording) -> tuple[Element, Element]:
    tables = wording.catalogue.tables
    outcome = summary.outcome_of(question, report=wording.report)
    return (
        element("dt", tables["questions"][question]),
        element(
            "dd",
            element("strong", tables["outcomes"][outcome.value]),
            *(element("p", line) for line in summary.answer_lines(question, wording=wording)),
        ),
    )
