"""GET /.well-known/jwks.json: the public halves of the keys that sign reports. RFC 7517."""

import orjson
from aiohttp import web

from verifier.web import signing
from verifier.web.handlers.answering import JSON
from verifier.web.state import SERVICE

_KEPT = {"Cache-Control": "public, max-age=300"}  # a key that is removed is believed no longer than that


async def every(request: web.Request) -> web.Response:
    """Publish every key, also those that sign no more."""
    keys = await signing.keys_of(request.app[SERVICE])
    published = {"keys": [key.published() for key in keys]}
    return web.Response(body=orjson.dumps(published), content_type=JSON, headers=_KEPT)
