"""The options of the commands: how each is written, and what they come to together."""

import os
import shlex
from collections.abc import Collection
from datetime import datetime
from pathlib import Path
from typing import TypedDict, Unpack, get_args

import click

from verifier.model.options import MAX_KNOWN, KnownRecipient, Options, RecipientKind
from verifier.parse.dates import read_moment
from verifier.profiles import UnknownProfileError, chosen
from verifier.render import foreign, languages
from verifier.render.catalogue import DEFAULT, LANGUAGES, Language
from verifier.settings import Flags, Settings, SettingsError


class Chosen(TypedDict):
    """The options of `check`."""

    as_json: bool
    recipient: tuple[KnownRecipient, ...]
    at: datetime | None
    lang: Language
    strict: bool
    explain: bool
    challenge: str | None
    domain: str | None
    profiles: tuple[str, ...]
    samples: Path | None
    profiles_dir: Path | None
    lists_dir: Path | None
    save: Path | None


def of(flags: Chosen, *, profiles: Collection[str]) -> Options:
    """Bring the options together; ``profiles`` are the ids of the metadata profiles that there are.

    Raises:
        click.BadParameter: a profile is named that there is not.
    """
    return Options(
        recipient=flags["recipient"] or None,
        at=flags["at"],
        profiles=named(flags["profiles"], known=profiles),
        strict="strict" if flags["strict"] else "lenient",
        explain=flags["explain"],
        challenge=flags["challenge"],
        domain=flags["domain"],
    )


def named(profiles: tuple[str, ...], *, known: Collection[str]) -> tuple[str, ...] | None:
    """Give the ids of the metadata profiles that were named, or "all"; None if none was.

    Raises:
        click.BadParameter: a profile is named that there is not.
    """
    try:
        return chosen(profiles, known=known) or None
    except UnknownProfileError as error:
        raise click.BadParameter(
            f"there are {', '.join(sorted(error.known))}", param_hint="--profile"
        ) from None


def repeated(*words: str, lang: Language, **directories: Path | None) -> str:
    """Give a command that is run once more alike, up to what is added to it: same files, same language."""
    command = ["verifier", *words]
    for name, directory in directories.items():
        option = f"--{name.replace('_', '-')}"
        if directory is not None:
            command += [option, str(directory)]
    if lang != _spoken_here():
        command += ["--lang", lang]
    # A name that holds commands to the terminal is left out: it would be obeyed where it is shown.
    return shlex.join(word if word.isprintable() else "…" for word in command)


def own_profiles(flag: Path | None) -> Path | None:
    """Choose the directory of own profiles: the flag goes before the environment."""
    return settings(profiles_dir=flag).profiles_dir


def own_lists(flag: Path | None) -> Path:
    """Choose the directory of issuer lists: the flag goes before the environment.

    Raises:
        click.UsageError: neither names one.
    """
    directory = settings(lists_dir=flag).lists_dir
    if directory is None:
        raise click.UsageError(
            "Which issuer lists? Name their directory: --lists-dir, or VERIFIER_LISTS_DIR."
        )
    return directory


def recipient(
    _context: click.Context, _option: click.Parameter, texts: tuple[str, ...]
) -> tuple[KnownRecipient, ...]:
    """Read what the reader knows about the candidate: "email:…", "did:…"; each may be given several times."""
    if len(texts) > MAX_KNOWN:
        raise click.BadParameter(f"may be given {MAX_KNOWN} times at most")
    return tuple(map(_known, texts))


def _known(text: str) -> KnownRecipient:
    kind, colon, value = text.partition(":")
    if not colon and "@" in text:  # nothing else that is known of people has one
        return _known_as("email", text)
    for known in get_args(RecipientKind):
        if kind == known and value.strip():
            return _known_as(known, text if known == "did" else value)
    raise click.BadParameter("write it as email:…, name:…, did:…, url:… or phone:…")


def _known_as(kind: RecipientKind, value: str) -> KnownRecipient:
    try:
        return KnownRecipient(kind=kind, value=value.strip())
    except ValueError as error:  # which names the rule, and never repeats the value
        raise click.BadParameter(str(error).removeprefix("KnownRecipient.value ")) from None


def question(_context: click.Context, _option: click.Parameter, text: str | None) -> str | None:
    """Read what a holder was asked to sign; nothing asks nothing."""
    if text == "":  # an empty variable of a script would ask nothing, and look as if it had asked
        raise click.BadParameter("is empty")
    return text


def moment(_context: click.Context, _option: click.Parameter, text: str | None) -> datetime | None:
    """Read the moment to judge dates for."""
    if text is None:
        return None
    said = read_moment(text, pointer="")
    if said is None:
        raise click.BadParameter("write a moment such as 2026-11-21 or 2026-11-21T20:31:05Z")
    return said.instant


def language(_context: click.Context, _option: click.Parameter, name: str | None) -> Language:
    """Choose the language: the one asked for, else that of the terminal."""
    if name is not None:
        return languages.known(name) or DEFAULT
    return _spoken_here()


def _spoken_here() -> Language:
    """Choose the language of the terminal."""
    wishes = (os.environ.get(variable, "") for variable in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return next((spoken for wish in wishes if (spoken := languages.known(wish))), DEFAULT)


def settings(**flags: Unpack[Flags]) -> Settings:
    """Read the settings of the environment, which flags go before.

    Raises:
        click.UsageError: a variable or a flag is set to something that it cannot be, or is unknown.
    """
    try:
        return Settings.from_environment(os.environ).overridden(**flags)
    except SettingsError as error:
        raise click.UsageError(foreign.quote(str(error), limit=foreign.PARAGRAPHS)) from None


def new_file(_context: click.Context, _option: click.Parameter, path: Path | None) -> Path | None:
    """Take the name of a file to be written, before anything is done for it; nothing is ever replaced."""
    if path is not None and os.path.lexists(path):
        raise click.BadParameter(f"{foreign.quote(path.name)} is there already: name a new file")
    if path is not None and not path.parent.is_dir():
        raise click.BadParameter("is in a directory that does not exist")
    return path


lang = click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    callback=language,
    help="Language of the answer; by default that of the terminal, else English.",
)

samples = click.option(
    "--samples",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Sample badges that answer for hosts under .example.",
)

profiles_dir = click.option(
    "--profiles-dir",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Metadata profiles of your own: a directory of TOML files.",
)

keys_dir = click.option(
    "--keys-dir",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The keys that sign reports: a directory that verifier keys new wrote to.",
)


def _there_to_fill(_context: click.Context, _option: click.Parameter, path: Path | None) -> Path | None:
    """Take a directory that lists are put into; of one that is not there say how it is made."""
    if path is None or path.is_dir():
        return path
    named = foreign.quote(shlex.quote(str(path)), limit=foreign.ADDRESS)
    raise click.BadParameter(f"there is no such directory; make it first: mkdir {named}")


lists_dir_to_fill = click.option(
    "--lists-dir",
    type=click.Path(file_okay=False, path_type=Path),
    callback=_there_to_fill,
    help="Issuer lists that you trust: a directory of files.",
)
lists_dir = click.option(
    "--lists-dir",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Issuer lists that you trust: a directory of files.",
)
