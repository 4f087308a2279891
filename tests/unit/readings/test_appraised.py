"""A nested credential is worth something only if everything asked of it was answered and good."""

import pytest

from verifier.contracts import Appraisal
from verifier.model.codes import engine, key_binding, proof, status, structure, validity
from verifier.model.finding import CheckResult, Code, Finding
from verifier.model.outcome import Outcome
from verifier.model.words import Cause, CheckId
from verifier.readings.appraised import CHECKS, Worth, weigh_force, weigh_origin

SOUND = {
    "structure": structure.CONFORMS,
    "proof": proof.VERIFIED,
    "key-binding": key_binding.PUBLISHED,
    "status": status.NONE_DECLARED,
    "validity": validity.CURRENT,
}


def appraisal(*, without: str = "", **instead: tuple[Code, ...]) -> Appraisal:
    """An appraisal that is good, but for these answers."""
    answers = {check: (code,) for check, code in SOUND.items()}
    answers |= {check.replace("_", "-"): codes for check, codes in instead.items()}
    results = tuple(
        CheckResult(check=CheckId(check), findings=tuple(map(finding, codes)))
        for check, codes in answers.items()
        if check != without
    )
    return Appraisal(credential=None, results=results)


def finding(code: Code) -> Finding:
    cause = Cause.TIMEOUT if code.outcome is Outcome.CANNOT_TELL else None
    return Finding(code=code, pointer="/proof", cause=cause, exhibits=("w9",))


def test_the_questions_are_those_of_a_sound_one():
    assert sorted(CHECKS) == sorted(SOUND)


def test_sound_credential_is_good():
    assert weigh_origin(appraisal()).worth is Worth.GOOD
    assert weigh_force(appraisal()).worth is Worth.GOOD


@pytest.mark.parametrize(
    ("answers", "worth", "cause"),
    [
        ({"proof": (proof.INVALID,)}, Worth.BROKEN, None),
        ({"structure": (structure.NO_ISSUER,)}, Worth.BROKEN, None),
        ({"key_binding": (key_binding.CONTRADICTED,)}, Worth.BROKEN, None),
        ({"proof": (proof.UNSUPPORTED,), "key_binding": (key_binding.CONTRADICTED,)}, Worth.BROKEN, None),
        ({"proof": (proof.UNSUPPORTED,)}, Worth.UNDECIDED, Cause.TIMEOUT),
        ({"key_binding": (key_binding.NOT_PUBLISHED,)}, Worth.UNDECIDED, Cause.TIMEOUT),
        (
            {"key_binding": (key_binding.PUBLISHED, key_binding.KEY_RETIRED)},
            Worth.UNDECIDED,
            Cause.KEY_RETIRED,
        ),
        ({"proof": (proof.VERIFIED, proof.PARTLY_SHOWN)}, Worth.UNDECIDED, Cause.UNSUPPORTED),
        ({"proof": (proof.VERIFIED, proof.OTHER_PROOF_INVALID)}, Worth.GOOD, None),
        ({"structure": (engine.NO_BADGE,)}, Worth.UNDECIDED, Cause.UNSUPPORTED),
        ({"structure": (engine.SWITCHED_OFF,)}, Worth.UNDECIDED, Cause.UNSUPPORTED),
        ({"without": "key-binding"}, Worth.UNDECIDED, Cause.UNSUPPORTED),
        ({"without": "validity"}, Worth.GOOD, None),
    ],
)
def test_whose_word_it_is(answers, worth, cause):
    weighed = weigh_origin(appraisal(**answers))
    assert (weighed.worth, weighed.cause) == (worth, cause)


def test_two_halves_make_no_pass():
    bound = CheckResult(
        check=CheckId("key-binding"), findings=(Finding(code=key_binding.PUBLISHED, pointer="/proof/1"),)
    )
    others = [each for each in appraisal().results if each.check != "key-binding"]
    weighed = weigh_origin(Appraisal(credential=None, results=(*others, bound)))
    assert (weighed.worth, weighed.detail) == (Worth.UNDECIDED, "key-binding")


@pytest.mark.parametrize(
    ("answers", "worth", "cause"),
    [
        ({"status": (status.NOT_WITHDRAWN,)}, Worth.GOOD, None),
        ({"status": (status.REVOKED,), "validity": (validity.EXPIRED,)}, Worth.WITHDRAWN, None),
        ({"validity": (validity.REVERSED,)}, Worth.BROKEN, None),
        ({"status": (status.SUSPENDED,)}, Worth.NOT_IN_FORCE, None),
        ({"validity": (validity.EXPIRED,)}, Worth.NOT_IN_FORCE, None),
        ({"validity": (validity.NOT_YET,)}, Worth.NOT_IN_FORCE, None),
        ({"validity": (validity.NO_DATES,)}, Worth.GOOD, None),
        ({"validity": (validity.ZONE_UNCLEAR,)}, Worth.UNDECIDED, Cause.UNSUPPORTED),
        ({"validity": (validity.UNREADABLE_DATE,)}, Worth.UNDECIDED, Cause.TIMEOUT),
        ({"status": (status.LIST_UNREACHABLE,)}, Worth.UNDECIDED, Cause.TIMEOUT),
        ({"status": (status.LIST_UNREACHABLE,), "validity": (validity.EXPIRED,)}, Worth.NOT_IN_FORCE, None),
        ({"without": "status"}, Worth.UNDECIDED, Cause.UNSUPPORTED),
        ({"without": "proof"}, Worth.GOOD, None),
    ],
)
def test_whether_it_is_in_force(answers, worth, cause):
    weighed = weigh_force(appraisal(**answers))
    assert (weighed.worth, weighed.cause) == (worth, cause)


def test_what_was_found_is_named_with_what_shows_it():
    weighed = weigh_force(appraisal(status=(status.REVOKED,)))
    assert (weighed.detail, weighed.exhibits) == ("status.revoked", ("w9",))
