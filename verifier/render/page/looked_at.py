"""Where we looked for what a finding says: the addresses of the documents behind it."""

from collections.abc import Iterable

from verifier.model.finding import Finding
from verifier.render import foreign
from verifier.render.page.element import Element, element, link
from verifier.render.wording import Wording

_MOST = 3


def looked_at(findings: Iterable[Finding], *, wording: Wording) -> Element | None:
    """List the addresses that findings rest on, each once; nothing where there are none."""
    ids = {id_ for each in findings for id_ in each.exhibits}
    report = wording.report
    sources = [each.source for each in report.exhibits if each.id in ids and each.source != "input"]
    sources += [gap.url for gap in report.unavailable if gap.id in ids]
    shown = dict.fromkeys(foreign.address(source) for source in sources)
    if not shown:
        return None
    links = [part for source in [*shown][:_MOST] for part in (" ", link(source, source, dir="ltr"))]
    return element("p", wording.catalogue.phrase("figures", "looked-at"), *links, class_="aside")
