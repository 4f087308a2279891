"""`verifier replay FILE`: the report of a run that was saved, made again. Nobody is asked anything."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TypedDict, Unpack

import click

from verifier.cli import options
from verifier.cli.checking import Shown, show_answer
from verifier.cli.failures import OwnFileError, crashes_are_ours
from verifier.cli.output import progress
from verifier.render import dates, foreign
from verifier.render.catalogue import LANGUAGES, Language, catalogue
from verifier.replay import simulated_time
from verifier.replay.archive import MAX_BYTES, BundleRefused
from verifier.replay.bundle import read_bundle
from verifier.replay.replaying import Replayed, Replaying


class Flags(TypedDict):
    """The options of `replay`."""

    as_json: bool
    at: datetime | None
    lang: Language | None
    profiles: tuple[str, ...]


@click.command(short_help="Make the report of a saved run again.")
@click.argument("bundle", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON and nothing else.")
@click.option(
    "--at", callback=options.moment, help="Another moment to judge dates for, by the same documents."
)
@click.option("--lang", type=click.Choice(LANGUAGES), help="Language of the answer; by default that of then.")
@click.option(
    "--profile",
    "profiles",
    multiple=True,
    help='Score by this metadata profile, or by "all" of them; by default by those of then.',
)
@click.pass_context
def replay(context: click.Context, bundle: Path, **flags: Unpack[Flags]) -> None:
    """Make the report of a run again that `verifier check … --save FILE` kept.

    It is the same report, byte for byte, whoever answers by now: everything comes from FILE, and nobody is
    asked. What is a replay of when is said beside it, on standard error.

    Exit codes: those of `check`; 64 if FILE cannot be replayed.
    """
    with crashes_are_ours():
        replaying = _opened(bundle)
        kept = replaying.kept
        language = flags["lang"] or kept.language
        known = tuple(profile.id for profile in replaying.profiles)
        named = options.named(flags["profiles"], known=known)
        words = catalogue(language)
        with progress(words.word("working") if kept.given.is_document else ""):
            replayed = simulated_time.run(replaying.repeat(at=flags["at"], profiles=named))
        for key, fills in _notes(replayed, replaying, language=language, is_otherwise=_is_otherwise(flags)):
            click.echo(words.phrase("replay", key, **fills), err=True)
        shown = Shown(
            language=language,
            as_json=flags["as_json"],
            profiles=named or kept.options.profiles or (),
            known=known,
            again=options.repeated("check", lang=language),
        )
        code = show_answer(replayed.report, shown=shown)
    context.exit(code)


def _opened(path: Path) -> Replaying:
    """Read a bundle.

    Raises:
        OwnFileError: it cannot be read, or is none.
    """
    name = foreign.quote(path.name)
    try:
        with path.open("rb") as file:
            return Replaying(read_bundle(file.read(MAX_BYTES + 1)))
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        why = str(error) if isinstance(error, BundleRefused) else reason or "not a file name"
        raise OwnFileError(f"{name} cannot be replayed: {why}") from None


def _is_otherwise(flags: Flags) -> bool:
    """Say whether something else is asked than then: that is another report."""
    return flags["at"] is not None or bool(flags["profiles"])


def _notes(
    replayed: Replayed, replaying: Replaying, *, language: Language, is_otherwise: bool
) -> Iterator[tuple[str, dict[str, str]]]:
    """Give what is to be known of a replay, beside its report."""
    kept, words = replaying.kept, catalogue(language)
    yield "of", {"moment": dates.minute(kept.checked_at, catalogue=words)}
    if not replaying.has_same_rules:
        yield "other-rules", {}
    elif not is_otherwise and not replayed.is_same(kept):
        yield "differs", {}
    if replayed.wanted:
        yield "wanted", {"count": str(len(replayed.wanted))}
