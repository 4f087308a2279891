"""What the extension finds on a page, as a test asks for it: in the extension's own world of that page."""

from typing import Any

from playwright.async_api import Page

from tests.extension.chromium import Browser

_FILES = "async () => (await import('/src/content_files.js')).FINDING.concat('src/find/observe.js')"
_LOAD = "({tabId, files}) => chrome.scripting.executeScript({target: {tabId}, files})"
_SCAN = """async tabId => {
  const func = () => badgeVerifier.scan(document);
  const [{result}] = await chrome.scripting.executeScript({target: {tabId}, func});
  return result;
}"""


async def load(browser: Browser, page: Page) -> int:
    """Load what finds badges into a page, as popup and panel do; give the number of its tab."""
    tool = await browser.open(browser.address("icons/16.png"))
    files = await tool.evaluate(_FILES)
    await tool.close()
    tab = await browser.tab_of(page)
    await browser.worker.evaluate(_LOAD, {"tabId": tab, "files": files})
    return tab


async def entries(browser: Browser, page: Page) -> list[dict[str, Any]]:
    """Give what a page shows, as the popup would be told."""
    return await browser.worker.evaluate(_SCAN, await load(browser, page))


async def entries_at(browser: Browser, url: str, html: str) -> list[dict[str, Any]]:
    """Lay a page at an address, open it, and give what it shows."""
    page = await browser.open(browser.sites.lay(url, html))
    found = await entries(browser, page)
    await page.close()
    return found
