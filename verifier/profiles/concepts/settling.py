"""How the best of the places that say something about a concept becomes a fact."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, islice

from verifier.model.scores import HOLLOW, Fact, Strength, Via
from verifier.profiles.concepts.answers import answers_none, is_null, is_placeholder, tells_where
from verifier.profiles.concepts.badge import Badge
from verifier.profiles.concepts.concept import Concept
from verifier.profiles.concepts.label_signs import reason_of
from verifier.profiles.concepts.sign import NOT_A_NUMBER, Sign, null, stated
from verifier.profiles.concepts.texts import excerpt, opening

MAX_SIGNS = 500  # of one concept
MAX_POINTERS = 10
_REPEATED = "label-repeated"
_NOT_COVERED = "not-covered-by-proof"
_BREAKS_RULES = "breaks-own-rules"


def settle(badge: Badge, concept: Concept) -> Fact:
    """Give the fact that the best sign makes; of equal ones the first, and before all what a label says.

    Of equal ones a value that is to be mended goes first, then an answer in a place of its own, then what
    only points elsewhere.
    """
    label = badge.labels.found.get(concept.label)
    every = chain(_labelled(badge, concept), islice(concept.signs(badge), MAX_SIGNS), _unread(badge, concept))
    found = [_sound(_heard(sign, concept), badge) for sign in every]
    beside = concept.notes(badge) if concept.notes else ()
    if not found:  # as for a third of the concepts of any badge
        return Fact(concept=concept.id, notes=beside)
    best = max(found, key=lambda sign: (sign.strength.rank, sign.reason == NOT_A_NUMBER, _answers(sign)))
    private = concept.is_private or _is_of_award(badge, best.pointer)
    said = "" if private else excerpt(best.said)
    places = (best.pointer, *(sign.pointer for sign in found if sign.strength is best.strength))
    return Fact(
        concept=concept.id,
        strength=best.strength,
        ceiling=max(best.strength, *(sign.ceiling for sign in found)),
        via=best.via if best.strength > Strength.ABSENT else Via.NONE,
        pointers=tuple(islice(dict.fromkeys(places), MAX_POINTERS)),
        excerpt=said,
        reason=best.reason,
        notes=(_REPEATED, *beside) if label is not None and label.is_repeated else beside,
    )


def _answers(sign: Sign) -> bool:
    """Say whether a place of its own answers something. Words of a text may be those that point elsewhere."""
    return sign.reason not in HOLLOW and sign.via is not Via.WORDS


def _is_of_award(badge: Badge, pointer: str) -> bool:
    """Say whether a place tells of this learner's award, and not of what all who earn the badge have."""
    subject, achievement = badge.subject.pointer, badge.achievement.pointer
    beside = [each.pointer for each in (*badge.credential.extensions, badge.credential.image) if each]
    of_subject = subject != "" and pointer.startswith(f"{subject}/")
    of_achievement = achievement != "" and f"{pointer}/".startswith(f"{achievement}/")
    return pointer in beside or (of_subject and not of_achievement)


def _labelled(badge: Badge, concept: Concept) -> Iterator[Sign]:
    """Give the sign of what stands behind the label of a concept."""
    label = badge.labels.found.get(concept.label)
    if label is None or concept.grade is None:
        return
    if not label.value:
        yield null(label.pointer)
        return
    reason = reason_of(label, concept=concept.label, labels=badge.labels, by=concept.grade)
    strength = Strength.STRUCTURED if reason == "found" else Strength.STATED
    yield Sign(strength=strength, reason=reason, via=Via.LABEL, pointer=label.pointer, said=label.value)


def _unread(badge: Badge, concept: Concept) -> Iterator[Sign]:
    """Give the sign of a label not looked for: on a page elsewhere, or beyond what is read of a text."""
    criteria = badge.achievement.criteria
    if concept.grade is None or criteria is None:
        return
    if badge.criteria_are_an_address:
        yield Sign(strength=Strength.ABSENT, reason="criteria-url-only", pointer=criteria.pointer)
    elif badge.labels.is_cut:
        yield Sign(
            strength=Strength.ABSENT,
            reason="not-looked-at",
            pointer=criteria.pointer,
            ceiling=concept.highest_behind_label,
        )


def _heard(sign: Sign, concept: Concept) -> Sign:
    """Take a sign for what it says: a null says nothing, and "none" is an answer to some questions only."""
    if sign.said is None or sign.via is Via.WORDS or sign.strength is Strength.ABSENT:
        return sign
    if is_null(sign.said):
        return null(sign.pointer)
    if sign.strength > Strength.STATED and not concept.may_be_test and is_placeholder(sign.said):
        return stated("placeholder", pointer=sign.pointer, said=sign.said, via=sign.via)
    if sign.via is Via.EXTENSION and tells_where(opening(sign.said)):
        return stated("told-elsewhere", pointer=sign.pointer, said=sign.said, via=sign.via)
    is_none = answers_none(sign.said) or _denied(sign, concept)
    return _none(sign, concept) if is_none and concept.none_is != "all of it" else sign


def _none(sign: Sign, concept: Concept) -> Sign:
    """Take "none" for the answer that it is to some questions, and for nothing said of others."""
    if concept.none_is == "an answer":
        return stated("answered-none", pointer=sign.pointer, said=sign.said, via=sign.via)
    return null(sign.pointer)


def _denied(sign: Sign, concept: Concept) -> bool:
    """Say whether a value tells that there is none. A property is a name, as "No SQL databases" is one."""
    match sign:
        case Sign(via=Via.LABEL, said=str(said)):
            return concept.denied(said)
        case Sign(via=Via.EXTENSION, said=str(said)):
            return (concept.denied_in_extension or concept.denied)(opening(said))
        case _:
            return False


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
