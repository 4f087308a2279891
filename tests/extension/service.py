"""The real service on loopback, with the simulated internet in the place of the web."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace

from aiohttp import StreamReader, web

from tests.world import World
from verifier.profiles import shipped
from verifier.settings import Settings
from verifier.web.app import make_app
from verifier.wiring import Verifier

UNCOUNTED = Settings(requests_per_minute=0)


@dataclass
class Service:
    """A running service, what it was asked, and what goes wrong with it."""

    world: World
    lists: tuple = ()
    origin: str = ""
    asked: list[tuple[str, str, bytes]] = field(default_factory=list)  # method, path and query, body
    at_work: int = 0  # requests that it has taken and not answered …
    most_at_once: int = 0  # … and the most there were of them
    answers: web.StreamResponse | None = None  # in the place of every answer, if set: a failure, a refusal
    answering: asyncio.Event = field(
        default_factory=asyncio.Event
    )  # cleared: it takes requests and says nothing

    def recover(self) -> None:
        """Let it work as it should, with no memory of what it was asked."""
        self.asked.clear()
        self.most_at_once = self.at_work
        self.answers = None
        self.answering.set()

    def asked_to_verify(self) -> list[bytes]:
        """Give the bodies of all that it was asked to verify."""
        return [body for method, path, body in self.asked if method == "POST" and path.startswith("/verify")]

    @asynccontextmanager
    async def open(self, _settings):
        """Open the verifier, as the service does when it starts."""

        async def lists():
            return self.lists

        yield Verifier(self.world, now=lambda: self.world.now, profiles=shipped(), lists=lists)

    @web.middleware
    async def watch(self, request: web.Request, handler) -> web.StreamResponse:
        """Remember a request, and fail as it was told to."""
        body = await request.read()
        self.asked.append((request.method, request.path_qs, body))
        request._payload = _anew(body, request)  # a form is read off the stream, which is read up now
        self.at_work += 1
        self.most_at_once = max(self.most_at_once, self.at_work)
        try:
            return await self.answer(request, handler)
        finally:
            self.at_work -= 1

    async def answer(self, request: web.Request, handler) -> web.StreamResponse:
        """Answer as it should, or as it was told to."""
        await self.answering.wait()
        if self.answers is not None and request.method != "OPTIONS":  # browsers ask that before they ask
            return web.Response(
                status=self.answers.status, body=self.answers.body, headers=dict(self.answers.headers)
            )
        return await handler(request)


def _anew(body: bytes, request: web.Request) -> StreamReader:
    """Give a stream of what was read already."""
    stream = StreamReader(request.protocol, limit=max(len(body), 2**16))
    stream.feed_data(body)
    stream.feed_eof()
    return stream


@asynccontextmanager
async def open_service(
    world: World, *, settings: Settings = UNCOUNTED, port: int = 0
) -> AsyncIterator[Service]:
    """Start a service on a port of loopback; 0 takes a free one."""
    listening = socket.create_server(("127.0.0.1", port))
    told = replace(settings, port=listening.getsockname()[1])  # it says in pages where it is
    service = Service(world=world, origin=f"http://127.0.0.1:{told.port}")  # whatever its public one is
    app = make_app(told, open_verifier=service.open)
    app.middlewares.append(service.watch)
    runner = web.AppRunner(app, access_log=None, auto_decompress=False)
    await runner.setup()
    try:
        await web.SockSite(runner, listening).start()
        service.recover()
        yield service
    finally:
        service.answering.set()
        await runner.cleanup()
