"""Photographs the extension for documents and stores, in each language: `docs/images/extension-*.png`.

Everything on them is invented: the page, the badges, and the small internet that the service asks. Service,
extension and browser are the real ones.
"""

import asyncio
import io
import shutil
import sys
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from html import escape
from pathlib import Path

from PIL import Image, ImageChops
from playwright.async_api import Page, ViewportSize, expect

from tests.extension import scene
from tests.extension.certificate import make_certificate
from tests.extension.chromium import PATIENT, Browser, open_browser
from tests.extension.marks import marks, switch_on
from tests.extension.service import open_service
from tests.extension.sites import open_sites
from tests.extension.unpacked import unpack
from tests.world import World

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"
SITE = "https://people.example"
PROFILE = f"{SITE}/student"
STYLE = (
    "body{margin:0;background:#eef1f4;color:#222;font:15px/1.5 system-ui,sans-serif}"
    "main{max-width:1080px;margin:24px auto;padding:8px 32px;background:#fff}h1{margin:0}h3,p{margin:0}"
    "ul{padding:0;list-style:none;display:grid;grid-template-columns:repeat(auto-fit,minmax(480px,1fr));gap:14px}"
)
EDGE = "#8a939c"
SIZE: ViewportSize = {"width": 1280, "height": 800}  # what stores ask for
PANEL, POPUP, POPUP_HEIGHT = 400, 360, 600  # pixels, as browsers show them
MAX_BYTES = 300_000
ROUNDING = 64  # points of a picture that may differ from one run to the next
PORT = 8080  # of the service, which the options show: it has to be free
FACES = 7  # of the eight badges; what is no badge has none in a page

View = Callable[[Browser, Page], Awaitable[bytes]]


async def main() -> None:
    """Take every picture in every language."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        sys.exit("screenshots need Chromium")
    IMAGES.mkdir(exist_ok=True)
    expect.set_options(timeout=PATIENT)
    async with stage(program) as browser:
        for language in ("en", "ja"):
            for name, take in VIEWS.items():
                await browser.forget()
                await browser.choose(language=language)
                page = await browser.open(PROFILE)
                await page.set_viewport_size(SIZE)
                keep(await take(browser, page), IMAGES / f"extension-{name}-{language}.png")
                for opened in browser.context.pages[1:]:
                    await opened.close()


@asynccontextmanager
async def stage(program: str) -> AsyncIterator[Browser]:
    """Open a browser with the extension on a profile with eight badges, and the service behind it."""
    world = World()
    badges = scene.eight_badges(world)
    with tempfile.TemporaryDirectory() as directory:
        place = Path(directory)
        extension = unpack(place / "extension", hosts=("https://*/*",), opened=True)
        async with (
            open_sites(make_certificate(place)) as sites,
            open_service(world, port=PORT) as service,
            open_browser(
                extension, program=program, profile=place / "profile", sites=sites, service=service
            ) as browser,
        ):
            await browser.context.clock.set_fixed_time(world.now)  # pages tell how long ago it was
            service.lists = (scene.partners(),)
            sites.lay(PROFILE, profile(badges))
            yield browser


def profile(badges: Iterable[scene.Shared]) -> str:
    """Write the page of a person who has these badges."""
    entries = "".join(
        f'<li><h3>{escape(badge.label)}</h3><a href="{escape(badge.link)}">Show badge</a></li>'
        for badge in badges
    )
    return (
        f"<!doctype html><html lang=en><title>Student of Examples</title><style>{STYLE}</style><main>"
        "<header><h1>Student of Examples</h1><p>Data analyst · Example City</p></header>"
        f"<h2>Badges and certificates</h2><ul>{entries}</ul></main>"
    )


async def in_page(browser: Browser, page: Page) -> bytes:
    """Show the marks beside the badges, one of them opened."""
    await switch_on(browser, SITE)
    await page.bring_to_front()
    await page.reload()
    await expect(marks(page).locator("svg.face")).to_have_count(FACES)
    await marks(page).last.click()
    return await page.screenshot()


async def beside(browser: Browser, page: Page) -> bytes:
    """Show the side panel beside the page, with a report opened."""
    tool = await answered(browser, page, "src/panel/panel.html", {"width": PANEL, "height": SIZE["height"]})
    await tool.locator("#badges > li > button").first.click()
    panel = await tool.screenshot()
    await page.bring_to_front()
    await page.set_viewport_size({"width": SIZE["width"] - PANEL, "height": SIZE["height"]})
    return joined(await page.screenshot(), panel, at=(SIZE["width"] - PANEL, 0))


async def above(browser: Browser, page: Page) -> bytes:
    """Show the popup above the page."""
    size = {"width": POPUP, "height": POPUP_HEIGHT}
    tool = await answered(browser, page, "src/popup/popup.html", size)
    popup = await tool.screenshot()
    await page.bring_to_front()
    return joined(await page.screenshot(), popup, at=(SIZE["width"] - POPUP - 24, 8))


async def answered(browser: Browser, page: Page, path: str, size: ViewportSize) -> Page:
    """Open popup or panel above a page, and wait for an answer for each badge."""
    tool = await browser.tool(path, over=page)
    await tool.set_viewport_size(size)
    await tool.emulate_media(reduced_motion="reduce")
    await expect(tool.locator("#badges > li:has(svg.face)")).to_have_count(8)
    return tool


async def options(browser: Browser, _page: Page) -> bytes:
    """Show the options, with a service that works."""
    tool = await browser.open(browser.address("src/options/options.html"))
    await tool.set_viewport_size(SIZE)
    await tool.locator("#service button").click()
    await expect(tool.locator("#service .said")).to_contain_text("127.0.0.1")
    return await tool.screenshot()


async def drop(browser: Browser, page: Page) -> bytes:
    """Show what comes of a link that somebody pasted."""
    link = await page.get_by_role("link").first.get_attribute("href")
    tool = await browser.open(browser.address("src/drop/drop.html"))
    await tool.set_viewport_size(SIZE)
    await tool.locator("#text").fill(link or "")
    await tool.locator("form button").click()
    await expect(tool.locator("#results svg.face").first).to_be_visible()
    await tool.evaluate("window.scrollTo(0, 0)")
    return await tool.screenshot()


VIEWS: dict[str, View] = {
    "marks": in_page,
    "panel": beside,
    "popup": above,
    "options": options,
    "drop": drop,
}


def joined(page: bytes, tool: bytes, *, at: tuple[int, int]) -> bytes:
    """Lay a picture of popup or panel over one of the page, as the browser does."""
    picture, above = Image.open(io.BytesIO(page)), Image.open(io.BytesIO(tool))
    whole = Image.new("RGB", (SIZE["width"], SIZE["height"]), "white")
    whole.paste(picture, (0, 0))
    frame = Image.new("RGB", (above.width + 2, above.height + 2), EDGE)
    frame.paste(above, (1, 1))
    whole.paste(frame, (at[0] - 1, at[1] - 1))
    file = io.BytesIO()
    whole.save(file, "png")
    return file.getvalue()


def keep(picture: bytes, file: Path) -> None:
    """Write a picture, unless it is the one that is there. All its colours stay: fewer would change faces."""
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    if not is_there(image, file):
        image.save(file, optimize=True)
    weight = file.stat().st_size
    if weight > MAX_BYTES or image.size != (SIZE["width"], SIZE["height"]):
        sys.exit(f"{file.name}: {weight:,} bytes, {image.size}")
    print(f"{file.parent.name}/{file.name}: {weight:,} bytes")


def is_there(image: Image.Image, file: Path) -> bool:
    """Say whether a picture is there but for a few points: round corners are drawn a little otherwise."""
    if not file.exists():
        return False
    kept = Image.open(file).convert("RGB")
    if kept.size != image.size:
        return False
    differing = ImageChops.difference(kept, image).convert("L").histogram()
    return sum(differing[1:]) <= ROUNDING


if __name__ == "__main__":
    asyncio.run(main())
