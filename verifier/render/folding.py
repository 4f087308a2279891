"""Where may a line break? Between words; in Japanese between signs, but never before what closes.

A host is never broken in two unless it is wider than the line: half of one may be the name of another.
"""

import re
from collections.abc import Iterator

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.text import Text

# What opens stays with what follows it, what closes with what it follows, a space with the word before it.
_UNIT = re.compile(r"[（「“]*(?:[!-~\u00a1-\u02ff]+|.)[）」”。、：；？！….,;:]*\s*", re.DOTALL)


class Folded:
    """A text that is broken into lines as wide as there is room."""

    def __init__(self, text: Text) -> None:
        self._text = text

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for line in self._text.divide([*_breaks(self._text.plain, width=options.max_width)]):
            line.rstrip()
            yield line

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        widest = max(map(cell_len, _units(self._text.plain)), default=0)
        return Measurement(widest, cell_len(self._text.plain)).with_maximum(options.max_width)


def _breaks(plain: str, *, width: int) -> Iterator[int]:
    """Give the offsets at which lines begin, the first apart. What is wider than a line begins on its own."""
    offset = used = 0
    for unit in _units(plain):
        if used and used + cell_len(unit.rstrip()) > width:
            yield offset
            used = 0
        for part in (unit,) if cell_len(unit.rstrip()) <= width else unit:
            if used and used + cell_len(part.rstrip()) > width:
                yield offset
                used = 0
            used += cell_len(part)
            offset += len(part)


def _units(plain: str) -> list[str]:
    return _UNIT.findall(plain)
