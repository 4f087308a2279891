"""The names of ``labels.toml``, and the pattern that finds them in a text with what may follow a name.

The text is anybody's: every repetition is bounded, and what follows a name is taken whole or not at all.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import groupby

EMPHASIS = "*_`"
_MAX_NAME = 100  # characters
_CLOSE = "】」』〕》〉]>)"
_OPENING = "[「『【〈《(〜~\"'“‘・※+*`]{0,3}"  # before the first word of a text
# A sentence: a wide gap in it is a slip.
_GOES_ON = r"(?:is|are|was|were|will|of|for|and|or|that|which|has|have|can|should|must)\b|[はがを][^ぁ-ん]"
_FILE = resources.files("verifier.profiles.concepts") / "labels.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """What a descriptor is called, and how easily that is a word like any other."""

    rank: int  # of the descriptor, in the guideline's order
    is_generic: bool
    is_dense: bool  # written in Han or kana, without spaces between words


@cache
def descriptors() -> tuple[str, ...]:
    """Name the concepts that have a label, in the guideline's order."""
    return tuple(concept for concept, _ in _written())


def name_of(found: re.Match[str]) -> Name:
    """Give the name that the pattern found."""
    return _names()[_closed_up(found["name"])]


def is_name(text: str) -> bool:
    """Say whether a text is the name of a descriptor and nothing else."""
    return len(text) <= _MAX_NAME and _closed_up(text.lower()) in _names()


@cache
def pattern() -> re.Pattern[str]:
    """Give the pattern of a name and what may follow: a gloss, a bracket, a colon or gap, the line's end.

    It is for texts in lower case: a pattern for any case takes several times as long.
    """
    name = _any_of([spelling for spelling, _, _ in _spellings()])
    # What follows a name is taken whole or not at all ("+", ">"): another way to cut it would fail as well.
    space, stress = r"[ \t]{0,8}+", f"[{EMPHASIS}]{{0,3}}+"
    other_name = rf"{space}[/|(\[【「]{space}(?>{name}){space}[)\]】」]?+"
    gloss = rf"{space}\([^)\n:]{{1,40}}+\)"
    close = f"(?P<close>[{re.escape(_CLOSE)}])?+"
    colon, end = f"(?P<colon>[:꞉∶]){stress}", r"(?P<end>[ \t#\\]{0,9}+(?=\n|\Z))"
    # A tab, spaces or a dash between spaces, and then a text. A row of names is the head of a table.
    dash = r"(?<=[ \t])[–—―-][ \t]{1,8}+"
    wide = rf"(?:(?<=\t)|(?<=[ \t]{{2}}))[ \t]{{0,80}}+(?!{_GOES_ON})"
    no_name = rf"(?!(?:{name})(?:\t|[ \t]{{2}}|[ \t]?(?:\n|\Z)))"
    gap = rf"(?P<apart>(?:{dash}|{wide})(?={_OPENING}\w){no_name})"
    return re.compile(
        rf"(?P<name>{name})(?:{other_name}|{gloss})?(?P<gap>{space}){stress}{close}{stress}{space}"
        rf"(?:{colon}|{end}|{gap}|(?(close)|(?!)))"
    )


@cache
def _names() -> Mapping[str, Name]:
    """List what each name stands for, by its letters without the spaces."""
    return {
        _closed_up(spelling): Name(rank=rank, is_generic=is_generic, is_dense=not spelling.isascii())
        for spelling, rank, is_generic in _spellings()
    }


@cache
def _written() -> tuple[tuple[str, tuple[tuple[str, bool], ...]], ...]:
    """Give each descriptor's concept and its spellings, each with whether it is a word like any other."""
    return tuple(
        (
            descriptor["concept"],
            tuple((name.get("en") or name["ja"], name.get("generic", False)) for name in descriptor["names"]),
        )
        for descriptor in tomllib.loads(_FILE.read_text("utf-8"))["descriptor"]
    )


def _spellings() -> Iterator[tuple[str, int, bool]]:
    for rank, (_, names) in enumerate(_written()):
        for spelling, is_generic in names:
            yield spelling, rank, is_generic


def _any_of(spellings: Sequence[str]) -> str:
    """Join names to a pattern, longest first, under their first letters: most texts fail at those."""
    longest_first = sorted(spellings, key=lambda spelling: (spelling[0], -len(spelling)))
    return "|".join(
        f"{first}(?:{'|'.join(_spaced(spelling[1:]) for spelling in group)})"
        for first, group in groupby(longest_first, key=lambda spelling: spelling[0])
    )


def _spaced(spelling: str) -> str:
    """Let any spacing stand for a space, and let spaces surround a slash."""
    words = re.escape(spelling).replace(r"\ ", r"[ \t]{1,3}")
    return words.replace("/", r"[ \t]{0,3}/[ \t]{0,3}")


def _closed_up(name: str) -> str:
    return re.sub(r"[ \t]", "", name)
