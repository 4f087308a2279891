"""Does the picture of a badge show the word that the guideline asks for?"""

import base64

import pytest

from tests.unit.profiles.extra.asking import asked
from verifier.model.achievement import Picture
from verifier.model.scores import State
from verifier.profiles.extra.picture import MAX_SVG

SAYS = '<svg xmlns="http://www.w3.org/2000/svg"><title>A Micro-credential</title><path d="M0 0"/></svg>'
SILENT = '<svg xmlns="http://www.w3.org/2000/svg"><style>.microcredential{}</style></svg>'
IN_PARTS = "<svg><text>Our <tspan>micro</tspan><tspan>credential</tspan></text></svg>"


def svg(text: str, *, encoding: str = ";base64") -> str:
    body = base64.b64encode(text.encode()).decode() if encoding else text.replace("#", "%23")
    return f"data:image/svg+xml{encoding},{body}"


def picture(address: str | None, caption: str | None = None) -> Picture:
    return Picture(id=address, caption=caption)


@pytest.mark.parametrize(
    ("shown", "answer"),
    [
        (None, (State.MISSING, "nothing-found")),
        (picture(svg(SAYS)), (State.PRESENT, "found")),
        (picture(svg(SAYS, encoding="")), (State.PRESENT, "found")),
        (picture(svg(IN_PARTS)), (State.PRESENT, "found")),
        (picture(svg(SILENT)), (State.MISSING, "nothing-found")),
        (picture(svg(SILENT), "Microcredential"), (State.WEAK, "caption-only")),
        (picture("https://uni.example/b.png", "A micro credential"), (State.WEAK, "caption-only")),
        (picture(None, "Microcredential"), (State.WEAK, "caption-only")),
        (picture("https://uni.example/b.svg"), (State.UNKNOWN, "not-looked-at")),
        (picture("data:image/png;base64,iVBORw0KGgo="), (State.UNKNOWN, "not-looked-at")),
        (picture(svg("<svg>")), (State.UNKNOWN, "not-looked-at")),
        (picture("data:image/svg+xml;base64,&&&"), (State.UNKNOWN, "not-looked-at")),
        (picture(svg("<!DOCTYPE a [<!ENTITY b 'c'>]><svg>&b;</svg>")), (State.UNKNOWN, "not-looked-at")),
        (picture(svg(SAYS + " " * MAX_SVG)), (State.UNKNOWN, "not-looked-at")),
        (picture(svg("<text>" * 9_000 + "</text>" * 9_000)), (State.UNKNOWN, "not-looked-at")),
        (picture(svg("<text>" * 2_000 + "</text>" * 2_000)), (State.MISSING, "nothing-found")),
    ],
)
def test_a_picture_says_microcredential_or_does_not_or_cannot_be_read(shown, answer) -> None:
    assert asked("image_says_microcredential", picture=shown) == answer
