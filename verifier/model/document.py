"""What a document says about badges, and what was found about each of them: a résumé, a portfolio, a page."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from itertools import repeat
from typing import Literal

from verifier.model.codes.page import LABEL_DIFFERS, LEFT_OUT
from verifier.model.finding import Finding
from verifier.model.report import InputDescription, TrustReport, Unopened, Verdict

Medium = Literal["pdf", "html", "text"]
How = Literal["link", "text", "picture", "embed", "data", "attachment"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """Where in a document something stands."""

    medium: Medium
    how: How
    page: int = 0  # counted from 1; 0: in no page, or in a document without pages

    @property
    def found_in(self) -> str:
        """Name the place as reports do: "pdf:link"."""
        return f"{self.medium}:{self.how}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Something in a document that may be a badge: an address, or bytes, and never both."""

    where: Where
    label: str = ""  # the words around it; untrusted text
    url: str | None = None
    body: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentions:
    """All that a document mentions, in reading order."""

    found: tuple[Mention, ...]
    pictures: int = 0  # that it shows; what they carried is lost
    pages: int = 0  # that were read; of a document without pages 0
    read_in_part: bool = False  # some of it is damaged, or is more than we read
    asked: bool = False  # it is nothing but a list of links: whoever gave it means each of them

    @property
    def links(self) -> int:
        """Count the addresses that a reader can follow, each once."""
        return len({each.url for each in self.found if each.where.how in ("link", "text")})


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One badge of a document, or what could be one. ``report`` is None if nobody looked at it."""

    where: Where
    label: str  # the words around it; untrusted text
    url: str | None = None  # None: the badge itself is in the document
    findings: tuple[Finding, ...] = ()  # about the place, never about the badge
    report: TrustReport | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentReport:
    """Everything that was found in one document. What only stands together has no verdict in common."""

    input: InputDescription
    judged_at: datetime  # the moment that dates were judged for
    checked_at: datetime  # when we looked
    entries: tuple[Entry, ...] = ()
    other_links: tuple[Mention, ...] = ()  # not opened; only the first of them
    other_links_count: int = 0  # of all of them
    left_out: int = 0  # badges that were not looked at, because there are too many
    unlisted: int = 0  # of those: how many are not even among the entries
    findings: tuple[Finding, ...] = ()  # about the document as a whole
    pages_read: int = 0  # 0: it has none, or could not be read
    links_found: int = 0

    @property
    def unopened(self) -> tuple[Unopened, ...]:
        """Say of each entry without a report, and of what is not even listed, why nobody looked at it."""
        closed = (entry for entry in self.entries if entry.report is None)
        listed = tuple(Unopened(why=entry.findings[0], url=entry.url) for entry in closed)
        return (*listed, *repeat(Unopened(why=Finding(code=LEFT_OUT)), self.unlisted))

    @property
    def labels_differ(self) -> int:
        """Count the entries beside which other words stand than the name of the badge.

        Only what `verifier.locate.labels` compares: no translation, and not all that a line claims.
        """
        differ = (any(each.code is LABEL_DIFFERS for each in entry.findings) for entry in self.entries)
        return sum(differ)

    @property
    def reports(self) -> tuple[TrustReport, ...]:
        """The reports of those entries that have one."""
        return tuple(entry.report for entry in self.entries if entry.report is not None)

    @property
    def counts(self) -> Mapping[Verdict, int]:
        """Count the badges that were looked at by verdict, best first; those that are none count too."""
        found = Counter(report.verdict for report in self.reports)
        return {verdict: found[verdict] for verdict in Verdict}
