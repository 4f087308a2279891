"""The days of a badge on one line, and the same as a list."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import log1p

from verifier.render.page.element import Element, element
from verifier.render.page.moments import Stop, stops
from verifier.render.wording import Wording

_WIDTH = 720
_EDGE = 70  # half of a label
_ROOM = 120  # between two labels at least
_ENDS = frozenset(("until", "withdrawn"))
_LINE = 16  # how far down the line is
_DATE, _STEP = 44, 18  # … and the date below it, and line after line


def timeline(wording: Wording) -> Element | None:
    """Draw when it was awarded, begins and ends, and for which day it was judged; nothing without a date."""
    shown = stops(wording)
    if not shown:
        return None
    words = wording.catalogue
    own_word = words.phrase("figures", "own-dates") if wording.unproven else None
    return element(
        "section",
        element("h2", words.phrase("figures", "timeline")),
        element("p", own_word, class_="aside") if own_word else None,
        _drawing(shown, wording=wording),
        element("ol", *(_row(each, wording=wording) for each in shown), class_="days"),
        element("p", words.word("no-end-date"), class_="aside") if _is_endless(shown) else None,
        class_="timeline",
    )


def _row(stop: Stop, *, wording: Wording) -> Element:
    return element(
        "li",
        element("span", wording.catalogue.word("and").join(stop.words(wording)), class_="what"),
        " ",
        element("time", stop.day(wording), datetime=stop.instant.strftime("%Y-%m-%d").zfill(10)),
        class_=_kind(stop),
    )


def _drawing(shown: Sequence[Stop], *, wording: Wording) -> Element:
    """Draw the line; whoever cannot see it has the list."""
    places, most = _places(shown), max(len(stop.kinds) for stop in shown)
    return element(
        "svg",
        element("line", x1=0, y1=_LINE, x2=_WIDTH, y2=_LINE, class_="all"),
        *_period(shown, places),
        *(
            part
            for stop, place in zip(shown, places, strict=True)
            for part in _mark(stop, place, wording=wording)
        ),
        viewBox=f"0 0 {_WIDTH} {_DATE + _STEP * most + 8}",
        aria_hidden="true",
        focusable="false",
        class_="line-of-days",
    )


def _mark(stop: Stop, place: int, *, wording: Wording) -> Iterator[Element]:
    if "judged" in stop.kinds:
        yield element("path", d=f"M{place} {_LINE - 13}v26", class_="judged")
    yield element("circle", cx=place, cy=_LINE, r=6, class_=_kind(stop))
    yield element("text", stop.day(wording), x=place, y=_DATE, text_anchor="middle")
    for number, what in enumerate(stop.words(wording), start=1):
        yield element("text", what, x=place, y=_DATE + number * _STEP, text_anchor="middle", class_="what")


def _period(shown: Sequence[Stop], places: Sequence[int]) -> Iterator[Element]:
    """Draw from when to when it is valid, at most until it was withdrawn; nothing where it ends sooner."""
    begin = next((place for stop, place in zip(shown, places, strict=True) if "from" in stop.kinds), 0)
    ends = [place for stop, place in zip(shown, places, strict=True) if _ENDS.intersection(stop.kinds)]
    end = min(ends, default=_WIDTH)
    if begin < end:
        yield element("line", x1=begin, y1=_LINE, x2=end, y2=_LINE, class_="period")


def _places(shown: Sequence[Stop]) -> list[int]:
    """Place the days: room for every label, the rest by how much time lies between, however much that is."""
    gaps = [log1p((later.instant - sooner.instant).days) for sooner, later in pairwise(shown)]
    if not gaps:
        return [_WIDTH // 2]
    free = _WIDTH - 2 * _EDGE - _ROOM * len(gaps)
    places = [float(_EDGE)]
    for gap in gaps:
        places.append(places[-1] + _ROOM + free * gap / (sum(gaps) or 1))
    return [round(place) for place in places]


def _kind(stop: Stop) -> str:
    if "withdrawn" in stop.kinds:
        return "day is-withdrawn"
    if "suspended" in stop.kinds:
        return "day is-suspended"
    return "day is-ours" if stop.is_ours else "day"


def _is_endless(shown: Sequence[Stop]) -> bool:
    return not any("until" in stop.kinds for stop in shown)
