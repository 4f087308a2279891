"""GET /: the page for people."""

from aiohttp import web

from verifier.web.handlers.answering import language_in_address
from verifier.web.pages.home import home
from verifier.web.state import SERVICE

_KEPT = {"Cache-Control": "public, max-age=300", "Vary": "Accept-Language, Accept-Encoding"}


async def page(request: web.Request) -> web.Response:
    """Give the page in the reader's language."""
    text = home(language=language_in_address(request), settings=request.app[SERVICE].settings)
    response = web.Response(text=text, content_type="text/html", headers=_KEPT)
    response.enable_compression()
    return response
