"""What stands behind SOURCE: an address that lists are obtained from, or a file that is one."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import click

from verifier.cli.doors import Doors
from verifier.cli.failures import USAGE
from verifier.cli.output import progress
from verifier.contracts import Fetcher
from verifier.model.issuer_list import IssuerList, MissingList, TrustList
from verifier.net.ledger import Budget, Ledger
from verifier.net.roles import MIB
from verifier.recognition.lists.folder import ENDINGS, check_once
from verifier.recognition.lists.list_directory import Kept, is_snapshot
from verifier.recognition.lists.malformed import MalformedListError
from verifier.recognition.lists.snapshot import write_snapshot
from verifier.recognition.obtaining import Source, obtain, sources_at
from verifier.render import foreign
from verifier.render.catalogue import Catalogue
from verifier.settings import Settings

# A register names 200 issuers at most. None is waited for longer than a job of an operator may take.
LIMITS = Budget(fetches=256, hosts=8, body_bytes=64 * MIB, seconds=120.0)
_SHOWN = 100  # characters of an address, on a line that is wiped out


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A list that was found, and how it is to be kept: what somebody wrote by hand letter for letter."""

    list: IssuerList
    written: bytes | None = None
    ending: str = ".json"

    def body(self, list_: IssuerList) -> bytes:
        """Give the bytes of the file in which ``list_`` is kept: this list, as it is called from now on."""
        return write_snapshot(list_) if self.written is None else self.written


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """The guarded way to lists in the web, on which nothing is kept, and what is said meanwhile."""

    doors: Doors
    settings: Settings
    words: Catalogue
    limits: Budget = field(default=LIMITS)  # of each list

    async def every_at(self, url: str) -> tuple[TrustList, ...]:
        """Obtain all lists that an address leads to; one that could not be obtained is a missing list."""
        async with self.doors.open_fetcher(self._uncached) as fetcher:
            with progress(self._obtaining(url)):
                sources = await sources_at(url, fetcher=fetcher)
            return tuple([await self._obtained(each, fetcher) for each in sources])

    async def again(self, kept: Sequence[Kept]) -> AsyncIterator[tuple[Kept, TrustList]]:
        """Obtain lists anew, each from its address; one that could not be obtained is a missing list."""
        async with self.doors.open_fetcher(self._uncached) as fetcher:
            for each in kept:
                yield each, await self._obtained(Source(url=each.list.source), fetcher)

    async def _obtained(self, source: Source, fetcher: Fetcher) -> TrustList:
        with progress(self._obtaining(source.url)):
            limited = Ledger(fetcher, budget=self.limits)
            return await obtain(source.url, fetcher=limited, now=self.doors.now(), name=source.name)

    @property
    def _uncached(self) -> Settings:
        return replace(self.settings, no_cache=True)

    def _obtaining(self, url: str) -> str:
        return self.words.phrase("issuer-lists", "obtaining", source=foreign.quote(url, limit=_SHOWN))


def in_file(path: Path) -> Found:
    """Read a list from a file; of one that is none tell all that is wrong with it, and end the command."""
    found, written = check_once(path)
    if not isinstance(found, IssuerList):
        click.echo("\n".join(told(path, found)), err=True)
        raise click.exceptions.Exit(USAGE)
    if is_snapshot(written):
        return Found(list=found)
    ending = path.suffix.lower()
    return Found(list=found, written=written, ending=ending if ending in ENDINGS else ".json")


def told(path: Path, wrong: MissingList | tuple[MalformedListError, ...]) -> list[str]:
    """Say everything that is wrong with a file, a line each."""
    problems = (
        [str(each) for each in wrong] if isinstance(wrong, tuple) else [wrong.detail or wrong.why.value]
    )
    return [foreign.quote(f"{path}: {problem}", limit=foreign.PARAGRAPHS) for problem in problems]
