"""GET /: the page for people."""

from aiohttp import web

from verifier.web.handlers.answering import language_in_address
from verifier.web.pages.home import home

_KEPT = {"Cache-Control": "public, max-age=300", "Vary": "Accept-Language"}


async def page(request: web.Request) -> web.Response:
    """Give the page in the reader's language."""
    return web.Response(
        text=home(language=language_in_address(request)), content_type="text/html", headers=_KEPT
    )
