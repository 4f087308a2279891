"""From the bytes of a document to what it mentions: a PDF in a process of its own, all else in a thread."""

import asyncio

import orjson

from verifier.algorithms import pdf
from verifier.locate.classify import Shape, classify
from verifier.locate.document import Table, sort_mentions
from verifier.locate.document_html import mentions_in_html
from verifier.locate.document_pdf import mentions_in_pdf
from verifier.locate.document_text import mentions_in_text, several_links
from verifier.model.codes import document as facts
from verifier.model.codes import engine as engine_facts
from verifier.model.document import Mentions
from verifier.model.finding import Finding
from verifier.model.report import InputDescription
from verifier.model.words import Cause, JsonObject
from verifier.readings.separate_process import Line, Said, ask

MAX_BYTES = 16 * 1024 * 1024
_CPU_SECONDS = 4  # for a PDF; a résumé needs 0.3, thirty full pages two


def is_document(body: bytes, description: InputDescription) -> bool:
    """Say whether this is a PDF, or a page or list of links that was handed over.

    A page at an address has a way of its own, and a text at one is nothing that somebody means.
    """
    shape = classify(body)
    if description.url is not None:
        return shape is Shape.PDF
    return shape in (Shape.PDF, Shape.HTML) or several_links(body, most=2) > 0


async def read_document(body: bytes) -> tuple[Mentions, Table] | Finding:
    """Read a document and sort what it mentions, or say why it cannot be read."""
    if len(body) > MAX_BYTES:
        return Finding(code=facts.TOO_LARGE, cause=Cause.TOO_LARGE)
    mentions = await _mentions(body)
    if isinstance(mentions, Cause):
        # Only a document that was looked at to its end is said to be damaged.
        code = facts.MALFORMED if mentions is Cause.UNSUPPORTED else engine_facts.OUT_OF_TIME
        return Finding(code=code, cause=mentions)
    return mentions, await asyncio.to_thread(sort_mentions, mentions)


async def _mentions(body: bytes) -> Mentions | Cause:
    match classify(body):
        case Shape.PDF:
            said = await ask(pdf.__name__, body, cpu_seconds=_CPU_SECONDS, line=Line.DOCUMENTS)
            return await asyncio.to_thread(_of_pdf, said) if isinstance(said, Said) else said
        case Shape.HTML:
            return await asyncio.to_thread(mentions_in_html, body)
        case Shape.UNKNOWN:
            return await asyncio.to_thread(mentions_in_text, body) or Cause.UNSUPPORTED
        case _:
            return Cause.UNSUPPORTED


def _of_pdf(said: Said) -> Mentions | Cause:
    """Take what the process had said before it ended, or was ended; its last line may be cut."""
    lines = [line for line in said.answer.splitlines(keepends=True) if line.endswith(b"\n")]
    told: list[JsonObject] = [orjson.loads(line) for line in lines]
    mentions = mentions_in_pdf(told)
    if mentions is not None:
        return mentions
    return said.why_nothing if said.ended else Cause.UNSUPPORTED
