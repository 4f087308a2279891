"""Facts about the period of validity."""

from verifier.model.finding import Code
from verifier.model.outcome import Outcome
from verifier.model.specifications import OB1, OB2, OB3, VC2

CURRENT = Code(
    id="validity.current",
    outcome=Outcome.PASSED,
    says="It is within its dates.",
    spec=OB3,
)
NO_DATES = Code(
    id="validity.no-dates",
    outcome=Outcome.INAPPLICABLE,
    says="The issuer set no period of validity.",
)
EXPIRED = Code(
    id="validity.expired",
    outcome=Outcome.CAUTION,
    says="The validity of this badge ended on {date}.",
    spec=OB2,
)
NOT_YET = Code(
    id="validity.not-yet",
    outcome=Outcome.CAUTION,
    says="The validity of this badge begins only on {date}.",
    spec=OB3,
)
ZONE_UNCLEAR = Code(
    id="validity.zone-unclear",
    outcome=Outcome.CAUTION,
    says="A date has no time zone and lies so near that the badge may be within its period or not.",
)
REVERSED = Code(
    id="validity.reversed",
    outcome=Outcome.FAILED,
    says="The badge ends before it begins.",
    spec=VC2,
)
UNREADABLE_DATE = Code(
    id="validity.unreadable-date",
    outcome=Outcome.CANNOT_TELL,
    says="A date in the badge cannot be read, so we cannot say whether it is still valid.",
    spec=VC2,
)
NO_ZONE = Code(
    id="validity.no-zone",
    outcome=None,
    says="A date has no time zone; we read it as world time (UTC).",
    spec=OB3,
)
DATE_CONVERTED = Code(
    id="validity.date-converted",
    outcome=None,
    says="A date is written as a number, as in older badges; we converted it.",
    spec=OB1,
)

CODES = (
    CURRENT,
    NO_DATES,
    EXPIRED,
    NOT_YET,
    ZONE_UNCLEAR,
    REVERSED,
    UNREADABLE_DATE,
    NO_ZONE,
    DATE_CONVERTED,
)
