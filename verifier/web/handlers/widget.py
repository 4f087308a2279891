"""GET /widget/…: the widget for pages of other sites, under a name for ever and under one for the newest."""

import orjson
from aiohttp import web

from verifier.web.handlers.answering import JSON, language_in_address
from verifier.web.handlers.assets import FOR_A_YEAR, sent
from verifier.web.pages.widget_docs import widget_page
from verifier.web.problems import NOT_FOUND, ProblemError
from verifier.web.state import SERVICE
from verifier.web.widget_file import files, widget

FOR_ALL = {"Cross-Origin-Resource-Policy": "cross-origin"}
_BRIEFLY = "public, max-age=300"


async def page(request: web.Request) -> web.Response:
    """Say how a site shows its badges."""
    settings = request.app[SERVICE].settings
    text = widget_page(
        language=language_in_address(request),
        origin=settings.origin,
        has_samples=settings.samples is not None,
        has_keys=settings.keys_dir is not None,
    )
    headers = {"Cache-Control": _BRIEFLY, "Vary": "Accept-Language"}
    return web.Response(text=text, content_type="text/html", headers=headers)


async def file(request: web.Request) -> web.Response:
    """Give the widget, or a file of the page for frames."""
    asset = files().get(request.match_info["name"])
    if asset is None:
        raise ProblemError(NOT_FOUND)
    is_fixed = request.match_info["name"] == widget().name
    response = sent(request, asset, keep=FOR_A_YEAR if is_fixed else _BRIEFLY)
    response.headers.update(FOR_ALL)
    return response


async def described(_request: web.Request) -> web.Response:
    """Say under which name the widget never changes, and what a page has to write to be sure of that."""
    body = {"name": widget().name, "integrity": widget().integrity, "bytes": len(widget().asset.body)}
    return web.Response(
        body=orjson.dumps(body), content_type=JSON, headers={**FOR_ALL, "Cache-Control": _BRIEFLY}
    )
