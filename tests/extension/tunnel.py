"""The way of a browser to the sites of tests: a proxy that leads every host to them, whatever its name.

So Firefox asks real host names on the usual port, and no name is ever looked up.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from tests.extension.sites import Sites

CHUNK = 65_536


@dataclass
class Tunnel:
    """A proxy for `CONNECT`, and the hosts that were asked for through it."""

    sites: Sites
    port: int = 0
    hosts: list[str] = field(default_factory=list)
    running: set[asyncio.Task] = field(default_factory=set)

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Connect one client with the sites; a host on which nothing was laid is not there."""
        task = asyncio.current_task()
        self.running.add(task)
        try:
            await self._lead(reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass  # the browser hung up: it may at any time
        finally:
            self.running.discard(task)
            writer.close()

    async def _lead(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("ascii")
        method, place, _ = head.split("\r\n", 1)[0].split(" ")
        host = place.partition(":")[0]
        self.hosts.append(host)
        if method != "CONNECT" or not any(url.startswith(f"https://{host}/") for url in self.sites.pages):
            writer.write(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n")
            await writer.drain()
            return
        to_reader, to_writer = await asyncio.open_connection("127.0.0.1", self.sites.port)
        writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
        try:
            await asyncio.gather(_pour(reader, to_writer), _pour(to_reader, writer))
        finally:
            to_writer.close()


async def _pour(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while chunk := await reader.read(CHUNK):
        writer.write(chunk)
        await writer.drain()
    writer.close()


@asynccontextmanager
async def open_tunnel(sites: Sites) -> AsyncIterator[Tunnel]:
    """Open the proxy on a free port of loopback."""
    tunnel = Tunnel(sites=sites)
    server = await asyncio.start_server(tunnel.answer, "127.0.0.1", 0)
    tunnel.port = server.sockets[0].getsockname()[1]
    try:
        yield tunnel
    finally:
        server.close()
        for task in tunnel.running:
            task.cancel()
        await asyncio.gather(*tunnel.running, return_exceptions=True)
        await server.wait_closed()
