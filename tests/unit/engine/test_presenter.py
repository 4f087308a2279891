"""What bundles say: nothing for a badge, and who presents it only to a reader who asked."""

import pytest

from verifier.engine.presentation import Answer, Bundle
from verifier.engine.presenter import MAX_NAMED, judge
from verifier.model.deviation import Deviation, Rule
from verifier.model.options import Options
from verifier.model.proof import Signature

HOLDS, FAILS, UNDECIDED = Signature.HOLDS, Signature.FAILS, Signature.UNDECIDED
INVALID, UNCHECKED, NOT_ASKED = "presentation-invalid", "presentation-unchecked", "presenter-not-asked"
CONFIRMED, CANNOT_TELL = "presenter-confirmed", "presenter-undecided"
CHALLENGE, DOMAIN = "challenge-differs", "domain-differs"


def bundle(standing, *answers):
    return Bundle(standing=standing, answers=answers)


def answer(challenge=None, domain=None, *, holds=True):
    return Answer(holds=holds, by="did:web:me.example", challenge=challenge, domain=domain)


def found(*bundles, challenge=None, domain=None):
    findings = judge(bundles, options=Options(challenge=challenge, domain=domain))
    return [finding.code.id.partition(".")[2] for finding in findings]


GOOD = bundle(HOLDS, answer("1", "me"))


@pytest.mark.parametrize(
    ("bundles", "wanted"),
    [
        ([], []),
        ([bundle(None)], []),
        ([GOOD], [NOT_ASKED]),
        ([bundle(UNDECIDED, answer(holds=False))], [UNCHECKED]),
        ([bundle(FAILS)], [INVALID]),
        ([GOOD, bundle(FAILS)], [NOT_ASKED, INVALID]),
        ([bundle(None), GOOD], [NOT_ASKED]),
        ([GOOD, GOOD], [NOT_ASKED]),
    ],
)
def test_nobody_who_did_not_ask_learns_who_presents_it(bundles, wanted):
    assert found(*bundles) == wanted


@pytest.mark.parametrize(
    ("bundles", "wanted"),
    [
        ([], [CHALLENGE, DOMAIN]),
        ([bundle(None)], [CHALLENGE, DOMAIN]),
        ([GOOD], [CONFIRMED]),
        ([bundle(HOLDS, answer("2", "me"))], [CHALLENGE]),
        ([bundle(HOLDS, answer("1", "you"))], [DOMAIN]),
        ([bundle(HOLDS, answer("2", "you"))], [CHALLENGE, DOMAIN]),
        ([bundle(HOLDS, answer())], [CHALLENGE, DOMAIN]),
        ([bundle(HOLDS, answer(["1"], ["you", "me"]))], [CHALLENGE]),
        ([bundle(HOLDS, answer("1", ["you", "me"]))], [CONFIRMED]),
        ([bundle(HOLDS, answer("1"), answer("2", "me"))], [DOMAIN]),
        ([bundle(HOLDS, answer("2", "you"), answer("1", "me"))], [CONFIRMED]),
        ([bundle(FAILS)], [INVALID]),
        ([bundle(UNDECIDED, answer("1", "me", holds=False))], [CANNOT_TELL]),
        ([bundle(UNDECIDED, answer("2", "me", holds=False))], [CHALLENGE]),
        ([bundle(UNDECIDED)], [CANNOT_TELL]),
        ([bundle(HOLDS, answer("2", "me"), answer("1", "me", holds=False))], [CANNOT_TELL]),
        ([GOOD, bundle(HOLDS, answer("2"))], [CONFIRMED]),
        ([GOOD, bundle(UNDECIDED)], [CONFIRMED, UNCHECKED]),
        ([GOOD, bundle(FAILS)], [CONFIRMED, INVALID]),
        ([bundle(None), GOOD], [CHALLENGE, DOMAIN]),
    ],
)
def test_only_the_outermost_signature_answers_and_it_answers_all_that_was_asked(bundles, wanted):
    assert found(*bundles, challenge="1", domain="me") == wanted


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        ({"challenge": "1"}, [CONFIRMED]),
        ({"challenge": "2"}, [CHALLENGE]),
        ({"domain": "me"}, [NOT_ASKED]),
        ({"domain": "you"}, [DOMAIN]),
    ],
)
def test_what_was_not_asked_is_not_compared_and_a_domain_alone_asks_nobody(asked, wanted):
    assert found(GOOD, **asked) == wanted


def test_who_answered_is_named():
    (finding,) = judge((GOOD,), options=Options(challenge="1"))
    assert finding.detail == "did:web:me.example"


def test_a_departure_from_the_form_of_a_bundle_is_a_remark_that_names_its_place():
    slips = tuple(Deviation(pointer=f"/verifiableCredential/{at}", rule=Rule.VALUE_TYPE) for at in range(99))
    findings = judge((Bundle(standing=None, deviations=slips),), options=Options())
    assert len(findings) == MAX_NAMED
    assert findings[0].code.id == "structure.wrong-type"
    assert (findings[0].pointer, findings[0].detail) == (
        "",
        "presentation/verifiableCredential/0: value-type",
    )
