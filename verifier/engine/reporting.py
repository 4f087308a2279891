"""From what was found to the report: of one badge, of several, and of none."""

from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import urlsplit

from verifier import assess
from verifier.checks import CHECKS
from verifier.contracts import Check, RecordingFetcher
from verifier.engine.one_person import told_apart
from verifier.model.codes import document as document_facts
from verifier.model.codes import engine as engine_facts
from verifier.model.credential import Credential
from verifier.model.finding import CheckResult, Finding
from verifier.model.outcome import Outcome
from verifier.model.report import Headline, InputDescription, TrustReport, Verdict
from verifier.model.scores import ProfileScore

# There may be a badge: it could not be fetched or unwrapped, or we do not look into such a document.
_NOT_LOOKED_INTO = (
    document_facts.UNREACHABLE,
    document_facts.NOT_READ_YET,
    document_facts.READ_ALONE,
    document_facts.UNOPENED_LINKS,
    document_facts.ENVELOPE_MALFORMED,
    document_facts.SHORT_LINK,
    document_facts.OFFICE_FILE,
    document_facts.LINK_IN_TEXT,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reporter:
    """Writes the reports of one verification."""

    fetcher: RecordingFetcher
    judged_at: datetime  # UTC
    checked_at: datetime  # UTC

    def badge(
        self,
        credential: Credential,
        results: tuple[CheckResult, ...],
        *,
        who: Headline,
        scores: tuple[ProfileScore, ...],
        description: InputDescription,
    ) -> TrustReport:
        """Report on one badge."""
        return replace(
            self._empty(assess.assess(results), description),
            authentic=assess.authentic(results),
            credential=credential,
            headline=who,
            results=results,
            answers=assess.answers(results),
            scores=scores,
        )

    def without_badge(self, findings: tuple[Finding, ...], description: InputDescription) -> TrustReport:
        """Report that there is nothing to judge: no badge, none that we could look at, or a contradiction."""
        if any(finding.code.outcome is Outcome.FAILED for finding in findings):
            verdict = Verdict.REJECTED
        elif any(finding.code in _NOT_LOOKED_INTO for finding in findings):
            verdict = Verdict.INCOMPLETE
        else:
            verdict = Verdict.NOT_A_BADGE
        nothing = (Finding(code=engine_facts.NO_BADGE),)
        results = tuple(
            CheckResult(check=check.id, findings=_own(check, findings) or nothing) for check in CHECKS
        )
        return replace(self._empty(verdict, description), results=results, answers=assess.answers(results))

    def unopened(self, description: InputDescription, why: Finding) -> TrustReport:
        """Report that there is more in an input than is looked at: nothing of it is shown."""
        results = tuple(CheckResult(check=check.id, findings=(why,)) for check in CHECKS)
        return replace(
            self._empty(Verdict.INCOMPLETE, description), results=results, answers=assess.answers(results)
        )

    def bundle(self, reports: tuple[TrustReport, ...], description: InputDescription) -> TrustReport:
        """Report on several badges: the whole is as good as the worst of them."""
        verdict = assess.worst_of([report.verdict for report in reports])
        worst = next(report for report in reports if report.verdict is verdict)
        return replace(
            self._empty(verdict, description),
            authentic=worst.authentic,
            members=reports,
            samples=any(report.samples for report in reports),
            findings=told_apart(enumerate(reports, start=1)),
        )

    def _empty(self, verdict: Verdict, description: InputDescription) -> TrustReport:
        return TrustReport(
            verdict=verdict,
            authentic=None,
            input=description,
            judged_at=self.judged_at,
            checked_at=self.checked_at,
            exhibits=self.fetcher.exhibits,
            unavailable=self.fetcher.unavailable,
            samples=any(_is_sample(exhibit.source) for exhibit in self.fetcher.exhibits),
        )


def _own(check: Check, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Give a check what was found of its own: to say why there is no badge is for `document`."""
    own = tuple(finding for finding in findings if finding.code in check.codes)
    decides = any(finding.code.outcome is not None for finding in own)
    return own if decides or not own else (Finding(code=engine_facts.NO_BADGE), *own)


def _is_sample(source: str) -> bool:
    """Say whether a document came from the samples: nobody can own a name under .example."""
    return f".{urlsplit(source).hostname or ''}".endswith(".example")
