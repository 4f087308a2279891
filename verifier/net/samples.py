"""Sample badges that verify offline: hosts under ``.example``, which nobody can own, answered from files.

A ``world.toml`` says what stands at which URL::

    ["https://uni.example/.well-known/did.json"]
    file = "did.json"                    # beside the world.toml
    status = 200
    media_type = "application/json"

    ["https://uni.example/status/1"]
    unavailable = "timeout"
"""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from http import HTTPStatus
from pathlib import Path
from typing import TypeAlias

from verifier.contracts import Fetcher
from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.roles import Role
from verifier.model.words import Cause
from verifier.net.answer import Document, answer, no_answer
from verifier.net.origin import host_of

_Entry: TypeAlias = Document | Cause
_NO_SUCH_DOCUMENT = Document(status=HTTPStatus.NOT_FOUND, media_type="text/plain", body=b"")
_KNOWN_MEMBERS = frozenset({"file", "status", "media_type", "unavailable"})


class SamplesError(ValueError):
    """The samples cannot be loaded; the message names the file and the URL."""


class SampleFetcher:
    """Answers hosts under ``.example`` from a directory, and leaves every other host to ``inner``.

    Args:
        inner: asked for everything else.
        directory: every ``world.toml`` below it counts.
        now: UTC; when a sample is said to have been obtained.

    Raises:
        SamplesError: a file is wrong, or two of them disagree about a URL.
    """

    def __init__(self, inner: Fetcher, directory: Path, *, now: Callable[[], datetime]) -> None:
        self._inner = inner
        self._now = now
        self._entries = load_samples(directory)
        self._hosts = frozenset(map(host_of, self._entries))

    async def fetch(self, url: str, *, role: Role) -> Fetched | Unavailable:
        """Give the sample; a host under ``.example`` that has no samples at all does not exist (DNS)."""
        if not is_sample(url):
            return await self._inner.fetch(url, role=role)
        missing = _NO_SUCH_DOCUMENT if host_of(url) in self._hosts else Cause.DNS
        entry = self._entries.get(url.partition("#")[0], missing)
        if isinstance(entry, Cause):
            return no_answer(url, role=role, why=entry)
        return answer(url, role=role, document=entry, obtained_at=self._now())


def is_sample(url: str) -> bool:
    """Say whether ``url`` is of a host that only samples have."""
    return f".{host_of(url)}".endswith(".example")


def load_samples(directory: Path) -> Mapping[str, _Entry]:
    """Read every ``world.toml`` below ``directory``; raises ``SamplesError``."""
    entries: dict[str, _Entry] = {}
    for world in sorted(directory.rglob("world.toml")):
        for url, entry in _read(world):
            if entries.setdefault(url, entry) != entry:
                raise SamplesError(f"{world}: {url} was given another answer elsewhere")
    return entries


def _read(world: Path) -> Iterator[tuple[str, _Entry]]:
    try:
        tables = tomllib.loads(world.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise SamplesError(f"{world}: {error}") from error
    for url, table in tables.items():
        if not isinstance(table, dict) or not table.keys() <= _KNOWN_MEMBERS:
            raise SamplesError(f"{world}: {url} needs a table of {', '.join(sorted(_KNOWN_MEMBERS))}")
        try:
            yield url, _entry(table, directory=world.parent)
        except (OSError, ValueError, TypeError) as error:
            raise SamplesError(f"{world}: {url}: {error}") from error


def _entry(table: Mapping[str, object], *, directory: Path) -> _Entry:
    if "unavailable" in table:
        return Cause(table["unavailable"])
    status, media_type = table.get("status", 200), table.get("media_type", "application/json")
    if not isinstance(status, int) or not isinstance(media_type, str):
        raise TypeError("status is a number, media_type a text")
    return Document(status=status, media_type=media_type, body=_body(table.get("file"), directory=directory))


def _body(name: object, *, directory: Path) -> bytes:
    if name is None:  # a 410 may have nothing to say
        return b""
    path = (directory / str(name)).resolve()
    if not path.is_relative_to(directory.resolve()):
        raise ValueError(f"{name} lies outside of the samples")
    return path.read_bytes()
