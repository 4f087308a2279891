"""The concepts as a whole: each stands beside what reads it, and in the one list of all."""

from verifier.profiles.concepts import CONCEPTS, assessing, identity, learning, standing
from verifier.profiles.concepts.concept import Concept
from verifier.profiles.concepts.label_names import descriptors

GROUPS = (assessing, identity, learning, standing)


def test_every_concept_of_a_group_is_in_the_list_of_all():
    told = {each.id: each for group in GROUPS for each in vars(group).values() if isinstance(each, Concept)}
    assert told == CONCEPTS


def test_who_the_learner_is_and_what_they_made_and_reached_is_private_and_nothing_else():
    assert {each.id for each in CONCEPTS.values() if each.is_private} == {"learner", "evidence", "result"}


def test_what_only_an_award_tells_is_private_but_for_its_dates():
    own = {each.id for each in CONCEPTS.values() if each.home == frozenset(("award",))}
    assert own - {each.id for each in CONCEPTS.values() if each.is_private} == {"issue_date", "expiry"}


def test_every_label_that_tells_a_concept_is_that_of_a_descriptor():
    assert {each.label for each in CONCEPTS.values() if each.grade is not None} == {*descriptors()}
    assert all(each.grade for each in CONCEPTS.values() if each.told_by)
