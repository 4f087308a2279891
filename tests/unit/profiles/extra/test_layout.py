"""Does it stand behind its label?"""

import pytest

from tests.unit.profiles.extra.asking import asked
from verifier.model.scores import Fact, State, Strength, Via


def test_of_labels_nothing_is_said_because_they_are_not_read() -> None:
    told = Fact(
        concept="outcomes", strength=Strength.STRUCTURED, ceiling=Strength.STRUCTURED, via=Via.EXTENSION
    )
    unread = (State.UNKNOWN, "not-looked-at")
    assert asked("all_descriptors_labelled") == unread
    assert asked("labelled") == unread
    assert asked("labelled", told) == unread
    assert asked("labelled", told, edition="ob3") == unread


@pytest.mark.parametrize(
    ("strength", "state"), [(Strength.STATED, State.UNKNOWN), (Strength.STRUCTURED, State.PRESENT)]
)
def test_in_open_badges_3_a_property_stands_for_a_label(strength, state) -> None:
    told = Fact(concept="language", strength=strength, ceiling=strength, via=Via.PROPERTY)
    assert asked("labelled", told, edition="ob3")[0] is state
    assert asked("labelled", told, edition="ob2")[0] is State.UNKNOWN
