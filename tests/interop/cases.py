"""What the libraries issued: their badges, and the world in which each is judged."""

import subprocess
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import orjson

from tests.world import World
from verifier.engine import Verification
from verifier.model.located import Given
from verifier.model.options import Options
from verifier.model.report import TrustReport

HERE = Path(__file__).parent
MOMENT = datetime(2026, 3, 1, 12, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedBadge:
    """One line of the table."""

    library: str
    issued: str  # the suite, and what is special
    issuer: str  # "did:key" or "did:web"
    published: tuple[str, ...]  # keys that did:web issuers publish, by name
    badge: bytes
    lists: dict[str, bytes]  # status lists by address
    found: tuple[str, ...]  # every caution and failure that must be found, and no other
    verdict: str

    def with_badge(self, badge: bytes) -> "IssuedBadge":
        """The same world, and another badge."""
        return replace(self, badge=badge)

    def with_list(self, url: str, body: bytes) -> "IssuedBadge":
        """The same badge, and another list."""
        return replace(self, lists={**self.lists, url: body})

    async def verify(self) -> TrustReport:
        """Verify it in a world that holds nothing else."""
        world = World(now=MOMENT)
        for name in self.published:
            world.issuer(f"{name}.example", key=name)
        for url, body in self.lists.items():
            world.at(url).serves(body, "application/vc")
        verification = Verification(fetcher=world, now=MOMENT, options=Options())
        return await verification.verify(Given(body=self.badge))


def issue(node: str) -> tuple[IssuedBadge, ...]:
    """Let the libraries issue their badges, by that Node.js."""
    with TemporaryDirectory() as directory:
        written = Path(directory) / "cases.json"
        subprocess.run([node, "--no-warnings", "issue.mjs", written], cwd=HERE, check=True)
        return tuple(_read(case) for case in orjson.loads(written.read_bytes()))


def _read(case: dict) -> IssuedBadge:
    lists = {url: text.encode() for url, text in case.pop("lists").items()}
    badge, published, found = (
        case.pop("badge").encode(),
        tuple(case.pop("published")),
        tuple(case.pop("found")),
    )
    return IssuedBadge(**case, lists=lists, badge=badge, published=published, found=found)
