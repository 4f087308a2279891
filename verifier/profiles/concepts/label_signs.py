"""How much the text behind a label says: enough for a program, or in words only."""

from collections import Counter
from collections.abc import Callable, Mapping

from verifier.model.scores import Strength
from verifier.profiles.concepts import words
from verifier.profiles.concepts.labels import Label, Labels
from verifier.profiles.concepts.texts import (
    NAME,
    SENTENCE,
    Length,
    answers_none,
    denies,
    is_bare_yes,
    is_long,
    points_elsewhere,
)

LAYOUT = "layout-not-followed"
SAME_TEXT = "same-text"
ELSEWHERE = "told-elsewhere"
MIN_COPIES = 3  # labels behind which the same sentence says nothing of its own
_READ = 4_000  # characters of a value
_OUTCOMES = Length(plain=20, dense=8)
_WORD = Length(plain=2, dense=2)
_QUALITY = Length(plain=6, dense=3)
_STACKABLE = Length(plain=2, dense=1)
_SIDES = frozenset(("internal", "external"))  # of quality assurance: by whom is not how
# The concept behind whose label a concept is told that has none of its own.
_TOLD_BY = {"assessment": "assessment_type"}

_ASSESSED = ("assessment", "assessment_type")

Grade = Callable[[str], str]  # of a normalised value: why it says too little; "found" if it says enough


def label_of(concept: str, labels: Labels) -> Label | None:
    """Find the label that tells of a concept."""
    return labels.found.get(_TOLD_BY.get(concept, concept))


def grade(concept: str, labels: Labels) -> str:
    """Say why a value behind a label is in words only; "found" if it is enough for a program."""
    label = label_of(concept, labels)
    value = label.value if label else ""
    if _is_copied(value, labels):
        return SAME_TEXT
    if points_elsewhere(value):
        return ELSEWHERE
    reason = GRADES[concept](value)
    return LAYOUT if reason == "found" and not labels.follows_layout else reason


def says_none(concept: str, value: str) -> bool:
    """Say whether a value behind a label tells that there is none: no test is made, 出席のみ."""
    unassessed = concept in _ASSESSED and words.matches("no_assessment", value[:_READ])
    return denies(value) or (unassessed and not words.matches("assessment", value[:_READ]))


def highest(concept: str) -> Strength:
    """Give the most that a label can make of a concept; what has no label of its own is stated by it."""
    return Strength.STATED if concept in _TOLD_BY else Strength.STRUCTURED


def _is_copied(value: str, labels: Labels) -> bool:
    if not is_long(value, least=SENTENCE):
        return False
    return Counter(_letters(label.value) for label in labels.found.values())[_letters(value)] >= MIN_COPIES


def _letters(value: str) -> str:
    return "".join(filter(str.isalnum, value[:_READ].casefold()))


def _long(least: Length) -> Grade:
    return lambda value: "found" if is_long(value, least=least) else "too-short"


def _naming(name: str) -> Grade:
    return lambda value: "found" if words.matches(name, value[:_READ]) else "words-only"


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
