"""What a walk over a document has found so far, and the place at which it stands."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from verifier.algorithms.jsonld_context import INITIAL, ActiveContext, enter
from verifier.algorithms.jsonld_spelling import SeenNode
from verifier.model.proof import Quad
from verifier.vocabulary import Term, TermMap

Lookup = Callable[[str], TermMap | None]
"""Finds the term map behind a context's URL; None: it is not known."""


class ShapeRefused(Exception):
    """The document is not JSON-LD: every processor would stop at it."""


@dataclass(slots=True, kw_only=True)
class Found:
    """What a walk has found so far; pointers are JSON Pointers."""

    quads: list[Quad] = field(default_factory=list)
    undefined: list[str] = field(default_factory=list)  # what would not be signed
    unusual: list[str] = field(default_factory=list)  # what is signed and reads otherwise
    unknown_contexts: list[str] = field(default_factory=list)  # URLs, or pointers of context objects
    nodes: list[SeenNode] = field(default_factory=list)
    blanks: dict[str, str] = field(default_factory=dict)
    moved: bool = False  # something moves members about, so that ``quads`` are not all
    own_contexts: int = 0  # written in the document
    assumed: bool = False  # a type of the extensions stands without their context

    def blank(self) -> str:
        """Name a blank node that the document does not name."""
        return self.named_blank(f" {len(self.blanks)}")  # no identifier of a document begins with a space

    def named_blank(self, name: str) -> str:
        """Give a blank node of the document its name among the quads."""
        return self.blanks.setdefault(name, f"_:b{len(self.blanks)}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a value stands: under which member, what that says of it, and which terms hold."""

    active: ActiveContext = INITIAL
    pointer: str = ""
    graph: str = ""  # the term of the graph that statements go into; "" is the default graph
    name: str = ""  # of the member, as it is written
    term: Term | None = None

    def at(self, index: int) -> "Place":
        """The same place, at one item of an array."""
        return replace(self, pointer=f"{self.pointer}/{index}")

    def scoped(self) -> "Place":
        """The same place with the context of its property in force."""
        if self.term is None or not self.term.scoped:
            return self
        active = enter(self.active, self.term.scope, overrides=True)
        return replace(self, active=active, term=active.terms.get(self.name))
