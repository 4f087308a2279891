"""Which statements do JSON Pointers into a document select? Those that nobody may leave out, of a base proof.

Each object is named first, so that it is the same node in the document and in the part of it that is
selected; the names are taken out again before anything is compared or signed.
https://www.w3.org/TR/vc-di-ecdsa/#selectcanonicalnquads
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from types import MappingProxyType

from verifier.algorithms import jsonld, rdfc
from verifier.algorithms.jsonld import LinkedData
from verifier.algorithms.selective_disclosure import Mismatch
from verifier.model.proof import Quad
from verifier.model.words import Json, JsonObject
from verifier.vocabulary import TermMap

_NAME = "urn:x-blank-node:"
_NONE: Mapping[str, TermMap] = MappingProxyType({})
_IDENTIFYING = ("id", "type", "@id", "@type")  # selected with every object on the way to what is selected


class Undecided(Exception):
    """The document is built so that we cannot follow pointers into it. It says nothing against it."""


@dataclass(slots=True)
class _Chosen:
    """What is chosen of a value: all of it, or of its members."""

    whole: bool = False
    members: dict[str, "_Chosen"] = field(default_factory=dict)


def selected_statements(
    document: JsonObject,
    *,
    pointers: Sequence[str],
    canonical: str,
    extra: Mapping[str, TermMap] = _NONE,
) -> frozenset[str]:
    """Select the statements that ``pointers`` lead to, as they stand in the canonical form.

    Args:
        document: the document without the proof.
        pointers: JSON Pointers, well formed; none select nothing.
        canonical: canonical N-Quads of the reading of ``document`` that is meant.
        extra: term maps of contexts known to the caller alone.

    Raises:
        Mismatch: a pointer leads nowhere.
        Undecided: the document names no objects where it has blank nodes, in lists or JSON literals say.
        rdfc.TooComplex: it is too much work under names.
    """
    if not pointers:
        return frozenset()
    named = _named_object(document, count())
    part = _part_of_object(named, _chosen(pointers))
    whole, labels = _reading(named, canonical, extra)
    parts = _read({**part, "@context": document.get("@context")}, extra)
    quads = next((each for each in parts if each.revision == whole.revision), parts[0]).quads
    return frozenset(_statement(quad, labels) for quad in quads)


def _reading(
    named: JsonObject, canonical: str, extra: Mapping[str, TermMap]
) -> tuple[LinkedData, Mapping[str, str]]:
    """Find the reading of the named document that says what ``canonical`` says, and its canonical labels."""
    for reading in _read(named, extra):
        form = rdfc.canonicalize(_unnamed(quad) for quad in reading.quads)
        if form.nquads == canonical:
            return reading, form.labels
    raise Undecided("naming its objects changes what the document says")


def _read(document: JsonObject, extra: Mapping[str, TermMap]) -> tuple[LinkedData, ...]:
    try:
        return jsonld.read(document, extra=extra)
    except jsonld.Refused as refused:
        if refused.reason is jsonld.Reason.TOO_LARGE:
            raise rdfc.TooComplex("too large under names") from refused
        raise Undecided("naming its objects breaks the document") from refused


def _statement(quad: Quad, labels: Mapping[str, str]) -> str:
    terms = [_unnamed_term(term) for term in quad if term]
    if any(term.startswith("_:") for term in quad):
        raise Undecided("a blank node without a name")
    return " ".join(labels.get(term, term) for term in terms) + " .\n"


def _unnamed(quad: Quad) -> Quad:
    subject, predicate, target, graph = quad
    return _unnamed_term(subject), predicate, _unnamed_term(target), _unnamed_term(graph)


def _unnamed_term(term: str) -> str:
    return f"_:n{term[len(_NAME) + 1 : -1]}" if term.startswith(f"<{_NAME}") else term


def _named(value: Json, numbers: Iterator[int]) -> Json:
    if isinstance(value, list):
        return [_named(item, numbers) for item in value]
    if not isinstance(value, dict) or "@value" in value:
        return value
    return _named_object(value, numbers)


def _named_object(value: JsonObject, numbers: Iterator[int]) -> JsonObject:
    """Give every object a name that has none, or one that holds within the document only."""
    members = {name: inner if name == "@context" else _named(inner, numbers) for name, inner in value.items()}
    place = "@id" if "@id" in members else "id"
    name = members.get(place)
    if name is None or (isinstance(name, str) and name.startswith("_:")):
        members[place] = f"{_NAME}{next(numbers)}"
    return members


def _chosen(pointers: Sequence[str]) -> _Chosen:
    root = _Chosen()
    for pointer in pointers:
        place = root
        for step in pointer.split("/")[1:]:
            name = step.replace("~1", "/").replace("~0", "~")
            place = place.members.setdefault(name, _Chosen())
        place.whole = True
    return root


def _part(value: Json, chosen: _Chosen) -> Json:
    """Cut out what is chosen. https://www.w3.org/TR/vc-di-ecdsa/#selectjsonld."""
    if chosen.whole:
        return value
    if isinstance(value, list):
        return _part_of_array(value, chosen)
    if not isinstance(value, dict):
        raise Mismatch("a pointer leads nowhere")
    return _part_of_object(value, chosen)


def _part_of_object(value: JsonObject, chosen: _Chosen) -> JsonObject:
    """Cut members out of an object, which keeps its name and all of its types."""
    if chosen.whole:
        return value
    if not value.keys() >= chosen.members.keys():
        raise Mismatch("a pointer leads nowhere")
    part = {name: _part(value[name], inner) for name, inner in chosen.members.items()}
    return part | {name: value[name] for name in _IDENTIFYING if name in value}


def _part_of_array(value: list[Json], chosen: _Chosen) -> Json:
    places = {str(place): item for place, item in enumerate(value)}
    if len(value) == 1 and not chosen.members.keys() <= places.keys():
        return _part(value[0], chosen)  # some issuers point into the compacted form, where one is no array
    if not chosen.members.keys() <= places.keys():
        raise Mismatch("a pointer leads nowhere")
    return [_part(item, chosen.members[place]) for place, item in places.items() if place in chosen.members]


__all__ = ["Undecided", "selected_statements"]
