"""The command `lists refresh`: what came from an address is obtained anew, and what fails stays as it was."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypedDict, Unpack

import click

from verifier.cli import options
from verifier.cli.doors import doors_of
from verifier.cli.failures import UNOBTAINED, USAGE, crashes_are_ours
from verifier.cli.kept_list import kept, kept_as, store
from verifier.cli.list_sources import Network
from verifier.cli.output import say_lines
from verifier.model.issuer_list import MissingList, TrustList
from verifier.recognition.lists.folder import read_file
from verifier.recognition.lists.list_directory import Kept
from verifier.recognition.lists.renewing import renewed
from verifier.recognition.lists.snapshot import write_snapshot
from verifier.render import foreign
from verifier.render.catalogue import Language, catalogue
from verifier.render.issuer_list_text import doubts, not_renewed, renewal


class Flags(TypedDict):
    """The options of `lists refresh`."""

    lang: Language
    samples: Path | None
    lists_dir: Path | None


@click.command(short_help="Obtain lists anew from where they came.")
@click.argument("ids", metavar="[ID]...", nargs=-1)
@options.lang
@options.samples
@options.lists_dir
@click.pass_context
def refresh(context: click.Context, ids: tuple[str, ...], **flags: Unpack[Flags]) -> None:
    """Obtain lists anew from the addresses that they came from: all of them, or each ID.

    A list that cannot be obtained stays as it was, and may be used until it is too old. A
    service that runs takes up what changed by itself. Fit for cron: what went wrong is on
    standard error.

    Exit codes: 0 all are as they are now, 3 at least one could not be obtained, 64 wrong usage.
    """
    with crashes_are_ours():
        words, doors = catalogue(flags["lang"]), doors_of(context)
        chosen = _chosen(ids, options.own_lists(flags["lists_dir"]))
        settings = options.settings(samples=flags["samples"])
        network = Network(doors=doors, settings=settings, words=words)
        refreshing = Refreshing(network=network, at=doors.now())
        if not chosen:
            say_lines([words.phrase("issuer-lists", "nothing-to-refresh")])
        code = asyncio.run(refreshing.run(chosen))
    context.exit(code)


def _chosen(ids: tuple[str, ...], directory: Path) -> tuple[Kept, ...]:
    """Find the lists that came from an address.

    Raises:
        click.UsageError: an id is that of no list, or of one that came from no address.
    """
    if not ids:
        return tuple(each for each in kept(directory) if _came_from_afar(each))
    named = tuple(kept_as(id_, directory) for id_ in dict.fromkeys(ids))
    for each in named:
        if not _came_from_afar(each):
            raise click.UsageError(f"the list {each.list.id} came from no address; edit {each.path.name}")
    return named


def _came_from_afar(each: Kept) -> bool:
    return each.list.source.startswith("https://")


@dataclass(frozen=True, slots=True, kw_only=True)
class Refreshing:
    """What was obtained goes to where the list was."""

    network: Network
    at: datetime  # UTC

    async def run(self, chosen: Sequence[Kept]) -> int:
        """Obtain lists anew, one after the other, and give the exit code."""
        code = 0
        async for old, found in self.network.again(chosen):
            try:
                code = max(code, self._take_up(found, old))
            except click.UsageError as error:  # one that cannot be written leaves the others to be
                click.echo(error.format_message(), err=True)
                code = max(code, USAGE)
        return code

    def _take_up(self, found: TrustList, old: Kept) -> int:
        """Keep a list as it is now, or as it was, and say which."""
        words = self.network.words
        new = None if isinstance(found, MissingList) else renewed(found, before=old.list)
        if new is None:
            for line in not_renewed(found, before=old.list, at=self.at, words=words):
                click.echo(line, err=True)
            return UNOBTAINED
        if read_file(old.path) != old.list:  # to obtain it took its time
            click.echo(
                words.phrase("issuer-lists", "changed-meanwhile", id=foreign.quote(old.list.id)), err=True
            )
            return UNOBTAINED
        store(write_snapshot(new.list), old.path)
        say_lines(renewal(new, words=words))
        for line in doubts(new, words=words):
            click.echo(line, err=True)
        return 0
