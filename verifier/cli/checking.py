"""The command `check`: a badge or a document in, a report on standard output and an exit code out."""

from collections.abc import Iterable
from typing import Protocol

from verifier.cli import options
from verifier.cli.options import Chosen
from verifier.cli.output import progress, show
from verifier.model.codes import engine
from verifier.model.document import DocumentReport
from verifier.model.metadata_profile import MetadataProfile
from verifier.model.options import Options
from verifier.model.report import TrustReport, Verdict
from verifier.profiles import ALL
from verifier.render.catalogue import catalogue
from verifier.render.document import document_object
from verifier.render.document_text import print_document
from verifier.render.json import report_object
from verifier.render.summary import SCATTERED
from verifier.render.text import print_report

EXIT_CODES = {
    Verdict.TRUSTED: 0,
    Verdict.VALID: 0,
    Verdict.REJECTED: 1,
    Verdict.CAUTION: 2,
    Verdict.INCOMPLETE: 3,
    Verdict.NOT_A_BADGE: 4,
}
_WORST_FIRST = (Verdict.REJECTED, Verdict.INCOMPLETE, Verdict.CAUTION, Verdict.VALID, Verdict.TRUSTED)


class Verifies(Protocol):
    """The verifier, as far as the command line needs it."""

    async def verify(self, given: str | bytes, *, options: Options, media_type: str = "") -> TrustReport:
        """Verify a URL or pasted text (str) or a file (bytes)."""
        ...

    async def verify_document(self, body: bytes, *, options: Options, media_type: str = "") -> DocumentReport:
        """Verify every badge of a PDF or a web page."""
        ...

    @property
    def profiles(self) -> tuple[MetadataProfile, ...]:
        """The metadata profiles that scores are made for."""
        ...


async def check_one(given: str | bytes, *, chosen: Chosen, verifier: Verifies) -> int:
    """Verify a badge, print its report, and give the exit code."""
    report = await verifier.verify(given, options=_asked(chosen, verifier))
    language = chosen["lang"]
    show(
        lambda: report_object(report, language=language),
        lambda console: print_report(report, console=console, language=language, in_full=chosen["profiles"]),
        as_json=chosen["as_json"],
    )
    return exit_code(report)


async def check_document(body: bytes, *, chosen: Chosen, verifier: Verifies) -> int:
    """Verify every badge of a document, print what was found, and give the exit code."""
    asked, language = _asked(chosen, verifier), chosen["lang"]
    again = options.repeated(
        "check",
        lang=language,
        samples=chosen["samples"],
        profiles_dir=chosen["profiles_dir"],
        lists_dir=chosen["lists_dir"],
    )
    with progress(catalogue(language).word("working")):
        document = await verifier.verify_document(body, options=asked)
    show(
        lambda: document_object(document, language=language),
        lambda console: print_document(
            document, console=console, language=language, command=again, profiles=_shown(chosen, verifier)
        ),
        as_json=chosen["as_json"],
    )
    return exit_code_of_document(document)


def exit_code(report: TrustReport) -> int:
    """Give the exit code of a report; of badges that only stand together, that of the worst."""
    if report.members and report.input.kind in SCATTERED:
        return EXIT_CODES[_worst(member.verdict for member in report.members)]
    return EXIT_CODES[report.verdict]


def exit_code_of_document(document: DocumentReport) -> int:
    """Give the exit code of a document: what was not opened, or not read, is not fully checked."""
    found = {report.verdict for report in document.reports}
    is_in_part = any(finding.code.outcome is not None for finding in document.findings)
    is_out_of_time = any(finding.code is engine.OUT_OF_TIME for finding in document.findings)
    if len(document.reports) < len(document.entries) or (found and is_in_part) or is_out_of_time:
        found.add(Verdict.INCOMPLETE)
    return EXIT_CODES[_worst(found)]


def _worst(verdicts: Iterable[Verdict]) -> Verdict:
    """Choose the verdict to look at first; what is no badge counts if there is nothing else."""
    found = set(verdicts)
    return next((verdict for verdict in _WORST_FIRST if verdict in found), Verdict.NOT_A_BADGE)


def _asked(chosen: Chosen, verifier: Verifies) -> Options:
    return options.of(chosen, profiles=[profile.id for profile in verifier.profiles])


def _shown(chosen: Chosen, verifier: Verifies) -> tuple[str, ...]:
    """Name the profiles whose scores are shown: those asked for, which may be all."""
    if ALL in chosen["profiles"]:
        return tuple(profile.id for profile in verifier.profiles)
    return chosen["profiles"]
