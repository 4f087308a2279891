"""The words beside a badge: which name it, and do they name the same badge?"""

import pytest

from tests.effort import done_within
from tests.unit.locate.label_examples import (
    AGREEING,
    BESIDE_A_CLAIM,
    CLAIMED,
    CYRILLIC_ISSUER,
    DIFFERENT,
    ISSUER,
    LABELS,
    NAMES_OF_THE_ISSUER,
    NO_MORE_THAN_A_CLAIM,
    PLACE,
    agreed,
)
from verifier.locate.labels import LOOK_ALIKE, LOOKED_LIKE, agree, label_of, words_of
from verifier.recognition.resembling.skeletons import skeleton


@pytest.mark.parametrize(("texts", "label"), LABELS)
def test_the_label_is_the_first_text_that_names_something(texts, label):
    assert label_of(texts) == label


@pytest.mark.parametrize(("label", "name"), AGREEING)
def test_words_that_may_mean_the_same_badge_agreed(label, name):
    assert agreed(label, name)


@pytest.mark.parametrize(("label", "name"), DIFFERENT)
def test_words_that_name_something_else_do_not(label, name):
    assert not agreed(label, name)


@pytest.mark.parametrize("label", NAMES_OF_THE_ISSUER)
def test_words_that_name_the_issuer_are_no_title(label):
    assert agreed(label, "Statistics 101", issuer=ISSUER)


def test_words_beside_the_name_of_the_issuer_are_compared_all_the_same():
    said = "Doctor of Medicine, University of Examples"
    assert not agreed(said, "Statistics 101", issuer="University of Examples")


def test_issuer_whose_every_letter_looks_latin_is_no_title():
    assert agreed("Statistics МТС", "Statistics 101", issuer=CYRILLIC_ISSUER)


def test_letters_that_count_as_latin_look_so_to_unicode_too():
    latin = dict(zip(LOOK_ALIKE, LOOKED_LIKE, strict=True))
    assert {letter: skeleton(letter) for letter in latin} == {
        letter: like.lower() for letter, like in latin.items()
    }


@pytest.mark.parametrize("label", BESIDE_A_CLAIM)
def test_issuer_that_the_badge_claims_may_stand_beside_words_of_its_name(label):
    assert agreed(label, "Statistics 101", issuer=PLACE, claimed=CLAIMED)


@pytest.mark.parametrize(("label", "name", "claimed"), NO_MORE_THAN_A_CLAIM)
def test_what_the_badge_alone_calls_its_issuer_excuses_no_other_title(label, name, claimed):
    assert not agreed(label, name, issuer=PLACE, claimed=claimed)


def test_a_text_made_to_be_slow_is_read_at_once():
    texts = ["証明書" * 10_000 + "x", "id " * 10_000, "0a-" * 10_000]
    assert done_within(1, lambda: label_of(texts))


def test_many_labels_are_compared_with_many_names_at_once():
    labels = [words_of(f"{'bcd fgh jkl mnp qrs ' * 9}{at}") for at in range(50)]
    names = [words_of(f"{'cdf ghj klm npq rst bcd ' * 30}{at}") for at in range(20)]

    def agreeing():
        return sum(agree(label, name, claimed=names[0]) for label in labels for name in names)

    assert done_within(1, agreeing) == 0  # second; taken apart each time they took ten
