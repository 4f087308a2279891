"""A world from disk: what was dumped answers again, and follows redirects by the product's own rules."""

import tomllib
from datetime import datetime
from pathlib import Path

from tests.world.internet import World
from verifier.model.words import Cause


def load(directory: Path, *, now: datetime) -> World:
    """Read ``world.toml``; a directory without one is a world with nobody in it."""
    world = World(now=now)
    listed = directory / "world.toml"
    tables = tomllib.loads(listed.read_text("utf-8")) if listed.exists() else {}
    for url, table in tables.items():
        place = world.at(url)
        if "unavailable" in table:
            place.fails(Cause(table["unavailable"]))
        elif "redirects_to" in table:
            place.redirects_to(table["redirects_to"])
        else:
            body = (directory / table["file"]).read_bytes() if "file" in table else b""
            place.serves(body, table["media_type"], status=table["status"])
    return world
