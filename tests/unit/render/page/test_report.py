"""A report as a page: in order, in both languages, and never greener than what was found."""

from dataclasses import replace
from itertools import pairwise

import pytest

from tests.unit.render import reports
from tests.unit.render.page.drawing import attribute, elements, text, texts, walked, wording
from verifier.model.outcome import Outcome
from verifier.model.report import Verdict
from verifier.render import summary
from verifier.render.answer_word import answer_word
from verifier.render.catalogue import LANGUAGES, catalogue
from verifier.render.matters import matters
from verifier.render.page.element import html, wire
from verifier.render.page.report import report_view

SINGLE = {name: report for name, report in reports.ALL.items() if not report.members}
TONES = {"is-passed"}  # the only class of an answer that is green


@pytest.fixture(params=LANGUAGES)
def language(request):
    return request.param


def levels(tree):
    return [int(each.name[1]) for each in walked(tree) if each.name in ("h1", "h2", "h3", "h4")]


def ids(tree):
    return [attribute(each, "id") for each in walked(tree) if attribute(each, "id")]


@pytest.mark.parametrize("verdict", Verdict)
def test_each_verdict_has_its_face_and_its_word(verdict, language):
    drawn = report_view(replace(reports.VALID, verdict=verdict), language=language)
    face = elements(drawn, class_="face")[0]
    assert attribute(face, "class") == f"face is-{verdict.value}"
    assert text(face) == catalogue(language).tables["verdicts"][verdict.value]
    assert elements(face, "svg")


@pytest.mark.parametrize("report", reports.ALL.values(), ids=reports.ALL)
def test_headings_have_no_gaps_and_names_are_unique(report, language):
    drawn = report_view(report, language=language)
    found = levels(drawn)
    assert found[0] == 2
    assert all(later <= sooner + 1 for sooner, later in pairwise(found))
    assert len(ids(drawn)) == len(set(ids(drawn)))


@pytest.mark.parametrize("report", SINGLE.values(), ids=SINGLE)
def test_a_page_says_the_sentences_of_the_terminal(report, language):
    told = wording(report, language=language)
    shown = text(report_view(report, language=language))
    for matter in matters(told):
        assert matter.step(told) in shown
    if report.verdict is Verdict.NOT_A_BADGE:
        return
    for question in summary.QUESTIONS:
        for line in summary.answer_lines(question, wording=told):
            assert line in shown


@pytest.mark.parametrize("report", SINGLE.values(), ids=SINGLE)
def test_no_answer_is_green_that_is_not_a_pass(report):
    told = wording(report)
    shown = elements(report_view(report, language="en"), class_="answer")
    rows = [row for row in shown if row.name == "div"]
    for question, row in zip(summary.QUESTIONS, rows, strict=False):
        classes = {each for part in walked(row) for each in attribute(part, "class").split()}
        is_pass = answer_word(question, wording=told) == "passed"
        assert bool(classes & TONES) == is_pass


def test_a_domain_that_no_list_knows_is_for_the_reader_to_judge():
    rows = texts(report_view(reports.VALID, language="en"), "dd", class_="short")
    assert rows == ["yes", "yes", "you judge", "not checked"]


def test_what_nothing_proves_is_never_a_yes():
    unproven = replace(reports.VALID, verdict=Verdict.INCOMPLETE, authentic=None)
    unproven = replace(unproven, answers={**reports.ANSWERS, "genuine": Outcome.CANNOT_TELL})
    drawn = report_view(unproven, language="en")
    assert "unproven" in texts(drawn, "dd", class_="short")
    assert "None of this is proven." in texts(drawn, class_="claim")[0]
    assert texts(drawn, class_="unproven") == ["None of this is proven."]


def test_what_could_not_be_checked_stands_first_among_the_checks():
    checks = elements(report_view(reports.INCOMPLETE, language="en"), class_="check")
    outcomes = [attribute(elements(each, class_="outcome")[0], "class") for each in checks]
    assert outcomes[0] == "outcome is-cantTell"
    assert len(checks) == len(reports.INCOMPLETE.results)


def test_codes_stand_in_the_details_alone():
    drawn = report_view(reports.INCOMPLETE, language="en")
    assert "status.list-unreachable" in text(elements(drawn, class_="checks")[0])
    for part in ("head", "answers", "matters"):
        assert "status." not in text(elements(drawn, class_=part)[0])


def test_what_is_no_badge_is_shown_without_empty_sections(language):
    drawn = report_view(reports.NOTHING, language=language)
    for part in ("answers", "claims", "limits", "timeline", "json"):
        assert not elements(drawn, class_=part)
    assert len(elements(drawn, class_="check")) == 1
    assert all(text(each).strip() for each in elements(drawn, "section"))


def test_samples_are_told_once_and_before_all_else():
    drawn = report_view(replace(reports.VALID, samples=True), language="en")
    said = catalogue("en").tables["limits"]["samples"]
    assert text(drawn).startswith(said)
    assert text(drawn).count(said) == 1


def test_the_moment_of_the_look_is_told_to_people_and_programs():
    moment = elements(elements(report_view(reports.VALID, language="ja"), class_="foot")[0], "time")[0]
    assert attribute(moment, "datetime") == "2026-11-21T20:31:05Z"


def test_each_of_several_badges_has_a_line_with_its_face_and_its_report_behind_it(language):
    drawn = report_view(reports.BUNDLE, language=language)
    rows = elements(drawn, "li", class_="badge")
    faces = [attribute(elements(row, "p", class_="face")[0], "class") for row in rows]
    assert faces == ["face is-valid", "face is-rejected"]
    assert [attribute(row, "id") for row in rows] == ["badge-1", "badge-2"]
    assert all(elements(elements(row, "details", class_="whole-report")[0], class_="report") for row in rows)


def test_badges_that_only_stand_together_have_no_face_in_common():
    together = replace(reports.BUNDLE, input=replace(reports.BUNDLE.input, kind="page"))
    head = elements(report_view(together, language="en"), "header")[0]
    assert not elements(head, class_="face")


@pytest.mark.parametrize("report", reports.ALL.values(), ids=reports.ALL)
def test_both_ways_of_a_tree_say_the_same(report):
    drawn = report_view(report, language="en")

    def said(tree):
        return tree if isinstance(tree, str) else "".join(map(said, tree[2:]))

    assert said(wire(drawn)) == text(drawn)
    assert html(drawn).count("<") == sum(
        1 if each.name in ("br", "wbr", "hr") else 2 for each in walked(drawn)
    )
