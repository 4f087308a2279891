"""From when until when a credential is valid: both names of each date are read, whatever the edition.

https://www.w3.org/TR/vc-data-model-2.0/#validity-period
"""

from dataclasses import dataclass

from verifier.model.deviation import Deviation, Rule
from verifier.model.moment import Moment
from verifier.model.words import Json, JsonObject
from verifier.parse.dates import Edge, read_moment
from verifier.parse.members import entries

STARTS = ("validFrom", "issuanceDate")  # VC 2.0, VC 1.1
ENDS = ("validUntil", "expirationDate")


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Every start and every end that a credential states, and where they cannot be read or differ."""

    starts: tuple[Moment, ...]
    ends: tuple[Moment, ...]
    issued: Moment | None
    deviations: tuple[Deviation, ...]


def read_period(credential: JsonObject) -> Period:
    """Read the dates of a credential."""
    starts, unread_starts = _moments(credential, STARTS, edge="start")
    ends, unread_ends = _moments(credential, ENDS, edge="end")
    awarded, _ = _moments(credential, ("awardedDate",), edge="start")
    return Period(
        starts=starts,
        ends=ends,
        issued=next(iter(awarded), max(starts, key=lambda moment: moment.instant, default=None)),
        deviations=(*unread_starts, *unread_ends, *_ambiguous(starts), *_ambiguous(ends)),
    )


def _moments(
    credential: JsonObject, names: tuple[str, ...], *, edge: Edge
) -> tuple[tuple[Moment, ...], tuple[Deviation, ...]]:
    """Read each date under these names: the moments, and a deviation for each that cannot be read."""
    moments: list[Moment] = []
    unread: list[Deviation] = []
    for name in names:
        for place, value in entries(credential, name):
            moment = read_moment(_plain(value), pointer=place, edge=edge)
            if moment is None:
                unread.append(Deviation(pointer=place, rule=Rule.UNREADABLE_DATE, detail=name))
            else:
                moments.append(moment)
    return tuple(moments), tuple(unread)


def _plain(value: Json) -> Json:
    """Take a value object of JSON-LD as its value."""
    return value.get("@value") if isinstance(value, dict) else value


def _ambiguous(moments: tuple[Moment, ...]) -> tuple[Deviation, ...]:
    """Name the dates that differ from the first of their kind: readers of other editions see another one."""
    return tuple(
        Deviation(pointer=moment.pointer, rule=Rule.CARDINALITY, detail="date", touches=True)
        for moment in moments[1:]
        if moment.instant != moments[0].instant
    )
