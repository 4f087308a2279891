"""On which line of a JSON text does a member stand? For messages about a file that somebody wrote."""

import json
import re
from collections.abc import Iterator

from verifier.parse.toml_lines import Steps

_SPACE = re.compile(r"[ \t\r\n]*")
_SKIPPED = json.JSONDecoder()  # only finds where a value ends: what it says was read strictly before


def line_of(text: str, *, steps: Steps) -> int:
    """Give the line of a member, from 1; of one that is not written, that of the object that lacks it.

    Args:
        text: valid JSON.
        steps: the names and numbers that lead to it.
    """
    stands = value = _behind_space(text, 0)
    for step in steps:
        inner = next((places for name, *places in _members(text, value) if name == step), None)
        if inner is None:
            break
        stands, value = inner
    return text.count("\n", 0, stands) + 1


def _members(text: str, at: int) -> Iterator[tuple[str | int, int, int]]:
    """Give what an object or array holds: its name or number, where that stands, and where its value does."""
    if text[at] not in "[{":
        return
    names, number = text[at] == "{", 0
    at = _behind_space(text, at + 1)
    while text[at] not in "]}":
        stands, name = at, number
        if names:
            name, end = _SKIPPED.raw_decode(text, at)
            at = _behind_space(text, _behind_space(text, end) + 1)
        yield name, stands, at
        _, end = _SKIPPED.raw_decode(text, at)
        at = _behind_space(text, end)
        at, number = _behind_space(text, at + (text[at] == ",")), number + 1


def _behind_space(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return at if found is None else found.end()
