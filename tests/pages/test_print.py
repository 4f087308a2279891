"""A report on paper, as it goes into a file: all that matters is on it, on few pages, in both languages."""

import io
import unicodedata

import pytest
from pypdf import PdfReader

from verifier.render.catalogue import LANGUAGES, catalogue

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

FORMATS = ("A4", "Letter")
MOST_PAGES = 3


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
