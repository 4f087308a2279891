"""A profile that extends another one, put together from the data of both."""

from collections.abc import Collection, Iterator, Mapping

from verifier.model.words import Json, JsonObject
from verifier.parse.likeness import meant
from verifier.profiles.table import ProfileError

# Who says what, and since when, no profile takes over from another one: nor what claims to keep to it.
_OWN = ("id", "version", "title", "publisher", "fidelity", "order", "offered", "prominent", "claim")
_WORDS = ("label", "advice")
MAX_BASES = 10  # one under another; those that are shipped have one


def merged(data: JsonObject, *, bases: Mapping[str, JsonObject], file: str) -> JsonObject:
    """Put what a profile writes over what it extends; of a profile that extends none its own data.

    A key of the top replaces that of the base. A field replaces the one with its id at its place, or comes
    after all others; it takes what it leaves out from the `default` of its own file. Words are put together.
    Nothing is judged here: what is of a wrong kind stays so, for `read_profile` to name.

    Args:
        data: of the file, by `written.parse`.
        bases: the data of every known profile by its id, as their files write it.
        file: the name of the file, for messages.

    Raises:
        ProfileError: there is no such base, or one base leads back to another.
    """
    layers = [data, *_bases(data, bases=bases, file=file)]
    whole = layers.pop()
    while layers:
        whole = _over(whole, layers.pop())
    return whole


def _bases(data: JsonObject, *, bases: Mapping[str, JsonObject], file: str) -> Iterator[JsonObject]:
    """Give what a profile extends, what that extends, and so on."""
    seen = [data.get("id")]
    while "extends" in data:
        name = data["extends"]
        if not isinstance(name, str) or name not in bases:
            raise _wrong(_no_profile(name, bases), file)
        if name in seen:
            raise _wrong("goes round in a circle", file)
        if len(seen) > MAX_BASES:
            raise _wrong(f"leads over more than {MAX_BASES} profiles", file)
        seen.append(name)
        data = bases[name]
        yield data


def _over(base: JsonObject, own: JsonObject) -> JsonObject:
    """Put one profile over another."""
    taken = {key: value for key, value in base.items() if key not in (*_OWN, "default")}
    words = {key: _joined(base.get(key), own.get(key)) for key in _WORDS if key in base and key in own}
    fields = {"fields": _fields(base, own)} if "fields" in base else {}
    kept = {key: value for key, value in own.items() if key != "default"}
    return {**taken, **kept, **words, **fields}


def _fields(base: JsonObject, own: JsonObject) -> Json:
    """Put the fields of one profile at the places of those with the same id, and the others behind."""
    first, second = _spelled_out(base), _spelled_out(own)
    if first is None or second is None:
        return own.get("fields", base.get("fields"))
    instead: dict[str | None, list[Json]] = {}
    for field in second:  # an id that stands twice stays so: it is for the reader to refuse
        instead.setdefault(name_of(field), []).append(field)
    old = {name_of(field) for field in first}
    return [
        *(own for field in first for own in instead.get(name_of(field), [field])),
        *(field for field in second if name_of(field) not in old),
    ]


def _spelled_out(data: JsonObject) -> list[Json] | None:
    """List the fields of a file with its default in them; None if there is no telling."""
    fields, default = data.get("fields", []), data.get("default", {})
    if not isinstance(fields, list) or not isinstance(default, dict):
        return None
    return [{**default, **field} if isinstance(field, dict) else field for field in fields]


def name_of(field: Json) -> str | None:
    """Give the id of a field: its own, or that of its first concept."""
    if not isinstance(field, dict):
        return None
    named = field.get("id", field.get("concept"))
    first = next(iter(named), None) if isinstance(named, list) else named
    return first if isinstance(first, str) else None


def _joined(first: Json, second: Json) -> Json:
    return {**first, **second} if isinstance(first, dict) and isinstance(second, dict) else second


def _no_profile(name: Json, known: Collection[str]) -> str:
    return f"there is no profile {name}{meant(name, known)}" if isinstance(name, str) else "must be a text"


def _wrong(problem: str, file: str) -> ProfileError:
    return ProfileError(f"extends: {problem}", file=file, steps=("extends",))
