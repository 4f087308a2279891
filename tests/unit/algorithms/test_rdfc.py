"""The canonical form of a dataset depends on what it says, not on order or on the names of blank nodes."""

from hashlib import sha256
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifier.algorithms.rdfc import SMALL, Quad, TooComplex, canonicalize

BADGE: tuple[Quad, ...] = (
    ("<urn:uuid:1>", "<urn:subject>", "_:someone", ""),
    ("_:someone", "<urn:name>", '"Ada \\"A\\" Example"', ""),
    ("_:someone", "<urn:achieved>", "<urn:badge>", ""),
    ("<urn:uuid:1>", "<urn:proof>", "_:g", ""),
    ("_:proof", "<urn:created>", '"2026"', "_:g"),
)


def circle(size: int) -> list[Quad]:
    return [(f"_:n{number}", "<urn:next>", f"_:n{(number + 1) % size}", "") for number in range(size)]


def clique(size: int, *, predicates: int = 1) -> list[Quad]:
    return [
        (f"_:n{one}", f"<urn:p{number}>", f"_:n{other}", "")
        for one, other in permutations(range(size), 2)
        for number in range(predicates)
    ]


def trees(*names: str) -> list[Quad]:
    """Trees that are alike, each with three branches that differ at their tips alone."""
    return [
        quad
        for name in names
        for side in "lmr"
        for quad in (
            (f"_:{name}", "<urn:p>", f"_:{name}{side}", ""),
            (f"_:{name}{side}", "<urn:p>", f"_:{name}{side}tip", ""),
            (f"_:{name}{side}tip", "<urn:p>", f'"{side}"', ""),
        )
    ]


def test_an_empty_dataset_is_an_empty_text():
    found = canonicalize([])
    assert (found.nquads, dict(found.labels), found.work) == ("", {}, 0)


def test_a_dataset_without_blank_nodes_is_sorted_by_code_point():
    quads = [
        ("<urn:b>", "<urn:p>", "<urn:o>", ""),
        ("<urn:a>", "<urn:p>", '"\U0001f600"', ""),
        ("<urn:a>", "<urn:p>", '"\uffee"', "<urn:g>"),
        ("<urn:b>", "<urn:p>", "<urn:o>", ""),
    ]
    assert canonicalize(quads).nquads == (
        '<urn:a> <urn:p> "\uffee" <urn:g> .\n<urn:a> <urn:p> "\U0001f600" .\n<urn:b> <urn:p> <urn:o> .\n'
    )


def test_ordinary_blank_nodes_are_labelled_in_the_order_of_their_hashes_without_work():
    found = canonicalize(BADGE)
    said = {
        "_:someone": [
            "<urn:uuid:1> <urn:subject> _:a .\n",
            '_:a <urn:name> "Ada \\"A\\" Example" .\n',
            "_:a <urn:achieved> <urn:badge> .\n",
        ],
        "_:g": ["<urn:uuid:1> <urn:proof> _:a .\n", '_:z <urn:created> "2026" _:a .\n'],
        "_:proof": ['_:a <urn:created> "2026" _:z .\n'],
    }
    order = sorted(said, key=lambda node: sha256("".join(sorted(said[node])).encode()).hexdigest())
    assert dict(found.labels) == {node: f"_:c14n{number}" for number, node in enumerate(order)}
    assert found.work == 0


def test_the_two_hash_functions_may_label_differently_but_say_the_same():
    found = canonicalize(BADGE, digest="sha384")
    assert found.nquads.count("\n") == len(BADGE)
    assert set(found.labels.values()) == {"_:c14n0", "_:c14n1", "_:c14n2"}


@pytest.mark.parametrize("dataset", [BADGE, circle(5), clique(3), clique(4)[:-1], trees("a", "b")])
@settings(max_examples=20)
@given(data=st.data())
def test_order_and_names_make_no_difference(dataset, data):
    names = sorted({term for quad in dataset for term in quad if term.startswith("_:")})
    renamed = dict(
        zip(names, data.draw(st.permutations([f"_:x{n}" for n in range(len(names))])), strict=True)
    )
    shuffled = data.draw(
        st.permutations([tuple(renamed.get(term, term) for term in quad) for quad in dataset])
    )
    assert canonicalize(shuffled).nquads == canonicalize(dataset).nquads


def test_a_duplicate_quad_counts_once():
    assert canonicalize([*BADGE, *BADGE]) == canonicalize(BADGE)


def test_a_node_that_points_at_itself_is_told_from_one_that_points_at_another():
    selfish = canonicalize([("_:a", "<urn:p>", "_:a", ""), ("_:b", "<urn:p>", "_:b", "")])
    mutual = canonicalize([("_:a", "<urn:p>", "_:b", ""), ("_:b", "<urn:p>", "_:a", "")])
    assert selfish.nquads != mutual.nquads


def test_look_alikes_in_different_circles_are_told_apart():
    two = [*circle(3), *((f"_:m{number}", "<urn:next>", f"_:m{(number + 1) % 3}", "") for number in range(3))]
    assert canonicalize(two).nquads != canonicalize(circle(6)).nquads


def test_graphs_named_by_look_alikes_are_told_apart_by_their_place():
    quads = [
        ("_:s", "<urn:p>", "_:o", "_:g"),
        ("_:t", "<urn:p>", "_:q", "_:h"),
        ("_:s", "<urn:same>", "_:t", ""),
        ("_:t", "<urn:same>", "_:s", ""),
    ]
    found = canonicalize(quads)
    assert found.work > 0
    assert canonicalize(reversed(quads)).nquads == found.nquads


@pytest.mark.parametrize(
    "dataset",
    [
        clique(5),
        clique(12),
        clique(64),
        clique(6, predicates=130),
        circle(100),
        circle(512),
        [("_:a", "<urn:p>", f'"{number}"', "") for number in range(4_097)],
        [(f"_:n{number}", "<urn:p>", f'"{number}"', "") for number in range(513)],
    ],
    ids=len,
)
def test_poison_is_refused(dataset):
    with pytest.raises(TooComplex):
        canonicalize(dataset)


def test_a_long_chain_of_look_alikes_does_not_reach_the_interpreters_limit():
    chains = [(f"_:{name}{n}", "<urn:next>", f"_:{name}{n + 1}", "") for n in range(250) for name in "ab"]
    with pytest.raises(TooComplex):
        canonicalize(chains, budget=10**9)


def test_many_quads_around_few_nodes_are_refused_before_the_units_are_spent():
    with pytest.raises(TooComplex):
        canonicalize(clique(8, predicates=70), budget=10**9)


def test_an_endless_dataset_is_refused():
    def endless():
        number = 0
        while True:
            yield ("<urn:s>", "<urn:p>", f'"{number}"', "")
            number += 1

    with pytest.raises(TooComplex):
        canonicalize(endless())


def test_the_budget_is_exact():
    work = canonicalize(circle(6)).work
    assert canonicalize(circle(6), budget=work).work == work
    with pytest.raises(TooComplex):
        canonicalize(circle(6), budget=work - 1)


def test_the_largest_dataset_is_computed():
    quads = [(f"_:n{number % 512}", "<urn:p>", f'"{number}"', "") for number in range(4_096)]
    found = canonicalize(quads)
    assert len(found.labels) == 512
    assert found.work == 0


def test_a_name_that_every_statement_repeats_makes_no_text_without_end():
    name = f"<urn:{'x' * 1_000}>"
    quads = [(name, "<urn:p>", f'"{number}"', "") for number in range(2_000)]
    assert len(canonicalize(quads[:1_000]).nquads) < SMALL.characters + 10_000
    with pytest.raises(TooComplex, match="characters"):
        canonicalize(quads)
