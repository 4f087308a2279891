"""The words beside a badge: which name it, and do they name the same badge?"""

import time

import pytest

from tests.unit.locate.label_examples import AGREEING, DIFFERENT, ISSUER, LABELS, NAMES_OF_THE_ISSUER
from verifier.locate.labels import agree, label_of


@pytest.mark.parametrize(("texts", "label"), LABELS)
def test_the_label_is_the_first_text_that_names_something(texts, label):
    assert label_of(texts) == label


@pytest.mark.parametrize(("label", "name"), AGREEING)
def test_words_that_may_mean_the_same_badge_agree(label, name):
    assert agree(label, name)


@pytest.mark.parametrize(("label", "name"), DIFFERENT)
def test_words_that_name_something_else_do_not(label, name):
    assert not agree(label, name)


@pytest.mark.parametrize("label", NAMES_OF_THE_ISSUER)
def test_words_that_name_the_issuer_are_no_title(label):
    assert agree(label, "Statistics 101", issuer=ISSUER)


def test_words_beside_the_name_of_the_issuer_are_compared_all_the_same():
    said = "Doctor of Medicine, University of Examples"
    assert not agree(said, "Statistics 101", issuer="University of Examples")


def test_a_text_made_to_be_slow_is_read_at_once():
    begun = time.process_time()
    assert label_of(["証明書" * 10_000 + "x", "id " * 10_000, "0a-" * 10_000])
    assert time.process_time() - begun < 1
