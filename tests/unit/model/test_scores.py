"""How well a fact is stated: the strengths of facts are compared, and with nothing else."""

from itertools import combinations

import pytest

from verifier.model.scores import Strength


@pytest.mark.parametrize(("weaker", "stronger"), [*combinations(Strength, 2)])
def test_strengths_stand_from_the_weakest_to_the_strongest(weaker, stronger):
    assert weaker < stronger
    assert weaker <= stronger
    assert stronger > weaker
    assert stronger >= weaker
    assert not weaker >= stronger


def test_equal_strengths_are_no_more_and_no_less():
    one, other = Strength("linked"), Strength.LINKED
    assert one <= other <= one
    assert not one < other
    assert not one > other
