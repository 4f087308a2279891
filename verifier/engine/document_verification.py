"""Verifies every badge that a document mentions: a résumé, a portfolio, a page that was saved.

A document must not make us a crawler: so many badges, so much time, all in one budget of fetches, and only
what `verifier.locate.document` chose. No page for people is looked into: nobody clicked on it, unless the
document is a mere list of links that somebody gave. What was left out is said.
"""

import asyncio
import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from itertools import islice

from verifier.contracts import RecordingFetcher
from verifier.engine.allowance import MAX_OF_DOCUMENT, Allowance
from verifier.engine.document_reading import read_document
from verifier.engine.obtain import describe
from verifier.engine.one_person import told_apart
from verifier.engine.reporting import Reporter
from verifier.engine.verification import Verification
from verifier.locate.document import Listed, Table, Treatment
from verifier.locate.labels import Words, agree, words_of
from verifier.model import crash
from verifier.model.codes import document as facts
from verifier.model.codes import engine as engine_facts
from verifier.model.codes import page as page_facts
from verifier.model.document import DocumentReport, Entry, Mention, Mentions
from verifier.model.finding import Code, Finding
from verifier.model.issuer_list import TrustList
from verifier.model.located import Given
from verifier.model.options import Options
from verifier.model.progress import Found, Judged, Told, nobody
from verifier.model.report import InputDescription, TrustReport
from verifier.model.words import Cause
from verifier.profiles import MetadataProfile, shipped
from verifier.render.claims import name_of
from verifier.render.issuer_object import claimed_issuer

SECONDS = 60.0  # for all badges of a document
MAX_LABELS_TOLD = 5  # of one badge, that differ from its name
AT_ONCE = 4  # badges; each has ten seconds of its own for what it fetches

log = logging.getLogger(__name__)
log.addFilter(crash.discreet)

_UNOPENED: dict[Treatment, Code] = {
    Treatment.SHORT_LINK: page_facts.SHORT_LINK,
    Treatment.NOT_ASKED: page_facts.NOT_ASKED,
    Treatment.LEFT_OUT: page_facts.LEFT_OUT,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentVerification:
    """One verification of a whole document: what it may use, and the moment it is made at."""

    ledger: Callable[[], RecordingFetcher]  # one for each badge; all of them share one budget
    now: datetime  # UTC
    options: Options
    profiles: tuple[MetadataProfile, ...] = field(default_factory=shipped)
    lists: tuple[TrustList, ...] = ()
    seconds: float = SECONDS
    each_is_meant: Callable[[], None] = lambda: None  # called for a mere list of links, before any is opened
    told: Told = nobody  # what happens, as it happens

    async def verify(self, body: bytes, description: InputDescription) -> DocumentReport:
        """Verify every badge of a document, PDF or HTML. It never raises for what stands in it."""
        described = description if description.kind == "page" else replace(description, kind="document")
        read = await read_document(body)
        if isinstance(read, Finding):
            return self._report(described, findings=(read,))
        mentions, table = read
        self.told(Found(badges=len(table.listed) + table.unlisted))
        if mentions.asked:
            self.each_is_meant()
        entries = await self._entries(table.listed, opens_pages=mentions.asked)
        looked_at = ((at, entry.report) for at, entry in enumerate(entries, start=1) if entry.report)
        findings = (*_of_the_whole(mentions, table), *told_apart(looked_at))
        whole = self._report(described, findings=findings)
        return replace(
            whole,
            entries=entries,
            other_links=table.other_links,
            other_links_count=table.other_links_count,
            left_out=table.left_out,
            unlisted=table.unlisted,
            pages_read=mentions.pages,
            links_found=mentions.links,
        )

    async def bundle(self, body: bytes, description: InputDescription) -> TrustReport:
        """Verify a document and give the reports of its badges alone, as of every other input."""
        document = await self.verify(body, description)
        reporter = self._reporter(self.ledger())
        if document.reports:
            whole = reporter.bundle(document.reports, document.input)
            return replace(whole, unopened=document.unopened, left_out=document.left_out)
        for finding in document.findings:
            if finding.code is engine_facts.OUT_OF_TIME:
                return reporter.unopened(document.input, finding)
        unread = tuple(each for each in document.findings if each.code in (facts.TOO_LARGE, facts.MALFORMED))
        nothing = facts.NO_BADGE_ON_PAGE if document.input.kind == "page" else facts.UNRECOGNISED
        code = facts.UNOPENED_LINKS if document.entries else nothing
        why = unread or (Finding(code=code, cause=Cause.UNSUPPORTED),)
        return reporter.without_badge(why, document.input)

    async def _entries(self, listed: Sequence[Listed], *, opens_pages: bool) -> tuple[Entry, ...]:
        turns = asyncio.Semaphore(AT_ONCE)
        deadline = asyncio.get_running_loop().time() + self.seconds
        allowance = Allowance(left=MAX_OF_DOCUMENT)
        async with asyncio.TaskGroup() as group:  # what crashes in one ends the others
            entries = [
                group.create_task(self._entry(each, turns, deadline, allowance, opens_pages=opens_pages))
                for each in listed
            ]
        return tuple(entry.result() for entry in entries)

    async def _entry(
        self,
        listed: Listed,
        turns: asyncio.Semaphore,
        deadline: float,
        allowance: Allowance,
        *,
        opens_pages: bool,
    ) -> Entry:
        code = _UNOPENED.get(listed.treatment)
        if code is not None:
            return _entry(listed.mention, findings=(Finding(code=code),))
        fetcher = self.ledger()
        try:
            async with asyncio.timeout_at(deadline), turns:
                verification = Verification(
                    fetcher=fetcher,
                    now=self.now,
                    options=self.options,
                    profiles=self.profiles,
                    lists=self.lists,
                    allowance=allowance,
                    opens_pages=opens_pages,
                )
                report = await verification.verify(_given(listed))
                self.told(Judged(verdict=report.verdict))
        except TimeoutError:
            why = Finding(code=engine_facts.OUT_OF_TIME, cause=Cause.TIMEOUT)
            report = self._unopened(listed.mention, why, fetcher)
        except Exception:  # a bug that one badge meets must not hide the others of a résumé
            log.exception("badge of a document crashed")
            why = Finding(code=engine_facts.CRASHED, cause=Cause.INTERNAL)
            report = self._unopened(listed.mention, why, fetcher)
        return _entry(listed.mention, findings=tuple(_of_the_labels(listed.labels, report)), report=report)

    def _unopened(self, mention: Mention, why: Finding, fetcher: RecordingFetcher) -> TrustReport:
        described = describe(mention.body or b"", kind="url", url=mention.url)
        return self._reporter(fetcher).unopened(described, why)

    def _reporter(self, fetcher: RecordingFetcher) -> Reporter:
        at = self.options.at or self.now
        return Reporter(fetcher=fetcher, judged_at=at, checked_at=self.now)

    def _report(self, described: InputDescription, *, findings: tuple[Finding, ...]) -> DocumentReport:
        at = self.options.at or self.now
        return DocumentReport(input=described, judged_at=at, checked_at=self.now, findings=findings)


def _given(listed: Listed) -> Given:
    return Given(url=listed.asked) if listed.asked is not None else Given(body=listed.mention.body)


def _entry(mention: Mention, *, findings: tuple[Finding, ...], report: TrustReport | None = None) -> Entry:
    return Entry(where=mention.where, label=mention.label, url=mention.url, findings=findings, report=report)


def _of_the_whole(mentions: Mentions, table: Table) -> Iterator[Finding]:
    if table.left_out:
        fills = (("unlisted", str(table.unlisted)),) if table.unlisted else ()
        yield Finding(code=page_facts.LEFT_OUT, detail=str(table.left_out), fills=fills)
    if mentions.read_in_part or table.cut:
        yield Finding(code=page_facts.READ_IN_PART)
    if table.lost_pictures:
        yield Finding(code=page_facts.PICTURE_WITHOUT_BADGE)


def _of_the_labels(labels: Sequence[str], report: TrustReport) -> Iterator[Finding]:
    """Say which words beside one badge, or several of one link, are none's name; ``detail`` is the words."""
    named = tuple(each for each in report.members or (report,) if _called(each)) if labels else ()
    name = " / ".join(dict.fromkeys(map(_called, named)))
    may_be = [_comparison(each) for each in named]
    texts = ((label, words_of(label)) for label in labels if named)
    differ = (label for label, words in texts if not any(is_it(words) for is_it in may_be))
    for label in islice(differ, MAX_LABELS_TOLD):
        yield Finding(code=page_facts.LABEL_DIFFERS, detail=label, fills=(("label", label), ("name", name)))


def _called(report: TrustReport) -> str:
    return (name_of(report.credential) if report.credential else None) or ""


def _comparison(report: TrustReport) -> Callable[[Words], bool]:
    """Make what says whether a label may mean this badge.

    What the badge calls its issuer counts as proven if a list recognises that: then who it is has a name.
    """
    who = report.headline
    claimed = claimed_issuer(report.credential) if report.credential else ""
    proven = f"{who.text} {who.place} {claimed}" if who.place else who.text
    return partial(
        agree,
        name=words_of(_called(report)),
        issuer=words_of(proven),
        claimed=words_of("" if who.place else claimed),
    )
