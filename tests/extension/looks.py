"""How a page may look, and what axe finds wrong with it."""

from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Page

LOOKS = ({"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"})


async def nothing_wrong(page: Page) -> None:
    """Let axe look at a page in every look that it may have."""
    for looks in LOOKS:
        await page.emulate_media(**looks)
        found = await Axe().run(page)
        assert found.violations_count == 0, f"{looks}: {found.generate_report()}"
