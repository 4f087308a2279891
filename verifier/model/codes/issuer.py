"""Facts about who the issuer is, as far as that was proven."""

from verifier.model.finding import Code
from verifier.model.outcome import Outcome
from verifier.model.specifications import DID_CONFIGURATION, DID_KEY, OB3

DOMAIN_PROVEN = Code(
    id="issuer.domain-proven",
    outcome=Outcome.PASSED,
    says="{domain} published {thing}.{claim}{lists}",
)
SELF_MADE = Code(
    id="issuer.self-made",
    outcome=Outcome.CAUTION,
    says="The issuer is known only by a key it made itself, so its name is just a claim.",
    spec=DID_KEY,
)
UNKNOWN_SIGNER = Code(
    id="issuer.unknown-signer",
    outcome=Outcome.CANNOT_TELL,
    says="We do not know who issued this badge, so the issuer's name in it is only a claim.",
)
NO_PROFILE = Code(
    id="issuer.no-profile",
    outcome=None,
    says="The badge gives only an identifier of its issuer, no name.",
    spec=OB3,
)
OTHER_CREATOR = Code(
    id="issuer.other-creator",
    outcome=None,
    says="The badge names somebody other than its issuer as the author of the achievement.",
    spec=OB3,
)
PLATFORM = Code(
    id="issuer.platform",
    outcome=Outcome.PASSED,
    says="Signed or published by {platform} ({domain}): confirmed. Awarded in the name of {org}: {platform} says so; we could not confirm it.",
)

PLATFORM_UNVETTED = Code(
    id="issuer.platform-unvetted",
    outcome=None,
    says="{platform} is not known to check who its issuers are.",
)

FREE_HOST = Code(
    id="issuer.free-host",
    outcome=None,
    says="The issuer uses a free web address under {domain}, which anybody can get.",
)

URL_UNREACHABLE = Code(
    id="issuer.url-unreachable",
    outcome=None,
    says="The issuer's web page could not be opened.",
    spec=OB3,
)

RECOGNISED = Code(
    id="issuer.recognised",
    outcome=Outcome.PASSED,
    says="{known} is on a list that this check relies on: {list}.",
    spec=OB3,
)

RESEMBLES = Code(
    id="issuer.resembles",
    outcome=Outcome.CAUTION,
    says="By its name, domain or picture the issuer resembles {known}, but it is not known to be the one on your list.",
)

PLATFORM_OPEN = Code(
    id="issuer.platform-open",
    outcome=Outcome.CAUTION,
    says="This account at {platform} resembles {known}, which is on a list that this check relies on; the account is not, and {platform} is not known to check who its issuers are.",
)

LIST_UNAVAILABLE = Code(
    id="issuer.list-unavailable",
    outcome=Outcome.CANNOT_TELL,
    says="The issuer list {list} could not be used{because}, so we did not look there.",
)

NOT_LISTED = Code(
    id="issuer.not-listed",
    outcome=None,
    says="{domain} is not on the issuer lists we use. This is common.",
    spec=OB3,
)

ACCOUNT_UNLISTED = Code(
    id="issuer.account-unlisted",
    outcome=None,
    says="This account at {platform} is not on the issuer lists we use. This is common.",
)

OUT_OF_REACH = Code(
    id="issuer.out-of-reach",
    outcome=None,
    says="{known} is on a list that this check relies on, but what proves this badge is less exact than the list asks, so we cannot say that it is theirs.",
)

DOMAIN_LINKED = Code(
    id="issuer.domain-linked",
    outcome=None,
    says="{domain} confirms that this issuer is its own.",
    spec=DID_CONFIGURATION,
)

DOMAIN_UNLINKED = Code(
    id="issuer.domain-unlinked",
    outcome=None,
    says="The issuer says that {domain} is its own, which that site does not confirm.",
    spec=DID_CONFIGURATION,
)

CODES = (
    DOMAIN_PROVEN,
    SELF_MADE,
    UNKNOWN_SIGNER,
    NO_PROFILE,
    OTHER_CREATOR,
    PLATFORM,
    PLATFORM_UNVETTED,
    FREE_HOST,
    URL_UNREACHABLE,
    RECOGNISED,
    RESEMBLES,
    PLATFORM_OPEN,
    LIST_UNAVAILABLE,
    NOT_LISTED,
    ACCOUNT_UNLISTED,
    OUT_OF_REACH,
    DOMAIN_LINKED,
    DOMAIN_UNLINKED,
)
