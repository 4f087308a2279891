"""What matters in a report, in the order of its urgency, with what can be done about each; and what does not.

Which findings these are, and what is said of them, is the same in a terminal and on a page.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from verifier.model.codes import document, image, issuer, presentation, proof, recipient, status, structure
from verifier.model.finding import Finding
from verifier.model.outcome import Outcome
from verifier.model.words import Cause, CheckId
from verifier.render import summary
from verifier.render.answered import by_weight
from verifier.render.circumstance import asks_in_vain, is_unvouched, next_step
from verifier.render.unused_lists import together
from verifier.render.wording import Wording

_OF_SUBSTANCE = (  # facts that a reader should see, which ask for nothing and do not speak of form
    presentation.PRESENTATION_UNSIGNED,
    presentation.PRESENTATION_UNCHECKED,
    presentation.PRESENTER_NOT_ASKED,
    presentation.PRESENTER_CONFIRMED,
    structure.NOT_AN_OPEN_BADGE,
    proof.BASE_PROOF,
    proof.CONTEXT_FETCHED,
    proof.VOUCHED_BY_ISSUER,
    status.AS_OF_NOW,
    status.MESSAGE,
    status.PUBLISHED_BY,
    status.REFRESH_AVAILABLE,
    issuer.OTHER_CREATOR,
    issuer.PLATFORM_UNVETTED,
    issuer.FREE_HOST,
)
_ASKING = (issuer.OUT_OF_REACH,)  # facts that decide nothing, and of which somebody should do something
_SAID_ABOVE = (document.LINKED_FROM,)  # near the headline
_MATTERS = (Outcome.FAILED, Outcome.CANNOT_TELL, Outcome.CAUTION, Outcome.UNTESTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """One thing to know before relying on a badge."""

    finding: Finding
    said: str  # the question, if its answer says the rest already
    asks: bool  # for something to be done, or at least to be weighed

    @property
    def mark(self) -> str:
        """Name its mark, among those of answers: nothing that is to be done has a tick."""
        outcome = self.finding.code.outcome
        if not self.asks or outcome is None:
            return "remark"
        return "you_judge" if outcome is Outcome.PASSED else outcome.value

    @property
    def can_be_asked_again(self) -> bool:
        """Say whether another look may find out what this one could not."""
        return self.asks and self.finding.cause is not None and self.finding.cause.retryable

    def lacks_samples(self, wording: Wording) -> bool:
        """Say whether it is only that a place of a sample was asked for, which does not exist."""
        is_blocked = self.finding.cause is Cause.BLOCKED_BY_POLICY
        return self.asks and is_blocked and wording.host(self.finding).endswith(".example")

    def step(self, wording: Wording) -> str:
        """Say who can do what about it; "" where nothing needs to be done."""
        words = wording.catalogue
        actor, step = next_step(self.finding, report=wording.report, words=words)
        if not step or not self.asks or self.lacks_samples(wording):
            return ""
        return words.word("next", actor=words.tables["actors"][actor], step=step)


def matters(wording: Wording) -> Iterator[Matter]:
    """List what fails, what could not be checked, then the rest."""
    findings = _findings(wording)
    found = [
        (result.check, finding, said)
        for result in wording.report.results
        for finding, said in together(result.findings, wording=wording, say=wording.sentence)
    ]
    for check, finding, said in sorted(found, key=_by_urgency):
        if finding.code is image.NOT_FETCHED and wording.report.input.kind != "image":
            continue  # of a mere link nobody misses what its picture shows
        nobody_asked = finding.code is recipient.NOT_COMPARED and not finding.detail
        if nobody_asked and asks_in_vain(finding, report=wording.report):
            continue
        is_grave = finding.code.outcome in _MATTERS and not summary.is_echo(finding, among=findings)
        if is_grave or finding.code in _ASKING or is_unvouched(finding, report=wording.report):
            yield Matter(finding=finding, said=_subject(finding, check, said, wording), asks=True)
        elif finding.code in _OF_SUBSTANCE and not _is_told(finding, wording):
            yield Matter(finding=finding, said=said, asks=False)


def remarks(wording: Wording) -> int:
    """Count the findings that speak of form alone, and change nothing."""
    return sum(
        finding.code.outcome is None
        and finding.code not in (*_OF_SUBSTANCE, *_SAID_ABOVE)
        and not _is_told(finding, wording)
        for finding in _findings(wording)
    )


def _findings(wording: Wording) -> list[Finding]:
    return [finding for result in wording.report.results for finding in result.findings]


def _is_told(finding: Finding, wording: Wording) -> bool:
    """Say whether an answer above says it already."""
    return any(finding in summary.told(each, wording=wording) for each in summary.QUESTIONS)


def _subject(finding: Finding, check: CheckId, said: str, wording: Wording) -> str:
    """Give the question whose answer says it already, a few lines further up; else say it."""
    words = wording.catalogue
    if finding.code.id.startswith("engine."):  # of ourselves: which check it was, its sentence does not say
        return f"{words.tables['asks'][check]}{words.space}{said}"
    for question, checks in summary.QUESTIONS.items():
        if check in checks and finding in summary.told(question, wording=wording):
            return words.tables["questions"][question]
    return said


def _by_urgency(found: tuple[CheckId, Finding, str]) -> tuple[bool, bool, tuple[int, int, str, str]]:
    """Order findings: failures, what was not checked and is required, then as in the report."""
    check, finding, _ = found
    outcome = finding.code.outcome
    skipped = outcome is Outcome.UNTESTED and check in summary.REQUIRED
    gap = skipped or outcome is Outcome.CANNOT_TELL
    return outcome is not Outcome.FAILED, not gap, by_weight(finding)
