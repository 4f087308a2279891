"""Facts about signature and hosting: is this what was signed or published?"""

from verifier.model.finding import Code
from verifier.model.outcome import Outcome
from verifier.model.specifications import (
    DATA_INTEGRITY,
    DI_ECDSA,
    DI_EDDSA,
    JOSE_COSE,
    OB2,
    OB3,
    RDFC,
    RFC7515,
    RFC8725,
    VC2,
)

VERIFIED = Code(
    id="proof.verified",
    outcome=Outcome.PASSED,
    says="This badge has not been changed since {signer} signed it.",
    spec=OB3,
)
INVALID = Code(
    id="proof.invalid",
    outcome=Outcome.FAILED,
    says="This badge was changed after it was signed, or was not signed by {signer}.",
    spec=OB2,
)
MISSING = Code(
    id="proof.missing",
    outcome=Outcome.FAILED,
    says="The badge carries no signature, so anybody could have written it.",
    spec=OB3,
)
MALFORMED = Code(
    id="proof.malformed",
    outcome=Outcome.FAILED,
    says="The signature is not written in a form that can be checked.",
    spec=DATA_INTEGRITY,
)
WRONG_PURPOSE = Code(
    id="proof.wrong-purpose",
    outcome=Outcome.FAILED,
    says="The signature was made for another purpose than issuing a badge.",
    spec=DATA_INTEGRITY,
)
EXPIRED = Code(
    id="proof.expired",
    outcome=Outcome.FAILED,
    says="The signature itself had an end, and it has passed.",
    spec=DATA_INTEGRITY,
)
ALGORITHM_REFUSED = Code(
    id="proof.algorithm-refused",
    outcome=Outcome.FAILED,
    says="The badge is signed by a method that protects nothing.",
    spec=RFC8725,
)
HEADER_REFUSED = Code(
    id="proof.header-refused",
    outcome=Outcome.FAILED,
    says="The signature asks for something unsafe, or was made for another use than badges.",
    spec=RFC7515,
)
KEY_MISMATCH = Code(
    id="proof.key-mismatch",
    outcome=Outcome.FAILED,
    says="The key does not fit the signing method.",
    spec=RFC7515,
)
KEY_REFUSED = Code(
    id="proof.key-refused",
    outcome=Outcome.FAILED,
    says="The signing key is too weak: others could sign with it.",
    spec=RFC8725,
)
KEY_UNREACHABLE = Code(
    id="proof.key-unreachable",
    outcome=Outcome.CANNOT_TELL,
    says="We could not fetch the key that the signature needs: {why}.",
    spec=OB3,
)
KEY_UNUSABLE = Code(
    id="proof.key-unusable",
    outcome=Outcome.CANNOT_TELL,
    says="The issuer's key is written in a form that we cannot use.",
    spec=OB2,
)
UNSUPPORTED = Code(
    id="proof.unsupported",
    outcome=Outcome.CANNOT_TELL,
    says="This badge uses a method we do not read yet ({name}). It may be fine.",
    spec=OB3,
)
UNUSUAL_SPELLING = Code(
    id="proof.unusual-spelling",
    outcome=Outcome.CANNOT_TELL,
    says="Parts of the badge are written so unusually that a holder could hide something without breaking the signature.",
)
CONTEXT_UNKNOWN = Code(
    id="proof.context-unknown",
    outcome=Outcome.CANNOT_TELL,
    says="The badge relies on a word list that we do not know, so we cannot say what was signed.",
    spec=VC2,
)
TOO_COMPLEX = Code(
    id="proof.too-complex",
    outcome=Outcome.CANNOT_TELL,
    says="The badge is built so intricately that we stopped checking its signature.",
    spec=RDFC,
)
OTHER_PROOF_INVALID = Code(
    id="proof.other-proof-invalid",
    outcome=Outcome.CAUTION,
    says="One signature of the issuer holds, another one on the same badge does not.",
    spec=DATA_INTEGRITY,
)
CREATED_IN_FUTURE = Code(
    id="proof.created-in-future",
    outcome=Outcome.CAUTION,
    says="The signature bears a date in the future.",
    spec=DI_EDDSA,
)
OTHER_SIGNER = Code(
    id="proof.other-signer",
    outcome=None,
    says="Somebody other than the issuer also signed this badge.",
    spec=DATA_INTEGRITY,
)
OTHER_UNSUPPORTED = Code(
    id="proof.other-unsupported",
    outcome=None,
    says="The badge has one more signature, by a method we do not read yet.",
    spec=DATA_INTEGRITY,
)
DEPRECATED_SUITE = Code(
    id="proof.deprecated-suite",
    outcome=None,
    says="The badge is signed by an older method, which still protects it.",
    spec=OB3,
)
HEADER_UNKNOWN = Code(
    id="proof.header-unknown",
    outcome=None,
    says="The signature carries an entry that its format does not know.",
    spec=OB3,
)
CHAIN_BROKEN = Code(
    id="proof.chain-broken",
    outcome=Outcome.FAILED,
    says="A signature rests on an earlier one that is missing or does not hold.",
    spec=DATA_INTEGRITY,
)
WRAPPER_UNDECIDED = Code(
    id="proof.wrapper-undecided",
    outcome=Outcome.CANNOT_TELL,
    says="This item has no signature of its own, and the record around it does not settle what belongs to it.",
    spec=OB3,
)
VOUCHED_BY_WRAPPER = Code(
    id="proof.vouched-by-wrapper",
    outcome=Outcome.CAUTION,
    says="This item has no signature of its own; another organisation vouches for it.",
    spec=OB3,
)
VOUCHED_BY_ISSUER = Code(
    id="proof.vouched-by-issuer",
    outcome=None,
    says="This item has no signature of its own; its issuer signed the record around it.",
    spec=OB3,
)
CONTEXT_FETCHED = Code(
    id="proof.context-fetched",
    outcome=None,
    says="The badge uses a word list of its own, which we fetched from {host}; it changes no known word.",
    spec=VC2,
)
CONTEXT_ADDED = Code(
    id="proof.context-added",
    outcome=None,
    says="Word lists were added to the badge after this signature; it covers everything else.",
    spec=DI_EDDSA,
)
MISNAMED_SUITE = Code(
    id="proof.misnamed-suite",
    outcome=None,
    says="The signing method is misspelt in the badge; we knew which one was meant.",
    spec=OB3,
)
BASE_PROOF = Code(
    id="proof.base-proof",
    outcome=None,
    says="This is the issuer's full copy, meant for the holder and not for showing to others.",
    spec=DI_ECDSA,
)
TYP_UNUSUAL = Code(
    id="proof.typ-unusual",
    outcome=None,
    says="The signed envelope bears an unusual label.",
    spec=JOSE_COSE,
)
PARTLY_SHOWN = Code(
    id="proof.partly-shown",
    outcome=Outcome.CAUTION,
    says="The holder chose what to show of this badge; "
    "a date, a notice of withdrawal or a result may have been left out.",
    spec=DI_ECDSA,
)

CODES = (
    VERIFIED,
    INVALID,
    MISSING,
    MALFORMED,
    WRONG_PURPOSE,
    EXPIRED,
    ALGORITHM_REFUSED,
    HEADER_REFUSED,
    KEY_MISMATCH,
    KEY_REFUSED,
    KEY_UNREACHABLE,
    KEY_UNUSABLE,
    UNSUPPORTED,
    UNUSUAL_SPELLING,
    CONTEXT_UNKNOWN,
    TOO_COMPLEX,
    OTHER_PROOF_INVALID,
    CREATED_IN_FUTURE,
    OTHER_SIGNER,
    OTHER_UNSUPPORTED,
    DEPRECATED_SUITE,
    HEADER_UNKNOWN,
    CHAIN_BROKEN,
    WRAPPER_UNDECIDED,
    VOUCHED_BY_WRAPPER,
    VOUCHED_BY_ISSUER,
    CONTEXT_FETCHED,
    CONTEXT_ADDED,
    MISNAMED_SUITE,
    BASE_PROOF,
    TYP_UNUSUAL,
    PARTLY_SHOWN,
)
