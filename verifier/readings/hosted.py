"""Does the issuer's own place publish this badge? The reading of a hosted badge.

Two questions on the same documents: does the address of the badge serve it (as a signature would hold), and
is that address the issuer's (as a key would be its own)? Supplied text answers neither.
https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#HostedBadge
"""

from verifier.model.codes import key_binding as place_facts
from verifier.model.codes import proof_hosted as facts
from verifier.model.credential import Credential, Edition
from verifier.model.finding import Finding
from verifier.model.hosting import Hosting
from verifier.model.outcome import Outcome
from verifier.model.proof import Binding, ProofReading, Signature
from verifier.model.words import Cause
from verifier.readings.hosted_addresses import read_address
from verifier.readings.hosted_findings import POINTER, about
from verifier.readings.hosted_place import judge_place
from verifier.readings.hosted_publication import judge_publication
from verifier.readings.hosted_reach import reach_of


def read_hosted(credential: Credential) -> ProofReading:
    """Read the place of a hosted badge of any edition; one of 0.5 need not say where that is."""
    if credential.hosting is None:  # nobody retrieved it: that is not the badge's fault
        return _undecided(Finding(code=facts.HOSTED_UNREACHABLE, pointer=POINTER, cause=Cause.INTERNAL))
    assertion = credential.hosting.assertion
    if credential.edition is Edition.OB05 and assertion.answer is None:
        return _undecided(about(assertion, facts.HOSTED_ADDRESS_UNKNOWN, cause=Cause.UNSUPPORTED))
    return judge_hosted(credential.hosting)


def judge_hosted(hosting: Hosting) -> ProofReading:
    """Judge whether the badge is published, and whether the place that publishes it is its issuer's.

    Both are decided for the address that the badge was asked for at, never for where a copy was found. Where
    it is not published, nothing is said of places. Spec section 3.5.
    """
    published, *beside = judge_publication(hosting)
    if published.code is not facts.HOSTED:
        return _undecided(published, *beside)
    binding, placed = judge_place(hosting)
    speaks = reach_of(hosting)
    return ProofReading(
        pointer=POINTER,
        signature=Signature.HOLDS,
        binding=binding,
        host=_host_beside(hosting, placed),
        reach=speaks.reach,
        lies_at=speaks.lies_at,
        proof_findings=(published, *beside),
        binding_findings=placed,
    )


def _host_beside(hosting: Hosting, placed: tuple[Finding, ...]) -> str:
    """Name the host of a badge that lies beside its issuer's: that one was proven, and no more."""
    address = read_address(hosting.assertion.declared)
    beside = any(finding.code is place_facts.SIBLING_HOST for finding in placed)
    return address.host if address and beside else ""


def _undecided(published: Finding, *beside: Finding) -> ProofReading:
    failed = published.code.outcome is Outcome.FAILED
    nobody = Finding(
        code=place_facts.NOT_PUBLISHED,
        pointer=POINTER,
        cause=published.cause or Cause.UNSUPPORTED,
        exhibits=published.exhibits,
    )
    return ProofReading(
        pointer=POINTER,
        signature=Signature.FAILS if failed else Signature.UNDECIDED,
        binding=Binding.UNDECIDED,
        proof_findings=(published, *beside),
        binding_findings=(nobody,),
    )
