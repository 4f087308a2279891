"""The command `lists add`: a list from an address or a file into the directory, under an id of its own."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypedDict, Unpack

import click

from verifier.cli import options
from verifier.cli.doors import doors_of
from verifier.cli.failures import UNOBTAINED, USAGE, crashes_are_ours
from verifier.cli.given import is_link
from verifier.cli.kept_list import kept, store
from verifier.cli.list_sources import Found, Network, in_file
from verifier.cli.output import say_lines
from verifier.model.issuer_list import IssuerList, MissingList, TrustList
from verifier.recognition.lists.list_directory import id_from, may_be_id
from verifier.recognition.lists.reading import read_list
from verifier.recognition.lists.row_values import UnfitValueError, words
from verifier.recognition.lists.written_list import id_of_file
from verifier.render import foreign
from verifier.render.catalogue import Catalogue, Language, catalogue
from verifier.render.issuer_list_text import added, not_obtained

_ID_RULE = "an id has small letters a to z, digits and hyphens, 64 at most, and does not begin with a hyphen"


class Flags(TypedDict):
    """The options of `lists add`."""

    id_: str | None
    name: str | None
    lang: Language
    samples: Path | None
    lists_dir: Path | None


@click.command(short_help="Add a list, whose issuers you trust then.")
@click.argument("source", metavar="SOURCE")
@click.option("--id", "id_", help="What to call its file, and in commands; by default as it says itself.")
@click.option("--name", help="What reports call it; by default as it says itself.")
@options.lang
@options.samples
@options.lists_dir_to_fill
@click.pass_context
def add(context: click.Context, source: str, **flags: Unpack[Flags]) -> None:
    """Add an issuer list: from now on badges of the issuers on it may be `trusted`.

    SOURCE is an https address, of a list in any form that is read, of a register
    (…/.well-known/openid-federation) or of a list of registers, which are all added; or a
    file: a list of your own (TOML, JSON, CSV), which is copied, or a packaged list.

    Exit codes: 0 added, 3 at least one could not be obtained, 64 wrong usage, or not a list.
    """
    with crashes_are_ours():
        words = catalogue(flags["lang"])
        shelf = Shelf(directory=options.own_lists(flags["lists_dir"]), words=words)
        wish = Wish(id_=flags["id_"], name=flags["name"])
        if source.lower().startswith("http://"):
            raise click.UsageError("a list is obtained over https alone: use https://…")
        if is_link(source):
            settings = options.settings(samples=flags["samples"])
            network = Network(doors=doors_of(context), settings=settings, words=words)
            code = shelf.add_every(asyncio.run(network.every_at(source)), wish)
        else:
            shelf.add(in_file(Path(source)), wish)
            code = 0
    context.exit(code)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the reader wants a list to be called; None: as it says itself."""

    id_: str | None
    name: str | None

    def of(self, found: IssuerList) -> IssuerList:
        """Give the list as it is to be called."""
        return replace(found, id=self.id_ or id_from(found.id), name=self.name or found.name)

    def refuse_other(self, found: TrustList, *, file: str) -> None:
        """Refuse to call a file of one's own otherwise than it says itself; else it is called by its name.

        Raises:
            click.UsageError: it says another id, or is to have a name that it does not say.
        """
        if self.id_ not in (None, found.id) and found.id != id_of_file(file):
            id_ = foreign.quote(found.id)
            raise click.UsageError(
                f"the file says itself that its id is {id_}: change that, or leave --id out"
            )
        if self.name not in (None, found.name):
            raise click.UsageError(
                "a file of your own is copied as it is: write its name into it, and leave --name out"
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """The directory that lists are put into."""

    directory: Path
    words: Catalogue

    def add_every(self, found: Sequence[TrustList], wish: Wish) -> int:
        """Add lists that one address led to, as many as go, and give the exit code.

        Raises:
            click.UsageError: it is one list, and it cannot be called so, or is there already.
        """
        if len(found) > 1 and wish != Wish(id_=None, name=None):
            raise click.UsageError(f"that address leads to {len(found)} lists: --id and --name are for one")
        return max(self._tried(each, wish, is_alone=len(found) == 1) for each in found)

    def _tried(self, found: TrustList, wish: Wish, *, is_alone: bool) -> int:
        if isinstance(found, MissingList):
            click.echo(not_obtained(found, words=self.words), err=True)
            return UNOBTAINED
        try:
            self.add(Found(list=found), wish)
        except click.UsageError as error:
            if is_alone:
                raise
            click.echo(error.format_message(), err=True)
            return USAGE
        return 0

    def add(self, found: Found, wish: Wish) -> None:
        """Put a list in that was not there, and say so.

        Raises:
            click.UsageError: it cannot be called so, is there already, or cannot be written.
        """
        called = _named(wish.of(found.list))
        if not may_be_id(called.id):
            raise click.BadParameter(f"{foreign.quote(called.id)!r}: {_ID_RULE}", param_hint="--id")
        path = self.directory / f"{called.id}{found.ending}"
        if found.written is not None:
            called = _as_it_says(found.list, found.written, path, wish)
        self._refuse_second(called, path)
        store(found.body(called), path)
        say_lines(added(called, words=self.words))

    def _refuse_second(self, called: IssuerList, path: Path) -> None:
        for each in kept(self.directory):
            file, id_ = foreign.quote(each.path.name), foreign.quote(each.list.id)
            if called.id == each.list.id or path.stem == each.path.stem.lower():
                raise click.UsageError(
                    f"there is a list {id_} already, in {file}: choose another --id, or take that one"
                    f" out first: verifier lists remove {id_}"
                )
            if called.source.startswith("https://") and called.source == each.list.source:
                raise click.UsageError(f"this list is there already: verifier lists refresh {id_}")


def _named(called: IssuerList) -> IssuerList:
    """Give a list with its name in one line.

    Raises:
        click.BadParameter: the name is too long, hides something, or is none.
    """
    try:
        name = words(called.name)
    except UnfitValueError as error:
        raise click.BadParameter(str(error), param_hint="--name") from None
    if not name:
        raise click.BadParameter("is empty", param_hint="--name")
    return replace(called, name=name)


def _as_it_says(found: IssuerList, written: bytes, path: Path, wish: Wish) -> IssuerList:
    """Give a list of one's own as it will be called where its file is copied to.

    Raises:
        click.UsageError: it says itself what it is called, and that is not what was wished.
    """
    read = read_list(written, name=path.name)
    wish.refuse_other(read, file=path.name)
    return replace(found, id=read.id, name=read.name)
