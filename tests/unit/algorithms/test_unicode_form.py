"""Normalisation: the form that Unicode describes, and never more work than the text is long."""

import sys
import unicodedata

import pytest

from tests.effort import done_within
from verifier.algorithms.unicode_form import MAX_MARKS, normalized

ACUTE, GRAVE_BELOW = "\u0301", "\u0316"
PROMPT = 1.0  # seconds; unbroken, such a run takes about five


@pytest.mark.parametrize("form", ["NFC", "NFKC"])
@pytest.mark.parametrize("text", ["", "plain", "e\u0301cole", "q\u0307\u0323", "㈱ ＭＩＴ", "각", "ཱི"])
def test_ordinary_text_is_normalised_as_ever(text, form):
    assert normalized(text, form=form) == unicodedata.normalize(form, text)


def test_as_many_marks_as_a_language_could_need_stay_together():
    text = "a" + ACUTE * MAX_MARKS
    assert normalized(text, form="NFC") == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("before", range(2 * MAX_MARKS + 3))
def test_a_longer_run_is_broken_wherever_it_begins(before):
    found = normalized("a" * before + "e" + ACUTE * (MAX_MARKS + 1) + "prose", form="NFC")
    assert found.count("\u034f") == 1


def test_longer_runs_are_broken_and_no_mark_is_lost():
    found = normalized("a" + ACUTE * (2 * MAX_MARKS + 1), form="NFC")
    assert found.count("\u034f") == 2
    assert found.replace("\u034f", "") == unicodedata.normalize("NFC", "a" + ACUTE * (2 * MAX_MARKS + 1))


@pytest.mark.parametrize(
    "run", [ACUTE + GRAVE_BELOW, "\u0334" + ACUTE + GRAVE_BELOW, "\u0f73\u0f75", "\u0f81\uff9e"]
)
def test_page_of_accents_costs_no_more_than_prose(run):
    page = "a" + run * (64_000 // len(run))
    done_within(PROMPT, lambda: normalized(page, form="NFKC"))


def test_every_sign_that_becomes_marks_is_counted_as_one():
    signs = (chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code < 0xE000)
    marks = [sign for sign in signs if unicodedata.combining(unicodedata.normalize("NFKD", sign)[0])]
    for mark in marks:
        assert len(normalized("a" + mark * 64, form="NFKC")) > len(
            unicodedata.normalize("NFKC", "a" + mark * 64)
        )
