"""Which sign the text behind a label makes: of the layout, and of what stands behind the other labels."""

from verifier.model.scores import Strength
from verifier.profiles.concepts import words
from verifier.profiles.concepts.answers import denies
from verifier.profiles.concepts.grades import MAX_READ, grade
from verifier.profiles.concepts.labels import Label, Labels

_NO_LAYOUT = "layout-not-followed"
_SAME_TEXT = "same-text"
# The concept behind whose label a concept is told that has none of its own.
_TOLD_BY = {"assessment": "assessment_type"}
_ASSESSED = ("assessment", "assessment_type")


def label_of(concept: str, labels: Labels) -> Label | None:
    """Find the label that tells of a concept."""
    return labels.found.get(_TOLD_BY.get(concept, concept))


def reason_of(concept: str, labels: Labels) -> str:
    """Say why a value behind a label is in words only; "found" if it is enough for a program."""
    label = label_of(concept, labels)
    value = label.value if label else ""
    reason = _SAME_TEXT if _TOLD_BY.get(concept, concept) in labels.copies else grade(concept, value)
    return _NO_LAYOUT if reason == "found" and not labels.follows_layout else reason


def says_none(concept: str, value: str) -> bool:
    """Say whether a value behind a label tells that there is none: no test is made, 出席のみ."""
    return denies(value) or (concept in _ASSESSED and is_unassessed(value[:MAX_READ]))


def is_unassessed(text: str) -> bool:
    """Say whether a normalised text tells that nobody assessed anything, and of no other assessment."""
    return words.matches("no_assessment", text) and not words.matches("assessment", text)


def highest(concept: str) -> Strength:
    """Give the most that a label can make of a concept; what has no label of its own is stated by it."""
    return Strength.STATED if concept in _TOLD_BY else Strength.STRUCTURED
