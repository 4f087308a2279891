"""A run that keeps what it uses, whatever is verified in it."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from hashlib import sha256

from verifier.contracts import Fetcher
from verifier.model.document import DocumentReport
from verifier.model.issuer_list import ListsInUse, TrustList
from verifier.model.options import Options
from verifier.model.report import TrustReport
from verifier.net.recording import Asked, Recorder
from verifier.profiles.shelf import with_written
from verifier.profiles.written import Written
from verifier.readings.separate_process import watched_by
from verifier.render import version
from verifier.render.catalogue import Language
from verifier.replay.kept import Given, Kept, OwnProfile, Rules
from verifier.replay.work import Job, WorkRecorder
from verifier.wiring import Verifier, report_json


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run and all that it used."""

    report: TrustReport | DocumentReport
    given: Given
    options: Options = field(repr=False)
    use: ListsInUse = field(repr=False)
    own: tuple[Written, ...] = ()  # profiles of the reader's own
    asked: Asked = field(repr=False)
    work: tuple[Job, ...] = field(default=(), repr=False)

    def kept(self, *, language: Language) -> Kept:
        """Give what is kept of it; ``language`` is that of the report."""
        return Kept(
            given=self.given,
            options=replace(self.options, lists=()),
            checked_at=self.use.at,
            lists=(*self.options.lists, *self.use.lists),
            own_profiles=tuple(OwnProfile(file=each.file, text=each.text) for each in self.own),
            asked=self.asked,
            work=self.work,
            rules=rules_of_today(),
            language=language,
            report=digest_of(self.report, language=language),
        )


async def keep(
    given: Given, *, options: Options, fetcher: Fetcher, use: ListsInUse, own: Iterable[Written] = ()
) -> Run:
    """Verify what is given, and keep what that takes.

    Args:
        given: a badge, or a document whose badges are asked for one by one.
        options: what the reader asks for.
        fetcher: whom to ask.
        use: the moment, and the issuer lists as they are then.
        own: metadata profiles of the reader's own.

    Raises:
        verifier.profiles.ProfileError: one of the profiles is wrong.
    """
    recorder, work, files = Recorder(), WorkRecorder(), tuple(own)

    async def lists() -> tuple[TrustList, ...]:
        return use.lists

    verifier = Verifier(
        fetcher,
        now=lambda: use.at,
        profiles=with_written(files),
        lists=lists,
        ledger=recorder.ledger,
    )
    with watched_by(work):
        report = await verified(given, options=options, verifier=verifier)
    return Run(
        report=report,
        given=given,
        options=options,
        use=use,
        own=files,
        asked=recorder.asked,
        work=work.jobs,
    )


async def verified(given: Given, *, options: Options, verifier: Verifier) -> TrustReport | DocumentReport:
    """Verify a badge, or every badge of a document."""
    content, media_type = given.content, given.media_type
    if given.is_document and isinstance(content, bytes):
        return await verifier.verify_document(content, options=options, media_type=media_type)
    return await verifier.verify(content, options=options, media_type=media_type)


def rules_of_today() -> Rules:
    """Say by which rules this verifier judges."""
    return Rules(version=version.VERSION, digest=version.rules())


def digest_of(report: TrustReport | DocumentReport, *, language: Language) -> str:
    """Give the SHA-256 of a report as JSON."""
    return sha256(report_json(report, language=language)).hexdigest()
