"""What every answer carries: nothing is guessed, framed or sent along, and nobody's browser is a door."""

from collections.abc import Awaitable, Callable

from aiohttp import web

from verifier.render.version import VERSION

SECURITY = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; "
        "trusted-types 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Server": f"badge-verifier/{VERSION}",
}
OPEN_TO_ALL = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Retry-After, RateLimit-Limit, RateLimit-Remaining, "
    "RateLimit-Reset",
}
PREFLIGHT = {
    "Access-Control-Allow-Methods": "GET, POST",
    "Access-Control-Allow-Headers": "Content-Type, Accept-Language, If-None-Match",
    "Access-Control-Max-Age": "86400",
}
KEYS = "/.well-known/jwks.json"
_OPEN_PATHS = (
    KEYS,
    "/verify",
    "/credentials",
    "/presentations",
    "/profiles",
    "/lists",
    "/findings",
    "/schemas",
    "/widget",
)
_MAY_DIFFER = ("Content-Security-Policy", "Cross-Origin-Resource-Policy")  # on what other sites embed

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def is_open(path: str) -> bool:
    """Say whether pages of other sites may read what is at ``path``: without credentials, as anybody may."""
    return any(path == root or path.startswith(f"{root}/") for root in _OPEN_PATHS)


async def add(request: web.Request, response: web.StreamResponse) -> None:
    """Put the headers on an answer that is about to be sent."""
    put(response, path=request.path)


def put(response: web.StreamResponse, *, path: str) -> None:
    """Put the headers on what is answered at ``path``."""
    said = {name: response.headers[name] for name in _MAY_DIFFER if name in response.headers}
    response.headers.update({**SECURITY, **said})
    if is_open(path):
        response.headers.update(OPEN_TO_ALL)


async def preflight(_request: web.Request) -> web.Response:
    """Answer a browser that asks whether another site's page may send a request."""
    return web.Response(status=204, headers=PREFLIGHT)
