"""The extension's own modules, called in a page of the extension as its pages call them."""

import asyncio
from dataclasses import dataclass

from playwright.async_api import Page

from tests.extension.chromium import PATIENT, Browser

NOTHING = "manifest.json"  # of the extension as much as any page, and nothing in it runs
_UNTIL = """async (given) => {
  const isSo = PROGRAM;
  while (!(await isSo(given))) await new Promise((soon) => setTimeout(soon, 20));
}"""
_CALL = "async ([module, name, given]) => (await import(module))[name](...given)"


@dataclass(frozen=True, slots=True)
class Modules:
    """Where functions of modules are called."""

    page: Page

    async def call(self, name: str, *given: object):
        """Call ``module.function``, the module by its place under ``src/``; give what it gives."""
        module, _, function = name.rpartition(".")
        return await self.page.evaluate(_CALL, [f"/src/{module}.js", function, [*given]])

    async def verify(self, url: str, **how: object):
        """Ask about a badge."""
        return await self.call("api/client.verify", {"url": url}, how)

    async def until(self, program: str, given: object = None) -> None:
        """Wait until a program says so; Playwright's own waiting takes the promise of an answer for a yes."""
        async with asyncio.timeout(PATIENT / 1000):
            await self.page.evaluate(_UNTIL.replace("PROGRAM", program), given)

    async def stored(self) -> str:
        """Give all that is stored, as text."""
        return await self.page.evaluate(
            "async () => JSON.stringify([await chrome.storage.local.get(null),"
            " await chrome.storage.session.get(null)])"
        )


async def open_modules(browser: Browser) -> Modules:
    """Open a page of the extension in which modules can be called."""
    return Modules(await browser.open(browser.address(NOTHING)))
