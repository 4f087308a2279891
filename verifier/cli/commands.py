"""The commands: what each of them takes, and with which exit code it ends."""

import asyncio
import logging
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractAsyncContextManager, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol, TypedDict, Unpack, get_args

import click
import orjson
from rich.console import Console

from verifier.cli.given import read_given
from verifier.cli.output import blank_page, printed, say
from verifier.model.codes import ALL
from verifier.model.options import KnownRecipient, Options, RecipientKind
from verifier.model.report import TrustReport, Verdict
from verifier.net.samples import SamplesError
from verifier.parse.dates import read_moment
from verifier.render import languages
from verifier.render.catalogue import DEFAULT, LANGUAGES, Language, catalogue
from verifier.render.json import dumps, report_object
from verifier.render.scores import ProfileWords
from verifier.render.text import print_report
from verifier.render.version import VERSION, outcome_word
from verifier.settings import Settings, SettingsError

log = logging.getLogger(__name__)

USAGE, OURS, INTERRUPTED = 64, 70, 130  # exit codes beside those of a verdict
EXIT_CODES = {
    Verdict.TRUSTED: 0,
    Verdict.VALID: 0,
    Verdict.REJECTED: 1,
    Verdict.CAUTION: 2,
    Verdict.INCOMPLETE: 3,
    Verdict.NOT_A_BADGE: 4,
}
_LEAST_WIDTH = 20  # columns
_WORST_FIRST = (Verdict.REJECTED, Verdict.INCOMPLETE, Verdict.CAUTION, Verdict.VALID, Verdict.TRUSTED)


class Chosen(TypedDict):
    """The options of `check`."""

    as_json: bool
    recipient: KnownRecipient | None
    at: datetime | None
    lang: Language
    strict: bool
    explain: bool
    challenge: str | None
    domain: str | None
    profiles: tuple[str, ...]
    samples: Path | None


class Flags(TypedDict):
    """The options of `serve`."""

    host: str | None
    port: int | None
    no_cache: bool | None
    samples: Path | None


class Verifies(Protocol):
    """The verifier, as far as the command line needs it."""

    async def verify(self, given: str | bytes, *, options: Options, media_type: str = "") -> TrustReport:
        """Verify a URL or pasted text (str) or a file (bytes)."""
        ...

    @property
    def profiles(self) -> tuple[ProfileWords, ...]:
        """The metadata profiles that scores are made for."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Doors:
    """What the commands open: the verifier, and the service around it."""

    open_verifier: Callable[[Settings], AbstractAsyncContextManager[Verifies]]
    serve: Callable[[Settings], None]


class OurError(click.ClickException):
    """Something broke on our side."""

    exit_code = OURS


click.UsageError.exit_code = USAGE  # click's own 2 means a caution here


@contextmanager
def _crashes_are_ours() -> Iterator[None]:
    """Let a crash say whose it is, and that it says nothing about the badge."""
    try:
        yield
    except (click.ClickException, click.exceptions.Exit):
        raise
    except SamplesError as error:
        raise click.UsageError(f"the samples cannot be used: {error}") from None
    except KeyboardInterrupt:
        raise click.exceptions.Exit(INTERRUPTED) from None
    except Exception as error:
        log.exception("command crashed")
        kind = type(error).__name__
        said = f"something went wrong on our side ({kind}). It says nothing about the badge."
        raise OurError(said) from error


def _recipient(_context: click.Context, _option: click.Parameter, text: str | None) -> KnownRecipient | None:
    if text is None:
        return None
    kind, _, value = text.partition(":")
    for known in get_args(RecipientKind):
        if kind == known and value.strip():
            return KnownRecipient(kind=known, value=text if known == "did" else value.strip())
    raise click.BadParameter("write it as email:…, name:…, did:…, url:… or phone:…")


def _question(_context: click.Context, _option: click.Parameter, text: str | None) -> str | None:
    if text == "":  # an empty variable of a script would ask nothing, and look as if it had asked
        raise click.BadParameter("is empty")
    return text


def _moment(_context: click.Context, _option: click.Parameter, text: str | None) -> datetime | None:
    if text is None:
        return None
    moment = read_moment(text, pointer="")
    if moment is None:
        raise click.BadParameter("write a moment such as 2026-11-21 or 2026-11-21T20:31:05Z")
    return moment.instant


def _language(_context: click.Context, _option: click.Parameter, name: str | None) -> Language:
    if name is not None:
        return languages.known(name) or DEFAULT
    wishes = (os.environ.get(variable, "") for variable in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return next((spoken for wish in wishes if (spoken := languages.known(wish))), DEFAULT)


_lang = click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    callback=_language,
    help="Language of the report; by default that of the terminal, else English.",
)

_samples = click.option(
    "--samples",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Sample badges that answer for hosts under .example.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="verifier")
def cli() -> None:
    """Verify Open Badges and Verifiable Credentials, and say what could not be checked."""


@cli.command()
@click.argument("badge")
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON and nothing else.")
@click.option(
    "--recipient", callback=_recipient, help="Who should hold it: email:…, name:…, did:…, url:… or phone:…"
)
@click.option("--at", callback=_moment, help="The moment to judge dates for, in UTC if it names no zone.")
@_lang
@click.option("--strict", is_flag=True, help="Any departure from the format fails.")
@click.option("--explain", is_flag=True, help="Show how each proof was computed, for issuers who debug.")
@click.option("--challenge", callback=_question, help="What the holder was asked to sign to present it now.")
@click.option("--domain", callback=_question, help="For whom the holder was to sign.")
@click.option("--profile", "profiles", multiple=True, help="Score by this metadata profile; may be repeated.")
@_samples
@click.pass_context
def check(context: click.Context, badge: str, **chosen: Unpack[Chosen]) -> None:
    """Verify BADGE: a link, a file, or - for what is piped in.

    Exit codes: 0 verified or genuine, 1 rejected, 2 genuine with something to note, 3 not fully checked,
    4 no badge, 64 wrong usage, 70 our own error.
    """
    settings = _settings().overridden(samples=chosen["samples"])
    _log_for(settings)
    with _crashes_are_ours():
        given = read_given(badge)
        report, profiles = asyncio.run(
            _verify(given, chosen=chosen, settings=settings, doors=_doors(context))
        )
        _print(report, chosen=chosen, profiles=profiles)
    context.exit(exit_code(report))


@cli.command()
@click.option("--host", help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65_535), help="Port to listen on; 0 takes a free one.")
@click.option("--no-cache", is_flag=True, default=None, help="Fetch every document anew.")
@_samples
@click.pass_context
def serve(context: click.Context, **flags: Unpack[Flags]) -> None:
    """Serve verification over HTTP. Flags go before the variables VERIFIER_… of the environment."""
    settings = _settings().overridden(**flags)
    with _crashes_are_ours():
        try:
            _doors(context).serve(settings)
        except OSError as error:
            raise click.UsageError(
                f"cannot listen on {settings.host}: {error.strerror} (port {settings.port}; see --port)"
            ) from None


@cli.command()
@_lang
def codes(lang: Language) -> None:
    """List every fact that a report may carry."""
    words = catalogue(lang)
    page = blank_page()
    for code in ALL:
        page.write(f"{code.id:40} {outcome_word(code) or 'remark':12} {words.sentence(code)}\n")
    say(printed(page))


def exit_code(report: TrustReport) -> int:
    """Give the exit code of a report; of badges that only stand together, that of the worst."""
    if report.members and report.input.kind in ("page", "document"):
        found = {member.verdict for member in report.members}
        return EXIT_CODES[
            next((verdict for verdict in _WORST_FIRST if verdict in found), Verdict.NOT_A_BADGE)
        ]
    return EXIT_CODES[report.verdict]


def _print(report: TrustReport, *, chosen: Chosen, profiles: Sequence[ProfileWords]) -> None:
    if chosen["as_json"]:
        rendered = report_object(report, language=chosen["lang"], profiles=profiles)
        say(dumps(rendered, layout=orjson.OPT_INDENT_2) + b"\n")
        return
    page = blank_page()  # a console that writes by itself ends the process with 1 if nobody reads on
    is_terminal = (sys.stdout is not None and sys.stdout.isatty()) or None  # None: the environment decides
    console = Console(file=page, force_terminal=is_terminal, highlight=False, markup=False, emoji=False)
    console.width = max(console.width, _LEAST_WIDTH)  # the environment may name any, and 0 shows nothing
    print_report(report, console=console, language=chosen["lang"], profiles=profiles)
    say(printed(page))


async def _verify(
    given: str | bytes, *, chosen: Chosen, settings: Settings, doors: Doors
) -> tuple[TrustReport, tuple[ProfileWords, ...]]:
    async with doors.open_verifier(settings) as verifier:
        known = {profile.id for profile in verifier.profiles}
        if not known.issuperset(chosen["profiles"]):
            raise click.BadParameter(f"there are {', '.join(sorted(known))}", param_hint="--profile")
        options = Options(
            recipient=chosen["recipient"],
            at=chosen["at"],
            profiles=chosen["profiles"] or None,
            strict="strict" if chosen["strict"] else "lenient",
            explain=chosen["explain"],
            challenge=chosen["challenge"],
            domain=chosen["domain"],
        )
        return await verifier.verify(given, options=options), verifier.profiles


def _settings() -> Settings:
    try:
        settings = Settings.from_environment(os.environ)
    except SettingsError as error:
        raise click.UsageError(str(error)) from None
    return settings


def _log_for(settings: Settings) -> None:
    """Log to the terminal if that is asked for; the report is all that who checks a badge wants to see."""
    if "VERIFIER_LOG_LEVEL" in os.environ:
        logging.basicConfig(level=settings.log_level.upper())
    else:
        logging.getLogger("verifier").addHandler(logging.NullHandler())


def _doors(context: click.Context) -> Doors:
    doors = context.find_object(Doors)
    if doors is None:
        raise TypeError("the commands are started without the doors they open")
    return doors
