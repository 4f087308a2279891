"""Files that a credential belongs with: its schemas, and whatever it records a digest of.

https://www.w3.org/TR/vc-data-model-2.0/#integrity-of-related-resources
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from verifier.algorithms.digests import read_multibase, read_sri
from verifier.algorithms.multiformats import MalformedValue
from verifier.model.credential import SchemaEntry
from verifier.model.deviation import Deviation, Rule
from verifier.model.resource import Digest, Resource
from verifier.model.words import Json, JsonObject, Url
from verifier.parse.members import below, entries, identifier, texts, types

MAX_RESOURCES = 100  # of one credential; each costs a comparison, and a real one has a handful
_READERS: Mapping[str, Callable[[Iterable[str]], frozenset[Digest]]] = {
    "digestSRI": read_sri,
    "digestMultibase": read_multibase,
}
# Proofs hash otherwise, schemas may speak of digests, and credentials inside are judged by themselves.
_LEFT_OUT = frozenset(
    {"@context", "proof", "jsonSchema", "endorsement", "endorsementJwt", "verifiableCredential"}
)
_OF_A_TABLE = "/relatedResource"  # whose class says how a digest is written


@dataclass(frozen=True, slots=True, kw_only=True)
class Resources:
    """The files of a credential, and the digests that cannot be read."""

    files: tuple[Resource, ...]
    deviations: tuple[Deviation, ...]


def read_resources(document: JsonObject) -> Resources:
    """Find every object that records a digest of the file that it names; at most `MAX_RESOURCES`."""
    files: list[Resource] = []
    deviations: list[Deviation] = []
    for pointer, value in _with_digests(document):
        if len(files) + len(deviations) >= MAX_RESOURCES:
            break
        url, digests = identifier(value), _digests(value)
        if url and digests:
            files.append(Resource(pointer=pointer, url=Url(url), digests=digests))
        deviations += [
            Deviation(pointer=below(pointer, name), rule=Rule.VALUE_SYNTAX, detail=name)
            for name in _READERS
            if not pointer.startswith(_OF_A_TABLE) and _digest(value, name) is None
        ]
    return Resources(files=tuple(files), deviations=tuple(deviations))


def read_schemas(document: JsonObject) -> tuple[SchemaEntry, ...]:
    """Read every entry of credentialSchema, also one of a wrong shape: dropped, it would look like none."""
    return tuple(
        SchemaEntry(
            pointer=place,
            types=types(value) if isinstance(value, dict) else (),
            id=identifier(value),
            digests=_digests(value) if isinstance(value, dict) else (),
        )
        for place, value in entries(document, "credentialSchema")
    )


def _with_digests(document: JsonObject) -> Iterator[tuple[str, JsonObject]]:
    waiting: deque[tuple[str, Json]] = deque([("", document)])
    while waiting:
        pointer, value = waiting.popleft()
        if isinstance(value, dict) and not value.keys().isdisjoint(_READERS):
            yield pointer, value
        waiting += [
            (below(pointer, name), item) for name, item in _inside(value) if isinstance(item, dict | list)
        ]


def _inside(value: Json) -> Iterable[tuple[str | int, Json]]:
    if isinstance(value, dict):
        return ((name, item) for name, item in value.items() if name not in _LEFT_OUT)
    return enumerate(value) if isinstance(value, list) else ()


def _digests(value: JsonObject) -> tuple[frozenset[Digest], ...]:
    return tuple(digests for name in _READERS if (digests := _digest(value, name)))


def _digest(value: JsonObject, name: str) -> frozenset[Digest] | None:
    """Read one member; None: it cannot be read. Empty: absent, or of an algorithm that nobody here knows."""
    if name not in value:
        return frozenset()
    try:
        return _READERS[name](texts(value, name)) if texts(value, name) else None
    except MalformedValue:
        return None
