"""Answers as JSON, in the reader's language."""

import hashlib

import orjson
from aiohttp import web

from verifier.model.words import JsonObject
from verifier.render import languages
from verifier.render.catalogue import Language
from verifier.web import asking

JSON = "application/json"
JWT = "application/jwt"
VARY = "Accept, Accept-Language"
_KEEP = "public, max-age=3600"  # what changes with a release only


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
    accepted = request.headers.get("Accept", "").split(",")
    return any(each.partition(";")[0].strip().lower() == media_type for each in accepted)


def fixed(request: web.Request, content: JsonObject) -> web.Response:
    """Answer with what changes with a release only."""
    body = orjson.dumps(content)
    headers = {
        "Cache-Control": _KEEP,
        "ETag": f'"{hashlib.sha256(body).hexdigest()}"',
        "Vary": "Accept-Language",
    }
    if is_known(request, headers["ETag"]):
        return web.Response(status=304, headers=headers)
    return web.Response(body=body, content_type=JSON, headers=headers)


def is_known(request: web.Request, etag: str) -> bool:
    """Say whether the client has this very answer already. RFC 9110 section 13.1.2."""
    known = request.headers.get("If-None-Match", "")
    return known.strip() == "*" or etag in [tag.strip().removeprefix("W/") for tag in known.split(",")]
