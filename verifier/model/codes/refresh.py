"""Facts about newer copies of the badge."""

from verifier.model.finding import Code
from verifier.model.outcome import Outcome
from verifier.model.specifications import OB3

UP_TO_DATE = Code(
    id="refresh.up-to-date",
    outcome=Outcome.PASSED,
    says="The issuer offers newer copies, and has none that says anything else.",
    spec=OB3,
)

NONE = Code(
    id="refresh.none",
    outcome=Outcome.INAPPLICABLE,
    says="The issuer offers no newer copies of this badge.",
)

NOT_ASKED = Code(
    id="refresh.not-asked",
    outcome=Outcome.UNTESTED,
    says="The badge itself is not proven, so we did not ask for a newer copy of it.",
)

UNSUPPORTED = Code(
    id="refresh.unsupported",
    outcome=Outcome.CANNOT_TELL,
    says="The badge says that newer copies are offered, in a way that we do not read; this one was judged.",
)

UNREACHABLE = Code(
    id="refresh.unreachable",
    outcome=Outcome.CANNOT_TELL,
    says="We could not ask the issuer for a newer copy; this one was judged.",
    spec=OB3,
)

UNDECIDED = Code(
    id="refresh.undecided",
    outcome=Outcome.CANNOT_TELL,
    says="We could not check the newer copy that the issuer offers; this one was judged.",
    spec=OB3,
)

INVALID = Code(
    id="refresh.invalid",
    outcome=Outcome.CANNOT_TELL,
    says="What is offered as a newer copy is no badge, or was not signed by the issuer; this one was judged.",
    spec=OB3,
)

OTHER_CREDENTIAL = Code(
    id="refresh.other-credential",
    outcome=Outcome.CAUTION,
    says="What the issuer offers as a newer copy is another badge, or an older copy, so we ignored it.",
)

NEWER_AVAILABLE = Code(
    id="refresh.newer-available",
    outcome=Outcome.CAUTION,
    says="The issuer offers a newer copy of this badge, which may say something else; this one was judged.",
    spec=OB3,
)

NEWER_WITHDRAWN = Code(
    id="refresh.newer-withdrawn",
    outcome=Outcome.CAUTION,
    says="The issuer has withdrawn its newer copy of this badge.",
    spec=OB3,
)

NEWER_NOT_IN_FORCE = Code(
    id="refresh.newer-not-in-force",
    outcome=Outcome.CAUTION,
    says="The issuer's newer copy of this badge has ended, is suspended or has not begun.",
    spec=OB3,
)

CODES = (
    UP_TO_DATE,
    NONE,
    NOT_ASKED,
    UNSUPPORTED,
    UNREACHABLE,
    UNDECIDED,
    INVALID,
    OTHER_CREDENTIAL,
    NEWER_AVAILABLE,
    NEWER_WITHDRAWN,
    NEWER_NOT_IN_FORCE,
)
