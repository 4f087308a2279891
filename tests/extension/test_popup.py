"""The popup: a quick look at the badges of a page."""

import pytest
from playwright.async_api import expect

from tests.world.platforms.moodle import Moodle

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]


async def test_a_badge_of_the_page_is_shown_with_its_face_and_word(browser, internet, sites):
    badge = Moodle(internet).award().keep()
    page = await browser.open(
        sites.lay("https://student.example/", f'<main><a href="{badge.share_link}">Statistics 101</a></main>')
    )
    popup = await browser.tool("src/popup/popup.html", over=page)
    line = popup.get_by_role("listitem")
    await expect(line).to_contain_text("Genuine; judge the issuer yourself")
    assert len(browser.service.asked_to_verify()) == 1
    assert browser.errors == []
