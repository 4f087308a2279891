"""The statements of a document whose members are moved about, by a full JSON-LD processor.

No such document earns a pass; its statements are worth having because they tell whether its signature holds.
"""

from typing import cast

from pyld import jsonld
from pyld.context_resolver import ContextResolver

from verifier.algorithms import jsonld_literal as literal
from verifier.algorithms.jsonld_found import Lookup, ShapeRefused
from verifier.model.proof import Quad
from verifier.model.words import Json, JsonObject

_DEFAULT_GRAPH = "@default"


def quads_of(document: JsonObject, *, lookup: Lookup) -> tuple[Quad, ...]:
    """State what a document says, under known contexts only.

    Raises:
        ShapeRefused: It is not JSON-LD, or names an unknown context somewhere that the walk did not go.
    """

    def load(url: str, _options: object) -> JsonObject:
        term_map = lookup(url)
        if term_map is None:
            raise ShapeRefused("unknown context")
        context: Json = {"@context": term_map.document()}
        return {
            "contentType": "application/ld+json",
            "contextUrl": None,
            "documentUrl": url,
            "document": context,
        }

    # A memory of contexts of its own, for this document alone: what a sender writes is never kept.
    options = {
        "documentLoader": load,
        "contextResolver": ContextResolver({}, load),
        "extractAllScripts": False,
    }
    try:
        dataset = cast("dict[str, list[dict[str, dict[str, str]]]]", jsonld.to_rdf(document, options))
    except jsonld.JsonLdError as error:
        raise ShapeRefused("not JSON-LD") from error
    return tuple(
        _quad(triple, "" if graph == _DEFAULT_GRAPH else _node(graph))
        for graph, triples in dataset.items()
        for triple in triples
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
