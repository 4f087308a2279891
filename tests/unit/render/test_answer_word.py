"""A "yes" is said where it was found, and nowhere else: whoever has a domain is not known by it."""

from dataclasses import replace

import pytest

from tests.unit.render import issuers, reports
from verifier.model.codes import status, validity
from verifier.model.finding import Finding
from verifier.model.outcome import Outcome
from verifier.render.answer_word import FACES, answer_word
from verifier.render.catalogue import catalogue
from verifier.render.json import report_object
from verifier.render.report_schema import report_schema
from verifier.render.wording import Wording


def word(question, report):
    return answer_word(question, wording=Wording(report=report, catalogue=catalogue("en")))


@pytest.mark.parametrize(
    ("report", "said"),
    [
        (reports.VALID, "you_judge"),
        (issuers.PLATFORM_VETTING, "you_judge"),
        (issuers.OUT_OF_REACH, "you_judge"),
        (issuers.TRUSTED, "passed"),
        (issuers.ONE_LIST_STALE, "partly"),
        (issuers.RESEMBLES, "caution"),
        (reports.FORGED, "cantTell"),
        (reports.NOTHING, "inapplicable"),
    ],
)
def test_only_an_issuer_on_a_list_is_answered_with_yes(report, said):
    assert word("issuer", report) == said
    assert report_object(report)["answers"]["issuer"]["word"] == said


def test_the_other_answers_need_no_list():
    assert [word(each, reports.VALID) for each in ("genuine", "current")] == ["passed", "passed"]


def test_what_is_only_the_badges_own_word_and_what_is_seen_in_part_have_words_of_their_own():
    silent = reports.with_results(reports.result("status", Finding(code=status.NONE_DECLARED)))
    assert word("current", replace(reports.VALID, results=silent)) == "partly"
    current = reports.with_results(reports.result("validity", Finding(code=validity.CURRENT)))
    assert word("current", replace(reports.VALID, results=current, authentic=None)) == "unproven"


def test_every_word_has_a_face_and_the_schema_knows_it():
    assert set(report_schema()["$defs"]["answerWord"]["enum"]) == set(FACES)
    assert {outcome.value for outcome in Outcome} < set(FACES)


def test_nothing_but_a_pass_looks_like_one():
    ticked = [name for name, face in FACES.items() if face.shape == "✔" or face.style == "green"]
    assert ticked == ["passed"]
