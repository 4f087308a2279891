"""The browser's own side panel: it opens on a person's click, and shows what they asked for."""

import asyncio
import json

import pytest
from playwright.async_api import expect

from tests.extension.chromium import PATIENT
from tests.extension.conftest import HOSTS
from tests.extension.marks import details, marks, switch_on
from tests.extension.unpacked import unpack
from tests.world.platforms.moodle import Moodle

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

BESIDE = "async () => (await chrome.runtime.getContexts({contextTypes: ['SIDE_PANEL']})).length"
REPORT = "document.querySelector('#wanted article')?.innerText.includes('Genuine?')"
LOOK = "document.querySelector('#badges .word') && (document.querySelector('#badges button').click(), true)"
SITE = "https://portfolio.example"


@pytest.fixture(scope="module")
def extension(tmp_path_factory):
    """The extension with open roots, so that a mark can be opened."""
    return unpack(tmp_path_factory.mktemp("extension") / "unpacked", hosts=HOSTS, opened=True)


@pytest.fixture(scope="module")
def badge(internet):
    return Moodle(internet).award("Statistics 101").keep()


@pytest.fixture
def page_of(browser, sites, badge):
    async def opened():
        return await browser.open(sites.lay(f"{SITE}/", f'<a href="{badge.share_link}">Statistics 101</a>'))

    return opened


class Shown:
    """A page of the extension that is in no tab, and so none of Playwright's."""

    def __init__(self, browser, path: str) -> None:
        self.browser = browser
        self.url = browser.address(path)
        self.answers: asyncio.Queue[str] = asyncio.Queue()

    async def until(self, program: str) -> None:
        """Wait until a program says yes; it runs as if the person had just clicked."""
        session = await self.browser.context.browser.new_browser_cdp_session()
        session.on(
            "Target.receivedMessageFromTarget", lambda heard: self.answers.put_nowait(heard["message"])
        )
        expression = f"new Promise(drawn => requestAnimationFrame(() => drawn({program})))"
        how = {"expression": expression, "awaitPromise": True, "userGesture": True}
        message = json.dumps({"id": 1, "method": "Runtime.evaluate", "params": how})
        async with asyncio.timeout(PATIENT / 1000):
            target = {"targetId": await _target(session, self.url), "flatten": False}
            attached = (await session.send("Target.attachToTarget", target))["sessionId"]
            said = None
            while said is not True:
                await session.send("Target.sendMessageToTarget", {"sessionId": attached, "message": message})
                said = json.loads(await self.answers.get())["result"]["result"].get("value")
        await session.detach()


async def _target(session, url: str) -> str:
    while True:
        targets = (await session.send("Target.getTargets"))["targetInfos"]
        found = [each["targetId"] for each in targets if each["url"] == url]
        if found:
            return found[0]


async def test_a_mark_opens_its_report_in_the_side_panel(browser, page_of):
    await switch_on(browser, SITE)
    page = await page_of()
    await expect(marks(page)).to_contain_text("Genuine")
    await marks(page).click()
    await details(page).get_by_role("button", name="Open the full report").click()
    await Shown(browser, "src/panel/panel.html").until(REPORT)
    assert await browser.worker.evaluate(BESIDE) == 1


async def test_the_popup_opens_the_report_of_a_badge_in_the_side_panel(browser, page_of):
    page = await page_of()
    await page.bring_to_front()
    await browser.worker.evaluate("chrome.action.openPopup()")
    await Shown(browser, "src/popup/popup.html").until(LOOK)
    await Shown(browser, "src/panel/panel.html").until(REPORT)
    assert await browser.worker.evaluate(BESIDE) == 1
