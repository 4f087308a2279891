"""The bytes of a PDF that is open in a tab: they are read after a click, and only where there is a PDF."""

import base64

import pytest
import pytest_asyncio

from tests.extension.modules import open_modules
from tests.world.platforms.moodle import Moodle
from tests.world.resumes import Line, Resume

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

READ = """async (tab) => {
  const { pdfOfTab } = await import("/src/api/pdf.js");
  const read = await pdfOfTab(tab);
  const text = Array.from(read.bytes ?? [], (byte) => String.fromCharCode(byte)).join("");
  return "bytes" in read ? { base64: btoa(text) } : read;
}"""
VERIFY = """async (tab) => {
  const { pdfOfTab } = await import("/src/api/pdf.js");
  const { verifyDocument } = await import("/src/api/client.js");
  const answer = await verifyDocument((await pdfOfTab(tab)).bytes, "application/pdf");
  return answer.report.entries.map(({ label, report }) => [label, report.verdict]);
}"""
RESUME = "https://student.example/resume.pdf"


@pytest_asyncio.fixture(loop_scope="module")
async def modules(browser):
    return await open_modules(browser)


@pytest.fixture
def tab_with(browser, sites):
    """Open what lies at an address; give the number of its tab."""

    async def opened(body, media_type="application/pdf", headers=None):
        page = await browser.open(sites.lay(RESUME, body, media_type=media_type, headers=headers))
        return await browser.tab_of(page)

    return opened


async def test_the_badges_of_a_pdf_in_a_tab_are_verified(browser, modules, tab_with, internet):
    link = Moodle(internet).award().keep().share_link
    resume = Resume(pages=[[Line("Statistics 101", link=link)]]).pdf()
    tab = await tab_with(resume)
    assert browser.service.asked == []
    read = await modules.page.evaluate(READ, tab)
    assert base64.b64decode(read["base64"]) == resume
    assert await modules.page.evaluate(VERIFY, tab) == [["Statistics 101", "valid"]]
    assert {asked for asked in browser.sites.asked if "student.example" in asked} == {RESUME}
    assert RESUME not in str(browser.service.asked)


async def test_a_large_pdf_arrives_whole(modules, tab_with):
    resume = Resume(pages=[[]]).pdf() + bytes(range(256)) * 8_000 + b"%%EOF\n"
    read = await modules.page.evaluate(READ, await tab_with(resume))
    assert base64.b64decode(read["base64"]) == resume


async def test_a_pdf_that_no_service_takes_is_not_read(modules, tab_with):
    resume = Resume(pages=[[]]).pdf() + b"%" * 16_000_000
    assert await modules.page.evaluate(READ, await tab_with(resume)) == {"state": "too_large"}


async def test_a_page_that_is_no_pdf_is_closed(modules, tab_with):
    assert await modules.page.evaluate(READ, await tab_with("<p>A page</p>", "text/html")) == {
        "state": "closed"
    }


async def test_a_tab_that_is_gone_is_closed(modules):
    assert await modules.page.evaluate(READ, 2_000_000_000) == {"state": "closed"}


async def test_a_site_that_gives_a_page_to_log_in_the_second_time_gives_no_pdf(modules, tab_with, sites):
    tab = await tab_with(Resume(pages=[[]]).pdf(), headers={"Cache-Control": "no-store"})
    sites.lay(RESUME, "<h1>Log in</h1>")
    assert await modules.page.evaluate(READ, tab) == {"state": "unreadable"}
