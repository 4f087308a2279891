"""What an Open Badge 2 carries beside the members of its class: extensions, and words that nobody defines.

An extension is an object of the type ``Extension`` and one of its own. One that is known is held against its
table, and marked if it breaks it; one that is not is kept, for nothing is known against it. Nothing is lost:
metadata profiles grade by rules of their own how complete an extension is.
https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#Extensions
"""

from collections.abc import Iterator
from dataclasses import replace

from verifier.model.achievement import Extension
from verifier.model.deviation import Deviation, Rule
from verifier.model.words import JsonObject
from verifier.parse.form import deviations_of_extension
from verifier.parse.members import entries, first_object, types
from verifier.vocabulary import classes, extensions

_OWN_TYPE = frozenset(("Extension", "obi:Extension", "https://w3id.org/openbadges#Extension", "extension"))
_SEEN = 100  # of one part; nobody writes as many, and each is walked through


def members_of(document: JsonObject, class_name: str) -> JsonObject:
    """Give the members of a document that its class has: what else it says is none of the format's words."""
    table = classes.table(class_name, "ob2")
    return {name: value for name, value in document.items() if table.has(name)}


def read_extensions(document: JsonObject, class_name: str, *, pointer: str) -> tuple[Extension, ...]:
    """Collect what the class does not have; what breaks its own rules is marked.

    A plain value is kept as ``{name: value}``.
    """
    return tuple(replace(each, violates=_broken(each)) for each in _added(document, class_name, pointer))


def deviations_of_extensions(document: JsonObject) -> Iterator[Deviation]:
    """Name the extensions of a whole badge that break their own rules, and those that nobody knows."""
    badge_class = first_object(document, "badge")
    issuer = first_object(badge_class[1], "issuer") if badge_class else None
    parts = (
        (document, "Assertion", ""),
        (badge_class[1] if badge_class else {}, "BadgeClass", "/badge"),
        (issuer[1] if issuer else {}, "Profile", "/badge/issuer"),
    )
    for part, class_name, pointer in parts:
        for extension in _added(part, class_name, pointer):
            yield from _departures(extension)


def _departures(extension: Extension) -> Iterator[Deviation]:
    broken = _broken(extension)
    own = own_types(extension)
    if broken is not None:
        yield Deviation(pointer=extension.pointer, rule=Rule.EXTENSION_VIOLATED, detail=f"{own[0]}: {broken}")
    elif _is_extension(extension) and not any(map(extensions.is_known, own)):
        yield Deviation(
            pointer=extension.pointer, rule=Rule.EXTENSION_UNKNOWN, detail=", ".join(own) or extension.key
        )


def _is_extension(extension: Extension) -> bool:
    """Say whether a part calls itself an extension, or stands where one belongs."""
    typed = len(own_types(extension)) < len(extension.types)
    return typed or (bool(extension.types) and extensions.stem_of(extension.key) is not None)


def own_types(extension: Extension) -> tuple[str, ...]:
    """Give the types of an extension beside the one that all have."""
    return tuple(kind for kind in extension.types if kind not in _OWN_TYPE)


def _broken(extension: Extension) -> str | None:
    """Name the first member in which an extension departs from its table; None if it keeps to it."""
    for kind in own_types(extension):
        if extensions.is_known(kind):
            found = deviations_of_extension(extension.raw, extensions.stem_of(kind) or "", pointer="")
            slip = next(found, None)
            if slip is not None:
                return slip.detail or slip.pointer.removeprefix("/")
    return None


def _added(document: JsonObject, class_name: str, pointer: str) -> Iterator[Extension]:
    table = classes.table(class_name, "ob2")
    names = [name for name in document if not table.has(name)]
    for name in names[:_SEEN]:
        for place, value in list(entries(document, name, pointer=pointer))[:_SEEN]:
            yield Extension(
                key=name,
                types=types(value) if isinstance(value, dict) else (),
                raw=value if isinstance(value, dict) else {name: value},
                pointer=place,
            )
