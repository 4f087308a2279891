"""What schemas of the service are made of: texts, lists, objects that have all of their members."""

from verifier.model.words import Json, JsonObject

TEXT: JsonObject = {"type": "string"}


def refer(name: str) -> JsonObject:
    """Refer to a component."""
    return {"$ref": f"#/components/schemas/{name}"}


def list_of(item: JsonObject) -> JsonObject:
    """Describe a list."""
    return {"type": "array", "items": item}


def object_of(**members: Json) -> JsonObject:
    """Describe an object that has all of its members."""
    return {"type": "object", "required": [*members], "properties": {**members}}
