"""Is the badge within its period of validity? https://www.w3.org/TR/vc-data-model-2.0/#validity-period."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from tests.effort import done_within
from tests.unit.checks.asking import NOW, ask, badge, codes
from verifier.checks.validity import CHECK, SKEW, ZONES, judge
from verifier.model.deviation import Deviation, Rule
from verifier.model.moment import Moment, Zone

_SECOND = timedelta(seconds=1)
_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)


def _start(instant: datetime, zone: Zone = Zone.GIVEN) -> Moment:
    return Moment(instant=instant, zone=zone, pointer="/validFrom")


def _end(instant: datetime, zone: Zone = Zone.GIVEN) -> Moment:
    return Moment(instant=instant, zone=zone, pointer="/validUntil")


@pytest.mark.parametrize(
    ("starts", "ends", "fact"),
    [
        pytest.param((), (), "no-dates", id="no-dates"),
        pytest.param((_start(NOW - _DAY),), (), "current", id="begun"),
        pytest.param((), (_end(NOW + _DAY),), "current", id="not-ended"),
        pytest.param((_start(NOW),), (_end(NOW),), "current", id="both-ends-are-inside"),
        pytest.param((), (_end(NOW - _SECOND),), "expired", id="ended-a-second-ago"),
        pytest.param((), (_end(NOW + _SECOND),), "current", id="ends-in-a-second"),
        pytest.param((_start(NOW + SKEW),), (), "current", id="begins-within-the-skew-of-clocks"),
        pytest.param((_start(NOW + SKEW + _SECOND),), (), "not-yet", id="begins-later"),
        pytest.param((_start(NOW),), (_end(NOW - _SECOND),), "reversed", id="ends-before-it-begins"),
        pytest.param((), (_end(NOW + _DAY), _end(NOW - _DAY)), "expired", id="earliest-end-counts"),
        pytest.param((_start(NOW - _DAY), _start(NOW + _DAY)), (), "not-yet", id="latest-start-counts"),
        pytest.param(
            (_start(datetime.min.replace(tzinfo=UTC)),),
            (_end(datetime.max.replace(tzinfo=UTC)),),
            "current",
            id="widest-period",
        ),
    ],
)
def test_moment_is_placed_in_the_period(starts, ends, fact):
    assert judge(starts, ends, at=NOW).code.id == f"validity.{fact}"


@pytest.mark.parametrize("zone", [Zone.ASSUMED, Zone.NUMBER])
@pytest.mark.parametrize(
    ("starts", "ends", "fact"),
    [
        pytest.param((), (ZONES + _HOUR,), "current", id="end-is-far"),
        pytest.param((), (ZONES,), "zone-unclear", id="end-is-near"),
        pytest.param((), (-ZONES,), "zone-unclear", id="end-was-just-now"),
        pytest.param((), (-ZONES - _SECOND,), "expired", id="end-is-past-in-every-zone"),
        pytest.param((-ZONES - _SECOND,), (), "current", id="begun-in-every-zone"),
        pytest.param((-ZONES,), (), "zone-unclear", id="begun-just-now"),
        pytest.param((ZONES + SKEW,), (), "zone-unclear", id="begins-soon"),
        pytest.param((ZONES + SKEW + _SECOND,), (), "not-yet", id="begins-later-in-every-zone"),
        pytest.param((_HOUR,), (-_HOUR,), "reversed", id="reversed-by-one-writer"),
    ],
)
def test_date_without_a_zone_is_doubted_only_within_14_hours(zone, starts, ends, fact):
    moments = (
        tuple(_start(NOW + away, zone) for away in starts),
        tuple(_end(NOW + away, zone) for away in ends),
    )
    assert judge(*moments, at=NOW).code.id == f"validity.{fact}"


def test_dates_in_the_last_and_first_hours_of_time_are_placed():
    first, last = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)
    found = judge((_start(first, Zone.ASSUMED),), (_end(last, Zone.ASSUMED),), at=NOW)
    assert found.code.id == "validity.current"


def test_period_is_reversed_only_if_it_is_so_in_every_zone():
    start = _start(NOW - _DAY)
    doubtful, plain = start.instant - _HOUR, start.instant - _DAY
    assert judge((start,), (_end(doubtful, Zone.ASSUMED),), at=NOW).code.id == "validity.expired"
    assert judge((start,), (_end(plain, Zone.ASSUMED),), at=NOW).code.id == "validity.reversed"


def test_the_day_is_named_and_its_place():
    found = judge((), (_end(datetime(2026, 2, 28, 23, 59, tzinfo=UTC)),), at=NOW)
    assert (found.fills, found.pointer) == ((("date", "2026-02-28"),), "/validUntil")
    found = judge((_start(datetime(2026, 4, 1, tzinfo=UTC)),), (), at=NOW)
    assert (found.fills, found.pointer) == ((("date", "2026-04-01"),), "/validFrom")


@pytest.mark.parametrize(
    ("zone", "remarks"), [(Zone.GIVEN, []), (Zone.ASSUMED, ["no-zone"]), (Zone.NUMBER, ["date-converted"])]
)
async def test_how_the_zone_is_known_is_a_remark(zone, remarks):
    result = await ask(CHECK, badge(starts=(_start(NOW - 9 * _DAY, zone),)))
    assert codes(result) == ["current", *remarks]


_GAP = Deviation(pointer="/validUntil", rule=Rule.UNREADABLE_DATE)


@pytest.mark.parametrize(
    ("starts", "facts"),
    [
        pytest.param((), ["unreadable-date"], id="neither-absent"),
        pytest.param((_start(NOW - _DAY),), ["unreadable-date"], id="nor-kept"),
        pytest.param((_start(NOW + _DAY),), ["unreadable-date", "not-yet"], id="beside-a-caution"),
        pytest.param(
            (_start(NOW - 9 * _DAY, Zone.ASSUMED),), ["unreadable-date", "no-zone"], id="with-a-remark"
        ),
    ],
)
async def test_date_that_cannot_be_read_is_no_pass(starts, facts):
    other = Deviation(pointer="/name", rule=Rule.VALUE_TYPE)
    assert codes(await ask(CHECK, badge(starts=starts, deviations=(other, _GAP)))) == facts


async def test_dates_are_judged_for_the_moment_that_is_asked_for():
    expired = badge(ends=(_end(NOW - _DAY),))
    assert codes(await ask(CHECK, expired)) == ["expired"]
    assert codes(await ask(CHECK, expired, at=NOW - 2 * _DAY)) == ["current"]


def test_as_many_dates_as_fit_into_a_file_are_judged_at_once_and_not_all_named():
    starts = tuple(_start(NOW - _DAY - n * _SECOND, Zone.ASSUMED) for n in range(5_000))
    ends = tuple(_end(NOW + 10 * _DAY + n * _SECOND) for n in range(5_000))
    unread = tuple(Deviation(pointer="/validUntil", rule=Rule.UNREADABLE_DATE) for _ in range(5_000))
    credential = badge(starts=starts, ends=ends, deviations=unread)
    result = done_within(1, lambda: asyncio.run(ask(CHECK, credential)))  # each with each would take ten
    assert len(result.findings) < 100
