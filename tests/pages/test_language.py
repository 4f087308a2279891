"""Every page speaks the reader's language, and says which language it speaks."""

import re

import pytest

from tests.pages.views import VIEWS, make_scene

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

_JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
_OWN_WORDS = """() => [...document.querySelectorAll("h1, h2, h3, label, button, summary, legend, dt, th")]
  .filter(each => each.checkVisibility())
  .filter(each => !each.closest("[lang=en]:not(html), [dir=auto], bdi, code, pre, nav"))
  .map(each => each.innerText.trim()).filter(Boolean)"""


@pytest.fixture(scope="module")
def scene(internet):
    return make_scene(internet)


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("name", VIEWS)
async def test_a_page_says_which_language_it_speaks(reader, scene, name, language):
    page = await VIEWS[name](reader, scene, language)
    assert await page.evaluate("document.documentElement.lang") == language
    assert bool(_JAPANESE.search(await page.title())) is (language == "ja")


@pytest.mark.parametrize("name", VIEWS)
async def test_a_japanese_page_has_no_english_heading_or_button(reader, scene, name):
    page = await VIEWS[name](reader, scene, "ja")
    said = await page.evaluate(_OWN_WORDS)
    assert said
    assert [words for words in said if not _JAPANESE.search(words)] == []


async def test_a_browser_that_speaks_japanese_is_answered_in_japanese(reader, scene):
    page = await reader.open("/", locale="ja-JP")
    assert await page.evaluate("document.documentElement.lang") == "ja"
