"""What reads links and names, alone in a blank page of Chromium: the very files that run in pages."""

import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

from playwright.async_api import Page, async_playwright

from tests.extension.chromium import QUIET
from tests.extension.unpacked import EXTENSION

_LISTED = "text => import('data:text/javascript,' + encodeURIComponent(text)).then(listed => listed.READING)"

_TRIES = 20


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

    async def slower_than(self, milliseconds: int, function: str, given: Sequence[object]) -> list:
        """Give those of the given for which a function of the page takes longer, however often it is tried.

        A busy machine makes it slow many times and not each time.
        """
        timed = f"""each => Array.from({{ length: {_TRIES} }}).every(() => {{
            const begun = performance.now();
            ({function})(each);
            return performance.now() - begun > {milliseconds};
        }})"""
        return [each for each, slow in zip(given, await self.of(timed, given), strict=True) if slow]


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
