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


_files: dict[str, list[str]] = {}  # by extension


async def load(browser: Browser, page: Page) -> int:
    """Load what finds badges into a page, as popup and panel do; give the number of its tab."""
    if browser.id not in _files:
        tool = await browser.open(browser.address("icons/16.png"))
        _files[browser.id] = await tool.evaluate(_FILES)
        await tool.close()
    tab = await browser.tab_of(page)
    await browser.worker.evaluate(_LOAD, {"tabId": tab, "files": _files[browser.id]})
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


_OBSERVE = """async tabId => {
  const func = () => {
    let looks = 0;
    badgeVerifier.observe(document, {signal: new AbortController().signal, async changed() {
      looks += 1;
      const found = await badgeVerifier.find(document);
      document.documentElement.lang = `looks-${looks}`;
      document.title = `found: ${found.length}`;
    }});
  };
  await chrome.scripting.executeScript({target: {tabId}, func});
}"""


async def observed(browser: Browser, page: Page) -> None:
    """Follow the changes of a page; its language counts the looks at it, its title what was found."""
    await browser.worker.evaluate(_OBSERVE, await load(browser, page))


_PASSED_OVER = """async ({tabId, links}) => {
  const func = links => links.filter(link => !badgeVerifier.mayLead.link(link));
  const [{result}] = await chrome.scripting.executeScript({target: {tabId}, func, args: [links]});
  return result;
}"""


async def never_read(browser: Browser, page: Page, links: list[str]) -> list[str]:
    """Give those of some links that are passed over at the first glance."""
    return await browser.worker.evaluate(_PASSED_OVER, {"tabId": await load(browser, page), "links": links})
