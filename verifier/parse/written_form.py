"""How the values of a member are written: alone or in a list, empty or left out.

The canonical flavour of the format knows one way for each member; the json-ld flavour also lets some of
those that may be many stand without their list. https://www.imsglobal.org/spec/ob/v3p0/#serialization
"""

from collections.abc import Iterator

from verifier.model.deviation import Deviation, Rule
from verifier.model.words import Json, JsonObject
from verifier.parse.members import below
from verifier.vocabulary.classes import ClassTable, Member


def deviations_of_writing(
    document: JsonObject, name: str, member: Member, *, pointer: str
) -> Iterator[Deviation]:
    """Find where a member that is there is not written as the table of its class asks."""
    value, place = document[name], below(pointer, name)
    if value is None or value == []:
        yield Deviation(pointer=place, rule=Rule.SERIALISATION, detail=name)
    elif isinstance(value, list):
        yield from _of_list(value, name, member, place)
    elif member.many and not member.either:
        rule = Rule.COMPACTED_FORM if member.compact else Rule.SERIALISATION
        yield Deviation(pointer=place, rule=rule, detail=name)


def deviations_of_type_writing(
    document: JsonObject, table: ClassTable, *, pointer: str
) -> Iterator[Deviation]:
    """Find a type that stands alone where a list is asked, or in a list where it should stand alone."""
    for name in ("type", "@type"):
        value, place = document.get(name), below(pointer, name)
        if isinstance(value, str) and table.type_as == "list":
            yield Deviation(pointer=place, rule=Rule.COMPACTED_FORM, detail="type")
        elif isinstance(value, list) and table.type_as == "single":
            yield Deviation(pointer=place, rule=Rule.SERIALISATION, detail="type")


def deviations_of_spelling(document: JsonObject, *, pointer: str) -> Iterator[Deviation]:
    """Find identifiers and types under both of their names: readers differ on which counts."""
    for name in ("id", "type"):
        if name in document and f"@{name}" in document:
            yield Deviation(pointer=below(pointer, f"@{name}"), rule=Rule.CARDINALITY, detail=name)


def is_one_in_languages(values: list[Json]) -> bool:
    """Say whether the values are one text in several languages."""
    spoken = [value.get("@language") for value in values if isinstance(value, dict) and "@value" in value]
    named = {language for language in spoken if isinstance(language, str)}
    return bool(values) and len(named) == len(values)


def _of_list(values: list[Json], name: str, member: Member, place: str) -> Iterator[Deviation]:
    for index, item in enumerate(values):
        if item is None:
            yield Deviation(pointer=below(place, index), rule=Rule.SERIALISATION, detail=name)
    if len(values) == 1 and not member.many and not ("words" in member.kinds and is_one_in_languages(values)):
        # An identifier in a list is read by nobody; of anything else a list of one is read as the one.
        rule = Rule.VALUE_TYPE if name in ("id", "@id") else Rule.SERIALISATION
        yield Deviation(pointer=place, rule=rule, detail=name)
