"""Facts about the results that the badge records."""

from verifier.model.finding import Code
from verifier.model.outcome import Outcome
from verifier.model.specifications import OB3

CONSISTENT = Code(
    id="results.consistent",
    outcome=Outcome.PASSED,
    says="No recorded result says that the course was left unfinished.",
    spec=OB3,
)

NONE = Code(
    id="results.none",
    outcome=Outcome.INAPPLICABLE,
    says="The badge records no results.",
)

NOT_COMPLETED = Code(
    id="results.not-completed",
    outcome=Outcome.CAUTION,
    says="A result in the badge says that the course is not completed.",
    spec=OB3,
)

DANGLING_DESCRIPTION = Code(
    id="results.dangling-description",
    outcome=None,
    says="A result points at an explanation that is not in the badge.",
    spec=OB3,
)

STATUS_MISSING = Code(
    id="results.status-missing",
    outcome=None,
    says="A result should say whether it was passed but does not.",
    spec=OB3,
)

VALUE_OUT_OF_RANGE = Code(
    id="results.value-out-of-range",
    outcome=None,
    says="A result lies outside the range that the issuer set.",
    spec=OB3,
)

LEVEL_UNKNOWN = Code(
    id="results.level-unknown",
    outcome=None,
    says="A result names a level that the badge does not explain.",
    spec=OB3,
)

BELOW_REQUIRED = Code(
    id="results.below-required",
    outcome=None,
    says="A result lies below the level that the badge asks for.",
    spec=OB3,
)

CODES = (
    CONSISTENT,
    NONE,
    NOT_COMPLETED,
    DANGLING_DESCRIPTION,
    STATUS_MISSING,
    VALUE_OUT_OF_RANGE,
    LEVEL_UNKNOWN,
    BELOW_REQUIRED,
)
