"""Facts about the proof of a hosted badge: does the address of the badge serve it?"""

from verifier.model.finding import Code
from verifier.model.outcome import Outcome
from verifier.model.specifications import OB1, OB2

HOSTED = Code(
    id="proof.hosted",
    outcome=Outcome.PASSED,
    says="{host} publishes this badge now.",
    spec=OB2,
)
HOSTED_NO_URL = Code(
    id="proof.hosted-no-url",
    outcome=Outcome.FAILED,
    says="The badge should be looked up on the web but gives no address, so nothing vouches for it.",
    spec=OB2,
)
HOSTED_ADDRESS_UNKNOWN = Code(
    id="proof.hosted-address-unknown",
    outcome=Outcome.CANNOT_TELL,
    says="Badges of this old format do not say where they are published, so we could not look for this one.",
    spec=OB1,
)
HOSTED_MISMATCH = Code(
    id="proof.hosted-mismatch",
    outcome=Outcome.FAILED,
    says="{host} publishes a different badge at this address.",
    spec=OB2,
)
HOSTED_GONE = Code(
    id="proof.hosted-gone",
    outcome=Outcome.CANNOT_TELL,
    says="{host} does not publish this badge. We cannot tell whether it ever did.",
    spec=OB2,
)
HOSTED_UNREACHABLE = Code(
    id="proof.hosted-unreachable",
    outcome=Outcome.CANNOT_TELL,
    says="We could not look at the published badge: {why}. This says nothing about the badge.",
    spec=OB2,
)
REDIRECTED_AWAY = Code(
    id="proof.redirected-away",
    outcome=Outcome.CANNOT_TELL,
    says="An address that this badge rests on leads to another site, which cannot speak for the issuer.",
)
INSECURE_TRANSPORT = Code(
    id="proof.insecure-transport",
    outcome=Outcome.CAUTION,
    says="Something that this badge rests on came without encryption, so it could be altered on its way to us.",
)
HOSTED_ID_MOVED = Code(
    id="proof.hosted-id-moved",
    outcome=None,
    says="The badge names a slightly different address of the same site; we looked there.",
    spec=OB2,
)
HTTPS_TWIN = Code(
    id="proof.https-twin",
    outcome=None,
    says="The badge names an address without encryption; the encrypted one gives the same document.",
)

CODES = (
    HOSTED,
    HOSTED_NO_URL,
    HOSTED_ADDRESS_UNKNOWN,
    HOSTED_MISMATCH,
    HOSTED_GONE,
    HOSTED_UNREACHABLE,
    REDIRECTED_AWAY,
    INSECURE_TRANSPORT,
    HOSTED_ID_MOVED,
    HTTPS_TWIN,
)
