"""What reads links and names, alone in a blank page of Chromium: the very files that run in pages."""

import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

from playwright.async_api import Page, async_playwright

from tests.extension.chromium import QUIET
from tests.extension.unpacked import EXTENSION

_LISTED = "text => import('data:text/javascript,' + encodeURIComponent(text)).then(listed => listed.READING)"


@dataclass(frozen=True)
class Reading:
    """A blank page in which the files were loaded."""

    page: Page

    async def of(self, function: str, given: Sequence[object]) -> list:
        """Ask a function of the page for each of the given. Halves of letters survive."""
        answers = await self.page.evaluate(
            f"given => JSON.stringify(JSON.parse(given).map({function}))", json.dumps(given)
        )
        return json.loads(answers)

    async def milliseconds(self, function: str, given: Sequence[object]) -> list[float]:
        """Measure how long a function of the page takes for each of the given: the best of three times."""
        timed = f"""each => Math.min(...[1, 2, 3].map(() => {{
            const begun = performance.now();
            ({function})(each);
            return performance.now() - begun;
        }}))"""
        return await self.of(timed, given)


async def files_of_reading(page: Page) -> list[str]:
    """Give the files that read links and names, as the extension lists them for pages."""
    return await page.evaluate(_LISTED, (EXTENSION / "src" / "content_files.js").read_text("utf-8"))


@asynccontextmanager
async def open_reading(program: str) -> AsyncIterator[Reading]:
    """Load the files in a blank page, as often as a person clicks: twice."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=program, args=[*QUIET])
        try:
            page = await browser.new_page()
            for file in await files_of_reading(page) * 2:
                await page.add_script_tag(content=(EXTENSION / file).read_text("utf-8"))
            yield Reading(page)
        finally:
            await browser.close()
