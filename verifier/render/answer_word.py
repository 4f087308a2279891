"""The word of an answer: that of its outcome, unless "yes" would say more than was found."""

from verifier.model.codes import engine, issuer
from verifier.model.outcome import Outcome
from verifier.render import summary
from verifier.render.face import OUTCOMES, PARTLY, UNPROVEN, YOU_JUDGE, Face
from verifier.render.wording import Wording

_APART = {"unproven": UNPROVEN, "partly": PARTLY, "you_judge": YOU_JUDGE}
FACES: dict[str, Face] = {**{outcome.value: face for outcome, face in OUTCOMES.items()}, **_APART}


def answer_word(question: str, *, wording: Wording) -> str:
    """Give the name of an answer's word, in ``FACES`` and in the catalogue's table of outcomes."""
    if summary.is_own_word(question, wording=wording):
        return "unproven"
    if summary.is_partly_seen(question, wording=wording):
        return "partly"
    if is_for_reader_to_judge(question, wording=wording):
        return "you_judge"
    if any(finding.code is engine.NO_BADGE for finding in summary.told(question, wording=wording)):
        return Outcome.INAPPLICABLE.value  # where there is no badge, nobody is looked for
    return summary.apart_from_lists(question, wording=wording).value


def is_for_reader_to_judge(question: str, *, wording: Wording) -> bool:
    """Say whether it is known whose domain it is, and not who that is: no list knows the issuer."""
    passed = summary.outcome_of(question, report=wording.report) is Outcome.PASSED
    found = (finding.code for result in wording.report.results for finding in result.findings)
    return question == "issuer" and passed and issuer.RECOGNISED not in found
