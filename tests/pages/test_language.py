"""Every page speaks the reader's language, says which one it speaks, and asks nobody else in any."""

import re

import pytest
import pytest_asyncio
from axe_playwright_python.async_playwright import Axe

from tests.pages.views import VIEWS, make_scene, unfold

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

_JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
_OWN_WORDS = """() => [...document.querySelectorAll("h1, h2, h3, label, button, summary, legend, dt, th")]
  .filter(each => each.checkVisibility() && !each.querySelector(":scope > code"))
  .filter(each => !each.closest("[lang=en]:not(html), [dir=auto], bdi, code, pre, nav"))
  .map(each => each.innerText.trim()).filter(Boolean)"""


@pytest.fixture(scope="module")
def scene(internet):
    return make_scene(internet)


@pytest_asyncio.fixture(scope="module", loop_scope="module", params=VIEWS)
async def page(chromium, scene, request):
    """One Japanese page after the other, in a dark room; each is opened once, for every test of it."""
    await chromium.forget()
    yield await VIEWS[request.param](chromium, scene, "ja", color_scheme="dark")
    await chromium.forget()


async def test_axe_finds_nothing_wrong_in_another_language_either(page):
    found = await Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


async def test_no_page_asks_anybody_else_or_does_what_its_policy_forbids(chromium, page):
    await unfold(page)
    assert chromium.foreign() == []
    assert chromium.errors == []


async def test_a_page_says_which_language_it_speaks(page):
    assert await page.evaluate("document.documentElement.lang") == "ja"
    assert _JAPANESE.search(await page.title())


async def test_a_japanese_page_has_no_english_heading_or_button(page):
    said = await page.evaluate(_OWN_WORDS)
    assert said
    assert [words for words in said if not _JAPANESE.search(words)] == []


async def test_a_browser_that_speaks_japanese_is_answered_in_japanese(reader, scene):
    page = await reader.open("/", locale="ja-JP")
    assert await page.evaluate("document.documentElement.lang") == "ja"


async def test_one_that_speaks_english_is_answered_in_english(reader, scene):
    page = await reader.open("/", locale="en-GB")
    assert await page.evaluate("document.documentElement.lang") == "en"
    assert not _JAPANESE.search(await page.title())
