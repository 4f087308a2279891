"""How much a badge of fixtures/badges/ tells, profile by profile: its case writes every field out in full."""

import pytest

from tests.cases.reading import all_cases
from verifier.profiles import shipped

SCORED = [case for case in all_cases() if case.scores]
TOTALS = ("type", "basis", "verdict", "required", "recommended", "shown", "claimed", "also", "others")


def differences(case, report):
    """Tell every difference between the scores of a case and those of its report, a line each."""
    inside = report.members or (report,)
    told = []
    for number, profile, expected in case.scores:
        found = next((score for score in inside[number].scores if score.profile == profile), None)
        if found is None:
            told.append(f"{profile}: not scored")
        else:
            told += [f"{profile}: {line}" for line in _compared(expected, found)]
    return told


def _compared(expected, found):
    is_found = _totals(found)
    for name in TOTALS:
        if expected.get(name, _ABSENT.get(name)) != is_found[name]:
            yield f"{name} is {is_found[name]}, not {expected.get(name)}"
    rows = {row.id: row for row in found.score.fields}
    if rows.keys() != expected["fields"].keys():
        yield f"fields are {sorted(rows)}"
    for name, written in expected["fields"].items():
        state, *reason = [written] if isinstance(written, str) else written
        row = rows.get(name)
        if row is not None and (row.state.value != state or reason not in ([], [row.reason])):
            yield f"{name} is {row.state.value} ({row.reason}), not {state} {reason}"


_ABSENT = {"also": [], "others": {}}


def _totals(score):
    own = score.score
    return {
        "type": own.type,
        "basis": score.basis,
        "verdict": own.verdict,
        "required": _tally(own.required),
        "recommended": _tally(own.recommended),
        "shown": score.shown,
        "claimed": score.claimed,
        "also": [*score.also_carries],
        "others": {other.type: other.verdict for other in score.others},
    }


def _tally(tally):
    return [tally.met, tally.of, tally.unknown]


@pytest.mark.parametrize("case", SCORED, ids=lambda case: case.name)
async def test_the_badge_is_scored_as_its_case_says(case):
    report, _ = await case.verify()
    assert differences(case, report) == []


def _verdicts(profile):
    return {
        expected["verdict"] for case in SCORED for _, named, expected in case.scores if named == profile.id
    }


@pytest.mark.parametrize("profile", shipped(), ids=lambda profile: profile.id)
def test_every_profile_has_a_badge_that_meets_it_and_one_that_does_not_quite(profile):
    assert "meets" in _verdicts(profile)
    assert _verdicts(profile) & {"meets_with_weak_points", "does_not_meet"}


def test_every_verdict_on_the_information_has_a_badge():
    found = {verdict for profile in shipped() for verdict in _verdicts(profile)}
    assert found == {"meets", "meets_with_weak_points", "does_not_meet", "cannot_tell", "not_applicable"}


def test_totals_are_hidden_exactly_where_the_badge_is_in_doubt():
    for case in SCORED:
        doubted = case.expectation["verdict"] not in ("valid", "trusted")
        hidden = {not expected["shown"] for _, _, expected in case.scores}
        assert hidden == {doubted} or case.name == "ob3-complete-and-expired", case.name


@pytest.mark.parametrize("case", SCORED, ids=lambda case: case.name)
async def test_the_same_badge_has_the_same_scores_each_time(case):
    first, second = [(await case.verify())[0] for _ in range(2)]
    assert first.scores == second.scores
    assert [each.scores for each in first.members] == [each.scores for each in second.members]
    for score in first.scores:
        assert score.version
        assert score.digest.startswith("sha256:")
