"""Which unsigned items of a record could be paired otherwise, with the record's signature as good as before?

A signature over RDF covers statements. What several items say of one and the same person becomes one heap of
statements, and which of them stood in which item is not signed: a holder can swap the subjects of two items.
That does no harm where the items agree in all but the achievement.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from verifier.model.words import Json, JsonObject
from verifier.parse.members import entries, objects

# What names an item, and what it says of itself alone: none of it is read as said of the person.
_OF_ITEM = frozenset({"@context", "id", "@id", "name", "description", "image", "proof", "credentialSubject"})
_SUBJECT = "credentialSubject"
_OF_RECORD = frozenset({"@context", "id", "@id", "type", "@type", "verifiableCredential", "association"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairings:
    """What a record says of each person, gathered once: it is asked for every item, and there may be many."""

    said: Mapping[str, frozenset[str]]  # by the name of a person: what items say beside the achievement
    elsewhere: frozenset[str]  # persons of whom something is said outside of all items' subjects

    @classmethod
    def of(cls, items: Sequence[JsonObject], *, record: JsonObject) -> "Pairings":
        """Gather what is said.

        Args:
            items: Every item of the record, and those of records inside it.
            record: The record itself.
        """
        said: dict[str, set[str]] = {}
        for item in items:
            beside = _beside_achievement(item)
            for person in _persons(item):
                said.setdefault(person, set()).add(beside)
        subjects = {id(subject) for each in items for _, subject in objects(each, _SUBJECT)}
        elsewhere = {
            _name(thing)
            for thing in _every_object(record)
            if id(thing) not in subjects and not _OF_RECORD.issuperset(thing)
        }
        return cls(
            said={person: frozenset(each) for person, each in said.items()},
            elsewhere=frozenset(name for name in elsewhere if name is not None),
        )

    def may_be_otherwise(self, item: JsonObject) -> bool:
        """Say whether what an unsigned item says of its subject could have stood in another, or elsewhere."""
        persons = _persons(item)
        if not persons:  # a subject without a name is nobody else's
            return False
        if any(len(list(entries(subject, "achievement"))) > 1 for _, subject in objects(item, _SUBJECT)):
            return True  # some of them may have been said elsewhere: an item has one
        own = {_beside_achievement(item)}
        return any(person in self.elsewhere or self.said.get(person, own) - own for person in persons)


def _persons(item: JsonObject) -> frozenset[str]:
    """Name the subjects of an item; one that is only named may have been described there too."""
    named = (_name(subject) for _, subject in entries(item, _SUBJECT))
    return frozenset(name for name in named if name is not None)


def _name(thing: Json) -> str | None:
    """Give the identifier as it stands, whatever it looks like: statements are told apart by it."""
    name = thing.get("id", thing.get("@id")) if isinstance(thing, dict) else thing
    return name if isinstance(name, str) else None


def _beside_achievement(item: JsonObject) -> str:
    """Write down what two items must agree in, that of their subjects included."""
    subjects: list[Json] = [
        {name: value for name, value in subject.items() if name != "achievement"}
        if isinstance(subject, dict)
        else subject
        for _, subject in entries(item, _SUBJECT)
    ]
    of_item = {name: value for name, value in item.items() if name not in _OF_ITEM}
    return json.dumps([of_item, subjects], sort_keys=True)


def _every_object(value: Json) -> Iterator[JsonObject]:
    waiting = [value]
    while waiting:
        each = waiting.pop()
        if isinstance(each, dict):
            yield each
            waiting.extend(each.values())
        elif isinstance(each, list):
            waiting.extend(each)
