"""`verifier report verify`: a signed report that was kept, or that somebody sent: is it what it seems?"""

import asyncio
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NoReturn

import click

from verifier.cli.doors import doors_of
from verifier.cli.failures import UNOBTAINED, crashes_are_ours
from verifier.cli.output import say_lines
from verifier.cli.refusals import refused_in_words
from verifier.cli.report_diff import diff
from verifier.cli.report_files import read_signed
from verifier.cli.signing_keys import NOT_HAD, WAY_OUT, signing_keys
from verifier.model.words import JsonObject
from verifier.render import foreign, languages
from verifier.render.catalogue import DEFAULT, catalogue
from verifier.render.signed_report import (
    Expected,
    Refusal,
    ReportRefused,
    SignedReport,
    is_origin,
    issuer_named_in,
    read_signed_report,
)

REFUSED = 1  # exit code


@click.group(short_help="Look at reports that were kept.")
def report() -> None:
    """Look at reports that were kept: who signed them, and what changed since."""


report.add_command(diff)


def _origin(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """Take the name of a service, as reports write it."""
    origin = None if value is None else value.rstrip("/").lower()
    if origin is not None and not is_origin(origin):
        raise click.UsageError("--issuer is an address such as https://badges.example, without a path.")
    return origin


@report.command("verify", short_help="Say whether to believe a signed report.")
@click.argument("file")
@click.option(
    "--jwks", help="The keys: a file or an address. Without it, those that its service publishes now."
)
@click.option("--issuer", callback=_origin, help="The service that it has to be from: https://badges.example")
@click.pass_context
def verify(context: click.Context, file: str, jwks: str | None, issuer: str | None) -> None:
    """Say whether a signed report in FILE is one, what it says, and of which moment it speaks.

    Anybody may sign reports at an address of their own: name the service that you know as --issuer, or look
    at who signed.

    Exit codes: 0 it is, 1 it is not, 3 its keys could not be had, 64 wrong usage.
    """
    with crashes_are_ours():
        kept = read_signed(file)
        named = issuer or issuer_named_in(kept.token)
        if named is None:
            _end(refused_in_words(Refusal.MALFORMED), code=REFUSED)
        doors = doors_of(context)
        keys = asyncio.run(signing_keys(jwks, issuer=named, doors=doors))
        if keys is None:
            _end([f"Not checked: {NOT_HAD}. {WAY_OUT}"], code=UNOBTAINED)
        expected = Expected(issuer=named)
        try:
            signed = read_signed_report(kept.token, keys=keys, now=doors.now(), expected=expected)
            kept.demand_agreement(signed)
        except ReportRefused as refused:
            _end(refused_in_words(refused.why), code=REFUSED)
        signer = _Signer(is_expected=issuer is not None, has_own_keys=jwks is None)
        say_lines([*signer.told(signed.issuer), *_told(signed)])


@dataclass(frozen=True, slots=True, kw_only=True)
class _Signer:
    """How far it is known who signed."""

    is_expected: bool  # whoever asks named the service
    has_own_keys: bool  # the keys are those that the service publishes

    def told(self, issuer: str) -> list[str]:
        """Say who signed, and what is left for the reader to know."""
        name = foreign.place(issuer)
        if self.is_expected:
            return [f"Signed by {name}, and not altered since."]
        if self.has_own_keys:
            return [
                f"Signed by {name}, and not altered since.",
                f"Do you know {name}? Anybody may sign reports at an address of their own.",
            ]
        return [
            "Signed with one of the keys that you gave, and not altered since.",
            f"That it is from {name} is what it says itself: --issuer is the service whose keys these are.",
        ]


def _told(signed: SignedReport) -> list[str]:
    said = signed.report
    verifier = said.get("verifier")
    lines = [
        f"It speaks of {signed.made:%Y-%m-%d %H:%M:%S} UTC, not of today.",
        f"It was made for {foreign.place(signed.audience)} alone." if signed.audience else "",
        *_badge(said, names_issuer=not signed.has_sent_lists),
        *_verdict(signed),
        "It was made with samples." if isinstance(verifier, dict) and verifier.get("samples") else "",
    ]
    return [line for line in lines if line]


def _verdict(signed: SignedReport) -> Iterator[str]:
    """Say what was found; by lists that came with the request, anybody may have named an issuer at will."""
    verdict = _in_words(signed.report)
    if signed.has_sent_lists:
        yield "It rests on issuer lists of whoever asked for it, who may name an issuer as they like."
        yield f"Verdict then, by those lists: {verdict}. Check the badge again with lists of your own."
        return
    summary = foreign.quote(str(signed.report.get("summary")), limit=foreign.PARAGRAPHS)
    yield f"Verdict then: {verdict}. {summary}"


def _in_words(said: JsonObject) -> str:
    """Give the verdict as it was shown, in the language of the report."""
    verdict, language = str(said.get("verdict")), languages.known(str(said.get("language"))) or DEFAULT
    return catalogue(language).tables["verdicts"].get(verdict) or foreign.quote(verdict)


def _badge(said: JsonObject, *, names_issuer: bool) -> Iterator[str]:
    """Say of which badge it speaks: another one may bear the same name."""
    given, credential = said.get("input"), said.get("credential")
    if isinstance(credential, dict) and isinstance(name := credential.get("name"), str):
        issuer = credential.get("issuer")
        headline = issuer.get("headline") if isinstance(issuer, dict) else None
        yield f"Badge: {foreign.quote(name)}"
        if names_issuer and isinstance(headline, str):
            yield f"Issuer: {foreign.place(headline)}"
    if isinstance(given, dict) and isinstance(url := given.get("url"), str):
        yield f"Found at: {foreign.address(url)}"
    if isinstance(given, dict) and given.get("sha256"):
        yield f"SHA-256 of what was checked: {foreign.quote(str(given['sha256']), limit=foreign.LINE)}"


def _end(lines: Iterable[str], *, code: int) -> NoReturn:
    say_lines(lines)
    raise click.exceptions.Exit(code)
