"""The four answers, in the order in which people ask."""

from verifier.render import summary
from verifier.render.answer_word import answer_word
from verifier.render.circumstance import is_without_badge
from verifier.render.page.element import Element, element
from verifier.render.page.face import marked
from verifier.render.wording import Wording


def answers(wording: Wording) -> Element | None:
    """Give each question with its answer in a word and in sentences; nothing where there is no badge."""
    if is_without_badge(wording.report):
        return None
    return element("dl", *(_row(question, wording) for question in summary.QUESTIONS), class_="answers")


def _row(question: str, wording: Wording) -> Element:
    words = wording.catalogue
    lines = summary.answer_lines(question, wording=wording)
    return element(
        "div",
        element("dt", words.tables["questions"][question]),
        element("dd", marked(answer_word(question, wording=wording), words=words), class_="short"),
        element("dd", *(element("p", line, dir="auto") for line in lines), class_="why"),
        class_="answer",
    )
