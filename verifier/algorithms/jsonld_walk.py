"""One walk over a document as it is written: its statements, and whatever would not be signed as it reads.

The walk is expansion and RDF conversion in one, for documents under known contexts. Because what it accepts
and what it states come out of the same steps, no second reading can disagree with it. Members that move
others about (``@nest``, ``@reverse`` and their like) are pointed at and not followed.
https://www.w3.org/TR/json-ld11-api/#expansion-algorithm
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from verifier.algorithms import jsonld_literal as literal
from verifier.algorithms.jsonld_context import ActiveContext, enter
from verifier.algorithms.jsonld_found import Found, Lookup, Place
from verifier.algorithms.jsonld_naming import Naming, scoped_by_type
from verifier.algorithms.jsonld_spelling import (
    VERIFIABLE_CREDENTIAL,
    SeenNode,
    is_usual_member,
    member,
    repeated,
)
from verifier.algorithms.jsonld_value import json_value, scalar, value_object
from verifier.model.words import Json, JsonObject

_Single: TypeAlias = str | int | float | JsonObject  # a value that is neither null nor an array

_RDF_TYPE = f"<{literal.RDF}type>"
_FIRST, _REST, _NIL = (f"<{literal.RDF}{name}>" for name in ("first", "rest", "nil"))
_IDENTIFYING = frozenset({"@id", "@type"})
_MOVING = frozenset({"@graph", "@included", "@nest", "@reverse", "@list", "@set", "@index", "@direction"})


def walk(document: JsonObject, *, lookup: Lookup, assumed_types: Mapping[str, str]) -> Found:
    """Walk a document from its top.

    Args:
        document: A JSON object, bounded in depth.
        lookup: Finds the term map behind a context's URL; None: it is not known.
        assumed_types: IRIs of types that are read although no context in force defines them.

    Raises:
        ShapeRefused: It is not JSON-LD.
        Conflict: Its contexts contradict each other.
    """
    found = Found()
    naming = Naming(found=found, lookup=lookup, assumed_types=assumed_types)
    _Walk(found=found, naming=naming).node(document, Place())
    found.unusual.extend(repeated(found.nodes))
    return found


class _Walk:
    def __init__(self, *, found: Found, naming: Naming) -> None:
        self._found = found
        self._naming = naming

    def node(self, element: JsonObject, place: Place) -> str:
        """State what an object says, and give its subject; empty where its identifier names none."""
        entered = self._entered(element, place)
        if entered is None:
            return self._found.blank()
        types = self._naming.types(element, entered, place.pointer)
        inside = Place(active=scoped_by_type(entered, types), pointer=place.pointer, graph=place.graph)
        subject = self._naming.subject(element, inside.active, place.pointer)
        classes = [iri for said in types if (iri := self._naming.class_of(said, entered))]
        for iri in classes:
            self._state(subject, _RDF_TYPE, self._naming.node_term(iri), inside)
        credential = not place.pointer or VERIFIABLE_CREDENTIAL in classes
        self._found.nodes.append(
            SeenNode(
                subject=subject,
                graph=place.graph,
                pointer=place.pointer,
                element=element,
                credential=credential,
            )
        )
        self._members(element, subject, inside)
        return subject

    def _entered(self, element: JsonObject, place: Place) -> ActiveContext | None:
        """Find the terms that hold in an object; None: under a context that is not known."""
        active = place.active
        reference = len(element) == 1 and all(active.name(name).iri == "@id" for name in element)
        if active.previous is not None and not reference:
            active = active.previous  # a context scoped to a type ends where the next node begins
        if place.term is not None and place.term.scoped:
            active = enter(active, place.term.scope, overrides=True)
        return self._in_own_context(element, active, place)

    def _in_own_context(
        self, element: JsonObject, active: ActiveContext, place: Place
    ) -> ActiveContext | None:
        if "@context" not in element:
            return active
        return self._naming.enter_contexts(element["@context"], active, f"{place.pointer}/@context")

    def _members(self, element: JsonObject, subject: str, inside: Place) -> None:
        said: set[str] = set()
        for text, value in element.items():
            name = inside.active.name(text)
            if text == "@context" or name.iri in _IDENTIFYING:
                continue
            place = replace(inside, pointer=member(inside.pointer, text), name=text, term=name.term)
            if not literal.is_absolute(name.iri):
                self._not_a_property(name.iri, place)
                continue
            if name.iri in said or not is_usual_member(text, name):
                self._found.unusual.append(place.pointer)
            said.add(name.iri)
            self._values(value, subject, literal.iri_term(name.iri), place)

    def _not_a_property(self, iri: str, place: Place) -> None:
        if iri in _MOVING:
            self._found.moved = True
            self._found.unusual.append(place.pointer)
        else:
            self._found.undefined.append(place.pointer)

    def _values(self, value: Json, subject: str, predicate: str, place: Place) -> None:
        container = frozenset() if place.term is None else place.term.container
        if place.term is not None and place.term.type == "@json":
            written = json_value(value, place.pointer)
            whole = self._cells([written], place) if "@list" in container else written
            self._state(subject, predicate, whole, place)
        elif "@list" in container:
            if value is not None:
                self._state(subject, predicate, self._list(value, place), place)
        elif "@graph" in container:
            for item, at in self._items(value, place):
                self._graph(item, subject, predicate, at)
        else:
            for item, at in self._items(value, place):
                self._state(subject, predicate, self._object(item, at), at)

    def _items(self, value: Json, place: Place) -> Iterator[tuple[_Single, Place]]:
        """List the values of a member, arrays in arrays laid flat, nulls left out."""
        if not isinstance(value, list):
            if value is not None:
                yield value, place
            return
        for index, item in enumerate(value):
            at = place.at(index)
            if isinstance(item, list):
                self._found.unusual.append(at.pointer)
            yield from self._items(item, at)

    def _list(self, value: Json, place: Place) -> str:
        """State an ordered list, and give its first cell."""
        if isinstance(value, list) and any(isinstance(item, list) for item in value):
            self._found.moved = True  # a list of lists, which is laid out otherwise
        return self._cells([self._object(item, at) for item, at in self._items(value, place)], place)

    def _cells(self, objects: Sequence[str], place: Place) -> str:
        cells = [self._found.blank() for _ in objects]
        for cell, item, rest in zip(cells, objects, [*cells[1:], _NIL], strict=False):
            self._state(cell, _FIRST, item, place)
            self._state(cell, _REST, rest, place)
        return cells[0] if cells else _NIL

    def _graph(self, item: _Single, subject: str, predicate: str, place: Place) -> None:
        """State what one item says in a graph of its own, as proofs are kept apart from what they prove."""
        graph = self._found.blank()
        self._state(subject, predicate, graph, place)
        before = len(self._found.quads)
        if isinstance(item, dict) and "@value" not in item:
            self.node(item, replace(place, graph=graph))
        if not any(quad[3] == graph for quad in self._found.quads[before:]):
            self._found.undefined.append(place.pointer)  # nothing of it would be signed

    def _object(self, item: _Single, place: Place) -> str:
        """Find the term of a value; empty where it has none."""
        if isinstance(item, dict):
            return self._object_of(item, place)
        return scalar(item, place.scoped(), self._naming)

    def _object_of(self, element: JsonObject, place: Place) -> str:
        if "@value" in element:
            scoped = place.scoped()
            if "@context" in element:  # processors differ in which terms hold then
                self._found.unusual.append(f"{place.pointer}/@context")
            active = self._in_own_context(element, scoped.active, scoped)
            return (
                "" if active is None else value_object(element, replace(scoped, active=active), self._naming)
            )
        moving = [name for name in ("@list", "@set") if name in element]
        if moving:
            self._found.moved = True
            self._found.unusual.append(member(place.pointer, moving[0]))
            return ""
        return self.node(element, place)

    def _state(self, subject: str, predicate: str, item: str, place: Place) -> None:
        if subject and item:
            self._found.quads.append((subject, predicate, item, place.graph))
