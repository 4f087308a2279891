"""May a signed list be believed? A list is a credential: whole, signed, its signer's own, and in its period.

What could not be found out about it is no reason to believe it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from verifier.contracts import Appraisal
from verifier.model.finding import CheckResult, Finding
from verifier.model.outcome import Outcome
from verifier.model.words import Cause, CheckId, ExhibitId

_PROOF, _BINDING, _VALIDITY = CheckId("proof"), CheckId("key-binding"), CheckId("validity")

# A list is withdrawn by publishing another one: an old one, or one under a key that was replaced, may be the
# state before a withdrawal, so what is a caution of a badge is a doubt of a list. A second proof that fails
# beside the good one is not.
_ENOUGH: Mapping[CheckId, frozenset[Outcome]] = {
    CheckId("structure"): frozenset({Outcome.PASSED}),
    _PROOF: frozenset({Outcome.PASSED, Outcome.CAUTION}),
    _BINDING: frozenset({Outcome.PASSED}),
    _VALIDITY: frozenset({Outcome.PASSED, Outcome.INAPPLICABLE}),
}
_CAUTIONS = {_BINDING: Cause.KEY_RETIRED, _VALIDITY: Cause.LIST_STALE}

CHECKS = tuple(_ENOUGH)


@dataclass(frozen=True, slots=True, kw_only=True)
class Distrust:
    """Why a list is not believed."""

    cause: Cause
    detail: str  # our own words: the code of what was found, or the check that did not answer
    exhibits: tuple[ExhibitId, ...] = ()


def distrust(appraisal: Appraisal) -> Distrust | None:
    """Say why the appraised list is not to be believed; None if everything about it was found to be good."""
    results = {result.check: result for result in appraisal.results}
    unanswered = [check for check in CHECKS if check not in results]
    if unanswered:
        return Distrust(cause=Cause.LIST_UNTRUSTED, detail=unanswered[0])
    doubts = [results[check] for check in CHECKS if results[check].outcome not in _ENOUGH[check]]
    if doubts:
        worst = Outcome.worst(result.outcome for result in doubts)
        return _because(next(result for result in doubts if result.outcome is worst))
    if _passed(results[_PROOF]).isdisjoint(_passed(results[_BINDING])):  # two halves make no pass
        return Distrust(cause=Cause.LIST_UNTRUSTED, detail=_BINDING)
    return None


def _because(result: CheckResult) -> Distrust:
    decisive = next(finding for finding in result.findings if finding.code.outcome is result.outcome)
    return Distrust(cause=_cause(result, decisive), detail=decisive.code.id, exhibits=decisive.exhibits)


def _cause(result: CheckResult, decisive: Finding) -> Cause:
    if result.outcome is Outcome.CAUTION:
        return _CAUTIONS[result.check]
    return decisive.cause or Cause.LIST_UNTRUSTED


def _passed(result: CheckResult) -> frozenset[str]:
    return frozenset(finding.pointer for finding in result.findings if finding.code.outcome is Outcome.PASSED)
