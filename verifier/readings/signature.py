"""Does the signature hold, and under which of the keys that may be tried?"""

from dataclasses import dataclass, replace

from verifier.contracts import ProofSuite, SigningInput
from verifier.model.codes import proof as facts
from verifier.model.finding import Finding
from verifier.model.keys import PublicKey
from verifier.model.outcome import Outcome
from verifier.model.proof import Signature
from verifier.model.words import Cause
from verifier.readings.published_keys import Publication
from verifier.readings.signing_key import Candidates


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What the signature said, and the key that it was judged under."""

    signature: Signature
    key: PublicKey | None
    findings: tuple[Finding, ...]
    supported: bool = True
    steps: tuple[tuple[str, str], ...] = ()  # what was computed on the way to what was signed


def verify(
    inputs: tuple[SigningInput, ...], tried: Candidates, *, suite: ProofSuite, publication: Publication
) -> Verified:
    """Try the keys in order; the first under which the signature holds is the key.

    A failure is conclusive under the key that bears the name given: published under it, or spelled by it.
    Otherwise it is only if all that the issuer publishes could be looked at: an outage turns nothing red.
    """
    if not tried.keys:
        return _without_key(tried, publication)
    misfits: list[Finding] = []
    for key in tried.keys:
        for given in inputs:
            answer = suite.verifies(key, given)
            if isinstance(answer, Finding):
                misfits.append(answer)
            elif answer:
                passed = Finding(code=facts.VERIFIED)
                return Verified(
                    signature=Signature.HOLDS,
                    key=key,
                    findings=(passed, *given.remarks),
                    steps=given.intermediate,
                )
    if not _is_conclusive(tried, publication):
        return _without_key(tried, publication)
    misfit = len(misfits) == len(tried.keys) * len(inputs)
    failed = misfits[0] if misfit else Finding(code=facts.INVALID)
    return Verified(signature=Signature.FAILS, key=tried.keys[0], findings=(failed,))


def under_borrowed(verified: Verified, borrowed: tuple[Finding, ...]) -> Verified:
    """Judge a signature over words that were fetched: what fails may have been signed under other ones.

    Whoever serves them may have changed them since, which is no fault of the badge.
    """
    if verified.signature is Signature.HOLDS:
        return replace(verified, findings=(*verified.findings, *borrowed))
    if not any(finding.code is facts.INVALID for finding in verified.findings):
        return verified
    unknown = Finding(
        code=facts.CONTEXT_UNKNOWN,
        pointer="/@context",
        cause=Cause.UNSUPPORTED,
        exhibits=borrowed[0].exhibits,
    )
    return replace(verified, signature=Signature.UNDECIDED, findings=(unknown,))


def _is_conclusive(tried: Candidates, publication: Publication) -> bool:
    if tried.named or tried.refused:
        return tried.named
    if tried.guessed:  # a key that we were pointed at and did not see may be the one
        return publication.speaks and not tried.says_where
    return publication.unseen is None


def _without_key(tried: Candidates, publication: Publication) -> Verified:
    if not tried.refused:
        return Verified(signature=Signature.UNDECIDED, key=None, findings=(_missing(tried, publication),))
    worst = max(tried.refused, key=lambda finding: finding.code.outcome is Outcome.FAILED)
    failed = worst.code.outcome is Outcome.FAILED
    return Verified(signature=Signature.FAILS if failed else Signature.UNDECIDED, key=None, findings=(worst,))


def _missing(tried: Candidates, publication: Publication) -> Finding:
    """Say why there is no key: something is silent, we do not go there, or it is not where we looked."""
    if publication.unseen is None and tried.leads_away:
        return Finding(code=facts.KEY_UNREACHABLE, cause=Cause.BLOCKED_BY_POLICY)
    gap = publication.unseen or next(iter(publication.gaps), None)
    if gap is not None:
        return Finding(code=facts.KEY_UNREACHABLE, cause=gap.why, exhibits=gap.exhibits)
    exhibits = tuple(exhibit for place in publication.places for exhibit in place.exhibits)
    return Finding(code=facts.KEY_UNREACHABLE, cause=Cause.HTTP_4XX, exhibits=exhibits)
