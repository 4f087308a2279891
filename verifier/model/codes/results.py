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

STATUS_UNKNOWN = Code(
    id="results.status-unknown",
    outcome=Outcome.CANNOT_TELL,
    says="A result has a status that the standard does not list, so we cannot tell whether it was completed.",
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
    says="A result is there to give a status, and gives none.",
    spec=OB3,
)

VALUE_OUT_OF_RANGE = Code(
    id="results.value-out-of-range",
    outcome=None,
    says="A result, or the value that is asked for, lies outside the range that the issuer set.",
    spec=OB3,
)

LEVEL_UNKNOWN = Code(
    id="results.level-unknown",
    outcome=None,
    says="The badge names a level of a result and does not explain it.",
    spec=OB3,
)

BELOW_REQUIRED = Code(
    id="results.below-required",
    outcome=None,
    says="A result lies below what the badge asks for.",
    spec=OB3,
)

CODES = (
    CONSISTENT,
    NONE,
    NOT_COMPLETED,
    STATUS_UNKNOWN,
    DANGLING_DESCRIPTION,
    STATUS_MISSING,
    VALUE_OUT_OF_RANGE,
    LEVEL_UNKNOWN,
    BELOW_REQUIRED,
)
