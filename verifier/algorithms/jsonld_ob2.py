"""A document of Open Badges 1.1 or 2 in the words of the version 2 context, however it was spelled.

Open Badges 2 lets an issuer write aliases, full IRIs and contexts of its own, and has verifiers expand and
compact before they look (https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html). The
hosted document is what counts there, so that a sender's context may be processed: it is within bounds, its
effects are its publisher's, and what no context defines vanishes.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import cast

from pyld import jsonld as pyld_jsonld

from verifier import vocabulary
from verifier.algorithms import jsonld_processor as processor
from verifier.algorithms.jsonld import IN_PROCESS, MAX_DEPTH, Reason, Refused
from verifier.algorithms.jsonld_bounds import context_objects, is_bounded, processing_work
from verifier.algorithms.jsonld_found import ShapeRefused
from verifier.model.words import Json, JsonObject
from verifier.vocabulary import TermMap

MAX_CHARACTERS = 2**20  # pictures stand in these documents as data URLs
MAX_CONTEXT_CHARACTERS = 16 * 1024  # of all context objects; prefixes of prefixes grow with the square of it
MAX_WORK = 1_500  # units of `processing_work`; a badge class has about a hundred
_V1, _V2 = "https://w3id.org/openbadges/v1", "https://w3id.org/openbadges/v2"
# Of the interface by which badges are moved. It has words for its own answers, and none for a badge in them:
# that is one of version 2. What it calls ``name`` and ``image`` is not what a badge calls so.
_INTERFACE = "https://purl.imsglobal.org/spec/ob/v2p1/ob_v2p1.jsonld"
_ALIASES = frozenset({"verify", "hosted", "signed"})  # of verification, HostedBadge and SignedBadge


@dataclass(frozen=True, slots=True, kw_only=True)
class Compacted:
    """A document in the terms of the version 2 context."""

    document: JsonObject
    unknown_contexts: tuple[str, ...]  # named in it and left out


def compact_ob2(document: JsonObject) -> Compacted:
    """Write a document of Open Badges 1.1 or 2 in the terms of version 2, aliases resolved.

    Args:
        document: A JSON object whose ``@context`` names Open Badges 1.1, 2 or 2.1, or holds an object.

    Raises:
        Refused: It has no such context, is not JSON-LD, or is too large.
    """
    _check_bounds(document)
    named = [*_contexts(document.get("@context"))]
    editions = {known.url for url in named if isinstance(url, str) and (known := vocabulary.known(url))}
    if editions.isdisjoint({_V1, _V2, _INTERFACE}) and not any(
        isinstance(context, dict) for context in named
    ):
        raise Refused(Reason.NOT_JSON_LD)
    unknown: list[str] = []

    def lookup(url: str) -> TermMap:
        known = vocabulary.known(url)
        if known is None:
            unknown.append(url)
        return TermMap() if known is None or known.url == _INTERFACE else known.term_map

    options = processor.options(lookup)
    # What version 1 leaves to an older context that is lost ("revoked") is as in version 2.
    if _V1 in editions or (_INTERFACE in editions and _V2 not in editions):
        options["expandContext"] = _version_2().document()
    try:
        compacted = processor.guarded(
            lambda: pyld_jsonld.compact(document, _compacting().document(), options)
        )
    except ShapeRefused as error:
        raise Refused(Reason.NOT_JSON_LD) from error
    written = {**cast("JsonObject", compacted), "@context": _V2}
    return Compacted(document=written, unknown_contexts=tuple(dict.fromkeys(unknown)))


def _check_bounds(document: JsonObject) -> None:
    if not is_bounded(document, characters=MAX_CHARACTERS, nodes=IN_PROCESS.nodes, depth=MAX_DEPTH):
        raise Refused(Reason.TOO_LARGE)
    written = sum(len(json.dumps(context)) for context in _context_objects(document))
    if written > MAX_CONTEXT_CHARACTERS or processing_work(document) > MAX_WORK:
        raise Refused(Reason.TOO_LARGE)


def _context_objects(value: Json) -> Iterator[JsonObject]:
    """List the context objects of a document, at any depth."""
    if isinstance(value, list):
        for item in value:
            yield from _context_objects(item)
    if isinstance(value, dict):
        for name, inner in value.items():
            if name == "@context":
                yield from context_objects(inner)
            else:
                yield from _context_objects(inner)


def _contexts(said: Json) -> list[Json]:
    return said if isinstance(said, list) else [said]


@cache
def _version_2() -> TermMap:
    known = vocabulary.known(_V2)
    return TermMap() if known is None else known.term_map


@cache
def _compacting() -> TermMap:
    """The terms to write with: one for each meaning, so that no choice is left to the processor."""
    terms = {name: term for name, term in _version_2().terms.items() if name not in _ALIASES}
    return TermMap(terms=MappingProxyType(terms))
