"""JSON as lines for people, each with the pointer to what stands there; large or deep badges are cut."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from verifier.model.words import Json
from verifier.parse.plain_text import inert

MOST_LINES = 2_000
MOST_SIGNS = 400  # of one value
_MOST_DEPTH = 40
_MOST_POINTER = 1_000
_INDENT = "  "
_WRITER = json.JSONEncoder(ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class Line:
    """One line: what is before what stands there is ``indent``; ``pointer`` is None where a part ends."""

    indent: str
    text: str
    pointer: str | None


def lines(value: Json, *, most: int = MOST_LINES) -> list[Line]:
    """Write a value as at most so many lines."""
    return list(islice(_written(value, pointer="", depth=0, before="", after=""), most))


def _written(value: Json, *, pointer: str | None, depth: int, before: str, after: str) -> Iterator[Line]:
    indent = _INDENT * depth
    match value:
        case dict() | list() if value and depth >= _MOST_DEPTH:
            yield Line(indent, f"{before}…{after}", pointer)
        case dict() if value:
            yield Line(indent, before + "{", pointer)
            yield from _members(value, pointer=pointer, depth=depth + 1)
            yield Line(indent, "}" + after, None)
        case list() if value:
            yield Line(indent, before + "[", pointer)
            yield from _entries(value, pointer=pointer, depth=depth + 1)
            yield Line(indent, "]" + after, None)
        case _:
            yield Line(indent, before + _plain(value) + after, pointer)


def _members(value: dict[str, Json], *, pointer: str | None, depth: int) -> Iterator[Line]:
    for number, (key, member) in enumerate(value.items(), start=1):
        yield from _written(
            member,
            pointer=_below(pointer, key.replace("~", "~0").replace("/", "~1")),
            depth=depth,
            before=f"{_plain(key)}: ",
            after="," if number < len(value) else "",
        )


def _entries(value: list[Json], *, pointer: str | None, depth: int) -> Iterator[Line]:
    for number, entry in enumerate(value):
        yield from _written(
            entry,
            pointer=_below(pointer, str(number)),
            depth=depth,
            before="",
            after="," if number + 1 < len(value) else "",
        )


def _below(pointer: str | None, part: str) -> str | None:
    """Give the pointer to a part; None where names are so long that nobody points there."""
    if pointer is None or len(pointer) + len(part) > _MOST_POINTER:
        return None
    return f"{pointer}/{part}"


def _plain(value: Json) -> str:
    """Write a value without parts; what would hide, or turn a line around, is spelled out."""
    cut = f"{value[:MOST_SIGNS]}…" if isinstance(value, str) and len(value) > MOST_SIGNS else value
    return inert(_WRITER.encode(cut), limit=8 * MOST_SIGNS)
