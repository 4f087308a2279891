"""The questions of profiles that are more than how well a fact is stated."""

import base64

import pytest

from verifier.model.achievement import Picture
from verifier.model.scores import Fact, State, Strength, Via
from verifier.profiles.extra import MAX_SVG, TESTS
from verifier.profiles.facts import Facts

SAYS = '<svg xmlns="http://www.w3.org/2000/svg"><title>A Micro-credential</title><path d="M0 0"/></svg>'
SILENT = '<svg xmlns="http://www.w3.org/2000/svg"><style>.microcredential{}</style></svg>'
IN_PARTS = "<svg><text>Our <tspan>micro</tspan><tspan>credential</tspan></text></svg>"


def asked(test: str, fact: Fact | None = None, *, edition="ob2", **given):
    answer = TESTS[test](Facts(edition=edition, concepts={}, **given), fact or Fact(concept="outcomes"))
    return answer.state, answer.reason


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


@pytest.mark.parametrize(
    ("description", "answer"),
    [
        ("How bridges carry loads.", (State.PRESENT, "found")),
        ("https://uni.example/bridges", (State.MISSING, "uri-instead-of-text")),
        ("See https://uni.example/bridges", (State.WEAK, "contains-uri")),
        ("See www.uni.example", (State.WEAK, "contains-uri")),
        ("x" * 500, (State.PRESENT, "found")),
        ("x" * 501, (State.WEAK, "too-long")),
    ],
)
def test_a_description_is_short_and_holds_no_uri(description, answer) -> None:
    assert asked("short_without_uri", description=description) == answer


def test_of_labels_nothing_is_said_because_they_are_not_read() -> None:
    told = Fact(
        concept="outcomes", strength=Strength.STRUCTURED, ceiling=Strength.STRUCTURED, via=Via.EXTENSION
    )
    unread = (State.UNKNOWN, "not-looked-at")
    assert asked("all_descriptors_labelled") == unread
    assert asked("labelled") == unread
    assert asked("labelled", told) == unread
    assert asked("labelled", told, edition="ob3") == unread


@pytest.mark.parametrize(
    ("strength", "state"), [(Strength.STATED, State.UNKNOWN), (Strength.STRUCTURED, State.PRESENT)]
)
def test_in_open_badges_3_a_property_stands_for_a_label(strength, state) -> None:
    told = Fact(concept="language", strength=strength, ceiling=strength, via=Via.PROPERTY)
    assert asked("labelled", told, edition="ob3")[0] is state
    assert asked("labelled", told, edition="ob2")[0] is State.UNKNOWN
