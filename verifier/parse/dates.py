"""Dates of every edition read into one form: a moment in UTC, and how sure its time zone is."""

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal

from verifier.model.moment import Moment, Zone
from verifier.model.words import Json, JsonObject
from verifier.parse.members import entries

Edge = Literal["start", "end"]

# RFC 3339 section 5.6, with three liberties that real badges take: no zone, a zone without its colon or its
# minutes (ISO 8601, as Open Badges 2 allows it), a date alone. Nothing else has a single reading.
_RFC3339 = re.compile(
    r"(?P<date>\d{4}-\d{2}-\d{2})"
    r"(?:[Tt](?P<clock>\d{2}:\d{2}):(?P<second>\d{2})(?:\.(?P<fraction>\d+))?"
    r"(?P<zone>[Zz]|[+-]\d{2}(?::?\d{2})?)?)?",
    re.ASCII,
)
_UNIX_TEXT = re.compile(r"\d{10}", re.ASCII)

_FIRST = datetime.min.replace(tzinfo=UTC)
_LAST = datetime.max.replace(tzinfo=UTC)
_LAST_UNIX = 253_402_300_799  # the end of the year 9999; larger ones are milliseconds or mischief
_LAST_SECOND = 59
_MINUTES_AN_HOUR = 60
_HOURS_A_DAY = 24
_END_OF_DAY = time.max


def read_moment(value: Json, *, pointer: str, edge: Edge = "start") -> Moment | None:
    """Read a date as a moment in UTC, or None if it has no single reading. It never raises.

    A date without a zone is read as UTC (`Zone.ASSUMED`); a Unix time in seconds, as a number or as ten
    digits, is `Zone.NUMBER`; a date alone is midnight, or the last moment of its day for an ``edge`` that
    ends a period. A moment outside of the years 1 to 9999 is moved to the nearest one inside.
    """
    match value:
        case bool():
            return None
        case int() | float():
            return _from_unix(value, pointer=pointer)
        case str() if _UNIX_TEXT.fullmatch(value):
            return _from_unix(int(value), pointer=pointer)
        case str():
            return _from_text(value, pointer=pointer, edge=edge)
        case _:
            return None


def read_moments(document: JsonObject, name: str, *, edge: Edge) -> tuple[Moment, ...]:
    """Read the dates under one name, in order; what cannot be read is left out."""
    found = (read_moment(value, pointer=place, edge=edge) for place, value in entries(document, name))
    return tuple(moment for moment in found if moment)


def _from_unix(seconds: float, *, pointer: str) -> Moment | None:
    if not 0 <= seconds <= _LAST_UNIX:
        return None
    return Moment(
        instant=datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds),
        zone=Zone.NUMBER,
        pointer=pointer,
    )


def _from_text(text: str, *, pointer: str, edge: Edge) -> Moment | None:
    parts = _RFC3339.fullmatch(text)
    if parts is None:
        return None
    try:
        day = date.fromisoformat(parts["date"])
        clock = _clock(parts, edge)
    except ValueError:  # the 30th of February, 24:00, the year 0
        return None
    offset = _offset(parts["zone"])
    if offset is None:
        return None
    return Moment(
        instant=_in_utc(datetime.combine(day, clock, tzinfo=UTC), offset),
        zone=Zone.GIVEN if parts["zone"] else Zone.ASSUMED,
        pointer=pointer,
    )


def _clock(parts: re.Match[str], edge: Edge) -> time:
    if parts["clock"] is None:
        return time.min if edge == "start" else _END_OF_DAY
    second, microsecond = int(parts["second"]), int((parts["fraction"] or "0")[:6].ljust(6, "0"))
    if second == _LAST_SECOND + 1:  # a leap second: the last instant of its minute that can be written
        second, microsecond = _LAST_SECOND, 999_000
    hour, minute = map(int, parts["clock"].split(":"))
    return time(hour, minute, second, microsecond)


def _offset(zone: str | None) -> timedelta | None:
    """Give how far the zone is ahead of UTC; None for one that no clock shows."""
    if zone is None or zone in "Zz":
        return timedelta()
    hours, minutes = int(zone[1:3]), int(zone[3:].removeprefix(":") or "0")
    if hours >= _HOURS_A_DAY or minutes >= _MINUTES_AN_HOUR:
        return None
    ahead = timedelta(hours=hours, minutes=minutes)
    return -ahead if zone[0] == "-" else ahead


def _in_utc(local: datetime, ahead: timedelta) -> datetime:
    try:
        return local - ahead
    except OverflowError:
        return _FIRST if ahead > timedelta() else _LAST
