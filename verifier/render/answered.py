"""The checks of a report as the wire lists them: every one, with everything it found."""

from verifier.model.codes import ALL
from verifier.model.finding import CheckResult, Finding
from verifier.model.outcome import Outcome
from verifier.model.words import Json, JsonObject
from verifier.render import foreign
from verifier.render.circumstance import next_step
from verifier.render.exhibits import Numbering
from verifier.render.version import outcome_word
from verifier.render.wording import Wording

_PLACE = {code.id: place for place, code in enumerate(ALL)}
_SEVERITY = {outcome: rank for rank, outcome in enumerate(reversed(Outcome))}


def check_objects(wording: Wording, *, numbering: Numbering) -> list[Json]:
    """Give the member ``checks``, in the order in which the checks are registered."""
    return [_check(result, wording=wording, numbering=numbering) for result in wording.report.results]


def by_weight(finding: Finding) -> tuple[int, int, str, str]:
    """Order findings: the worst first, remarks last, and the same whoever was found first."""
    outcome = finding.code.outcome
    rank = len(_SEVERITY) if outcome is None else _SEVERITY[outcome]
    return rank, _PLACE.get(finding.code.id, len(_PLACE)), finding.pointer, finding.detail


def _check(result: CheckResult, *, wording: Wording, numbering: Numbering) -> JsonObject:
    findings = sorted(result.findings, key=by_weight)
    return {
        "id": result.check,
        "asks": wording.catalogue.tables["asks"].get(result.check, result.check),
        "outcome": result.outcome.value,
        "findings": [finding_object(finding, wording=wording, numbering=numbering) for finding in findings],
    }


def finding_object(finding: Finding, *, wording: Wording, numbering: Numbering) -> JsonObject:
    """Give one finding with its words, who can mend it, and what shows it."""
    cause = finding.cause
    actor, step = next_step(finding, report=wording.report, words=wording.catalogue)
    return {
        "code": finding.code.id,
        "outcome": outcome_word(finding.code),
        "text": wording.sentence(finding),
        "pointer": foreign.quote(finding.pointer, limit=foreign.LINE),
        "detail": foreign.quote(finding.detail, limit=foreign.LINE),
        "cause": cause.value if cause else None,
        "retryable": cause is not None and cause.retryable,
        "actor": actor,
        "nextStep": step,
        "exhibits": numbering.of(finding.exhibits),
    }
