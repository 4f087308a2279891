"""Several badges of one input: a line with a face for each first, behind it the whole report."""

from collections.abc import Iterator
from typing import Protocol

from verifier.model.report import TrustReport
from verifier.render import claims, foreign, in_brief, of_several, summary
from verifier.render.catalogue import Catalogue, Language
from verifier.render.page.apart import apart
from verifier.render.page.element import Element, element
from verifier.render.page.face import face
from verifier.render.page.foot import foot
from verifier.render.page.head import samples
from verifier.render.page.limits import not_told
from verifier.render.wording import Wording


class Draw(Protocol):
    """How the report on one badge is drawn."""

    def __call__(self, report: TrustReport, *, language: Language) -> Element:
        """Draw it."""


def several(wording: Wording, *, draw: Draw) -> Element:
    """Draw a report of several badges. Of those that only stand together the whole has no face."""
    report, words = wording.report, wording.catalogue
    has_whole = report.input.kind not in summary.SCATTERED
    lines = (*of_several.beside(report, words=words), *of_several.of_the_members(wording))
    return element(
        "article",
        element(
            "header",
            samples(wording),
            element("h2", summary.found(wording)),
            *(element("p", said, dir="auto") for said in lines),
            element("p", words.word("whole"), class_="whole") if has_whole else None,
            face(report.verdict, words=words) if has_whole else None,
            class_=f"head is-{report.verdict.value}" if has_whole else "head",
        ),
        element("ol", *_members(wording, draw=draw), class_="badges"),
        not_told(wording),
        foot(wording),
        class_="report",
        lang=words.language,
    )


def _members(wording: Wording, *, draw: Draw) -> Iterator[Element]:
    words = wording.catalogue
    for number, member in enumerate(wording.report.members, start=1):
        told = Wording(report=member, catalogue=words)
        yield element(
            "li",
            *in_lines(told, name=own_name(member, words=words) or words.word("unnamed")),
            whole(member, number=number, words=words, draw=draw),
            class_="badge",
            id=f"badge-{number}",
        )


def in_lines(wording: Wording, *, name: str) -> Iterator[Element]:
    """Give a badge in brief: its name, its face, who is behind it, why it is not simply good.

    Of several at one place that is told of each: they need have nothing in common.
    """
    yield element("p", name, class_="name", dir="auto")
    if not wording.report.members:
        yield from _standing(wording)
        return
    words = wording.catalogue
    for each in wording.report.badges:
        called = own_name(each, words=words) or words.word("unnamed")
        yield element("p", element("strong", called), dir="auto")
        yield from _standing(Wording(report=each, catalogue=words))


def _standing(wording: Wording) -> Iterator[Element]:
    yield face(wording.report.verdict, words=wording.catalogue)
    if in_brief.is_named(wording.report):
        yield element("p", wording.headline, class_="place", dir="auto")
    for said in (*in_brief.of_the_platform(wording), *in_brief.reasons(wording)):
        yield element("p", said, dir="auto")


def own_name(report: TrustReport, *, words: Catalogue) -> str:
    """Quote the name that a badge has by its own word, or say how many there are; "" if it has none."""
    if report.members:
        return summary.found(Wording(report=report, catalogue=words))
    name = foreign.within_quotes(claims.name_of(report.credential) or "") if report.credential else ""
    return words.word("quoted", text=name) if name else ""


def whole(report: TrustReport, *, number: int, words: Catalogue, draw: Draw) -> Element:
    """Give the whole report on one of several badges, folded."""
    return element(
        "details",
        element("summary", words.phrase("report-page", "whole", number=str(number))),
        apart(draw(report, language=words.language), name=f"badge-{number}"),
        class_="whole-report",
    )
