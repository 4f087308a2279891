"""Badges of every family are drawn as pages, in both languages, by the rules that every page keeps."""

from itertools import pairwise

import pytest

from tests.cases.reading import all_cases
from tests.unit.render.page.drawing import attribute, elements, text, walked
from verifier.render.catalogue import LANGUAGES, catalogue
from verifier.render.page.document import document_view
from verifier.render.page.element import html, wire
from verifier.render.page.report import report_view

EVERY = 20  # of the cases one in so many: neighbours are of one family
SAMPLE = all_cases()[::EVERY]
DOCUMENTS = [case for case in all_cases() if "page" in case.expectation["checks"]][::4]


def keeps_the_rules(drawn, *, language):
    names = [attribute(each, "id") for each in walked(drawn) if attribute(each, "id")]
    assert len(names) == len(set(names))
    inside = [
        attribute(each, "href")[1:] for each in elements(drawn, "a") if attribute(each, "href")[:1] == "#"
    ]
    assert set(inside) <= set(names)
    levels = [2, *(int(each.name[1]) for each in walked(drawn) if each.name in ("h2", "h3", "h4"))]
    assert all(later <= sooner + 1 for sooner, later in pairwise(levels))
    assert attribute(drawn, "lang") == language
    assert html(drawn).startswith("<article")
    assert wire(drawn)[0] == "article"


@pytest.mark.parametrize("case", SAMPLE, ids=lambda case: case.name)
async def test_a_badge_is_drawn_in_both_languages(case):
    report, _ = await case.verify()
    for language in LANGUAGES:
        drawn = report_view(report, language=language)
        keeps_the_rules(drawn, language=language)
        if not report.members:
            assert catalogue(language).tables["verdicts"][report.verdict.value] in text(drawn)
            assert bool(elements(drawn, class_="answers")) == (report.credential is not None)


@pytest.mark.parametrize("case", DOCUMENTS, ids=lambda case: case.name)
async def test_a_document_is_drawn_with_a_line_for_each_badge(case):
    document = await case.verify_document()
    for language in LANGUAGES:
        drawn = document_view(document, language=language)
        keeps_the_rules(drawn, language=language)
        lines = badges_of(drawn)
        assert len(lines) == len(document.entries)
        opened = [elements(line, "p", class_="face") != [] for line in lines]
        assert opened == [entry.report is not None for entry in document.entries]


def badges_of(drawn):
    """List the lines of the document itself, not those of a badge that holds several."""
    lists = [each for each in drawn.children if getattr(each, "name", "") == "ol"]
    return [line for each in lists for line in each.children]
