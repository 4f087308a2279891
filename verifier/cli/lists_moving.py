"""The commands that carry issuer lists about: `lists export`, `lists import` and `lists remove`."""

from datetime import timedelta
from pathlib import Path

import click

from verifier.cli import options
from verifier.cli.doors import doors_of
from verifier.cli.failures import crashes_are_ours
from verifier.cli.kept_list import delete, kept, kept_as, store
from verifier.cli.list_sources import Found, in_file
from verifier.cli.lists_adding import Shelf, Wish
from verifier.cli.output import say, say_lines
from verifier.model.issuer_list import IssuerList
from verifier.recognition.lists.list_directory import Kept, is_snapshot
from verifier.recognition.lists.renewing import renewed
from verifier.recognition.lists.snapshot import write_snapshot
from verifier.render import foreign
from verifier.render.catalogue import Language, catalogue
from verifier.render.issuer_list_text import sentence

SKEW = timedelta(minutes=5)  # that the clocks of two machines may differ by
_STDOUT = "-"


@click.command(short_help="Package a list for another machine.")
@click.argument("id_", metavar="ID")
@click.argument("file", metavar="[FILE|-]", default=_STDOUT)
@options.lang
@options.lists_dir
def export(*, id_: str, file: str, lang: Language, lists_dir: Path | None) -> None:
    """Package the list ID, with its version and digest, to carry it to another machine.

    Without FILE it is written to standard output.
    """
    with crashes_are_ours():
        each = kept_as(id_, options.own_lists(lists_dir)).list
        if not isinstance(each, IssuerList):
            raise click.UsageError(f"the list {foreign.quote(id_)} cannot be used: verifier lists show {id_}")
        body, said = write_snapshot(each), sentence("exported", each, words=catalogue(lang))
        if file == _STDOUT:
            say(body)
            click.echo(said, err=True)
        else:
            store(body, Path(file))
            say_lines([said])


@click.command("import", short_help="Take in a list that was packaged.")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@options.lang
@options.lists_dir
@click.pass_context
def import_list(context: click.Context, *, file: Path, lang: Language, lists_dir: Path | None) -> None:
    """Take in a list that `lists export` packaged; its digest is held against what is in it.

    It takes the place of the list that was packaged before under the same id. To go back to
    an older one, remove the newer first.
    """
    with crashes_are_ours():
        shelf = Shelf(directory=options.own_lists(lists_dir), words=catalogue(lang))
        found = in_file(file)
        if found.written is not None:
            raise click.UsageError("it is not packaged; to take it as it is: verifier lists add FILE")
        obtained_at, now = found.list.obtained_at, doors_of(context).now()
        if obtained_at is not None and obtained_at > now + SKEW:
            raise click.UsageError("it was obtained at a time to come: the clock of a machine is wrong")
        there = next((each for each in kept(shelf.directory) if each.list.id == found.list.id), None)
        if there is None:
            shelf.add(found, Wish(id_=None, name=None))
        else:
            _replace(there, found, shelf)


def _replace(there: Kept, found: Found, shelf: Shelf) -> None:
    if not is_snapshot(there.path.read_bytes()):
        name = foreign.quote(there.path.name)
        raise click.UsageError(f"there is a list {found.list.id} of your own, in {name}: remove it first")
    new = renewed(found.list, before=there.list)
    if new is None:
        raise click.UsageError(f"the list {found.list.id} that is here is newer: remove it first")
    store(write_snapshot(found.list), there.path)
    say_lines([sentence("replaced", found.list, words=shelf.words, source=found.list.source)])


@click.command(short_help="Take a list out, and delete its file.")
@click.argument("id_", metavar="ID")
@options.lang
@options.lists_dir
def remove(*, id_: str, lang: Language, lists_dir: Path | None) -> None:
    """Take the list ID out: its file is deleted, and no badge is trusted by it any more."""
    with crashes_are_ours():
        found = kept_as(id_, options.own_lists(lists_dir))
        delete(found.path)
        name, id_ = foreign.quote(found.list.name, limit=foreign.LINE), foreign.quote(found.list.id)
        say_lines([catalogue(lang).phrase("issuer-lists", "removed", name=name, id=id_)])
