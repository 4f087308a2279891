"""GET /lists: the issuer lists that badges are judged by, as they are now: for programs and for people."""

import orjson
from aiohttp import web

from verifier.render.issuer_list import lists_object
from verifier.web.handlers.answering import JSON, VARY, language_in_address, page, prefers_page
from verifier.web.pages.lists import lists_page
from verifier.web.state import SERVICE

_NOT_KEPT = "no-store"
_NOW = {"Cache-Control": _NOT_KEPT, "Vary": VARY}


async def every(request: web.Request) -> web.Response:
    """List the issuer lists, in the order in which they are asked, also those that cannot be used."""
    language = language_in_address(request)
    use = await request.app[SERVICE].verifier.lists()
    if prefers_page(request):
        return page(lists_page(use, language=language), keep=_NOT_KEPT)
    return web.Response(
        body=orjson.dumps(lists_object(use, language=language)), content_type=JSON, headers=_NOW
    )
