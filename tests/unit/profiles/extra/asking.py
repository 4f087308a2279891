"""One extra test, asked of one badge."""

from verifier.model.scores import Fact, State
from verifier.profiles.extra import TESTS
from verifier.profiles.facts import Facts


def asked(test: str, fact: Fact | None = None, *, edition="ob2", **given) -> tuple[State, str]:
    """What a test answers of a badge that says what is given, and nothing else."""
    answer = TESTS[test](Facts(edition=edition, concepts={}, **given), fact or Fact(concept="outcomes"))
    return answer.state, answer.reason
