"""Facts about how closely the badge keeps to its format."""

from verifier.model.finding import Code
from verifier.model.outcome import Outcome
from verifier.model.specifications import OB2, OB3, VC_SCHEMA

CONFORMS = Code(
    id="schema.conforms",
    outcome=Outcome.PASSED,
    says="Nothing in the form of this badge touches the answers of this report.",
)
NONE_DECLARED = Code(
    id="schema.none-declared",
    outcome=Outcome.INAPPLICABLE,
    says="The badge names no description of its own form to check against.",
    spec=OB3,
)
NOT_CONFORMANT = Code(
    id="schema.not-conformant",
    outcome=Outcome.CAUTION,
    says="The badge breaks its format where it matters: its name, its recipient or a date is unclear.",
    spec=OB2,
)
NOT_CONFORMANT_STRICT = Code(
    id="schema.not-conformant-strict",
    outcome=Outcome.FAILED,
    says="Under the strict rules you chose, the badge does not keep to its format.",
    spec=OB3,
)
EXTRA_MEMBER = Code(
    id="schema.extra-member",
    outcome=None,
    says="The badge has an item that its format does not define; it is signed like the rest.",
)
CONTEXT_UNREAD = Code(
    id="schema.context-unread",
    outcome=None,
    says="The badge names a word list that we do not know and did not need.",
)
DIGEST_MISMATCH = Code(
    id="schema.digest-mismatch",
    outcome=Outcome.CAUTION,
    says="The description of its form is not the one that the issuer recorded.",
    spec=VC_SCHEMA,
)

UNREACHABLE = Code(
    id="schema.unreachable",
    outcome=Outcome.CANNOT_TELL,
    says="We could not fetch the description of its form: {why}.",
    spec=OB3,
)

UNSUPPORTED = Code(
    id="schema.unsupported",
    outcome=Outcome.CANNOT_TELL,
    says="Its form is described in a way that we do not read yet.",
    spec=VC_SCHEMA,
)

UNTRUSTED = Code(
    id="schema.untrusted",
    outcome=Outcome.CANNOT_TELL,
    says="We could not rely on the signed description of its form: {why}.",
    spec=VC_SCHEMA,
)

OLDER_TYPE = Code(
    id="schema.older-type",
    outcome=None,
    says="The badge names the description of its form by an older word, which we read all the same.",
    spec=VC_SCHEMA,
)

VIOLATED = Code(
    id="schema.violated",
    outcome=None,
    says="The badge departs from the description of its form that its issuer names.",
    spec=VC_SCHEMA,
)

STANDARD_NOT_LISTED = Code(
    id="schema.standard-not-listed",
    outcome=None,
    says="The badge names descriptions of its form, and not the standard one.",
    spec=OB3,
)
EXTENSION_VIOLATED = Code(
    id="schema.extension-violated",
    outcome=None,
    says="An extra part of the badge breaks its own rules, so we do not show it.",
    spec=OB2,
)

EXTENSION_UNKNOWN = Code(
    id="schema.extension-unknown",
    outcome=None,
    says="The badge has an extra part that we do not know.",
    spec=OB2,
)

CODES = (
    CONFORMS,
    NONE_DECLARED,
    NOT_CONFORMANT,
    NOT_CONFORMANT_STRICT,
    EXTRA_MEMBER,
    CONTEXT_UNREAD,
    DIGEST_MISMATCH,
    UNREACHABLE,
    UNSUPPORTED,
    UNTRUSTED,
    OLDER_TYPE,
    VIOLATED,
    STANDARD_NOT_LISTED,
    EXTENSION_VIOLATED,
    EXTENSION_UNKNOWN,
)
