"""What an extension says, whatever its members are called."""

from collections.abc import Iterable, Iterator
from itertools import islice

from verifier.model.achievement import Alignment, Extension
from verifier.model.scores import Strength, Via
from verifier.model.words import Json, JsonObject
from verifier.parse.members import number, text
from verifier.profiles.concepts import words
from verifier.profiles.concepts.answers import is_null
from verifier.profiles.concepts.badge import Badge
from verifier.profiles.concepts.grades import Grade, graded
from verifier.profiles.concepts.parts import MAX_PARTS
from verifier.profiles.concepts.sign import NOT_A_NUMBER, Sign, null, stated, structured
from verifier.profiles.concepts.texts import opening

MIN_VALUE = 2  # characters of a text
_MAX_LOOKED_AT = 1_000  # values of one extension, also those that say nothing
_NAMING = frozenset(("id", "type", "name", "description"))


def said_in(named: Iterable[Extension], badge: Badge) -> list[Sign]:
    """Give a sign of each extension: structured where it says something."""
    return [_best(badge, each, [_of_text(value, each) for value in values_of(each.raw)]) for each in named]


def counted_in(named: Iterable[Extension], badge: Badge, *, unit: str) -> list[Sign]:
    """Give a sign of each extension whose answer is a number, or a text with what a word list has."""
    return [
        _best(badge, each, [_of_number(value, each, unit=unit) for value in values_of(each.raw)])
        for each in named
    ]


def of_number(value: float | str, *, pointer: str, via: Via = Via.PROPERTY) -> Sign:
    """Give the sign of a number: nought is an answer, less than that is none, and a text is no number."""
    if isinstance(value, str):
        return stated(NOT_A_NUMBER, pointer=pointer, said=value, via=via)
    if value > 0:
        return structured(pointer, said=f"{value:g}", via=via)
    return (
        stated("answered-none", pointer=pointer, said=f"{value:g}", via=via) if value == 0 else null(pointer)
    )


def telling(sign: Sign, *, by: Grade) -> Sign:
    """Take a sign for no more than words if its value says as little as would not do behind a label."""
    if sign.strength <= Strength.STATED:
        return sign
    reason = graded(opening(sign.said), by=by)
    return sign if reason == "found" else stated(reason, pointer=sign.pointer, said=sign.said, via=sign.via)


def competencies(badge: Badge) -> Iterator[Alignment]:
    """List the competencies that Open Educational Badges tell in an extension, as ties to frameworks."""
    for each in badge.elder_extensions("competency"):
        yield Alignment(
            pointer=each.pointer,
            name=text(each.raw, "name"),
            url=text(each.raw, "framework_identifier"),
            framework=text(each.raw, "framework"),
            description=text(each.raw, "description"),
        )


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
    written = islice(_every_value_of(raw), _MAX_LOOKED_AT)
    return islice((each for each in written if each and not is_null(each)), MAX_PARTS)


def _best(badge: Badge, extension: Extension, signs: list[Sign]) -> Sign:
    """Give the best of the signs of one extension's values."""
    if signs:
        return max(signs, key=lambda sign: sign.strength)
    return unread(extension.pointer) if badge.leaves_contexts_unread else null(extension.pointer)


def _of_text(value: str, extension: Extension) -> Sign:
    if len(value) < MIN_VALUE and not value.isdigit():
        return stated("too-short", pointer=extension.pointer, said=value, via=Via.EXTENSION)
    return structured(extension.pointer, said=value, via=Via.EXTENSION)


def _of_number(value: str, extension: Extension, *, unit: str) -> Sign:
    counted = number({"": value.removeprefix("-")}, "")
    if counted is not None:
        return of_number(
            -counted if value.startswith("-") else counted, pointer=extension.pointer, via=Via.EXTENSION
        )
    if words.matches(unit, opening(value)):
        return structured(extension.pointer, said=value, via=Via.EXTENSION)
    return of_number(value, pointer=extension.pointer, via=Via.EXTENSION)


def _every_value_of(raw: JsonObject) -> Iterator[str]:
    for name, value in raw.items():
        named = name.startswith("@") or name in _NAMING
        for item in value if isinstance(value, list) else (value,):
            yield "" if named else _written(item)


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
