"""Contexts that nobody here knows: read strictly, and taken only if they can do no harm.

A context decides what the words of a document mean, so whoever may choose one could make a signed statement
read as another. One is taken if it changes no known word, gives nothing known a second name, and gives
nothing else the name of something that badges are read for.
https://www.w3.org/TR/json-ld11-api/#create-term-definition
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from types import MappingProxyType

from verifier import vocabulary
from verifier.algorithms.jsonld_context import ActiveContext, resolved
from verifier.algorithms.jsonld_literal import is_absolute
from verifier.model.words import Json, JsonObject
from verifier.vocabulary import Term, TermMap
from verifier.vocabulary.sought import is_misleading

MAX_TERMS = 500  # of one context, those scoped inside it included; real ones have some dozens
JSON_LD_VERSION = 1.1
MAX_SCOPES = 3  # contexts inside contexts
_OF_CONTEXT = frozenset({"@protected", "@version"})
_OF_TERM = frozenset({"@id", "@type", "@container", "@protected", "@prefix", "@context"})
_CONTAINERS = frozenset({"@set", "@list"})
_COERCED = frozenset({"@id", "@vocab", "@json"})
_NAME = re.compile(r"[^\s@:/?#][^\s:/?#]{0,199}")
_PREFIX_END = re.compile(r"[:/?#\[\]@]$")


class _NotRead(Exception):
    """The context says something that is not read here."""


def read_context(said: Json) -> TermMap | None:
    """Read a context object, or one that stands alone under ``@context``; None: it is not read.

    Read are terms with an IRI, a coercion, a container for sets or lists, protection, and contexts scoped to
    a term. ``@vocab``, ``@base``, ``@import``, keywords by another name, and whatever else bears on words
    that the context does not define, are not.
    """
    inner = said["@context"] if isinstance(said, dict) and "@context" in said else said
    if isinstance(inner, list) and len(inner) == 1:
        inner = inner[0]
    try:
        return _read(inner, {}, scopes=MAX_SCOPES)
    except _NotRead:
        return None


def is_harmless(term_map: TermMap, active: ActiveContext) -> bool:
    """Say whether every known word reads under the context as it does without it.

    Args:
        term_map: What was read of the context.
        active: The terms that hold where it stands.
    """
    terms = {name: resolved(term, active.terms, term_map.terms) for name, term in term_map.terms.items()}
    inside = [pair for term in term_map.terms.values() if term.scope for pair in _every_term(term.scope)]
    every = [*terms.items(), *inside]
    return (
        len(every) <= MAX_TERMS
        and all(_is_settled(term.iri) and _is_settled(term.type or "") for _, term in inside)
        and all(_adds_only(name, term, active) for name, term in every)
    )


def _is_settled(value: str) -> bool:
    """Say whether no prefix, of whichever context, could turn a value into another where it is used."""
    _, colon, suffix = value.partition(":")
    return not colon or suffix.startswith("//")


def _adds_only(name: str, term: Term, active: ActiveContext) -> bool:
    standing = active.terms.get(name)
    if standing is not None:
        return standing.same(term)
    elsewhere = _known_terms().get(name)
    if elsewhere:  # a word of known contexts that is not in force here may mean what it means there
        return any(known.same(term) for known in elsewhere)
    return (
        term.iri not in _known_iris()
        and not term.iri.startswith(_known_vocabularies())
        and is_absolute(term.iri)
        and not is_misleading(name, iri=term.iri)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """One context object while it is read. ``outer`` are the terms of the one that it is scoped in."""

    said: JsonObject
    outer: Mapping[str, Term]
    read: dict[str, Term] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)

    def define(self, name: str) -> None:
        """Define a term, after those that its IRI rests on."""
        if name in self.read:
            return
        if name in self.begun or _NAME.fullmatch(name) is None:
            raise _NotRead
        self.begun.add(name)
        definition = self.said[name]
        facts: JsonObject = definition if isinstance(definition, dict) else {"@id": definition}
        if not facts.keys() <= _OF_TERM:
            raise _NotRead
        iri = self._expanded(facts.get("@id"))
        self.read[name] = Term(
            iri=iri,
            type=self._coercion(facts),
            container=_container(facts.get("@container")),
            protected=_flag(facts.get("@protected", self.said.get("@protected", False))),
            prefix=_is_prefix(definition, facts, iri),
        )

    def _expanded(self, value: Json) -> str:
        """Expand a term, compact IRI or IRI; a prefix not defined here is left for the place of use."""
        if not isinstance(value, str) or value.startswith("_:"):
            raise _NotRead
        prefix, colon, suffix = value.partition(":")
        if value.startswith("@") or suffix.startswith("//"):
            return value
        if prefix in self.said and not prefix.startswith("@"):
            self.define(prefix)
        known = self.read.get(prefix) or self.outer.get(prefix)
        if not colon:
            if known is None:
                raise _NotRead
            return known.iri
        return f"{known.iri}{suffix}" if known is not None and known.prefix else value

    def _coercion(self, facts: JsonObject) -> str | None:
        if "@type" not in facts:
            return None
        kind = self._expanded(facts["@type"])
        if kind not in _COERCED and not is_absolute(kind):
            raise _NotRead
        return kind

    def read_scopes(self, *, left: int) -> None:
        """Read the contexts inside the terms, which are defined by then."""
        inside = {**self.outer, **self.read}
        for name, definition in self.said.items():
            if isinstance(definition, dict) and "@context" in definition:
                scope = _read(definition["@context"], inside, scopes=left)
                if name in scope.terms:  # processors differ in which of the two holds inside
                    raise _NotRead
                self.read[name] = replace(self.read[name], scoped=True, scope=scope)


def _read(said: Json, outer: Mapping[str, Term], *, scopes: int) -> TermMap:
    if not isinstance(said, dict) or scopes == 0 or len(said) > MAX_TERMS:
        raise _NotRead
    if any(name.startswith("@") and name not in _OF_CONTEXT for name in said):
        raise _NotRead
    if said.get("@version", JSON_LD_VERSION) != JSON_LD_VERSION:
        raise _NotRead
    reading = _Reading(said=said, outer=outer)
    for name in said:
        if not name.startswith("@"):
            reading.define(name)
    reading.read_scopes(left=scopes - 1)
    return TermMap(terms=MappingProxyType(reading.read))


def _container(said: Json) -> frozenset[str]:
    names = said if isinstance(said, list) else [] if said is None else [said]
    if len(names) > 1 or not all(isinstance(name, str) and name in _CONTAINERS for name in names):
        raise _NotRead
    return frozenset(str(name) for name in names)


def _flag(said: Json) -> bool:
    if not isinstance(said, bool):
        raise _NotRead
    return said


def _is_prefix(definition: Json, facts: JsonObject, iri: str) -> bool:
    if "@prefix" in facts:
        return _flag(facts["@prefix"])
    return isinstance(definition, str) and _PREFIX_END.search(iri) is not None


def _every_term(term_map: TermMap) -> Iterator[tuple[str, Term]]:
    for name, term in term_map.terms.items():
        yield name, term
        if term.scope is not None:
            yield from _every_term(term.scope)


def _all_known() -> Iterator[tuple[str, Term]]:
    for url in vocabulary.urls():
        for known in vocabulary.revisions(url):
            yield from _every_term(known.term_map)


@cache
def _known_terms() -> Mapping[str, tuple[Term, ...]]:
    found: dict[str, tuple[Term, ...]] = {}
    for name, term in _all_known():
        found[name] = (*found.get(name, ()), term)
    return found


@cache
def _known_vocabularies() -> tuple[str, ...]:
    """List what known contexts put before a name that none of them defines: it would be a second name."""
    maps = (known.term_map for url in vocabulary.urls() for known in vocabulary.revisions(url))
    return tuple({term_map.vocab for term_map in maps if term_map.vocab is not None})


@cache
def _known_iris() -> frozenset[str]:
    return frozenset(term.iri for _, term in _all_known())
