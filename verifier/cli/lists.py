"""The commands `lists` that only tell: which issuer lists there are, who is on one, whether a file is one."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from verifier.cli import options
from verifier.cli.doors import doors_of
from verifier.cli.failures import UNOBTAINED, USAGE, crashes_are_ours
from verifier.cli.kept_list import kept, kept_as
from verifier.cli.list_sources import told
from verifier.cli.lists_adding import add
from verifier.cli.lists_moving import export, import_list, remove
from verifier.cli.lists_refreshing import refresh
from verifier.cli.output import blank_page, printed, say, show
from verifier.model.issuer_list import IssuerList, ListsInUse, TrustList
from verifier.recognition.lists.folder import check_file, read_folder
from verifier.recognition.lists.malformed import MalformedListError
from verifier.render.catalogue import Language, catalogue
from verifier.render.issuer_list import list_object, lists_object, why_not
from verifier.render.issuer_list_text import out_of_date, print_list, print_lists, sentence

_json = click.option(
    "--json", "as_json", is_flag=True, help="Print JSON and nothing else, as the service answers."
)


@click.group(short_help="Keep the lists of issuers that you trust.")
def lists() -> None:
    """Keep the lists of issuers that you trust: a badge of an issuer on one may be `trusted`."""


@lists.command("list", short_help="List the issuer lists, and which may be used.")
@_json
@options.lang
@options.lists_dir
@click.pass_context
def list_lists(context: click.Context, *, as_json: bool, lang: Language, lists_dir: Path | None) -> None:
    """List the issuer lists, in the order in which they are asked, and say which may be used.

    Fit for cron. Exit codes: 0 all are in force, 3 at least one is not, 64 wrong usage.
    """
    with crashes_are_ours():
        use = ListsInUse(at=doors_of(context).now(), lists=read_folder(options.own_lists(lists_dir)))
        show(
            lambda: lists_object(use, language=lang),
            lambda console: print_lists(use, console=console, language=lang),
            as_json=as_json,
        )
    if any(why_not(each, at=use.at) for each in use.lists):
        context.exit(UNOBTAINED)


@lists.command("show", short_help="Show who is on a list.")
@click.argument("id_", metavar="ID")
@_json
@options.lang
@options.lists_dir
@click.pass_context
def show_list(
    context: click.Context, *, id_: str, as_json: bool, lang: Language, lists_dir: Path | None
) -> None:
    """Show who is on the list ID, where it came from, and its digest."""
    with crashes_are_ours():
        each, at = kept_as(id_, options.own_lists(lists_dir)).list, doors_of(context).now()
        show(
            lambda: list_object(each, at=at, language=lang),
            lambda console: print_list(each, at=at, console=console, language=lang),
            as_json=as_json,
        )


@lists.command("check", short_help="Say what files are, or where they are wrong.")
@click.argument("files", metavar="[FILE|DIRECTORY]...", nargs=-1, type=click.Path(path_type=Path))
@options.lang
@options.lists_dir
@click.pass_context
def check_lists(
    context: click.Context, *, files: tuple[Path, ...], lang: Language, lists_dir: Path | None
) -> None:
    """Read each FILE as the start would, and say what it is or where it is wrong.

    Of a file with several mistakes as many are told as can be found at once. Of a directory
    every list is read, and without FILE that of `--lists-dir` is meant. One that is in order and
    out of date is pointed out on standard error.

    Exit codes: 0 all are in order, be they out of date or not, 64 at least one is not.
    """
    with crashes_are_ours():
        page, wrong, words = blank_page(), False, catalogue(lang)
        for file, found in _checked(dict.fromkeys(files) or (options.own_lists(lists_dir),)):
            if isinstance(found, IssuerList):
                page.write(f"{sentence('fits', found, words=words, file=str(file))}\n")
                doubts = [*out_of_date(str(file), found, at=doors_of(context).now(), words=words)]
            else:
                wrong, doubts = True, told(file, found)
            for line in doubts:
                click.echo(line, err=True)
        say(printed(page))
    if wrong:
        context.exit(USAGE)


def _checked(files: Iterable[Path]) -> Iterator[tuple[Path, TrustList | tuple[MalformedListError, ...]]]:
    """Read every file; of a directory every list, and that there is one."""
    for file in files:
        if not file.is_dir():
            yield file, check_file(file)
            continue
        there = kept(file)
        if not there:
            yield file, (MalformedListError("holds no list: no file that ends in .toml, .json or .csv"),)
        for each in there:
            is_told = isinstance(each.list, IssuerList) or each.list.same_id_as
            yield each.path, each.list if is_told else check_file(each.path)


for command in (add, refresh, export, import_list, remove):
    lists.add_command(command)
