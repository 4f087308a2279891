"""Does the signature of a signed Open Badge hold, and under which of its issuer's keys?

The bytes that were received are verified, never claims that were written anew.
https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#SignedBadge, RFC 7515, RFC 8725
"""

from collections.abc import Sequence
from dataclasses import dataclass

from verifier.algorithms import jose
from verifier.model.codes import proof as facts
from verifier.model.finding import Finding
from verifier.model.keys import PublicKey
from verifier.model.outcome import Outcome
from verifier.model.proof import Jws, Signature
from verifier.model.words import Cause
from verifier.parse.token_refusal import refusal_finding
from verifier.readings.ob2_keys import MAX_KEYS, IssuerKey

_FREE = frozenset({"typ", "cty"})  # of labels Open Badges 2 has no rule, and issuers write what they like


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """What the signature said, and the key under which it was judged; None: there was none."""

    signature: Signature
    findings: tuple[Finding, ...]
    under: IssuerKey | None = None


def refusal(token: Jws) -> Finding | None:
    """Say why a token is refused, or not read, before any key is looked for; None if it is neither."""
    unsafe = [name for name in jose.check_header(token).refused if name not in _FREE]
    if unsafe:
        return Finding(code=facts.HEADER_REFUSED, detail=", ".join(unsafe))
    try:
        jose.algorithm_of(token)
    except jose.JwsRefused as refused:
        return refusal_finding(refused, token)
    return None


def try_keys(token: Jws, keys: Sequence[IssuerKey], *, left_out: int) -> Tried:
    """Try keys in their order; the first under which the signature holds is the key.

    Args:
        token: one that is not refused.
        keys: those of the issuer that may have made the signature.
        left_out: so many more the issuer lists: each might have made it.
    """
    misfits: list[Finding] = []
    usable = [each for each in keys if isinstance(each.key, PublicKey)]
    for each in usable:
        answer = _verifies(token, each.key)
        if answer is True:
            return Tried(signature=Signature.HOLDS, findings=_passed(token), under=each)
        misfits += [answer] if isinstance(answer, Finding) else []
    gap = _gap(keys, left_out=left_out)
    if gap is not None:
        return Tried(signature=Signature.UNDECIDED, findings=(gap,))
    if usable:
        failed = misfits[0] if len(misfits) == len(usable) else Finding(code=facts.INVALID)
        return Tried(signature=Signature.FAILS, findings=(failed,), under=usable[0])
    return Tried(signature=Signature.FAILS, findings=(Finding(code=facts.KEY_REFUSED),))


def _verifies(token: Jws, key: PublicKey | Finding) -> bool | Finding:
    if isinstance(key, Finding):
        return key
    try:
        return jose.verify_jws(token, key)
    except jose.JwsRefused as refused:
        return refusal_finding(refused, token)


def _passed(token: Jws) -> tuple[Finding, ...]:
    unknown = jose.check_header(token).unknown
    remarks = (Finding(code=facts.HEADER_UNKNOWN, detail=", ".join(unknown)),) if unknown else ()
    return (Finding(code=facts.VERIFIED), *remarks)


def _gap(keys: Sequence[IssuerKey], *, left_out: int) -> Finding | None:
    """Find a key that could not be looked at: a signature that fails under the others may be under it."""
    for each in keys:
        if isinstance(each.key, Finding) and each.key.code.outcome is Outcome.CANNOT_TELL:
            return each.key
    if left_out:
        beyond = f"more than {MAX_KEYS} keys"
        return Finding(code=facts.KEY_UNREACHABLE, cause=Cause.WORK_LIMIT, detail=beyond)
    return None
