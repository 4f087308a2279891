from dataclasses import replace
from datetime import timedelta

import pytest

from tests.unit.render import reports
from tests.unit.render.reports import result, with_results
from verifier.model.codes import key_binding, proof, schema, status, validity
from verifier.model.finding import Finding
from verifier.model.outcome import Outcome
from verifier.model.report import Verdict
from verifier.render.catalogue import catalogue
from verifier.render.summary import answer, outcome_of, summary
from verifier.render.wording import Wording


def told(report, language="en"):
    return Wording(report=report, catalogue=catalogue(language))


def test_valid_badge_says_by_whom_and_what_was_looked_at():
    assert summary(told(reports.VALID)) == (
        "This badge has not been changed since uni.example signed it. "
        "On 2026-11-21 20:30 UTC the issuer did not list this badge as withdrawn. "
        "The issuer set no period of validity. "
        "uni.example published the key or the badge itself. It is not on the issuer lists we use."
    )


def test_caution_is_named():
    assert summary(told(reports.EXPIRED)).endswith("The validity of this badge ended on 2026-06-30.")


def test_caution_is_named_also_where_something_could_not_be_checked():
    said = summary(told(reports.INCOMPLETE))
    assert said.startswith("This badge has not been changed since uni.example signed it. We could not check")
    assert said.endswith("The validity of this badge ended on 2026-06-30.")


def test_caution_outside_of_the_four_questions_is_named():
    unclear = with_results(result("schema", Finding(code=schema.NOT_CONFORMANT)))
    said = summary(told(replace(reports.VALID, verdict=Verdict.CAUTION, results=unclear)))
    assert "breaks its format where it matters" in said


def test_rejected_badge_says_why_and_names_cautions_too():
    both = with_results(
        result("proof", Finding(code=proof.INVALID)),
        result("validity", Finding(code=validity.EXPIRED)),
    )
    said = summary(told(replace(reports.FORGED, results=both)))
    assert said.startswith("This badge was changed after it was signed")
    assert "The validity of this badge ended" in said


def test_summary_never_repeats_a_claimed_name():
    for report in reports.ALL.values():
        for language in ("en", "ja"):
            said = summary(told(report, language))
            assert "Example University" not in said
            assert "Soil Science" not in said
            assert "by mistake" not in said


def test_no_badge_says_what_was_found_instead():
    assert summary(told(reports.NOTHING)).startswith("This picture carries no badge data")


def test_several_badges_are_counted():
    assert summary(told(reports.BUNDLE)) == "2 badges were found; each has its own report."


def test_another_moment_stands_before_everything():
    past = replace(reports.VALID, judged_at=reports.AT - timedelta(days=400))
    assert summary(told(past)).startswith("As of 2025-10-17: This badge")
    assert summary(told(past, "ja")).startswith("2025年10月17日時点：このバッジ")


def test_a_few_minutes_are_the_same_moment():
    late = replace(reports.VALID, judged_at=reports.AT - timedelta(seconds=300))
    assert summary(told(late)) == summary(told(reports.VALID))


def test_japanese_sentences_have_no_space_between_them():
    assert "。 " not in summary(told(reports.INCOMPLETE, "ja"))


def test_unbound_signature_is_told_as_such_where_no_finding_says_it():
    """The answer may be lowered because no one proof is both valid and bound."""
    halves = replace(
        reports.VALID,
        verdict=Verdict.INCOMPLETE,
        authentic=None,
        answers={**reports.ANSWERS, "genuine": Outcome.CANNOT_TELL, "issuer": Outcome.CANNOT_TELL},
    )
    assert summary(told(halves)) == "We could not tie this badge to the issuer it names."
    assert answer("issuer", wording=told(halves)) == "We do not know who signed this badge."


def test_gap_in_what_makes_it_genuine_is_told_once():
    unbound = replace(
        reports.VALID,
        verdict=Verdict.INCOMPLETE,
        authentic=None,
        results=with_results(result("key-binding", Finding(code=key_binding.NOT_PUBLISHED))),
        answers={**reports.ANSWERS, "genuine": Outcome.CANNOT_TELL},
    )
    sentence = "We could not find the key at the issuer, so we do not know who signed this badge."
    assert summary(told(unbound)) == sentence
    assert answer("genuine", wording=told(unbound)) == sentence


def test_question_that_nobody_answered_is_not_known():
    silent = replace(reports.VALID, answers={})
    assert outcome_of("genuine", report=silent) is Outcome.CANNOT_TELL
    assert answer("current", wording=told(silent)) == "We could not find out if it is still valid."


def test_where_there_is_no_badge_nobody_is_said_to_have_signed_one():
    lowered = replace(reports.NOTHING, answers={**reports.NOTHING.answers, "issuer": Outcome.CANNOT_TELL})
    assert answer("issuer", wording=told(lowered)) == "There was no badge of which this could be asked."


def test_badge_without_status_says_that_withdrawal_cannot_be_seen():
    bare = replace(
        reports.VALID,
        results=with_results(
            result("status", Finding(code=status.NONE_DECLARED)),
            result("validity", Finding(code=validity.CURRENT)),
        ),
    )
    assert answer("current", wording=told(bare)) == (
        "The issuer offers no way to see if a badge was withdrawn. "
        "The badge is within its period of validity."
    )


def test_expired_and_unreachable_are_both_told():
    said = answer("current", wording=told(reports.INCOMPLETE))
    assert "We could not check if it was withdrawn" in said
    assert "ended on 2026-06-30" in said


@pytest.mark.parametrize("question", ["genuine", "current", "issuer", "recipient"])
@pytest.mark.parametrize("report", reports.ALL.values(), ids=reports.ALL)
def test_every_question_is_answered_in_words(report, question):
    assert answer(question, wording=told(report))
    assert answer(question, wording=told(report, "ja"))
