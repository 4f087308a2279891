"""What is said of a document as a whole: how many badges, how many were not opened and why, what to do."""

import io
from dataclasses import replace

import jsonschema
import pytest
from rich.console import Console

from tests.unit.render import reports
from tests.unit.render.page.drawing import attribute, elements, texts
from verifier.locate.document import MAX_BADGES
from verifier.model.codes import document as facts
from verifier.model.codes import page
from verifier.model.document import DocumentReport, Entry, Where
from verifier.model.finding import Finding
from verifier.model.report import InputDescription, Unopened
from verifier.render import draft_words
from verifier.render.catalogue import catalogue
from verifier.render.document import document_object, sentence, summary
from verifier.render.document_text import print_document
from verifier.render.json import report_object
from verifier.render.page.document import document_view
from verifier.render.report_schema import report_schema
from verifier.render.text import print_report

DOCUMENT = InputDescription(kind="document")
WHERE = Where(medium="pdf", how="link", page=1)
UNOPENED = (page.SHORT_LINK, page.NOT_ASKED, page.LEFT_OUT, page.SHORT_LINK)
OTHER = Finding(code=page.LABEL_DIFFERS, fills=(("label", "Doctor"), ("name", "Soil Science")))
GOOD = Entry(where=WHERE, label="Soil Science", url="https://uni.example/1", report=reports.VALID)


def document(*entries, **members):
    now = reports.VALID.checked_at
    return DocumentReport(input=DOCUMENT, judged_at=now, checked_at=now, entries=entries, **members)


def unopened(code):
    return Entry(where=WHERE, label="", url="https://lnkd.in/abc", findings=(Finding(code=code),))


def bundle(*, codes):
    closed = tuple(Unopened(why=Finding(code=code), url="https://lnkd.in/abc") for code in codes)
    return replace(reports.VALID, input=DOCUMENT, members=(reports.VALID,), unopened=closed)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            "Not opened: 4 (short links: 2; links of no badge platform that we know: 1; "
            "more than we look at: 1).",
        ),
        (
            "ja",
            "開いていません：4個（短縮リンク：2個、既知のバッジ発行サービス以外のリンク：1個、調べる上限を超えたもの：1個）。",
        ),
    ],
)
def test_what_was_not_opened_is_counted_with_the_reason(language, said):
    told = document(GOOD, *map(unopened, UNOPENED))
    assert summary(told, words=catalogue(language)).endswith(said)
    assert report_object(bundle(codes=UNOPENED), language=language)["summary"].endswith(said)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_each_badge_of_a_document_has_the_scores_that_it_has_alone(language):
    scored = replace(reports.VALID, scores=(reports.score(),))
    entries = document_object(document(replace(GOOD, report=scored), GOOD), language=language)["entries"]
    assert entries[0]["report"]["scores"] == report_object(scored, language=language)["scores"]
    assert entries[1]["report"]["scores"] == []


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "as a list of their own, one a line and at most"),
        ("ja", "リンクだけの一覧を、1行に1件、一度に"),
    ],
)
def test_what_to_do_about_links_that_were_left_out_is_said_once_with_how_many_are_looked_at(language, said):
    whole = Finding(code=page.LEFT_OUT, detail="2")
    told = document(GOOD, *[unopened(page.LEFT_OUT)] * 2, left_out=2, findings=(whole,))
    paper = io.StringIO()
    print_document(told, console=Console(file=paper, width=300), language=language)
    for shown in (paper.getvalue(), " ".join(texts(document_view(told, language=language), class_="step"))):
        assert shown.count(said) == 1
    step = catalogue(language).step(page.LEFT_OUT)
    assert f"{said}{catalogue(language).space}{MAX_BADGES}" in step


def test_counts_come_to_the_number_of_entries():
    counts = document_object(document(GOOD, unopened(page.SHORT_LINK)))["counts"]
    assert (counts["valid"], counts["not_opened"], sum(counts.values())) == (1, 1, 2)
    assert report_object(bundle(codes=[page.SHORT_LINK]))["counts"] == counts


@pytest.mark.parametrize(("language", "said"), [("en", "Left out: 7."), ("ja", "7")])
def test_a_bundle_of_a_document_names_what_was_not_opened_and_counts_what_it_does_not_name(language, said):
    whole = report_object(replace(bundle(codes=[page.LEFT_OUT]), left_out=7), language=language)
    (named,) = whole["notOpened"]
    assert (named["url"], named["code"]) == ("https://lnkd.in/abc", "page.left-out")
    assert named["text"] == catalogue(language).sentence(page.LEFT_OUT)
    assert whole["leftOut"] == 7
    assert said in whole["summary"]
    jsonschema.Draft202012Validator(report_schema()).validate(whole)


def test_a_bundle_of_a_document_says_in_text_what_was_not_opened():
    paper = io.StringIO()
    print_report(bundle(codes=[page.SHORT_LINK]), console=Console(file=paper, width=100), language="en")
    assert paper.getvalue().splitlines()[:2] == [
        "2 badges, or links that may lead to badges, were found.",
        "Not opened: 1 (short links: 1).",
    ]


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "In 1 place the words beside a badge differ from its name."),
        (2, "In 2 places the words beside a badge differ from its name."),
    ],
)
def test_words_that_differ_are_counted(count, said):
    told = document(GOOD, *[replace(GOOD, findings=(OTHER,))] * count)
    rendered = document_object(told)
    assert rendered["labelsDiffer"] == count
    assert rendered["summary"].endswith(said)


def test_an_entry_beside_which_several_words_differ_counts_once():
    """As the schema says: in how many entries. How many of its words are told is bounded anyway."""
    told = document(replace(GOOD, findings=(OTHER, OTHER)), GOOD)
    assert document_object(told)["labelsDiffer"] == 1


def test_a_document_without_pages_names_its_links_alone():
    said = summary(document(links_found=3), words=catalogue("en"))
    assert said.startswith("No badge was found in this document (links found: 3). Ask for the badge's link")


def test_the_least_that_is_found_is_one_badge_or_link():
    assert summary(document(GOOD), words=catalogue("en")).startswith("1 badge, or link that may lead to one,")


@pytest.mark.parametrize(
    ("language", "said"), [("en", "more than 20 badges here"), ("ja", "バッジが20個を超えています")]
)
def test_too_many_badges_are_told_with_their_number(language, said) -> None:
    many = Finding(code=facts.TOO_LARGE, fills=(("most", "20"),))
    words = catalogue(language)
    assert said in sentence(many, report=None, words=words)
    assert said in draft_words.problem(many, words=words)
    assert said not in sentence(Finding(code=facts.TOO_LARGE), report=None, words=words)


APART = Finding(code=page.RECIPIENTS_DIFFER, detail="1, 3 / 2")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Told apart by recipient: badges 1, 3 / 2."),
        ("ja", "授与先ごとに分けたバッジの番号：1, 3 / 2。"),
    ],
)
def test_badges_of_several_people_are_told_by_their_numbers(language, said):
    told = document(GOOD, GOOD, GOOD, findings=(APART,))
    assert summary(told, words=catalogue(language)).endswith(said)
    assert sentence(APART, report=None, words=catalogue(language)).endswith(said)
    (shown,) = document_object(told, language=language)["findings"]
    assert (shown["code"], shown["outcome"], shown["detail"]) == ("page.recipients-differ", None, "1, 3 / 2")
    whole = replace(reports.VALID, members=(reports.VALID,) * 3, findings=(APART,))
    rendered = report_object(whole, language=language)
    assert rendered["summary"].endswith(said)
    assert rendered["findings"][0]["text"].endswith(said)
    paper = io.StringIO()
    print_report(whole, console=Console(file=paper, width=200), language=language)
    assert said in paper.getvalue()


SEVERAL = replace(reports.BUNDLE, input=InputDescription(kind="page", url="https://uni.example/people/1"))
BEHIND_ONE_LINK = (
    "2 badges, or links that may lead to badges, were found.",
    "“Soil Science”",
    "Genuine; judge the issuer yourself",
    "“Soil Science”",
    "Do not rely on this badge",
)


def in_order(sentences, lines):
    """Say whether all sentences stand in the lines, each after the one before."""
    remaining = iter(lines)
    return all(any(said in line for line in remaining) for said in sentences)


def test_each_badge_behind_one_link_of_a_document_is_told_by_itself():
    told, paper = document(GOOD, replace(GOOD, report=SEVERAL)), io.StringIO()
    print_document(told, console=Console(file=paper, width=100), language="en")
    lines = paper.getvalue().split("  2  ")[1].splitlines()
    assert in_order((*BEHIND_ONE_LINK, "beside “Soil Science”"), lines)
    assert in_order((BEHIND_ONE_LINK[-1], "This badge was changed"), lines)  # and why
    rows = elements(document_view(told, language="en"), "li", class_="badge")
    drawn = next(each for each in rows if attribute(each, "id") == "badge-2")
    assert in_order((*BEHIND_ONE_LINK, "beside “Soil Science”"), texts(drawn, "p"))
    outside = [each for each in drawn.children if attribute(each, "class") == "name"]
    assert len(outside) == 1  # the style sheet numbers these


def test_each_badge_behind_one_link_of_a_document_is_told_by_itself_in_a_report_of_all():
    whole, paper = replace(reports.VALID, input=DOCUMENT, members=(reports.VALID, SEVERAL)), io.StringIO()
    print_report(whole, console=Console(file=paper, width=100), language="en")
    lines = paper.getvalue().splitlines()
    assert [line.split()[0] for line in lines[2:5]] == ["1", "2.1", "2.2"]
    titles = [line.partition(" ─")[0] for line in lines if line.startswith("Badge ")]
    assert titles == ["Badge 1 of 2", "Badge 2.1 of 2", "Badge 2.2 of 2"]
    assert in_order(("Badge 2.2", "Do not rely on this badge", "This badge was changed"), lines)
