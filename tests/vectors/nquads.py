"""N-Quads in any spelling → quads whose terms are spelt as RDFC-1.0 has them."""

import re

from verifier.algorithms.rdfc import Quad

_TERM = re.compile(
    r"""\s*(?:(?P<iri><[^>]*>)
            |(?P<blank>_:[^\s<>"]+?)(?=[\s<"]|\.\s*$)
            |(?P<literal>"(?:[^"\\]|\\.)*")(?:\^\^(?P<datatype><[^>]*>)|(?P<language>@[A-Za-z0-9-]+))?)""",
    re.VERBOSE,
)
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_SHORT = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}
_CANONICAL = {'"': '\\"', "\\": "\\\\"} | {character: f"\\{letter}" for letter, character in _SHORT.items()}
_STRING = "<http://www.w3.org/2001/XMLSchema#string>"


def parse_nquads(text: str) -> tuple[Quad, ...]:
    """Read N-Quads; they are taken to be well-formed."""
    lines = (line.strip() for line in text.split("\n"))
    return tuple(_quad(line) for line in lines if line and not line.startswith("#"))


def _quad(line: str) -> Quad:
    terms = []
    position = 0
    while (found := _TERM.match(line, position)) is not None:
        terms.append(_term(found))
        position = found.end()
    assert line[position:].split("#", maxsplit=1)[0].strip() == ".", line
    subject, predicate, target, *graph = terms
    return subject, predicate, target, graph[0] if graph else ""


def _term(found: re.Match[str]) -> str:
    if found["iri"]:
        return _plain(found["iri"])
    if found["blank"]:
        return found["blank"]
    value = _plain(found["literal"][1:-1])
    datatype = _plain(found["datatype"] or "")
    suffix = found["language"] or ("" if datatype in ("", _STRING) else f"^^{datatype}")
    return '"' + "".join(_written(character) for character in value) + '"' + suffix


def _plain(text: str) -> str:
    def character(found: re.Match[str]) -> str:
        number = found[1] or found[2]
        return chr(int(number, 16)) if number else _SHORT.get(found[3], found[3])

    return _ESCAPE.sub(character, text)


def _written(character: str) -> str:
    if character in _CANONICAL:
        return _CANONICAL[character]
    return f"\\u{ord(character):04X}" if ord(character) < 0x20 or character == "\x7f" else character
