"""The comparison with a JSON Schema, in a process of its own that ends when its time or its memory does.

What a schema costs is its author's choice, and nothing can interrupt the library that runs it.
"""

from dataclasses import dataclass
from functools import reduce

import orjson

from verifier.algorithms import json_schema
from verifier.model.words import Cause, Json, JsonObject
from verifier.parse.members import below
from verifier.readings.separate_process import Said, ask

_MAX_POINTER = 500  # characters; the names in it are the badge's


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What came out: whether the document keeps to the schema, and where it does not."""

    kept: bool
    places: tuple[str, ...] = ()  # JSON Pointers; none if there was no time to find them


async def compare(document: JsonObject, *, schema: JsonObject, url: str) -> Comparison | Cause:
    """Compare a document with a schema that was found at ``url``.

    Returns:
        What came out; or why nothing did: UNSUPPORTED (a draft, pattern or reference that is not read),
        MALFORMED_REMOTE (no valid schema), WORK_LIMIT, INTERNAL (no process could be begun, or it broke).
    """
    question = orjson.dumps({"document": document, "schema": schema, "url": url})
    said = await ask(json_schema.__name__, question)
    return _read(said) if isinstance(said, Said) else said


def _read(said: Said) -> Comparison | Cause:
    lines: list[Json] = [
        orjson.loads(line) for line in said.answer.splitlines(keepends=True) if line.endswith(b"\n")
    ]
    match lines[:1]:
        case ["kept"]:
            return Comparison(kept=True)
        case ["broken"]:
            steps = [line for line in lines if isinstance(line, list)]
            return Comparison(kept=False, places=tuple(dict.fromkeys(map(_pointer, steps))))
        case ["unsupported"]:
            return Cause.UNSUPPORTED
        case ["no-schema"]:
            return Cause.MALFORMED_REMOTE
        case _:  # a signal ended it, ours or that of a limit; or it could not even begin
            return said.why_nothing


def _pointer(steps: list[Json]) -> str:
    return reduce(below, map(str, steps), "")[:_MAX_POINTER]
