"""Members of a JSON object, taken in the shape that is wanted: another shape reads as absent.

Single values and arrays are read alike, for compacted JSON-LD may write either. That a shape is not the one
of the edition is said elsewhere, by the class tables.
"""

import json
import re
from collections.abc import Iterator

from verifier.model.words import Json, JsonObject

_HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e007f]"
)
_DECIMAL = re.compile(r"\d{1,15}(?:\.\d{1,15})?", re.ASCII)


def below(pointer: str, name: str | int) -> str:
    """Point at a member or an item of what ``pointer`` points at. RFC 6901 section 3."""
    return f"{pointer}/{str(name).replace('~', '~0').replace('/', '~1')}"


def entries(document: JsonObject, name: str, *, pointer: str = "") -> Iterator[tuple[str, Json]]:
    """Give each value of a member with its pointer: the items of an array, or the one value.

    What states nothing is none: null, and a value object of null.
    """
    value = document.get(name)
    if value is None:  # most members are absent from most objects
        return
    place = below(pointer, name)
    if isinstance(value, list):
        yield from ((f"{place}/{index}", item) for index, item in enumerate(value) if not _is_nothing(item))
    elif not _is_nothing(value):
        yield place, value


def objects(document: JsonObject, name: str, *, pointer: str = "") -> Iterator[tuple[str, JsonObject]]:
    """Give each object of a member with its pointer."""
    for place, value in entries(document, name, pointer=pointer):
        if isinstance(value, dict):
            yield place, value


def first_object(document: JsonObject, name: str, *, pointer: str = "") -> tuple[str, JsonObject] | None:
    """Give the first object of a member with its pointer, or None."""
    return next(objects(document, name, pointer=pointer), None)


def texts(document: JsonObject, *names: str) -> tuple[str, ...]:
    """Give every text of the members of these names, in order."""
    return tuple(
        value for name in names for _, value in entries(document, name) if isinstance(value, str) and value
    )


def only(document: JsonObject, name: str, *, pointer: str = "") -> tuple[str, Json] | None:
    """Give the value of a member with its pointer, or None: of several none is *the* value.

    A signature over statements does not cover their order, so whoever holds the badge could pick the first.
    Nor does it cover how often, or in how many parts, a thing is written: what is one there is one here.
    """
    found = list(entries(document, name, pointer=pointer))
    if len(found) > 1:
        whole = _put_together([value for _, value in found])
        return None if whole is None else (found[0][0], whole)
    return found[0] if found else None


def text(document: JsonObject, name: str) -> str | None:
    """Give the text of a member, or None. Of one text in several languages it is the English one, if any."""
    found = _once([value for _, value in entries(document, name)])
    if len(found) > 1:
        spoken = {_language(value): value for value in found}
        found = [spoken[min(spoken)]] if len(spoken) == len(found) and ("", "") not in spoken else []
    for value in found:
        if isinstance(value, str) and value:
            return value
        if isinstance(value, dict) and (inner := _of_language_map(value)):
            return inner
    return None


def number(document: JsonObject, name: str) -> float | None:
    """Give a number, or a text that is one, as some issuers write it; None otherwise."""
    _, value = only(document, name) or ("", None)
    if isinstance(value, str) and _DECIMAL.fullmatch(value):
        return float(value)
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def number_or_text(document: JsonObject, name: str) -> float | str | None:
    """Give a number; where there is none, the text in its place; None otherwise."""
    found = number(document, name)
    return text(document, name) if found is None else found


def values(document: JsonObject, name: str) -> tuple[str, ...]:
    """Give every text and number of a member, in order and as text; "" for a value that is neither."""
    return tuple(_as_text(value) for _, value in entries(document, name))


def named(document: JsonObject, name: str) -> str | None:
    """Give the identifier of the first thing of a member, or None."""
    return next((identifier(value) for _, value in entries(document, name)), None)


def types(document: JsonObject) -> tuple[str, ...]:
    """Give the types of an object, whichever of the two spellings of the member it uses."""
    return texts(document, "type", "@type")


def place_of_type(document: JsonObject, *, pointer: str = "") -> str:
    """Point at the member that gives the types, as it is spelled there; at the object if there is none."""
    return next((below(pointer, name) for name in ("type", "@type") if name in document), pointer)


def spelled(document: JsonObject, name: str) -> str:
    """Find how an object spells a member: most contexts call ``@id`` also ``id``."""
    return "@id" if name == "id" and "id" not in document and "@id" in document else name


def identifier(value: Json) -> str | None:
    """Give the identifier of a thing that is written as its identifier or as an object that has one.

    One with characters that no eye sees is none: it would look like somebody else's.
    """
    if isinstance(value, dict):
        value = value.get("id", value.get("@id"))
    return value if isinstance(value, str) and value and not hides(value) else None


def hides(value: str) -> bool:
    """Say whether a text has control characters, or marks that hide or turn what stands around them."""
    return _HIDDEN.search(value) is not None


def _is_nothing(value: Json) -> bool:
    """Say whether this is null, or a value object of it. JSON-LD 1.1 section 4.2.1."""
    return value is None or (isinstance(value, dict) and value.get("@value", value) is None)


def _put_together(values: list[Json]) -> Json:
    """Put together what is written several times, or in parts, under one name; None of several things."""
    once = _once(values)
    if len(once) == 1:
        return once[0]
    names = {identifier(value) for value in once}
    if len(names) > 1 or None in names:
        return None
    gathered: dict[str, list[Json]] = {}
    for part in (value for value in once if isinstance(value, dict)):
        for name in part:
            gathered.setdefault(name, []).extend(value for _, value in entries(part, name))
    return {name: _as_one(_once(found)) for name, found in gathered.items()}


def _as_one(found: list[Json]) -> Json:
    return found[0] if len(found) == 1 else [*found]


def _once(found: list[Json]) -> list[Json]:
    """Leave away what is written again. Two things without a name are two, however alike they are."""
    if len(found) <= 1:  # as nearly always
        return found
    once: dict[object, Json] = {}
    for value in found:
        nameless = isinstance(value, dict) and "@value" not in value and identifier(value) is None
        once.setdefault(id(value) if nameless else _told_apart(value), value)
    return list(once.values())


def _told_apart(value: Json) -> tuple[object, ...]:
    if isinstance(value, dict) and "@value" not in value:
        return ("object", json.dumps(value, sort_keys=True))
    return (*_language(value), type(_plain(value)), _as_text(value))


def _plain(value: Json) -> Json:
    return value.get("@value") if isinstance(value, dict) else value


def _as_text(value: Json) -> str:
    if isinstance(value, dict):
        value = value.get("@value")
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return value if isinstance(value, str) else ""


def _language(value: Json) -> tuple[str, str]:
    """Give what sorts texts by their language, English first; two empty texts if it is not said.

    Tags are the same in capitals, which no signature over statements covers. RFC 5646 section 2.1.1.
    """
    language = value.get("@language") if isinstance(value, dict) else None
    if not isinstance(language, str) or not language:
        return ("", "")
    tag = language.lower()
    return ("0" if tag.split("-")[0] == "en" else "1", tag)


def _of_language_map(value: JsonObject) -> str | None:
    """Read a value object of JSON-LD, or a map from languages to texts. VC 2.0 section 11.1."""
    spoken = value.get("@value")
    if isinstance(spoken, str):
        return spoken
    words = (word for name, word in value.items() if not name.startswith("@"))
    return next((word for word in words if isinstance(word, str) and word), None)
