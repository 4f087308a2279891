"""The service as a process: listening, and ending in good order."""

import asyncio
import logging
import signal
import sys
from collections.abc import Callable
from functools import partial
from typing import cast

from aiohttp import web

from verifier.settings import Settings
from verifier.web import connections, logs
from verifier.web.app import make_app
from verifier.web.protocol import Protocol
from verifier.web.state import OpenVerifier

log = logging.getLogger(__name__)

KEEP_ALIVE = 30  # seconds
LINGERING = 2  # seconds that the rest of a refused body is waited for
DRAIN_WITHIN = 20  # seconds for requests at work when the process is asked to end
MAX_HEADERS = 64
BACKLOG = 128
_SIGNALS = (signal.SIGTERM, signal.SIGINT)


def _log_listening(host: str, port: int) -> None:
    log.info("listening", extra={"host": host, "port": port})


def serve(
    settings: Settings, *, open_verifier: OpenVerifier, began: Callable[[str, int], None] = _log_listening
) -> None:
    """Serve until the process is asked to end; then let requests at work finish."""
    logs.configure(settings.log_level, stream=sys.stderr)
    asyncio.run(_until_asked_to_end(settings, open_verifier=open_verifier, began=began))


async def _until_asked_to_end(
    settings: Settings, *, open_verifier: OpenVerifier, began: Callable[[str, int], None]
) -> None:
    loop, ending = asyncio.get_running_loop(), asyncio.Event()

    def end() -> None:
        ending.set()
        for number in _SIGNALS:  # a second signal ends the process at once
            loop.remove_signal_handler(number)

    for number in _SIGNALS:
        loop.add_signal_handler(number, end)
    await run(settings, open_verifier=open_verifier, ending=ending, began=began)


def _protocol(accepted: web.Server, *, loop: asyncio.AbstractEventLoop) -> asyncio.Protocol:
    made: asyncio.Protocol = Protocol(
        accepted,
        loop=loop,
        access_log=None,  # it would keep whose badges were looked at
        keepalive_timeout=KEEP_ALIVE,
        lingering_time=LINGERING,
        max_headers=MAX_HEADERS,
        auto_decompress=False,
    )
    return made


async def run(
    settings: Settings,
    *,
    open_verifier: OpenVerifier,
    ending: asyncio.Event,
    began: Callable[[str, int], None] = _log_listening,
) -> None:
    """Listen until ``ending`` is set; ``began`` is told each address and port once requests are taken."""
    runner = web.AppRunner(
        make_app(settings, open_verifier=open_verifier, ending=ending),
        handler_cancellation=True,
        shutdown_timeout=DRAIN_WITHIN,
    )
    await runner.setup()
    try:
        loop, accepted = asyncio.get_running_loop(), cast("web.Server", runner.server)  # made by setup()
        accepting = connections.Connections(partial(_protocol, accepted, loop=loop))
        server = await loop.create_server(accepting, settings.host, settings.port, backlog=BACKLOG)
        for listening in server.sockets:
            began(*listening.getsockname()[:2])
        await ending.wait()
        log.info("ending")
        server.close()
    finally:
        await runner.cleanup()
