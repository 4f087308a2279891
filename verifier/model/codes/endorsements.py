"""Facts about what others say of the badge."""

from verifier.model.finding import Code
from verifier.model.outcome import Outcome
from verifier.model.specifications import OB3

VERIFIED = Code(
    id="endorsements.verified",
    outcome=Outcome.PASSED,
    says="Others endorse this badge, and their signatures hold.",
    spec=OB3,
)

NONE = Code(
    id="endorsements.none",
    outcome=Outcome.INAPPLICABLE,
    says="There is no endorsement by others to show.",
)

UNDECIDED = Code(
    id="endorsements.undecided",
    outcome=Outcome.CANNOT_TELL,
    says="We could not check an endorsement. This says nothing about the badge.",
    spec=OB3,
)

TOO_DEEP = Code(
    id="endorsements.too-deep",
    outcome=Outcome.UNTESTED,
    says="An endorsement lies too deep inside other endorsements; we did not look at it.",
)

INVALID = Code(
    id="endorsements.invalid",
    outcome=None,
    says="An endorsement does not hold, so we do not show it; the badge itself is not touched.",
    spec=OB3,
)

INVALID_STRICT = Code(
    id="endorsements.invalid-strict",
    outcome=Outcome.FAILED,
    says="Under the strict rules you chose, an endorsement that does not hold counts against the badge.",
    spec=OB3,
)

OTHER_SUBJECT = Code(
    id="endorsements.other-subject",
    outcome=None,
    says="An endorsement speaks of something else than this badge, so we do not show it.",
    spec=OB3,
)

BY_ISSUER = Code(
    id="endorsements.by-issuer",
    outcome=None,
    says="An endorsement comes from the issuer itself.",
    spec=OB3,
)

CODES = (
    VERIFIED,
    NONE,
    UNDECIDED,
    TOO_DEEP,
    INVALID,
    INVALID_STRICT,
    OTHER_SUBJECT,
    BY_ISSUER,
)
