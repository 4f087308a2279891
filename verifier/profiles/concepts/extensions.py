"""What an extension says, whatever its members are called."""

from collections.abc import Iterator
from itertools import islice

from verifier.model.achievement import Extension
from verifier.model.scores import Strength, Via
from verifier.model.words import Json, JsonObject
from verifier.parse.members import number
from verifier.profiles.concepts.badge import Badge
from verifier.profiles.concepts.parts import MAX_PARTS
from verifier.profiles.concepts.signs import Sign, null, structured
from verifier.profiles.concepts.texts import is_null

_NAMING = frozenset(("id", "type", "name", "description"))


def said_in(badge: Badge, extension: Extension) -> list[Sign]:
    """Give the sign of an extension: structured where it says something."""
    values = [*values_of(extension.raw)]
    if values:
        return [structured(extension.pointer, said=values[0], via=Via.EXTENSION)]
    return [unread(extension.pointer) if badge.leaves_contexts_unread else null(extension.pointer)]


def unread(pointer: str) -> Sign:
    """Give the sign of an extension that lost terms with a context that nobody knows: it may say more."""
    return Sign(
        strength=Strength.STATED,
        reason="not-looked-at",
        via=Via.EXTENSION,
        pointer=pointer,
        ceiling=Strength.STRUCTURED,
    )


def values_of(raw: JsonObject) -> Iterator[str]:
    """List the plain values of an object that say something, without its names and keywords."""
    return islice(_every_value_of(raw), MAX_PARTS)


def _every_value_of(raw: JsonObject) -> Iterator[str]:
    for name, value in raw.items():
        if name.startswith("@") or name in _NAMING:
            continue
        for item in value if isinstance(value, list) else (value,):
            written = _written(item)
            if not is_null(written):
                yield written


def numbers_of(raw: JsonObject) -> Iterator[float]:
    """List the numbers of an object, also those written as texts."""
    for written in values_of(raw):
        counted = number({"": written}, "")
        if counted is not None:
            yield counted


def _written(value: Json) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case int() | float() | str():
            return str(value)
        case dict():
            return _written(value.get("@value", value.get("id", value.get("name"))))
        case _:
            return ""
