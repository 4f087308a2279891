"""A JSON-LD document that holds its one node in a graph, written as that node."""

from verifier.model.words import JsonObject

_AROUND = frozenset(("@context", "@graph"))


def single_node(document: JsonObject) -> JsonObject:
    """Give the only node of a graph that has nothing beside it; any other document as it is.

    Of several nodes none is *the* document. https://www.w3.org/TR/json-ld11/#named-graphs
    """
    graph = document.get("@graph")
    nodes = graph if isinstance(graph, list) else [graph]
    if not document.keys() <= _AROUND or len(nodes) != 1:
        return document
    node = nodes[0]
    if not isinstance(node, dict) or "@context" in node or "@graph" in node:
        return document
    return {"@context": document.get("@context"), **node}
