"""In which circumstances a finding says more than its code does, or asks for another step.

Nothing at an address is more than a badge that could not be fetched; a proven domain that nobody vouches for
is something to ask about. The words are in the tables `circumstances` of the catalogue.
"""

from http import HTTPStatus

from verifier.model.codes import document, issuer, recipient, status
from verifier.model.finding import Finding
from verifier.model.report import TrustReport, Verdict
from verifier.model.words import Cause
from verifier.platforms import share_pages
from verifier.readings.platform_places import platform_at
from verifier.render.catalogue import Catalogue
from verifier.render.hosts import host_of, looked_at

_UNVOUCHED = {issuer.DOMAIN_PROVEN: "unvouched-domain", issuer.PLATFORM: "unvouched-platform"}
_SETTLES_WHO = (  # by these either somebody vouches for the issuer, or it is said already what to ask
    issuer.RECOGNISED,
    issuer.RESEMBLES,
    issuer.PLATFORM_OPEN,
)
_ASKS_WHO = (recipient.NOT_COMPARED, recipient.NAME_SIMILAR, recipient.ADDRESS_FROM_LINK)
_NOT_THERE = (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)


def circumstance(finding: Finding, *, report: TrustReport) -> str:
    """Give the name of the circumstance that a finding stands in; "" if its code says it all."""
    if finding.code is document.UNREACHABLE:
        return _unreachable(finding, report)
    if finding.code is status.REVOKED and dict(finding.fills).get("host"):
        return "withdrawn-there"  # that host said so, whoever the issuer is
    if finding.code is document.NO_PUBLIC_BADGE and dict(finding.fills).get("profile"):
        return "profile"  # of a person, which was not opened
    if finding.code in _UNVOUCHED and report.verdict is not Verdict.REJECTED and not _is_settled(report):
        return _UNVOUCHED[finding.code]
    return ""


def is_unvouched(finding: Finding, *, report: TrustReport) -> bool:
    """Say whether nobody but the badge itself says whose the place is that was proven."""
    return circumstance(finding, report=report) in _UNVOUCHED.values()


def is_self_made(report: TrustReport) -> bool:
    """Say whether nothing is known of the issuer but a key, which anybody could have made."""
    return any(each.code is issuer.SELF_MADE for result in report.results for each in result.findings)


def next_step(finding: Finding, *, report: TrustReport, words: Catalogue) -> tuple[str, str | None]:
    """Give who can do something about a finding, and what; None where nothing needs to be done."""
    if asks_in_vain(finding, report=report):
        return "nobody", None
    step = words.tables["circumstances.next"].get(circumstance(finding, report=report))
    return ("you", step) if step else (words.actor(finding.code), words.step(finding.code))


def asks_in_vain(finding: Finding, *, report: TrustReport) -> bool:
    """Say whether somebody's address would be asked for though nothing of it can change the verdict."""
    return finding.code in _ASKS_WHO and report.verdict is Verdict.REJECTED


def is_without_badge(report: TrustReport) -> bool:
    """Say whether there is no badge that four questions could be asked of."""
    missed = report.credential is None and report.verdict is Verdict.INCOMPLETE
    return missed or report.verdict is Verdict.NOT_A_BADGE


def instead_of_badge(report: TrustReport, *, words: Catalogue) -> str:
    """Say in a few words what there was in the place of a badge; "" where that is known already."""
    told = words.tables["circumstances.title"]
    found = (finding for result in report.results for finding in result.findings)
    if report.credential is not None:
        return ""
    return next((told[key] for each in found if (key := circumstance(each, report=report)) in told), "")


def _unreachable(finding: Finding, report: TrustReport) -> str:
    if finding.cause is Cause.DNS:  # of an address that led elsewhere, its own site is there
        is_given = looked_at(finding, report=report) == host_of(report.input.url or "")
        return _not_found(host_of(report.input.url or "")) if is_given else "not-fetched"
    shown = (each.status for each in report.exhibits if each.id in finding.exhibits)
    return "nothing-there" if any(each in _NOT_THERE for each in shown) else "not-fetched"


def _not_found(host: str) -> str:
    """Tell a name that nobody knows from that of a platform, which is there: rather we are cut off."""
    is_known = platform_at(host) is not None or share_pages.is_host_of_one(host)
    return "no-way-to-site" if is_known else "no-such-site"


def _is_settled(report: TrustReport) -> bool:
    return any(finding.code in _SETTLES_WHO for result in report.results for finding in result.findings)
