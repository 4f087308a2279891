"""Facts about newer copies of the badge."""

from verifier.model.finding import Code
from verifier.model.outcome import Outcome
from verifier.model.specifications import OB3

UP_TO_DATE = Code(
    id="refresh.up-to-date",
    outcome=Outcome.PASSED,
    says="The issuer offers newer copies, and this is the latest.",
    spec=OB3,
)

NONE = Code(
    id="refresh.none",
    outcome=Outcome.INAPPLICABLE,
    says="The issuer offers no newer copies of this badge.",
)

SWITCHED_OFF = Code(
    id="refresh.switched-off",
    outcome=Outcome.UNTESTED,
    says="We did not ask the issuer for a newer copy.",
)

UNREACHABLE = Code(
    id="refresh.unreachable",
    outcome=Outcome.CANNOT_TELL,
    says="We could not ask the issuer for a newer copy; this one was judged.",
    spec=OB3,
)

INVALID = Code(
    id="refresh.invalid",
    outcome=Outcome.CANNOT_TELL,
    says="The newer copy that the issuer offers does not hold; this one was judged.",
    spec=OB3,
)

OTHER_CREDENTIAL = Code(
    id="refresh.other-credential",
    outcome=Outcome.CAUTION,
    says="What the issuer offers as a newer copy is another badge, so we ignored it.",
)

CODES = (
    UP_TO_DATE,
    NONE,
    SWITCHED_OFF,
    UNREACHABLE,
    INVALID,
    OTHER_CREDENTIAL,
)
