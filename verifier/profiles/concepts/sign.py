"""A sign: one place of a badge that says something about a concept."""

from dataclasses import dataclass

from verifier.model.scores import Strength, Via
from verifier.profiles.concepts.badge import Badge

NOT_A_NUMBER = "not-a-number"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """One place of a badge that says something about a concept."""

    strength: Strength
    reason: str = "found"
    via: Via = Via.PROPERTY
    pointer: str = ""
    said: str | None = None  # as it was received
    ceiling: Strength = Strength.ABSENT  # what it could still become, if more than ``strength``


def null(pointer: str) -> Sign:
    """Give the sign of a place where nothing is said."""
    return Sign(strength=Strength.ABSENT, reason="null-value", pointer=pointer)


def stated(reason: str, *, pointer: str, said: str | None = None, via: Via = Via.PROPERTY) -> Sign:
    """Give the sign of a place that says too little for a program."""
    return Sign(strength=Strength.STATED, reason=reason, via=via, pointer=pointer, said=said)


def structured(
    pointer: str, *, said: str | None = None, via: Via = Via.PROPERTY, reason: str = "found"
) -> Sign:
    """Give the sign of the place meant for it."""
    return Sign(strength=Strength.STRUCTURED, reason=reason, via=via, pointer=pointer, said=said)


def linked(pointer: str, *, said: str | None = None, via: Via = Via.PROPERTY) -> Sign:
    """Give the sign of a place that is tied to something apart from the badge."""
    return Sign(strength=Strength.LINKED, via=via, pointer=pointer, said=said)


def in_words(badge: Badge) -> Sign:
    """Give the sign of words in the criteria or in the description."""
    criteria = badge.achievement.criteria
    if criteria is not None and badge.narrative:
        words = criteria.narratives[0]
        return stated("words-only", pointer=words.pointer, said=words.text, via=Via.WORDS)
    place = f"{badge.achievement.pointer}/description"
    return stated("words-only", pointer=place, said=badge.achievement.description, via=Via.WORDS)
