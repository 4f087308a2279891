"""`verifier report verify`: a signed report that was kept, or that somebody sent: is it what it seems?"""

import asyncio
from collections.abc import Mapping
from typing import NoReturn

import click

from verifier.cli import options
from verifier.cli.doors import Doors, doors_of
from verifier.cli.failures import UNOBTAINED, crashes_are_ours
from verifier.cli.given import is_link, read_file
from verifier.cli.output import say_lines
from verifier.model.exhibit import Fetched
from verifier.model.keys import PublicKey
from verifier.model.roles import Role
from verifier.parse.key_set import read_key_set
from verifier.render import foreign
from verifier.render.signed_report import (
    Expected,
    ReportRefused,
    SignedReport,
    issuer_named_in,
    read_signed_report,
)

WELL_KNOWN = "/.well-known/jwks.json"
REFUSED = 1  # exit code


@click.group()
def report() -> None:
    """Look at reports that were signed."""


@report.command("verify")
@click.argument("file")
@click.option(
    "--jwks", help="The keys: a file or an address. Without it, those that its service publishes now."
)
@click.option("--issuer", help="The service that it has to be from: https://badges.example")
@click.pass_context
def verify(context: click.Context, file: str, jwks: str | None, issuer: str | None) -> None:
    """Say whether a signed report in FILE is one, what it says, and of which moment it speaks.

    Exit codes: 0 it is, 1 it is not, 3 its keys could not be had, 64 wrong usage.
    """
    with crashes_are_ours():
        hint = "Give the file of a signed report, or - for stdin."
        token = read_file(file, hint=hint).decode("ascii", errors="replace").strip()
        named = issuer or issuer_named_in(token)
        if named is None:
            _end("Not believed: malformed.", code=REFUSED)
        doors = doors_of(context)
        keys = asyncio.run(_keys(jwks or f"{named}{WELL_KNOWN}", issuer=named, doors=doors))
        if keys is None:
            _end("Not checked: its keys could not be had.", code=UNOBTAINED)
        expected = Expected(issuer=named)
        try:
            signed = read_signed_report(token, keys=keys, now=doors.now(), expected=expected)
        except ReportRefused as refused:
            _end(f"Not believed: {refused.why.value}.", code=REFUSED)
        say_lines(_told(signed))


async def _keys(place: str, *, issuer: str, doors: Doors) -> Mapping[str, PublicKey] | None:
    """Read the keys of a file, or of an address; None if there are none."""
    body = await _fetched(place, doors) if is_link(place) else read_file(place, hint="Give a JWK Set.")
    found = None if body is None else read_key_set(body, issuer=issuer)
    if found is None:
        return None
    ids = [each.id for each in found.methods]
    return {
        each.id: each.key
        for each in found.methods
        if isinstance(each.key, PublicKey) and ids.count(each.id) == 1 and each.revoked is None
    }


async def _fetched(url: str, doors: Doors) -> bytes | None:
    async with doors.open_fetcher(options.settings()) as fetcher:
        match await fetcher.fetch(url, role=Role.KEY_SET):
            case Fetched(ok=True, body=body):
                return body
            case _:
                return None


def _told(signed: SignedReport) -> list[str]:
    said = signed.report
    credential = said.get("credential")
    name = credential.get("name") if isinstance(credential, dict) else None
    verifier = said.get("verifier")
    summary = foreign.quote(str(said.get("summary")), limit=foreign.PARAGRAPHS)
    lines = [
        f"Signed by {foreign.quote(signed.issuer)}, and not altered since.",
        f"It speaks of {signed.made:%Y-%m-%d %H:%M:%S} UTC, not of today.",
        f"Badge: {foreign.quote(name)}" if isinstance(name, str) else "",
        f"Verdict then: {foreign.quote(str(said.get('verdict')))}. {summary}",
        "It used issuer lists of whoever asked for it." if signed.has_sent_lists else "",
        "It was made with samples." if isinstance(verifier, dict) and verifier.get("samples") else "",
    ]
    return [line for line in lines if line]


def _end(text: str, *, code: int) -> NoReturn:
    say_lines([text])
    raise click.exceptions.Exit(code)
