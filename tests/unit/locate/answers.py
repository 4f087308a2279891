"""Short words for what `locate` answered."""

from verifier.locate import Answer
from verifier.model.located import Kind, Located, NotLocated


def codes(answer: Answer) -> list[str]:
    """Name the facts of an answer, of every badge in turn."""
    if isinstance(answer, NotLocated):
        return [finding.code.id for finding in answer.findings]
    return [finding.code.id for badge in answer for finding in badge.findings]


def kinds(answer: Answer) -> list[Kind]:
    """Name the kinds of the badges that were located."""
    return [badge.kind for badge in found(answer)]


def found(answer: Answer) -> tuple[Located, ...]:
    """Give the badges, which there must be."""
    assert isinstance(answer, tuple), answer
    return answer


def only(answer: Answer) -> Located:
    """Give the one badge."""
    (badge,) = found(answer)
    return badge
