"""The service put together: routes, middlewares, limits and the verifier."""

import asyncio
from collections.abc import AsyncIterator

from aiohttp import web

from verifier.settings import Settings
from verifier.web import connections, guard, headers, limits, protocol, signing
from verifier.web.limits import Buckets, Gate
from verifier.web.routes import HEADS, ROUTES
from verifier.web.state import ENDING, SERVICE, OpenVerifier, Service

_AROUND = (connections.deadlines, guard.refusals, guard.own_names, guard.no_verifiers)  # the outermost first


def make_app(
    settings: Settings, *, open_verifier: OpenVerifier, ending: asyncio.Event | None = None
) -> web.Application:
    """Make the application; the verifier is opened when it starts and closed when it ends."""
    app = web.Application(client_max_size=settings.max_body_bytes, middlewares=_AROUND)
    app[ENDING] = ending or asyncio.Event()
    app.on_response_prepare.append(headers.add)

    async def service(app: web.Application) -> AsyncIterator[None]:
        async with open_verifier(settings) as verifier:
            app[SERVICE] = Service(
                verifier=verifier,
                settings=settings,
                gate=_gate(settings),
                buckets=Buckets(per_minute=settings.requests_per_minute, burst=settings.burst),
            )
            await signing.read_own_keys(
                app[SERVICE]
            )  # a service with a key that it cannot use does not begin
            yield

    app.cleanup_ctx.append(service)
    for route in (*ROUTES, *HEADS):
        app.router.add_route(route.method, route.path, route.handler, expect_handler=protocol.go_on)
    for path in dict.fromkeys(route.path for route in ROUTES if headers.is_open(route.path)):
        app.router.add_route("OPTIONS", path, headers.preflight, expect_handler=protocol.go_on)
    return app


def _gate(settings: Settings) -> Gate:
    # Where nobody is counted, somebody in front of us does that, and all clients are this one.
    large_each = limits.MAX_LARGE_EACH if settings.requests_per_minute else limits.MAX_LARGE
    return Gate(in_flight=settings.in_flight, waiting=settings.waiting, large_each=large_each)
