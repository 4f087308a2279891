"""A score as a figure: a cell an item, whose shape, word and tone say together how the item fares.

The shapes are none of those that verdicts have, and nothing is green: information is measured, not truth.
"""

from collections.abc import Iterator
from typing import Literal, TypeAlias

from verifier.model.scores import FieldScore, Level, State, Tally, TypeScore
from verifier.render.page.element import Element, element
from verifier.render.profile_words import Told
from verifier.render.score_totals import level_total
from verifier.render.wording import Wording

Face: TypeAlias = Literal["present", "weak", "missing", "unknown", "placeless"]

_FRAME = element("rect", x=2, y=2, width=16, height=16, rx=3, class_="frame")
_SHAPES: dict[Face, tuple[Element, ...]] = {
    "present": (element("rect", x=2, y=2, width=16, height=16, rx=3, class_="full"),),
    "weak": (element("path", d="M2 11h16v4a3 3 0 0 1-3 3H5a3 3 0 0 1-3-3z", class_="full"), _FRAME),
    "missing": (_FRAME,),
    "unknown": (
        element("rect", x=2, y=2, width=16, height=16, rx=3, class_="frame", stroke_dasharray="2.5 2.5"),
        element("circle", cx=10, cy=10, r=2, class_="full"),
    ),
    "placeless": (element("path", d="M5 10h10", class_="frame"),),
}
FACES: dict[State, Face] = {  # of what concerns a badge
    State.PRESENT: "present",
    State.WEAK: "weak",
    State.UNKNOWN: "unknown",
    State.MISSING: "missing",
}


def figure(score: TypeScore, *, told: Told, wording: Wording) -> Element:
    """Draw what is required and what is recommended, each counted in words; the list says all of it."""
    return element(
        "div",
        *_level(score, "required", score.required, told=told, wording=wording),
        *_level(score, "recommended", score.recommended, told=told, wording=wording),
        class_="cells-of-levels",
    )


def shape(field: FieldScore) -> Element:
    """Draw the shape of one item, for eyes alone: the words beside it say the same."""
    return drawn(face_of(field))


def drawn(face: Face) -> Element:
    """Draw a shape, for eyes alone."""
    return element(
        "svg",
        *_SHAPES[face],
        viewBox="0 0 20 20",
        width=18,
        height=18,
        aria_hidden="true",
        focusable="false",
        class_=f"shape is-{face}",
    )


def face_of(field: FieldScore) -> Face:
    """Say how an item is drawn: what the edition has no place for lacks nobody."""
    return FACES[field.state] if field.is_expressible else "placeless"


def state_word(field: FieldScore, *, wording: Wording) -> str:
    """Say in a word how an item fares."""
    tables = wording.catalogue.tables
    return tables["states"][field.state.value] if field.is_expressible else tables["figures"]["placeless"]


def concerned(score: TypeScore, level: Level) -> list[FieldScore]:
    """List the items of a level that concern the badge, in the order of the profile."""
    return [each for each in score.fields if each.level == level and each.state is not State.NOT_APPLICABLE]


def _level(
    score: TypeScore, level: Level, tally: Tally, *, told: Told, wording: Wording
) -> Iterator[Element]:
    fields = concerned(score, level)
    if not fields:
        return
    words = wording.catalogue
    yield element(
        "p",
        level_total(tally, level, words=words),
        class_="of-level",
    )
    yield element("ul", *(_cell(each, told=told, wording=wording) for each in fields), class_="cells")


def _cell(field: FieldScore, *, told: Told, wording: Wording) -> Element:
    return element(
        "li",
        shape(field),
        element("span", told.label(field.id), class_="label"),
        " ",
        element("span", state_word(field, wording=wording), class_="state"),
        class_=f"cell is-{face_of(field)}",
    )
