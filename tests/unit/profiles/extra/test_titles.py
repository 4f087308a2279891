"""Could the title of a badge be taken for that of a qualification?"""

import pytest

from tests.unit.profiles.extra.asking import asked
from verifier.model.scores import State
from verifier.profiles.facts import Particulars


@pytest.mark.parametrize(
    ("title", "state"),
    [
        ("Bridge building", State.PRESENT),
        ("International trade", State.PRESENT),
        ("Mastering spreadsheets", State.PRESENT),
        ("", State.PRESENT),
        ("New Zealand bridges", State.WEAK),
        ("National safety", State.WEAK),
        ("A diploma in bridges", State.WEAK),
        ("Degrees of freedom", State.WEAK),
        ("Bachelor's bridge", State.WEAK),
        ("MASTER of bridges", State.WEAK),
        ("Doctor of bridges", State.WEAK),
        ("Under-graduate bridges", State.WEAK),
        ("Undergraduate bridges", State.WEAK),
        ("Post graduate bridges", State.WEAK),
        ("Postgraduates build", State.WEAK),
    ],
)
def test_a_title_keeps_from_the_words_of_qualifications(title, state) -> None:
    reason = "found" if state is State.PRESENT else "title-of-qualification"
    assert asked("nzqa_title", particulars=Particulars(title=title)) == (state, reason)
