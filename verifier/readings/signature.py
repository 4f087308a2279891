"""Does the signature hold, and under which of the keys that may be tried?"""

from dataclasses import dataclass

from verifier.contracts import ProofSuite, SigningInput
from verifier.model.codes import proof as facts
from verifier.model.finding import Finding
from verifier.model.keys import PublicKey
from verifier.model.outcome import Outcome
from verifier.model.proof import Signature
from verifier.model.words import Cause
from verifier.readings.published_keys import Gap
from verifier.readings.signing_key import Candidates


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What the signature said, and the key that it was judged under."""

    signature: Signature
    key: PublicKey | None
    findings: tuple[Finding, ...]
    supported: bool = True


def verify(
    inputs: tuple[SigningInput, ...], tried: Candidates, *, suite: ProofSuite, outage: Gap | None
) -> Verified:
    """Try the keys in order; the first under which the signature holds is the key.

    A hint's failure is conclusive only if the issuer's documents could be asked: an outage turns nothing red.
    """
    if not tried.keys:
        return _without_key(tried, outage=outage)
    misfits: list[Finding] = []
    for key in tried.keys:
        for given in inputs:
            answer = suite.verifies(key, given)
            if isinstance(answer, Finding):
                misfits.append(answer)
            elif answer:
                passed = Finding(code=facts.VERIFIED)
                return Verified(signature=Signature.HOLDS, key=key, findings=(passed, *given.remarks))
    if (not tried.named and outage is not None) or tried.guessed:
        return _unreachable(outage)
    if len(misfits) == len(tried.keys) * len(inputs):
        return Verified(signature=Signature.FAILS, key=tried.keys[0], findings=(misfits[0],))
    return Verified(signature=Signature.FAILS, key=tried.keys[0], findings=(Finding(code=facts.INVALID),))


def _without_key(tried: Candidates, *, outage: Gap | None) -> Verified:
    if not tried.refused:
        return _unreachable(outage)
    worst = max(tried.refused, key=lambda finding: finding.code.outcome is Outcome.FAILED)
    failed = worst.code.outcome is Outcome.FAILED
    return Verified(signature=Signature.FAILS if failed else Signature.UNDECIDED, key=None, findings=(worst,))


def _unreachable(outage: Gap | None) -> Verified:
    cause = outage.why if outage else Cause.HTTP_4XX
    exhibits = outage.exhibits if outage else ()
    missing = Finding(code=facts.KEY_UNREACHABLE, cause=cause, exhibits=exhibits)
    return Verified(signature=Signature.UNDECIDED, key=None, findings=(missing,))
