"""The face of a verdict and the mark of an answer on a page: shape, colour and word together.

The mark of an answer is smaller and has no frame, so that it is never taken for the face of a badge.
"""

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
_NOTHING = "M3.5 8h9"
_MARKS: dict[str, str] = {  # by the word of an answer, in a square of 16
    "passed": "M2.5 8.5l3.5 3.5 7.5-8",
    "caution": "M8 2l6.5 12h-13zM8 6.5v3.2M8 12v.1",
    "cantTell": "M4.5 5.5a3.5 3.5 0 1 1 5.2 3c-1 .6-1.7 1.2-1.7 2.4M8 14v.1",
    "failed": "M3.5 3.5l9 9m0-9l-9 9",
    "inapplicable": _NOTHING,
    "untested": _NOTHING,
    "unproven": _NOTHING,
    "partly": _NOTHING,
    "you_judge": "M8 5.5a2.5 2.5 0 1 0 .01 0z",
    "remark": "M8 8v.1",
}


def face(verdict: Verdict, *, words: Catalogue, name: str = "p") -> Element:
    """Draw the face of a verdict with its words; ``name`` is that of the element around them."""
    return element(
        name,
        drawn(SHAPES[verdict]),
        element("strong", words.tables["verdicts"][verdict.value]),
        class_=f"face is-{verdict.value}",
    )


def marked(word: str, *, words: Catalogue) -> Element:
    """Draw the mark of an answer beside its word."""
    return element("strong", mark(word), " ", words.tables["outcomes"][word], class_=f"outcome is-{word}")


def mark(word: str) -> Element:
    """Draw the mark of an answer or of a finding, for eyes alone."""
    return element(
        "svg",
        element("path", d=_MARKS[word]),
        viewBox="0 0 16 16",
        width=16,
        height=16,
        class_=f"mark is-{word}",
        aria_hidden="true",
        focusable="false",
    )


def drawn(shape: Shape) -> Element:
    """Draw a shape, for eyes alone: the words beside it say the same."""
    return element(
        "svg", *_DRAWN[shape], viewBox="0 0 24 24", width=24, height=24, aria_hidden="true", focusable="false"
    )
