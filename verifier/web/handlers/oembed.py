"""GET /oembed?url=…: how a page embeds a badge whose link was put into it: https://oembed.com."""

import orjson
from aiohttp import web
from yarl import URL

from verifier.model.words import JsonObject
from verifier.parse.personal import without_personal
from verifier.render.catalogue import catalogue
from verifier.web.body import query_of
from verifier.web.envelope import web_address
from verifier.web.handlers.answering import JSON, language_in_address
from verifier.web.pages.oembed import rich
from verifier.web.problems import NOTHING_ASKED, OptionError, ProblemError
from verifier.web.state import SERVICE

_MOST_DIGITS = 6
_MAY_HOLD = ("url", "format", "maxwidth", "maxheight", "lang")
_HEADERS = {
    "Access-Control-Allow-Origin": "*",
    "Cache-Control": "public, max-age=3600",
    "Vary": "Accept-Language",
}


async def get(request: web.Request) -> web.Response:
    """Give one frame, no larger than it may be."""
    query_of(request, known=_MAY_HOLD)
    if "url" not in request.query:
        raise ProblemError(NOTHING_ASKED, detail="url is needed")
    if request.query.get("format", "json") != "json":
        raise OptionError("format", "json")
    origin = request.app[SERVICE].settings.origin
    language = language_in_address(request)
    body: JsonObject = {
        "version": "1.0",
        "type": "rich",
        "title": catalogue(language).tables["widget"]["title"],
        "provider_name": catalogue(language).tables["shell"]["name"],
        "provider_url": origin,
        "cache_age": 3600,
        **rich(
            _badge(request.query["url"], origin=origin),
            origin=origin,
            language=language,
            most=(_size(request, "maxwidth"), _size(request, "maxheight")),
        ),
    }
    return web.Response(body=orjson.dumps(body), content_type=JSON, headers=_HEADERS)


def _badge(text: str, *, origin: str) -> str:
    """Take the link of a badge, or the one on a report page of ours."""
    try:
        named = URL(web_address(text))
        is_ours = str(named.origin()) == origin and named.path == "/r"
    except ValueError:
        raise OptionError("url", "a web address") from None
    return without_personal(web_address(named.query.get("url") if is_ours else text)).url


def _size(request: web.Request, name: str) -> int | None:
    text = request.query.get(name)
    if text is None:
        return None
    if not (text.isascii() and text.isdigit()) or len(text) > _MOST_DIGITS:
        raise OptionError(name, "a number of pixels")
    return int(text)
