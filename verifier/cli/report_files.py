"""A report that somebody kept: as JSON, or signed; and what is known of its signature."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass

from verifier.cli.doors import Doors
from verifier.cli.failures import OwnFileError
from verifier.cli.given import MAX_INPUT, read_file
from verifier.cli.refusals import REFUSALS
from verifier.cli.signing_keys import NOT_HAD, signing_keys
from verifier.model.keys import PublicKey
from verifier.model.words import Json, JsonObject
from verifier.parse.strict_json import MalformedJson, read
from verifier.render import foreign
from verifier.render.report_diff import is_report
from verifier.render.signed_report import (
    Refusal,
    ReportRefused,
    SignedReport,
    claimed_in,
    read_signed_report,
)

_MOST_VALUES = 2_000_000  # of a document with many badges, each with every score
_HINT = "Give a report: what check --json printed, or a signed one."


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptReport:
    """A report, and who signed it."""

    report: JsonObject
    signature: str  # what is known of it, in a sentence
    is_signed: bool | None  # None: it says so, and nobody checked


def read_token(name: str) -> str:
    """Read a signed report from a file: it alone, or as signedReport in an answer of the service.

    Raises:
        click.UsageError: the file cannot be read.
    """
    content = _content(name, hint="Give the file of a signed report, or - for stdin.")
    signed = content.get("signedReport") if isinstance(content, dict) else content
    return signed if isinstance(signed, str) else ""


def read_report(name: str, *, jwks: str | None, doors: Doors) -> KeptReport:
    """Read a report from a file; of an answer of the service what was signed, if anything was.

    Raises:
        OwnFileError: there is none in it, or its signature does not hold.
        click.UsageError: the file cannot be read.
    """
    content = _content(name)
    signed = content.get("signedReport") if isinstance(content, dict) else content
    if isinstance(signed, str):
        return _signed(name, signed, jwks=jwks, doors=doors)
    if not isinstance(content, dict) or not is_report(content):
        raise _no_report(name, f"This is no report. {_HINT}")
    return KeptReport(report=content, signature="Not signed.", is_signed=False)


def _content(name: str, *, hint: str = _HINT) -> Json:
    """Read what a file holds: a token as it is, JSON as what it is; None if it is broken."""
    text = read_file(name, hint=hint).decode("utf-8", errors="replace").strip()
    if not text.startswith("{"):
        return text
    try:
        return read(text, limit=MAX_INPUT, values=_MOST_VALUES)
    except MalformedJson:
        return None


def _signed(name: str, token: str, *, jwks: str | None, doors: Doors) -> KeptReport:
    try:
        claimed = claimed_in(token)
        keys = asyncio.run(signing_keys(jwks, issuer=claimed.issuer, doors=doors))
        place = foreign.place(claimed.issuer)
        if keys is None:
            says = f"It says that {place} signed it; that was not checked, for {NOT_HAD}."
            return KeptReport(report=claimed.report, signature=says, is_signed=None)
        signed, over = _believed(token, claimed, keys=keys, doors=doors)
    except ReportRefused as refused:
        raise _no_report(name, REFUSALS[refused.why].says) from None
    by = f"by {place}" if jwks is None else f"with one of the keys that you gave, as it says by {place}"
    return KeptReport(
        report=signed.report, signature=f"Signed {by}, and not altered since.{over}", is_signed=True
    )


def _believed(
    token: str, claimed: SignedReport, *, keys: Mapping[str, PublicKey], doors: Doors
) -> tuple[SignedReport, str]:
    """Read a signed report; also one whose time is over, for it is compared, and not relied on."""
    try:
        return read_signed_report(token, keys=keys, now=doors.now()), ""
    except ReportRefused as refused:
        if refused.why is not Refusal.EXPIRED:
            raise
        return read_signed_report(token, keys=keys, now=claimed.made), " Its time is over."


def _no_report(name: str, why: str) -> OwnFileError:
    return OwnFileError(f"{foreign.quote(name, limit=foreign.LINE)!r} cannot be compared. {why}")
