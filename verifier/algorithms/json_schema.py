"""Does a JSON document keep to a JSON Schema? For a process of its own, which somebody else can end.

A schema is work that its author chooses: two kilobytes with a chain of ``anyOf`` take longer than anybody
waits, and gigabytes. So the verdict is written as soon as it is known, and the places one by one after it.
Nothing is fetched, and patterns are matched in linear time. https://json-schema.org/specification
"""

import sys
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import BinaryIO, Literal, TypeAlias

import jsonschema_rs
import orjson
from jsonschema_rs import RegexOptions, ValidationErrorKind

from verifier.model.words import Json, JsonObject

KIB = 1024
MAX_PLACES = 10  # where a document departs from its schema; one decides, and a report is read by people
MAX_STEPS = 64  # from the top of a document to a place in it
_PATTERNS = RegexOptions(size_limit=1024 * KIB, dfa_size_limit=1024 * KIB)
_UNREAD = (
    ValidationErrorKind.Referencing,
    ValidationErrorKind.Format,
)  # another document; a pattern beyond us

Verdict: TypeAlias = Literal["kept", "broken", "unsupported", "no-schema"]

# https://www.w3.org/TR/vc-json-schema/#json-schema-specifications asks for the first; the others are in use.
_DRAFTS: Mapping[str, str] = {
    "json-schema.org/draft/2020-12/schema": "https://json-schema.org/draft/2020-12/schema",
    "json-schema.org/draft/2019-09/schema": "https://json-schema.org/draft/2019-09/schema",
    "json-schema.org/draft-07/schema": "http://json-schema.org/draft-07/schema#",
    "json-schema.org/draft-06/schema": "http://json-schema.org/draft-06/schema#",
    "json-schema.org/draft-04/schema": "http://json-schema.org/draft-04/schema#",
}


def draft_of(schema: JsonObject) -> str | None:
    """Find the one draft that a schema is written in, by ``$schema``; None: none is named, or another.

    A part of another draft, or of a vocabulary of somebody's own, makes the whole one that is not read.
    """
    waiting: list[Json] = [schema]
    named: list[Json] = []
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            named += [value["$schema"]] if isinstance(value.get("$schema"), str) else []
        waiting += value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    drafts = {_DRAFTS.get(_plain(str(name))) for name in named}
    return drafts.pop() if isinstance(schema.get("$schema"), str) and len(drafts) == 1 else None


def compare(document: Json, *, schema: JsonObject, url: str) -> Iterator[Verdict | list[str | int]]:
    """Give the verdict, and after ``broken`` the places, each as the steps that lead to it.

    Args:
        document: what should keep to the schema.
        schema: of a draft that `draft_of` knows.
        url: where it was found, against which its references are read.
    """
    draft = draft_of(schema)
    if draft is None:
        yield "unsupported"
        return
    try:
        validator = jsonschema_rs.validator_for(
            {**schema, "$schema": draft}, base_uri=url, offline=True, pattern_options=_PATTERNS
        )
    except jsonschema_rs.ValidationError as refused:
        yield "unsupported" if isinstance(refused.kind, _UNREAD) else "no-schema"
        return
    if validator.is_valid(document):
        yield "kept"
        return
    yield "broken"
    for error in islice(validator.iter_errors(document), MAX_PLACES):
        yield error.instance_path[:MAX_STEPS]


def serve(given: BinaryIO | None = None, answered: BinaryIO | None = None) -> None:
    """Read one question from standard input and write the answers, one a line, as they come."""
    asked = orjson.loads((given or sys.stdin.buffer).read())
    out = answered or sys.stdout.buffer
    for answer in compare(asked["document"], schema=asked["schema"], url=asked["url"]):
        out.write(orjson.dumps(answer) + b"\n")
        out.flush()


def _plain(name: str) -> str:
    return name.removeprefix("https://").removeprefix("http://").removesuffix("#")
