"""`verifier check … --save FILE`: the report, and beside it all that it rests on."""

import os
from pathlib import Path

import click

from verifier.cli import options
from verifier.cli.checking import show_answer, shown_as
from verifier.cli.doors import Doors
from verifier.cli.given import is_document
from verifier.cli.options import Chosen
from verifier.cli.output import OutputError, progress
from verifier.model.issuer_list import ListsInUse
from verifier.profiles.shelf import own_files, with_written
from verifier.recognition.lists.folder import read_folder
from verifier.render import foreign
from verifier.render.catalogue import catalogue
from verifier.replay.archive import BundleRefused
from verifier.replay.bundle import write_bundle
from verifier.replay.keeping import keep
from verifier.replay.kept import Given
from verifier.settings import Settings

_FOR_ITS_OWNER = 0o600  # there may be somebody's data in it


async def check_and_save(
    given: str | bytes, place: Path, *, chosen: Chosen, settings: Settings, doors: Doors
) -> int:
    """Verify a badge or a document, print its report, keep what it rests on, and give the exit code.

    Raises:
        OutputError: it cannot be kept; the report has been printed.
    """
    own = () if settings.profiles_dir is None else own_files(settings.profiles_dir)
    profiles = with_written(own)
    asked = options.of(chosen, profiles=[profile.id for profile in profiles])
    lists = () if settings.lists_dir is None else read_folder(settings.lists_dir)
    words = catalogue(chosen["lang"])
    handed = Given(content=given, is_document=isinstance(given, bytes) and is_document(given))
    async with doors.open_fetcher(settings) as fetcher:
        with progress(words.word("working") if handed.is_document else ""):
            use = ListsInUse(at=doors.now(), lists=lists)
            run = await keep(handed, options=asked, fetcher=fetcher, use=use, own=own)
    code = show_answer(run.report, shown=shown_as(chosen, profiles=profiles))
    try:
        _write(write_bundle(run.kept(language=chosen["lang"])), place)
    except BundleRefused as refused:
        raise OutputError(f"cannot save it: {refused}") from None
    again = options.repeated("replay", str(place), lang=chosen["lang"])
    file = foreign.quote(place.name)
    click.echo(words.phrase("replay", "saved", file=file, command=again), err=True)
    if asked.known:
        click.echo(words.phrase("replay", "personal"), err=True)
    return code


def _write(body: bytes, place: Path) -> None:
    """Write a new file that nobody else may read.

    Raises:
        OutputError: it cannot be written, or somebody else has made one of that name.
    """
    try:
        new = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _FOR_ITS_OWNER)
    except OSError as error:
        raise OutputError(f"cannot save it: {error.strerror}") from None
    try:
        with os.fdopen(new, "wb") as file:
            file.write(body)
    except OSError as error:
        place.unlink(missing_ok=True)  # half of it is of no use, and would be in the way
        raise OutputError(f"cannot save it: {error.strerror}") from None
