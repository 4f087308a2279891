"""Every date has one reading or none."""

from datetime import UTC, datetime

import pytest

from verifier.model.moment import Moment, Zone
from verifier.model.words import Json
from verifier.parse.dates import read_moment

GIVEN = {
    "2024-05-06T07:08:09Z": datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC),
    "2024-05-06t07:08:09z": datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC),
    "2024-05-06T07:08:09.5Z": datetime(2024, 5, 6, 7, 8, 9, 500_000, tzinfo=UTC),
    "2024-05-06T07:08:09.123456789Z": datetime(2024, 5, 6, 7, 8, 9, 123_456, tzinfo=UTC),
    "2024-05-06T07:08:09+09:00": datetime(2024, 5, 5, 22, 8, 9, tzinfo=UTC),
    "2024-05-06T07:08:09-0530": datetime(2024, 5, 6, 12, 38, 9, tzinfo=UTC),
    "2024-05-06T07:08:09+02": datetime(2024, 5, 6, 5, 8, 9, tzinfo=UTC),
    "2024-05-06T07:08:09-00:00": datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC),
    "2016-12-31T23:59:60Z": datetime(2016, 12, 31, 23, 59, 59, 999_000, tzinfo=UTC),
    "9999-12-31T23:59:59-01:00": datetime.max.replace(tzinfo=UTC),
    "0001-01-01T00:00:00+01:00": datetime.min.replace(tzinfo=UTC),
}


@pytest.mark.parametrize(("text", "instant"), GIVEN.items())
def test_a_date_with_a_zone_is_read(text: str, instant: datetime) -> None:
    assert read_moment(text, pointer="/validFrom") == Moment(
        instant=instant, zone=Zone.GIVEN, pointer="/validFrom"
    )


def test_a_date_without_a_zone_is_read_as_utc_and_says_so() -> None:
    read = read_moment("2024-05-06T07:08:09", pointer="")
    assert read == Moment(instant=datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC), zone=Zone.ASSUMED, pointer="")


def test_a_day_begins_at_midnight_and_ends_with_its_last_moment() -> None:
    start = read_moment("2024-05-06", pointer="")
    end = read_moment("2024-05-06", pointer="", edge="end")
    assert start is not None
    assert end is not None
    assert start.instant == datetime(2024, 5, 6, tzinfo=UTC)
    assert end.instant == datetime(2024, 5, 6, 23, 59, 59, 999_999, tzinfo=UTC)
    assert start.zone is end.zone is Zone.ASSUMED


@pytest.mark.parametrize("value", [1_700_000_000, 1_700_000_000.0, "1700000000"])
def test_a_unix_time_is_read_and_says_so(value: Json) -> None:
    read = read_moment(value, pointer="")
    assert read == Moment(
        instant=datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC), zone=Zone.NUMBER, pointer=""
    )


UNREADABLE: tuple[Json, ...] = (
    None,
    True,
    [],
    {},
    "",
    "soon",
    "2024",
    "2024-05",
    "20240506",
    "2024-W19-1",
    "2024-127",
    "2024-05-06T07",
    "2024-05-06T07:08",
    "2024-05-06 07:08:09Z",
    "2024-05-06T07:08:09,5Z",
    "2024-05-06T07:08:09.Z",
    "2024-05-06T24:00:00Z",
    "2024-05-06T07:60:00Z",
    "2024-05-06T07:08:61Z",
    "2024-02-30",
    "2024-13-01T00:00:00Z",
    "0000-01-01T00:00:00Z",
    "10000-01-01T00:00:00Z",
    "-2024-01-01T00:00:00Z",
    "2024-05-06T07:08:09+24:00",
    "2024-05-06T07:08:09+01:60",
    "2024-05-06T07:08:09+25:00",
    "2024-05-06T07:08:09 Z",
    "2024-05-06T07:08:09Z\n",
    " 2024-05-06T07:08:09Z",
    "２０２４-05-06T07:08:09Z",
    "170000000",
    "１７００００００００",
    -1,
    1_700_000_000_000,
    1e300,
)


@pytest.mark.parametrize("value", UNREADABLE, ids=repr)
def test_what_has_no_single_reading_is_not_read(value: Json) -> None:
    assert read_moment(value, pointer="") is None
