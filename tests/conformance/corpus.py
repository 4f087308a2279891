"""The corpus of real credentials: what each item is, and the documents that it points at."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tests.world.replay import Recording, ReplayFetcher
from verifier.contracts import Fetcher
from verifier.engine import Verification
from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.issuer_list import TrustList
from verifier.model.located import Given
from verifier.model.options import Options
from verifier.model.report import TrustReport, Verdict
from verifier.model.roles import Role
from verifier.net.ledger import Ledger

MOMENT = datetime(2026, 11, 21, tzinfo=UTC)
STRICT_REASONS = ("schema", "type", "context", "ob2_validation")
MILD_REFUSALS = frozenset({"validity.expired", "validity.not-yet", "status.suspended"})

NOT_YET_READ: Mapping[int, str] = {}  # what a later version is to answer
UNANSWERABLE: Mapping[int, str] = {  # the item itself leaves nothing to verify; a test shows that
    79: "a presentation of a credential that is cut off before its signature; its envelope holds under a key "
    "of the document beside it, and names neither that document nor anybody whose key it is",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One credential of the corpus and what its source expects of it."""

    number: int
    group: str
    format: str
    body: bytes
    expected: bool | None
    failing_check: str | None
    recordings: Mapping[str, Recording]
    registry: str | None = None  # which registers know the issuer, in the words of the source

    @property
    def options(self) -> Options:
        """Items that fail for their form alone are judged strictly."""
        strict = self.group.startswith("1edtech") and self.failing_check in STRICT_REASONS
        return Options(strict="strict" if strict else "lenient")

    @property
    def given(self) -> Given:
        """What a person would hand over."""
        return Given(text=self.body.decode()) if self.format == "ob2-url" else Given(body=self.body)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """An item with the report on it."""

    item: Item
    report: TrustReport

    @property
    def codes(self) -> frozenset[str]:
        """Every finding of every badge in it."""
        reports = self.report.members or (self.report,)
        return frozenset(f.code.id for each in reports for result in each.results for f in result.findings)

    @property
    def answer(self) -> str:
        """How the verdict is read: accepted, refused, or no answer."""
        match self.report.verdict:
            case Verdict.TRUSTED | Verdict.VALID:
                return "accepted"
            case Verdict.CAUTION:
                return "accepted" if self.codes.isdisjoint(MILD_REFUSALS) else "refused"
            case Verdict.INCOMPLETE:
                return "no answer"
            case Verdict.REJECTED | Verdict.NOT_A_BADGE:
                return "refused"

    @property
    def fault(self) -> str:
        """What is wrong with the answer; empty if nothing is."""
        expected, accepted = self.item.expected, self.answer == "accepted"
        if accepted and (expected is False or (expected is None and self.item.failing_check)):
            return "wrongly accepted"
        if expected is not True or accepted:
            return ""
        number = self.item.number if self.answer == "no answer" else None
        return (
            "not yet read" if number in NOT_YET_READ else "" if number in UNANSWERABLE else "wrongly refused"
        )


class CorpusWeb(ReplayFetcher):
    """Answers the documents of one item; any other URL is 404."""

    def __init__(self, recordings: Mapping[str, Recording]) -> None:
        super().__init__(recordings, obtained_at=MOMENT)
        self._known = frozenset(recordings)

    async def fetch(self, url: str, *, role: Role) -> Fetched | Unavailable:
        """Answer a document, or 404."""
        if url in self._known:
            return await super().fetch(url, role=role)
        nothing = {url: Recording(status=404, media_type="text/plain", body=b"")}
        return await ReplayFetcher(nothing, obtained_at=MOMENT).fetch(url, role=role)


def read_items(root: Path) -> tuple[Item, ...]:
    """Read the whole corpus."""
    web = json.loads((root / "web" / "web.json").read_text("utf-8"))
    shared = {url: _recording(root, entry) for url, entry in web.items()}
    lines = (root / "manifest.jsonl").read_text("utf-8").splitlines()
    return tuple(_item(root, number, json.loads(line), shared) for number, line in enumerate(lines))


def _item(root: Path, number: int, entry: dict, shared: Mapping[str, Recording]) -> Item:
    overlay = {each["url"]: _recording(root, each) for each in entry["overlay"]}
    return Item(
        number=number,
        group=entry["group"],
        format=entry["format"],
        body=(root / entry["path"]).read_bytes(),
        expected=entry["expect"]["verified"],
        failing_check=entry["expect"].get("failing_check"),
        registry=entry["expect"].get("registry"),
        recordings={**shared, **overlay},
    )


def _recording(root: Path, entry: dict) -> Recording:
    return Recording(
        status=entry.get("status", 200),
        media_type=entry.get("content_type", ""),
        body=(root / "web" / entry["file"]).read_bytes(),
    )


async def judge(
    item: Item, *, lists: tuple[TrustList, ...] = (), web: Callable[[Fetcher], Fetcher] | None = None
) -> Judged:
    """Verify one item on a fresh cache, with the lists of a reader and what there is in the web besides."""
    corpus = CorpusWeb(item.recordings)
    fetcher = Ledger(web(corpus) if web else corpus)
    verification = Verification(fetcher=fetcher, now=MOMENT, options=item.options, lists=lists)
    return Judged(item=item, report=await verification.verify(item.given))
