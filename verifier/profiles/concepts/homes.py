"""In which part of a badge each concept is told. What a part tells that nobody looked at is not missing.

A part counts where a badge may tell the concept in full. One that merely adds to it does not: the
alignments of a result, say, stand beside those of the achievement.
"""

from collections.abc import Collection
from dataclasses import replace

from verifier.model.credential import Credential
from verifier.model.scores import Fact, Family, Part, Strength

PARTS: tuple[Part, ...] = ("award", "achievement", "issuer")
_ACHIEVEMENT = frozenset[Part](("achievement",))  # where everything is told that is not named below
_AWARD = frozenset[Part](("award",))
_ISSUER = frozenset[Part](("issuer",))
HOMES: dict[str, frozenset[Part]] = {
    "learner": _AWARD,
    "issue_date": _AWARD,
    "expiry": _AWARD,
    "result": _AWARD,
    "evidence": _AWARD,
    "issuer": _ISSUER,
    "issuer_country": _ISSUER,
    "issuer_accreditation": _ISSUER,
    "endorsement": frozenset(PARTS),
}
# Open Badges 2 has no such words in an assertion. What an issuer says merely adds to a claim in the criteria.
ALSO_IN_AWARD_OF_3 = frozenset(("certification_claim", "credits", "image"))


def linked_parts(credential: Credential) -> tuple[Part, ...]:
    """Name the parts that stand behind a link that was not followed, or led to nothing readable."""
    hosting = credential.hosting
    if hosting is None:
        return ()
    if hosting.assertion.shown is None:
        return PARTS
    if hosting.badge_class is not None and hosting.badge_class.document is None:
        return ("achievement", "issuer")
    if hosting.issuer is not None and hosting.issuer.document is None:
        return ("issuer",)
    return ()


def is_told_in(concept: str, parts: Collection[Part], *, edition: Family) -> bool:
    """Say whether one of these parts is where a concept is told."""
    homes = HOMES.get(concept, _ACHIEVEMENT)
    if edition == "ob3" and concept in ALSO_IN_AWARD_OF_3:
        homes |= _AWARD
    return not homes.isdisjoint(parts)


def left_open(fact: Fact) -> Fact:
    """Give a fact of a part that was not looked at: it may be anything that it is not yet."""
    reason = fact.reason if fact.strength > Strength.ABSENT else "not-looked-at"
    return replace(fact, ceiling=Strength.VERIFIED, reason=reason)
