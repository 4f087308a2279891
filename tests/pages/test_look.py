"""What the pages look like to eyes, whatever the scheme and the width of the window."""

import pytest
from playwright.async_api import expect

from tests.pages.looks import WIDTHS
from tests.pages.views import VIEWS, make_scene

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

_WIDER = """() => {
  const {scrollWidth, clientWidth} = document.documentElement;
  return scrollWidth > clientWidth ? [scrollWidth, ...[...document.querySelectorAll("main *")]
    .filter(each => each.getBoundingClientRect().right > clientWidth).slice(0, 5)
    .map(each => each.outerHTML.slice(0, 100))] : [];
}"""


@pytest.fixture(scope="module")
def scene(internet):
    return make_scene(internet)


async def test_every_verdict_has_its_face_and_its_word(reader, scene):
    for badge in scene.eight:
        page = await reader.open(f"/r?url={badge.link}&lang=en")
        await expect(page.locator(".face").first).to_have_class(f"face is-{badge.verdict}")
    assert reader.foreign() == []
    assert reader.errors == []


@pytest.mark.parametrize("name", VIEWS)
async def test_no_page_scrolls_sideways_at_any_width(reader, scene, name):
    page = await VIEWS[name](reader, scene, "en")
    await page.evaluate("document.querySelectorAll('main details').forEach(each => { each.open = true; })")
    for width in WIDTHS:
        await page.set_viewport_size({"width": width, "height": 800})
        assert await page.evaluate(_WIDER) == [], width


@pytest.mark.parametrize("name", VIEWS)
async def test_no_page_asks_anybody_else_or_does_what_its_policy_forbids(reader, scene, name):
    await VIEWS[name](reader, scene, "en", color_scheme="dark")
    assert reader.foreign() == []
    assert reader.errors == []
