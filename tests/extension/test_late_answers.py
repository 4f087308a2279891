"""Answers that come late in the panel: none is shown for another person, or beside another page."""

import pytest
from playwright.async_api import expect

from tests.extension.scene import STUDENT
from tests.world.platforms.moodle import Moodle
from tests.world.resumes import Line, Resume

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

PANEL = "src/panel/panel.html"
PAGE = "https://student.example/"
SOMEBODY = "somebody@else.example"
# Answers about a candidate wait on their way until they are let through, in whatever order.
HOLD = """() => {
  const own = window.fetch;
  window.held = [];
  window.fetch = async (url, how) => {
    const { body } = how;
    const isOfCandidate = typeof body === "string" ? body.includes("hashes") : body.has("recipient");
    const answer = await own(url, how);
    if (isOfCandidate) await new Promise((release) => held.push(release));
    return answer;
  };
}"""
RELEASE = "(at) => held[at]()"
ALL_ARRIVED = """async () => {
  const { held } = await navigator.locks.query();
  return !held.some(({ name }) => name.startsWith("turn:"));
}"""
HELD = "(count) => held.length === count"


@pytest.fixture(scope="module")
def badge(internet):
    return Moodle(internet).award(to=STUDENT).keep()


@pytest.fixture
def page_with(browser, sites):
    async def opened(link):
        return await browser.open(sites.lay(PAGE, f'<main><a href="{link}">Statistics 101</a></main>'))

    return opened


@pytest.fixture
def panel_over(browser):
    """Open the panel over a page; from then on answers about a candidate are held back."""

    async def opened(page, checked="#badges .word"):
        panel = await browser.tool(PANEL, over=page)
        if checked == "#document .word":
            await panel.get_by_role("button", name="Check the badges of this PDF").click()
        await expect(panel.locator(checked)).to_have_count(1)
        await panel.evaluate(HOLD)
        return panel

    return opened


async def compare(panel, address, *, count):
    await panel.get_by_label("The candidate's e-mail").fill(address)
    await panel.get_by_role("button", name="Compare").click()
    await panel.wait_for_function(HELD, arg=count)


async def test_an_answer_about_one_person_is_not_shown_for_the_next(page_with, panel_over, badge):
    panel = await panel_over(await page_with(badge.share_link))
    await compare(panel, STUDENT, count=1)
    await compare(panel, SOMEBODY, count=2)
    await panel.evaluate(RELEASE, 0)
    await panel.wait_for_function(HELD, arg=3)  # what came of the first is asked anew, about the second
    await expect(panel.locator("#badges .holder")).to_have_count(0)
    await panel.evaluate(RELEASE, 1)
    await expect(panel.locator("#badges .holder")).to_have_text("For this person? another recipient")


async def test_an_answer_about_somebody_forgotten_is_not_shown(page_with, panel_over, badge):
    panel = await panel_over(await page_with(badge.share_link))
    await compare(panel, STUDENT, count=1)
    await panel.get_by_role("button", name="Clear").click()
    await panel.evaluate(RELEASE, 0)
    await panel.wait_for_function(ALL_ARRIVED)
    await expect(panel.locator("#badges .holder")).to_have_count(0)
    await expect(panel.locator("#badges .word")).to_have_text("Genuine; judge the issuer yourself")


async def test_what_was_said_of_one_person_goes_before_the_next_is_compared(page_with, panel_over, badge):
    panel = await panel_over(await page_with(badge.share_link))
    await compare(panel, STUDENT, count=1)
    await panel.evaluate(RELEASE, 0)
    await expect(panel.locator("#badges .holder")).to_have_text("For this person? yes")
    await compare(panel, SOMEBODY, count=2)
    await expect(panel.locator("#badges .holder")).to_have_count(0)


async def test_a_pdf_is_not_said_to_name_a_person_whom_somebody_else_took_the_place_of(
    browser, sites, panel_over, badge
):
    pdf = Resume(pages=[[Line("Statistics 101", badge.share_link)]]).pdf()
    page = await browser.open(sites.lay(f"{PAGE}cv.pdf", pdf, media_type="application/pdf"))
    panel = await panel_over(page, "#document .word")
    await compare(panel, STUDENT, count=1)
    await compare(panel, SOMEBODY, count=2)
    await panel.evaluate(RELEASE, 1)
    await expect(panel.locator("#document .holder")).to_have_text("For this person? another recipient")
    await panel.evaluate(RELEASE, 0)
    await panel.wait_for_function(ALL_ARRIVED)
    await expect(panel.locator("#document .holder")).to_have_text("For this person? another recipient")


async def test_a_badge_that_was_asked_for_elsewhere_is_compared_with_whoever_the_candidate_is(
    browser, page_with, panel_over, badge
):
    page = await page_with(badge.share_link)
    panel = await panel_over(page)
    await compare(panel, STUDENT, count=1)
    await panel.evaluate(RELEASE, 0)
    wanted = {"tab": await browser.tab_of(page), "what": "link", "url": badge.share_link, "answer": None}
    await browser.worker.evaluate(
        "what => chrome.storage.session.set({wanted: {...what, at: Date.now()}})", wanted
    )
    await panel.wait_for_function(HELD, arg=2)
    await panel.evaluate(RELEASE, 1)
    await expect(panel.locator("#wanted .holder")).to_have_text("For this person? yes")
    await panel.get_by_role("button", name="Clear").click()
    await expect(panel.locator("#wanted .word")).to_have_count(1)
    await expect(panel.locator("#wanted .holder")).to_have_count(0)


async def test_a_page_that_is_left_while_its_badges_are_checked_is_said_to_have_changed(
    browser, sites, page_with, badge
):
    page = await page_with(badge.share_link)
    browser.service.answering.clear()
    panel = await browser.tool(PANEL, over=page)
    await expect(panel.locator("#badges > li")).to_have_count(1)
    await page.goto(sites.lay("https://another.example/", "Nothing here."))
    await expect(panel.locator("#status")).to_contain_text("The page changed: read it again")
    browser.service.answering.set()
    await panel.get_by_role("button", name="Read this page").click()
    await expect(panel.locator("#status")).to_contain_text("No badge found on this page")
