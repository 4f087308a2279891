"""A small internet in memory: issuers, badges and lists that sign and serialise when they are asked.

It implements ``Fetcher``: no socket, no file. All names end in ``.example``, all keys are known to everybody.
"""

from tests.world.internet import World
from tests.world.keys import Key

__all__ = ["Key", "World"]
