"""A way out that cannot open a socket: it records what would have been dialled, and always raises."""

import socket
import ssl
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from aiohttp.connector import AddrInfoType

from verifier.net.connector import Wire
from verifier.net.egress import Egress
from verifier.net.fetcher import GuardedFetcher, guarded_fetcher

PUBLIC = "93.184.216.34"
MOMENT = datetime(2026, 3, 1, 12, tzinfo=UTC)
_TLS = ssl.create_default_context()


class Spy:
    """Stands where sockets are made; names it does not know resolve to a public address."""

    def __init__(self, names: Mapping[str, Sequence[str]] | None = None) -> None:
        self.names = names or {}
        self.asked: list[str] = []
        self.calls: list[tuple[object, object]] = []

    async def lookup(self, host: str) -> Sequence[str]:
        self.asked.append(host)
        return self.names.get(host, [PUBLIC])

    def open_socket(self, info: AddrInfoType) -> socket.socket:
        self.calls.append(tuple(info[4][:2]))
        raise TimeoutError("the spy opens nothing")

    @asynccontextmanager
    async def fetcher(self, egress: Egress | None = None) -> AsyncIterator[GuardedFetcher]:
        wire = Wire(lookup=self.lookup, open_socket=self.open_socket, tls=_TLS)
        async with guarded_fetcher(now=lambda: MOMENT, wire=wire, egress=egress) as fetcher:
            yield fetcher
