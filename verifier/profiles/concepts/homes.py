"""The parts of a badge in which concepts are told. What a part tells that nobody looked at is not missing.

A part counts where a badge may tell the concept in full. One that merely adds to it does not: the
alignments of a result, say, stand beside those of the achievement.
"""

from dataclasses import replace
from typing import TypeAlias

from verifier.model.credential import Credential
from verifier.model.scores import Fact, Part, Strength

PARTS: tuple[Part, ...] = ("award", "achievement", "issuer")
Home: TypeAlias = frozenset[Part]
IN_ACHIEVEMENT: Home = frozenset(("achievement",))
IN_AWARD: Home = frozenset(("award",))
IN_ISSUER: Home = frozenset(("issuer",))
ANYWHERE: Home = frozenset(PARTS)


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


def left_open(fact: Fact) -> Fact:
    """Give a fact of a part that was not looked at: it may be anything that it is not yet."""
    reason = fact.reason if fact.strength > Strength.ABSENT else "not-looked-at"
    return replace(fact, ceiling=Strength.VERIFIED, reason=reason)
