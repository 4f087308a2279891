"""How much a value says that stands in a place of its own, behind its label or in an extension.

It is enough for a program, or it is in words only.
"""

from collections.abc import Callable
from typing import TypeAlias

from verifier.profiles.concepts import words
from verifier.profiles.concepts.answers import answers_none, denies, is_bare_yes, points_elsewhere
from verifier.profiles.concepts.length import NAME, Length, is_long

MAX_READ = 4_000  # characters of a value
_SIDES = frozenset(("internal", "external"))  # of quality assurance: by whom is not how

Grade: TypeAlias = Callable[[str], str]  # of a normalised value: why it says too little; "found" if enough


def graded(value: str, *, by: Grade) -> str:
    """Say why a normalised value says too little; "found" if it is enough for a program."""
    return "told-elsewhere" if points_elsewhere(value) else by(value)


def of_length(least: Length) -> Grade:
    """Give the grade of a text that must be long enough."""
    return lambda value: "found" if is_long(value, least=least) else "too-short"


def naming(name: str) -> Grade:
    """Give the grade of a value that must have words of a list."""
    return lambda value: "found" if words.matches(name, value[:MAX_READ]) else "words-only"


def anything(_value: str) -> str:
    """Take every value for enough."""
    return "found"


def only_words(_value: str) -> str:
    """Take no value for more than words."""
    return "words-only"


def assessment_type(value: str) -> str:
    """Grade the kind of an assessment: "yes" names none."""
    return "generic-type" if is_bare_yes(value) else _a_name(value)


def quality_assurance(value: str) -> str:
    """Grade how quality is assured: neither "yes" nor by whom is how."""
    bare = is_bare_yes(value) or value.casefold().rstrip(".。") in _SIDES
    return "generic-type" if bare else _a_way(value)


def level(value: str) -> str:
    """Grade a level: that there is none is one."""
    return "found" if answers_none(value) or denies(value) else _a_level(value)


_a_name = of_length(NAME)
_a_way = of_length(Length(plain=6, dense=3))
_a_level = naming("level_word")
