"""Is one word the other but for a slip of a hand? Honest neighbours differ by a letter as well."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.recognition.resembling.slips import FramedWords, NearWords, edits, is_one_edit, is_slip


@pytest.mark.parametrize(
    ("claimed", "known"),
    [
        ("harvrad", "harvard"),
        ("havard", "harvard"),
        ("harvvard", "harvard"),
        ("hervard", "harvard"),
        ("standford", "stanford"),
        ("stamford", "stanford"),
        ("oxfrod", "oxford"),
        ("technolgy", "technology"),
    ],
)
def test_slip_is_a_letter_too_few_or_many_two_exchanged_or_one_that_looks_alike(claimed, known):
    assert is_slip(claimed, known)
    assert is_slip(known, claimed)
    assert is_one_edit(claimed, known)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("harvard", "harvard"),
        ("kanazawa", "kanagawa"),
        ("bangalore", "mangalore"),
        ("shanxi", "shaanxi"),
        ("indian", "indiana"),
        ("henan", "hunan"),
        ("stanford", "samford"),
        ("northwestern", "northeastern"),
        ("york", "yrok"),
        ("oxford", "oxforda"),
        ("", "a"),
        ("", ""),
    ],
)
def test_honest_neighbours_are_no_slips(one, other):
    assert not is_slip(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("abc", "abc"), ("abc", "abcde"), ("abcd", "badc"), ("abc", "xbz")]
)
def test_more_or_less_than_one_edit_is_not_one(one, other):
    assert not is_one_edit(one, other)


def test_words_near_another_are_found_and_not_the_word_itself():
    near = NearWords(["harvard", "harvest", "howard", "大学"])
    assert near.near("havard") == ("harvard",)
    assert near.near("harvard") == ()
    assert near.near("大学校") == ()
    assert near.near("h" * 64) == ()


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("nortwhestren", ("northwestern",)),
        ("northwestern", ()),
        ("northbestern-n", ("northwestern",)[:0]),
        ("noxthwezztern", ()),
        ("short", ()),
        ("n" * 64, ()),
    ],
)
def test_long_words_of_one_beginning_and_end_are_found_by_two_edits(word, found):
    assert FramedWords(["northwestern", "short"]).near(word) == found


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [("", "", 0), ("", "abc", 3), ("abc", "acb", 1), ("kitten", "sitting", 3), ("harvard", "hravrad", 2)],
)
def test_edits_are_counted(one, other, count):
    assert edits(one, other) == edits(other, one) == count


@given(st.text("abcd", max_size=9), st.text("abcd", max_size=9))
def test_every_slip_is_one_edit_and_whoever_is_one_edit_away_is_near(one, other):
    assert is_one_edit(one, other) == (edits(one, other) == 1)
    assert not is_slip(one, other) or is_one_edit(one, other)
    assert not is_one_edit(one, other) or other in NearWords([other]).near(one)
