"""A large document as RDF, with its canonical forms: for a process of its own, which can be ended."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Literal, TypeAlias, TypedDict

import orjson

from verifier.algorithms import jsonld, rdfc
from verifier.algorithms.jsonld import Bounds, LinkedData, Reason, Refused
from verifier.model.words import JsonObject

LARGE = Bounds(characters=1024 * 1024, nodes=10_000)
MOST = rdfc.Size(quads=40_000, blank_nodes=8_000, characters=4 * 1024 * 1024)
Digest: TypeAlias = Literal["sha256", "sha384"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LargeReading:
    """What the process found: the readings of a document, and each in the canonical forms asked for."""

    readings: tuple[LinkedData, ...] = ()
    canonical: Mapping[str, tuple[str, ...] | None] = field(default_factory=dict)  # None: too much work
    refused: Reason | None = None


def read_large(document: JsonObject, *, digests: tuple[Digest, ...]) -> LargeReading:
    """Read a large document as RDF, and bring each reading into the canonical forms asked for."""
    try:
        readings = jsonld.read(document, bounds=LARGE)
    except Refused as refused:
        return LargeReading(refused=refused.reason)
    if any(rdfc.characters(reading.quads) > MOST.characters for reading in readings):
        return LargeReading(refused=Reason.TOO_LARGE)  # the statements are sent back as well
    return LargeReading(
        readings=readings, canonical={digest: _forms(readings, digest=digest) for digest in digests}
    )


def dumps(found: LargeReading) -> bytes:
    """Write what was found, for another process."""
    return orjson.dumps(
        {
            "refused": found.refused.value if found.refused else None,
            "readings": [asdict(reading) for reading in found.readings],
            "canonical": dict(found.canonical),
        }
    )


def loads(said: bytes) -> LargeReading:
    """Read what another process of ours wrote with `dumps`."""
    found: _Written = orjson.loads(said)
    return LargeReading(
        refused=None if found["refused"] is None else Reason(found["refused"]),
        readings=tuple(_as_reading(each) for each in found["readings"]),
        canonical={
            name: None if forms is None else tuple(forms) for name, forms in found["canonical"].items()
        },
    )


def _forms(readings: tuple[LinkedData, ...], *, digest: Digest) -> tuple[str, ...] | None:
    try:
        return tuple(_canonical(reading, digest=digest) for reading in readings)
    except rdfc.TooComplex:
        return None


def _canonical(reading: LinkedData, *, digest: Digest) -> str:
    return rdfc.canonicalize(reading.quads, digest=digest, most=MOST).nquads


def _as_reading(found: "_Reading") -> LinkedData:
    return LinkedData(
        quads=tuple((quad[0], quad[1], quad[2], quad[3]) for quad in found["quads"]),
        undefined=tuple(found["undefined"]),
        unusual=tuple(found["unusual"]),
        unknown_contexts=tuple(found["unknown_contexts"]),
        extensions_assumed=found["extensions_assumed"],
        revision=found["revision"],
    )


class _Reading(TypedDict):
    """A reading on its way between processes."""

    quads: list[list[str]]
    undefined: list[str]
    unusual: list[str]
    unknown_contexts: list[str]
    extensions_assumed: bool
    revision: str


class _Written(TypedDict):
    """A `LargeReading` on its way between processes."""

    refused: str | None
    readings: list[_Reading]
    canonical: dict[str, list[str] | None]
