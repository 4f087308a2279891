"""Sites whose pages are marked: each switched on by itself, and off again without a trace."""

import asyncio

import pytest
import pytest_asyncio

from tests.extension.modules import open_modules
from tests.world.platforms.moodle import Moodle

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

SITE = "https://student.example"
SCRIPTS = (
    "async () => (await chrome.scripting.getRegisteredContentScripts()).map(({ matches }) => matches[0])"
)
COUNT = "async (tabId) => chrome.action.getBadgeText({ tabId })"
COUNTED = "async ([tabId, text]) => (await chrome.action.getBadgeText({ tabId })) === text"
PANEL = "async () => (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length === 1"
REMEMBERED = "async (url) => (await import('/src/api/client.js')).remembered(url).then(Boolean)"
REGISTERED = f"async (sites) => String(await ({SCRIPTS})()) === sites"
ASKING = "async () => (await navigator.locks.query()).held.some((lock) => lock.name.startsWith('turn:'))"
INSIDE = """async ([tabId, what]) => {
  const inside = {
    stopped: () => badgeVerifier.running.signal.aborted,
    listen: () => {
      badgeVerifier.heard = new Promise((resolve) => {
        chrome.runtime.onMessage.addListener((message) => message.type === "changed" && resolve(message.url));
      });
    },
    heard: () => badgeVerifier.heard,
  };
  return (await chrome.scripting.executeScript({ target: { tabId }, func: inside[what] }))[0].result;
}"""
TELL = """async ([tabId, message, frameIds]) => {
  const target = { tabId, ...(frameIds && { frameIds }) };
  const func = (sent) => chrome.runtime.sendMessage(sent);
  const [{ result }] = await chrome.scripting.executeScript({ target, func, args: [message] });
  return result;
}"""


@pytest_asyncio.fixture(loop_scope="module")
async def modules(browser):
    opened = await open_modules(browser)
    await opened.until(REGISTERED, "")  # of the test before, whose settings are gone
    return opened


@pytest.fixture
def badge(internet):
    return Moodle(internet).award().keep()


@pytest.fixture
def page_of(browser, sites, badge):
    async def opened(site=SITE, path="/"):
        shown = f'<main><a href="{badge.share_link}">Statistics 101</a></main>'
        return await browser.open(sites.lay(site + path, shown))

    return opened


async def test_nothing_runs_in_a_page_before_its_site_is_switched_on(browser, modules, page_of):
    page = await page_of()
    tab = await browser.tab_of(page)
    assert await modules.page.evaluate(SCRIPTS) == []
    assert await modules.page.evaluate(COUNT, tab) == ""
    assert browser.service.asked == []


async def test_a_site_that_is_switched_on_is_marked_also_in_open_tabs(browser, modules, page_of):
    page = await page_of()
    tab = await browser.tab_of(page)
    assert await modules.call("api/sites.switchOn", f"{SITE}/some/page?of=it")
    assert await modules.call("api/sites.switchedOn") == [SITE]
    assert await modules.page.evaluate(SCRIPTS) == [f"{SITE}/*"]
    await modules.until(COUNTED, [tab, "1"])
    later = await page_of(path="/later")
    await modules.until(COUNTED, [await browser.tab_of(later), "1"])
    assert browser.errors == []


async def test_switching_one_site_on_leaves_every_other_alone(browser, modules, page_of):
    await modules.call("api/sites.switchOn", SITE)
    for address, is_on in (
        (f"{SITE}/x", True),
        (f"https://www.{SITE[8:]}/", False),
        (f"http{SITE[5:]}", False),
    ):
        assert await modules.call("api/sites.isSwitchedOn", address) is is_on
    other = await page_of("https://another.example")
    assert await modules.page.evaluate(COUNT, await browser.tab_of(other)) == ""


async def test_a_site_that_is_switched_off_is_no_longer_marked(browser, modules, page_of):
    page = await page_of()
    tab = await browser.tab_of(page)
    await modules.call("api/sites.switchOn", SITE)
    await modules.until(COUNTED, [tab, "1"])
    await modules.call("api/sites.switchOff", SITE)
    assert await modules.call("api/sites.switchedOn") == []
    assert await modules.page.evaluate(SCRIPTS) == []
    assert await modules.page.evaluate(COUNT, tab) == ""
    assert await modules.page.evaluate(INSIDE, [tab, "stopped"])


@pytest.mark.parametrize(
    "origin", ["http://student.example", "file:///tmp", "chrome://settings", "https://*", "x"]
)
async def test_what_is_no_safe_site_cannot_be_switched_on(modules, origin):
    assert await modules.call("api/sites.switchOn", origin) is False
    assert await modules.page.evaluate(SCRIPTS) == []


async def test_what_the_browser_forgot_is_registered_again(browser, modules):
    await modules.call("api/sites.switchOn", SITE)
    await modules.page.evaluate("() => chrome.scripting.unregisterContentScripts()")  # as an update does
    await browser.worker.evaluate("() => chrome.runtime.onStartup.dispatch()")
    await modules.until(REGISTERED, f"{SITE}/*")


async def test_an_older_choice_of_files_is_replaced(modules):
    await modules.call("api/sites.switchOn", SITE)
    await modules.page.evaluate("""async () => {
      const [{ id }] = await chrome.scripting.getRegisteredContentScripts();
      await chrome.scripting.updateContentScripts([{ id, js: ["src/space.js"] }]);
    }""")
    await modules.call("api/sites.reconcile")
    registered = await modules.page.evaluate(
        "async () => (await chrome.scripting.getRegisteredContentScripts()).map(({ js }) => js.length)"
    )
    assert len(registered) == 1
    assert registered[0] > 1


async def test_a_page_is_told_what_a_mark_needs_and_no_report(browser, modules, page_of, badge):
    tab = await browser.tab_of(await page_of())
    await modules.call("api/sites.switchOn", SITE)
    told = await modules.page.evaluate(TELL, [tab, {"type": "verify", "url": badge.share_link}, None])
    assert told == {
        "state": "answered",
        "verdict": "valid",
        "headline": "moodle.example",
        "issuer": {"proven": "moodle.example", "claimed": "University of Examples"},
        "name": "Statistics 101",
        "recipient": "untested",
    }


async def test_marks_speak_the_language_that_the_person_chose(browser, modules, page_of):
    tab = await browser.tab_of(await page_of())
    await modules.call("api/sites.switchOn", SITE)
    await browser.choose(language="ja")
    told = await modules.page.evaluate(TELL, [tab, {"type": "found", "count": 1}, None])
    assert told["language"] == "ja"
    assert told["words"]["verdict_rejected"] == "このバッジは信頼できません"
    await modules.until(COUNTED, [tab, "1"])  # as the page itself says


@pytest.mark.parametrize(
    "message",
    [
        {"type": "verify", "url": "https://unknown.example/badges/1.json"},
        {"type": "verify", "url": "https://moodle.example/"},
        {"type": "verify", "url": "javascript:alert(1)"},
        {"type": "verify", "url": {"toString": "x"}},
        {"type": "verify"},
        {"type": "found", "count": "many"},
    ],
)
async def test_a_page_has_no_say_in_what_is_asked(browser, modules, page_of, message):
    page = await page_of(path="/nothing")
    await page.set_content("<main></main>")
    tab = await browser.tab_of(page)
    await modules.call("api/sites.switchOn", SITE)
    browser.service.asked.clear()
    await modules.page.evaluate(TELL, [tab, message, None])
    assert browser.service.asked == []
    assert await modules.page.evaluate(COUNT, tab) in ("", "1")


async def test_a_page_whose_site_is_off_is_told_nothing(browser, modules, page_of, badge):
    tab = await browser.tab_of(await page_of())
    for message in ({"type": "verify", "url": badge.share_link}, {"type": "found", "count": 1}):
        assert await modules.page.evaluate(TELL, [tab, message, None]) is None
    assert browser.service.asked == []


async def test_a_mark_opens_the_report_of_its_badge(browser, modules, page_of, badge):
    tab = await browser.tab_of(await page_of())
    await modules.call("api/sites.switchOn", SITE)
    await modules.page.evaluate(TELL, [tab, {"type": "open", "url": badge.share_link}, None])
    await modules.until(PANEL)
    await modules.until(REMEMBERED, badge.share_link)  # the panel asked about it


async def test_marks_hear_that_there_is_a_newer_answer(browser, modules, page_of, badge):
    tab = await browser.tab_of(await page_of())
    await modules.call("api/sites.switchOn", SITE)
    await modules.page.evaluate(INSIDE, [tab, "listen"])
    await modules.verify(badge.share_link, fresh=True)
    assert await modules.page.evaluate(INSIDE, [tab, "heard"]) == badge.share_link


async def test_a_worker_that_is_stopped_at_any_moment_answers_again(browser, modules, sites, badge):
    tab = await browser.tab_of(await browser.open(sites.lay(f"{SITE}/empty", "<p>No badge</p>")))
    await modules.call("api/sites.switchOn", SITE)
    session = await browser.context.new_cdp_session(modules.page)
    await session.send("ServiceWorker.enable")
    message = {"type": "verify", "url": badge.share_link}
    browser.service.answering.clear()
    lost = asyncio.ensure_future(modules.page.evaluate(TELL, [tab, message, None]))
    await modules.until(ASKING)
    await session.send("ServiceWorker.stopAllWorkers")
    browser.service.answering.set()
    await asyncio.gather(lost, return_exceptions=True)  # a browser may say so or not
    browser.service.asked.clear()
    for _ in range(3):
        told = await modules.page.evaluate(TELL, [tab, message, None])
        assert told["verdict"] == "valid"
        await session.send("ServiceWorker.stopAllWorkers")
    assert len(browser.service.asked_to_verify()) == 1
