"""The W3C's tests of RDFC-1.0: same bytes, same labels, and poison refused in time."""

import csv
import json
from itertools import permutations
from pathlib import Path

import pytest

from tests.effort import done_within
from tests.shared import shared
from tests.vectors.nquads import parse_nquads
from verifier.algorithms.rdfc import WORK_BUDGET, Canonical, Quad, TooComplex, canonicalize

SECONDS_TO_REFUSE = 1.0  # about 13 ms on an idle machine
EVALUATIONS, MAPS, NEGATIVES = 64, 21, 1


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    with shared("vectors", "rdf-canon", "manifest.csv").open(encoding="utf-8") as manifest:
        return list(csv.DictReader(manifest))


def vector(name: str) -> Path:
    return shared("vectors", "rdf-canon", "rdfc10", name)


def text(name: str) -> str:
    return vector(name).read_bytes().decode("utf-8")


def canonical(row: dict[str, str]) -> Canonical:
    digest = "sha384" if row["hashAlgorithm"] == "SHA384" else "sha256"
    return canonicalize(parse_nquads(text(f"{row['test']}-in.nq")), digest=digest)


def test_every_dataset_has_its_published_form(rows):
    wanted = [row for row in rows if row["rdfc10"] == "TRUE"]
    assert len(wanted) == EVALUATIONS
    wrong = [row["test"] for row in wanted if canonical(row).nquads != text(f"{row['test']}-rdfc10.nq")]
    assert wrong == []


def test_every_blank_node_has_its_published_label(rows):
    wanted = [row for row in rows if row["rdfc10map"] == "TRUE"]
    assert len(wanted) == MAPS
    for row in wanted:
        published = json.JSONDecoder().decode(text(f"{row['test']}-rdfc10map.json"))
        found = {given[2:]: label[2:] for given, label in canonical(row).labels.items()}
        assert found == published, row["test"]


def test_the_hash_function_is_a_parameter():
    dataset = parse_nquads(text("test075-in.nq"))
    assert canonicalize(dataset, digest="sha384").nquads == text("test075-rdfc10.nq")
    assert canonicalize(dataset, digest="sha256").nquads == text("test020-rdfc10.nq")


def test_the_published_poison_is_refused(rows):
    poison = [row for row in rows if row["rdfc10"] == "RDFC10NegativeEvalTest"]
    assert len(poison) == NEGATIVES

    def refused() -> None:
        with pytest.raises(TooComplex):
            canonical(poison[0])

    done_within(SECONDS_TO_REFUSE, refused)


@pytest.mark.parametrize("name", ["test044", "test045", "test046"])
def test_the_dearest_honest_datasets_stay_within_the_budget(name):
    dataset = parse_nquads(text(f"{name}-in.nq"))
    found = canonicalize(dataset)
    assert found.work == 3_348
    assert canonicalize(dataset, budget=3_348).nquads == found.nquads
    with pytest.raises(TooComplex):
        canonicalize(dataset, budget=3_347)


def clique(size: int) -> list[Quad]:
    return [(f"_:n{one}", "<urn:p>", f"_:n{other}", "") for one, other in permutations(range(size), 2)]


@pytest.mark.parametrize("size", [2, 3, 4])
def test_a_small_clique_is_computed(size):
    assert 0 < canonicalize(clique(size)).work <= WORK_BUDGET


@pytest.mark.parametrize("size", range(5, 13))
def test_a_clique_is_refused_at_once(size):
    def refused() -> None:
        with pytest.raises(TooComplex):
            canonicalize(clique(size))

    done_within(SECONDS_TO_REFUSE, refused)
