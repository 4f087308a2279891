"""A case as it stands in fixtures/badges/: what is given, the world, and what must be found."""

import tomllib
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache, cached_property
from pathlib import Path

from tests.world import World
from tests.world.load import load
from verifier.engine import DocumentVerification, Verification
from verifier.engine.described import as_found
from verifier.engine.obtain import describe
from verifier.model.document import DocumentReport
from verifier.model.issuer_list import TrustList
from verifier.model.located import Given
from verifier.model.options import Options
from verifier.model.report import TrustReport
from verifier.model.words import CheckId
from verifier.recognition.lists.folder import read_folder
from verifier.web.recipient import read_recipient

BADGES = Path(__file__).resolve().parents[2] / "fixtures" / "badges"
MOMENT = datetime(2026, 3, 1, 12, tzinfo=UTC)


@dataclass(frozen=True)
class WrittenCase:
    """One directory."""

    directory: Path

    @property
    def name(self) -> str:
        return self.directory.name

    @cached_property
    def expectation(self) -> dict:
        return tomllib.loads((self.directory / "expect.toml").read_text("utf-8"))

    @property
    def given(self) -> Given:
        path = next(self.directory.glob("badge.*"))
        body = path.read_bytes()
        return Given(text=body.decode().strip()) if path.suffix == ".url" else Given(body=body)

    @property
    def scores(self) -> list[tuple[int, str, dict]]:
        """List which badge of the input is scored, against which profile, and what must be found."""
        expected = self.expectation
        inside = {number: item["scores"] for number, item in expected.get("items", {}).items()}
        each = {0: expected.get("scores", {}), **inside}
        return [
            (int(number), profile, scores) for number, of in each.items() for profile, scores in of.items()
        ]

    @property
    def options(self) -> Options:
        expected = self.expectation
        return Options(
            recipient=read_recipient(expected.get("recipient")),
            at=expected.get("at"),
            strict="strict" if expected.get("strict") else "lenient",
            explain=expected.get("explain", False),
            challenge=expected.get("challenge"),
            domain=expected.get("domain"),
            profiles=tuple(expected["profiles"]) if "profiles" in expected else None,
            switched_off=frozenset(CheckId(check) for check in expected.get("off", ())),
        )

    @property
    def lists(self) -> tuple[TrustList, ...]:
        """The lists of issuers that the reader trusts."""
        directory = self.directory / "lists"
        return read_folder(directory) if directory.is_dir() else ()

    async def verify(self) -> tuple[TrustReport, World]:
        world = load(self.directory, now=MOMENT)
        documents = self._documents(world).bundle
        verification = Verification(
            fetcher=world, now=MOMENT, options=self.options, documents=documents, lists=self.lists
        )
        return await verification.verify(self.given), world

    async def verify_document(self) -> DocumentReport:
        body = self.given.content or b""
        described = as_found(body, describe(body, kind="document"))
        return await self._documents(load(self.directory, now=MOMENT)).verify(body, described)

    def _documents(self, world: World) -> DocumentVerification:
        return DocumentVerification(ledger=lambda: world, now=MOMENT, options=self.options, lists=self.lists)


@cache  # six modules ask, while they are collected
def all_cases() -> tuple[WrittenCase, ...]:
    """List the cases by name."""
    return tuple(WrittenCase(path.parent) for path in sorted(BADGES.glob("*/expect.toml")))
