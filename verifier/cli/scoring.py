"""The command `score`: a draft in, and how much it tells out. Nothing is fetched, and nothing verified."""

from collections.abc import Sequence
from pathlib import Path
from typing import TypedDict, Unpack

import click

from verifier.cli import options
from verifier.cli.failures import crashes_are_ours
from verifier.cli.given import is_link, read_file
from verifier.cli.output import show
from verifier.engine.draft import score_draft
from verifier.model.draft import Draft, DraftScore
from verifier.profiles import wanted, with_own
from verifier.render.catalogue import Language
from verifier.render.draft import drafts_object
from verifier.render.draft_text import print_drafts

MET, LACKING, OPEN, NO_BADGE = 0, 1, 3, 4  # exit codes, alike to those of `check`
_HINT = "Give a file, or - for what is piped in."


class Flags(TypedDict):
    """The options of `score`."""

    as_json: bool
    profiles: tuple[str, ...]
    profiles_dir: Path | None
    lang: Language


@click.command(short_help="Measure how much a draft of a badge tells.")
@click.argument("file", metavar="FILE")
@click.option("--json", "as_json", is_flag=True, help="Print the answer as JSON and nothing else.")
@click.option(
    "--profile",
    "profiles",
    multiple=True,
    help='Show the score by this metadata profile in full, or by "all"; may be repeated '
    "(ids: verifier profiles list).",
)
@options.lang
@options.profiles_dir
@click.pass_context
def score(context: click.Context, file: str, **flags: Unpack[Flags]) -> None:
    """Measure how much a badge tells before it is issued, and say what it lacks.

    FILE is a badge in any form, signed or not yet; an Achievement or a BadgeClass alone; a list or a learner
    record; or - for what is piped in. Nothing is fetched, and nothing is verified: `check` does that.

    Exit codes, by every profile that was named, else by every one that is always offered: 0 all that is
    required is given, if only weakly, or the profile does not concern the badge; 1 something required is not
    given; 3 something required cannot be told from what was given; 4 no badge; 64 wrong usage; 70 our own
    error. Of several badges or profiles 1 decides before 3, and 3 before 0; beside others, what is no badge
    counts as 3.
    """
    with crashes_are_ours():
        if is_link(file):
            raise click.UsageError(f"Nothing is fetched for a score. {_HINT} Verify a link with `check`.")
        known = with_own(options.own_profiles(flags["profiles_dir"]))
        named = options.named(flags["profiles"], known=[profile.id for profile in known])
        chosen = wanted(known, named=named)
        drafts = score_draft(read_file(file, hint=_HINT), profiles=chosen)
        in_full = named is not None or len(chosen) == 1
        again = options.repeated("score", file, lang=flags["lang"], profiles_dir=flags["profiles_dir"])
        show(
            lambda: drafts_object(drafts, language=flags["lang"]),
            lambda console: print_drafts(
                drafts, console=console, language=flags["lang"], command=None if in_full else again
            ),
            as_json=flags["as_json"],
        )
    context.exit(exit_code(drafts))


def exit_code(drafts: Sequence[Draft]) -> int:
    """Give the exit code of what was scored, for scripts that issue badges only if enough is told."""
    scored = [draft for draft in drafts if isinstance(draft, DraftScore)]
    if not scored:
        return NO_BADGE
    verdicts = {each.score.verdict for draft in scored for each in draft.scores}
    if "does_not_meet" in verdicts:
        return LACKING
    return OPEN if "cannot_tell" in verdicts or len(scored) < len(drafts) else MET
