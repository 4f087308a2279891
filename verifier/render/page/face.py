"""The face of a verdict and the mark of an answer on a page: shape, colour and word together."""

from typing import Literal, TypeAlias

from verifier.model.report import Verdict
from verifier.render.catalogue import Catalogue
from verifier.render.page.element import Element, element

Shape: TypeAlias = Literal["tick", "triangle", "ring", "octagon", "square"]

SHAPES: dict[Verdict, Shape] = {
    Verdict.TRUSTED: "tick",
    Verdict.VALID: "tick",
    Verdict.CAUTION: "triangle",
    Verdict.INCOMPLETE: "ring",
    Verdict.REJECTED: "octagon",
    Verdict.NOT_A_BADGE: "square",
}
_DRAWN: dict[Shape, tuple[Element, ...]] = {
    "tick": (
        element("circle", cx=12, cy=12, r=10, class_="filled"),
        element("path", d="M7.5 12.5l3 3 6-6.5", class_="sign"),
    ),
    "triangle": (
        element("path", d="M12 2.5L22.5 21h-21z", class_="filled"),
        element("path", d="M12 9v5.5M12 17.7v.1", class_="sign"),
    ),
    "ring": (element("circle", cx=12, cy=12, r=9, class_="line", stroke_dasharray="4 3.07"),),
    "octagon": (
        element("path", d="M8 2h8l6 6v8l-6 6H8l-6-6V8z", class_="filled"),
        element("path", d="M8.5 8.5l7 7m0-7l-7 7", class_="sign"),
    ),
    "square": (element("rect", x=3, y=3, width=18, height=18, class_="line"),),
}


def face(verdict: Verdict, *, words: Catalogue) -> Element:
    """Draw the face of a verdict with its words."""
    return element(
        "p",
        drawn(SHAPES[verdict]),
        element("strong", words.tables["verdicts"][verdict.value]),
        class_=f"face is-{verdict.value}",
    )


def drawn(shape: Shape) -> Element:
    """Draw a shape, for eyes alone: the words beside it say the same."""
    return element(
        "svg", *_DRAWN[shape], viewBox="0 0 24 24", width=24, height=24, aria_hidden="true", focusable="false"
    )
