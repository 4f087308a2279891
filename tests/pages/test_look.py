"""What the pages look like to eyes."""

import pytest
from playwright.async_api import expect

from tests.pages.views import FACES, make_scene
from verifier.render.page.face import SHAPES

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]


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
