"""A badge in a frame on a page of another origin, which has no program of ours and allows but the frame."""

from urllib.parse import quote

import pytest

from tests.pages.hosts import SITE, Host
from tests.pages.looks import NARROW, nothing_wrong
from verifier.render.catalogue import LANGUAGES, catalogue

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]
LISTENER = """
globalThis.heights = [];
addEventListener("message", (event) => heights.push([event.origin, event.data]));
"""


@pytest.fixture
def host(reader, internet):
    return Host(reader=reader, now=internet.now)


async def oembedded(page, reader, link):
    """Give the frame as oEmbed has it."""
    answer = await page.request.get(f"{reader.service.origin}/oembed", params={"url": link, "format": "json"})
    return (await answer.json())["html"]


async def test_each_face_is_shown_in_a_sandboxed_frame(host, eight, reader):
    page = await host.blank()
    frames = [await oembedded(page, reader, each.link) for each in eight[:8]]
    policy = f"default-src 'none'; frame-src {reader.service.origin}"
    await page.goto(host.lay("".join(frames), program="", policy=policy))
    for number, each in enumerate(eight[:8]):
        frame = page.frame_locator("iframe").nth(number)
        await page.locator("iframe").nth(number).scroll_into_view_if_needed()
        await frame.locator(f".face.is-{each.verdict}").wait_for()
    assert [error for error in reader.errors if "favicon" not in error] == []
    assert set(reader.foreign()) == {f"{SITE}/"}


async def test_it_tells_the_page_around_it_how_high_it_would_have_to_be_and_nothing_else(host, eight, reader):
    page = await host.blank()
    await page.add_init_script(LISTENER)
    frame = await oembedded(page, reader, eight[1].link)
    await page.goto(
        host.lay(frame, program="", policy=f"default-src 'none'; frame-src {reader.service.origin}")
    )
    await page.frame_locator("iframe").locator(".face").wait_for()
    await page.wait_for_function("() => heights.some(([, data]) => data.height > 200)")
    heights = await page.evaluate("heights")
    assert {origin for origin, _ in heights} == {"null"}
    assert all(set(data) == {"type", "height"} for _, data in heights)
    assert all(data["type"] == "badge-verification:height" for _, data in heights)
    assert max(data["height"] for _, data in heights) <= 2000


async def test_a_page_that_allows_no_frame_shows_none(host, eight, reader):
    page = await host.blank()
    frame = await oembedded(page, reader, eight[1].link)
    async with page.expect_console_message(lambda message: "Content Security Policy" in message.text):
        await page.goto(host.lay(frame, program="", policy="default-src 'none'"))
    assert reader.service.asked_to_verify() == []


async def test_the_report_page_may_not_be_framed(host, reader):
    page = await host.blank()
    origin = reader.service.origin
    frame = f'<iframe src="{origin}/r" title="Report"></iframe>'
    async with page.expect_console_message(lambda message: "frame-ancestors" in message.text):
        await page.goto(host.lay(frame, program="", policy=f"default-src 'none'; frame-src {origin}"))


async def test_without_programs_there_is_the_link_to_the_report(host, eight, reader):
    link = quote(eight[1].link, safe="")
    page = await reader.open(f"/embed?url={link}", java_script_enabled=False)
    shown = page.get_by_role("link", name=catalogue("en").tables["widget"]["check"])
    assert (await shown.get_attribute("href")).startswith("/r?url=https://moodle.example/")


LOOKS = """() => {
  const link = document.querySelector("a");
  const { left, top } = link.getBoundingClientRect();
  return { color: getComputedStyle(link).color, left, top };
}"""


@pytest.mark.parametrize(("theme", "colour"), [("light", "rgb(11, 87, 184)"), ("dark", "rgb(138, 184, 255)")])
@pytest.mark.parametrize("url", ["https://uni.example/badges/1", "nonsense"])
async def test_link_in_the_frame_looks_as_on_our_pages_where_nothing_is_signed(host, url, theme, colour):
    page = await host.blank()
    none = {"json": {"keys": []}}
    await page.route("**/.well-known/jwks.json", lambda route: route.fulfill(**none))
    await page.goto(host.reader.address(f"/embed?url={quote(url, safe='')}&theme={theme}"))
    words = catalogue("en").tables["widget"]
    await page.get_by_text(words["unsigned" if url.startswith("https") else "unaddressed"]).wait_for()
    assert await page.evaluate(LOOKS) == {"color": colour, "left": 14, "top": 10}


async def test_axe_finds_nothing_in_a_frame_without_an_address(reader):
    page = await reader.open("/embed?url=nonsense")
    await nothing_wrong(page)


async def test_frame_without_an_address_says_so_on_the_page_around_it(host, reader):
    page = await host.blank()
    origin = reader.service.origin
    frame = f'<iframe src="{origin}/embed?url=nonsense" sandbox="allow-scripts" title="Badge"></iframe>'
    await page.goto(host.lay(frame, program="", policy=f"default-src 'none'; frame-src {origin}"))
    said = page.frame_locator("iframe").get_by_text(catalogue("en").tables["widget"]["unaddressed"])
    await said.wait_for()


async def test_card_in_the_frame_takes_all_of_it(host, eight, reader):
    page = await host.blank()
    await page.goto(reader.address(f"/embed?url={quote(eight[1].link, safe='')}"))
    await page.locator(".face").wait_for()
    await page.locator("body.is-shown").wait_for()
    assert await page.evaluate("document.querySelector('badge-verification').getBoundingClientRect().x") == 0


@pytest.mark.parametrize("language", LANGUAGES)
async def test_axe_finds_nothing_in_the_frame_and_on_the_page_about_the_widget(host, eight, reader, language):
    host.looks = {"viewport": NARROW}
    page = await host.blank()
    for path in (f"/embed?url={eight[1].link}&size=full&lang={language}", f"/widget?lang={language}"):
        await page.goto(reader.address(path))
        if path.startswith("/embed"):
            await page.locator(".face").wait_for()
        await nothing_wrong(page)
        assert await page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
