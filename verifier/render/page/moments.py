"""The moments in the life of a badge that a report knows of, in their order."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Literal, TypeAlias

from verifier.model.codes import status
from verifier.model.finding import Finding
from verifier.parse.dates import read_moment
from verifier.render import dates
from verifier.render.wording import Wording

Kind: TypeAlias = Literal["awarded", "from", "until", "withdrawn", "suspended", "judged"]
_OURS: tuple[Kind, ...] = ("withdrawn", "suspended", "judged")  # all others are the badge's own word


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """What falls on one day."""

    instant: datetime
    kinds: tuple[Kind, ...]

    @property
    def is_ours(self) -> bool:
        """Say whether we saw it, or chose it, ourselves."""
        return any(kind in _OURS for kind in self.kinds)

    def words(self, wording: Wording) -> list[str]:
        """Say what it is, in a few words each."""
        return [wording.catalogue.phrase("figures.moments", kind) for kind in self.kinds]

    def day(self, wording: Wording) -> str:
        """Give the day as the reader writes it."""
        return dates.day(self.instant, catalogue=wording.catalogue)


def stops(wording: Wording) -> list[Stop]:
    """List the days in order, each once; none where the badge states no date."""
    stated = [*_stated(wording)]
    if not stated:
        return []
    ordered = sorted((*stated, *_seen(wording)), key=lambda each: each[0].date())
    days = ([*same] for _, same in groupby(ordered, key=lambda each: each[0].date()))
    return [Stop(instant=day[0][0], kinds=tuple(dict.fromkeys(kind for _, kind in day))) for day in days]


def _stated(wording: Wording) -> Iterator[tuple[datetime, Kind]]:
    credential = wording.report.credential
    if credential is None:
        return
    if credential.issued:
        yield credential.issued.instant, "awarded"
    if credential.valid_from:
        yield credential.valid_from.instant, "from"
    if credential.valid_until:
        yield credential.valid_until.instant, "until"


def _seen(wording: Wording) -> Iterator[tuple[datetime, Kind]]:
    """Give when a withdrawal was seen (few issuers say when it was), and what dates were judged for."""
    report = wording.report
    kinds: dict[str, Kind] = {status.REVOKED.id: "withdrawn", status.SUSPENDED.id: "suspended"}
    for result in report.results:
        for finding in result.findings:
            if finding.code.id in kinds:
                yield _when(finding) or report.checked_at, kinds[finding.code.id]
    yield report.judged_at, "judged"


def _when(finding: Finding) -> datetime | None:
    given = read_moment(dict(finding.fills).get("time", ""), pointer="")
    return given.instant if given else None
