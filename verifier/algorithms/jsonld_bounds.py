"""Is a document small enough to be read in this process?"""

import json
from collections.abc import Iterator

from verifier.model.words import Json, JsonObject

_A_CONTEXT = 50  # units of work
_SCOPED_CHARACTERS = 80  # of a scoped context at a node: one unit of work


def is_bounded(document: JsonObject, *, characters: int, nodes: int, depth: int) -> bool:
    """Say whether a document keeps within all three limits.

    Args:
        document: Any JSON object.
        characters: Of its compact JSON text.
        nodes: Objects in it, itself included.
        depth: Objects and arrays around the innermost value.
    """
    level: list[Json] = [document]
    objects = 0
    for _ in range(depth):
        objects += sum(isinstance(value, dict) for value in level)
        level = [inner for value in level for inner in _inside(value)]
        if objects > nodes or not level:
            break
    if objects > nodes or level:
        return False
    return len(json.dumps(document, ensure_ascii=False, separators=(",", ":"))) <= characters


def processing_work(document: JsonObject) -> int:
    """Estimate what a full JSON-LD processor has to do for a document, in units of about 0.1 ms.

    A few kilobytes can ask for minutes: each context in the document is laid over all terms that hold there,
    and one that is scoped to a term or type is laid anew wherever that occurs.
    """
    values = nodes = contexts = scoped = 0
    for name, value in _everything(document):
        values += 1
        nodes += isinstance(value, dict)
        if name == "@context":
            contexts += len(value) if isinstance(value, list) else 1
            scoped += sum(_scoped_characters(inner) for inner in context_objects(value))
    return values + _A_CONTEXT * contexts + nodes * scoped // _SCOPED_CHARACTERS


def context_objects(said: Json) -> list[JsonObject]:
    """List the objects among the contexts that a member ``@context`` gives."""
    return [entry for entry in (said if isinstance(said, list) else [said]) if isinstance(entry, dict)]


def _everything(document: JsonObject) -> Iterator[tuple[str, Json]]:
    """List every value of a document with the name of its member; what is inside a context is not listed."""
    waiting: list[tuple[str, Json]] = [("", document)]
    while waiting:
        name, value = waiting.pop()
        yield name, value
        if name == "@context":
            continue
        if isinstance(value, dict):
            waiting += value.items()
        elif isinstance(value, list):
            waiting += [("", item) for item in value]


def _scoped_characters(context: JsonObject) -> int:
    definitions = [term for term in context.values() if isinstance(term, dict)]
    return sum(len(json.dumps(term["@context"])) for term in definitions if "@context" in term)


def is_text(document: JsonObject) -> bool:
    """Say whether every string is text: half of a surrogate pair is none."""
    try:
        json.dumps(document, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True


def _inside(value: Json) -> list[Json]:
    found = [*value.values()] if isinstance(value, dict) else value if isinstance(value, list) else []
    return [inner for inner in found if isinstance(inner, (dict, list))]
