"""Telling blank nodes apart that are described alike, within a budget.

https://www.w3.org/TR/rdf-canon/#hash-nd-quads, whose step numbers stand in the comments.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import permutations

from verifier.model.proof import Quad

WORK_BUDGET = 4_000  # units; the dearest honest dataset of the official tests costs 3,348
MAX_TOUCHES = 100_000  # nodes looked at within the units: many quads around few nodes make each unit dear
MAX_DEPTH = 128  # nested calls: a long chain of look-alikes must not reach the interpreter's own limit


class TooComplex(Exception):
    """A dataset that takes more work than any honest one. It says nothing about the signature."""


def issue(issued: dict[str, str], *, node: str, prefix: str) -> str:
    """Give a node its label, a new one if it has none (https://www.w3.org/TR/rdf-canon/#issue-identifier)."""
    if node not in issued:
        issued[node] = f"{prefix}{len(issued)}"
    return issued[node]


@dataclass(slots=True, kw_only=True)
class _Choice:
    """The least path so far, and the labels that it gave."""

    path: str = ""
    issued: dict[str, str] = field(default_factory=dict)

    def beats(self, path: str) -> bool:
        """Say whether a path, finished or not, cannot become less than this one."""
        return bool(self.path) and len(path) >= len(self.path) and path > self.path


@dataclass(slots=True, kw_only=True)
class Ties:
    """The look-alikes of one dataset. Labels are given in ``labels``, in place."""

    mentions: Mapping[str, Sequence[Quad]]
    first: Mapping[str, str]  # node → hash of first degree
    labels: dict[str, str]
    sign: Callable[[str], str]
    budget: int
    work: int = 0
    _touches: int = 0
    _depth: int = 0
    _related: dict[tuple[str, str, str], str] = field(default_factory=dict)

    def settle(self, nodes: Sequence[str]) -> None:
        """Label the nodes that share a hash.

        Raises:
            TooComplex: The budget is spent.
        """
        paths = [self._n_degree(node, issued={node: "_:b0"}) for node in nodes if node not in self.labels]
        for _, issued in sorted(paths, key=lambda found: found[0]):
            for node in issued:
                issue(self.labels, node=node, prefix="_:c14n")

    def _n_degree(self, node: str, *, issued: dict[str, str]) -> tuple[str, dict[str, str]]:
        """Hash a node by the paths that lead on from it; the labels are those of the least path."""
        self._spend()
        self._depth += 1
        groups = self._neighbours(node, issued=issued)
        data: list[str] = []
        for value in sorted(groups):  # 5
            choice = self._least_path(groups[value], issued=issued)
            data += (value, choice.path)
            issued = choice.issued
        self._depth -= 1
        return self.sign("".join(data)), issued

    def _neighbours(self, node: str, *, issued: Mapping[str, str]) -> Mapping[str, Sequence[str]]:
        """Group the blank nodes beside a node by how they stand to it (steps 1 to 3)."""
        groups: defaultdict[str, list[str]] = defaultdict(list)
        for subject, predicate, target, graph in self.mentions[node]:
            self._touch()
            for place, term in (("s", subject), ("o", target), ("g", graph)):
                if term.startswith("_:") and term != node:
                    label = self.labels.get(term) or issued.get(term) or self.first[term]
                    groups[self._related_hash(place, predicate, label)].append(term)
        return groups

    def _related_hash(self, place: str, predicate: str, label: str) -> str:
        """Hash one relation (https://www.w3.org/TR/rdf-canon/#hash-related-blank-node)."""
        key = (place, "" if place == "g" else predicate, label)
        if key not in self._related:
            self._related[key] = self.sign("".join(key))
        return self._related[key]

    def _least_path(self, group: Sequence[str], *, issued: dict[str, str]) -> _Choice:
        choice = _Choice()
        for order in permutations(group):  # 5.4
            self._spend()
            found = self._path(order, issued=dict(issued), choice=choice)
            if found is not None and (not choice.path or found.path < choice.path):  # 5.4.6
                choice = found
        return choice

    def _path(self, order: Sequence[str], *, issued: dict[str, str], choice: _Choice) -> _Choice | None:
        """Walk the nodes in one order; None as soon as another order is known to be less."""
        path = ""
        onward: list[str] = []
        for node in order:  # 5.4.4
            self._touch()
            if node in self.labels:
                path += self.labels[node]
            else:
                if node not in issued:
                    onward.append(node)
                path += issue(issued, node=node, prefix="_:b")
            if choice.beats(path):
                return None
        for node in onward:  # 5.4.5
            result, deeper = self._n_degree(node, issued=issued)
            path += f"{issue(issued, node=node, prefix='_:b')}<{result}>"
            issued = deeper
            if choice.beats(path):
                return None
        return _Choice(path=path, issued=issued)

    def _spend(self) -> None:
        self.work += 1
        if self.work > self.budget or self._depth >= MAX_DEPTH:
            raise TooComplex("its blank nodes are too alike")

    def _touch(self) -> None:
        self._touches += 1
        if self._touches > MAX_TOUCHES:
            raise TooComplex("its blank nodes are too alike and too busy")
