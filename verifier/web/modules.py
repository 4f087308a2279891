"""What the programs of pages import: told to the browser at once, or it would find out file by file."""

import re
from functools import cache

from verifier.web.assets import assets

_IMPORT = re.compile(rb'^(?:import|export) [^;]*?"\./([a-z_]+\.js)";$', re.MULTILINE)


@cache
def imported_by(name: str) -> tuple[str, ...]:
    """List all that a module needs before it can begin, each once."""
    found: dict[str, None] = {}
    waiting = [name]
    while waiting:
        names = [each.decode() for each in _IMPORT.findall(assets()[waiting.pop()].body)]
        waiting += [each for each in names if each not in found]
        found |= dict.fromkeys(names)
    return tuple(sorted(found))
