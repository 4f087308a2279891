"""Facts about the document that was given: could a badge be found in it and read?"""

from verifier.model.finding import Code
from verifier.model.outcome import Outcome
from verifier.model.specifications import OB2, OB3, PNG, RFC8259, VC2

READ = Code(
    id="document.read",
    outcome=Outcome.PASSED,
    says="We found a badge in what you gave us and could read it.",
)
MALFORMED = Code(
    id="document.malformed",
    outcome=Outcome.CANNOT_TELL,
    says="We could not read this: it is damaged, or of a kind we do not know.",
    spec=RFC8259,
)
OTHER_PICTURE = Code(
    id="document.other-picture",
    outcome=Outcome.CANNOT_TELL,
    says="This is a picture of a kind that carries no badge data.",
    spec=OB2,
)
OFFICE_FILE = Code(
    id="document.office-file",
    outcome=Outcome.CANNOT_TELL,
    says="This is an archive, or a file of an office program; we do not look for badges in it.",
)
EMPTY = Code(id="document.empty", outcome=Outcome.CANNOT_TELL, says="The file is empty.")
LINK_IN_TEXT = Code(
    id="document.link-in-text",
    outcome=Outcome.CANNOT_TELL,
    says="This is a text with a link to {host} in it, which we did not open.",
)
UNRECOGNISED = Code(
    id="document.unrecognised",
    outcome=Outcome.CANNOT_TELL,
    says="We could read this, but there is no badge in it.",
)
A_REPORT = Code(
    id="document.a-report",
    outcome=Outcome.CANNOT_TELL,
    says="This is a report about a badge, not the badge itself. Anybody can write such a report.",
)
MERE_WORDS = Code(
    id="document.mere-words",
    outcome=Outcome.CANNOT_TELL,
    says="This is neither a badge nor the address of one.",
)
NOT_READ_YET = Code(
    id="document.not-read-yet",
    outcome=Outcome.CANNOT_TELL,
    says="This is a {name}. We do not read badges in it yet, so we cannot say whether it holds one.",
)
READ_ALONE = Code(
    id="document.read-alone",
    outcome=Outcome.CANNOT_TELL,
    says="This is a {name}, and not a badge by itself. Beside other badges we do not look into it.",
)
UNOPENED_LINKS = Code(
    id="document.unopened-links",
    outcome=Outcome.CANNOT_TELL,
    says="There are links here that may lead to badges, and we did not open them.",
)
NO_BADGE_IN_IMAGE = Code(
    id="document.no-badge-in-image",
    outcome=Outcome.CANNOT_TELL,
    says="This picture carries no badge data; it may be a copy or a screenshot.",
    spec=OB2,
)
UNREACHABLE = Code(
    id="document.unreachable",
    outcome=Outcome.CANNOT_TELL,
    says="We could not fetch the badge: {why}. This says nothing about the badge.",
    spec=OB2,
)
TOO_LARGE = Code(
    id="document.too-large",
    outcome=Outcome.CANNOT_TELL,
    says="This is larger than we read, so we did not open it.",
)
AMBIGUOUS = Code(
    id="document.ambiguous",
    outcome=Outcome.FAILED,
    says="The picture holds two different badges where only one may be, so readers would disagree.",
    spec=OB2,
)
REPEATED_CHUNK = Code(
    id="document.repeated-chunk",
    outcome=None,
    says="The picture holds the same badge twice.",
    spec=OB2,
)
COMPRESSED_CHUNK = Code(
    id="document.compressed-chunk",
    outcome=None,
    says="The badge in the picture is compressed, which its format does not allow.",
    spec=OB2,
)
BAD_CRC = Code(
    id="document.bad-crc",
    outcome=None,
    says="A check sum in the picture is wrong; the badge could still be read.",
    spec=PNG,
)
MISPLACED_ELEMENT = Code(
    id="document.misplaced-element",
    outcome=None,
    says="The badge does not stand at the usual place in the picture.",
    spec=OB2,
)
SEVERAL_CREDENTIALS = Code(
    id="document.several-credentials",
    outcome=None,
    says="The document holds several badges; each has its own report.",
    spec=OB3,
)
CONTENT_TYPE_UNUSUAL = Code(
    id="document.content-type-unusual",
    outcome=None,
    says="The server names an unusual kind of content for this badge.",
    spec=OB3,
)
COPY_DIFFERS = Code(
    id="document.copy-differs",
    outcome=Outcome.CAUTION,
    says="The copy you have differs from the one that {host} publishes; we judged the published one.",
)
COPY_DIFFERS_IN_DETAIL = Code(
    id="document.copy-differs-in-detail",
    outcome=None,
    says="The copy you have differs in details from the one that {host} publishes.",
)
EMBEDDED_DIFFERS = Code(
    id="document.embedded-differs",
    outcome=None,
    says="What the badge contains of its description or issuer differs in details from what {host} publishes of them.",
)
ENVELOPE_MALFORMED = Code(
    id="document.envelope-malformed",
    outcome=Outcome.CANNOT_TELL,
    says="The envelope around this badge cannot be opened.",
    spec=VC2,
)

DIGEST_MISMATCH = Code(
    id="document.digest-mismatch",
    outcome=Outcome.CAUTION,
    says="A file that belongs to the badge is not the one that the issuer recorded.",
    spec=VC2,
)

TERMS_OF_USE = Code(
    id="document.terms-of-use",
    outcome=None,
    says="The issuer attached terms of use, which we show but do not judge.",
    spec=VC2,
)
CONTENT_TYPE = Code(
    id="document.content-type",
    outcome=None,
    says="The server names a wrong kind of content for this badge.",
    spec=OB2,
)

LINK_UNREACHABLE = Code(
    id="document.link-unreachable",
    outcome=None,
    says="A page that the badge links to could not be opened.",
)

NO_BADGE_ON_PAGE = Code(
    id="document.no-badge-on-page",
    outcome=Outcome.CANNOT_TELL,
    says="We found no badge on this page. What it shows only after a log-in, or only in a browser, we do not see.",
)

LINKED_FROM = Code(
    id="document.linked-from",
    outcome=None,
    says="The page links to this badge, which is kept at {host}; it is not that page's own.",
)

ONLY_ON_ITS_SITE = Code(
    id="document.only-on-its-site",
    outcome=Outcome.CANNOT_TELL,
    says="This certificate can only be confirmed at {platform}; it is not an Open Badge.",
)

NO_PUBLIC_BADGE = Code(
    id="document.no-public-badge",
    outcome=Outcome.CANNOT_TELL,
    says="{platform} offers no badge there that we can read.",
)

SHORT_LINK = Code(
    id="document.short-link",
    outcome=Outcome.CANNOT_TELL,
    says="This is a short link, or one like it: it does not say where it leads, and we did not open it.",
)

CODES = (
    READ,
    MALFORMED,
    OTHER_PICTURE,
    OFFICE_FILE,
    EMPTY,
    LINK_IN_TEXT,
    UNRECOGNISED,
    A_REPORT,
    MERE_WORDS,
    NOT_READ_YET,
    READ_ALONE,
    UNOPENED_LINKS,
    NO_BADGE_IN_IMAGE,
    UNREACHABLE,
    TOO_LARGE,
    AMBIGUOUS,
    REPEATED_CHUNK,
    COMPRESSED_CHUNK,
    BAD_CRC,
    MISPLACED_ELEMENT,
    SEVERAL_CREDENTIALS,
    CONTENT_TYPE_UNUSUAL,
    COPY_DIFFERS,
    COPY_DIFFERS_IN_DETAIL,
    EMBEDDED_DIFFERS,
    ENVELOPE_MALFORMED,
    DIGEST_MISMATCH,
    TERMS_OF_USE,
    CONTENT_TYPE,
    LINK_UNREACHABLE,
    NO_BADGE_ON_PAGE,
    LINKED_FROM,
    ONLY_ON_ITS_SITE,
    NO_PUBLIC_BADGE,
    SHORT_LINK,
)
