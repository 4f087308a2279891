from dataclasses import replace
from datetime import timedelta

import pytest

from tests.unit.render import issuers, reports
from tests.unit.render.reports import result, with_results
from verifier.model.codes import (
    endorsements,
    image,
    issuer,
    key_binding,
    proof,
    proof_hosted,
    recipient,
    refresh,
    results,
    schema,
    status,
    structure,
    validity,
)
from verifier.model.finding import Finding
from verifier.model.outcome import Outcome
from verifier.model.report import Verdict
from verifier.model.words import Cause
from verifier.render.catalogue import catalogue
from verifier.render.summary import (
    QUESTIONS,
    answer,
    is_echo,
    is_own_word,
    is_partly_seen,
    outcome_of,
    summary,
)
from verifier.render.wording import Wording


def told(report, language="en"):
    return Wording(report=report, catalogue=catalogue(language))


def test_valid_badge_says_by_whom_and_what_was_looked_at():
    assert summary(told(reports.VALID)) == (
        "This badge has not been changed since uni.example signed it. "
        "On 2026-11-21 20:30 UTC the issuer did not list this badge as withdrawn. "
        "The issuer set no period of validity. "
        "uni.example published the key that signed it. We used no list of trusted issuers."
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


@pytest.mark.parametrize(
    ("check", "code", "words"),
    [
        ("results", results.NOT_COMPLETED, "says that the course is not completed"),
        ("refresh", refresh.NEWER_WITHDRAWN, "has withdrawn its newer copy"),
        ("refresh", refresh.NEWER_AVAILABLE, "offers a newer copy"),
    ],
)
def test_caution_about_results_or_a_newer_copy_is_named(check, code, words):
    found = with_results(result(check, Finding(code=code)))
    for verdict in (Verdict.CAUTION, Verdict.INCOMPLETE):
        assert words in summary(told(replace(reports.VALID, verdict=verdict, results=found)))


def test_result_of_a_badge_that_is_not_proven_is_called_its_own_word():
    failed = with_results(
        result("proof", Finding(code=proof.UNSUPPORTED, cause=Cause.UNSUPPORTED)),
        result("results", Finding(code=results.NOT_COMPLETED)),
    )
    unproven = replace(reports.VALID, verdict=Verdict.INCOMPLETE, authentic=None, results=failed)
    said = summary(told(unproven))
    assert "By its own word" in said
    assert said.index("By its own word") < said.index("the course is not completed")


@pytest.mark.parametrize("code", [endorsements.NOT_ASKED, refresh.NOT_ASKED])
def test_what_is_not_asked_of_a_badge_that_is_not_proven_follows_from_that(code):
    assert is_echo(Finding(code=code), among=[Finding(code=proof.INVALID)])
    assert not is_echo(Finding(code=code), among=[Finding(code=proof.VERIFIED)])


def test_who_endorses_is_named_by_the_place_and_never_by_the_issuer():
    by = Finding(code=endorsements.VERIFIED, fills=(("host", "ministry.example"), ("subject", "did:web:x")))
    assert told(reports.VALID).sentence(by).startswith("ministry.example endorses this badge")
    assert told(reports.VALID, "ja").sentence(by).startswith("ministry.example")


def test_rejected_badge_says_why_and_names_cautions_too():
    both = with_results(
        result("proof", Finding(code=proof.INVALID)),
        result("validity", Finding(code=validity.EXPIRED)),
    )
    said = summary(told(replace(reports.FORGED, results=both)))
    assert said.startswith("This badge was changed after it was signed")
    assert "The validity of this badge ended" in said


def test_summary_and_answers_never_repeat_a_claimed_name():
    for report in reports.ALL.values():
        for language in ("en", "ja"):
            wording = told(report, language)
            said = summary(wording) + "".join(answer(question, wording=wording) for question in QUESTIONS)
            assert "Example University" not in said
            assert "Soil Science" not in said
            assert "by mistake" not in summary(wording)


def test_no_badge_says_what_was_found_instead():
    assert summary(told(reports.NOTHING)).startswith("This picture carries no badge data")


def test_several_badges_are_counted():
    assert summary(told(reports.BUNDLE)) == (
        "2 badges were found; each has its own report. "
        "Genuine; judge the issuer yourself: 1. Not to be relied on: 1."
    )
    assert summary(told(reports.BUNDLE, "ja")).endswith(
        "本物（発行元はご自身でご確認ください）：1個。信頼できないもの：1個。"
    )


def test_another_moment_stands_before_everything():
    past = replace(reports.VALID, judged_at=reports.AT - timedelta(days=400))
    english, japanese = summary(told(past)), summary(told(past, "ja"))
    assert english.startswith("As of 2025-10-17, with withdrawal as it stood when we looked: This badge")
    assert japanese.startswith("2025年10月17日時点（取り消しは確認した時の状態）：このバッジ")


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
    assert answer("issuer", wording=told(halves)) == "We do not know who issued this badge."


def test_gap_in_what_makes_it_genuine_is_told_once():
    unbound = replace(
        reports.VALID,
        verdict=Verdict.INCOMPLETE,
        authentic=None,
        results=with_results(result("key-binding", Finding(code=key_binding.NOT_PUBLISHED))),
        answers={**reports.ANSWERS, "genuine": Outcome.CANNOT_TELL},
    )
    sentence = "We could not find anything from the issuer that shows this badge to be its own."
    assert summary(told(unbound)) == sentence
    assert answer("genuine", wording=told(unbound)) == sentence


OWN_WORD = "By its own word: "
NOT_PROVEN = "Not proven: "


def unproven(*changed, **answers):
    """A report about a badge whose signature holds, under a key of nobody."""
    unbound = (
        result("key-binding", Finding(code=key_binding.NOT_PUBLISHED)),
        result("issuer", Finding(code=issuer.UNKNOWN_SIGNER)),
    )
    return replace(
        reports.VALID,
        verdict=Verdict.INCOMPLETE,
        authentic=None,
        results=with_results(*unbound, *changed),
        answers={
            **reports.ANSWERS,
            "genuine": Outcome.CANNOT_TELL,
            "issuer": Outcome.CANNOT_TELL,
            **answers,
        },
    )


def test_dates_of_a_badge_that_nothing_proves_are_its_own_word():
    current = unproven(result("validity", Finding(code=validity.CURRENT)))
    assert answer("current", wording=told(current)) == (
        f"{NOT_PROVEN}On 2026-11-21 20:30 UTC the issuer did not list this badge as withdrawn. "
        f"{OWN_WORD}It has no end date."
    )
    japanese = answer("current", wording=told(current, "ja"))
    assert japanese.startswith("未証明：2026年")
    assert japanese.endswith("バッジ自体の記載によれば、終了日は定められていません。")
    assert outcome_of("current", report=current) is Outcome.PASSED
    assert is_own_word("current", wording=told(current))


def test_dates_of_a_genuine_badge_are_not_called_its_own_word():
    for report in (reports.VALID, reports.EXPIRED, reports.INCOMPLETE, reports.REVOKED):
        assert OWN_WORD not in answer("current", wording=told(report))
        assert not is_own_word("current", wording=told(report))


def test_end_of_a_badge_that_nothing_proves_is_its_own_word_in_answer_and_summary():
    over = unproven(result("validity", Finding(code=validity.EXPIRED)), current=Outcome.CAUTION)
    assert answer("current", wording=told(over)).startswith(f"{OWN_WORD}The validity of this badge ended")
    assert f"{OWN_WORD}The validity of this badge ended" in summary(told(over))
    assert not is_own_word("current", wording=told(over))


def test_what_we_could_not_find_out_stands_before_what_the_badge_says():
    silent = Finding(code=status.LIST_UNREACHABLE, cause=Cause.TIMEOUT)
    over = unproven(
        result("status", silent),
        result("validity", Finding(code=validity.EXPIRED)),
        current=Outcome.CANNOT_TELL,
    )
    said = answer("current", wording=told(over))
    assert said.startswith("We could not check if it was withdrawn")
    assert f". {OWN_WORD}The validity of this badge ended" in said


def test_what_we_saw_at_its_address_is_not_the_word_of_the_badge():
    hosted = unproven(
        result("status", Finding(code=status.STILL_HOSTED, fills=(("host", "uni.example"),))),
        result("validity", Finding(code=validity.CURRENT)),
    )
    assert answer("current", wording=told(hosted)) == (
        "On 2026-11-21 20:31 UTC uni.example still published this badge without a mark of withdrawal. "
        f"{OWN_WORD}It has no end date."
    )


def test_withdrawal_is_never_the_word_of_the_badge():
    gone = unproven(result("status", Finding(code=status.REVOKED)), current=Outcome.FAILED)
    assert answer("current", wording=told(gone)) == "The issuer withdrew this badge."


def test_recipient_of_a_badge_that_nothing_proves_is_its_own_word():
    match = unproven(result("recipient", Finding(code=recipient.MATCHES)), recipient=Outcome.PASSED)
    said = answer("recipient", wording=told(match))
    assert said == f"{OWN_WORD}The badge names the recipient that you entered."
    assert is_own_word("recipient", wording=told(match))


def test_dates_and_recipient_of_a_self_made_badge_that_was_shown_to_somebody_else_are_its_own_word():
    shown = replace(
        issuers.SELF_MADE,
        verdict=Verdict.REJECTED,
        authentic=False,
        answers={**issuers.SELF_MADE.answers, "current": Outcome.PASSED, "recipient": Outcome.PASSED},
    )
    assert [each for each in QUESTIONS if is_own_word(each, wording=told(shown))] == ["current", "recipient"]
    genuine = replace(shown, verdict=Verdict.CAUTION, authentic=True)
    assert [each for each in QUESTIONS if is_own_word(each, wording=told(genuine))] == ["recipient"]


def test_rejected_badge_that_nothing_proves_keeps_its_dates_for_itself():
    both = with_results(
        result("proof", Finding(code=proof.INVALID)),
        result("validity", Finding(code=validity.EXPIRED)),
    )
    assert f"{OWN_WORD}The validity" in summary(told(replace(reports.FORGED, results=both)))


SILENT = Finding(code=proof_hosted.HOSTED_UNREACHABLE, cause=Cause.TIMEOUT)
UNSEEN = Finding(code=status.LIST_UNREACHABLE, cause=Cause.TIMEOUT)


def test_silence_of_one_address_is_told_once():
    hosted = unproven(result("proof", SILENT), result("status", UNSEEN), current=Outcome.CANNOT_TELL)
    sentence = told(hosted).sentence(SILENT)
    assert summary(told(hosted)) == answer("genuine", wording=told(hosted)) == sentence
    assert answer("current", wording=told(hosted)) == told(hosted).sentence(UNSEEN)


@pytest.mark.parametrize(
    ("finding", "among", "echo"),
    [
        (Finding(code=key_binding.NOT_PUBLISHED), SILENT, True),
        (Finding(code=key_binding.NOT_PUBLISHED), Finding(code=proof.VERIFIED), False),
        (Finding(code=key_binding.NOT_PUBLISHED), Finding(code=proof_hosted.INSECURE_TRANSPORT), False),
        (Finding(code=key_binding.UNCONFIRMED), Finding(code=proof.UNSUPPORTED), True),
        (Finding(code=key_binding.CONTRADICTED), Finding(code=proof.UNSUPPORTED), False),
        (Finding(code=key_binding.SCOPE_UNREADABLE), Finding(code=structure.LINKED_UNREACHABLE), True),
        (Finding(code=key_binding.SCOPE_UNREADABLE), Finding(code=proof_hosted.HOSTED), False),
        (UNSEEN, SILENT, True),
        (UNSEEN, Finding(code=proof_hosted.REDIRECTED_AWAY), True),
        (UNSEEN, Finding(code=proof.KEY_UNREACHABLE), False),
        (Finding(code=proof_hosted.HOSTED_GONE), Finding(code=status.REVOKED), True),
        (Finding(code=image.NOT_FETCHED), Finding(code=structure.LINKED_UNREACHABLE), True),
        (Finding(code=image.NOT_FETCHED), Finding(code=proof_hosted.HOSTED), False),
        (Finding(code=issuer.UNKNOWN_SIGNER), Finding(code=proof.INVALID), True),
        (Finding(code=issuer.UNKNOWN_SIGNER), Finding(code=key_binding.CONTRADICTED), True),
        (Finding(code=issuer.UNKNOWN_SIGNER), Finding(code=key_binding.NOT_PUBLISHED), False),
        (Finding(code=issuer.UNKNOWN_SIGNER), Finding(code=key_binding.PUBLISHED), False),
    ],
)
def test_what_only_follows_from_something_else_is_an_echo(finding, among, echo):
    assert is_echo(finding, among=(finding, among)) is echo


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
        "It has no end date. Whether it was withdrawn cannot be seen: the issuer offers no way."
    )
    assert "It has no end date." in summary(told(bare))
    assert outcome_of("current", report=bare) is Outcome.PASSED
    assert is_partly_seen("current", wording=told(bare))
    assert not is_partly_seen("issuer", wording=told(bare))
    ends = replace(bare, credential=reports.credential(ends=(reports.moment(2027, 1, 1),)))
    assert answer("current", wording=told(ends)).startswith("It is within its dates. Whether")
    assert "It is within its dates." in summary(told(ends))
    assert answer("current", wording=told(ends, "ja")) == (
        "有効期間内です。取り消しの有無は確認できません（発行元がその手段を提供していません）。"
    )


def test_suspension_of_a_badge_that_nothing_proves_is_not_its_own_word():
    idle = unproven(result("status", Finding(code=status.SUSPENDED)), current=Outcome.CAUTION)
    assert answer("current", wording=told(idle)).startswith(f"{NOT_PROVEN}The issuer has suspended")
    bare = unproven(result("status", Finding(code=status.NONE_DECLARED)))
    assert f"{OWN_WORD}The issuer set no period" in answer("current", wording=told(bare))


def test_expired_and_unreachable_are_both_told():
    said = answer("current", wording=told(reports.INCOMPLETE))
    assert "We could not check if it was withdrawn" in said
    assert "ended on 2026-06-30" in said


@pytest.mark.parametrize("question", ["genuine", "current", "issuer", "recipient"])
@pytest.mark.parametrize("report", [*reports.ALL.values(), *issuers.ALL.values()])
def test_every_question_is_answered_in_words(report, question):
    assert answer(question, wording=told(report))
    assert answer(question, wording=told(report, "ja"))


def test_what_a_platform_says_of_an_organisation_is_in_the_answer_and_not_in_the_summary():
    fills = (("platform", "Credly"), ("org", "Example University"))
    said = with_results(result("issuer", Finding(code=issuer.PLATFORM, fills=fills)))
    report = replace(reports.VALID, results=said)
    assert "“Example University”" in answer("issuer", wording=told(report))
    assert "Example University" not in summary(told(report))
    assert "Awarded in the name of the organisation that the badge names: Credly" in summary(told(report))
