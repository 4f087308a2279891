"""Facts about the person to whom it was awarded."""

from verifier.model.finding import Code
from verifier.model.outcome import Outcome
from verifier.model.specifications import OB2, OB3

MATCHES = Code(
    id="recipient.matches",
    outcome=Outcome.PASSED,
    says="The badge names the recipient that you entered.",
    spec=OB2,
)
DIFFERS = Code(
    id="recipient.differs",
    outcome=Outcome.CAUTION,
    says="The badge names another recipient than you entered. People use several addresses: ask the candidate.",
    spec=OB2,
)
NONE_NAMED = Code(
    id="recipient.none-named",
    outcome=Outcome.INAPPLICABLE,
    says="The badge names nobody to whom it was awarded.",
    spec=OB3,
)
NOT_COMPARED = Code(
    id="recipient.not-compared",
    outcome=Outcome.UNTESTED,
    says="Not compared with the candidate yet.",
)
NAME_SIMILAR = Code(
    id="recipient.name-similar",
    outcome=Outcome.UNTESTED,
    says="The name is like the one in the badge, but a name does not prove who somebody is.",
)
WEAK_HASH = Code(
    id="recipient.weak-hash",
    outcome=None,
    says="The badge hides its recipient by an old method that is easy to guess.",
    spec=OB2,
)
NESTED_DIFFERS = Code(
    id="recipient.nested-differs",
    outcome=Outcome.CAUTION,
    says="A badge in this record was awarded to somebody other than the record's holder.",
)
ADDRESS_FROM_LINK = Code(
    id="recipient.address-from-link",
    outcome=Outcome.UNTESTED,
    says="The e-mail came with the candidate's own link; please confirm it before it counts.",
)

DIFFERS_BY_TAG = Code(
    id="recipient.differs-by-tag",
    outcome=Outcome.CAUTION,
    says="The address in the badge and the one that you entered differ only in what follows a plus sign; most mail services deliver both to one person.",
    spec=OB2,
)

NAME_DIFFERS = Code(
    id="recipient.name-differs",
    outcome=Outcome.UNTESTED,
    says="The badge is made out to another name than you entered. People change names and write them in several ways.",
)

ANOTHER_NAME = Code(
    id="recipient.another-name",
    outcome=None,
    says="The badge names the recipient that you entered, but under another name than you entered. People change names and write them in several ways.",
)

CODES = (
    MATCHES,
    DIFFERS,
    NONE_NAMED,
    NOT_COMPARED,
    NAME_SIMILAR,
    WEAK_HASH,
    NESTED_DIFFERS,
    ADDRESS_FROM_LINK,
    DIFFERS_BY_TAG,
    NAME_DIFFERS,
    ANOTHER_NAME,
)
