"""Answers as JSON, or as a page for whoever prefers that, in the reader's language."""

import hashlib
import re

import orjson
from aiohttp import web

from verifier.model.words import JsonObject
from verifier.render import languages
from verifier.render.catalogue import Language
from verifier.web import asking

JSON = "application/json"
JWT = "application/jwt"
PAGE = "text/html"
VARY = "Accept, Accept-Language"
_KEEP = "public, max-age=3600"  # what changes with a release only
_KEEP_PAGE = "public, max-age=300"  # it names styles, which only the release has that it is of
_TAKES_JSON = (JSON, "application/*", "*/*")  # the most specific one counts
_WEIGHT = re.compile(r"q=([01](?:\.[0-9]{0,3})?)")


def language_of(request: web.Request, *, asked: Language | None = None) -> Language:
    """Choose the language: the one that was asked for, else by the header Accept-Language."""
    return asked or languages.preferred(request.headers.get("Accept-Language", ""))


def language_in_address(request: web.Request) -> Language:
    """Choose the language by the address, else by the header.

    Raises:
        ProblemError: the address asks for a language that we do not speak.
    """
    return language_of(request, asked=asking.language(dict(request.query)))


def accepts(request: web.Request, media_type: str) -> bool:
    """Say whether the client names this very media type among those it takes. RFC 9110 section 12.5.1."""
    return _accepted(request).get(media_type, 0.0) > 0


def prefers_page(request: web.Request) -> bool:
    """Say whether the client would rather have a page than JSON, as browsers would. RFC 9110 section 12.5.1.

    Whoever takes both alike gets JSON: programs were here first.
    """
    weights = _accepted(request)
    of_json = next((weights[each] for each in _TAKES_JSON if each in weights), 0.0)
    return weights.get(PAGE, 0.0) > of_json


def _accepted(request: web.Request) -> dict[str, float]:
    """Read how much a client wants each media type; what cannot be read it does not want."""
    weights = {}
    for each in ",".join(request.headers.getall("Accept", [])).lower().split(","):
        media_type, *parameters = map(str.strip, each.split(";"))
        said = [part for part in parameters if part.startswith("q=")]
        weight = _WEIGHT.fullmatch(said[0]) if said else None
        weights[media_type] = float(weight[1]) if weight else float(not said)
    return weights


def page(text: str, *, keep: str = _KEEP_PAGE) -> web.Response:
    """Answer with a page, where programs get JSON at the same address."""
    headers = {"Cache-Control": keep, "Vary": f"{VARY}, Accept-Encoding"}
    response = web.Response(text=text, content_type=PAGE, headers=headers)
    response.enable_compression()
    return response


def fixed(request: web.Request, content: JsonObject, *, vary: str = "Accept-Language") -> web.Response:
    """Answer with what changes with a release only; ``vary`` says by what it was chosen."""
    body = orjson.dumps(content)
    headers = {
        "Cache-Control": _KEEP,
        "ETag": f'"{hashlib.sha256(body).hexdigest()}"',
        "Vary": vary,
    }
    if is_known(request, headers["ETag"]):
        return web.Response(status=304, headers=headers)
    return web.Response(body=body, content_type=JSON, headers=headers)


def is_known(request: web.Request, etag: str) -> bool:
    """Say whether the client has this very answer already. RFC 9110 section 13.1.2."""
    known = request.headers.get("If-None-Match", "")
    return known.strip() == "*" or etag in [tag.strip().removeprefix("W/") for tag in known.split(",")]
