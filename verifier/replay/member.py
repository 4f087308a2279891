"""One member of a JSON object that anybody may have written: of its kind, or the bundle is refused."""

import re
from collections.abc import Callable, Collection
from datetime import UTC, datetime
from typing import TypeVar

from verifier.model.words import Json, JsonObject
from verifier.replay.archive import BundleRefused, Why

MAX_TEXT = 16_384  # characters: the longest address that is asked has far fewer
_DIGEST = re.compile(r"[0-9a-f]{64}", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{6})?\+00:00", re.ASCII)
T = TypeVar("T")


def wrong(name: str) -> BundleRefused:
    """Say that something in ``bundle.json`` is not as we write it; ``name`` is one of our own words."""
    return BundleRefused(Why.DAMAGED, f"{name!r} in it is not as bundles have it")


def members(said: Json, name: str, *, known: Collection[str]) -> JsonObject:
    """Give an object that has known members alone."""
    if not isinstance(said, dict) or not said.keys() <= frozenset(known):
        raise wrong(name)
    return said


def text(said: JsonObject, name: str, *, limit: int = MAX_TEXT) -> str:
    """Give a text."""
    value = said.get(name)
    if not isinstance(value, str) or len(value) > limit:
        raise wrong(name)
    return value


def optional(said: JsonObject, name: str, read: Callable[[JsonObject, str], T]) -> T | None:
    """Give what ``read`` makes of a member; None if it is not there, or null."""
    return None if said.get(name) is None else read(said, name)


def texts(said: JsonObject, name: str) -> tuple[str, ...]:
    """Give a list of texts."""
    return tuple(text({name: each}, name) for each in items(said, name))


def flag(said: JsonObject, name: str) -> bool:
    """Give true or false."""
    value = said.get(name)
    if not isinstance(value, bool):
        raise wrong(name)
    return value


def number(said: JsonObject, name: str, *, most: int) -> int:
    """Give a whole number from 0 to ``most``."""
    value = said.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= most:
        raise wrong(name)
    return value


def items(said: JsonObject, name: str, *, most: int = 4_096) -> list[Json]:
    """Give a list of at most so many."""
    value = said.get(name)
    if not isinstance(value, list) or len(value) > most:
        raise wrong(name)
    return value


def digest(said: JsonObject, name: str) -> str:
    """Give a SHA-256 in lower-case hexadecimal."""
    value = text(said, name)
    if _DIGEST.fullmatch(value) is None:
        raise wrong(name)
    return value


def moment(said: JsonObject, name: str) -> datetime:
    """Give a moment in UTC."""
    value = text(said, name)
    try:
        if _MOMENT.fullmatch(value):
            return datetime.fromisoformat(value).astimezone(UTC)
    except ValueError:  # a thirteenth month
        pass
    raise wrong(name)


def written(instant: datetime) -> str:
    """Write a moment as it is read here."""
    return instant.astimezone(UTC).isoformat()
