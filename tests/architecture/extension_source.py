"""The source of the browser extension, as the tests of its architecture read it."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.architecture.source import ROOT

EXTENSION = ROOT / "extension"
SOURCE = EXTENSION / "src"
LANGUAGES = ("en", "ja")

# What may hide code-like text. A slash divides after a name, a number or a closing bracket; anywhere else it
# begins a regular expression.
_HIDING = re.compile(
    r"""(?P<comment>//[^\n]*|/\*.*?\*/)
      | (?P<string>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')
      | (?P<template>`(?:\\.|[^`\\])*`)
      | (?P<before>[=(,:\[!&|?{};>+\n]\s*|\breturn\s+)
        (?P<regex>/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n\[])+/[a-z]*)""",
    re.DOTALL | re.VERBOSE,
)
_FUNCTION = re.compile(
    r"""(?:async\s+)?function\b\s*\*?\s*(?P<named>\w*)\s*\(      # function name(
      | ^\s+(?:static\s+|async\s+|get\s+|set\s+)*\#?(?P<method>\w+)\((?=[^;\n]*\)\s*\{$)  # name(…) {
      | (?P<arrow>=>)\s*\{                                   # => {
    """,
    re.MULTILINE | re.VERBOSE,
)
_NO_METHODS = {"if", "for", "while", "switch", "catch", "function", "return"}


def files(*suffixes: str) -> list[Path]:
    """List the files of the extension that end so."""
    return sorted(path for path in EXTENSION.rglob("*") if path.suffix in suffixes)


def name(path: Path) -> str:
    """Name a file as the manifest does."""
    return path.relative_to(EXTENSION).as_posix()


@cache
def text(path: Path) -> str:
    """Read a file."""
    return path.read_text("utf-8")


@cache
def code(path: Path) -> str:
    """Read a program without its comments; lines stay where they are."""
    return _HIDING.sub(lambda hit: _lines(hit) if hit["comment"] else hit[0], text(path))


@cache
def bare(path: Path) -> str:
    """Read a program without comments, and with nothing in strings, templates and regular expressions."""
    return _HIDING.sub(_emptied, text(path))


def _emptied(hit: re.Match[str]) -> str:
    return _lines(hit) if hit["comment"] else (hit["before"] or "").rstrip("\n") + '""' + _lines(hit)


def _lines(hit: re.Match[str]) -> str:
    return "\n" * hit[0].count("\n")


def strings(path: Path) -> Iterator[str]:
    """List the strings of a program, without quotes."""
    return (hit["string"][1:-1] for hit in _HIDING.finditer(text(path)) if hit["string"])


def templates(path: Path) -> Iterator[str]:
    """List the templates of a program, without quotes."""
    return (hit["template"][1:-1] for hit in _HIDING.finditer(text(path)) if hit["template"])


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """List the functions of a program and how many lines each has."""
    program = bare(path)
    for found in _FUNCTION.finditer(program):
        called = found["named"] or found["method"] or "=>"
        if called not in _NO_METHODS:
            yield called, program.count("\n", found.start(), _end(program, found.end())) + 1


def _end(program: str, start: int) -> int:
    """Find where the body ends that begins at ``start``, or after the arguments in which ``start`` is."""
    depth, brackets = 0, program[start - 1] == "("
    if program[start - 1] == "{":
        start -= 1
    for at in range(start, len(program)):
        sign = program[at]
        if brackets or depth == 0:
            brackets += (sign == "(") - (sign == ")")
        if not brackets:
            depth += (sign == "{") - (sign == "}")
            if sign == "}" and depth == 0:
                return at
    raise AssertionError(f"a function without an end at {program[start : start + 60]!r}")


@cache
def manifest() -> dict:
    """Read the manifest."""
    return json.loads(text(EXTENSION / "manifest.json"))


@cache
def messages(language: str) -> dict:
    """Read the words of a language."""
    return json.loads(text(EXTENSION / "_locales" / language / "messages.json"))
