"""An operator who keeps issuer lists: a directory, the commands, and a small internet in memory."""

from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

from click.testing import CliRunner

from tests.web.verifiers import ReadyVerifier
from tests.world import World
from verifier.cli import Doors, cli
from verifier.model.issuer_list import WEEK, IssuerList, ListedIssuer
from verifier.recognition.lists.folder import read_file
from verifier.recognition.lists.snapshot import digest_of, write_snapshot

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
UNI, COLLEGE = "did:web:uni.example", "did:web:college.example"
URL = "https://lists.example/partners.toml"
OWN = """id = "partners"
name = "Partners of the example college"
version = "2026-02"

[[issuers]]
name = "Example University"
ids = ["did:web:uni.example"]
"""


def issuer(id_, name="Example University"):
    return ListedIssuer(key=id_, ids=(id_,), names=(name,))


def obtained(id_="partners", *issuers, days=3, **members):
    """Make a list that was obtained from an address some days ago."""
    known = issuers or (issuer(UNI),)
    told = {
        "name": f"List {id_}",
        "version": "2026-02",
        "source": URL,
        "max_age": WEEK,
        "obtained_at": NOW - timedelta(days=days),
        **members,
    }
    return IssuerList(id=id_, issuers=known, digest=digest_of(known), **told)


class Keeper:
    """Runs commands on one directory of lists, at one moment."""

    def __init__(self, directory):
        self.directory = directory
        self.world = World(now=NOW)
        self.settings = []

    def run(self, *arguments, environment=None):
        doors = Doors(
            open_verifier=ReadyVerifier().open, serve=[].append, open_fetcher=self._open, now=lambda: NOW
        )
        variables = {
            "LC_ALL": "C",
            "LC_MESSAGES": "",
            "LANG": "",
            "COLUMNS": "300",
            "VERIFIER_LISTS_DIR": str(self.directory),
            **(environment or {}),
        }
        return CliRunner(env=variables).invoke(cli, ["lists", *map(str, arguments)], obj=doors)

    @asynccontextmanager
    async def _open(self, settings):
        self.settings.append(settings)
        yield self.world

    def put(self, list_, *, name=None):
        """Lay a packaged list into the directory."""
        path = self.directory / (name or f"{list_.id}.json")
        path.write_bytes(write_snapshot(list_))
        return path

    def write(self, name="partners.toml", text=OWN):
        """Lay a file into the directory that somebody wrote by hand."""
        path = self.directory / name
        path.write_text(text, "utf-8")
        return path

    @property
    def files(self):
        return sorted(path.name for path in self.directory.iterdir())

    def read(self, name):
        return read_file(self.directory / name)
