"""Verifiers made by hand: they answer with a report that stands ready, and remember what they were asked."""

import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace

from tests.unit.render import reports
from verifier.model.issuer_list import ListsInUse
from verifier.model.options import Options
from verifier.model.progress import Progress, Told, nobody
from verifier.model.report import TrustReport
from verifier.profiles import shipped

LISTED = replace(shipped()[0], id="trusted")


@dataclass
class ReadyVerifier:
    report: TrustReport = reports.VALID
    profiles: tuple = (LISTED,)
    issuer_lists: tuple = ()
    tells: tuple[Progress, ...] = ()  # before it waits
    asked: list = field(default_factory=list)
    error: Exception | None = None
    proceeds: asyncio.Event | None = None
    began: asyncio.Event = field(default_factory=asyncio.Event)

    async def verify(
        self, given: str | bytes, *, options: Options, media_type: str = "", told: Told = nobody
    ) -> TrustReport:
        self.asked.append((given, media_type, options))
        self.began.set()
        for step in self.tells:
            told(step)
        if self.proceeds is not None:
            await self.proceeds.wait()
        if self.error is not None:
            raise self.error
        return self.report

    async def lists(self) -> ListsInUse:
        return ListsInUse(at=self.report.checked_at, lists=self.issuer_lists)

    @asynccontextmanager
    async def open(self, _settings):
        yield self
