"""Moments as the wire and the sentences write them. All are UTC."""

from datetime import datetime

from verifier.model.moment import Moment
from verifier.render.catalogue import Catalogue


def wire(instant: datetime) -> str:
    """Write a moment as RFC 3339, to the second."""
    return instant.replace(tzinfo=None).isoformat(timespec="seconds") + "Z"


def wire_moment(moment: Moment | None) -> str | None:
    """Write a date of the credential; None where it has none."""
    return None if moment is None else wire(moment.instant)


def day(instant: datetime, *, catalogue: Catalogue) -> str:
    """Write the day of a moment as readers of the language do."""
    return catalogue.word("date", year=instant.year, month=instant.month, day=instant.day)


def minute(instant: datetime, *, catalogue: Catalogue) -> str:
    """Write a moment to the minute."""
    return catalogue.word("time", day=day(instant, catalogue=catalogue), clock=f"{instant:%H:%M}")
