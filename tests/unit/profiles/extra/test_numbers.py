"""Is the number one that the profile asks for?"""

import pytest

from tests.unit.profiles.extra.asking import asked
from verifier.model.scores import State
from verifier.profiles.facts import Particulars

PRESENT = (State.PRESENT, "found")


def answer(test: str, **said) -> tuple[State, str]:
    return asked(test, particulars=Particulars(**said))


@pytest.mark.parametrize(
    ("levels", "is_named"),
    [
        (("Level 5",), True),
        (("NZQCF level 10",), True),
        (("1",), True),
        (("Bachelor", "EQF 6"), True),
        (("レベル 4",), True),
        (("Level 11",), False),
        (("Level 0",), False),
        (("2022",), False),
        (("5.1",), False),
        (("Bachelor",), False),
        (("none",), False),
        ((), False),
    ],
)
def test_a_level_is_named_by_a_number_from_1_to_10(levels, is_named) -> None:
    expected = PRESENT if is_named else (State.WEAK, "no-level-1-to-10")
    assert answer("level_1_to_10", levels=levels) == expected


@pytest.mark.parametrize(
    ("codes", "has_six"),
    [
        (("030901",), True),
        (("NZSCED: 030901",), True),
        (("BR-1", "030901"), True),
        (("0309",), False),
        (("0309011",), False),
        (("A030901",), False),
        (("2026-030901",), False),
        ((), False),
    ],
)
def test_a_code_has_six_digits(codes, has_six) -> None:
    assert answer("six_digit_code", codes=codes) == (
        PRESENT if has_six else (State.WEAK, "no-six-digit-code")
    )


@pytest.mark.parametrize(
    ("volumes", "is_enough"),
    [
        (("1 hour",), True),
        (("10h",), True),
        (("1.5 hrs",), True),
        (("2-3 hours",), True),
        (("60 minutes",), True),
        (("90min",), True),
        (("2 days",), True),
        (("3 weeks",), True),
        (("2 ECTS",), True),
        (("15時間",), True),
        (("2単位",), True),
        (("90分",), True),
        (("PT10H",), True),
        (("12",), True),
        (("Duration: 30 minutes a week, 5 hours in all",), True),
        (("59 minutes",), False),
        (("45分",), False),
        (("0,5 hours",), False),
        (("45 minutes in 2 sessions",), False),
        (("0",), False),
        (("half an hour",), False),
        ((), False),
    ],
)
def test_the_learning_takes_an_hour_or_more(volumes, is_enough) -> None:
    expected = PRESENT if is_enough else (State.WEAK, "no-hour-or-more")
    assert answer("one_hour_or_more", volumes=volumes) == expected
