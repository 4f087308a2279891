"""The panel: the badges of a page, the report of each, and what it says where there is none."""

import json
import re

import pytest
from aiohttp import web
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import expect

from tests.extension.modules import open_modules
from tests.extension.scene import eight_badges, partners
from tests.extension.unpacked import EXTENSION
from tests.world.platforms.moodle import Moodle
from tests.world.resumes import Line, Resume

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

PANEL = "src/panel/panel.html"
STUDENT = "https://student.example/"
CORS = {"Access-Control-Allow-Origin": "*"}
PAUSED = (
    "async () => Object.keys(await chrome.storage.session.get(null)).some(key => key.startsWith('pause:'))"
)
FACES = {
    "trusted": ("tick green", "Verified"),
    "valid": ("tick blue", "Genuine; judge the issuer yourself"),
    "caution": ("triangle amber", "Look closer before you rely on it"),
    "incomplete": ("ring grey", "Not fully checked"),
    "rejected": ("octagon red", "Do not rely on this badge"),
    "not_a_badge": ("square none", "No verifiable badge here"),
}
WORDS = {
    language: json.loads((EXTENSION / "_locales" / language / "messages.json").read_text("utf-8"))
    for language in ("en", "ja")
}


@pytest.fixture(scope="module")
def eight(internet):
    return eight_badges(internet)


@pytest.fixture
def resume(sites, service, eight):
    """A page with the eight badges, a link that may be one, and a short link."""
    service.lists = (partners(),)
    shown = "".join(f'<li><a href="{badge.link}">{badge.label}</a></li>' for badge in eight)
    others = (
        '<li><a href="https://certificates.example/credentials/12345">Welding certificate</a></li>'
        '<li><a href="https://lnkd.in/abc123">My badge</a></li>'
    )
    title = "<!doctype html><html lang=en><title>Student</title><main><h1>Student</h1>"
    return sites.lay(STUDENT, f"{title}<h2>Badges</h2><ul>{shown}{others}</ul></main>")


@pytest.fixture
def one(internet, sites):
    """A page with one badge."""
    badge = Moodle(internet, "moodle.one.example").award().keep()
    return sites.lay("https://one.example/", f'<main><a href="{badge.share_link}">Statistics 101</a></main>')


async def panel_over(browser, url):
    return await browser.tool(PANEL, over=await browser.open(url))


def lines(panel):
    return panel.locator("#badges > li")


async def all_checked(panel, count=8):
    await expect(lines(panel).locator(".word")).to_have_count(count)


async def test_every_badge_has_its_own_face_word_and_name_and_the_page_has_only_counts(
    browser, resume, eight
):
    panel = await panel_over(browser, resume)
    await all_checked(panel)
    for place, badge in enumerate(eight):
        line = lines(panel).nth(place)
        face, word = FACES[badge.verdict]
        await expect(line.locator("button .face")).to_have_attribute("class", f"face {face}")
        await expect(line.locator("button .word")).to_have_text(word)
        await expect(line.locator(".differs")).to_have_count(int(badge.label_differs))
    status = panel.locator("#status")
    await expect(status).to_contain_text("Genuine; judge the issuer yourself: 2")
    await expect(status).to_contain_text("Not to be relied on: 2")
    assert browser.errors == []


async def test_a_badge_that_the_page_calls_something_else_is_marked_so(browser, resume):
    panel = await panel_over(browser, resume)
    await expect(panel.locator(".differs")).to_have_text(
        "The page says “Cloud Architect Professional”; the badge says “Cloud Foundations”."
    )


async def test_what_may_be_a_badge_is_asked_about_only_by_a_click_on_it(browser, resume):
    panel = await panel_over(browser, resume)
    await all_checked(panel)
    assert len(browser.service.asked_to_verify()) == 8
    await panel.get_by_text("May be badges (2)").click()
    short = panel.locator("#others li", has_text="lnkd.in")
    await expect(short).to_contain_text("A short link: open it yourself")
    await expect(short.get_by_role("button")).to_have_count(0)
    line = await panel.locator("#others li", has_text="Welding certificate").locator(".texts").bounding_box()
    assert line["width"] > 100  # words in lines, and not a letter in each
    assert line["height"] < 200
    await panel.get_by_role("button", name="Check “Welding certificate”").click()
    await expect(panel.locator("#others .word")).to_have_count(1)
    assert len(browser.service.asked_to_verify()) == 9


async def test_a_report_is_opened_and_closed_with_the_keyboard_alone(browser, resume):
    panel = await panel_over(browser, resume)
    await all_checked(panel)
    opener = lines(panel).first.locator("> button")
    for name in ("Read again", None, "Compare"):
        await panel.keyboard.press("Tab")
        if name:
            await expect(panel.locator(":focus")).to_have_text(name)
    await panel.keyboard.press("Tab")
    await expect(opener).to_be_focused()
    await panel.keyboard.press("Enter")
    await expect(opener).to_have_attribute("aria-expanded", "true")
    await expect(lines(panel).first.get_by_role("article")).to_contain_text("Genuine?")
    await panel.keyboard.press("Tab")
    await expect(panel.locator(":focus")).to_have_text("Check again")
    await panel.keyboard.press("Shift+Tab")
    await panel.keyboard.press("Space")
    await expect(opener).to_have_attribute("aria-expanded", "false")
    await expect(panel.get_by_role("article")).to_have_count(0)


async def test_axe_finds_nothing_with_reports_unfolded_whatever_the_colours(browser, resume):
    await browser.choose(profiles=["trusted-microcredential"])  # one table is like the other, and axe is slow
    panel = await panel_over(browser, resume)
    await panel.set_viewport_size({"width": 340, "height": 800})
    await all_checked(panel)
    for place in (0, 6):  # trusted, rejected
        await lines(panel).nth(place).locator("> button").click()
    await panel.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
    await expect(panel.locator(".raw pre").first).to_contain_text("reportVersion")
    axe = Axe()
    for looks in ({"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"}):
        await panel.emulate_media(**looks)
        found = await axe.run(panel)
        assert found.violations_count == 0, found.generate_report()
    assert await panel.evaluate("document.documentElement.scrollWidth") <= 340


async def test_in_japanese_no_word_of_ours_is_english(browser, resume):
    await browser.choose(language="ja", profiles=["trusted-microcredential"])
    panel = await panel_over(browser, resume)
    await all_checked(panel)
    for line in await lines(panel).all():
        await line.locator("> button").click()
    await panel.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
    shown = {text.strip() for text in (await panel.locator("body").inner_text()).splitlines()}
    english = {
        said["message"] for key, said in WORDS["en"].items() if said["message"] != WORDS["ja"][key]["message"]
    }
    assert await panel.locator("html").get_attribute("lang") == "ja"
    assert "本物か" in shown
    assert shown & english == set()
    assert not any("English" in text or "Still valid" in text for text in shown)


async def test_a_service_that_fails_is_said_once_calmly_and_can_be_tried_again(browser, resume):
    browser.service.answers = web.Response(status=500)
    panel = await panel_over(browser, resume)
    notice = panel.locator("#status .notice")
    await expect(notice).to_contain_text("Our service did not answer. This says nothing about the badge.")
    await expect(notice).to_contain_text(browser.service.origin.removeprefix("http://"))
    await expect(panel.locator(".red, .amber, .ring")).to_have_count(0)
    await expect(lines(panel).filter(has_text="No answer")).to_have_count(8)
    await expect(panel.get_by_text("Our service did not answer")).to_have_count(1)
    browser.service.recover()
    await notice.get_by_role("button", name="Try again").click()
    await all_checked(panel)
    await expect(notice).to_have_count(0)


@pytest.fixture
def newer(browser, monkeypatch):
    """A service that says of the first badge what nobody here knows yet."""

    async def answer(request, handler):
        known = await handler(request)
        if not known.body or b'"trusted"' not in known.body:
            return known
        report = json.loads(known.body) | {"verdict": "disputed"}
        return web.Response(body=json.dumps(report), headers={"Content-Type": "application/json", **CORS})

    monkeypatch.setattr(browser.service, "answer", answer)


@pytest.fixture
def stumbling(browser, monkeypatch):
    """A service that fails at one badge and no other."""

    async def answer(request, handler):
        known = await handler(request)
        stumbles = known.body and b'"trusted"' in known.body
        return web.Response(status=500, headers=CORS) if stumbles else known

    monkeypatch.setattr(browser.service, "answer", answer)


@pytest.mark.usefixtures("stumbling")
async def test_a_badge_that_the_service_stumbles_over_hides_no_other(browser, resume):
    panel = await panel_over(browser, resume)
    await expect(lines(panel).filter(has_text="No answer")).to_have_count(1)
    await expect(lines(panel).filter(has_text="Do not rely on this badge")).to_have_count(2)
    await expect(panel.locator("#status .notice")).to_have_count(0)


async def test_a_verdict_that_nobody_knows_has_no_face_and_stops_no_other_badge(browser, resume, newer):
    panel = await panel_over(browser, resume)
    await all_checked(panel, 7)
    await expect(lines(panel).first).to_have_text(re.compile("No answer"))
    await expect(lines(panel).first.locator(".green, .blue, svg")).to_have_count(0)
    await expect(panel.locator("#status .notice")).to_contain_text("The service's answer could not be read")
    await expect(panel.locator("#status .counts")).to_contain_text("No answer: 1")


async def test_a_service_that_refuses_is_no_verdict(browser, one):
    browser.service.answers = web.json_response({"title": "No", "type": "about:blank"}, status=400)
    panel = await panel_over(browser, one)
    await expect(lines(panel)).to_contain_text("The service could not read what we sent.")
    await expect(lines(panel).locator(".word, .ring")).to_have_count(0)


async def test_a_service_that_is_busy_is_asked_again_when_it_says_and_nobody_has_to_click(browser, one):
    browser.service.answers = web.Response(status=429, headers={"Retry-After": "1"})
    panel = await panel_over(browser, one)
    await (await open_modules(browser)).until(PAUSED)
    browser.service.recover()
    await all_checked(panel, 1)


async def test_a_service_that_is_busy_for_long_is_said_once_calmly(browser, resume):
    browser.service.answers = web.Response(status=429, headers={"Retry-After": "40"})
    panel = await panel_over(browser, resume)
    notice = panel.locator("#status .notice")
    await expect(notice).to_contain_text("The service has much to do.")
    await expect(notice.get_by_role("button", name="Try again")).to_be_visible()
    await expect(panel.locator(".red, .amber, .ring")).to_have_count(0)
    assert 1 <= len(browser.service.asked_to_verify()) <= 4


async def test_while_it_waits_it_says_how_far_it_is(browser, resume):
    browser.service.answering.clear()
    panel = await panel_over(browser, resume)
    await expect(panel.locator("#status")).to_have_text("Checking: 0 of 8")
    await expect(panel.get_by_role("progressbar")).to_be_visible()
    await expect(lines(panel).first).to_contain_text("Checking…")
    browser.service.answering.set()
    await all_checked(panel)
    await expect(panel.get_by_role("progressbar")).to_have_count(0)


async def test_a_page_without_badges_and_a_page_of_the_browser_say_what_to_do(browser, sites):
    panel = await panel_over(browser, sites.lay("https://empty.example/", "<main>Nothing</main>"))
    await expect(panel.locator("#status")).to_contain_text("No badge found on this page")
    panel = await panel_over(browser, "chrome://version/")
    await expect(panel.locator("#status")).to_contain_text("This page cannot be read")
    await expect(panel.locator("#status")).to_contain_text("Click the button of this extension")
    assert browser.service.asked_to_verify() == []


async def test_badges_of_a_page_that_is_gone_are_not_shown_as_those_of_the_next(browser, one, resume):
    page = await browser.open(one)
    panel = await browser.tool(PANEL, over=page)
    await all_checked(panel, 1)
    await page.goto(resume)
    await expect(panel.locator("#status")).to_contain_text("The page changed: read it again")
    await expect(lines(panel)).to_have_count(0)
    assert len(browser.service.asked_to_verify()) == 1
    await panel.get_by_role("button", name="Read this page").click()
    await all_checked(panel)


async def test_at_most_fifty_badges_are_asked_about_without_a_further_click(browser, sites):
    links = "".join(
        f'<li><a href="https://www.credly.com/badges/0a1b2c3d-4e5f-4a6b-8c7d-{place:012x}">Badge {place}</a>'
        for place in range(53)
    )
    panel = await panel_over(browser, sites.lay("https://many.example/", f"<main><ul>{links}</ul></main>"))
    await all_checked(panel, 50)
    assert len(browser.service.asked_to_verify()) == 50
    await panel.get_by_role("button", name="Check more (3)").click()
    await all_checked(panel, 53)


async def test_a_badge_that_was_asked_for_elsewhere_shows_its_report_at_once(browser, one, eight):
    page = await browser.open(one)
    panel = await browser.tool(PANEL, over=page)
    await all_checked(panel, 1)
    wanted = {"tab": await browser.tab_of(page), "what": "link", "url": eight[0].link, "answer": None}
    await browser.worker.evaluate(
        "what => chrome.storage.session.set({wanted: {...what, at: Date.now()}})", wanted
    )
    await expect(panel.locator("#wanted").get_by_role("article")).to_contain_text("Verified")
    await expect(panel.locator("#wanted h2")).to_have_text("The badge you asked about")


async def test_a_report_can_stand_in_a_tab_by_itself(browser, eight):
    panel = await browser.open(f"{browser.address(PANEL)}?url={eight[1].link}")
    await expect(panel.get_by_role("article")).to_contain_text("Open Science")
    await expect(panel.get_by_role("button", name="Read again")).to_have_count(0)


async def test_a_pdf_is_sent_only_after_a_click_that_names_the_service(browser, sites, eight):
    pages = [[Line("Open Science", eight[1].link)]]
    url = sites.lay("https://student.example/cv.pdf", Resume(pages=pages).pdf(), media_type="application/pdf")
    panel = await panel_over(browser, url)
    host = browser.service.origin.removeprefix("http://")
    button = panel.get_by_role("button", name=f"Check the badges of this PDF: it is sent to {host}")
    await expect(button).to_be_visible()
    assert browser.service.asked_to_verify() == []
    await button.click()
    line = panel.locator("#document .entries > li")
    await expect(line).to_contain_text("Genuine; judge the issuer yourself")
    await line.locator("summary").first.click()
    await expect(line.get_by_role("article").first).to_contain_text("moodle.example")
    assert len(browser.service.asked_to_verify()) == 1


async def test_a_report_is_saved_as_it_was_sent_and_one_without_a_signature_is_offered(browser, one):
    panel = await panel_over(browser, one)
    await all_checked(panel, 1)
    await lines(panel).locator("> button").click()
    async with panel.expect_download() as download:
        await panel.get_by_role("button", name="Save report").click()
    saved = json.loads((await (await download.value).path()).read_bytes())
    assert saved["verdict"] == "valid"
    await panel.get_by_role("button", name="Save signed report").click()
    await expect(panel.get_by_text("The service did not give a signed report.")).to_be_visible()
    async with panel.expect_download() as download:
        await panel.get_by_role("button", name="Save it without a signature").click()
    assert (await download.value).suggested_filename == "badge-report.json"


async def test_a_service_that_will_not_sign_is_quoted(browser, one):
    panel = await panel_over(browser, one)
    await all_checked(panel, 1)
    await lines(panel).locator("> button").click()
    await expect(panel.get_by_role("article")).to_contain_text("Genuine?")
    detail = "No reports are signed here. <img src=x>" + "W" * 5000
    problem = {"title": "No", "type": "about:blank", "detail": detail}
    browser.service.answers = web.json_response(problem, status=400)
    await panel.get_by_role("button", name="Save signed report").click()
    quoted = panel.locator(".note bdi")
    await expect(quoted).to_contain_text("No reports are signed here. <img src=x>W")
    assert len(await quoted.inner_text()) <= 300
    await expect(panel.get_by_role("button", name="Save it without a signature")).to_be_visible()


async def test_of_what_is_no_badge_nothing_is_signed_printed_or_asked(browser, resume):
    panel = await panel_over(browser, resume)
    await all_checked(panel)
    await lines(panel).nth(7).locator("> button").click()
    actions = panel.locator(".actions").get_by_role("button")
    await expect(actions).to_have_text(["Check again", "Save report"])
    await expect(panel.get_by_role("link", name="Ask the candidate")).to_have_count(0)


async def test_checking_again_asks_the_service_anew(browser, one):
    panel = await panel_over(browser, one)
    await all_checked(panel, 1)
    await lines(panel).locator("> button").click()
    await panel.get_by_role("button", name="Check again").click()
    await expect(panel.get_by_role("article")).to_contain_text("Genuine?")
    assert len(browser.service.asked_to_verify()) == 2


async def test_the_mail_to_the_candidate_is_about_the_badge_and_not_about_the_page(browser, resume):
    panel = await panel_over(browser, resume)
    await all_checked(panel)
    await lines(panel).nth(6).locator("> button").click()
    mail = await panel.get_by_role("link", name="Ask the candidate").get_attribute("href")
    assert mail.startswith("mailto:?subject=")
    assert "openbadgefactory.com" in mail
    assert "student.example" not in mail


async def test_on_paper_the_report_is_whole_and_has_no_buttons(browser, one):
    panel = await panel_over(browser, one)
    await all_checked(panel, 1)
    await lines(panel).locator("> button").click()
    await panel.emulate_media(media="print")
    await panel.evaluate("dispatchEvent(new Event('beforeprint'))")
    report = panel.get_by_role("article")
    await expect(report.get_by_role("heading", name="Does the issuer still stand by it?")).to_be_visible()
    await expect(report.get_by_text("sha256:").first).to_be_visible()
    await expect(panel.get_by_role("button")).to_have_count(0)
    await panel.evaluate("dispatchEvent(new Event('afterprint'))")
    await expect(report.get_by_text("sha256:").first).to_be_hidden()
