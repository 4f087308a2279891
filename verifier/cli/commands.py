"""The commands: what each of them takes, and with which exit code it ends."""

import asyncio
import logging
import os
from pathlib import Path
from typing import Unpack

import click

from verifier.cli import options
from verifier.cli.checking import check_document, check_one
from verifier.cli.doors import Doors, doors_of
from verifier.cli.failures import CannotListenError, crashes_are_ours
from verifier.cli.given import is_document, read_given
from verifier.cli.keys import keys
from verifier.cli.lists import lists
from verifier.cli.options import Chosen
from verifier.cli.output import blank_page, printed, say
from verifier.cli.profiles import profiles
from verifier.cli.replaying import replay
from verifier.cli.saving import check_and_save
from verifier.cli.scoring import score
from verifier.cli.signed_reports import report
from verifier.model import crash
from verifier.model.codes import ALL
from verifier.render.catalogue import Language, catalogue
from verifier.render.version import VERSION, outcome_word
from verifier.settings import Flags, Settings


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="verifier")
def cli() -> None:
    """Verify Open Badges and Verifiable Credentials, and say what could not be checked."""


@cli.command(
    short_help="Verify a badge, or every badge of a document.", context_settings={"allow_extra_args": True}
)
@click.argument("badge")
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON and nothing else.")
@click.option(
    "--recipient",
    multiple=True,
    callback=options.recipient,
    help="Who should hold it: email:…, name:…, did:…, url:… or phone:…; may be repeated.",
)
@click.option(
    "--at", callback=options.moment, help="The moment to judge dates for, in UTC if it names no zone."
)
@options.lang
@click.option("--strict", is_flag=True, help="Any departure from the format fails.")
@click.option("--explain", is_flag=True, help="Show how each proof was computed, for issuers who debug.")
@click.option(
    "--challenge",
    callback=options.question,
    help="What the holder was asked to sign to present it now; a badge that nobody presents is rejected.",
)
@click.option(
    "--domain",
    callback=options.question,
    help="For whom the holder was to sign; a badge that nobody presents is rejected.",
)
@click.option(
    "--profile",
    "profiles",
    multiple=True,
    help='Score by this metadata profile, or by "all"; may be repeated (ids: verifier profiles list).',
)
@click.option(
    "--save",
    type=click.Path(path_type=Path),
    callback=options.new_file,
    help="Keep what was given and every document used in a new file, for `verifier replay`.",
)
@options.samples
@options.profiles_dir
@options.lists_dir
@click.pass_context
def check(context: click.Context, badge: str, **chosen: Unpack[Chosen]) -> None:
    """Verify a badge, or every badge of a document.

    BADGE is a link, a file, or - for what is piped in; of a PDF or HTML every badge in it is verified.

    Exit codes: 0 verified or genuine, 1 rejected, 2 to be looked at closely, 3 not fully checked,
    4 no badge, 64 wrong usage, 70 our own error. Of several badges the worst decides, in the order 1, 3, 2,
    0; of a document one that was not opened counts as 3.
    """
    if context.args:
        raise click.UsageError(
            "One BADGE at a time. Several links go as a list, one a line: verifier check - < links.txt"
        )
    settings = options.settings(
        samples=chosen["samples"], profiles_dir=chosen["profiles_dir"], lists_dir=chosen["lists_dir"]
    )
    _log_for(settings)
    with crashes_are_ours():
        given = read_given(badge)
        doors, place = doors_of(context), chosen["save"]
        if place is None:
            code = asyncio.run(_check(given, chosen=chosen, settings=settings, doors=doors))
        else:
            code = asyncio.run(check_and_save(given, place, chosen=chosen, settings=settings, doors=doors))
    context.exit(code)


@cli.command(short_help="Serve verification over HTTP.")
@click.option("--host", help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65_535), help="Port to listen on; 0 takes a free one.")
@click.option("--no-cache", is_flag=True, default=None, help="Fetch every document anew.")
@options.samples
@options.profiles_dir
@options.lists_dir
@options.keys_dir
@click.pass_context
def serve(context: click.Context, **flags: Unpack[Flags]) -> None:
    """Serve verification over HTTP. Flags go before the variables VERIFIER_… of the environment."""
    settings = options.settings(**flags)
    with crashes_are_ours():
        try:
            doors_of(context).serve(settings)
        except OSError as error:
            raise CannotListenError(error, host=settings.host, port=settings.port) from None


@cli.command(short_help="List every fact that a report may carry.")
@options.lang
def codes(lang: Language) -> None:
    """List every fact that a report may carry."""
    words = catalogue(lang)
    page = blank_page()
    for code in ALL:
        page.write(f"{code.id:40} {outcome_word(code) or 'remark':12} {words.sentence(code)}\n")
    say(printed(page))


cli.add_command(keys)
cli.add_command(lists)
cli.add_command(profiles)
cli.add_command(replay)
cli.add_command(report)
cli.add_command(score)


async def _check(given: str | bytes, *, chosen: Chosen, settings: Settings, doors: Doors) -> int:
    async with doors.open_verifier(settings) as verifier:
        if isinstance(given, bytes) and is_document(given):
            return await check_document(given, chosen=chosen, verifier=verifier)
        return await check_one(given, chosen=chosen, verifier=verifier)


def _log_for(settings: Settings) -> None:
    """Log to the terminal if that is asked for; the report is all that who checks a badge wants to see."""
    if "VERIFIER_LOG_LEVEL" in os.environ:
        handler = logging.StreamHandler()
        handler.addFilter(crash.discreet)
        handler.setFormatter(logging.Formatter(crash.LINE, defaults=crash.NOTHING))
        logging.basicConfig(level=settings.log_level.upper(), handlers=[handler])
    else:
        logging.getLogger("verifier").addHandler(logging.NullHandler())
