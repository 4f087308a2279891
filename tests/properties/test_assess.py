"""Laws of the verdict, for every set of findings that the checks may produce."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.assess import QUESTIONS, REQUIRED, answers, assess, authentic, notable, worst_of
from verifier.checks import CHECKS
from verifier.model.codes import engine as engine_facts
from verifier.model.finding import CheckResult, Code, Finding
from verifier.model.outcome import Outcome
from verifier.model.report import Verdict

SEVERITY = (Verdict.TRUSTED, Verdict.VALID, Verdict.CAUTION, Verdict.INCOMPLETE, Verdict.REJECTED)
POINTERS = ("", "/proof", "/proof/1")
RECOGNISED = Code(id="issuer.recognised", outcome=Outcome.PASSED, says="…")
CANNOT = engine_facts.CRASHED
BESIDE = sorted({check.id for check in CHECKS} - REQUIRED)  # asked, and not needed for a green mark


def findings(check):
    codes = (*check.codes, *engine_facts.CODES, *((RECOGNISED,) if check.id == "issuer" else ()))
    one = st.builds(Finding, code=st.sampled_from(codes), pointer=st.sampled_from(POINTERS))
    return st.lists(one, min_size=1, max_size=4).filter(
        lambda some: any(f.code.outcome is not None for f in some)
    )


RESULTS = st.tuples(
    *(
        st.builds(CheckResult, check=st.just(check.id), findings=findings(check).map(tuple))
        for check in CHECKS
    )
)


def severity(verdict):
    return SEVERITY.index(verdict)


def with_findings(results, at, found):
    return tuple(
        replace(result, findings=tuple(found)) if n == at else result for n, result in enumerate(results)
    )


@given(RESULTS, st.randoms(use_true_random=False))
def test_the_order_of_checks_and_findings_never_matters(results, chance):
    shuffled = [replace(r, findings=tuple(chance.sample(r.findings, len(r.findings)))) for r in results]
    chance.shuffle(shuffled)
    assert assess(shuffled) is assess(results)
    assert answers(shuffled) == answers(results)


@given(RESULTS, st.integers(0, len(CHECKS) - 1))
def test_turning_a_pass_into_cannot_tell_never_improves_the_verdict(results, at):
    doubted = [
        replace(f, code=CANNOT) if f.code.outcome is Outcome.PASSED else f for f in results[at].findings
    ]
    assert severity(assess(with_findings(results, at, doubted))) >= severity(assess(results))


@given(RESULTS, st.integers(0, len(CHECKS) - 1), st.data())
def test_removing_a_pass_never_improves_the_verdict(results, at, data):
    passes = [f for f in results[at].findings if f.code.outcome is Outcome.PASSED]
    if not passes:
        return
    left = list(results[at].findings)
    left.remove(data.draw(st.sampled_from(passes)))
    if all(f.code.outcome is None for f in left):
        left.append(Finding(code=engine_facts.NO_BADGE))
    assert severity(assess(with_findings(results, at, left))) >= severity(assess(results))


@given(RESULTS, st.integers(0, len(CHECKS) - 1))
def test_a_question_left_open_never_hides_a_caution_or_a_failure_from_the_summary(results, at):
    more = with_findings(results, at, (*results[at].findings, Finding(code=CANNOT)))
    assert notable(more) == notable(results)


@given(RESULTS, st.sampled_from(sorted(REQUIRED)))
def test_a_failed_required_finding_always_rejects(results, check):
    at = [c.id for c in CHECKS].index(check)
    failing = next((code for code in CHECKS[at].codes if code.outcome is Outcome.FAILED), None)
    assert failing is not None
    failed = with_findings(results, at, (*results[at].findings, Finding(code=failing)))
    assert assess(failed) is Verdict.REJECTED


@given(RESULTS)
def test_nothing_is_valid_without_one_proof_that_holds_and_is_bound(results):
    if assess(results) in (Verdict.TRUSTED, Verdict.VALID, Verdict.CAUTION):
        passed = {
            check: {
                f.pointer
                for r in results
                if r.check == check
                for f in r.findings
                if f.code.outcome is Outcome.PASSED
            }
            for check in ("proof", "key-binding")
        }
        assert passed["proof"] & passed["key-binding"]


@given(RESULTS, st.sampled_from(BESIDE), st.sampled_from((CANNOT, engine_facts.SWITCHED_OFF)))
def test_what_is_not_known_beside_the_badge_itself_never_greys_it(results, check, gap):
    at = [c.id for c in CHECKS].index(check)
    assert assess(with_findings(results, at, (*results[at].findings, Finding(code=gap)))) is assess(results)


@given(RESULTS, st.integers(0, len(CHECKS) - 1))
def test_a_caution_is_never_green(results, at):
    worrying = [code for code in CHECKS[at].codes if code.outcome is Outcome.CAUTION]
    for code in worrying:
        found = with_findings(results, at, (*results[at].findings, Finding(code=code)))
        assert severity(assess(found)) >= severity(Verdict.CAUTION)


def test_whatever_is_asked_beside_the_badge_itself_fails_it_under_strict_rules_alone():
    failing = [
        code.id
        for check in CHECKS
        if check.id in BESIDE
        for code in check.codes
        if code.outcome is Outcome.FAILED
    ]
    assert failing == [code for code in failing if code.endswith("-strict")]


@given(RESULTS)
def test_nothing_is_trusted_without_recognition(results):
    if assess(results) is Verdict.TRUSTED:
        assert any(f.code.id == "issuer.recognised" for r in results for f in r.findings)


@given(RESULTS)
def test_an_issuer_is_only_answered_where_the_key_is_bound(results):
    if answers(results)["issuer"] is Outcome.PASSED:
        binding = next(r for r in results if r.check == "key-binding")
        assert binding.outcome in (Outcome.PASSED, Outcome.CAUTION)


@given(RESULTS)
def test_a_valid_badge_is_authentic_and_a_forged_one_never_is(results):
    if assess(results) in (Verdict.TRUSTED, Verdict.VALID, Verdict.CAUTION):
        assert authentic(results) is True
    if answers(results)["genuine"] is Outcome.FAILED:
        assert authentic(results) is False


@given(RESULTS, st.data())
def test_a_missing_or_doubled_check_is_an_error(results, data):
    one = data.draw(st.sampled_from(results))
    with pytest.raises(ValueError, match="every registered check"):
        assess([result for result in results if result is not one])
    with pytest.raises(ValueError, match="every registered check"):
        assess([*results, one])


@given(st.lists(st.sampled_from(Verdict), max_size=6))
def test_a_bundle_is_as_good_as_its_worst_badge(verdicts):
    badges = [verdict for verdict in verdicts if verdict is not Verdict.NOT_A_BADGE]
    whole = worst_of(verdicts)
    assert whole is (max(badges, key=severity) if badges else Verdict.NOT_A_BADGE)


def test_the_four_questions_are_asked_of_registered_checks():
    assert {check for checks in QUESTIONS.values() for check in checks} <= {check.id for check in CHECKS}
    assert {check.id for check in CHECKS} >= REQUIRED


def test_an_outcome_and_a_verdict_have_no_truth_value():
    with pytest.raises(TypeError):
        bool(Outcome.PASSED)
    with pytest.raises(TypeError):
        bool(Verdict.VALID)


def test_a_result_that_decides_nothing_cannot_be_made():
    remark = next(code for check in CHECKS for code in check.codes if code.outcome is None)
    with pytest.raises(ValueError, match="decide"):
        CheckResult(check=CHECKS[0].id, findings=(Finding(code=remark),))
    with pytest.raises(ValueError, match="decide"):
        CheckResult(check=CHECKS[0].id, findings=())
