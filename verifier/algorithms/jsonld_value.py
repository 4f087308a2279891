"""What one scalar or value object says, as an RDF term."""

from verifier.algorithms import jsonld_literal as literal
from verifier.algorithms.jsonld_found import Place, ShapeRefused
from verifier.algorithms.jsonld_naming import Naming
from verifier.algorithms.jsonld_spelling import member
from verifier.model.words import Json, JsonObject

_MEMBERS = frozenset({"@value", "@type", "@language", "@index", "@direction"})
_UNSIGNED = frozenset({"@index", "@direction"})  # RDF has no place for them
_DOUBLE = f"{literal.XSD}double"


def scalar(value: str | int | float, place: Place, naming: Naming) -> str:
    """Write a scalar by what its term says of values; empty, and pointed at, where it names nothing."""
    term = place.term
    kind = None if term is None else term.type
    if not isinstance(value, str):
        return _native(value, kind, place.pointer, naming)
    if kind == "@id":
        return naming.identifier(value, place.active, place.pointer)
    if kind == "@vocab":
        return naming.term_value(place.active.name(value), place.active, place.pointer)
    return literal.text_literal(value, datatype=None if kind == "@none" else kind)


def value_object(element: JsonObject, place: Place, naming: Naming) -> str:
    """Write a value object; empty where its value is null or names what no context defines."""
    said: dict[str, Json] = {}
    for name, value in element.items():
        if name != "@context":
            _take(name, value, said, place, naming)
    kind, language, value = said.get("@type"), said.get("@language"), said["@value"]
    if kind == "@json":
        return json_value(value, place.pointer)
    if isinstance(value, (dict, list)) or (kind is not None and language is not None):
        raise ShapeRefused(place.pointer)
    if value is None:  # it states nothing, where a reader may find something
        naming.found.unusual.append(place.pointer)
        return ""
    if language is not None:
        return _tagged(value, language, place.pointer, naming)
    return _typed(value, kind, place, naming)


def json_value(value: Json, pointer: str) -> str:
    """Write a JSON literal."""
    try:
        return literal.json_literal(value)
    except ValueError as error:
        raise ShapeRefused(pointer) from error


def _take(name: str, value: Json, said: dict[str, Json], place: Place, naming: Naming) -> None:
    iri, pointer = place.active.name(name).iri, member(place.pointer, name)
    if not iri:
        naming.found.undefined.append(pointer)
    elif iri not in _MEMBERS or iri in said:
        raise ShapeRefused(pointer)
    elif iri in _UNSIGNED:
        naming.found.unusual.append(pointer)
    said[iri] = value


def _tagged(value: Json, language: Json, pointer: str, naming: Naming) -> str:
    if not isinstance(value, str) or not isinstance(language, str):
        raise ShapeRefused(pointer)
    if not literal.is_language(language):
        naming.found.undefined.append(member(pointer, "@language"))
        return ""
    return literal.tagged_literal(value, language=language)


def _typed(value: str | int | float, kind: Json, place: Place, naming: Naming) -> str:
    if kind is not None and not isinstance(kind, str):
        raise ShapeRefused(place.pointer)
    datatype = None if kind is None else place.active.name(kind).iri
    if datatype is not None and not literal.is_absolute(datatype):
        naming.found.undefined.append(member(place.pointer, "@type"))
        return ""
    if not isinstance(value, str):
        return _native(value, datatype, place.pointer, naming)
    if datatype == _DOUBLE:  # processors differ in whether they rewrite such text
        naming.found.unusual.append(place.pointer)
    return literal.text_literal(value, datatype=datatype)


def _native(value: int | float, kind: str | None, pointer: str, naming: Naming) -> str:
    if not literal.is_finite(value):
        raise ShapeRefused(pointer)
    if not literal.is_exact(value):  # processors differ in what they take it for
        naming.found.unusual.append(pointer)
    return literal.native_literal(value, datatype=kind)
