"""On which line of a TOML file does a key stand? For messages about a file that somebody wrote.

One pass over text that `tomllib` has taken, so that nothing is left to be refused here.
https://toml.io/en/v1.0.0
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

Steps: TypeAlias = tuple[str | int, ...]  # the keys and numbers that lead to a value: ("fields", 3, "level")

_TOKEN = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*+"{3,5}'  # up to two of the marks at its end belong to the text
    r"|'''(?:[^']|'(?!''))*+'{3,5}"
    r'|"(?:[^"\\]|\\.)*+"'
    r"|'[^']*+'"
    r"|\#[^\n]*+"
    r"|[^\s\#\"'=.,\[\]{}]++"  # a bare key, or a piece of a number or date
    r"|[=.,\[\]{}\n]",
    re.DOTALL,
)
_FIRST_ITEM = {"[": 0, "{": None}
_SYNTAX = re.compile(r"\(at line (\d{1,9}), column \d{1,9}\)$")


@dataclass(slots=True)
class _Node:
    """A value by the line of its key, or in a list by its own, and what stands in it."""

    line: int
    below: dict[str | int, "_Node"] = field(default_factory=dict)

    def child(self, step: str | int, *, line: int) -> "_Node":
        return self.below.setdefault(step, _Node(line))

    def last(self) -> "_Node":
        """Give the last item of a list; anything else as it is."""
        return self.below.get(len(self.below) - 1, self)


@dataclass(slots=True)
class _Open:
    """A table or a list that is not closed yet."""

    node: _Node
    item: int | None = None  # the number of the item that is read; None: it is a table


class Lines:
    """Where the keys of a TOML text stand. The text is valid."""

    def __init__(self, text: str) -> None:
        self._root = self._value = _Node(1)
        self._open = [_Open(self._root)]  # the first is never closed: its keys have lines of their own
        self._names: list[tuple[str, int]] = []  # the parts of a key, each with its line
        self._brackets = 0  # around the name of a table; two around that of a list of tables
        self._in_key = True
        for sign, line in _tokens(text):
            read = self._read_key if self._in_key else self._read_value
            read(sign, line)

    def of(self, steps: Steps) -> int:
        """Give the line of a key, from 1; of one that is not written, that of the table that lacks it."""
        return self._nearest(steps)[0].line

    def hold(self, steps: Steps) -> bool:
        """Say whether a key is written in the text."""
        return self._nearest(steps)[1]

    def _nearest(self, steps: Steps) -> tuple[_Node, bool]:
        node = self._root
        for step in steps:
            if step not in node.below:
                return node, False
            node = node.below[step]
        return node, True

    def _read_key(self, sign: str, line: int) -> None:
        match sign:
            case "=":
                self._value = self._named(self._open[-1].node)
                self._in_key = False
            case "[":
                self._brackets += 1
            case "\n" if self._brackets:
                self._begin_table(line)
            case "}":
                self._end()
            case _ if sign not in ".,]\n":
                self._names.append((_unquoted(sign), line))

    def _read_value(self, sign: str, line: int) -> None:
        around = self._open[-1]
        match sign:
            case "\n":
                self._in_key = len(self._open) == 1
            case "," if around.item is None:
                self._in_key = True
            case "," if around.item is not None:
                around.item += 1
            case "]" | "}":
                self._end()
            case _:
                self._begin(sign, line)

    def _begin(self, sign: str, line: int) -> None:
        """Begin a value: an item of a list has a place of its own, that of a key has one already."""
        if (around := self._open[-1]).item is not None:
            self._value = around.node.child(around.item, line=line)
        if sign in _FIRST_ITEM:
            self._open.append(_Open(self._value, _FIRST_ITEM[sign]))
            self._in_key = self._open[-1].item is None

    def _end(self) -> None:
        """End a list or a table within a line: a comma comes next, or the end of the line."""
        self._open.pop()
        self._in_key = False

    def _begin_table(self, line: int) -> None:
        table = self._named(self._root)
        is_list = self._brackets > 1
        self._open[0] = _Open(table.child(len(table.below), line=line) if is_list else table)
        self._brackets = 0

    def _named(self, node: _Node) -> _Node:
        """Give the place that the parts of a key lead to."""
        for name, line in self._names:
            node = node.last().child(name, line=line)
        self._names = []
        return node


def line_of_slip(error: tomllib.TOMLDecodeError, *, text: str) -> int:
    """Give the line on which a text ceases to be TOML: the one that the error names, else the last."""
    named = _SYNTAX.search(str(error))
    return int(named[1]) if named else text.rstrip().count("\n") + 1


def _tokens(text: str) -> Iterator[tuple[str, int]]:
    line = 1
    for sign in map(re.Match.group, _TOKEN.finditer(f"{text}\n")):
        if sign[0] != "#":
            yield sign, line
        line += sign.count("\n")


def _unquoted(name: str) -> str:
    return str(tomllib.loads(f"name = {name}")["name"]) if name[0] in "\"'" else name
