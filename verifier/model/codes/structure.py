"""Facts about the parts of the credential: are those there that everything else is judged by?"""

from verifier.model.finding import Code
from verifier.model.outcome import Outcome
from verifier.model.specifications import CLR, DATA_INTEGRITY, OB1, OB2, OB3, VC2

CONFORMS = Code(
    id="structure.conforms",
    outcome=Outcome.PASSED,
    says="The badge has the parts that are needed to judge it.",
)
NO_ISSUER = Code(
    id="structure.no-issuer",
    outcome=Outcome.FAILED,
    says="The badge does not say who issued it.",
    spec=OB2,
)
NO_SUBJECT = Code(
    id="structure.no-subject",
    outcome=Outcome.FAILED,
    says="The badge does not say what was awarded or to whom.",
    spec=OB3,
)
NO_TYPE = Code(
    id="structure.no-type",
    outcome=Outcome.FAILED,
    says="The badge does not say what kind of document it is.",
    spec=OB2,
)
CLAIM_CONFLICT = Code(
    id="structure.claim-conflict",
    outcome=Outcome.FAILED,
    says="The badge says two different things about its issuer, holder, number or dates.",
    spec=OB3,
)
CONTEXT_ORDER = Code(
    id="structure.context-order",
    outcome=Outcome.FAILED,
    says="The word lists of the badge stand in an order that could change its meaning.",
    spec=OB3,
)
UNDEFINED_TERM = Code(
    id="structure.undefined-term",
    outcome=Outcome.FAILED,
    says="The badge contains a statement that its signature does not cover.",
    spec=DATA_INTEGRITY,
)
NOT_JSON_LD = Code(
    id="structure.not-json-ld",
    outcome=Outcome.FAILED,
    says="The badge is not written in the form its format requires.",
    spec=OB2,
)
VERIFICATION_TYPE = Code(
    id="structure.verification-type",
    outcome=Outcome.FAILED,
    says="The badge does not say in a usable way how it is to be verified.",
    spec=OB2,
)
LINKED_UNREACHABLE = Code(
    id="structure.linked-unreachable",
    outcome=Outcome.CANNOT_TELL,
    says="We could not read a document that the badge is built on: {why}.",
    spec=OB2,
)
NOT_AN_OPEN_BADGE = Code(
    id="structure.not-an-open-badge",
    outcome=None,
    says="This is a signed document of another kind, not an open badge; we checked it by its own rules.",
    spec=VC2,
)
MISSING_PROPERTY = Code(
    id="structure.missing-property",
    outcome=None,
    says="The badge lacks an item that its format asks for.",
    spec=OB2,
)
VALUE_TYPE = Code(
    id="structure.value-type",
    outcome=None,
    says="An item of the badge has a value of the wrong kind.",
    spec=OB2,
)
WRONG_TYPE = Code(
    id="structure.wrong-type",
    outcome=None,
    says="A part of the badge is not named as the kind of thing it should be.",
    spec=OB2,
)
CARDINALITY = Code(
    id="structure.cardinality",
    outcome=None,
    says="The badge gives several values, or none, where exactly one is expected.",
    spec=OB3,
)
CRITERIA_EMPTY = Code(
    id="structure.criteria-empty",
    outcome=None,
    says="The badge does not say what had to be done to earn it.",
    spec=OB2,
)
SUBJECT_UNIDENTIFIED = Code(
    id="structure.subject-unidentified",
    outcome=None,
    says="The badge carries nothing by which its holder could be recognised.",
    spec=OB3,
)
RECIPIENT_CONTRADICTORY = Code(
    id="structure.recipient-contradictory",
    outcome=None,
    says="The badge contradicts itself on whether its recipient is written in hidden form; we tried both.",
    spec=OB2,
)
ALIGNMENT_INCOMPLETE = Code(
    id="structure.alignment-incomplete",
    outcome=None,
    says="A link to a skill or framework is incomplete.",
    spec=OB2,
)
VALUE_SYNTAX = Code(
    id="structure.value-syntax",
    outcome=None,
    says="A language, version or telephone number is not written as its format asks.",
    spec=OB2,
)
NOT_IN_ENUMERATION = Code(
    id="structure.not-in-enumeration",
    outcome=None,
    says="The badge uses a word that is not on its format's list of allowed words.",
    spec=OB3,
)
CONTEXT_ALIAS = Code(
    id="structure.context-alias",
    outcome=None,
    says="The badge names its format by an old or unusual address.",
    spec=OB3,
)
EXTENSIONS_ASSUMED = Code(
    id="structure.extensions-assumed",
    outcome=None,
    says="The badge leaves out one word list of its format; we read it as if it were there.",
    spec=OB3,
)
CLAIM_ABSENT = Code(
    id="structure.claim-absent",
    outcome=None,
    says="The signed envelope leaves out an item that the badge itself gives.",
    spec=OB3,
)
COMPACTED_FORM = Code(
    id="structure.compacted-form",
    outcome=None,
    says="The badge is written in a shortened form, which its format also allows.",
    spec=OB3,
)

SERIALISATION = Code(
    id="structure.serialisation",
    outcome=None,
    says="The badge has empty items, or single values and lists in each other's place.",
    spec=OB3,
)

MIXED_EDITIONS = Code(
    id="structure.mixed-editions",
    outcome=None,
    says="The badge mixes two editions of its format.",
    spec=VC2,
)

ASSOCIATION_DANGLING = Code(
    id="structure.association-dangling",
    outcome=None,
    says="The record links to an achievement that is not in it.",
    spec=CLR,
)

ASSOCIATION_CYCLE = Code(
    id="structure.association-cycle",
    outcome=None,
    says="Achievements in the record are linked in a circle.",
    spec=CLR,
)
NOT_UPGRADABLE = Code(
    id="structure.not-upgradable",
    outcome=Outcome.CANNOT_TELL,
    says="This old badge lacks what is needed to read it by today's rules.",
    spec=OB1,
)

EMAIL_MISSING = Code(
    id="structure.email-missing",
    outcome=None,
    says="The issuer's e-mail is missing, as was allowed in older badges.",
    spec=OB1,
)

CODES = (
    CONFORMS,
    NO_ISSUER,
    NO_SUBJECT,
    NO_TYPE,
    CLAIM_CONFLICT,
    CONTEXT_ORDER,
    UNDEFINED_TERM,
    NOT_JSON_LD,
    VERIFICATION_TYPE,
    LINKED_UNREACHABLE,
    NOT_AN_OPEN_BADGE,
    MISSING_PROPERTY,
    VALUE_TYPE,
    WRONG_TYPE,
    CARDINALITY,
    CRITERIA_EMPTY,
    SUBJECT_UNIDENTIFIED,
    RECIPIENT_CONTRADICTORY,
    ALIGNMENT_INCOMPLETE,
    VALUE_SYNTAX,
    NOT_IN_ENUMERATION,
    CONTEXT_ALIAS,
    EXTENSIONS_ASSUMED,
    CLAIM_ABSENT,
    COMPACTED_FORM,
    SERIALISATION,
    MIXED_EDITIONS,
    ASSOCIATION_DANGLING,
    ASSOCIATION_CYCLE,
    NOT_UPGRADABLE,
    EMAIL_MISSING,
)
