"""The popup: a quick look at the badges of a page."""

import json
from pathlib import Path

import pytest
from playwright.async_api import expect

from tests.extension.looks import nothing_wrong
from tests.extension.scene import PROFILE, eight_badges, partners
from tests.world.platforms.moodle import Moodle

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

POPUP = "src/popup/popup.html"
STUDENT = "https://student.example/"
ELSEWHERE = "https://some.example/credentials/1.json"
NOWHERE = "http://127.0.0.1:9"  # nothing listens there
RESUME = Path("fixtures/samples/resume.pdf").read_bytes()


@pytest.fixture(scope="module")
def eight(internet, chromium):
    chromium.service.lists = (partners(),)
    return eight_badges(internet)


@pytest.fixture(scope="module")
def badge(internet):
    return Moodle(internet, "moodle.one.example").award("Statistics 101").keep()


@pytest.fixture
def popup_over(browser, sites):
    """Open the popup over a page with this body."""

    async def opened(body: str, url: str = STUDENT):
        page = await browser.open(sites.lay(url, f"<!doctype html><title>x</title><main>{body}</main>"))
        return await browser.tool(POPUP, over=page)

    return opened


def link(url: str, label: str) -> str:
    return f'<p><a href="{url}">{label}</a></p>'


def badges(popup):
    return popup.locator("#badges > li")


async def test_a_badge_of_the_page_is_shown_with_its_face_and_word_and_only_its_address_is_sent(
    browser, badge, popup_over
):
    popup = await popup_over(link(badge.share_link, "Statistics 101"))
    await expect(badges(popup)).to_contain_text("Genuine; judge the issuer yourself")
    await expect(badges(popup).locator("svg.face.blue")).to_be_visible()
    [body] = browser.service.asked_to_verify()
    assert json.loads(body) == {"url": badge.share_link, "lang": "en"}
    assert STUDENT not in str(browser.service.asked)
    assert browser.errors == []


async def test_a_badge_is_one_line_which_says_if_the_page_calls_it_something_else_anywhere(badge, popup_over):
    popup = await popup_over(
        link(badge.share_link, "Statistics 101") + link(badge.share_link, "Doctor of Medicine")
    )
    await expect(badges(popup)).to_have_count(1)
    await expect(badges(popup)).to_contain_text(
        "The page says “Doctor of Medicine”; the badge says “Statistics 101”"
    )


async def test_a_page_of_many_badges_has_counts_and_no_face_of_its_own(browser, eight, popup_over):
    popup = await popup_over("".join(link(shown.link, shown.label) for shown in eight), PROFILE)
    counts = popup.get_by_role("status").get_by_role("listitem")
    await expect(counts).to_have_text(
        [
            "Verified: 1",
            "Genuine; judge the issuer yourself: 2",
            "To be looked at closely: 1",
            "Not fully checked: 1",
            "Not to be relied on: 2",
            "No verifiable badge: 1",
        ]
    )
    await expect(badges(popup)).to_have_count(8)
    await expect(badges(popup).first).to_contain_text("Uni of Examples (learn.uni.example)")
    assert browser.errors == []
    await expect(popup.get_by_text("Holder not compared")).to_have_count(1)


async def test_a_link_of_no_known_platform_is_asked_about_only_after_a_click_on_it(
    browser, badge, popup_over
):
    popup = await popup_over(link(badge.share_link, "Statistics 101") + link(ELSEWHERE, "Advanced Optics"))
    await expect(popup.get_by_role("status")).to_contain_text("Genuine")
    assert ELSEWHERE not in str(browser.service.asked_to_verify())
    await popup.get_by_text("Other links that may be badges: 1").click()
    await popup.get_by_role("button", name="Check “Advanced Optics”").click()
    line = popup.locator("#others li")
    await expect(line).not_to_contain_text("Checking")
    await expect(line.get_by_role("button")).to_be_focused()
    assert ELSEWHERE in str(browser.service.asked_to_verify())
    assert ELSEWHERE not in browser.sites.asked


async def test_of_sixty_badges_fifty_are_checked_and_the_others_after_a_click(browser, popup_over):
    popup = await popup_over(
        "".join(
            link(f"https://moodle.example/badges/badge.php?hash={number:040x}", f"Badge {number}")
            for number in range(60)
        )
    )
    more = popup.get_by_role("button", name="Check 10 more")
    await expect(popup.get_by_role("status")).to_contain_text("Not fully checked: 50")
    assert len(browser.service.asked_to_verify()) == 50
    await more.click()
    await expect(popup.get_by_role("status")).to_contain_text("Not fully checked: 60")
    await expect(more).to_be_hidden()
    await expect(badges(popup).nth(50).get_by_role("button")).to_be_focused()


async def test_a_page_without_badges_says_what_else_can_be_done(browser, popup_over):
    popup = await popup_over("Nothing here.")
    await expect(popup.get_by_role("status")).to_contain_text("No badges were found on this page.")
    await expect(popup.get_by_role("status")).to_contain_text("Right-click")
    assert browser.service.asked == []
    await nothing_wrong(popup)


async def test_a_page_of_the_browser_itself_cannot_be_read_and_that_is_said(browser):
    popup = await browser.tool(POPUP, over=await browser.open("chrome://version/"))
    await expect(popup.get_by_role("status")).to_contain_text("This page cannot be read.")
    await expect(popup.get_by_role("button", name="Check a file")).to_be_visible()


async def test_a_pdf_is_told_from_a_page_and_not_sent(browser, sites):
    url = sites.lay("https://student.example/resume.pdf", RESUME, media_type="application/pdf")
    popup = await browser.tool(POPUP, over=await browser.open(url))
    await expect(popup.get_by_role("status")).to_contain_text("This is a PDF.")
    assert browser.service.asked == []


async def test_a_silent_service_is_said_once_with_its_address_and_asked_again_on_a_click(
    browser, eight, popup_over
):
    await browser.choose(server=NOWHERE)
    popup = await popup_over("".join(link(shown.link, shown.label) for shown in eight))
    status = popup.get_by_role("status")
    await expect(status).to_contain_text("This says nothing about the badge.")
    await expect(status).to_contain_text("127.0.0.1:9")
    await expect(popup.locator("svg.face")).to_have_count(0)
    await nothing_wrong(popup)
    await browser.choose(server=browser.service.origin)
    await status.get_by_role("button", name="Try again").click()
    await expect(status).to_contain_text("Not to be relied on: 2")
    await expect(status).not_to_contain_text("did not answer")


async def test_marks_are_off_and_explained_with_the_rules_of_linkedin_where_they_hold(
    browser, badge, popup_over
):
    popup = await popup_over(link(badge.share_link, "Statistics 101"), PROFILE)
    marks = popup.get_by_role("group").filter(has_text="Marks on www.linkedin.com: off")
    await marks.get_by_text("Marks on www.linkedin.com: off").click()
    await expect(marks).to_contain_text("LinkedIn's rules do not allow")
    await expect(marks.get_by_role("button", name="Switch on for www.linkedin.com")).to_be_visible()
    elsewhere = await popup_over(link(badge.share_link, "Statistics 101"))
    await elsewhere.get_by_text("Marks on student.example: off").click()
    await expect(elsewhere.locator("#marks")).not_to_contain_text("LinkedIn")
    await expect(elsewhere.locator("#marks")).not_to_contain_text("false")


async def test_marks_are_switched_on_and_off_in_the_popup(browser, badge, popup_over):
    popup = await popup_over(link(badge.share_link, "Statistics 101"))
    await popup.get_by_text("Marks on student.example: off").click()
    await popup.get_by_role("button", name="Switch on for student.example").click()
    await expect(popup.locator("#marks")).to_contain_text("Marks are on.")
    registered = (
        "async () => (await chrome.scripting.getRegisteredContentScripts()).flatMap((s) => s.matches)"
    )
    assert await browser.worker.evaluate(registered) == ["https://student.example/*"]
    await popup.get_by_role("button", name="Switch off for student.example").click()
    await expect(popup.locator("#marks")).to_contain_text("Marks on student.example: off")
    assert await browser.worker.evaluate(registered) == []


@pytest.mark.parametrize("language", ["en", "ja"])
async def test_axe_finds_nothing_in_the_popup(browser, eight, popup_over, language):
    await browser.choose(language=language)
    popup = await popup_over("".join(link(shown.link, shown.label) for shown in eight) + link(ELSEWHERE, "C"))
    await expect(popup.get_by_role("status").get_by_role("listitem")).to_have_count(6)
    await expect(popup.locator("html")).to_have_attribute("lang", language)
    for part in ("#others", "#marks"):
        await popup.locator(f"{part} > summary").click()
    await nothing_wrong(popup)
    assert browser.errors == []


async def test_the_keyboard_reaches_every_way_out_and_every_badge(browser, badge, popup_over):
    popup = await popup_over(link(badge.share_link, "Statistics 101") + link(ELSEWHERE, "Advanced Optics"))
    await expect(popup.get_by_role("status")).to_contain_text("Genuine")
    reached = []
    for _ in range(7):
        await popup.keyboard.press("Tab")
        reached.append(await popup.evaluate("() => document.activeElement.textContent.slice(0, 14)"))
        if "Other links" in reached[-1]:
            await popup.keyboard.press("Enter")
    assert [text.strip() for text in reached] == [
        "Statistics 101",
        "Other links th",
        "Check",
        "Marks on stude",
        "Open the side",
        "Check a file",
        "Options",
    ]


async def test_a_name_that_would_be_a_script_is_text(browser, internet, popup_over):
    trap = "<img src=x onerror=document.title='run'>"
    named = Moodle(internet, "moodle.trap.example").award(trap).keep()
    popup = await popup_over(link(named.share_link, "&lt;img src=x onerror=document.title='run'&gt;"))
    await expect(badges(popup)).to_contain_text("onerror=")
    assert await popup.title() == "Badges on this page"
    assert browser.errors == []


async def test_a_file_is_checked_in_a_tab(browser, popup_over):
    popup = await popup_over("Nothing here.")
    async with browser.context.expect_page() as opened:
        await popup.get_by_role("button", name="Check a file").click()
    page = await opened.value
    await expect(page.get_by_role("heading", level=1)).to_have_text("Check a badge or a résumé")


async def test_what_comes_out_of_a_page_is_taken_only_as_entries_have_to_be(browser):
    page = await browser.open(browser.address("src/drop/drop.html"))
    sound = await page.evaluate(
        """async () => {
          const { soundEntries } = await import("/src/view/entries.js");
          const url = `https://moodle.example/badges/badge.php?hash=${"7".repeat(40)}`;
          const good = { url, platform: "moodle", known: true, how: "link", label: "x" };
          return soundEntries([
            good, null, 7, { ...good, url: "javascript:alert(1)" }, { ...good, how: "magic" },
            { ...good, label: "y".repeat(1000) }, { ...good, known: "yes" },
            ...Array(3000).fill(good),
          ]).map(({ known, platform, label }) => [known, platform, label.length]);
        }"""
    )
    assert sound[:3] == [[True, "moodle", 1], [True, "moodle", 300], [False, "moodle", 1]]
    assert len(sound) == 2000 - 4


async def test_a_page_has_no_say_in_what_its_links_are(browser):
    page = await browser.open(browser.address("src/drop/drop.html"))
    sound = await page.evaluate(
        """async () => {
          const { soundEntries } = await import("/src/view/entries.js");
          const lie = { platform: "credly", name: "Credly", host: "www.credly.com", known: true, how: "link",
            badge: "https://www.credly.com/api/v1/obi/v2/badge_assertions/0", explanation: null, via: ["x"] };
          const credly = "https://www.credly.com/badges/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d";
          return soundEntries([
            { ...lie, url: "https://evil.example/badges/1" },
            { ...lie, url: credly, host: "evil.example", badge: "https://evil.example/", name: "Evil" },
            { ...lie, url: credly, isShort: true },
          ]).map(({ host, platform, name, badge, known }) => [host, platform, name, badge, known]);
        }"""
    )
    hosted = "https://www.credly.com/api/v1/obi/v2/badge_assertions/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d"
    assert sound == [
        ["evil.example", None, None, None, False],
        ["www.credly.com", "credly", "Credly", hosted, True],
        ["www.credly.com", "credly", "Credly", hosted, False],
    ]
