"""Each way of telling a concept shows the strength that is written beside it, for the reason beside it."""

import pytest

from tests.unit.profiles.states import ob2_badge, ob2_ways, ob3_badge, ob3_ways
from verifier.profiles.concepts import CONCEPTS

FAMILIES = (
    ("ob2", ob2_badge.COMPLETE, ob2_ways.WAYS),
    ("ob3", ob3_badge.COMPLETE, ob3_ways.WAYS),
)
EACH = [
    pytest.param(complete, concept, told, id=f"{edition}-{concept}-{told.name}-{number}")
    for edition, complete, ways in FAMILIES
    for concept, all_ways in ways.items()
    for number, told in enumerate(all_ways)
]


@pytest.mark.parametrize(("complete", "concept", "told"), EACH)
def test_a_way_of_telling_has_the_strength_and_reason_beside_it(complete, concept, told) -> None:
    found = complete.facts(told).concepts[concept]
    assert found.strength is told.strength
    assert found.ceiling is max(told.strength, told.ceiling)
    if told.reason:
        assert found.reason == told.reason


@pytest.mark.parametrize(("edition", "complete", "ways"), FAMILIES, ids=lambda part: str(part)[:3])
def test_every_concept_has_ways_the_best_first_and_not_at_all_last(edition, complete, ways) -> None:
    assert ways.keys() == CONCEPTS.keys()
    for concept, all_ways in ways.items():
        assert all_ways[0].strength is max(each.strength for each in all_ways), concept
        assert min(each.strength for each in all_ways).value == "absent", concept
