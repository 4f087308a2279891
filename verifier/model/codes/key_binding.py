"""Facts about whose key or place it is: does it belong to the issuer that the badge names?"""

from verifier.model.finding import Code
from verifier.model.outcome import Outcome
from verifier.model.specifications import CID, DID_CORE, DID_KEY, OB1, OB2, OB3

PUBLISHED = Code(
    id="key-binding.published",
    outcome=Outcome.PASSED,
    says="The issuer itself publishes the key that signed this badge.",
    spec=OB3,
)
SELF_IDENTIFIER = Code(
    id="key-binding.self-identifier",
    outcome=Outcome.PASSED,
    says="The issuer is known only by its key, and that key signed this badge.",
    spec=DID_KEY,
)
IN_SCOPE = Code(
    id="key-binding.in-scope",
    outcome=Outcome.PASSED,
    says="The badge, or the key that it names, is published at a place that belongs to its issuer.",
    spec=OB2,
)
CONTRADICTED = Code(
    id="key-binding.contradicted",
    outcome=Outcome.FAILED,
    says="The issuer publishes its keys, and the key that signed this badge is not among them.",
    spec=OB3,
)
INCONSISTENT = Code(
    id="key-binding.inconsistent",
    outcome=Outcome.FAILED,
    says="The issuer's key document does not belong to the issuer it was fetched for.",
    spec=CID,
)
WRONG_RELATIONSHIP = Code(
    id="key-binding.wrong-relationship",
    outcome=Outcome.FAILED,
    says="The issuer did not publish this key for issuing badges.",
    spec=CID,
)
CONTROLLER_DIFFERS = Code(
    id="key-binding.controller-differs",
    outcome=Outcome.FAILED,
    says="The key that signed this badge belongs to somebody other than the issuer it names.",
    spec=OB3,
)
METHOD_REVOKED = Code(
    id="key-binding.method-revoked",
    outcome=Outcome.FAILED,
    says="The issuer has withdrawn the key that signed this badge.",
    spec=CID,
)
METHOD_EXPIRED = Code(
    id="key-binding.method-expired",
    outcome=Outcome.FAILED,
    says="The key had already ended when this badge was signed.",
    spec=CID,
)
DID_MALFORMED = Code(
    id="key-binding.did-malformed",
    outcome=Outcome.FAILED,
    says="The issuer's identifier is not correctly formed.",
    spec=DID_KEY,
)
OUT_OF_SCOPE = Code(
    id="key-binding.out-of-scope",
    outcome=Outcome.FAILED,
    says="The badge is published at a place that its issuer has not named as its own.",
    spec=OB2,
)
NOT_PUBLISHED = Code(
    id="key-binding.not-published",
    outcome=Outcome.CANNOT_TELL,
    says="We could not find anything from the issuer that shows this badge to be its own{because}.",
    spec=OB3,
)
SAME_ORIGIN_ONLY = Code(
    id="key-binding.same-origin-only",
    outcome=Outcome.CANNOT_TELL,
    says="The badge or key lies on a shared site where many people can publish, so the site proves nothing.",
)
NO_ORIGIN = Code(
    id="key-binding.no-origin",
    outcome=Outcome.CANNOT_TELL,
    says="The issuer is not named by a web address, so we cannot tell which place is its own.",
    spec=OB2,
)
VERIFICATION_PROPERTY = Code(
    id="key-binding.verification-property",
    outcome=Outcome.CANNOT_TELL,
    says="The issuer asks for a way of checking that we do not read.",
    spec=OB2,
)
SCOPE_UNREADABLE = Code(
    id="key-binding.scope-unreadable",
    outcome=Outcome.CANNOT_TELL,
    says="We could not learn from the issuer, in a way to rely on, where it publishes its badges.",
)
DID_UNSUPPORTED = Code(
    id="key-binding.did-unsupported",
    outcome=Outcome.CANNOT_TELL,
    says="The issuer is named by a kind of identifier that we do not read yet ({name}).",
)
KEY_RETIRED = Code(
    id="key-binding.key-retired",
    outcome=Outcome.CAUTION,
    says="The key that signed this badge has been replaced since, or the signature was made later than it says.",
    spec=CID,
)
BADGE_CLASS_OUT_OF_SCOPE = Code(
    id="key-binding.badge-class-out-of-scope",
    outcome=Outcome.CAUTION,
    says="The description of this badge is kept at a place that is not the issuer's.",
    spec=OB2,
)
STARTS_WITH_IGNORED = Code(
    id="key-binding.starts-with-ignored",
    outcome=None,
    says="One of the places that the issuer names is too loosely written, so we ignored it.",
)
RELATIONSHIP_UNDECLARED = Code(
    id="key-binding.relationship-undeclared",
    outcome=None,
    says="The issuer publishes the key without saying what it is for.",
    spec=CID,
)
DOCUMENT_SLOPPY = Code(
    id="key-binding.document-sloppy",
    outcome=None,
    says="The issuer's key document departs slightly from its format; the key could be read.",
    spec=CID,
)
DID_DEACTIVATED = Code(
    id="key-binding.did-deactivated",
    outcome=Outcome.FAILED,
    says="The issuer has given up this identifier.",
    spec=DID_CORE,
)
EXPIRY_UNDECIDED = Code(
    id="key-binding.expiry-undecided",
    outcome=Outcome.CANNOT_TELL,
    says="The key has ended since, and the badge does not say when it was signed.",
    spec=CID,
)
UNCONFIRMED = Code(
    id="key-binding.unconfirmed",
    outcome=Outcome.CANNOT_TELL,
    says="The signature names a key of the issuer, but nothing shows that this key made it.",
)
STILL_PUBLISHED = Code(
    id="key-binding.still-published",
    outcome=Outcome.PASSED,
    says="The issuer's own site publishes this very badge today.",
)

FOREIGN_DOCUMENT = Code(
    id="key-binding.foreign-document",
    outcome=None,
    says="The issuer lists a key that is kept in the document of another domain.",
    spec=OB3,
)
SIBLING_HOST = Code(
    id="key-binding.sibling-host",
    outcome=Outcome.CAUTION,
    says="The badge is published on another host of the issuer's domain.",
)

OWNER_DIFFERS = Code(
    id="key-binding.owner-differs",
    outcome=Outcome.CAUTION,
    says="The issuer names this key, but the key names another owner.",
    spec=OB2,
)

LEGACY = Code(
    id="key-binding.legacy",
    outcome=Outcome.CAUTION,
    says="This old badge names its own key, which proves the place it came from and little more.",
    spec=OB1,
)

BADGE_CLASS_SIBLING = Code(
    id="key-binding.badge-class-sibling",
    outcome=None,
    says="The description of this badge is kept on another host of the issuer's domain.",
)

CODES = (
    PUBLISHED,
    SELF_IDENTIFIER,
    IN_SCOPE,
    CONTRADICTED,
    INCONSISTENT,
    WRONG_RELATIONSHIP,
    CONTROLLER_DIFFERS,
    METHOD_REVOKED,
    METHOD_EXPIRED,
    DID_MALFORMED,
    OUT_OF_SCOPE,
    NOT_PUBLISHED,
    SAME_ORIGIN_ONLY,
    NO_ORIGIN,
    VERIFICATION_PROPERTY,
    SCOPE_UNREADABLE,
    DID_UNSUPPORTED,
    KEY_RETIRED,
    BADGE_CLASS_OUT_OF_SCOPE,
    STARTS_WITH_IGNORED,
    RELATIONSHIP_UNDECLARED,
    DOCUMENT_SLOPPY,
    DID_DEACTIVATED,
    EXPIRY_UNDECIDED,
    UNCONFIRMED,
    STILL_PUBLISHED,
    FOREIGN_DOCUMENT,
    SIBLING_HOST,
    OWNER_DIFFERS,
    LEGACY,
    BADGE_CLASS_SIBLING,
)
