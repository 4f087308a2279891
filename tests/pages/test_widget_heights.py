"""A frame that nobody makes higher, as those of oEmbed, shows the whole card with the link to the report."""

import pytest

from tests.pages.hosts import Host
from verifier.render.catalogue import LANGUAGES
from verifier.web.pages.oembed import NARROW, WIDTH, height

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]
INSIDE = "() => [document.body.getBoundingClientRect().height, innerHeight]"


@pytest.fixture
def host(reader, internet):
    return Host(reader=reader, now=internet.now)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", ["compact", "full"])
@pytest.mark.parametrize("width", [NARROW, WIDTH])
async def test_every_face_has_room_in_the_frame_of_oembed(host, eight, language, size, width):
    page = await host.blank()
    most = {"maxwidth": width, "maxheight": height(size, width=width), "lang": language, "format": "json"}
    asked = [{"url": each.link, **most} for each in eight]
    origin = host.reader.service.origin
    answers = [await page.request.get(f"{origin}/oembed", params=each) for each in asked]
    frames = [(await answer.json())["html"] for answer in answers]
    assert all(f"size={size}" in frame for frame in frames)
    policy = f"default-src 'none'; frame-src {origin}"
    await page.goto(host.lay("".join(frames), program="", policy=policy))
    needed = {}
    for number, each in enumerate(eight):
        await page.locator("iframe").nth(number).scroll_into_view_if_needed()
        within = page.frame_locator("iframe").nth(number)
        await within.locator(f"body.is-shown .face.is-{each.verdict}").wait_for()
        needed[each.verdict], room = await within.locator("body").evaluate(INSIDE)
    assert len(needed) == 6
    assert max(needed.values()) <= room, needed
