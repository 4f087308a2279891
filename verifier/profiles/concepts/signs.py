"""Where a badge says something about a concept, and how the best of such places becomes a fact."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import islice

from verifier.model.scores import Fact, Strength, Via
from verifier.profiles.concepts.badge import Badge
from verifier.profiles.concepts.texts import answers_none, excerpt, is_null

MAX_SIGNS = 500  # of one concept
MAX_POINTERS = 10
PRIVATE = frozenset(("learner", "evidence", "result"))  # the report says that they are there, and no more
_NOT_COVERED = "not-covered-by-proof"
_MAY_BE_NONE = frozenset(("credits", "prerequisites", "stackability", "certification_claim"))
_MAY_BE_NONE_IN_FULL = frozenset(("level",))


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


def settle(badge: Badge, concept: str, signs: Iterable[Sign], *, label: Strength = Strength.ABSENT) -> Fact:
    """Give the fact that the best sign makes; of equal ones the first.

    Args:
        badge: the badge that the signs are of.
        concept: the id of the concept.
        signs: what was found, in the order of preference.
        label: what a label in the criteria could make of it. Labels are not read: where there is a narrative
            that may hold one, the fact stays open to this strength.
    """
    found = [_covered(_heard(sign, concept), badge) for sign in islice(signs, MAX_SIGNS)]
    best = max(found, key=lambda sign: sign.strength, default=Sign(strength=Strength.ABSENT, reason=""))
    unread = label if badge.narrative else Strength.ABSENT
    said = "" if concept in PRIVATE else excerpt(best.said)
    places = (sign.pointer for sign in found if sign.strength is best.strength)
    return Fact(
        concept=concept,
        strength=best.strength,
        ceiling=max(best.strength, unread, *(sign.ceiling for sign in found), Strength.ABSENT),
        via=best.via if best.strength > Strength.ABSENT else Via.NONE,
        pointers=tuple(islice(dict.fromkeys(places), MAX_POINTERS)),
        excerpt=said,
        reason=_reason(best, badge, label=label),
    )


def _reason(best: Sign, badge: Badge, *, label: Strength) -> str:
    if best.strength > Strength.ABSENT or label is Strength.ABSENT:
        return best.reason or "nothing-found"
    if badge.narrative:
        return "not-looked-at"
    url_only = badge.achievement.criteria is not None and not best.reason
    return "criteria-url-only" if url_only else best.reason or "nothing-found"


def _heard(sign: Sign, concept: str) -> Sign:
    """Take a sign for what it says: a null says nothing, and "none" is an answer to some questions only."""
    if sign.said is None or sign.via is Via.WORDS or sign.strength is Strength.ABSENT:
        return sign
    if is_null(sign.said):
        return null(sign.pointer)
    if not answers_none(sign.said) or concept in _MAY_BE_NONE_IN_FULL:
        return sign
    if concept in _MAY_BE_NONE:
        return stated("answered-none", pointer=sign.pointer, said=sign.said, via=sign.via)
    return null(sign.pointer)


def _covered(sign: Sign, badge: Badge) -> Sign:
    """Take a sign for no more than words where the proof does not cover it."""
    if sign.strength > Strength.STATED and any(_touches(sign, pointer) for pointer in badge.uncovered):
        return replace(sign, strength=Strength.STATED, reason=_NOT_COVERED, ceiling=Strength.ABSENT)
    return sign


def _touches(sign: Sign, uncovered: str) -> bool:
    within = f"{sign.pointer}/".startswith(f"{uncovered}/")
    return within or (sign.via is Via.EXTENSION and uncovered.startswith(f"{sign.pointer}/"))
