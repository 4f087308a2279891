"""Which contexts, identifiers and types an object names, judged as they are read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from verifier.algorithms import jsonld_literal as literal
from verifier.algorithms.jsonld_context import ActiveContext, Name, Spelled, changes, enter, enter_foreign
from verifier.algorithms.jsonld_foreign import is_harmless, read_context
from verifier.algorithms.jsonld_found import Found, Lookup, ShapeRefused
from verifier.algorithms.jsonld_spelling import is_usual_type, member
from verifier.model.words import Json, JsonObject
from verifier.vocabulary import TermMap

MAX_OWN_CONTEXTS = 8  # written in one document; each is laid over all terms that hold where it stands


@dataclass(frozen=True, slots=True, kw_only=True)
class Type:
    """One entry of an object's type."""

    text: str
    pointer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stated:
    """One context of an object, as it is named and read."""

    name: str  # its URL, or the pointer of one that is written in the document
    known: bool
    term_map: TermMap | None  # None: a known one that forgets every term; another that is not read

    @property
    def is_unread(self) -> bool:
        return not self.known and self.term_map is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """Reads names into IRIs, and records those that are undefined or unusual."""

    found: Found
    lookup: Lookup
    assumed_types: Mapping[str, str]  # IRIs of types that are read although no context defines them

    def enter_contexts(self, said: Json, active: ActiveContext, pointer: str) -> ActiveContext | None:
        """Lay an object's ``@context`` over what holds; None: one is neither known nor harmless."""
        stated = [self._stated(entry, at) for at, entry in _entries(said, pointer)]
        last = max((number for number, each in enumerate(stated) if each.known), default=-1)
        unknown = [
            each.name
            for number, each in enumerate(stated)
            if each.is_unread or (number < last and not each.known)
        ]
        after = active
        for each in () if unknown else stated:
            if each.known:
                after = enter(after, each.term_map)
            elif each.term_map is not None and is_harmless(each.term_map, after):
                after = enter_foreign(after, each.term_map)
            else:
                unknown.append(each.name)
        self.found.unknown_contexts.extend(unknown)
        if not unknown and changes(active, after):
            self.found.unusual.append(pointer)
        return None if unknown else after

    def _stated(self, entry: Json, pointer: str) -> "_Stated":
        match entry:
            case None:
                return _Stated(name=pointer, known=True, term_map=None)
            case str():
                known = self.lookup(entry)
                return _Stated(name=entry, known=known is not None, term_map=known)
            case dict():
                self.found.own_contexts += 1
                read = read_context(entry) if self.found.own_contexts <= MAX_OWN_CONTEXTS else None
                return _Stated(name=pointer, known=False, term_map=read)
            case _:
                raise ShapeRefused(pointer)

    def subject(self, element: JsonObject, active: ActiveContext, pointer: str) -> str:
        """Find the node that an object describes; empty where its identifier names none."""
        names = [name for name in element if active.name(name).iri == "@id"]
        if not names:
            return self.found.blank()
        text = element[names[0]]
        if len(names) > 1 or not isinstance(text, str):
            raise ShapeRefused(pointer)
        return self.identifier(text, active, member(pointer, names[0]))

    def identifier(self, text: str, active: ActiveContext, pointer: str) -> str:
        """Find the node that an identifier names; empty where it names none."""
        name = active.identifier(text)
        if name.spelled is Spelled.COMPACT:
            self.found.unusual.append(pointer)
        return self._node(name.iri, pointer)

    def types(self, element: JsonObject, active: ActiveContext, pointer: str) -> list[Type]:
        """List the types of an object as they are written."""
        names = [name for name in element if active.name(name).iri == "@type"]
        self.found.unusual.extend(member(pointer, name) for name in names[1:])
        entries = [entry for name in names for entry in _entries(element[name], member(pointer, name))]
        for at, text in entries:
            if not isinstance(text, str):
                raise ShapeRefused(at)
        return [Type(text=str(text), pointer=at) for at, text in entries]

    def class_of(self, said: Type, active: ActiveContext) -> str:
        """Find the IRI of a type; empty where no context defines it."""
        name = active.name(said.text)
        if name.spelled is Spelled.NOTHING and said.text in self.assumed_types:
            self.found.assumed = True
            return self.assumed_types[said.text]
        return name.iri if self.term_value(name, active, said.pointer) else ""

    def term_value(self, name: Name, active: ActiveContext, pointer: str) -> str:
        """Find the node that a term or IRI given as a value stands for; empty where none."""
        node = self._node(name.iri, pointer)
        if node and not is_usual_type(name, active):
            self.found.unusual.append(pointer)
        return node

    def node_term(self, iri: str) -> str:
        """Write an IRI or a blank node of the document as an N-Quads term."""
        return self.found.named_blank(iri) if iri.startswith("_:") else literal.iri_term(iri)

    def _node(self, iri: str, pointer: str) -> str:
        if iri.startswith("_:") or literal.is_absolute(iri):
            return self.node_term(iri)
        self.found.undefined.append(pointer)
        return ""


def scoped_by_type(active: ActiveContext, types: list[Type]) -> ActiveContext:
    """Lay the contexts of an object's types over what holds, in the order of their names."""
    scoped = active
    for text in sorted({said.text for said in types}):
        term = active.terms.get(text)
        if term is not None and term.scoped:
            scoped = enter(scoped, term.scope, propagates=False)
    return scoped


def _entries(said: Json, pointer: str) -> Iterator[tuple[str, Json]]:
    """List the entries of an array, or the one value, each with its pointer."""
    if not isinstance(said, list):
        yield pointer, said
        return
    for index, entry in enumerate(said):
        yield f"{pointer}/{index}", entry
