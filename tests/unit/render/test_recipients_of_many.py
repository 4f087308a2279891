"""For this person? of each badge of a document, in a short line, if the reader said who it should be."""

import io
from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.console import Console

from tests.unit.render import reports
from tests.unit.render.test_document import GOOD, document
from verifier.model.codes import recipient
from verifier.model.finding import CheckResult, Finding
from verifier.model.words import CheckId
from verifier.render.catalogue import catalogue
from verifier.render.document_text import print_document

ASKED = Finding(code=recipient.NOT_COMPARED, detail="named otherwise")
UNASKED = Finding(code=recipient.NOT_COMPARED)
NOBODY = Finding(code=recipient.NONE_NAMED)
LINES = [
    ((recipient.MATCHES,), "It names the recipient that you entered.", "yes: 1"),
    (
        (recipient.MATCHES, recipient.ANOTHER_NAME),
        "but under another name.",
        "yes, but under another name: 1",
    ),
    ((recipient.DIFFERS,), "It names another recipient than you entered.", "another recipient: 1"),
    ((recipient.DIFFERS_BY_TAG,), "only after a plus sign.", "differs only after a plus sign: 1"),
    ((recipient.DIFFERS, recipient.NAME_SIMILAR), "It names another recipient", "another recipient: 1"),
    ((recipient.NAME_DIFFERS, recipient.NOT_COMPARED), "made out to another name", "another name: 1"),
    ((recipient.NAME_SIMILAR,), "Its name is like the one you entered", "like the name: 1"),
]


def told(*findings, **members):
    kept = tuple(result for result in reports.VALID.results if result.check != "recipient")
    result = CheckResult(check=CheckId("recipient"), findings=findings)
    return replace(reports.VALID, results=(*kept, result), **members)


def shown(*found, language="en", width=200):
    paper = io.StringIO()
    told_of = document(*(replace(GOOD, report=each) for each in found))
    print_document(told_of, console=Console(file=paper, width=width), language=language)
    return paper.getvalue()


@pytest.mark.parametrize(("codes", "line", "count"), LINES)
def test_each_badge_says_whether_it_names_whoever_was_entered(codes, line, count):
    text = shown(told(*(Finding(code=code, detail="x") for code in codes)))
    assert text.count(line) == 1
    assert f"For this person? {count}." in text


def test_badge_that_could_not_be_compared_and_one_that_names_nobody_are_told_apart():
    text = shown(told(ASKED), told(NOBODY), told(Finding(code=recipient.MATCHES)))
    assert "It could not be compared with what you entered." in text
    assert "It names nobody to whom it was awarded." in text
    assert "For this person? yes: 1; could not be compared: 1; names nobody: 1." in text


def test_nothing_is_said_where_nobody_was_entered():
    text = shown(told(UNASKED), told(NOBODY))
    assert "For this person?" not in text
    assert "names nobody" not in text


def test_what_an_unproven_badge_names_is_its_own_word():
    found = told(Finding(code=recipient.MATCHES), authentic=None)
    assert "By its own word: It names the recipient that you entered." in shown(found)
    assert "By its own word: It could not" not in shown(told(ASKED, authentic=None))


def test_badges_of_one_link_each_count():
    several = replace(
        reports.BUNDLE,
        members=(told(Finding(code=recipient.MATCHES)), told(Finding(code=recipient.DIFFERS))),
    )
    text = shown(several)
    assert "For this person? yes: 1; another recipient: 1." in text


def test_what_is_no_badge_names_nobody():
    assert "names" not in shown(told(Finding(code=recipient.MATCHES), credential=None)).split("What this")[0]


@pytest.mark.parametrize("width", [60, 80])
def test_all_of_it_is_said_in_japanese_too(width):
    found = [told(*(Finding(code=code, detail="x") for code in codes)) for codes, _, _ in LINES]
    text = shown(*found, language="ja", width=width)
    assert "一致：1個" in text.replace("\n", "")
    assert all(cell_len(line) <= width for line in text.splitlines())
    assert set(catalogue("ja").tables["for-this-person"]) == set(catalogue("en").tables["for-this-person"])
