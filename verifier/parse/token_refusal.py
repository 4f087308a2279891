"""Why a signed token was refused, as the fact that a report names."""

from collections.abc import Mapping
from types import MappingProxyType

from verifier.algorithms import jose
from verifier.model.codes import proof as facts
from verifier.model.finding import Code, Finding
from verifier.model.proof import SignedToken
from verifier.model.words import Cause

_REFUSALS: Mapping[jose.Reason, Code] = MappingProxyType(
    {
        jose.Reason.MALFORMED: facts.MALFORMED,
        jose.Reason.HEADER_REFUSED: facts.HEADER_REFUSED,
        jose.Reason.ALGORITHM_REFUSED: facts.ALGORITHM_REFUSED,
        jose.Reason.UNSUPPORTED: facts.UNSUPPORTED,
        jose.Reason.KEY_MISMATCH: facts.KEY_MISMATCH,
    }
)


def refusal_finding(refused: jose.JwsRefused, token: SignedToken) -> Finding:
    """Report a refusal: CANNOT_TELL with its name for an algorithm that is not read here, else FAILED."""
    if refused.reason is jose.Reason.UNSUPPORTED:
        return unsupported(str(token.header.get("alg")))
    return Finding(code=_REFUSALS[refused.reason], detail=str(refused))


def unsupported(name: str) -> Finding:
    """Report a method that is not read here; it may be fine."""
    return Finding(code=facts.UNSUPPORTED, cause=Cause.UNSUPPORTED, detail=name, fills=(("name", name),))
