"""RDF dataset canonicalization (RDFC-1.0) with a bound on its work (https://www.w3.org/TR/rdf-canon/).

Telling blank nodes apart that look alike takes factorial work in the worst case, and a few hundred bytes
are enough to ask for it (dataset poisoning). The bound counts steps and reads no clock: one dataset has one
answer on every machine. What badges hold never gets as far as the first step.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256, sha384
from types import MappingProxyType
from typing import Literal, TypeAlias

from verifier.algorithms.rdfc_ties import WORK_BUDGET, Ties, TooComplex, issue
from verifier.model.proof import Quad

__all__ = ["WORK_BUDGET", "Canonical", "Quad", "Size", "TooComplex", "canonicalize", "characters"]


_Digest: TypeAlias = Callable[[str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How large a dataset may be."""

    quads: int = 4_096
    blank_nodes: int = 512
    characters: int = 2**20  # of all terms: each statement repeats the name of its subject, however long


SMALL = Size()


@dataclass(frozen=True, slots=True, kw_only=True)
class Canonical:
    """A dataset in canonical form."""

    nquads: str  # sorted by code point, a line each
    labels: Mapping[str, str]  # blank node as given → canonical: "_:b0" → "_:c14n0"
    work: int  # units spent on telling look-alikes apart: 0 for ordinary badges


def canonicalize(
    quads: Iterable[Quad],
    *,
    digest: Literal["sha256", "sha384"] = "sha256",
    budget: int = WORK_BUDGET,
    most: Size = SMALL,
) -> Canonical:
    """Bring a dataset into canonical form (https://www.w3.org/TR/rdf-canon/#canon-algorithm).

    Args:
        quads: Finished N-Quads terms, escaped as RDFC-1.0 has them and without lone surrogates; equal quads
            fall together.
        digest: The hash function, which the cryptosuite decides.
        budget: Units of work: one a Hash N-Degree Quads call, one a permutation.
        most: How large it may be.

    Raises:
        TooComplex: More quads, blank nodes, characters or units of work than these.
    """
    dataset = _distinct(quads, most=most.quads)
    if characters(dataset) > most.characters:
        raise TooComplex("too many characters")
    mentions = _mentions(dataset)
    if len(mentions) > most.blank_nodes:
        raise TooComplex("too many blank nodes")
    sign = _sha384 if digest == "sha384" else _sha256
    first = {node: _first_degree(node, quads=around, sign=sign) for node, around in mentions.items()}
    alike: defaultdict[str, list[str]] = defaultdict(list)
    for node, value in first.items():
        alike[value].append(node)

    labels: dict[str, str] = {}
    for value in sorted(alike):  # step 4: unique ones first
        if len(alike[value]) == 1:
            issue(labels, node=alike[value][0], prefix="_:c14n")
    ties = Ties(mentions=mentions, first=first, labels=labels, sign=sign, budget=budget)
    for value in sorted(alike):  # step 5: then the look-alikes
        ties.settle(alike[value])
    return Canonical(nquads=_serialize(dataset, labels), labels=MappingProxyType(labels), work=ties.work)


def characters(quads: Iterable[Quad]) -> int:
    """Count the characters of all terms of a dataset."""
    return sum(len(term) for quad in quads for term in quad)


def _distinct(quads: Iterable[Quad], *, most: int) -> Sequence[Quad]:
    distinct: dict[Quad, None] = {}
    for quad in quads:
        distinct[quad] = None
        if len(distinct) > most:
            raise TooComplex("too many quads")
    return tuple(distinct)


def _mentions(dataset: Sequence[Quad]) -> Mapping[str, Sequence[Quad]]:
    """Collect for each blank node the quads that mention it."""
    found: defaultdict[str, list[Quad]] = defaultdict(list)
    for quad in dataset:
        for term in dict.fromkeys((quad[0], quad[2], quad[3])):
            if term.startswith("_:"):
                found[term].append(quad)
    return found


def _first_degree(node: str, *, quads: Sequence[Quad], sign: _Digest) -> str:
    """Hash what is said about a node by itself (https://www.w3.org/TR/rdf-canon/#hash-1d-quads)."""

    def masked(term: str) -> str:
        if not term.startswith("_:"):
            return term
        return "_:a" if term == node else "_:z"

    return sign("".join(sorted(_line(masked(s), p, masked(o), masked(g)) for s, p, o, g in quads)))


def _serialize(dataset: Sequence[Quad], labels: Mapping[str, str]) -> str:
    """Write the dataset under its canonical labels (https://www.w3.org/TR/rdf-canon/#canonical-quads)."""
    return "".join(
        sorted(_line(labels.get(s, s), p, labels.get(o, o), labels.get(g, g)) for s, p, o, g in dataset)
    )


def _line(subject: str, predicate: str, target: str, graph: str) -> str:
    return f"{subject} {predicate} {target} {graph} .\n" if graph else f"{subject} {predicate} {target} .\n"


def _sha256(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def _sha384(text: str) -> str:
    return sha384(text.encode()).hexdigest()
