"""A link that somebody pastes is taken as they mean it, and a badge that is pasted whole as it is."""

import pytest

from verifier.locate.document_text import several_links
from verifier.web.pasted import link_in

LINK = "https://uni.example/badges/1?a=b"


@pytest.mark.parametrize(
    "text",
    [
        LINK,
        f"<{LINK}>",
        f"See my badge: {LINK}, thanks",
        f"私のバッジは{LINK}　です。",
        f"{LINK} (also at {LINK})",
        "uni.example/badges/1?a=b",
        f"\n{LINK}.\n",
    ],
)
def test_the_one_link_of_a_text_is_what_is_meant(text):
    assert link_in(text) == LINK


@pytest.mark.parametrize(
    "text",
    [
        f"{LINK} and https://uni.example/badges/2",
        '{"id": "https://uni.example/badges/1"}',
        "eyJhbGciOiJFZERTQSJ9.eyJpZCI6MX0.c2lnbmF0dXJl",
        "data:image/png;base64,iVBORw0KGgo=",
        "nothing that is a link",
        f"{LINK} {'a' * 5_000}",
        "",
    ],
)
def test_anything_else_stays_as_it_is(text):
    assert link_in(text) == text


@pytest.mark.parametrize(
    "text", [f"{LINK} and https://uni.example/badges/2", f"<{LINK}>\n<https://uni.example/2>"]
)
def test_a_text_with_several_links_several_links(text):
    assert several_links(text.encode())


@pytest.mark.parametrize(
    "text",
    [
        LINK,
        '{"id": "https://uni.example/badges/1", "image": "https://uni.example/badges/2"}',
        "<p>https://uni.example/badges/1 https://uni.example/badges/2</p>",
        "words alone",
    ],
)
def test_one_link_a_badge_and_a_page_have_none_to_count(text):
    assert several_links(text.encode()) == 0


def test_a_second_link_counts_that_lacks_its_beginning():
    text = f"Web: uni.example/badges/withdrawn\nStatistics: {LINK}"
    assert link_in(text) == text
    assert several_links(text.encode()) == 2
