"""The terms of a JSON-LD context in the project's own form: facts, without the ways to write them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from verifier.model.words import Json, JsonObject


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """What a name stands for: an IRI or keyword, and how its values are read."""

    iri: str
    type: str | None = None  # the IRI of a datatype, or @id, @vocab, @json
    container: frozenset[str] = frozenset()  # of @set, @list, @graph
    protected: bool = False
    prefix: bool = False
    scoped: bool = False
    scope: "TermMap | None" = None  # where ``scoped``: the terms inside; None: all others are forgotten there

    def same(self, other: "Term") -> bool:
        """Say whether both read alike; protection aside, as a repeated definition may differ in it."""
        if self is other:
            return True
        alike = replace(self, protected=other.protected, scope=other.scope) == other
        if self.scope is None or other.scope is None:
            return alike and self.scope is other.scope
        return alike and self.scope.same(other.scope)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TermMap:
    """The terms of one context; ``vocab`` is what every other name is appended to.

    A map equals only itself, so that what follows from one can be remembered cheaply; `same` compares.
    """

    terms: Mapping[str, Term] = field(default_factory=lambda: MappingProxyType({}))
    vocab: str | None = None

    def same(self, other: "TermMap") -> bool:
        """Say whether both define the same terms alike."""
        if self.vocab != other.vocab or self.terms.keys() != other.terms.keys():
            return False
        return all(term.same(other.terms[name]) for name, term in self.terms.items())

    def document(self) -> JsonObject:
        """Write the terms as a context in JSON-LD's syntax, each definition in full."""
        context: JsonObject = {} if self.vocab is None else {"@vocab": self.vocab}
        for name, term in self.terms.items():
            context[name] = _definition(term)
        return context


def read_term_map(form: Mapping[str, Json]) -> TermMap:
    """Read the project's own form, which only ``scripts/vocabulary.py`` writes."""
    terms, vocab = form.get("terms"), form.get("vocab")
    named = terms.items() if isinstance(terms, dict) else ()
    read = {name: _term(facts) for name, facts in named if isinstance(facts, dict)}
    return TermMap(terms=MappingProxyType(read), vocab=vocab if isinstance(vocab, str) else None)


def _term(facts: JsonObject) -> Term:
    kind, container, scope = facts.get("type"), facts.get("container"), facts.get("scope")
    return Term(
        iri=str(facts["iri"]),
        type=kind if isinstance(kind, str) else None,
        container=frozenset(str(part) for part in container) if isinstance(container, list) else frozenset(),
        protected=facts.get("protected") is True,
        prefix=facts.get("prefix") is True,
        scoped="scope" in facts,
        scope=read_term_map(scope) if isinstance(scope, dict) else None,
    )


def _definition(term: Term) -> JsonObject:
    definition: JsonObject = {"@id": term.iri}
    if term.type is not None:
        definition["@type"] = term.type
    if term.container:
        definition["@container"] = list[Json](sorted(term.container))
    if term.protected:
        definition["@protected"] = True
    if term.prefix:
        definition["@prefix"] = True
    if term.scoped:
        definition["@context"] = None if term.scope is None else term.scope.document()
    return definition
