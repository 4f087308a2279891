"""Facts about what others say of the badge."""

from verifier.model.finding import Code
from verifier.model.outcome import Outcome
from verifier.model.specifications import DID_KEY, OB3

VERIFIED = Code(
    id="endorsements.verified",
    outcome=Outcome.PASSED,
    says="{host} endorses this badge, its achievement or its issuer, and has signed that itself.",
    spec=OB3,
)

NONE = Code(
    id="endorsements.none",
    outcome=Outcome.INAPPLICABLE,
    says="There is no endorsement by others to show.",
)

NOT_ASKED = Code(
    id="endorsements.not-asked",
    outcome=Outcome.UNTESTED,
    says="The badge itself is not proven, so we did not look at who endorses it.",
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

NOT_IN_FORCE = Code(
    id="endorsements.not-in-force",
    outcome=None,
    says="An endorsement has ended, is suspended or has not begun, so we do not show it.",
    spec=OB3,
)

OTHER_SUBJECT = Code(
    id="endorsements.other-subject",
    outcome=None,
    says="An endorsement speaks of something else than this badge, so we do not show it.",
    spec=OB3,
)

SUBJECT_ELSEWHERE = Code(
    id="endorsements.subject-elsewhere",
    outcome=None,
    says="An endorsement speaks of something that is not the issuer's own, so it may be meant for another badge.",
)

BY_ISSUER = Code(
    id="endorsements.by-issuer",
    outcome=None,
    says="An endorsement comes from the issuer itself.",
    spec=OB3,
)

SELF_MADE = Code(
    id="endorsements.self-made",
    outcome=None,
    says="An endorsement comes from somebody known only by a key they made themselves, so we do not show it.",
    spec=DID_KEY,
)

CODES = (
    VERIFIED,
    NONE,
    NOT_ASKED,
    UNDECIDED,
    TOO_DEEP,
    INVALID,
    INVALID_STRICT,
    NOT_IN_FORCE,
    OTHER_SUBJECT,
    SUBJECT_ELSEWHERE,
    BY_ISSUER,
    SELF_MADE,
)
