"""A badge among others in a few lines: who is behind it, what a platform did, why it is not simply good."""

from collections.abc import Iterator

from verifier.model.codes import issuer, status
from verifier.model.outcome import Outcome
from verifier.model.report import TrustReport
from verifier.render import recipients_of_many, summary
from verifier.render.answered import by_weight
from verifier.render.unused_lists import together
from verifier.render.wording import Wording

_REASONS = 2  # sentences that say why a badge is not simply good
_URGENT = (Outcome.FAILED, Outcome.CANNOT_TELL, Outcome.CAUTION)


def is_named(report: TrustReport) -> bool:
    """Say whether whoever is behind a badge is named beside its verdict."""
    return report.credential is not None and not _is_withdrawn_by_host(report)


def of_the_platform(wording: Wording) -> Iterator[str]:
    """Say in two lines what a platform did, and whose word it is in whose name the badge was awarded."""
    for result in wording.report.results:
        for finding in result.findings:
            if finding.code is issuer.PLATFORM:
                yield from wording.lines(finding)


def reasons(wording: Wording) -> list[str]:
    """Say what keeps a badge from being simply good, the worst first."""
    found = [finding for result in wording.report.results for finding in result.findings]
    urgent = sorted((each for each in found if each.code.outcome in _URGENT), key=by_weight)
    told = [
        each
        for each in urgent
        if not summary.is_echo(each, among=found) and each.code not in recipients_of_many.SAID_IN_BRIEF
    ]
    said = [sentence for _, sentence in together(told, wording=wording, say=wording.sentence)]
    return list(dict.fromkeys(said))[:_REASONS]


def _is_withdrawn_by_host(report: TrustReport) -> bool:
    """Say whether its site withdrew it, as the reason says: "unknown signer" would seem to deny that."""
    return report.headline.kind == "unknown" and any(
        finding.code is status.REVOKED and dict(finding.fills).get("host")
        for result in report.results
        for finding in result.findings
    )
