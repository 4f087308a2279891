"""A point in time as a credential gave it."""

import enum
from dataclasses import dataclass
from datetime import datetime


class Zone(enum.Enum):
    """How the time zone of a moment is known."""

    GIVEN = "given"
    ASSUMED = "assumed"  # none was written: read as UTC
    NUMBER = "number"  # a Unix time, as older badges write it


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A date of the credential, and where it stands in it."""

    instant: datetime  # UTC
    zone: Zone
    pointer: str
