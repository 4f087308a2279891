"""Debian's Chromium with the extension in it, on an internet of our own."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.async_api import BrowserContext, Page, Worker, async_playwright, expect

from tests.extension.service import Service
from tests.extension.sites import Sites

PATIENT = 60_000  # milliseconds: the machine may be busy; nothing waits so long unless something is wrong
expect.set_options(timeout=PATIENT)
QUIET = (
    "--no-sandbox",  # tests may run as root, where Chromium has no sandbox
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-component-update",
    "--disable-background-networking",
    "--disable-sync",
)


@dataclass
class Browser:
    """A browser in which the extension is installed and knows its service."""

    context: BrowserContext
    id: str  # of the extension
    sites: Sites
    service: Service
    worker: Worker
    errors: list[str] = field(default_factory=list)  # of pages and of the extension's own

    def address(self, path: str) -> str:
        """Give the address of a page of the extension."""
        return f"chrome-extension://{self.id}/{path}"

    async def open(self, url: str) -> Page:
        """Open a page in a tab of its own and wait until it is loaded."""
        page = await self.context.new_page()
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        await page.goto(url)
        return page

    async def tool(self, path: str, over: Page) -> Page:
        """Open a page of the extension as a person would over ``over``: that tab is the one it speaks of.

        A popup or a side panel has no tab of its own; here it has one, so the tab it reads is named.
        """
        tab = await self.tab_of(over)
        return await self.open(f"{self.address(path)}?tab={tab}")

    async def tab_of(self, page: Page) -> int:
        """Give the number that the browser has for a tab."""
        await page.bring_to_front()
        return await self.worker.evaluate(
            "async () => (await chrome.tabs.query({active: true, lastFocusedWindow: true}))[0].id"
        )

    async def choose(self, **settings: object) -> None:
        """Keep settings as if the person had chosen them."""
        await self.worker.evaluate("settings => chrome.storage.local.set(settings)", settings)

    async def forget(self) -> None:
        """Forget all that was kept: settings, reports, records of requests."""
        await self.worker.evaluate(
            "() => Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()])"
        )
        await self.choose(server=self.service.origin, language="en")
        self.errors.clear()
        self.sites.asked.clear()
        self.service.recover()


@asynccontextmanager
async def open_browser(
    extension: Path, *, program: str, profile: Path, sites: Sites, service: Service
) -> AsyncIterator[Browser]:
    """Start Chromium with an unpacked extension. It says what is wrong with one that it does not take."""
    async with async_playwright() as playwright:
        context = await playwright.chromium.launch_persistent_context(
            str(profile),
            executable_path=program,
            headless=True,
            ignore_default_args=["--disable-extensions"],
            viewport={"width": 1000, "height": 800},
            locale="en-GB",
            args=[
                *QUIET,
                f"--host-resolver-rules=MAP * 127.0.0.1:{sites.port},EXCLUDE 127.0.0.1",
                f"--ignore-certificate-errors-spki-list={sites.spki}",
            ],
        )
        context.set_default_timeout(PATIENT)
        try:
            session = await context.browser.new_browser_cdp_session()
            loaded = await session.send("Extensions.loadUnpacked", {"path": str(extension)})
            worker = (
                context.service_workers[0]
                if context.service_workers
                else await context.wait_for_event("serviceworker")
            )
            browser = Browser(context=context, id=loaded["id"], sites=sites, service=service, worker=worker)
            await browser.forget()
            yield browser
        finally:
            await context.close()
