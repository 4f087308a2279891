"""A plain Chromium, without any extension, on an internet of our own that remembers what was asked of it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Unpack
from urllib.parse import urlsplit

from playwright.async_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    Response,
    async_playwright,
)

from tests.extension.chromium import PATIENT, QUIET
from tests.extension.service import Service
from tests.extension.sites import Sites
from tests.pages.looks import Look

_RAN = "globalThis.ran = () => { globalThis.hasRun = true; };"  # what hostile texts call


@dataclass
class Reader:
    """A person's browser: what it was shown, what it asked for, what went wrong in it."""

    browser: Browser
    sites: Sites  # every host on earth but the service
    service: Service
    contexts: list[BrowserContext] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)  # every address, in order
    errors: list[str] = field(default_factory=list)  # of programs, and whatever a policy stopped

    async def page(self, **look: Unpack[Look]) -> Page:
        """Give a blank page as a person has set it: see `Look`."""
        chosen: Look = {"locale": "en-GB", "viewport": {"width": 1000, "height": 800}, **look}
        context = await self.browser.new_context(**chosen)
        context.set_default_timeout(PATIENT)
        context.on("request", self._remember)
        context.on("response", self._look)
        context.on("console", self._listen)
        context.on("weberror", lambda error: self.errors.append(str(error.error)))
        await context.add_init_script(_RAN)
        self.contexts.append(context)
        return await context.new_page()

    async def open(self, path: str, **look: Unpack[Look]) -> Page:
        """Open a page of the service, or of a site, and wait until it is loaded."""
        page = await self.page(**look)
        await page.goto(self.address(path))
        return page

    def address(self, path: str) -> str:
        """Give the whole address of a page of the service; another site's stays as it is."""
        return f"{self.service.origin}{path}" if path.startswith("/") else path

    def foreign(self) -> list[str]:
        """Give what was asked of anybody but the service, by any page, sent or stopped."""
        own = urlsplit(self.service.origin).netloc
        web = ("http", "https", "ws", "wss")
        others = [url for url in self.asked if urlsplit(url).scheme in web and urlsplit(url).netloc != own]
        return list(dict.fromkeys((*others, *self.sites.asked)))

    async def forget(self) -> None:
        """Close every page, and forget what was asked and what went wrong."""
        while self.contexts:
            await self.contexts.pop().close()
        self.asked.clear()
        self.errors.clear()
        self.sites.asked.clear()
        self.service.recover()

    def _remember(self, request: Request) -> None:
        self.asked.append(request.url)

    def _listen(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            self.errors.append(message.text)

    def _look(self, answer: Response) -> None:
        """Remember what a page needed and did not get. That a page itself is a refusal is no error."""
        is_of_page = answer.request.resource_type != "document" and not answer.url.endswith("/favicon.ico")
        if is_of_page and not answer.ok and answer.status != HTTPStatus.NOT_MODIFIED:
            self.errors.append(f"{answer.status}: {answer.url}")


@asynccontextmanager
async def open_reader(*, program: str, sites: Sites, service: Service) -> AsyncIterator[Reader]:
    """Start Chromium; every host but loopback leads to ``sites``."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=program,
            headless=True,
            args=[
                *QUIET,
                f"--host-resolver-rules=MAP * 127.0.0.1:{sites.port},EXCLUDE 127.0.0.1",
                f"--ignore-certificate-errors-spki-list={sites.spki}",
            ],
        )
        try:
            yield Reader(browser=browser, sites=sites, service=service)
        finally:
            await browser.close()
