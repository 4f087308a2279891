"""Is the credential within its validity period?

Both ends count as inside: the rule speaks of *before* ``validFrom`` and *after* ``validUntil``. Of several
starts the latest counts, of several ends the earliest.
https://www.w3.org/TR/vc-data-model-2.0/#validity-period
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from verifier.contracts import Check, Context
from verifier.model.codes import validity as facts
from verifier.model.credential import Credential
from verifier.model.deviation import Rule
from verifier.model.finding import Code, Finding
from verifier.model.moment import Moment, Zone
from verifier.model.words import Cause, CheckId

SKEW = timedelta(seconds=60)  # an issuer's clock may be ahead of ours when a badge is fresh
MAX_NAMED = 25  # dates of one kind; one is enough to decide, and a report is read by people
ZONES = timedelta(hours=14)  # local time is at most so far from world time

_REMARKS = {Zone.ASSUMED: facts.NO_ZONE, Zone.NUMBER: facts.DATE_CONVERTED}


def judge(starts: Sequence[Moment], ends: Sequence[Moment], *, at: datetime) -> Finding:
    """Place ``at``, which is UTC, in the period that the dates state."""
    if not starts and not ends:
        return Finding(code=facts.NO_DATES)
    latest = {start.zone: start for start in sorted(starts, key=_instant)}.values()
    for end in ends:
        if any(_ends_before(end, start) for start in latest):
            return Finding(code=facts.REVERSED, pointer=end.pointer)
    return _outside(starts, ends, at) or _unclear(starts, ends, at) or Finding(code=facts.CURRENT)


async def run(credential: Credential, context: Context) -> tuple[Finding, ...]:
    """Nothing to gather: the dates are in the credential, and so is what made one unreadable."""
    dates = (*credential.starts, *credential.ends)
    gaps = tuple(
        Finding(code=facts.UNREADABLE_DATE, pointer=slip.pointer, cause=Cause.UNSUPPORTED)
        for slip in credential.deviations
        if slip.rule is Rule.UNREADABLE_DATE
    )[:MAX_NAMED]
    remarks = tuple(
        Finding(code=_REMARKS[date.zone], pointer=date.pointer) for date in dates if date.zone in _REMARKS
    )[:MAX_NAMED]
    placed = judge(credential.starts, credential.ends, at=context.at)
    if gaps and placed.code in (facts.NO_DATES, facts.CURRENT):
        return (*gaps, *remarks)  # a date that we cannot read is neither absent nor kept
    return (*gaps, placed, *remarks)


def _outside(starts: Sequence[Moment], ends: Sequence[Moment], at: datetime) -> Finding | None:
    """Find a date that places ``at`` outside of the period, whatever the zones are."""
    for end in sorted(ends, key=_instant):
        if at - end.instant > _doubt(end):
            return _dated(facts.EXPIRED, end)
    for start in sorted(starts, key=_instant, reverse=True):
        if start.instant - at > SKEW + _doubt(start):
            return _dated(facts.NOT_YET, start)
    return None


def _unclear(starts: Sequence[Moment], ends: Sequence[Moment], at: datetime) -> Finding | None:
    """Find a date that may place ``at`` on either side, for its zone is not known."""
    near = [(end, end.instant - at) for end in ends] + [(start, at - start.instant) for start in starts]
    for moment, inside in near:
        if _doubt(moment) and inside <= _doubt(moment):
            return Finding(code=facts.ZONE_UNCLEAR, pointer=moment.pointer)
    return None


def _ends_before(end: Moment, start: Moment) -> bool:
    # One writer who leaves the zone out leaves it out twice: only dates of different kinds are in doubt.
    doubt = timedelta() if end.zone is start.zone else max(_doubt(end), _doubt(start))
    return start.instant - end.instant > doubt


def _doubt(moment: Moment) -> timedelta:
    return ZONES if moment.zone in _REMARKS else timedelta()


def _instant(moment: Moment) -> datetime:
    return moment.instant


def _dated(code: Code, moment: Moment) -> Finding:
    day = moment.instant.date().isoformat()
    return Finding(code=code, pointer=moment.pointer, fills=(("date", day),))


CHECK = Check(id=CheckId("validity"), asks="Is it within its validity period?", codes=facts.CODES, run=run)
