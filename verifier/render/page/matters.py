"""What to know before relying on a badge, and what can be done: no codes here, those are in the details."""

from collections.abc import Iterator

from verifier.render.circumstance import is_without_badge
from verifier.render.matters import Matter, matters, remarks
from verifier.render.page.element import Element, element
from verifier.render.page.face import mark
from verifier.render.wording import Wording


def what_matters(wording: Wording) -> Element | None:
    """List what matters most, each with the next step; nothing where nothing does."""
    words = wording.catalogue
    rows = [_row(matter, wording) for matter in _told(wording)]
    if count := remarks(wording):
        key = "remarks-one" if count == 1 else "remarks"
        rows.append(_item("remark", element("p", words.phrase("report-page", key, count=str(count)))))
    if not rows:
        return None
    if is_without_badge(wording.report):
        title = words.phrase("report-page", "ways-out")
    else:
        title = words.word("matters")
    return element("section", element("h2", title), element("ul", *rows), class_="matters")


def _told(wording: Wording) -> Iterator[Matter]:
    """Leave out what asks for nothing that a reader could do, where there is no badge at all."""
    nothing = is_without_badge(wording.report)
    return (each for each in matters(wording) if not nothing or [*_steps(each, wording)])


def _row(matter: Matter, wording: Wording) -> Element:
    steps = [element("p", step, class_="step") for step in _steps(matter, wording)]
    asked = wording.catalogue.tables["questions"].values()
    if is_without_badge(wording.report) and matter.said in asked:  # which no answer above shows
        return _item(matter.mark, *steps)
    return _item(matter.mark, element("p", matter.said, dir="auto"), *steps)


def _item(drawn: str, *parts: Element) -> Element:
    return element("li", mark(drawn), element("div", *parts), class_="finding")


def _steps(matter: Matter, wording: Wording) -> Iterator[str]:
    words = wording.catalogue
    if matter.can_be_asked_again:
        yield words.word("retry")
    if matter.lacks_samples(wording):
        yield words.phrase("report-page", "only-samples")
    elif step := matter.step(wording):
        yield step
