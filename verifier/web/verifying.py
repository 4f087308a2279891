"""One verification for one client: what it costs, and the turn that it takes."""

import asyncio
import time
from dataclasses import replace

from aiohttp import web

from verifier.locate import Shape, classify
from verifier.locate.document import MAX_BADGES
from verifier.locate.document_text import several_links
from verifier.model.document import DocumentReport
from verifier.model.progress import Told, nobody
from verifier.model.report import TrustReport
from verifier.web.asking import Asked
from verifier.web.clients import client_of
from verifier.web.state import SERVICE, Service

DOCUMENT_TOKENS = 5  # a document may ask for as much as many badges
_DOCUMENTS = (Shape.PDF, Shape.HTML)


def charge(request: web.Request, *, tokens: int = 1) -> None:
    """Take from the client's bucket.

    Raises:
        ProblemError: there are not so many left.
    """
    request.app[SERVICE].buckets.take(client_of(request), now=time.monotonic(), tokens=tokens)


def charge_further(request: web.Request, *, tokens: int) -> None:
    """Take what it turns out to cost beyond what was taken: what is not there time has to put back."""
    request.app[SERVICE].buckets.owe(client_of(request), now=time.monotonic(), tokens=tokens)


def owe(request: web.Request, report: TrustReport) -> None:
    """Charge for a document what it costs, of which nobody knew before it came from its address."""
    if report.input.url is not None and report.input.kind == "document":
        charge_further(request, tokens=DOCUMENT_TOKENS - 1)


def is_document(asked: Asked) -> bool:
    """Say whether what was sent is a document, which may hold many badges and counts as several requests."""
    return asked.links > 0 or classify(content(asked)) in _DOCUMENTS


async def counted(asked: Asked) -> Asked:
    """Count the links of what was sent, in a thread: a text may be long."""
    links = await asyncio.to_thread(several_links, content(asked), most=MAX_BADGES)
    return replace(asked, links=links)


def price(links: int) -> int:
    """Give what a document costs, in requests: several links given at once as much as one by one."""
    return max(DOCUMENT_TOKENS, min(links, MAX_BADGES))


def content(asked: Asked) -> bytes:
    """Give what was sent as bytes."""
    return asked.given if isinstance(asked.given, bytes) else asked.given.encode()


async def verify(service: Service, asked: Asked, *, told: Told = nobody) -> TrustReport:
    """Verify what is asked for, when it is its turn.

    Raises:
        ProblemError: no turn came free in time.
    """
    async with service.gate.turn():
        return await service.verifier.verify(
            asked.given, options=asked.options, media_type=asked.media_type, told=told
        )


async def verify_document(service: Service, asked: Asked, *, told: Told = nobody) -> DocumentReport:
    """Verify every badge of a document, when it is its turn.

    Raises:
        ProblemError: no turn came free in time.
    """
    async with service.gate.turn():
        return await service.verifier.verify_document(
            content(asked), options=asked.options, media_type=asked.media_type, told=told
        )
