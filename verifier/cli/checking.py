"""The command `check`: a badge or a document in, a report on standard output and an exit code out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
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
from verifier.render.catalogue import Language, catalogue
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """How an answer is shown."""

    language: Language
    as_json: bool
    profiles: tuple[str, ...]  # that were named, by id, or all
    known: tuple[str, ...]  # the ids of all profiles
    again: str  # the command that looks at one badge of a document, up to what is added to it


async def check_one(given: str | bytes, *, chosen: Chosen, verifier: Verifies) -> int:
    """Verify a badge, print its report, and give the exit code."""
    asked = options.of(chosen, profiles=[profile.id for profile in verifier.profiles])
    report = await verifier.verify(given, options=asked)
    return show_answer(report, shown=shown_as(chosen, profiles=verifier.profiles))


async def check_document(body: bytes, *, chosen: Chosen, verifier: Verifies) -> int:
    """Verify every badge of a document, print what was found, and give the exit code."""
    asked = options.of(chosen, profiles=[profile.id for profile in verifier.profiles])
    with progress(catalogue(chosen["lang"]).word("working")):
        document = await verifier.verify_document(body, options=asked)
    return show_answer(document, shown=shown_as(chosen, profiles=verifier.profiles))


def shown_as(chosen: Chosen, *, profiles: Sequence[MetadataProfile]) -> Shown:
    """Say how the answer to a command is shown; ``profiles`` are all that there are."""
    again = options.repeated(
        "check",
        lang=chosen["lang"],
        samples=chosen["samples"],
        profiles_dir=chosen["profiles_dir"],
        lists_dir=chosen["lists_dir"],
    )
    return Shown(
        language=chosen["lang"],
        as_json=chosen["as_json"],
        profiles=chosen["profiles"],
        known=tuple(profile.id for profile in profiles),
        again=again,
    )


def show_answer(answer: TrustReport | DocumentReport, *, shown: Shown) -> int:
    """Print what was found, and give the exit code."""
    language = shown.language
    if isinstance(answer, DocumentReport):
        profiles = shown.known if ALL in shown.profiles else shown.profiles
        show(
            lambda: document_object(answer, language=language),
            lambda console: print_document(
                answer, console=console, language=language, command=shown.again, profiles=profiles
            ),
            as_json=shown.as_json,
        )
        return exit_code_of_document(answer)
    show(
        lambda: report_object(answer, language=language),
        lambda console: print_report(answer, console=console, language=language, in_full=shown.profiles),
        as_json=shown.as_json,
    )
    return exit_code(answer)


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
