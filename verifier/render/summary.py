"""The short form of a report: four answers and one paragraph, in words.

The paragraph names every caution, also where something else could not be checked, and no name that the badge
claims for itself.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from verifier.model.codes import (
    endorsements,
    image,
    issuer,
    key_binding,
    proof_hosted,
    recipient,
    refresh,
    status,
    structure,
)
from verifier.model.finding import CheckResult, Code, Finding
from verifier.model.outcome import Outcome
from verifier.model.report import TrustReport, Verdict
from verifier.render import dates, issuer_answer, of_several
from verifier.render.circumstance import is_self_made
from verifier.render.unused_lists import together
from verifier.render.wording import Wording

SCATTERED = ("page", "document")  # badges that only stand together: the whole has no face
QUESTIONS: dict[str, tuple[str, ...]] = {  # which checks answer which question, in the order of reading
    "genuine": ("document", "structure", "proof", "key-binding"),
    "current": ("status", "validity"),
    "issuer": ("issuer",),
    "recipient": ("recipient",),
}
REQUIRED = (*QUESTIONS["genuine"], *QUESTIONS["current"])
_LOUD = (Outcome.FAILED, Outcome.CAUTION)
_GAPS = (Outcome.CANNOT_TELL, Outcome.UNTESTED)
_UNDECIDED = (Outcome.FAILED, Outcome.CANNOT_TELL)
_ECHOES = {  # what follows from a failure or a gap in these
    key_binding.NOT_PUBLISHED.id: ("proof.",),
    key_binding.UNCONFIRMED.id: ("proof.",),
    key_binding.SCOPE_UNREADABLE.id: (structure.LINKED_UNREACHABLE.id,),
    # Of a hosted badge: the same address, asked once.
    status.LIST_UNREACHABLE.id: ("proof.hosted-", proof_hosted.REDIRECTED_AWAY.id),
    proof_hosted.HOSTED_GONE.id: (status.REVOKED.id,),
    issuer.UNKNOWN_SIGNER.id: (
        "proof.",
        *(each.id for each in key_binding.CODES if each.outcome is Outcome.FAILED),
    ),
    endorsements.NOT_ASKED.id: ("proof.", "key-binding."),
    refresh.NOT_ASKED.id: ("proof.", "key-binding."),
    image.NOT_FETCHED.id: ("proof.", "key-binding.", "structure."),  # of an unproven badge none is compared
}
_STATED = (Outcome.PASSED, Outcome.CAUTION, Outcome.INAPPLICABLE)  # what rests on what the badge says
_ITS_DATES = "validity."
_ITS_RESULTS = "results."
_ITS_LIST = "status."  # the badge names the list, and what the list says is no word of the badge
_ITS_WORDS = (
    recipient.MATCHES.id,
    recipient.DIFFERS.id,
    recipient.DIFFERS_BY_TAG.id,
    status.NONE_DECLARED.id,
)
_SAME_MOMENT = 300  # seconds between the moment judged for and the look that need no mention


def outcome_of(question: str, *, report: TrustReport) -> Outcome:
    """Give the answer to one of the four questions. What nobody answered is not known, never fine."""
    return report.answers.get(question, Outcome.CANNOT_TELL)


def answer(question: str, *, wording: Wording) -> str:
    """Answer one of the four questions in words."""
    return _answer(question, wording=wording, say=wording.sentence)


def answer_lines(question: str, *, wording: Wording) -> list[str]:
    """Answer one of the four questions, for people, in a line for each statement where one stands alone."""
    findings = told(question, wording=wording)
    if all(len(wording.lines(finding)) == 1 for finding in findings):
        return [answer(question, wording=wording)]
    told_once = together(findings, wording=wording, say=wording.sentence)
    return [
        line
        for finding, said in told_once
        for line in (wording.lines(finding) if finding.code is issuer.PLATFORM else (said,))
    ]


def _answer(question: str, *, wording: Wording, say: Callable[[Finding], str]) -> str:
    findings = told(question, wording=wording)
    if not findings:
        outcome = outcome_of(question, report=wording.report)
        return wording.catalogue.tables[f"answers.{question}"][outcome.value]
    return _joined(_voiced(findings, wording=wording, say=say), wording=wording)


def told(question: str, *, wording: Wording) -> tuple[Finding, ...]:
    """List the findings whose sentences make up the answer to a question; none if it has words of its own."""
    results = [result for result in wording.report.results if result.check in QUESTIONS[question]]
    outcome = outcome_of(question, report=wording.report)
    nothing = wording.report.verdict is Verdict.NOT_A_BADGE
    telling = _telling(question, outcome, results) or (_leading(question, results) if nothing else [])
    # What cannot be seen is told after what was seen.
    return tuple(sorted(_without_echoes(telling), key=lambda finding: finding.code is status.NONE_DECLARED))


def is_own_word(question: str, *, wording: Wording) -> bool:
    """Say whether an answer that sounds good rests on nothing but the word of a badge or of a mere key."""
    passed = outcome_of(question, report=wording.report) is Outcome.PASSED
    unproven = wording.unproven and question in ("current", "recipient")
    whoever = question == "recipient" and is_self_made(wording.report)  # may have made the key
    return passed and (unproven or whoever)


def is_partly_seen(question: str, *, wording: Wording) -> bool:
    """Say whether an answer that sounds good leaves out a withdrawal, a list or who signed."""
    left_out = (status.NONE_DECLARED, issuer.LIST_UNAVAILABLE)
    passed = apart_from_lists(question, wording=wording) is Outcome.PASSED
    if question == "genuine" and is_self_made(wording.report):  # unchanged, by whomever it was made
        return passed
    return passed and any(finding.code in left_out for finding in told(question, wording=wording))


def apart_from_lists(question: str, *, wording: Wording) -> Outcome:
    """Give an answer to a question as it is without the lists that could not be read: who it is, is known."""
    outcome = outcome_of(question, report=wording.report)
    return issuer_answer.apart_from_lists(outcome, told(question, wording=wording))


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


def found(wording: Wording) -> str:
    """Say how many badges one input holds; of a page or a document, with what may lead to others."""
    report = wording.report
    if report.input.kind in SCATTERED:
        return of_several.found_together(len(report.members) + len(report.unopened), words=wording.catalogue)
    return wording.catalogue.word("several", count=len(report.members))


def _sentences(wording: Wording) -> list[str]:
    report = wording.report
    if report.members:
        unopened = of_several.beside(report, words=wording.catalogue)
        return [found(wording), *_counted(wording), *unopened, *of_several.of_the_members(wording)]
    if report.verdict is Verdict.NOT_A_BADGE:
        return [answer("genuine", wording=wording)]
    loud = [finding for outcome in _LOUD for finding in _with(report.results, outcome)]
    if report.verdict is Verdict.REJECTED:
        return _voiced(loud, wording=wording, say=wording.sentence_in_summary)
    gaps = _without_echoes(
        finding for outcome in _GAPS for finding in _with(_required(report.results), outcome)
    )
    opening = _opening(wording) if report.authentic or not gaps else []
    fine = report.verdict in (Verdict.TRUSTED, Verdict.VALID)
    say = wording.sentence_in_summary
    closing = [_answer(question, wording=wording, say=say) for question in ("current", "issuer") if fine]
    said = _voiced([*gaps, *loud], wording=wording, say=say)
    unused = [] if fine else _found(report.results, issuer.LIST_UNAVAILABLE)
    lists = [sentence for _, sentence in together(unused, wording=wording, say=say)]
    return [*opening, *said, *closing, *lists]


def _counted(wording: Wording) -> list[str]:
    """Say how many badges of one input have which verdict, best first."""
    found = Counter(member.verdict for member in wording.report.members)
    words = wording.catalogue.tables["counts"]
    return [
        wording.catalogue.word("counted", verdict=words[verdict.value], count=found[verdict])
        for verdict in Verdict
        if found[verdict]
    ]


def _voiced(findings: Iterable[Finding], *, wording: Wording, say: Callable[[Finding], str]) -> list[str]:
    """Say findings; of a badge that is not proven, what rests on it comes last and is called by its name."""
    said: dict[str, list[str]] = {"": [], "not-proven-that": [], "own-word": []}
    for finding, sentence in together(findings, wording=wording, say=say):
        said[_resting_on(finding, wording)].append(sentence)
    altered = wording.report.authentic is False  # what a list says is said of the badge that it is not
    called = [
        wording.catalogue.word(word, text=_joined(said[key], wording=wording))
        for key, word in (
            ("not-proven-that", "only-claimed-that" if altered else "not-proven-that"),
            ("own-word", "own-word"),
        )
        if said[key]
    ]
    return [*said[""], *called]


def _resting_on(finding: Finding, wording: Wording) -> str:
    """Say what a finding rests on: the badge's own word, a list that only the badge names, or neither."""
    if is_self_made(wording.report) and finding.code is recipient.MATCHES:  # who may have made the key
        return "own-word"
    if not wording.unproven or finding.code.outcome not in _STATED:
        return ""
    if finding.code is status.STILL_HOSTED:  # which we saw ourselves
        return ""
    if finding.code.id.startswith((_ITS_DATES, _ITS_RESULTS)) or finding.code.id in _ITS_WORDS:
        return "own-word"
    return "not-proven-that" if finding.code.id.startswith(_ITS_LIST) else ""


def is_echo(finding: Finding, *, among: Iterable[Finding]) -> bool:
    """Say whether a finding only follows from others: of a signature that fails, no key can be told."""
    causes = _ECHOES.get(finding.code.id, ())
    return bool(causes) and any(
        other.code.id.startswith(causes) for other in among if other.code.outcome in _UNDECIDED
    )


def _without_echoes(findings: Iterable[Finding]) -> list[Finding]:
    said = list(findings)
    return [finding for finding in said if not is_echo(finding, among=said)]


def _opening(wording: Wording) -> list[str]:
    """Say what proves the badge genuine, else why that is not known."""
    if not wording.report.authentic:
        return [answer("genuine", wording=wording)]
    return [wording.sentence_in_summary(finding) for finding in _leading("genuine", wording.report.results)]


def _telling(question: str, outcome: Outcome, results: Sequence[CheckResult]) -> list[Finding]:
    """Choose the findings that tell why a question has this answer."""
    if question == "issuer" and (said := issuer_answer.telling(results, outcome)) is not None:
        return said
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


def _found(results: Iterable[CheckResult], code: Code) -> list[Finding]:
    return [finding for result in results for finding in result.findings if finding.code is code]


def _required(results: Iterable[CheckResult]) -> list[CheckResult]:
    return [result for result in results if result.check in REQUIRED]


def _joined(sentences: Iterable[str], *, wording: Wording) -> str:
    """Put sentences together, each once; Japanese has no space between them."""
    return wording.catalogue.space.join(dict.fromkeys(sentences))
