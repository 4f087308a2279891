"""The badge as JSON: what findings speak of is marked, and what they say stands beside it."""

from collections.abc import Iterator, Mapping

from verifier.model.finding import Finding
from verifier.render.page.anchors import anchor, told_of
from verifier.render.page.element import Element, Node, element
from verifier.render.page.json_lines import MOST_LINES, Line, lines
from verifier.render.wording import Wording

_MOST_SAID = 5  # sentences at one place


def json_view(wording: Wording) -> Element | None:
    """Show the badge as it was read, folded; nothing where there is none."""
    credential = wording.report.credential
    if credential is None or not credential.raw:
        return None
    words, shown = wording.catalogue, lines(credential.raw, most=MOST_LINES + 1)
    cut = element("p", words.phrase("figures", "json-cut", most=str(MOST_LINES)))
    return element(
        "details",
        element("summary", words.phrase("figures", "json")),
        element("p", words.phrase("figures", "json-meaning"), class_="aside"),
        element("pre", element("code", *_joined(_drawn(shown[:MOST_LINES], wording=wording))), dir="ltr"),
        cut if len(shown) > MOST_LINES else None,
        class_="json",
    )


def _drawn(shown: list[Line], *, wording: Wording) -> Iterator[Node]:
    """Draw line by line."""
    told, said = told_of(wording), _said(wording)
    for line in shown:
        if line.pointer is None or line.pointer not in told:
            yield f"{line.indent}{line.text}\n"
            continue
        yield line.indent
        place = anchor(line.pointer, wording=wording)
        findings = said.get(line.pointer, [])
        yield element("mark" if findings else "span", line.text, id=place)
        yield "\n"
        yield from (_sentence(each, wording=wording) for each in findings[:_MOST_SAID])


def _said(wording: Wording) -> Mapping[str, list[Finding]]:
    """Give the findings by the place that they speak of."""
    by_place: dict[str, list[Finding]] = {}
    for result in wording.report.results:
        for finding in result.findings:
            by_place.setdefault(finding.pointer, []).append(finding)
    return by_place


def _sentence(finding: Finding, *, wording: Wording) -> Element:
    outcome = finding.code.outcome
    kind = "remark" if outcome is None else outcome.value
    return element("span", wording.sentence(finding), class_=f"said is-{kind}", dir="auto")


def _joined(nodes: Iterator[Node]) -> Iterator[Node]:
    """Put texts in a row together: a badge has thousands of lines, and few that are marked."""
    texts: list[str] = []
    for node in nodes:
        if isinstance(node, str):
            texts.append(node)
            continue
        yield "".join(texts)
        texts.clear()
        yield node
    yield "".join(texts)
