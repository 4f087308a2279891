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


_MEASURE = """async tabId => {
  const func = async () => {
    const longest = [];
    const observer = new PerformanceObserver(list => longest.push(...list.getEntries().map(e => e.duration)));
    observer.observe({entryTypes: ['longtask']});
    const real = badgeVerifier.slices;
    let spent = 0, turns = 0;
    let begun = performance.now();
    const started = begun;
    badgeVerifier.slices = signal => {
      const slices = real(signal);
      return {isOver: slices.isOver, async pause() {
        spent += performance.now() - begun; turns += 1;
        await slices.pause();
        begun = performance.now();
      }};
    };
    const found = await badgeVerifier.find(document);
    spent += performance.now() - begun;
    badgeVerifier.slices = real;
    const took = performance.now() - started;
    await new Promise(resolve => setTimeout(resolve, 100));
    observer.disconnect();
    return {spent, took, turns, found: found.length, longest: Math.max(0, ...longest)};
  };
  const [{result}] = await chrome.scripting.executeScript({target: {tabId}, func});
  return result;
}"""


async def measured(browser, page, tab):
    return await browser.worker.evaluate(_MEASURE, tab)
