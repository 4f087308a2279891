"""The statements of a document whose members are moved about, by a full JSON-LD processor.

No such document earns a pass; its statements are worth having because they tell whether its signature holds.
"""

from typing import cast

from pyld import jsonld

from verifier.algorithms import jsonld_literal as literal
from verifier.algorithms import jsonld_processor as processor
from verifier.algorithms.jsonld_found import Lookup
from verifier.model.proof import Quad
from verifier.model.words import JsonObject

_DEFAULT_GRAPH = "@default"


def quads_of(document: JsonObject, *, lookup: Lookup) -> tuple[Quad, ...]:
    """State what a document says, under known contexts only.

    Raises:
        ShapeRefused: It is not JSON-LD, or names an unknown context somewhere that the walk did not go.
    """
    stated = processor.guarded(lambda: jsonld.to_rdf(document, processor.options(lookup)))
    dataset = cast("dict[str, list[dict[str, dict[str, str]]]]", stated)
    return tuple(
        _quad(triple, "" if graph == _DEFAULT_GRAPH else _node(graph))
        for graph, triples in dataset.items()
        for triple in triples
        if triple["object"]  # None: an item of a list that names nothing
    )


def _quad(triple: dict[str, dict[str, str]], graph: str) -> Quad:
    subject, predicate = _node(triple["subject"]["value"]), _node(triple["predicate"]["value"])
    said = triple["object"]
    if said["type"] != "literal":
        return subject, predicate, _node(said["value"]), graph
    if "language" in said:
        return subject, predicate, literal.tagged_literal(said["value"], language=said["language"]), graph
    return subject, predicate, literal.text_literal(said["value"], datatype=said["datatype"]), graph


def _node(value: str) -> str:
    return value if value.startswith("_:") else literal.iri_term(value)
