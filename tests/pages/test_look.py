"""What the pages look like to eyes, whatever the language, the scheme and the width of the window."""

import pytest
from playwright.async_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]


async def test_every_verdict_has_its_face_and_its_word(reader, eight):
    for badge in eight:
        page = await reader.open(f"/r?url={badge.link}&lang=en")
        await expect(page.locator(".face").first).to_have_class(f"face is-{badge.verdict}")
    assert reader.foreign() == []
    assert reader.errors == []
