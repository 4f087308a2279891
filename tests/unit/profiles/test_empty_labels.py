"""A form with names and nothing behind them: the names themselves tell nothing."""

import pytest

from tests.unit.profiles.badges import LONG, facts, ob2
from verifier.model.scores import Strength

NAMES = ("Learning outcomes", "Form of participation", "Type of assessment", "Prerequisites needed to enroll")
EMPTY = "\n".join(f"{name}:" for name in NAMES)


def read(narrative: str):
    return facts(ob2(achievement={"criteria": {"narrative": narrative}})).concepts


@pytest.mark.parametrize("concept", ["criteria", "outcomes", "participation", "assessment", "prerequisites"])
def test_a_form_that_nobody_filled_in_tells_nothing(concept) -> None:
    assert read(EMPTY)[concept].strength is Strength.ABSENT


def test_an_empty_form_below_a_text_leaves_the_text_what_it_says() -> None:
    found = read(f"{LONG} Learners pass an examination; there is a prerequisite.\n{EMPTY}")
    assert found["criteria"].strength is Strength.STRUCTURED
    for concept in ("assessment", "prerequisites"):
        assert (found[concept].strength, found[concept].reason) == (Strength.STATED, "words-only")


def test_an_empty_form_with_an_address_is_an_address() -> None:
    page = "https://uni.example/criteria"
    told = facts(ob2(achievement={"criteria": {"id": page, "narrative": EMPTY}})).concepts["criteria"]
    assert (told.strength, told.reason) == (Strength.STATED, "criteria-url-only")
