"""A graph of one node is that node; any other document stays as it is."""

import pytest

from verifier.parse.single_node import single_node

V2 = "https://w3id.org/openbadges/v2"


@pytest.mark.parametrize("graph", [{"id": "_:a"}, [{"id": "_:a"}]])
def test_the_one_node_of_a_graph_is_the_document(graph):
    assert single_node({"@context": V2, "@graph": graph}) == {"@context": V2, "id": "_:a"}


@pytest.mark.parametrize(
    "document",
    [
        {},
        {"@context": V2, "id": "_:a"},
        {"@context": V2, "@graph": []},
        {"@context": V2, "@graph": [{"id": "_:a"}, {"id": "_:b"}]},
        {"@context": V2, "@graph": ["_:a"]},
        {"@context": V2, "@graph": None},
        {"@context": V2, "id": "_:g", "@graph": [{"id": "_:a"}]},
        {"@context": V2, "@graph": [{"@context": V2, "id": "_:a"}]},
        {"@context": V2, "@graph": [{"@graph": []}]},
    ],
)
def test_any_other_document_stays_as_it_is(document):
    assert single_node(document) == document
