"""Does it stand behind its label?"""

import pytest

from tests.unit.profiles.extra.asking import asked
from verifier.model.scores import Fact, State, Strength, Via
from verifier.profiles.extra.layout import CRITERIA_DESCRIPTORS

WEAK, MISSING, PRESENT, UNKNOWN = State.WEAK, State.MISSING, State.PRESENT, State.UNKNOWN
SIX = frozenset(CRITERIA_DESCRIPTORS)
THREE = frozenset(("outcomes", "duration", "credits"))


def told(via: Via, strength: Strength = Strength.STRUCTURED) -> Fact:
    return Fact(concept="language", strength=strength, ceiling=strength, via=via)


@pytest.mark.parametrize("edition", ["ob2", "ob3"])
def test_what_stands_behind_its_label_in_the_layout_is_labelled(edition) -> None:
    given = {"labels": frozenset(("language",)), "edition": edition}
    assert asked("labelled", told(Via.LABEL), follows_layout=True, **given) == (PRESENT, "found")
    astray = (WEAK, "outside-the-layout")
    assert asked("labelled", told(Via.LABEL, Strength.STATED), **given) == (WEAK, "layout-not-followed")
    assert asked("labelled", told(Via.WORDS), follows_layout=True, edition=edition) == astray


@pytest.mark.parametrize("via", [Via.PROPERTY, Via.EXTENSION])
def test_only_in_open_badges_3_a_property_stands_for_a_label(via) -> None:
    assert asked("labelled", told(via), edition="ob3") == (PRESENT, "found")
    for weak in (
        asked("labelled", told(via), edition="ob2"),
        asked("labelled", told(via, Strength.STATED), edition="ob3"),
        asked("labelled", told(Via.LABEL), edition="ob3"),
    ):
        assert weak == (WEAK, "outside-the-layout")


def test_of_criteria_that_were_not_read_to_their_end_no_label_is_said_to_lack() -> None:
    unread = (UNKNOWN, "not-looked-at")
    assert asked("labelled", told(Via.NONE, Strength.ABSENT), labels_unread=True) == unread
    assert asked("all_descriptors_labelled", labels_unread=True, labels=THREE) == unread
    assert asked("all_descriptors_labelled", labels_unread=True, labels=SIX) == (PRESENT, "found")


@pytest.mark.parametrize(
    ("labels", "follows_layout", "answer"),
    [
        (SIX | {"level"}, True, (PRESENT, "found")),
        (SIX - {"outcomes"}, True, (WEAK, "some-names-missing")),
        (THREE, True, (WEAK, "some-names-missing")),
        (frozenset(("outcomes", "level", "language")), True, (MISSING, "some-names-missing")),
        (frozenset(("outcomes",)), False, (MISSING, "layout-not-followed")),
        (frozenset(), False, (MISSING, "layout-not-followed")),
    ],
)
def test_every_descriptor_of_the_criteria_has_its_label_or_some_or_few_have(
    labels, follows_layout, answer
) -> None:
    assert asked("all_descriptors_labelled", labels=labels, follows_layout=follows_layout) == answer


def test_criteria_on_a_page_elsewhere_have_no_labels() -> None:
    elsewhere = Fact(concept="criteria", strength=Strength.STATED, reason="criteria-url-only")
    assert asked("all_descriptors_labelled", elsewhere) == (MISSING, "criteria-url-only")
