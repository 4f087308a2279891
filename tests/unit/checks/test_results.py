"""Results are compared with how the achievement describes them; only what is not completed is a caution."""

import pytest

from tests.unit.checks.asking import ask, badge, codes
from verifier.checks.results import CHECK, MAX_NAMED, MAX_QUOTE
from verifier.model.achievement import Achievement, Result, ResultDescription, RubricLevel
from verifier.model.credential import Subject
from verifier.model.outcome import Outcome

NAMELESS = RubricLevel(id=None, name="poor", pointer="/d/rubricCriterionLevel/3")
LEVELS = tuple(
    RubricLevel(id=f"urn:l:{n}", name=None, pointer=f"/d/rubricCriterionLevel/{n}") for n in range(3)
)


def recording(*results: Result, described: ResultDescription | None = None, **subject: object):
    achievement = Achievement(pointer="/a", result_descriptions=(described,) if described else ())
    told = {"pointer": "/s", "achievement": achievement, "results": results, **subject}
    return badge(subjects=(Subject(**told),))


def result(**members: object) -> Result:
    return Result(pointer="/s/result", **members)


def scale(**members: object) -> ResultDescription:
    return ResultDescription(id="urn:d", pointer="/d", **members)


def of_scale(value: str | None = None, **members: object) -> Result:
    return result(description_id="urn:d", value=value, **members)


async def found(*results: Result, described: ResultDescription | None = None) -> list[str]:
    return codes(await ask(CHECK, recording(*results, described=described)))


async def test_badge_without_results_raises_no_question():
    assert codes(await ask(CHECK, badge())) == ["none"]
    assert codes(await ask(CHECK, recording())) == ["none"]


async def test_achievement_that_asks_for_what_it_does_not_allow_is_remarked_without_results_too():
    assert await found(described=scale(required_level="urn:l:9")) == ["none", "level-unknown"]


@pytest.mark.parametrize("status", ["Completed", "completed", " Completed "])
async def test_completed_result_is_consistent(status):
    assert await found(result(statuses=(status,))) == ["consistent"]


@pytest.mark.parametrize("status", ["Failed", "FAILED", "In Progress", "in_progress", "on-hold", "Withdrew"])
async def test_result_that_is_not_completed_is_a_caution_however_it_is_written(status):
    assert await found(result(statuses=(status,))) == ["not-completed"]


@pytest.mark.parametrize("statuses", [("Passed",), ("",), ("Completed", "")])
async def test_status_that_nobody_can_read_is_no_pass(statuses):
    asked = await ask(CHECK, recording(result(statuses=statuses)))
    assert codes(asked) == ["status-unknown"]
    assert asked.outcome is Outcome.CANNOT_TELL


async def test_worse_of_two_statuses_counts():
    assert await found(result(statuses=("Completed", "Failed"))) == ["not-completed"]


LETTERS = scale(allowed_values=("D", "C", "B", "A", "C"), required_value="C")
POINTS = scale(value_min="0", value_max="100", required_value="60")


@pytest.mark.parametrize(
    ("one", "described", "remarks"),
    [
        (of_scale("A"), LETTERS, []),
        (of_scale("C"), LETTERS, []),
        (of_scale("D"), LETTERS, ["below-required"]),
        (of_scale("E"), LETTERS, ["value-out-of-range"]),
        (of_scale("a"), LETTERS, ["value-out-of-range"]),
        (of_scale("60"), POINTS, []),
        (of_scale("+60.0"), POINTS, []),
        (of_scale("9"), POINTS, ["below-required"]),
        (of_scale("-1"), POINTS, ["value-out-of-range", "below-required"]),
        (of_scale("100.5"), POINTS, ["value-out-of-range"]),
        (of_scale("61 %"), POINTS, []),
        (of_scale("1e9"), POINTS, []),
        (of_scale("NaN"), POINTS, []),
        (of_scale("70"), scale(value_min="0", value_max="good"), []),
        (of_scale(None), POINTS, []),
        (of_scale("B"), scale(allowed_values=("A", "B"), required_value="F"), ["value-out-of-range"]),
        (of_scale(), scale(result_type="Status"), ["status-missing"]),
        (of_scale(statuses=("Completed",)), scale(result_type="Status"), []),
        (result(description_id="urn:other"), scale(), ["dangling-description"]),
        (result(value="12"), None, []),
    ],
)
async def test_value_is_compared_with_its_scale(one, described, remarks):
    assert await found(one, described=described) == ["consistent", *remarks]


@pytest.mark.parametrize(
    ("one", "required", "remarks"),
    [
        (of_scale(achieved_level="urn:l:2"), "urn:l:1", []),
        (of_scale(achieved_level="urn:l:1"), "urn:l:1", []),
        (of_scale(achieved_level="urn:l:0"), "urn:l:1", ["below-required"]),
        (of_scale(achieved_level="urn:l:7"), "urn:l:1", ["level-unknown"]),
        (of_scale(achieved_level="urn:l:0"), "urn:l:7", ["level-unknown"]),
        (of_scale(achieved_level="urn:l:0"), None, []),
        (result(achieved_level="urn:l:0"), None, ["level-unknown"]),
    ],
)
async def test_level_is_compared_with_the_levels_in_their_order(one, required, remarks):
    described = scale(levels=(NAMELESS, *LEVELS), required_level=required)
    assert await found(one, described=described) == ["consistent", *remarks]


async def test_subject_without_an_achievement_explains_no_result():
    asked = await ask(CHECK, recording(of_scale("A"), achievement=None))
    assert codes(asked) == ["consistent", "dangling-description"]


async def test_very_many_results_make_no_long_report():
    asked = await ask(CHECK, recording(*[result(statuses=("x" * 999,))] * (MAX_NAMED + 9)))
    assert len(asked.findings) == MAX_NAMED
    assert len(asked.findings[0].detail) == MAX_QUOTE
