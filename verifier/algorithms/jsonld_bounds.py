"""Is a document small enough to be read in this process?"""

import json

from verifier.model.words import Json, JsonObject


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
