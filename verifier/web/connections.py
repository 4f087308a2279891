"""Connections with deadlines: the server of aiohttp waits for headers, and for readers, without end.

Whoever sends nothing, or a byte now and then, is cut off when the time for headers is over. The timer runs
from the connect, and again from each answer on; it stands still while that waits for its reader. Whoever does
not take what is sent is cut off too: an answer that waits for its reader holds its place among those at work,
and its memory.
"""

import asyncio
from collections.abc import Callable
from typing import cast

from aiohttp import web

from verifier.web.headers import Handler

MAX_CONNECTIONS = 1_024
HEADERS_WITHIN = 10.0  # seconds from the connect on
NEXT_WITHIN = 40.0  # seconds from a taken answer on: keep-alive, and the headers of the next request
TAKEN_WITHIN = 60.0  # seconds for what does not fit on the wire: 8 MB, the most that is sent, at 1 Mbit/s


class Connections:
    """Makes the protocol of each connection, and counts them."""

    def __init__(
        self,
        inner: Callable[[], asyncio.Protocol],
        *,
        most: int = MAX_CONNECTIONS,
        headers_within: float = HEADERS_WITHIN,
        next_within: float = NEXT_WITHIN,
        taken_within: float = TAKEN_WITHIN,
    ) -> None:
        self._inner = inner
        self._free = most
        self._headers_within = headers_within
        self.next_within = next_within
        self.taken_within = taken_within

    def __call__(self) -> asyncio.Protocol:
        """Make the protocol of a new connection."""
        # asyncio asks a protocol for its methods, not for its ancestry.
        return cast("asyncio.Protocol", Connection(self._inner(), connections=self))

    def opened(self, connection: "Connection") -> None:
        """Count a connection, and give it its time; one that is too many is closed without a word."""
        self._free -= 1
        connection.arm(self._headers_within if self._free >= 0 else 0)

    def closed(self) -> None:
        """Count a connection no longer."""
        self._free += 1


class Connection:
    """One connection: what arrives goes to the server's own protocol, unless its time is over."""

    def __init__(self, inner: asyncio.Protocol, *, connections: Connections) -> None:
        self._inner = inner
        self._connections = connections
        self._timer: asyncio.TimerHandle | None = None
        self._within: float | None = None  # what the timer is set to, also while it stands still
        self._full: asyncio.TimerHandle | None = None
        self._transport: asyncio.Transport | None = None
        self.data_received = inner.data_received
        self.eof_received = inner.eof_received

    def connection_made(self, transport: asyncio.Transport) -> None:
        """Begin."""
        self._transport = transport
        self._inner.connection_made(transport)
        self._connections.opened(self)

    def connection_lost(self, error: Exception | None) -> None:
        """End."""
        self.disarm()
        self._flows()
        self._transport = None
        self._connections.closed()
        self._inner.connection_lost(error)

    def pause_writing(self) -> None:
        """Let the answer wait for its reader, but not without end."""
        self._flows()
        self._stop()  # the server sends most answers when the handler has ended, and the timer runs again
        if self._transport is not None:
            within = self._connections.taken_within
            self._full = asyncio.get_running_loop().call_later(within, self._transport.abort)
        self._inner.pause_writing()

    def resume_writing(self) -> None:
        """Let the answer go on."""
        self._flows()
        if self._within is not None:
            self.arm(self._within)
        self._inner.resume_writing()

    def _flows(self) -> None:
        if self._full is not None:
            self._full.cancel()
        self._full = None

    def arm(self, seconds: float) -> None:
        """Cut the connection after so many seconds, unless a request begins before."""
        self._stop()
        self._within = seconds
        if self._transport is not None and self._full is None:
            self._timer = asyncio.get_running_loop().call_later(seconds, self._transport.abort)

    def disarm(self) -> None:
        """Let the connection be: the request at work on it has limits of its own."""
        self._stop()
        self._within = None

    def answered(self) -> None:
        """Give the client its time for the next request, from when it has taken this answer."""
        self.arm(self._connections.next_within)

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._timer = None


@web.middleware
async def deadlines(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Stop the timer of the connection while a request is at work."""
    transport = request.transport
    protocol = transport.get_protocol() if isinstance(transport, asyncio.Transport) else None
    connection = cast("object", protocol)
    if not isinstance(connection, Connection):
        return await handler(request)
    connection.disarm()
    try:
        return await handler(request)
    finally:
        connection.answered()
