"""The lists of a directory for a command: all of them, the one that was named, and its file."""

from itertools import chain
from pathlib import Path

import click

from verifier.recognition.lists.list_directory import Kept, kept_in, put
from verifier.render import foreign


def kept(directory: Path) -> tuple[Kept, ...]:
    """Read every list of a directory, with the file of each.

    Raises:
        click.UsageError: the directory cannot be read.
    """
    try:
        return kept_in(directory)
    except OSError as error:
        raise click.UsageError(f"the directory of issuer lists cannot be read: {error.strerror}") from None


def kept_as(id_: str, directory: Path) -> Kept:
    """Find the list that is called so; else the one whose file is.

    Raises:
        click.UsageError: there is none, or the directory cannot be read.
    """
    there = kept(directory)
    by_id = (each for each in there if each.list.id == id_)
    by_file = (each for each in there if id_ in (each.path.stem, each.path.name))
    found = next(chain(by_id, by_file), None)
    if found is None:
        known = foreign.quote(
            ", ".join(dict.fromkeys(each.list.id for each in there)), limit=foreign.PARAGRAPHS
        )
        there_is_none = f"there is no list {foreign.quote(id_)}"
        raise click.BadParameter(
            f"{there_is_none}; there are: {known}" if known else there_is_none, param_hint="ID"
        )
    return found


def store(body: bytes, path: Path) -> None:
    """Write the file of a list all at once.

    Raises:
        click.UsageError: it cannot be written.
    """
    try:
        put(body, path)
    except OSError as error:
        name = foreign.quote(path.name)
        raise click.UsageError(f"{name} cannot be written: {error.strerror}") from None


def delete(path: Path) -> None:
    """Delete the file of a list.

    Raises:
        click.UsageError: it cannot be deleted.
    """
    try:
        path.unlink()
    except OSError as error:
        name = foreign.quote(path.name)
        raise click.UsageError(f"{name} cannot be deleted: {error.strerror}") from None
