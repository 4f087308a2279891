"""Facts about the badge's picture."""

from verifier.model.finding import Code
from verifier.model.outcome import Outcome
from verifier.model.specifications import OB2

MATCHES = Code(
    id="image.matches",
    outcome=Outcome.PASSED,
    says="The picture is the one that the issuer publishes.",
)

NONE = Code(
    id="image.none",
    outcome=Outcome.INAPPLICABLE,
    says="The issuer names no picture for this badge.",
)

NOT_FETCHED = Code(
    id="image.not-fetched",
    outcome=Outcome.UNTESTED,
    says="We did not compare the picture with the issuer's.",
)

UNREACHABLE = Code(
    id="image.unreachable",
    outcome=Outcome.CANNOT_TELL,
    says="We could not fetch the issuer's picture to compare it.",
    spec=OB2,
)

NOT_COMPARABLE = Code(
    id="image.not-comparable",
    outcome=Outcome.CANNOT_TELL,
    says="We could not tell whether the picture is the issuer's: it is personal, or of a kind that we cannot compare.",
)

DIFFERS = Code(
    id="image.differs",
    outcome=Outcome.CAUTION,
    says="This is not the picture that the issuer publishes for this badge.",
)

RE_ENCODED = Code(
    id="image.re-encoded",
    outcome=None,
    says="The picture was saved again but shows the same as the issuer's.",
)

WRONG_TYPE = Code(
    id="image.wrong-type",
    outcome=None,
    says="The badge's picture is of a kind that its format does not allow.",
    spec=OB2,
)

CODES = (
    MATCHES,
    NONE,
    NOT_FETCHED,
    UNREACHABLE,
    NOT_COMPARABLE,
    DIFFERS,
    RE_ENCODED,
    WRONG_TYPE,
)
