"""GET /lists: the issuer lists that badges are judged by, as they are now."""

import orjson
from aiohttp import web

from verifier.render.issuer_list import lists_object
from verifier.web.handlers.answering import JSON, language_in_address
from verifier.web.state import SERVICE

_NOW = {"Cache-Control": "no-store", "Vary": "Accept-Language"}


async def every(request: web.Request) -> web.Response:
    """List the issuer lists, in the order in which they are asked, also those that cannot be used."""
    language = language_in_address(request)
    use = await request.app[SERVICE].verifier.lists()
    return web.Response(
        body=orjson.dumps(lists_object(use, language=language)), content_type=JSON, headers=_NOW
    )
