"""Facts about who the issuer is, as far as that was proven."""

from verifier.model.finding import Code
from verifier.model.outcome import Outcome
from verifier.model.specifications import DID_KEY, OB3

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
    says="Signed or published by {platform}, which says it was awarded by {org}.",
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
)
