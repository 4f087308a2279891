"""Which names mean something at one place of a document: active contexts over known term maps.

Only known contexts come this far, so that processing one is laying its terms over those that hold already.
What follows from a place and a term map is remembered, up to a fixed number: a sender can vary the order of
contexts, but not what they say. https://www.w3.org/TR/json-ld11-api/#context-processing-algorithms
"""

import enum
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType

from verifier.vocabulary import Term, TermMap

KEYWORDS = frozenset(
    {
        *(
            "@context",
            "@id",
            "@type",
            "@value",
            "@language",
            "@direction",
            "@index",
            "@json",
            "@none",
            "@vocab",
        ),
        *("@graph", "@included", "@nest", "@reverse", "@list", "@set", "@container", "@base", "@import"),
        *("@prefix", "@propagate", "@protected", "@version", "@default"),
    }
)
_LIKE_A_KEYWORD = re.compile(r"@[A-Za-z]+")
_REMEMBERED = 512  # a credential needs about 20; each is a dictionary of some 150 references


class Conflict(Exception):
    """A context would change a protected term, or forget one."""


class Spelled(enum.Enum):
    """The way in which a name says what it stands for."""

    TERM = enum.auto()
    KEYWORD = enum.auto()
    COMPACT = enum.auto()  # prefix and rest
    FULL = enum.auto()  # an absolute IRI, or a blank node
    APPENDED = enum.auto()  # to @vocab
    NOTHING = enum.auto()  # no context says what it means


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """What a name stands for; ``iri`` is empty where no context says it."""

    iri: str
    spelled: Spelled
    term: Term | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ActiveContext:
    """The terms that hold at a place, and those to return to where a scope by type ends."""

    terms: Mapping[str, Term]
    vocab: str | None = None
    previous: "ActiveContext | None" = None
    foreign: bool = False  # some of it is the document's own, and not worth remembering

    def name(self, text: str) -> Name:
        """Find what a member name, a type or a term given as a value stands for."""
        term = self.terms.get(text)
        if term is not None:
            return Name(iri=term.iri, spelled=Spelled.TERM, term=term)
        if text in KEYWORDS:
            return Name(iri=text, spelled=Spelled.KEYWORD)
        if _LIKE_A_KEYWORD.fullmatch(text):  # reserved: processors ignore it
            return Name(iri="", spelled=Spelled.NOTHING)
        found = self._with_colon(text)
        if found is not None:
            return found
        if self.vocab is not None:
            return Name(iri=self.vocab + text, spelled=Spelled.APPENDED)
        return Name(iri="", spelled=Spelled.NOTHING)

    def identifier(self, text: str) -> Name:
        """Find what an identifier stands for; a relative one stands for nothing, as there is no base."""
        return self._with_colon(text) or Name(iri="", spelled=Spelled.NOTHING)

    def _with_colon(self, text: str) -> Name | None:
        prefix, colon, suffix = text.partition(":")
        if not (prefix and colon):
            return None
        term = self.terms.get(prefix)
        if term is not None and term.prefix and not suffix.startswith("//"):
            return Name(iri=term.iri + suffix, spelled=Spelled.COMPACT)
        return Name(iri=text, spelled=Spelled.FULL)


INITIAL = ActiveContext(terms=MappingProxyType({}))


def enter(
    active: ActiveContext, term_map: TermMap | None, *, overrides: bool = False, propagates: bool = True
) -> ActiveContext:
    """Lay a term map over the terms that hold.

    Args:
        active: What holds so far.
        term_map: What is laid over it; None forgets everything.
        overrides: Whether protected terms give way, as they do to a context scoped to a property.
        propagates: Whether it holds in the nodes below too; a context scoped to a type does not.

    Raises:
        Conflict: It would change a protected term, or forget one.
    """
    lay = _laid if active.foreign else _remembered
    return lay(active, term_map, overrides=overrides, propagates=propagates)


def enter_foreign(active: ActiveContext, term_map: TermMap) -> ActiveContext:
    """Lay a context over the terms that hold that nobody here knows. Raises `Conflict` as `enter` does."""
    return replace(_laid(active, term_map), foreign=True)


def _laid(
    active: ActiveContext, term_map: TermMap | None, *, overrides: bool = False, propagates: bool = True
) -> ActiveContext:
    if term_map is None:
        if not overrides and any(term.protected for term in active.terms.values()):
            raise Conflict("protected terms would be forgotten")
        return INITIAL
    terms = dict(active.terms)
    for name, term in term_map.terms.items():
        given = resolved(term, terms, term_map.terms)
        standing = terms.get(name)
        terms[name] = given if standing is None else _redefined(name, standing, given, overrides=overrides)
    return ActiveContext(
        terms=MappingProxyType(terms),
        vocab=active.vocab if term_map.vocab is None else term_map.vocab,
        previous=active.previous if propagates or active.previous is not None else active,
        foreign=active.foreign,
    )


_remembered = lru_cache(maxsize=_REMEMBERED)(_laid)


def changes(before: ActiveContext, after: ActiveContext) -> bool:
    """Say whether some term that held reads otherwise, or not at all, afterwards."""
    if before.vocab != after.vocab and before.vocab is not None:
        return True
    now = after.terms
    return any(name not in now or not term.same(now[name]) for name, term in before.terms.items())


def _redefined(name: str, standing: Term, given: Term, *, overrides: bool) -> Term:
    if standing.same(given):
        return standing if standing.protected else given
    if standing.protected and not overrides:
        raise Conflict(name)
    return given


def resolved(term: Term, outer: Mapping[str, Term], own: Mapping[str, Term]) -> Term:
    """Expand what a published context left to whatever prefixes hold where it is used ("xsd:dateTime")."""
    iri, kind = _expanded(term.iri, outer, own), _expanded(term.type or "", outer, own)
    if iri == term.iri and kind == (term.type or ""):
        return term
    return replace(term, iri=iri, type=kind or None)


def _expanded(value: str, outer: Mapping[str, Term], own: Mapping[str, Term]) -> str:
    prefix, colon, suffix = value.partition(":")
    if not colon or suffix.startswith("//"):
        return value
    term = own.get(prefix) or outer.get(prefix)
    return f"{term.iri}{suffix}" if term is not None and term.prefix else value
