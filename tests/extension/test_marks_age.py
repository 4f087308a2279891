"""Marks of a page that is open for long: none says for ever what was true once."""

import re

import pytest
from playwright.async_api import expect

from tests.extension.conftest import HOSTS
from tests.extension.marks import marks, switch_on
from tests.extension.unpacked import EXTENSION, unpack
from tests.world.platforms.moodle import Moodle

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

SITE = "https://portfolio.example"
GENUINE = "Genuine; judge the issuer yourself"
WITHDRAWN = "Do not rely on this badge"
LOOKED_AT = "dispatchEvent(new Event('focus'))"
# The clock of the script that marks; that of the page and of the worker stay as they are.
LATER = """async ({tabId, by}) => {
  const func = by => { const now = Date.now; Date.now = () => now() + by; };
  await chrome.scripting.executeScript({target: {tabId}, func, args: [by]});
}"""


@pytest.fixture(scope="module")
def extension(tmp_path_factory):
    """The extension with open roots, so that marks can be looked into."""
    return unpack(tmp_path_factory.mktemp("extension") / "unpacked", hosts=HOSTS, opened=True)


@pytest.fixture
def marked(browser, sites, internet, request):
    """Open a page with two links to a badge, too far apart to be one; give page and badge."""

    async def opened():
        badge = Moodle(internet, f"moodle-{len(request.node.name)}.example").award("Welding").keep()
        await switch_on(browser, SITE)
        link = f'<a href="{badge.share_link}">Welding</a>'
        body = f"<p>{link}</p><h2>Taught by Robin</h2><p>{link}</p>"
        page = await browser.open(sites.lay(f"{SITE}/", f"<!doctype html><main>{body}</main>"))
        await expect(marks(page).filter(has_text=GENUINE)).to_have_count(2)
        return page, badge

    return opened


async def withdraw(browser, badge):
    badge.revoke()
    await browser.worker.evaluate("() => chrome.storage.session.clear()")


async def later(browser, page, *, milliseconds: int):
    await browser.worker.evaluate(LATER, {"tabId": await browser.tab_of(page), "by": milliseconds})


async def test_a_badge_is_asked_about_again_when_somebody_looks_at_its_mark_after_five_minutes(
    browser, marked
):
    page, badge = await marked()
    await withdraw(browser, badge)
    await later(browser, page, milliseconds=299_000 - 30_000)  # busy machines take their time as well
    await page.evaluate(LOOKED_AT)
    await later(browser, page, milliseconds=31_000)
    await page.evaluate(LOOKED_AT)
    await expect(marks(page).filter(has_text=WITHDRAWN)).to_have_count(2)
    assert len(browser.service.asked_to_verify()) == 2


async def test_it_is_asked_about_again_too_when_its_page_changes_then(browser, marked):
    page, badge = await marked()
    await withdraw(browser, badge)
    await later(browser, page, milliseconds=301_000)
    await page.evaluate("document.body.append('something new to look at')")
    await expect(marks(page).filter(has_text=WITHDRAWN)).to_have_count(2)
    assert len(browser.service.asked_to_verify()) == 2


async def test_a_clock_that_was_set_back_makes_no_answer_fresh(browser, marked):
    page, badge = await marked()
    await withdraw(browser, badge)
    await later(browser, page, milliseconds=-86_400_000)
    await page.evaluate(LOOKED_AT)
    await expect(marks(page).filter(has_text=WITHDRAWN)).to_have_count(2)


async def test_a_page_that_becomes_another_has_its_badges_asked_about_again(browser, marked):
    page, badge = await marked()
    await withdraw(browser, badge)
    await page.evaluate("history.pushState({}, '', '/other'), document.body.append('another page')")
    await expect(marks(page).filter(has_text=WITHDRAWN)).to_have_count(2)
    assert len(browser.service.asked_to_verify()) == 2


async def test_marks_and_worker_keep_an_answer_equally_long():
    files = [EXTENSION / "src" / path for path in ("mark/questions.js", "api/kept.js")]
    of_marks, of_worker = (re.search(r"const GOOD = ([0-9_]+);", path.read_text("utf-8")) for path in files)
    assert of_marks[1] == of_worker[1]
