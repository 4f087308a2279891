"""Which of the frameworks that a badge is tied to do other systems know? Data: ``interoperable.toml``."""

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

from verifier.model.achievement import Alignment
from verifier.readings.hosted_addresses import Address, read_address

_MAX_NAME = 100  # characters
_DATA = resources.files("verifier.profiles.concepts").joinpath("interoperable.toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where items of a framework are found: under a host, on a path, or both."""

    host: str = ""
    path: str = ""  # with which the path begins
    within: str = ""  # what stands anywhere in the path


@dataclass(frozen=True, slots=True, kw_only=True)
class Framework:
    """A framework that other systems know."""

    note: str
    types: frozenset[str]
    names: frozenset[str]
    places: tuple[Place, ...]


def notes_of(items: Iterable[Alignment]) -> tuple[str, ...]:
    """Give a code for each framework that some item belongs to: "interoperable-esco"."""
    return tuple(sorted({note for item in items for note in _notes(item)}))


def _notes(item: Alignment) -> Iterator[str]:
    address = read_address(item.url) if item.url else None
    framework = item.framework or ""
    named = framework.strip().casefold() if len(framework) <= _MAX_NAME else ""
    for known in _frameworks():
        typed = item.type in known.types
        there = address is not None and any(_leads_to(place, address) for place in known.places)
        if typed or there or named in known.names:
            yield known.note


def _leads_to(place: Place, address: Address) -> bool:
    """Compare hosts by whole labels: ``esco.ec.europa.eu.evil.example`` is somebody else's."""
    there = not place.host or address.host == place.host or address.host.endswith(f".{place.host}")
    return there and address.path.startswith(place.path) and place.within in address.path


@cache
def _frameworks() -> tuple[Framework, ...]:
    return tuple(
        Framework(
            note=f"interoperable-{name}",
            types=frozenset(said["types"]),
            names=frozenset(said["names"]),
            places=tuple(Place(**place) for place in said["places"]),
        )
        for name, said in tomllib.loads(_DATA.read_text("utf-8")).items()
    )
