"""A report on paper, as it goes into a file: all that matters is on it, on few pages, in both languages."""

import io
import unicodedata
from hashlib import sha256
from pathlib import Path

import pytest
from playwright.async_api import expect
from pypdf import PdfReader

from tests.pages.home import check, choose
from verifier.render import dates
from verifier.render.catalogue import LANGUAGES, catalogue

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

FORMATS = ("A4", "Letter")
MOST_PAGES = 3
RESUME = Path("fixtures/samples/resume.pdf").read_bytes()


async def printed(reader, link, *, language="en", paper="A4", **look):
    """Give each page of the report as its text; fonts of paper may spell letters by their look-alikes."""
    page = await reader.open(f"/r?url={link}&lang={language}", **look)
    pdf = PdfReader(io.BytesIO(await page.pdf(format=paper)))
    return [squeezed(each.extract_text()) for each in pdf.pages]


def squeezed(text):
    """Leave out spaces, which are not where they were once lines are broken."""
    return "".join(unicodedata.normalize("NFKC", text).split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("verdict", ["trusted", "valid", "caution", "incomplete", "rejected"])
async def test_paper_says_verdict_answers_issuer_date_and_limits(reader, eight, verdict, language):
    *_, badge = (each for each in eight if each.verdict == verdict)  # of the withdrawn one no date is left
    pages = await printed(reader, badge.link, language=language)
    tables, said = catalogue(language).tables, "".join(pages)
    year = "2026"  # awarded, judged and looked at in this one
    wanted = (
        tables["verdicts"][verdict],
        *tables["questions"].values(),
        tables["figures"]["issuer"],
        tables["figures"]["timeline"],
        tables["limits"]["quality"],
        tables["limits"]["person"],
        year,
    )
    assert [each for each in wanted if squeezed(each) not in said] == []
    assert squeezed(tables["verdicts"][verdict]) in pages[0]
    assert 1 <= len(pages) <= MOST_PAGES
    assert all(pages)


@pytest.mark.parametrize("paper", FORMATS)
async def test_paper_names_issuer_and_every_document_with_its_digest(reader, eight, paper):
    said = "".join(await printed(reader, eight[1].link, paper=paper))
    assert "moodle.example" in said
    assert "https://moodle.example/badges/assertion.php" in said
    assert said.count("sha256:") >= 3


async def test_paper_says_where_the_badge_can_be_checked_again(reader, eight):
    said = "".join(await printed(reader, eight[1].link))
    assert squeezed(catalogue("en").tables["shared"]["address"]) in said
    assert "/r?url=https" in said


@pytest.mark.parametrize("language", LANGUAGES)
async def test_paper_says_who_checked_it_when_and_how_every_check_came_out(reader, eight, internet, language):
    said = "".join(await printed(reader, eight[1].link, language=language))
    words = catalogue(language)
    checked = words.tables["report-page"]["checked"].format(time=dates.minute(internet.now, catalogue=words))
    wanted = (reader.service.origin, words.tables["shell"]["name"], checked, words.tables["about"]["data"])
    assert [each for each in wanted if squeezed(each) not in said[: len(said) // 3]] == []
    assert [asks for asks in words.tables["asks"].values() if squeezed(asks) not in said] == []


@pytest.mark.parametrize("language", LANGUAGES)
async def test_paper_of_a_resume_says_which_file_was_read_and_fits_on_few_pages(reader, language):
    page = await reader.open(f"/?lang={language}")
    await choose(page, "Student of Examples.pdf", RESUME)
    await check(page)
    await expect(page.locator(".report").first).to_be_visible()
    pdf = PdfReader(io.BytesIO(await page.pdf(format="A4")))
    said = "".join(squeezed(each.extract_text()) for each in pdf.pages)
    assert "StudentofExamples.pdf" in said
    assert sha256(RESUME).hexdigest() in said
    assert reader.service.origin in said
    assert 1 <= len(pdf.pages) <= MOST_PAGES


async def test_paper_has_nothing_to_press_and_no_folded_parts(reader, eight):
    page = await reader.open(f"/r?url={eight[1].link}&lang=en")
    await page.emulate_media(media="print")
    shown = await page.evaluate(
        "[...document.querySelectorAll('button, input, nav, form, .json, .skip')]"
        ".filter(each => each.checkVisibility()).map(each => each.outerHTML.slice(0, 80))"
    )
    assert shown == []
    assert await page.locator(".documents li").first.is_visible()


async def test_paper_is_the_same_for_who_reads_on_a_dark_screen(reader, eight):
    light = await printed(reader, eight[4].link)
    dark = await printed(reader, eight[4].link, color_scheme="dark")
    assert len(light) == len(dark)
    page = await reader.open(f"/r?url={eight[4].link}&lang=en", color_scheme="dark")
    await page.emulate_media(media="print", color_scheme="dark")
    colours = "getComputedStyle(document.body).color + getComputedStyle(document.body).backgroundColor"
    assert await page.evaluate(colours) == "rgb(0, 0, 0)rgb(255, 255, 255)"
