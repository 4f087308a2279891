"""From check results to one verdict: a pure fold over the findings."""

from collections.abc import Mapping, Sequence

from verifier.checks import CHECKS
from verifier.model.finding import CheckResult, Code, Finding
from verifier.model.outcome import Outcome
from verifier.model.report import Verdict
from verifier.model.words import CheckId

REQUIRED = frozenset(
    CheckId(name) for name in ("structure", "document", "proof", "key-binding", "status", "validity")
)
QUESTIONS: Mapping[str, tuple[str, ...]] = {  # in the order in which a reader asks
    "genuine": ("document", "structure", "proof", "key-binding"),
    "current": ("status", "validity"),
    "issuer": ("issuer",),
    "recipient": ("recipient",),
}
RECOGNISED = "issuer.recognised"  # the positive fact without which nothing is trusted
SEVERITY = (Verdict.TRUSTED, Verdict.VALID, Verdict.CAUTION, Verdict.INCOMPLETE, Verdict.REJECTED)


def assess(results: Sequence[CheckResult]) -> Verdict:
    """Fold the facts into one verdict. Pure: the same facts give the same verdict, in any order.

    It folds findings, not results: a check that could not tell one thing still cautions about another.
    A missing or doubled check raises ValueError: nothing that was not asked can look like a pass.
    """
    _all_answered_once(results)
    found = [(result.check, finding.code) for result in results for finding in result.findings]
    recognised = any(code.id == RECOGNISED for _, code in found)
    limits = [Verdict.TRUSTED if recognised else Verdict.VALID]
    limits += [at_best for check, code in found if (at_best := limit(check, code)) is not None]
    if not _proven(results):
        limits.append(Verdict.INCOMPLETE)
    return max(limits, key=SEVERITY.index)


def limit(check: CheckId, code: Code) -> Verdict | None:
    """Give the best verdict on a badge of which ``check`` found this fact; None if it sets no limit."""
    if code.outcome is Outcome.FAILED:
        return Verdict.REJECTED
    if check in REQUIRED and code.outcome in (Outcome.CANNOT_TELL, Outcome.UNTESTED):
        return Verdict.INCOMPLETE
    return Verdict.CAUTION if code.outcome is Outcome.CAUTION else None


def answers(results: Sequence[CheckResult]) -> Mapping[str, Outcome]:
    """Answer the four questions, each by the worst that was found about it."""
    _all_answered_once(results)
    outcomes = {result.check: result.outcome for result in results}
    answered = {
        question: Outcome.worst(outcomes[CheckId(check)] for check in checks)
        for question, checks in QUESTIONS.items()
    }
    bound = outcomes[CheckId("key-binding")] in (Outcome.PASSED, Outcome.CAUTION) and _proven(results)
    if not bound:  # whose word would it be?
        answered["genuine"] = Outcome.worst((answered["genuine"], Outcome.CANNOT_TELL))
        answered["issuer"] = Outcome.CANNOT_TELL
    return answered


def authentic(results: Sequence[CheckResult]) -> bool | None:
    """Answer *Genuine?* alone: True, False, or None where it is not known."""
    genuine = answers(results)["genuine"]
    if genuine in (Outcome.PASSED, Outcome.CAUTION):
        return True
    return False if genuine is Outcome.FAILED else None


def notable(results: Sequence[CheckResult]) -> tuple[Finding, ...]:
    """Collect what the summary must name, whatever the verdict."""
    loud = (Outcome.CAUTION, Outcome.FAILED)
    return tuple(finding for result in results for finding in result.findings if finding.code.outcome in loud)


def worst_of(verdicts: Sequence[Verdict]) -> Verdict:
    """Fold the verdicts of several badges; what is no badge counts only where there is nothing else."""
    badges = [verdict for verdict in verdicts if verdict is not Verdict.NOT_A_BADGE]
    return max(badges, key=SEVERITY.index, default=Verdict.NOT_A_BADGE)


def _proven(results: Sequence[CheckResult]) -> bool:
    """Say whether one and the same proof holds and is bound to the issuer: two halves make no pass."""
    return not _passed(results, "proof").isdisjoint(_passed(results, "key-binding"))


def _passed(results: Sequence[CheckResult], check: str) -> frozenset[str]:
    """Collect the pointers of what ``check`` found to hold."""
    return frozenset(
        finding.pointer
        for result in results
        if result.check == check
        for finding in result.findings
        if finding.code.outcome is Outcome.PASSED
    )


def _all_answered_once(results: Sequence[CheckResult]) -> None:
    if sorted(result.check for result in results) != sorted(check.id for check in CHECKS):
        raise ValueError("every registered check answers, and answers once")
