"""GET /healthz and /readyz: for whoever runs the service."""

from aiohttp import web

from verifier.render.version import VERSION
from verifier.web.state import ENDING, SERVICE

_NOW = {"Cache-Control": "no-store"}


async def healthy(_request: web.Request) -> web.Response:
    """Say that the process is alive."""
    return web.json_response({"status": "ok", "version": VERSION}, headers=_NOW)


async def ready(request: web.Request) -> web.Response:
    """Say whether to send requests here: not while every place is taken, and not to a service that ends."""
    busy = request.app[SERVICE].gate.is_full
    status = "ending" if request.app[ENDING].is_set() else "busy" if busy else "ok"
    return web.json_response({"status": status}, status=200 if status == "ok" else 503, headers=_NOW)
