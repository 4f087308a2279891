"""Is a proof formed as one of its purpose, to issue a badge or to show one, and within its own period?

https://www.w3.org/TR/vc-data-integrity/#verify-proof
"""

import re
from datetime import datetime, timedelta

from verifier.model.codes import proof as facts
from verifier.model.finding import Finding
from verifier.model.proof import Proof

CLOCK_SKEW = timedelta(minutes=5)  # how far ahead a proof may be dated before that is worth a word
MAX_IDENTIFIER = 2048  # characters of a verificationMethod or kid
_ABSOLUTE = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+", re.IGNORECASE)


def misformed(proof: Proof, *, at: datetime) -> Finding | None:
    """Find why a proof cannot count as one of its purpose: FAILED, or None. Tokens have own rules."""
    if proof.token is not None:
        return None
    lacking = [name for name, value in _required(proof).items() if value is None]
    if lacking:
        return Finding(code=facts.MALFORMED, detail=f"missing: {', '.join(lacking)}")
    if proof.purpose != proof.serves:
        return Finding(code=facts.WRONG_PURPOSE, detail=proof.purpose or "")
    return _misformed_values(proof, at=at)


def _misformed_values(proof: Proof, *, at: datetime) -> Finding | None:
    method = proof.verification_method or ""
    if len(method) > MAX_IDENTIFIER or _ABSOLUTE.fullmatch(method) is None:
        return Finding(code=facts.MALFORMED, detail="verificationMethod is no absolute URL")
    if proof.unreadable_dates:
        return Finding(code=facts.MALFORMED, detail=f"unreadable: {', '.join(proof.unreadable_dates)}")
    return Finding(code=facts.EXPIRED) if proof.expires is not None and proof.expires.instant < at else None


def _required(proof: Proof) -> dict[str, str | None]:
    return {
        "type": proof.type,
        "verificationMethod": proof.verification_method,
        "proofPurpose": proof.purpose,
    }


def remarks(proof: Proof, *, now: datetime) -> tuple[Finding, ...]:
    """Find what is worth knowing beside the signature: a date that lies ahead."""
    if proof.created is not None and proof.created.instant > now + CLOCK_SKEW:
        return (Finding(code=facts.CREATED_IN_FUTURE, pointer=proof.pointer),)
    return ()
