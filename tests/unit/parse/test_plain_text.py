"""What people are shown does not hide, command or swell."""

import pytest

from verifier.parse.plain_text import hidden_sign, inert


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Universität 大学", None),
        ("two\nlines", None),
        ("a\u200bb", "U+200B"),
        ("\x1b[31mred", "U+001B"),
        ("\u202eelbaT", "U+202E"),
        ("\u2028", "U+2028"),
        ("\ue000", "U+E000"),
        ("no-break\u00a0space", None),
    ],
)
def test_the_first_sign_that_does_not_show_is_named(text, sign):
    assert hidden_sign(text) == sign


@pytest.mark.parametrize(
    ("message", "shown"),
    [("plain", "plain"), ("a\nb\x1b", "a\\nb\\x1b"), ("\u202e", "\\u202e"), ("x" * 30, "x" * 19 + "…")],
)
def test_a_message_is_one_short_line_without_commands(message, shown):
    assert inert(message, limit=20) == shown
