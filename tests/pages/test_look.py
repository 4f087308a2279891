"""What the pages look like to eyes."""

import pytest
from playwright.async_api import expect

from tests.pages.views import FACES, make_scene, unfold, widget
from verifier.render.catalogue import catalogue
from verifier.render.page.face import SHAPES

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

# How many answers in a word there are, and which of them stand on more than one line.
_LINES = """(words) => {
  const found = [...document.querySelectorAll(".report *")]
    .filter(each => each.tagName !== "svg" && !each.children.length || each.matches(".outcome"))
    .filter(each => words.includes(each.textContent.trim()) && each.checkVisibility());
  const lines = each => {
    const inside = document.createRange();
    inside.selectNodeContents(each.lastChild);
    return new Set([...inside.getClientRects()].map(line => Math.round(line.top))).size;
  };
  return [found.length, found.filter(each => lines(each) > 1).map(each => each.outerHTML)];
}"""


@pytest.fixture(scope="module")
def scene(internet):
    return make_scene(internet)


async def test_every_verdict_has_its_face_and_words_of_its_own(reader, scene):
    shapes, words = set(), set()
    for name, view in FACES.items():
        page = await view(reader, scene, "en")
        face = page.locator(".face").first
        await expect(face).to_have_class(f"face is-{name.replace('-', '_')}")
        shapes.add(await face.locator("svg").first.inner_html())
        words.add(await face.inner_text())
    assert len(words) == len(FACES)
    assert len(shapes) == len(set(SHAPES.values()))


async def test_an_answer_on_a_telephone_stands_on_one_line(reader, scene):
    words = list(catalogue("ja").tables["outcomes"].values())
    page = await FACES["rejected"](reader, scene, "ja", locale="ja-JP")
    await unfold(page)
    for width in (320, 360, 375, 390, 412):
        await page.set_viewport_size({"width": width, "height": 800})
        shown, broken = await page.evaluate(_LINES, words)
        assert shown > len(SHAPES)
        assert broken == [], width


async def test_code_to_be_copied_is_seen_to_its_end(reader, scene):
    page = await widget(reader, scene, "en")
    for width in (320, 1000):
        await page.set_viewport_size({"width": width, "height": 800})
        hidden = "all => all.map(each => each.scrollWidth - each.clientWidth)"
        assert set(await page.locator(".code").evaluate_all(hidden)) == {0}
