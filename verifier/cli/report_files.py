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


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedFile:
    """A file with a signed report: the token, and what else stands in the file for people to read."""

    token: str
    beside: JsonObject | None = None  # None: the token is alone

    def demand_agreement(self, signed: SignedReport) -> None:
        """Demand that the file says nothing else than what was signed.

        Raises:
            ReportRefused: it does.
        """
        if self.beside is not None and self.beside != signed.report:
            raise ReportRefused(Refusal.INCONSISTENT)


def read_signed(name: str) -> SignedFile:
    """Read a signed report from a file: it alone, or as signedReport in an answer of the service.

    Raises:
        click.UsageError: the file cannot be read.
    """
    return _signed_in(_content(name, hint="Give the file of a signed report, or - for stdin."))


def _signed_in(content: Json) -> SignedFile:
    if not isinstance(content, dict):
        return SignedFile(token=content if isinstance(content, str) else "")
    signed = content.get("signedReport")
    beside = {key: value for key, value in content.items() if key != "signedReport"}
    return SignedFile(token=signed if isinstance(signed, str) else "", beside=beside or None)


def read_report(name: str, *, jwks: str | None, doors: Doors) -> KeptReport:
    """Read a report from a file; of an answer of the service what was signed, if anything was.

    Raises:
        OwnFileError: there is none in it, or its signature does not hold.
        click.UsageError: the file cannot be read.
    """
    content = _content(name)
    signed = _signed_in(content)
    if signed.token:
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


def _signed(name: str, file: SignedFile, *, jwks: str | None, doors: Doors) -> KeptReport:
    try:
        token, claimed = file.token, claimed_in(file.token)
        file.demand_agreement(claimed)
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
