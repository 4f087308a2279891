"""The whole flow on one screen: locate, retrieve, parse, examine, assess, score."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial

from verifier import assess
from verifier.contracts import Context, RecordingFetcher
from verifier.engine import presenter
from verifier.engine.allowance import Allowance
from verifier.engine.appraise import appraise
from verifier.engine.arrival import arrive, names_an_address
from verifier.engine.behind import behind
from verifier.engine.described import as_found, as_located, is_pictured
from verifier.engine.document_reading import is_document
from verifier.engine.examine import examine
from verifier.engine.landing import Landing, explore, is_page
from verifier.engine.obtain import Obtained, Settled, as_address
from verifier.engine.presentation import Bundle, read_bundle
from verifier.engine.reading import read_badge, read_hosted_badge, unread
from verifier.engine.records import MAX_DEPTH, MAX_ITEMS, Item, items_of
from verifier.engine.reporting import Reporter
from verifier.locate import Answer, Shape, locate
from verifier.model.codes import document as document_facts
from verifier.model.codes import engine as engine_facts
from verifier.model.credential import Credential, Malformed
from verifier.model.finding import Finding
from verifier.model.issuer_list import TrustList
from verifier.model.located import Given, Located, NotLocated, Presentation
from verifier.model.options import Options
from verifier.model.outcome import Outcome
from verifier.model.progress import Answered, Judged, Told, nobody
from verifier.model.report import InputDescription, TrustReport
from verifier.model.words import Cause, JsonObject
from verifier.profiles import MetadataProfile, may_show_totals, score_all, shipped, wanted
from verifier.readings.endorsements import ENDORSEMENTS
from verifier.readings.explanations import explanations
from verifier.readings.proof_readings import PROOF_READINGS
from verifier.readings.said_by_others import said_by_others
from verifier.recognition.recognise import RECOGNITION

LARGE = 64 * 1024  # bytes; a badge is a few kilobytes
SECONDS = 20.0  # for all that one input holds; a record of a hundred items takes one, and the web its own
_DOCUMENTS = (Shape.HTML.value, Shape.PDF.value)  # in which badges may stand


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """One verification: what it may use, and the moment it is made at."""

    fetcher: RecordingFetcher
    now: datetime  # UTC
    options: Options
    profiles: tuple[MetadataProfile, ...] = field(default_factory=shipped)
    lists: tuple[TrustList, ...] = ()  # of issuers that the reader trusts, the most authoritative first
    seconds: float = SECONDS
    told: Told = nobody  # what happens, as it happens
    bundles: dict[Presentation, Bundle] = field(default_factory=dict, repr=False)  # those read so far
    allowance: Allowance = field(default_factory=Allowance)  # of reports; one of a document shares its own
    opens_pages: bool = True  # False: pages for people are not looked into, for a document named them
    # Who reads a document with badges in it; None: nobody, as inside of one.
    documents: Callable[[bytes, InputDescription], Awaitable[TrustReport]] | None = None

    async def verify(self, given: Given) -> TrustReport:
        """Verify whatever was given: one report, which has members if there were several badges in it."""
        obtained = await arrive(as_address(given), fetcher=self.fetcher, opens_pages=self.opens_pages)
        if obtained.gone:
            return await self._taken_away(obtained)
        if obtained.body is None:
            return self._reporter.without_badge(obtained.findings, obtained.description)
        if self.opens_pages and is_page(obtained):
            return await self._landed(obtained)
        # In a thread a large file keeps others waiting for milliseconds instead of a good part of a second.
        large = len(obtained.body) > LARGE
        looked = partial(_look, obtained.body, obtained.description)
        found, described, reads_on = await asyncio.to_thread(looked) if large else looked()
        if isinstance(found, NotLocated):
            if self.documents is not None and reads_on:
                return await self.documents(obtained.body, described)
            findings = tuple(map(self._unless_alone, obtained.otherwise or found.findings))
            return self._reporter.without_badge(findings, described)
        return await self._together(self._all(found, obtained), described)

    def _unless_alone(self, finding: Finding) -> Finding:
        """Say of a page or document beside others that it is looked into when it is given alone."""
        is_document = finding.code is document_facts.NOT_READ_YET and finding.detail in _DOCUMENTS
        if self.documents is not None or not is_document:
            return finding
        return replace(finding, code=document_facts.READ_ALONE)

    async def _landed(self, obtained: Obtained) -> TrustReport:
        """Report on the badges of a page for people, which only stand together, or that there are none."""
        landing = await explore(obtained, fetcher=self.fetcher)
        if not landing.finds:
            return self._reporter.without_badge(landing.findings, obtained.description)
        return await self._together(
            self._linked(landing, obtained), replace(obtained.description, kind="page")
        )

    async def _linked(self, landing: Landing, obtained: Obtained) -> AsyncGenerator[TrustReport]:
        for find in landing.finds:
            if find.obtained.gone:
                report = await self._taken_away(find.obtained)
                yield replace(report, input=replace(report.input, found_in=find.found_in))
            async for each in self._all(find.located, find.obtained):
                yield replace(each, input=replace(each.input, found_in=find.found_in))
        for missed in landing.missed:
            described = replace(obtained.description, url=missed.url, found_in=f"html:{missed.how.value}")
            yield self._reporter.without_badge((missed.finding,), described)
        if landing.out_of_time:
            out_of_time = Finding(code=engine_facts.OUT_OF_TIME, cause=Cause.TIMEOUT)
            yield self._reporter.unopened(obtained.description, out_of_time)
        if landing.left_out:
            yield self._reporter.unopened(obtained.description, Finding(code=engine_facts.TOO_DEEP))

    async def _together(self, found: AsyncGenerator[TrustReport], described: InputDescription) -> TrustReport:
        """Collect the reports on all badges of one input, as far as there is time."""
        reports: tuple[TrustReport, ...] = ()
        try:
            async with asyncio.timeout(self.seconds), aclosing(found):
                async for report in found:
                    if not self.allowance.take():
                        reports += (self._reporter.unopened(described, Finding(code=engine_facts.TOO_DEEP)),)
                        break
                    reports += (report,)
        except TimeoutError:
            out_of_time = Finding(code=engine_facts.OUT_OF_TIME, cause=Cause.TIMEOUT)
            reports += (self._reporter.unopened(described, out_of_time),)
        return reports[0] if len(reports) == 1 else self._reporter.bundle(reports, described)

    async def _taken_away(self, obtained: Obtained) -> TrustReport:
        """Judge an address that answers 410: of a hosted badge, that is its withdrawal."""
        pointer: JsonObject = {"id": obtained.origin}
        settled = Settled(self.fetcher, url=obtained.origin, answer=obtained.answer)
        credential = await read_hosted_badge(pointer, fetcher=settled, origin=obtained.origin)
        return await self._report(credential, self._context((), obtained), obtained.description)

    async def _read_bundles(self, found: tuple[Located, ...]) -> None:
        """Read each bundle with its proof once, however many badges are in it, and all of them at a time."""
        around = dict.fromkeys(bundle for located in found for bundle in located.presentations)
        unread = [bundle for bundle in around if bundle not in self.bundles]
        read = await asyncio.gather(*(read_bundle(bundle, self._context(())) for bundle in unread))
        self.bundles.update(zip(unread, read, strict=True))

    async def _packing(self, located: Located) -> tuple[Finding, ...]:
        await self._read_bundles((located,))
        around = [self.bundles[bundle] for bundle in located.presentations]
        return presenter.judge(around, options=self.options)

    async def _all(self, found: tuple[Located, ...], obtained: Obtained) -> AsyncGenerator[TrustReport]:
        """Report on every badge that was found, one after the other."""
        await self._read_bundles(found)
        for located in found:
            await asyncio.sleep(0)  # each may be much work, and others are waiting
            async for report in self._one(located, obtained):
                yield report

    async def _one(self, located: Located, obtained: Obtained) -> AsyncGenerator[TrustReport]:
        """Report on one badge and, if it is a learner record, on each of its items after it."""
        stands_alone = located.found_in == "json" and located.pointer == ""
        # What a picture or list holds was published elsewhere.
        origin = obtained.origin if stands_alone else None
        credential = await read_badge(located, fetcher=self.fetcher, origin=origin)
        packing = await self._packing(located)
        # What a hosted badge is served as is asked by the rules of its own edition.
        is_hosted = isinstance(credential, Credential) and credential.hosting is not None
        sent_as = () if is_hosted else obtained.findings
        context = self._context((*located.findings, *packing, *sent_as), obtained)
        if names_an_address(located):
            context = replace(context, link_names_address=True)
        if is_pictured(located):
            context = replace(context, picture=obtained.body)
        report = await self._report(credential, context, as_located(located, obtained.description))
        yield report
        async for each in self._items(Item(located=located), report, obtained, depth=1, left=MAX_ITEMS):
            yield each

    async def _items(
        self, record: Item, report: TrustReport, obtained: Obtained, *, depth: int, left: int
    ) -> AsyncGenerator[TrustReport]:
        """Report on every item of a learner record, and on the items of those that are records themselves."""
        described = as_located(record.located, obtained.description)
        for item in _items_of(report, record):
            if depth > MAX_DEPTH or left <= 0:
                yield self._reporter.unopened(described, Finding(code=engine_facts.TOO_DEEP))
                break
            await asyncio.sleep(0)  # each may be much work, and others are waiting
            packing = await self._packing(item.located)
            context = self._context((*item.located.findings, *packing), obtained)
            context = replace(context, wrapper=item.wrapper)
            credential = await read_badge(item.located, fetcher=self.fetcher)
            inner = await self._report(credential, context, described)
            yield inner
            left -= 1
            async for each in self._items(item, inner, obtained, depth=depth + 1, left=left):
                yield each
                left -= 1

    async def _report(
        self, credential: Credential | Malformed, context: Context, description: InputDescription
    ) -> TrustReport:
        if isinstance(credential, Malformed):
            said = context.document_findings
            told = any(finding.code.outcome is Outcome.CANNOT_TELL for finding in said)
            findings = said if told else (unread(credential), *said)
            return self._reporter.without_badge(findings, description)
        await asyncio.sleep(0)
        results = await examine(
            credential, context, answered=lambda result: self.told(Answered(result=result))
        )
        await asyncio.sleep(0)
        readings = context.made(PROOF_READINGS, credential) or ()
        recognition = context.made(RECOGNITION, credential)
        who = behind(credential, context)
        explained = explanations(credential, readings) if self.options.explain else ()
        scores = score_all(
            credential,
            results,
            profiles=wanted(self.profiles, named=self.options.profiles),
            shown=may_show_totals(
                results, verdict=assess.assess(results), authentic=assess.authentic(results)
            ),
        )
        report = self._reporter.badge(credential, results, who=who, scores=scores, description=description)
        self.told(Judged(verdict=report.verdict))
        endorsed = context.made(ENDORSEMENTS, credential) or ()
        return replace(
            report,
            recognition=recognition,
            said_by_others=said_by_others(credential, endorsed, results=results) if report.authentic else (),
            explanations=explained,
        )

    def _context(self, findings: tuple[Finding, ...], obtained: Obtained | None = None) -> Context:
        return Context(
            fetcher=self.fetcher,
            at=self.options.at or self.now,
            now=self.now,
            options=self.options,
            appraise=appraise,
            document_findings=findings,
            lists=self.lists,
            link_names_address=obtained is not None and obtained.names_an_address,
        )

    @property
    def _reporter(self) -> Reporter:
        return Reporter(fetcher=self.fetcher, judged_at=self.options.at or self.now, checked_at=self.now)


def _look(body: bytes, description: InputDescription) -> tuple[Answer, InputDescription, bool]:
    """Find what is in some bytes, what they are, and whether they are a document to be read."""
    found, described = locate(body), as_found(body, description)
    return found, described, isinstance(found, NotLocated) and is_document(body, described)


def _items_of(report: TrustReport, record: Item) -> Iterator[Item]:
    """Give the items of a learner record that was reported on; of anything else none."""
    if report.credential is not None:
        yield from items_of(report.credential, report.results, found=record, recognition=report.recognition)
