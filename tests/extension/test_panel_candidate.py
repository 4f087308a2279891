"""The candidate's address in the panel: compared with the badges, sent to nobody, kept nowhere."""

import json

import pytest
from playwright.async_api import expect

from tests.extension.scene import STUDENT
from tests.extension.unpacked import EXTENSION
from tests.world.platforms.badgr import Badgr
from tests.world.platforms.moodle import Moodle
from tests.world.resumes import Line, Resume

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

PANEL = "src/panel/panel.html"
PAGE = "https://student.example/"
WORDS = json.loads((EXTENSION / "_locales" / "en" / "messages.json").read_text("utf-8"))
CAUTION = WORDS["count_caution"]["message"]
NO_BADGE = "https://www.coursera.org/account/accomplishments/verify/ABCDEFGH1234"


@pytest.fixture(scope="module")
def moodle(internet):
    return Moodle(internet).award(to=STUDENT).keep()


@pytest.fixture(scope="module")
def badgr(internet):
    return Badgr(internet).account("University of Examples").award("Open Science", to=STUDENT).keep()


@pytest.fixture
def panel_on(browser, sites):
    """Open the panel over a page with these links, and wait until its badges are checked."""

    async def opened(*links: str):
        shown = "".join(f'<li><a href="{link}">Badge</a></li>' for link in links)
        panel = await browser.tool(
            PANEL, over=await browser.open(sites.lay(PAGE, f"<main><ul>{shown}</ul></main>"))
        )
        await expect(panel.locator("#badges .word")).to_have_count(len(links))
        return panel

    return opened


@pytest.fixture(scope="module")
def withdrawn(internet):
    badge = Moodle(internet, "moodle.two.example").award("Project Management", to=STUDENT).keep()
    badge.revoke()
    return badge


async def compare(panel, address):
    await panel.get_by_label("The candidate's e-mail").fill(address)
    await panel.get_by_role("button", name="Compare").click()


async def assert_never_told(browser, panel, *secrets):
    """Nothing of an address is in what was asked, in what is kept, or in an address of ours."""
    kept = await browser.worker.evaluate(
        "async () => JSON.stringify(await Promise.all(['local', 'session', 'sync']"
        ".map(area => chrome.storage[area].get(null))))"
    )
    own = await panel.evaluate(
        "JSON.stringify([localStorage, sessionStorage, location.href, document.cookie])"
    )
    asked = [f"{path}{body.decode('latin-1')}" for _, path, body in browser.service.asked]
    for secret in secrets:
        assert all(secret not in text for text in (*asked, *browser.sites.asked, kept, own))


async def test_all_badges_are_compared_by_hashes_and_forgotten_on_a_click(browser, panel_on, moodle, badgr):
    panel = await panel_on(moodle.share_link, badgr.share_link)
    await compare(panel, "Student@learner.example")
    await expect(panel.locator("#candidate")).to_contain_text("Compared with badges: 2")
    await expect(panel.locator("#badges .holder")).to_have_text(["For this person? yes"] * 2)
    assert all(b'"hashes"' in body for body in browser.service.asked_to_verify()[2:])
    await assert_never_told(browser, panel, "tudent@learner", "tudent%40learner")
    await panel.get_by_role("button", name="Clear").click()
    await expect(panel.get_by_label("The candidate's e-mail")).to_have_value("")
    await expect(panel.locator("#badges .holder")).to_have_count(0)
    assert len(browser.service.asked_to_verify()) == 4


async def test_another_address_is_something_to_note(browser, panel_on, moodle):
    panel = await panel_on(moodle.share_link)
    await compare(panel, "somebody@else.example")
    await expect(panel.locator("#badges .holder")).to_have_text("For this person? another recipient")
    await expect(panel.locator("#badges .holder .outcome.amber")).to_have_count(1)
    await expect(panel.locator("#badges .word")).to_have_text("Look closer before you rely on it")
    await assert_never_told(browser, panel, "somebody@else")


async def test_the_totals_follow_what_the_comparison_says(browser, panel_on, moodle, badgr):
    panel = await panel_on(moodle.share_link, badgr.share_link)
    totals = panel.locator("#status .counts li")
    await expect(totals).to_have_text("Genuine; judge the issuer yourself: 2")
    await compare(panel, "somebody@else.example")
    await expect(panel.locator("#badges .amber.line")).to_have_count(2)
    await expect(totals).to_have_text(f"{CAUTION}: 2")
    await expect(totals.locator(".face.amber")).to_have_count(1)
    await panel.get_by_role("button", name="Clear").click()
    await expect(totals).to_have_text("Genuine; judge the issuer yourself: 2")


async def test_only_badges_that_were_compared_are_counted(browser, panel_on, moodle, withdrawn):
    panel = await panel_on(moodle.share_link, withdrawn.share_link, NO_BADGE)
    await compare(panel, STUDENT)
    await expect(panel.locator("#badges .holder")).to_have_count(1)
    await expect(panel.locator("#candidate")).to_contain_text("Compared with badges: 1")


async def test_a_badge_that_comes_after_the_comparison_is_counted_too(browser, panel_on, moodle, badgr):
    panel = await panel_on(moodle.share_link, badgr.share_link)
    await compare(panel, STUDENT)
    await expect(panel.locator("#candidate")).to_contain_text("Compared with badges: 2")
    browser.service.answering.clear()
    await panel.locator("#badges button").first.click()
    await panel.get_by_role("button", name="Check again").click()
    await expect(panel.locator("#status")).to_contain_text("Checking: 1 of 2")
    await compare(panel, "somebody@else.example")
    browser.service.answering.set()
    await expect(panel.locator("#candidate")).to_contain_text("Compared with badges: 2")
    await expect(panel.locator("#status .counts li")).to_have_text(f"{CAUTION}: 2")


async def test_what_is_no_address_is_said_and_nothing_is_asked(browser, panel_on, moodle):
    panel = await panel_on(moodle.share_link)
    await compare(panel, "Student")
    await expect(panel.locator("#candidate")).to_contain_text("This is no e-mail address.")
    assert len(browser.service.asked_to_verify()) == 1


async def test_an_address_in_a_link_is_compared_only_by_who_knows_it(browser, panel_on, badgr):
    panel = await panel_on(f"{badgr.share_link}?identity__email={STUDENT.replace('@', '%40')}")
    await assert_never_told(browser, panel, "student@learner", "student%40learner")
    await expect(panel.locator("#badges .holder")).to_have_count(0)
    await panel.locator("#badges button").click()
    offer = panel.locator(".offer")
    await expect(offer).to_contain_text(f"This link names {STUDENT}: do you know this address")
    await offer.get_by_role("button", name="Yes, compare it").click()
    await expect(panel.locator("#badges .holder")).to_have_text("For this person? yes")
    await expect(offer).to_have_count(0)
    await assert_never_told(browser, panel, "student@learner", "student%40learner")


async def test_another_page_knows_nothing_of_the_candidate(browser, panel_on, moodle):
    panel = await panel_on(moodle.share_link)
    await compare(panel, STUDENT)
    await expect(panel.locator("#badges .holder")).to_have_count(1)
    await panel.get_by_role("button", name="Read again").click()
    await expect(panel.locator("#badges .word")).to_have_count(1)
    await expect(panel.locator("#badges .holder")).to_have_count(0)
    await expect(panel.get_by_label("The candidate's e-mail")).to_have_value("")


async def test_the_badges_of_a_pdf_are_compared_too(browser, sites, moodle, withdrawn):
    resume = [Line("Statistics 101", moodle.share_link), Line("Management", withdrawn.share_link)]
    pdf = Resume(pages=[resume]).pdf()
    page = await browser.open(sites.lay(f"{PAGE}cv.pdf", pdf, media_type="application/pdf"))
    panel = await browser.tool(PANEL, over=page)
    await panel.get_by_role("button", name="Check the badges of this PDF").click()
    await expect(panel.locator("#document li .word")).to_have_count(2)
    await compare(panel, STUDENT)
    await expect(panel.locator("#document .holder")).to_have_text("For this person? yes")
    await expect(panel.locator("#candidate")).to_contain_text("Compared with badges: 1")
    await assert_never_told(browser, panel, "student@learner", "student%40learner")
