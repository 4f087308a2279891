"""What does a text look like? The same as all that is drawn so, in the order in which it is seen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.recognition.resembling.skeletons import MAX_SIGNS, as_read, folded, is_hidden, skeleton


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Harvard", "harvard"),
        ("ＨＡＲＶＡＲＤ", "harvard"),
        ("НАRVАRD", "harvard"),
        ("МІТ", "mit"),
        ("ѕсоре", "scope"),
        ("мкт", "mkt"),
        ("Éçole", "ecole"),
        ("Łódź", "lodz"),
        ("🇲🇮🇹", "mit"),
        ("🅼🅸🆃", "mit"),
        ("ᴍɪᴛ", "mit"),
        ("𝕸𝕴𝕿", "mit"),
        ("Har\u200bvard\ufe0f\u3164", "harvard"),
        ("が", "が"),  # its mark is no accent
        ("", ""),
    ],
)
def test_what_is_drawn_alike_has_one_skeleton(text, seen):
    assert skeleton(text) == seen


def test_accents_and_letters_count_where_only_the_case_is_folded():
    assert folded("ÉＣole\u200b") == "école"
    assert folded("МІТ") != "mit"


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("\u202eTIM", "MIT"),
        ("a\u202ecb\u202cd", "abcd"),
        ("a\u2067cb\u2069d", "abcd"),
        ("plain", "plain"),
    ],
)
def test_signs_that_turn_the_direction_are_carried_out(text, seen):
    assert as_read(text) == seen


def test_hidden_signs_are_those_that_nobody_sees():
    assert all(map(is_hidden, "\u200b\u200f\u202e\ufe0f\u3164\u2800\u00ad\U000e0100"))
    assert not any(map(is_hidden, "a \u3000✅が"))


@given(st.text(max_size=3 * MAX_SIGNS))
def test_skeleton_of_a_skeleton_is_itself_and_is_bounded(text):
    seen = skeleton(text)
    assert skeleton(seen) == seen
    assert len(seen) <= MAX_SIGNS
    assert len(folded(text)) <= MAX_SIGNS


def test_text_that_grows_when_it_is_folded_is_cut():
    assert len(skeleton("\ufdfa" * MAX_SIGNS)) <= MAX_SIGNS
