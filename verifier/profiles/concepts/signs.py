"""Where a badge says something about a concept, and how the best of such places becomes a fact."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, islice

from verifier.model.scores import Fact, Strength, Via
from verifier.profiles.concepts.answers import answers_none, is_null, is_placeholder, tells_where
from verifier.profiles.concepts.badge import Badge
from verifier.profiles.concepts.grades import GRADES
from verifier.profiles.concepts.label_signs import highest, is_unassessed, label_of, reason_of, says_none
from verifier.profiles.concepts.texts import excerpt, opening

MAX_SIGNS = 500  # of one concept
MAX_POINTERS = 10
PRIVATE = frozenset(("learner", "evidence", "result"))  # the report says that they are there, and no more
_REPEATED = "label-repeated"
_NOT_COVERED = "not-covered-by-proof"
_BREAKS_RULES = "breaks-own-rules"
# Where "test" is an answer, or nobody's name.
_MAY_BE_TEST = frozenset(("assessment", "assessment_type", "rubric", "learner"))
_MAY_BE_NONE = frozenset(("credits", "prerequisites", "stackability", "certification_claim", "supervision"))
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


def settle(badge: Badge, concept: str, signs: Iterable[Sign]) -> Fact:
    """Give the fact that the best sign makes; of equal ones the first, and before all what a label says.

    Args:
        badge: the badge that the signs are of.
        concept: the id of the concept.
        signs: what was found beside its label in the criteria, in the order of preference.
    """
    label = label_of(concept, badge.labels)
    every = chain(_labelled(badge, concept), islice(signs, MAX_SIGNS), _unread(badge, concept))
    found = [_sound(_heard(sign, concept), badge) for sign in every]
    if not found:  # as for a third of the concepts of any badge
        return Fact(concept=concept)
    best = max(found, key=lambda sign: sign.strength.rank)
    private = concept in PRIVATE or _is_of_award(badge, best.pointer)
    said = "" if private else excerpt(best.said)
    places = (sign.pointer for sign in found if sign.strength is best.strength)
    return Fact(
        concept=concept,
        strength=best.strength,
        ceiling=max(best.strength, *(sign.ceiling for sign in found)),
        via=best.via if best.strength > Strength.ABSENT else Via.NONE,
        pointers=tuple(islice(dict.fromkeys(places), MAX_POINTERS)),
        excerpt=said,
        reason=best.reason,
        notes=(_REPEATED,) if label is not None and label.is_repeated else (),
    )


def _is_of_award(badge: Badge, pointer: str) -> bool:
    """Say whether a place tells of this learner's award, and not of what all who earn the badge have."""
    subject, achievement = badge.subject.pointer, badge.achievement.pointer
    beside = [each.pointer for each in (*badge.credential.extensions, badge.credential.image) if each]
    of_subject = subject != "" and pointer.startswith(f"{subject}/")
    of_achievement = achievement != "" and f"{pointer}/".startswith(f"{achievement}/")
    return pointer in beside or (of_subject and not of_achievement)


def _labelled(badge: Badge, concept: str) -> Iterator[Sign]:
    """Give the sign of what stands behind the label of a concept."""
    label = label_of(concept, badge.labels)
    if label is None:
        return
    if not label.value:
        yield null(label.pointer)
        return
    reason = reason_of(concept, badge.labels)
    strength = Strength.STRUCTURED if reason == "found" else Strength.STATED
    yield Sign(strength=strength, reason=reason, via=Via.LABEL, pointer=label.pointer, said=label.value)


def _unread(badge: Badge, concept: str) -> Iterator[Sign]:
    """Give the sign of a label not looked for: on a page elsewhere, or beyond what is read of a text."""
    criteria = badge.achievement.criteria
    if concept not in GRADES or criteria is None:
        return
    if badge.criteria_are_an_address:
        yield Sign(strength=Strength.ABSENT, reason="criteria-url-only", pointer=criteria.pointer)
    elif badge.labels.is_cut:
        yield Sign(
            strength=Strength.ABSENT,
            reason="not-looked-at",
            pointer=criteria.pointer,
            ceiling=highest(concept),
        )


def _heard(sign: Sign, concept: str) -> Sign:
    """Take a sign for what it says: a null says nothing, and "none" is an answer to some questions only."""
    if sign.said is None or sign.via is Via.WORDS or sign.strength is Strength.ABSENT:
        return sign
    if is_null(sign.said):
        return null(sign.pointer)
    if sign.strength > Strength.STATED and concept not in _MAY_BE_TEST and is_placeholder(sign.said):
        return stated("placeholder", pointer=sign.pointer, said=sign.said, via=sign.via)
    if sign.via is Via.EXTENSION and tells_where(opening(sign.said)):
        return stated("told-elsewhere", pointer=sign.pointer, said=sign.said, via=sign.via)
    is_none = answers_none(sign.said) or _denied(sign, concept)
    return _none(sign, concept) if is_none and concept not in _MAY_BE_NONE_IN_FULL else sign


def _none(sign: Sign, concept: str) -> Sign:
    """Take "none" for the answer that it is to some questions, and for nothing said of others."""
    if concept in _MAY_BE_NONE:
        return stated("answered-none", pointer=sign.pointer, said=sign.said, via=sign.via)
    return null(sign.pointer)


def _denied(sign: Sign, concept: str) -> bool:
    """Say whether a value tells that there is none. A property is a name, as "No SQL databases" is one."""
    if sign.said is None or sign.via not in (Via.LABEL, Via.EXTENSION):
        return False
    if sign.via is Via.EXTENSION and concept == "assessment":  # "no notes are allowed" tells of one
        return is_unassessed(opening(sign.said))
    return says_none(concept, sign.said if sign.via is Via.LABEL else opening(sign.said))


def _sound(sign: Sign, badge: Badge) -> Sign:
    """Take a sign for no more than words where the proof does not cover it, or its own rules are broken."""
    if sign.strength <= Strength.STATED:
        return sign
    if any(_touches(sign, pointer) for pointer in badge.uncovered):
        return replace(sign, strength=Strength.STATED, reason=_NOT_COVERED, ceiling=Strength.ABSENT)
    if sign.pointer in badge.broken:
        # Where a context was not read, what the extension seems to lack may be what was lost with it.
        lost = badge.leaves_contexts_unread
        reason, ceiling = ("not-looked-at", sign.strength) if lost else (_BREAKS_RULES, Strength.ABSENT)
        return replace(sign, strength=Strength.STATED, reason=reason, ceiling=ceiling)
    return sign


def _touches(sign: Sign, uncovered: str) -> bool:
    within = f"{sign.pointer}/".startswith(f"{uncovered}/")
    return within or (sign.via is Via.EXTENSION and uncovered.startswith(f"{sign.pointer}/"))
