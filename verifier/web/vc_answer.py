"""The answer of the VC API: verified or not, and why not in the published types of problem.

``verified`` is for what was found good in every required question; that something could not be checked is no
success. A caution outside of these questions, such as an issuer known by its key alone, is a warning.
https://w3c-ccg.github.io/vc-api/#error-handling, RFC 9457
"""

from collections.abc import Iterator
from dataclasses import dataclass

from verifier.assess import REQUIRED
from verifier.model.codes import engine, issuer, presentation, status
from verifier.model.finding import Code, Finding
from verifier.model.outcome import Outcome
from verifier.model.report import TrustReport, Verdict
from verifier.model.words import CheckId, Json, JsonObject
from verifier.render import foreign
from verifier.render.catalogue import Language, catalogue
from verifier.render.wording import Wording
from verifier.web.problem_types import UNPROVEN, type_of

_GENUINE = (Verdict.TRUSTED, Verdict.VALID, Verdict.CAUTION)
_GAPS = (Outcome.CANNOT_TELL, Outcome.UNTESTED)
# Remarks that stand in the way here: the claim is about the bundle too, and a list has a least length.
_REFUSING = (presentation.PRESENTATION_UNCHECKED, status.LIST_SHORT)
_WARNING = (
    presentation.PRESENTATION_UNSIGNED,
    presentation.PRESENTER_NOT_ASKED,
    issuer.PLATFORM_UNVETTED,  # in whose name it was awarded, only the platform says
    issuer.LIST_UNAVAILABLE,
)
_OF_AN_EMPTY_ONE = (
    frozenset({presentation.PRESENTATION_EMPTY, presentation.PRESENTER_CONFIRMED}),
    frozenset({presentation.PRESENTATION_EMPTY, presentation.PRESENTER_NOT_ASKED}),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class VcAnswer:
    """What is answered, whether or not it is sent with the report."""

    problems: tuple[JsonObject, ...]
    warnings: tuple[JsonObject, ...] = ()

    @property
    def verified(self) -> bool:
        """Whether nothing stands in the way."""
        return not self.problems


def answer(report: TrustReport, *, language: Language) -> VcAnswer:
    """Say whether a report verifies what was given, and what stands in the way or is worth knowing."""
    if _is_signed_and_empty(report):
        return VcAnswer(problems=(), warnings=_warnings(report, language))
    problems: dict[str, JsonObject] = {}
    for each in report.members or (report,):
        wording = Wording(report=each, catalogue=catalogue(language))
        found = [_problem(check, finding, wording) for check, finding in _in_the_way(each)]
        if not found and each.verdict not in _GENUINE:  # nothing speaks against it, and nothing for it
            found = [_named(UNPROVEN)]
        problems |= {repr(problem): problem for problem in found}
    return VcAnswer(problems=tuple(problems.values()), warnings=_warnings(report, language))


def refusal(kind: str, *, detail: str) -> VcAnswer:
    """Refuse what need not be looked at: it cannot be what the address is for."""
    return VcAnswer(problems=({**_named(kind), "detail": detail},))


def _in_the_way(report: TrustReport) -> Iterator[tuple[CheckId, Finding]]:
    for result in report.results:
        for finding in result.findings:
            if _stands_in_the_way(finding.code, required=result.check in REQUIRED):
                yield result.check, finding


def _stands_in_the_way(code: Code, *, required: bool) -> bool:
    if code.outcome is Outcome.FAILED or code in _REFUSING:
        return True
    return required and (code.outcome in _GAPS or code.outcome is Outcome.CAUTION)


def _problem(check: CheckId, finding: Finding, wording: Wording) -> JsonObject:
    credential = wording.report.credential
    beside: dict[str, Json] = {
        "pointer": foreign.quote(finding.pointer, limit=foreign.LINE),
        "credential": foreign.quote((credential.id or "") if credential else "", limit=foreign.LINE),
    }
    return {
        **_named(type_of(finding.code.id, check=check)),
        "detail": wording.sentence(finding),
        "code": finding.code.id,
        **{name: value for name, value in beside.items() if value},
    }


def _named(kind: str) -> JsonObject:
    return {"type": kind, "title": kind.rpartition("#")[2]}


def _warnings(report: TrustReport, language: Language) -> tuple[JsonObject, ...]:
    """Collect what is worth knowing; its type is where the service itself explains it."""
    found: dict[str, JsonObject] = {}
    for each in report.members or (report,):
        wording = Wording(report=each, catalogue=catalogue(language))
        for result in each.results:
            for finding in result.findings:
                code = finding.code
                beside = code.outcome is Outcome.CAUTION and result.check not in REQUIRED
                if beside or code in _WARNING:
                    said = {
                        "type": f"/findings/{code.id}",
                        "title": code.id,
                        "detail": wording.sentence(finding),
                    }
                    found[repr(said)] = {**said}
    return tuple(found.values())


def _is_signed_and_empty(report: TrustReport) -> bool:
    """Say whether it is a presentation of nothing, signed well and in its form: more is not to it."""
    found = {finding.code for result in report.results for finding in result.findings}
    return not report.members and found - {engine.NO_BADGE} in _OF_AN_EMPTY_ONE
