"""Marks on pages that change under them, while worker and service come and go."""

import pytest
from aiohttp import web
from playwright.async_api import expect

from tests.extension.chromium import open_browser
from tests.extension.conftest import HOSTS, program
from tests.extension.marks import details, marks, switch_off, switch_on
from tests.extension.unpacked import unpack
from tests.world.platforms.moodle import Moodle

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

SITE = "https://portfolio.example"
NOWHERE = "http://127.0.0.1:9"  # nothing listens there
GENUINE = "Genuine; judge the issuer yourself"


@pytest.fixture(scope="module")
def extension(tmp_path_factory):
    """The extension with open roots, so that marks can be looked into."""
    return unpack(tmp_path_factory.mktemp("extension") / "unpacked", hosts=HOSTS, opened=True)


@pytest.fixture(scope="module")
def badges(internet):
    site = Moodle(internet)
    return [site.award(name).keep() for name in ("Statistics 101", "Open Science", "Ceramics")]


@pytest.fixture
def page_with(browser, sites):
    """Open a page with this body on a site that is switched on."""

    async def opened(body: str):
        await switch_on(browser, SITE)
        return await browser.open(sites.lay(f"{SITE}/", f"<!doctype html><main>{body}</main>"))

    return opened


def item(badge, name: str) -> str:
    return f'<p><a id="{name.split(maxsplit=1)[0]}" href="{badge.share_link}">{name}</a></p>'


async def test_a_page_that_becomes_another_without_loading_is_marked_anew(page_with, badges):
    first, second, _ = badges
    page = await page_with(item(first, "Statistics 101"))
    await expect(marks(page)).to_contain_text("Statistics 101")
    await page.evaluate(
        "body => { history.pushState({}, '', '/other'); document.querySelector('main').innerHTML = body; }",
        item(second, "Open Science"),
    )
    await expect(marks(page)).to_have_count(1)
    await expect(marks(page)).to_contain_text("Open Science")


async def test_badges_that_a_page_loads_later_are_marked_too(browser, page_with, badges):
    page = await page_with(item(badges[0], "Statistics 101"))
    await expect(marks(page)).to_contain_text(GENUINE)
    await page.evaluate(
        "more => document.querySelector('main').insertAdjacentHTML('beforeend', more)",
        item(badges[1], "Open Science"),
    )
    await expect(marks(page).filter(has_text="Open Science")).to_have_count(1)
    assert len(browser.service.asked_to_verify()) == 2


async def test_a_mark_goes_with_its_link(page_with, badges):
    page = await page_with(
        "<div>" + item(badges[0], "Statistics 101") + "</div>" + item(badges[1], "Open Science")
    )
    await expect(marks(page).filter(has_text=GENUINE)).to_have_count(2)
    await page.evaluate("document.getElementById('Statistics').remove()")
    await expect(marks(page)).to_have_count(1)
    await expect(marks(page)).to_contain_text("Open Science")


async def test_a_link_that_leads_elsewhere_has_lost_its_mark_before_anything_is_drawn(page_with, badges):
    page = await page_with(item(badges[0], "Statistics 101"))
    await expect(marks(page)).to_contain_text(GENUINE)
    is_still_there = await page.evaluate(
        """href => new Promise(drawn => {
          const link = document.getElementById("Statistics");
          const mark = link.nextElementSibling;
          link.href = href;
          requestAnimationFrame(() => drawn(mark.isConnected));
        })""",
        badges[2].share_link,
    )
    assert is_still_there is False
    await expect(marks(page)).to_contain_text("The page says “Statistics 101”; the badge says “Ceramics”")


async def test_a_picture_that_is_changed_loses_its_mark(page_with, badges):
    picture = f"{badges[0].share_link}&picture=1"
    page = await page_with(f'<img id=picture alt="Statistics 101" width=64 height=64 src="{picture}">')
    await expect(marks(page)).to_contain_text(GENUINE)
    is_marked = await page.evaluate(
        """() => new Promise(drawn => {
          picture.src = "/another.png";
          requestAnimationFrame(() => drawn(picture.nextElementSibling !== null));
        })"""
    )
    assert is_marked is False


async def test_words_that_change_beside_a_badge_are_compared_again(page_with, badges):
    page = await page_with(item(badges[0], "Statistics 101"))
    await expect(marks(page)).to_contain_text(GENUINE)
    await page.evaluate("document.getElementById('Statistics').firstChild.replaceWith('Doctor of Medicine')")
    await expect(marks(page)).to_contain_text("The page says “Doctor of Medicine”")
    await expect(marks(page).locator("svg.triangle")).to_have_count(1)


async def test_a_mark_that_the_page_takes_away_comes_back_but_not_for_ever(page_with, badges):
    page = await page_with(item(badges[0], "Statistics 101"))
    await expect(marks(page)).to_contain_text(GENUINE)
    await page.evaluate("document.getElementById('Statistics').nextElementSibling.remove()")
    await expect(marks(page)).to_contain_text(GENUINE)
    await page.evaluate(
        """() => {
          window.taken = 0;
          const take = () => {
            const mark = document.getElementById("Statistics").nextElementSibling;
            if (mark) { mark.remove(); window.taken += 1; }
          };
          new MutationObserver(take).observe(document, {childList: true, subtree: true});
          take();
        }"""
    )
    await page.wait_for_function("() => window.taken >= 4")
    await page.evaluate("document.querySelector('main').append('something new to look at')")
    await expect(marks(page)).to_have_count(0)
    assert await page.evaluate("window.taken") <= 5


async def test_marks_go_at_once_when_the_site_is_switched_off_and_return_when_it_is_on(
    browser, page_with, badges
):
    page = await page_with(item(badges[0], "Statistics 101"))
    await expect(marks(page)).to_contain_text(GENUINE)
    await switch_off(browser, SITE)
    await expect(marks(page)).to_have_count(0)
    await page.reload()
    await expect(marks(page)).to_have_count(0)
    await switch_on(browser, SITE)
    await page.reload()
    await expect(marks(page).filter(has_text=GENUINE)).to_have_count(1)
    assert len(browser.service.asked_to_verify()) == 1  # it was remembered


async def test_a_badge_is_still_answered_for_when_the_worker_stopped_while_it_was_checked(
    browser, page_with, badges
):
    browser.service.answering.clear()
    page = await page_with(item(badges[0], "Statistics 101"))
    await expect(marks(page)).to_contain_text("Checking…")
    session = await browser.context.new_cdp_session(page)
    await session.send("ServiceWorker.enable")
    await session.send("ServiceWorker.stopAllWorkers")
    browser.service.answering.set()
    await expect(marks(page)).to_contain_text(GENUINE)


async def test_marks_of_a_badge_that_the_panel_checks_again_say_what_is_true_now(
    browser, page_with, internet
):
    badge = Moodle(internet, "moodle.later.example").award("Welding").keep()
    page = await page_with(item(badge, "Welding") + item(badge, "Expert welder"))
    await expect(marks(page).filter(has_text="Welding")).to_have_count(2)
    panel = await browser.tool("src/panel/panel.html", over=page)
    await panel.locator("#badges > li > button").click()
    badge.revoke()
    await panel.get_by_role("button", name="Check again").click()
    await expect(marks(page).filter(has_text="Do not rely on this badge")).to_have_count(2)
    assert len(browser.service.asked_to_verify()) == 2


async def test_marks_follow_the_language_and_the_service_that_are_chosen(browser, page_with, badges):
    page = await page_with(item(badges[0], "Statistics 101"))
    await expect(marks(page)).to_contain_text(GENUINE)
    await browser.choose(language="ja")
    await expect(marks(page)).to_contain_text("本物")
    await browser.choose(server=NOWHERE)
    await expect(marks(page)).to_contain_text("バッジ確認サービスから応答がありません")


async def test_a_silent_service_is_no_verdict_and_is_asked_again_on_a_click(browser, page_with, badges):
    browser.service.answers = web.Response(status=500)
    page = await page_with(item(badges[0], "Statistics 101"))
    await expect(marks(page)).to_contain_text("Our service did not answer")
    await expect(marks(page).locator("svg")).to_have_count(0)
    await marks(page).click()
    await expect(details(page)).to_contain_text("This says nothing about the badge.")
    browser.service.recover()
    await details(page).get_by_role("button", name="Try again").click()
    await expect(marks(page)).to_contain_text(GENUINE)
    await expect(marks(page)).to_be_focused()


async def test_a_busy_service_is_no_verdict(browser, page_with, badges):
    browser.service.answers = web.Response(status=503, headers={"Retry-After": "600"})
    page = await page_with(item(badges[0], "Statistics 101"))
    await expect(marks(page)).to_contain_text("Our service is busy")
    await expect(marks(page).locator("svg")).to_have_count(0)


async def test_marks_go_when_the_extension_is_gone(extension, tmp_path, sites, service, badges):
    async with open_browser(
        extension,
        program=program("chromium", "chromium-browser"),
        profile=tmp_path,
        sites=sites,
        service=service,
    ) as browser:
        await switch_on(browser, SITE)
        page = await browser.open(sites.lay(f"{SITE}/", item(badges[0], "Statistics 101")))
        await expect(marks(page)).to_contain_text(GENUINE)
        session = await browser.context.browser.new_browser_cdp_session()
        await session.send("Extensions.uninstall", {"id": browser.id})
        await page.evaluate("document.body.append('something new to look at')")
        await expect(marks(page)).to_have_count(0)
