"""The short form of a report: four answers and one paragraph, in words.

The paragraph names every caution, also where something else could not be checked, and no name that the badge
claims for itself.
"""

from collections.abc import Iterable, Sequence

from verifier.model.finding import CheckResult, Finding
from verifier.model.outcome import Outcome
from verifier.model.report import TrustReport, Verdict
from verifier.render import dates
from verifier.render.wording import Wording

QUESTIONS: dict[str, tuple[str, ...]] = {  # which checks answer which question, in the order of reading
    "genuine": ("document", "structure", "proof", "key-binding"),
    "current": ("status", "validity"),
    "issuer": ("issuer",),
    "recipient": ("recipient",),
}
REQUIRED = (*QUESTIONS["genuine"], *QUESTIONS["current"])
_LOUD = (Outcome.FAILED, Outcome.CAUTION)
_GAPS = (Outcome.CANNOT_TELL, Outcome.UNTESTED)
_SAME_MOMENT = 300  # seconds between the moment judged for and the look that need no mention


def outcome_of(question: str, *, report: TrustReport) -> Outcome:
    """Give the answer to one of the four questions. What nobody answered is not known, never fine."""
    return report.answers.get(question, Outcome.CANNOT_TELL)


def answer(question: str, *, wording: Wording) -> str:
    """Answer one of the four questions in words."""
    outcome = outcome_of(question, report=wording.report)
    results = [result for result in wording.report.results if result.check in QUESTIONS[question]]
    nothing = wording.report.verdict is Verdict.NOT_A_BADGE
    findings = _telling(question, outcome, results) or (_leading(question, results) if nothing else [])
    if not findings:
        return wording.catalogue.tables[f"answers.{question}"][outcome.value]
    return _joined((wording.sentence(finding) for finding in findings), wording=wording)


def summary(wording: Wording) -> str:
    """Say in a few sentences what the report comes to."""
    said = _joined(_sentences(wording), wording=wording)
    day = other_day(wording)
    return wording.catalogue.word("as-of", date=day, summary=said) if day else said


def other_day(wording: Wording) -> str:
    """Name the day that dates were judged for, where it is not the moment of the look; otherwise nothing."""
    report = wording.report
    if abs((report.judged_at - report.checked_at).total_seconds()) <= _SAME_MOMENT:
        return ""
    return dates.day(report.judged_at, catalogue=wording.catalogue)


def _sentences(wording: Wording) -> list[str]:
    report = wording.report
    if report.members:
        return [wording.catalogue.word("several", count=len(report.members))]
    if report.verdict is Verdict.NOT_A_BADGE:
        return [answer("genuine", wording=wording)]
    loud = [finding for outcome in _LOUD for finding in _with(report.results, outcome)]
    if report.verdict is Verdict.REJECTED:
        return [wording.sentence_in_summary(finding) for finding in loud]
    gaps = [finding for outcome in _GAPS for finding in _with(_required(report.results), outcome)]
    opening = _opening(wording) if report.authentic or not gaps else []
    fine = report.verdict in (Verdict.TRUSTED, Verdict.VALID)
    closing = [answer(question, wording=wording) for question in ("current", "issuer")] if fine else []
    return [*opening, *(wording.sentence_in_summary(finding) for finding in (*gaps, *loud)), *closing]


def _opening(wording: Wording) -> list[str]:
    """Say what proves the badge genuine, else why that is not known."""
    if not wording.report.authentic:
        return [answer("genuine", wording=wording)]
    return [wording.sentence_in_summary(finding) for finding in _leading("genuine", wording.report.results)]


def _telling(question: str, outcome: Outcome, results: Sequence[CheckResult]) -> list[Finding]:
    """Choose the findings that tell why a question has this answer."""
    if outcome in (Outcome.PASSED, Outcome.INAPPLICABLE):
        return _leading(question, results)
    telling = dict.fromkeys((Outcome.FAILED, outcome, Outcome.CAUTION))
    if not _with(results, outcome):  # lowered because nothing proved it: no finding says so
        return []
    return [finding for shown in telling for finding in _with(results, shown)]


def _leading(question: str, results: Sequence[CheckResult]) -> list[Finding]:
    """Choose one deciding finding a check; what makes a badge genuine is its proof."""
    spoken = [result for result in results if result.check == "proof"] if question == "genuine" else results
    first = (_with([result], result.outcome) for result in spoken)
    return [found[0] for found in first if found]


def _with(results: Iterable[CheckResult], outcome: Outcome) -> list[Finding]:
    return [finding for result in results for finding in result.findings if finding.code.outcome is outcome]


def _required(results: Iterable[CheckResult]) -> list[CheckResult]:
    return [result for result in results if result.check in REQUIRED]


def _joined(sentences: Iterable[str], *, wording: Wording) -> str:
    """Put sentences together, each once; Japanese has no space between them."""
    space = "" if wording.catalogue.language == "ja" else " "
    return space.join(dict.fromkeys(sentences))
