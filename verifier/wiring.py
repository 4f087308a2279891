"""Where everything is put together: settings in, a verifier out. Below the doors, only here is a clock."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from io import StringIO
from typing import TypeAlias

from rich.console import Console

from verifier.contracts import Fetcher, RecordingFetcher
from verifier.engine import DocumentVerification, Verification
from verifier.engine.described import as_found
from verifier.engine.draft import score_draft
from verifier.engine.obtain import describe
from verifier.model.document import DocumentReport
from verifier.model.draft import Draft
from verifier.model.issuer_list import ListsInUse, TrustList
from verifier.model.located import Given
from verifier.model.metadata_profile import MetadataProfile
from verifier.model.options import Options
from verifier.model.progress import Told, nobody
from verifier.model.report import TrustReport
from verifier.model.roles import Role
from verifier.net.cache import CachedFetcher
from verifier.net.fetcher import guarded_fetcher
from verifier.net.ledger import Ledger
from verifier.net.samples import SampleFetcher
from verifier.net.shared_budget import SharedBudget
from verifier.profiles import UnknownProfileError, shipped, wanted, with_own
from verifier.readings.list_lifetime import seconds_stated
from verifier.readings.platform_places import hosts_of_platforms
from verifier.recognition.lists.kept_lists import KeptLists
from verifier.render import languages
from verifier.render.catalogue import LANGUAGES, Language
from verifier.render.document import document_object
from verifier.render.document_text import print_document
from verifier.render.json import dumps, report_object
from verifier.render.text import print_report
from verifier.settings import Settings

WORDS = {Role.STATUS_LIST: seconds_stated}  # documents that say themselves how long they may be kept
_COLUMNS = 80  # of a report as text

# The issuer lists that are trusted, the most authoritative first; asked for anew by each verification.
Lists: TypeAlias = Callable[[], Awaitable[tuple[TrustList, ...]]]


def wall_clock() -> datetime:
    """Tell the time, in UTC and to the second: reports are compared byte by byte."""
    return datetime.fromtimestamp(int(time.time()), tz=UTC)


async def no_lists() -> tuple[TrustList, ...]:
    """Give no issuer lists: no badge is more than valid."""
    return ()


@asynccontextmanager
async def open_fetcher(settings: Settings) -> AsyncIterator[Fetcher]:
    """Open the guarded way to the network, with the cache and the samples that the settings ask for.

    Raises:
        verifier.net.samples.SamplesError: the directory of samples cannot be read.
    """
    async with guarded_fetcher(now=wall_clock) as guarded:
        fetcher: Fetcher = guarded if settings.no_cache else CachedFetcher(guarded, words=WORDS)
        if settings.samples is not None:
            fetcher = SampleFetcher(fetcher, settings.samples, now=wall_clock)
        yield fetcher


class ClosedError(RuntimeError):
    """A verifier was asked when its ``async with`` had ended, and with it its way to the network."""


class Verifier:
    """Verifies badges. Open one with `Verifier.open` and keep it: it holds connections and documents."""

    def __init__(
        self,
        fetcher: Fetcher,
        *,
        now: Callable[[], datetime] = wall_clock,
        profiles: tuple[MetadataProfile, ...] | None = None,
        lists: Lists = no_lists,
        ledger: Callable[[Fetcher], RecordingFetcher] = Ledger,
    ) -> None:
        self._fetcher = fetcher
        self._now = now
        self._profiles = shipped() if profiles is None else profiles
        self._lists = lists
        self._ledger = ledger  # of one badge, around what it may ask

    @classmethod
    @asynccontextmanager
    async def open(cls, settings: Settings | None = None) -> AsyncIterator["Verifier"]:
        """Open a verifier on the guarded network, by default with a cache, without samples and issuer lists.

        An issuer list that cannot be used stops nothing: it is logged, and a report says which it was.

        Raises:
            verifier.net.samples.SamplesError: the directory of samples cannot be read.
            verifier.profiles.ProfileError: a metadata profile of one's own is wrong. It names file and line.
        """
        chosen = settings or Settings()
        profiles, lists = with_own(chosen.profiles_dir), no_lists
        if chosen.lists_dir is not None:
            lists = KeptLists(chosen.lists_dir, now=wall_clock, monotonic=time.monotonic).current
            await lists()
        closed = asyncio.Event()

        async def while_open() -> tuple[TrustList, ...]:
            if closed.is_set():  # lists are asked for before anything else
                raise ClosedError("this verifier is closed: verify within `async with Verifier.open()`")
            return await lists()

        try:
            async with open_fetcher(chosen) as fetcher:
                yield cls(fetcher, profiles=profiles, lists=while_open)
        finally:
            closed.set()

    @property
    def profiles(self) -> tuple[MetadataProfile, ...]:
        """The metadata profiles that badges are scored against."""
        return self._profiles

    async def lists(self) -> ListsInUse:
        """Give every issuer list as it is now, also those that cannot be used."""
        return ListsInUse(at=self._now(), lists=await self._lists())

    async def verify(
        self,
        given: str | bytes,
        *,
        options: Options | None = None,
        media_type: str = "",
        told: Told = nobody,
    ) -> TrustReport:
        """Verify a badge: a URL or pasted text as ``str``, the bytes of a file as ``bytes``.

        Never raises for what a badge or a host does: that is what the report says. ``told`` is called with
        what happens, as it happens, and must not raise.

        Raises:
            TypeError: what is given is neither ``str`` nor ``bytes``.
            ValueError: the options name a metadata profile that there is not.
            verifier.wiring.ClosedError: the verifier is closed.
        """
        if not isinstance(given, str | bytes):
            raise TypeError(
                "Verifier.verify: given must be a str (a URL or pasted text) or bytes (a file),"
                f" not {type(given).__name__}"
            )
        self._known(options or Options())
        body, text = (given, None) if isinstance(given, bytes) else (None, given)
        moment = await self._moment(options)
        verification = Verification(
            fetcher=self._ledger(self._fetcher),
            now=moment.at,
            options=options or Options(),
            profiles=self._profiles,
            lists=moment.lists,
            documents=self._document(options, moment, told=told).bundle,
            told=told,
        )
        return await verification.verify(Given(body=body, text=text, media_type=media_type))

    async def verify_document(
        self, body: bytes, *, options: Options | None = None, media_type: str = "", told: Told = nobody
    ) -> DocumentReport:
        """Verify every badge that a document mentions, a PDF or a web page: a résumé, say.

        At most 20 badges, 100 fetches and 60 seconds; what was left out is said. Never raises for what stands
        in the document.

        Raises:
            TypeError: what is given is not ``bytes``.
            ValueError: the options name a metadata profile that there is not.
            verifier.wiring.ClosedError: the verifier is closed.
        """
        if not isinstance(body, bytes):
            raise TypeError(f"Verifier.verify_document: body must be bytes, not {type(body).__name__}")
        self._known(options or Options())
        described = as_found(body, describe(body, kind="document", media_type=media_type))
        moment = await self._moment(options)
        return await self._document(options, moment, told=told).verify(body, described)

    def score(self, body: bytes, *, profiles: tuple[str, ...] | None = None) -> tuple[Draft, ...]:
        """Score how much every badge in ``body`` tells, before it is issued; nothing is fetched or verified.

        Args:
            body: a badge in any form, signed or not; an Achievement or a BadgeClass alone; several of these.
            profiles: the metadata profiles to score it against, by id; None: those that are always offered.

        Returns:
            One answer a badge, and at least one: of what is no badge, why. It raises for no content.

        Raises:
            TypeError: what is given is not ``bytes``.
            ValueError: a metadata profile is named that there is not.
        """
        if not isinstance(body, bytes):
            raise TypeError(f"Verifier.score: body must be bytes, not {type(body).__name__}")
        self._known(Options(profiles=profiles))
        return score_draft(body, profiles=wanted(self.profiles, named=profiles))

    async def _moment(self, options: Options | None) -> ListsInUse:
        """Give the time, and every list that is asked now: those of this verification alone come first."""
        use = await self.lists()
        return replace(use, lists=(*options.lists, *use.lists)) if options else use

    def _document(self, options: Options | None, moment: ListsInUse, *, told: Told) -> DocumentVerification:
        shared = SharedBudget(self._fetcher, platforms=hosts_of_platforms())
        return DocumentVerification(
            ledger=lambda: self._ledger(shared),
            now=moment.at,
            options=options or Options(),
            profiles=self._profiles,
            lists=moment.lists,
            each_is_meant=shared.each_is_meant,
            told=told,
        )

    def _known(self, options: Options) -> None:
        """Refuse a profile that there is not before anything is fetched."""
        try:
            wanted(self.profiles, named=options.profiles)
        except UnknownProfileError as error:
            raise ValueError(f"Options.profiles: {error}") from None


open_verifier = Verifier.open


def report_json(report: TrustReport | DocumentReport, *, language: str = "en") -> bytes:
    """Render a report as JSON in UTF-8, as the service answers.

    The schema trust-report-1 describes it, that of a document document-report-1. The same report gives the
    same bytes.

    Raises:
        ValueError: we do not speak the language: there are "en" and "ja".
    """
    spoken = _spoken(language)
    if isinstance(report, DocumentReport):
        return dumps(document_object(report, language=spoken))
    return dumps(report_object(report, language=spoken))


def report_text(report: TrustReport | DocumentReport, *, language: str = "en") -> str:
    """Render a report as text in lines of 80 columns, without colours, as the command line prints it.

    Raises:
        ValueError: we do not speak the language: there are "en" and "ja".
    """
    page = StringIO()
    console = Console(
        file=page, width=_COLUMNS, color_system=None, highlight=False, markup=False, emoji=False
    )
    if isinstance(report, DocumentReport):
        print_document(report, console=console, language=_spoken(language))
    else:
        print_report(report, console=console, language=_spoken(language))
    return "".join(f"{line.rstrip()}\n" for line in page.getvalue().splitlines())


def _spoken(language: str) -> Language:
    spoken = languages.known(language)
    if spoken is None:
        raise ValueError(f"language must be one of {', '.join(LANGUAGES)}, not {language!r}")
    return spoken
