"""How much a value says that stands in a place of its own, behind its label or in an extension.

It is enough for a program, or it is in words only.
"""

from collections.abc import Callable, Mapping

from verifier.profiles.concepts import words
from verifier.profiles.concepts.answers import answers_none, denies, is_bare_yes, points_elsewhere
from verifier.profiles.concepts.length import NAME, Length, is_long

MAX_READ = 4_000  # characters of a value
_OUTCOMES = Length(plain=20, dense=8)
_WORD = Length(plain=2, dense=2)
_QUALITY = Length(plain=6, dense=3)
_STACKABLE = Length(plain=2, dense=1)
_SIDES = frozenset(("internal", "external"))  # of quality assurance: by whom is not how

Grade = Callable[[str], str]  # of a normalised value: why it says too little; "found" if it says enough


def grade(concept: str, value: str) -> str:
    """Say why a normalised value says too little of a concept; "found" if it is enough for a program."""
    return "told-elsewhere" if points_elsewhere(value) else GRADES[concept](value)


def _long(least: Length) -> Grade:
    return lambda value: "found" if is_long(value, least=least) else "too-short"


def _naming(name: str) -> Grade:
    return lambda value: "found" if words.matches(name, value[:MAX_READ]) else "words-only"


def _assessment(value: str) -> str:
    return "generic-type" if is_bare_yes(value) else _long(NAME)(value)


def _quality(value: str) -> str:
    bare = is_bare_yes(value) or value.casefold().rstrip(".。") in _SIDES
    return "generic-type" if bare else _long(_QUALITY)(value)


def _level(value: str) -> str:
    return "found" if answers_none(value) or denies(value) else _naming("level_word")(value)


GRADES: Mapping[str, Grade] = {
    "outcomes": _long(_OUTCOMES),
    "language": _long(_WORD),
    "participation": _naming("participation_form"),
    "duration": _naming("effort"),
    "assessment_type": _assessment,
    "quality_assurance": _quality,
    "level": _level,
    "certification_claim": _naming("conformity"),
    "credits": lambda _value: "found",
    "prerequisites": _long(_WORD),
    "stackability": _long(_STACKABLE),
    "assessment": lambda _value: "words-only",
}
