"""A link that somebody pastes is taken as they mean it, and a badge that is pasted whole as it is."""

import pytest

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
