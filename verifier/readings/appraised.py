"""What is a nested credential worth? An endorsement, a newer copy: each has to hold by itself.

Whose word it is and whether it is in force are asked one after the other, for they lead to different answers.
"""

import enum
from dataclasses import dataclass

from verifier.contracts import Appraisal
from verifier.model.codes import key_binding, proof, validity
from verifier.model.finding import CheckResult, Finding
from verifier.model.outcome import Outcome
from verifier.model.words import Cause, CheckId, ExhibitId

_PROOF, _BINDING = CheckId("proof"), CheckId("key-binding")
_STATUS, _VALIDITY = CheckId("status"), CheckId("validity")
_GENUINE = (CheckId("structure"), _PROOF, _BINDING)
CHECKS = (*_GENUINE, _STATUS, _VALIDITY)

_GAPS = (Outcome.CANNOT_TELL, Outcome.UNTESTED)
# A second proof that fails beside the good one takes nothing away from it.
_HARMLESS = (proof.OTHER_PROOF_INVALID,)


class Worth(enum.Enum):
    """What an appraisal comes to."""

    GOOD = "good"
    NOT_IN_FORCE = "not-in-force"  # expired, suspended, or not begun
    WITHDRAWN = "withdrawn"
    BROKEN = "broken"  # there is evidence against it
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """What an appraisal comes to, and why if that is not good."""

    worth: Worth
    detail: str = ""  # our own words: the code of what was found, or the check that did not answer
    cause: Cause | None = None  # of what is undecided
    exhibits: tuple[ExhibitId, ...] = ()


_GOOD = Weighed(worth=Worth.GOOD)


def weigh_origin(appraisal: Appraisal) -> Weighed:
    """Say whether it is what its issuer signed: GOOD, BROKEN or UNDECIDED."""
    results = _answered(appraisal, *_GENUINE)
    if results is None:
        return _undecided("proof", Cause.UNSUPPORTED)
    if failure := _first(results, Outcome.FAILED):
        return _because(Worth.BROKEN, failure)
    doubts = (_doubt(result) for result in results)
    if doubt := next((found for found in doubts if found is not None), None):
        return doubt
    signed, bound = (_passed(results, check) for check in (_PROOF, _BINDING))
    # Two halves make no pass.
    return _undecided(_BINDING, Cause.UNSUPPORTED) if signed.isdisjoint(bound) else _GOOD


def weigh_force(appraisal: Appraisal) -> Weighed:
    """Say whether it is in force now, if it is what its issuer signed."""
    results = _answered(appraisal, _STATUS, _VALIDITY)
    if results is None:
        return _undecided(_STATUS, Cause.UNSUPPORTED)
    if failure := _first(results, Outcome.FAILED):
        withdrawn = failure.code.id.startswith(f"{_STATUS}.")
        return _because(Worth.WITHDRAWN if withdrawn else Worth.BROKEN, failure)
    if caution := _first(results, Outcome.CAUTION):
        unclear = caution.code is validity.ZONE_UNCLEAR  # a date that nobody can place
        return _because(Worth.UNDECIDED if unclear else Worth.NOT_IN_FORCE, caution)
    gap = _first(results, *_GAPS)
    return _because(Worth.UNDECIDED, gap) if gap else _GOOD


def _answered(appraisal: Appraisal, *checks: CheckId) -> list[CheckResult] | None:
    """Give the answers of these checks; None if one is missing."""
    results = {result.check: result for result in appraisal.results}
    return [results[check] for check in checks] if results.keys() >= set(checks) else None


def _first(results: list[CheckResult], *outcomes: Outcome) -> Finding | None:
    found = (finding for result in results for finding in result.findings)
    return next((finding for finding in found if finding.code.outcome in outcomes), None)


def _doubt(result: CheckResult) -> Weighed | None:
    """Say what keeps a check from having passed; None if it passed."""
    doubted = _first([result], *_GAPS) or next(
        (
            finding
            for finding in result.findings
            if finding.code.outcome is Outcome.CAUTION and finding.code not in _HARMLESS
        ),
        None,
    )
    if doubted is not None:
        return _because(Worth.UNDECIDED, doubted)
    if _first([result], Outcome.PASSED) is None:
        return _undecided(result.check, Cause.UNSUPPORTED)
    return None


def _passed(results: list[CheckResult], check: CheckId) -> frozenset[str]:
    return frozenset(
        finding.pointer
        for result in results
        if result.check == check
        for finding in result.findings
        if finding.code.outcome is Outcome.PASSED
    )


def _because(worth: Worth, finding: Finding) -> Weighed:
    cause = finding.cause or Cause.UNSUPPORTED
    if finding.code is key_binding.KEY_RETIRED:
        cause = Cause.KEY_RETIRED
    return Weighed(
        worth=worth,
        detail=finding.code.id,
        cause=cause if worth is Worth.UNDECIDED else None,
        exhibits=finding.exhibits,
    )


def _undecided(detail: str, cause: Cause) -> Weighed:
    return Weighed(worth=Worth.UNDECIDED, detail=detail, cause=cause)
