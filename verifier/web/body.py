"""The body of a request in each of its forms: an envelope, the bytes themselves, or a form with a file.

Everything is bounded before it is parsed: media type, size, time, number of parts.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Collection
from contextlib import asynccontextmanager
from dataclasses import replace
from functools import partial
from typing import TypeVar

from aiohttp import web

from verifier.model.words import JsonObject
from verifier.parse.strict_json import MalformedJson, read
from verifier.web import asking, envelope, form
from verifier.web.asking import Asked
from verifier.web.problems import (
    MEDIA,
    NOTHING_ASKED,
    PERSONAL_IN_ADDRESS,
    SLOW,
    TOO_LARGE,
    UNREADABLE,
    OptionError,
    ProblemError,
)
from verifier.web.state import Service

T = TypeVar("T")
JSON = "application/json"
FORM = "multipart/form-data"
TEXT = "text/plain"
CSV = "text/csv"
DOCUMENTS = ("application/pdf", "text/html", TEXT, CSV)
RAW = (
    "image/png",
    "image/svg+xml",
    JSON,
    "application/ld+json",
    "application/vc",
    "application/vc+ld+json",
    "application/vc+jwt",
    "application/vp",
    "application/vp+jwt",
    "application/jwt",
    *DOCUMENTS,
)
_HOW_A_LINK_GOES = 'for a link send {"url": "https://…"} with Content-Type: application/json'
SMALL = 1024 * 1024  # bytes
LARGER_TAKE = 4  # times as long to arrive


async def read_request(request: web.Request, service: Service) -> Asked:
    """Read what a request asks for.

    Raises:
        ProblemError: it cannot be read, is too large, too slow, of an unknown kind, or asks for nothing.
    """
    if request.content_type not in (*RAW, FORM):
        raise ProblemError(MEDIA, detail=f"{_HOW_A_LINK_GOES}; else one of {', '.join((*RAW, FORM))}")
    return await _asked(request, service)


async def read_document(request: web.Request, service: Service) -> Asked:
    """Read a document and how its badges are to be verified, within the same bounds.

    Raises:
        ProblemError: it cannot be read, is too large, too slow, or no document.
    """
    if request.content_type not in (*DOCUMENTS, FORM):
        raise ProblemError(MEDIA, detail=f"send one of {', '.join((*DOCUMENTS, FORM))}")
    return await _asked(request, service)


async def read_object(request: web.Request, *, seconds: int) -> JsonObject:
    """Read a body that is one JSON object, within the same bounds.

    Raises:
        ProblemError: it is none, is too large, too slow, or of another kind.
    """
    if request.content_type != JSON:
        raise ProblemError(MEDIA, detail=f"send {JSON}")
    async with bounds(request, seconds=seconds):
        sent = await request.read()
    try:
        document = await aside(sent, partial(read, limit=envelope.MAX_ENVELOPE))
    except MalformedJson as error:
        raise ProblemError(UNREADABLE, detail=f"the body: {error}") from None
    if not isinstance(document, dict):
        raise ProblemError(UNREADABLE, detail="the body: a JSON object")
    return document


async def _asked(request: web.Request, service: Service) -> Asked:
    async with bounds(request, seconds=service.settings.body_seconds):
        fields, asked = await _read(request)
    lists = await service.sent_lists.read(fields.get("lists"))
    options = asking.options(fields, profiles=service.profiles, lists=lists)
    return replace(asked, options=options, language=asking.language(fields), sign=asking.signing(fields))


@asynccontextmanager
async def bounds(request: web.Request, *, seconds: int) -> AsyncIterator[None]:
    """Let a body arrive that is neither packed nor too large, in its time.

    Raises:
        ProblemError: it is packed, too large, or too slow.
    """
    if request.headers.get("Content-Encoding", "identity") != "identity":
        raise ProblemError(MEDIA, detail="send the body without compression")
    if (request.content_length or 0) > request.client_max_size:
        raise ProblemError(TOO_LARGE)  # before a byte of it is waited for
    try:
        async with asyncio.timeout(seconds * LARGER_TAKE if is_large(request) else seconds):
            yield
    except TimeoutError:
        raise ProblemError(SLOW) from None


async def aside(body: bytes, work: Callable[[bytes], T]) -> T:
    """Do the work on a body in a thread if that is large: it takes its time, and others are waiting."""
    return work(body) if len(body) <= SMALL else await asyncio.to_thread(work, body)


def is_large(request: web.Request) -> bool:
    """Say whether the body is over 1 MiB, or may be."""
    return request.content_length is None or request.content_length > SMALL


async def _read(request: web.Request) -> tuple[JsonObject, Asked]:
    fields = query(request)
    if request.content_type == FORM:
        sent, asked = await form.read_form(request)
        return {**fields, **sent}, asked
    body = await request.read()
    if not body:
        raise ProblemError(NOTHING_ASKED, detail="The file is empty.")
    opened = await aside(body, envelope.open_body) if request.content_type == JSON else None
    if opened is None:
        return fields, Asked(given=_raw(body, request.content_type), media_type=request.content_type)
    given, media_type = await aside(body, lambda _: envelope.given(opened))
    return {**fields, **opened}, Asked(given=given, media_type=media_type)


def query(
    request: web.Request, *, also: Collection[str] = (), taken: Collection[str] = asking.IN_ADDRESS
) -> JsonObject:
    """Read the options of an address.

    Args:
        request: whose address it is.
        also: what else may stand there.
        taken: the options that a refusal names; of the others each is refused by its own reason.

    Raises:
        ProblemError: an option is unknown, stands there twice, or is personal.
    """
    return query_of(request, known=(*asking.IN_ADDRESS, *also), told=(*also, *taken))


def query_of(
    request: web.Request, *, known: Collection[str], told: Collection[str] | None = None
) -> JsonObject:
    """Read an address that may hold what is ``known``, each once; a refusal names what is ``told``.

    Raises:
        ProblemError: something unknown stands there, or twice, or is personal.
    """
    fields: JsonObject = {}
    for name, value in request.query.items():
        if name == "recipient":
            raise ProblemError(PERSONAL_IN_ADDRESS)
        if name not in known:
            raise ProblemError(UNREADABLE, detail=f"the address may hold {', '.join(told or known)}")
        if name in fields:
            raise OptionError(name, "once")
        fields[name] = value
    return fields


def _raw(body: bytes, media_type: str) -> str | bytes:
    """Take pasted text as text, where it is UTF-8; anything else as a file."""
    if media_type not in (TEXT, CSV):
        return body
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return body
