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
        return replace(self, protected=other.protected) == other


@dataclass(frozen=True, slots=True, kw_only=True)
class TermMap:
    """The terms of one context; ``vocab`` is what every other name is appended to."""

    terms: Mapping[str, Term] = field(default_factory=lambda: MappingProxyType({}))
    vocab: str | None = None

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
