"""Badges that want to do something to whoever looks at them: whatever they say is text, on every page."""

from urllib.parse import quote

import pytest
from playwright.async_api import expect

from tests.pages.harm import built, does_no_harm
from tests.pages.hostile_badges import STRINGS, broken, genuine, plain
from tests.pages.views import together

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

TOGETHER = 11  # badges in one presentation
EVERY = range(0, len(STRINGS), TOGETHER)  # each string in each field
SOME = EVERY[::4]  # each string in some: a badge has more fields than there are strings


def presentation(internet, make, begin: int) -> str:
    """Put badges together, so that one page shows them all."""
    return together(*(make(internet, begin + number).jwt() for number in range(TOGETHER))).decode()


async def report_on(reader, internet, given: str, **look):
    """Open the page of a report on what stands at an address."""
    url = f"https://share.example/{abs(hash(given))}"
    internet.at(url).serves(given.encode())
    page = await reader.open(f"/r?url={quote(url)}&lang=en", **look)
    await expect(page.locator(".report .face").first).to_be_visible()
    return page


async def pasted(reader, given: str):
    """Paste something into the page at /, and wait for the report."""
    page = await reader.open("/")
    await page.locator("#text").fill(given)
    await page.locator("#check [type=submit]").click()
    await expect(page.locator(".report .face").first).to_be_visible()
    return page


@pytest.mark.parametrize(
    ("make", "beginnings"), [(genuine, EVERY), (broken, SOME)], ids=["genuine", "broken"]
)
async def test_every_text_of_a_badge_is_text_on_its_report(reader, internet, make, beginnings):
    like = await built(await report_on(reader, internet, presentation(internet, plain(make), 0)))
    for begin in beginnings:
        page = await report_on(reader, internet, presentation(internet, make, begin))
        assert "ran()" in await page.text_content(".report")
        await does_no_harm(page, reader=reader, like=like)
        await reader.forget()


@pytest.mark.parametrize("make", [genuine, broken])
async def test_every_text_of_a_badge_is_text_on_the_page_where_it_was_pasted(reader, internet, make):
    like = await built(await pasted(reader, presentation(internet, plain(make), 0)))
    for begin in SOME:
        page = await pasted(reader, presentation(internet, make, begin))
        assert "ran()" in await page.text_content(".report")
        await does_no_harm(page, reader=reader, like=like)
        await reader.forget()
