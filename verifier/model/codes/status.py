"""Facts about withdrawal and suspension."""

from verifier.model.finding import Code
from verifier.model.outcome import Outcome
from verifier.model.specifications import BITSTRING, OB2

NOT_WITHDRAWN = Code(
    id="status.not-withdrawn",
    outcome=Outcome.PASSED,
    says="On {time} the issuer did not list this badge as withdrawn.",
    spec=BITSTRING,
)
STILL_HOSTED = Code(
    id="status.still-hosted",
    outcome=Outcome.PASSED,
    says="On {time} {host} still published this badge without a mark of withdrawal.",
    spec=OB2,
)
NONE_DECLARED = Code(
    id="status.none-declared",
    outcome=Outcome.INAPPLICABLE,
    says="Whether it was withdrawn cannot be seen: the issuer offers no way.",
)
REVOKED = Code(
    id="status.revoked",
    outcome=Outcome.FAILED,
    says="The issuer withdrew this badge{reason}.",
    spec=OB2,
)
SUSPENDED = Code(
    id="status.suspended",
    outcome=Outcome.CAUTION,
    says="The issuer has suspended this badge; it may be reinstated.",
    spec=BITSTRING,
)
LIST_UNREACHABLE = Code(
    id="status.list-unreachable",
    outcome=Outcome.CANNOT_TELL,
    says="We could not check if it was withdrawn: {why}. This says nothing about the badge.",
    spec=BITSTRING,
)
LIST_UNTRUSTED = Code(
    id="status.list-untrusted",
    outcome=Outcome.CANNOT_TELL,
    says="We could not check if it was withdrawn, because the list cannot be relied on: {why}.",
    spec=BITSTRING,
)
LIST_MALFORMED = Code(
    id="status.list-malformed",
    outcome=Outcome.CANNOT_TELL,
    says="We could not check if it was withdrawn: the issuer's list cannot be read.",
    spec=OB2,
)
ENTRY_MALFORMED = Code(
    id="status.entry-malformed",
    outcome=Outcome.CANNOT_TELL,
    says="We could not check if it was withdrawn: the badge points at the list in a way that we cannot follow.",
    spec=BITSTRING,
)
UNSUPPORTED = Code(
    id="status.unsupported",
    outcome=Outcome.CANNOT_TELL,
    says="We could not check if it was withdrawn: this badge uses a method we do not read yet ({name}).",
)
ENTRY_SLOPPY = Code(
    id="status.entry-sloppy",
    outcome=None,
    says="The pointer to the withdrawal list departs slightly from its format; it could be read.",
    spec=BITSTRING,
)
LIST_SHORT = Code(
    id="status.list-short",
    outcome=None,
    says="The withdrawal list is shorter than its format asks, which protects holders' privacy less.",
    spec=BITSTRING,
)
LIST_ID_DIFFERS = Code(
    id="status.list-id-differs",
    outcome=None,
    says="The withdrawal list names another address than the one it was fetched from.",
)
PUBLISHED_BY = Code(
    id="status.published-by",
    outcome=None,
    says="The withdrawal list is kept by {signer}, not by the issuer.",
    spec=BITSTRING,
)
AS_OF_NOW = Code(
    id="status.as-of-now",
    outcome=None,
    says="You chose another moment for the dates; withdrawal was checked as it stood when we looked.",
)
REFRESH_AVAILABLE = Code(
    id="status.refresh-available",
    outcome=None,
    says="The issuer says that a newer copy of this badge exists.",
    spec=BITSTRING,
)

MESSAGE = Code(
    id="status.message",
    outcome=None,
    says="The issuer's list carries a message about this badge{reason}.",
    spec=BITSTRING,
)

CODES = (
    NOT_WITHDRAWN,
    STILL_HOSTED,
    NONE_DECLARED,
    REVOKED,
    SUSPENDED,
    LIST_UNREACHABLE,
    LIST_UNTRUSTED,
    LIST_MALFORMED,
    ENTRY_MALFORMED,
    UNSUPPORTED,
    ENTRY_SLOPPY,
    LIST_SHORT,
    LIST_ID_DIFFERS,
    PUBLISHED_BY,
    AS_OF_NOW,
    REFRESH_AVAILABLE,
    MESSAGE,
)
