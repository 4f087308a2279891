"""Every check with everything it found, for whoever wants to know it all; what could not be checked first."""

from collections.abc import Collection, Iterator

from verifier.model.codes import engine
from verifier.model.finding import CheckResult, Finding
from verifier.model.outcome import Outcome
from verifier.render import foreign
from verifier.render.answered import by_weight
from verifier.render.circumstance import next_step
from verifier.render.page.anchors import anchor, shown_pointers
from verifier.render.page.element import Element, Node, element
from verifier.render.page.face import mark, marked
from verifier.render.wording import Wording

_ORDER = (
    Outcome.CANNOT_TELL,
    Outcome.FAILED,
    Outcome.CAUTION,
    Outcome.UNTESTED,
    Outcome.PASSED,
    Outcome.INAPPLICABLE,
)


def details(wording: Wording) -> Element | None:
    """List every check that had something to look at, folded; nothing where none had."""
    results = [result for result in wording.report.results if not _had_nothing(result)]
    if not results:
        return None
    anchors = shown_pointers(wording)
    ordered = sorted(results, key=lambda result: _ORDER.index(result.outcome))
    return element(
        "details",
        element("summary", wording.catalogue.phrase("report-page", "checks", count=str(len(results)))),
        *(_check(result, wording=wording, anchors=anchors) for result in ordered),
        class_="checks",
    )


def _had_nothing(result: CheckResult) -> bool:
    return all(finding.code is engine.NO_BADGE for finding in result.findings)


def _check(result: CheckResult, *, wording: Wording, anchors: Collection[str]) -> Element:
    words = wording.catalogue
    asked = words.tables["asks"].get(result.check, result.check)
    found = sorted(result.findings, key=by_weight)
    return element(
        "section",
        element("h3", element("span", asked), " ", marked(result.outcome.value, words=words)),
        element("ul", *(_finding(each, wording=wording, anchors=anchors) for each in found)),
        class_="check",
    )


def _finding(finding: Finding, *, wording: Wording, anchors: Collection[str]) -> Element:
    outcome = finding.code.outcome
    parts = [element("p", wording.sentence(finding), dir="auto")]
    actor, step = next_step(finding, report=wording.report, words=wording.catalogue)
    if step:
        spoken_to = wording.catalogue.tables["actors"][actor]
        parts.append(element("p", wording.catalogue.word("next", actor=spoken_to, step=step), class_="step"))
    parts.append(element("p", *_data(finding, wording=wording, anchors=anchors), class_="data", lang="en"))
    return element(
        "li",
        mark("remark" if outcome is None else outcome.value),
        element("div", *parts),
        class_="finding",
    )


def _data(finding: Finding, *, wording: Wording, anchors: Collection[str]) -> Iterator[Node]:
    """Give what machines and issuers go by: code, cause, place in the badge, what was read there."""
    language = wording.catalogue.language
    yield element("a", finding.code.id, href=f"/findings/{finding.code.id}?lang={language}")
    if finding.cause is not None:
        yield f" · {finding.cause.value}"
    if finding.pointer:
        shown = element("code", foreign.quote(finding.pointer, limit=foreign.LINE), dir="ltr")
        yield " · "
        yield _to(finding.pointer, shown, wording=wording) if finding.pointer in anchors else shown
    if finding.detail:
        yield " · "
        yield element("code", foreign.quote(finding.detail, limit=foreign.LINE), dir="auto", lang="")


def _to(pointer: str, shown: Element, *, wording: Wording) -> Element:
    return element("a", shown, href=f"#{anchor(pointer, wording=wording)}")
