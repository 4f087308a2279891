"""Which unsigned items of a record could be paired otherwise, with the record's signature as good as before?

A signature over RDF covers statements. What several items say of one and the same person becomes one heap of
statements, and which of them stood in which item is not signed: a holder can swap the subjects of two items.
That does no harm where the items agree in all but the achievement.
"""

from collections.abc import Iterator, Sequence

from verifier.model.words import Json, JsonObject
from verifier.parse.members import entries, objects

# What names an item, and what it says of itself alone: none of it is read as said of the person.
_OF_ITEM = frozenset({"@context", "id", "@id", "name", "description", "image", "proof", "credentialSubject"})
_SUBJECT = "credentialSubject"
_OF_RECORD = frozenset({"@context", "id", "@id", "type", "@type", "verifiableCredential", "association"})


def may_be_paired_otherwise(item: JsonObject, *, items: Sequence[JsonObject], record: JsonObject) -> bool:
    """Say whether what ``item`` says of its subject could have stood in another item, or elsewhere.

    Args:
        item: One without a proof of its own.
        items: Every item of the record, this one included, and those of records inside it.
        record: The record itself.
    """
    persons = _persons(item)
    if not persons:  # a subject without a name is nobody else's
        return False
    if any(len(list(entries(subject, "achievement"))) > 1 for _, subject in objects(item, _SUBJECT)):
        return True  # some of them may have been said elsewhere: an item has one
    own = _beside_achievement(item)
    if any(persons & _persons(other) and _beside_achievement(other) != own for other in items):
        return True
    subjects = [subject for each in items for _, subject in objects(each, _SUBJECT)]
    return any(
        _name(thing) in persons and not _OF_RECORD.issuperset(thing)
        for thing in _every_object(record)
        if not any(thing is subject for subject in subjects)
    )


def _persons(item: JsonObject) -> frozenset[str]:
    """Name the subjects of an item; one that is only named may have been described there too."""
    named = (_name(subject) for _, subject in entries(item, _SUBJECT))
    return frozenset(name for name in named if name is not None)


def _name(thing: Json) -> str | None:
    """Give the identifier as it stands, whatever it looks like: statements are told apart by it."""
    name = thing.get("id", thing.get("@id")) if isinstance(thing, dict) else thing
    return name if isinstance(name, str) else None


def _beside_achievement(item: JsonObject) -> tuple[Json, list[Json]]:
    """Give what two items must agree in, that of their subjects included."""
    subjects: list[Json] = [
        {name: value for name, value in subject.items() if name != "achievement"}
        if isinstance(subject, dict)
        else subject
        for _, subject in entries(item, _SUBJECT)
    ]
    return {name: value for name, value in item.items() if name not in _OF_ITEM}, subjects


def _every_object(value: Json) -> Iterator[JsonObject]:
    waiting = [value]
    while waiting:
        each = waiting.pop()
        if isinstance(each, dict):
            yield each
            waiting.extend(each.values())
        elif isinstance(each, list):
            waiting.extend(each)
