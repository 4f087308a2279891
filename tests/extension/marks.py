"""Marks on pages, as tests meet them: a site is switched on, a page is opened, its marks are looked for."""

from playwright.async_api import Locator, Page

from tests.extension.chromium import Browser

_ON = """async sites => {
  await chrome.storage.local.set({sites});
  await (await import("/src/api/sites.js")).reconcile();
}"""
_OFF = 'async site => (await import("/src/api/sites.js")).switchOff(site)'


async def switch_on(browser: Browser, *sites: str) -> None:
    """Switch on these sites and no others, as the person does by a click that no headless browser has."""
    await _run(browser, _ON, list(sites))


async def switch_off(browser: Browser, site: str) -> None:
    """Switch a site off."""
    await _run(browser, _OFF, site)


async def _run(browser: Browser, program: str, argument: object) -> None:
    """Run a program in a page of the extension that shows nothing."""
    page = await browser.open(browser.address("icons/16.png"))
    await page.evaluate(program, argument)
    await page.close()


def marks(page: Page | Locator) -> Locator:
    """Find the marks of a page, in the order of the page."""
    return page.locator("span > div > button.mark")


def mark_after(page: Page, text: str) -> Locator:
    """Find the mark right after the link that has this text."""
    return (
        page.get_by_role("link", name=text, exact=True)
        .locator("xpath=following-sibling::*[1]")
        .locator(".mark")
    )


def details(page: Page) -> Locator:
    """Find what the opened mark of a page says."""
    return page.locator("[popover]:popover-open")
