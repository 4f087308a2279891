"""A JSON-LD document as RDF statements, read so strictly that nothing unsigned passes for signed.

Contexts come from ``verifier.vocabulary``, or stand in the document and do no harm; none is fetched. What no
context defines, what is spelled in a way that readers of plain JSON miss, and what stands under a context
that is not known are all pointed at; the caller decides what that costs.
https://www.w3.org/TR/vc-data-integrity/#securing-data-losslessly
"""

import enum
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from verifier import vocabulary
from verifier.algorithms.jsonld_bounds import is_bounded, is_text, processing_work
from verifier.algorithms.jsonld_context import Conflict
from verifier.algorithms.jsonld_fallback import quads_of
from verifier.algorithms.jsonld_found import Found, Lookup, ShapeRefused
from verifier.algorithms.jsonld_walk import walk
from verifier.model.proof import Quad
from verifier.model.words import Json, JsonObject
from verifier.vocabulary import TermMap

MAX_DEPTH = 64
MAX_OPTION_CHARACTERS, MAX_OPTION_NODES = 8 * 1024, 32  # of a proof's options, which have no objects in them
MAX_MOVED_WORK = 400  # units: of a document whose members are moved about only a failure is of interest
_EXTENSIONS = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"
_NONE: Mapping[str, TermMap] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """How large a document may be to be read; what is larger wants a process of its own."""

    characters: int = 64 * 1024  # of the document as compact JSON
    nodes: int = 500  # objects; a badge has about 20, a full transcript many hundreds


IN_PROCESS = Bounds()


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedData:
    """One reading of a document. Pointers are JSON Pointers into it."""

    quads: tuple[Quad, ...]  # empty under an unknown context
    undefined: tuple[str, ...]  # members, types and identifiers that no signature over RDF covers
    unusual: tuple[str, ...]  # what is covered, and spelled so that a plain reading differs
    unknown_contexts: tuple[str, ...]  # URLs, or the pointers of context objects in the document
    extensions_assumed: bool  # types of 1EdTech's extensions stand without their context
    revision: str  # of the context that has several; "" if none such is named


class Reason(enum.Enum):
    """Why a document was not read."""

    NOT_JSON_LD = "not JSON-LD"  # a broken context, or a shape at which every processor stops
    TOO_LARGE = "too large"


class Refused(Exception):
    """The document has no reading at all; ``reason`` says why. The message is ours and quotes nothing."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


def read(
    document: JsonObject, *, extra: Mapping[str, TermMap] = _NONE, bounds: Bounds = IN_PROCESS
) -> tuple[LinkedData, ...]:
    """Read a document as RDF: once, or once for each revision of its contexts that gives other statements.

    Args:
        document: The document with its ``@context``, without the proof that is to be checked.
        extra: Term maps of contexts known to the caller alone; tests bring the one for examples.
        bounds: How large it may be.

    Returns:
        The readings, newest revision first.

    Raises:
        Refused: It is not JSON-LD, or too large.
    """
    _check_bounds(document, bounds)
    newest, several = _reading(document, extra, newest=True)
    if not several:
        return (newest,)
    older, _ = _reading(document, extra, newest=False)
    # What states nothing, under a context that is not read, would sign like every other such document.
    return (newest,) if older.unknown_contexts or older.quads == newest.quads else (newest, older)


def read_options(
    options: JsonObject, *, contexts: Json, extra: Mapping[str, TermMap] = _NONE
) -> tuple[LinkedData, ...]:
    """Read the options of a proof under the contexts of its document, by the same rules as `read`."""
    if not is_bounded(
        options, characters=MAX_OPTION_CHARACTERS, nodes=MAX_OPTION_NODES, depth=MAX_OPTION_NODES
    ):
        raise Refused(Reason.TOO_LARGE)
    return read({**options, "@context": contexts}, extra=extra)


def _reading(document: JsonObject, extra: Mapping[str, TermMap], *, newest: bool) -> tuple[LinkedData, bool]:
    """Read the document under one choice of revisions; the second value says whether there was a choice."""
    chosen: dict[str, str] = {}

    def lookup(url: str) -> TermMap | None:
        found = vocabulary.revisions(url)
        if not found:
            return extra.get(url)
        known = found[0 if newest else -1]
        if len(found) > 1:
            chosen[url] = known.revision
        return known.term_map

    try:
        found = walk(document, lookup=lookup, assumed_types=_assumed_types())
        quads = _quads(document, found, lookup)
    except (ShapeRefused, Conflict) as error:
        raise Refused(Reason.NOT_JSON_LD) from error
    reading = LinkedData(
        quads=quads,
        undefined=tuple(dict.fromkeys(found.undefined)),
        unusual=tuple(dict.fromkeys(found.unusual)),
        unknown_contexts=tuple(dict.fromkeys(found.unknown_contexts)),
        extensions_assumed=found.assumed,
        revision=next(iter(chosen.values()), ""),
    )
    return reading, bool(chosen)


def _quads(document: JsonObject, found: Found, lookup: Lookup) -> tuple[Quad, ...]:
    quads = _moved_quads(document, found, lookup) if found.moved else tuple(dict.fromkeys(found.quads))
    if found.unknown_contexts:
        return ()
    if not quads and not found.undefined:
        raise ShapeRefused("it states nothing")  # every such document would sign alike
    return quads


def _moved_quads(document: JsonObject, found: Found, lookup: Lookup) -> tuple[Quad, ...]:
    """State all of a document that the walk did not wholly follow, noting unknown contexts in the rest.

    Raises `Refused` for one that is too much work: eight proofs may have to be read under two revisions.
    """
    if processing_work(document) > MAX_MOVED_WORK:
        raise Refused(Reason.TOO_LARGE)

    def noting(url: str) -> TermMap | None:
        term_map = lookup(url)
        if term_map is None:
            found.unknown_contexts.append(url)
        return term_map

    try:
        return quads_of(document, lookup=noting)
    except ShapeRefused:
        if found.unknown_contexts:
            return ()
        raise


@cache
def _assumed_types() -> Mapping[str, str]:
    extensions = vocabulary.known(_EXTENSIONS)
    terms = {} if extensions is None else extensions.terms
    return {name: term.iri for name, term in terms.items() if not term.iri.startswith("@")}


def _check_bounds(document: JsonObject, bounds: Bounds) -> None:
    """Raise `Refused` for a document without a context, or one that is too much work for this process."""
    if not is_bounded(document, characters=bounds.characters, nodes=bounds.nodes, depth=MAX_DEPTH):
        raise Refused(Reason.TOO_LARGE)
    if "@context" not in document or not is_text(document):
        raise Refused(Reason.NOT_JSON_LD)
