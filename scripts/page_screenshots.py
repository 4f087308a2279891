"""Photographs the pages of the service for documents: `docs/images/page-*.png`.

Everything on them is invented: the badges, and the small internet that the service asks. Service, pages and
browser are the real ones.
"""

import asyncio
import io
import shutil
import sys
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from PIL import Image
from playwright.async_api import Page, expect

from scripts.extension_screenshots import is_there
from tests.extension.certificate import make_certificate
from tests.extension.chromium import PATIENT
from tests.extension.scene import partners
from tests.extension.service import open_service
from tests.extension.sites import open_sites
from tests.pages import views
from tests.pages.browser import Reader, open_reader
from tests.pages.hosts import Host, badge, settled
from tests.pages.views import SHARED, VIEWS, Scene, make_scene
from tests.world import World
from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.roles import Role
from verifier.report_keys import write_new_key
from verifier.settings import Settings

IMAGES = Path(__file__).resolve().parents[1] / "docs" / "images"
PORT = 18_417  # always the same: addresses of the service are on the pages
WIDE, HIGH = 860, 900
LOW = 700
MAX_BYTES = 150_000
KEY_MADE = 1_700_000_000

Shot = Callable[[Reader, Scene], Awaitable[Page]]


class SlowWorld(World):
    """A world in which the issuer of one badge takes its time to say whether that was withdrawn."""

    def __init__(self) -> None:
        super().__init__()
        self.answers = asyncio.Event()
        self.answers.set()

    async def fetch(self, url: str, *, role: Role) -> Fetched | Unavailable:
        """Answer about status lists only when it is time."""
        if "/status/" in url:
            await self.answers.wait()
        return await super().fetch(url, role=role)


async def main() -> None:
    """Take every picture."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        sys.exit("screenshots need Chromium")
    IMAGES.mkdir(exist_ok=True)
    expect.set_options(timeout=PATIENT)
    async with stage(program) as (reader, scene):
        for name, take in SHOTS.items():
            await reader.forget()
            reader.service.world.answers.set()
            page = await take(reader, scene)
            keep(await page.screenshot(animations="disabled", caret="hide"), IMAGES / f"page-{name}.png")


@asynccontextmanager
async def stage(program: str) -> AsyncIterator[tuple[Reader, Scene]]:
    """Open a browser, and the service over the invented internet."""
    world = SlowWorld()
    scene = make_scene(world)
    with tempfile.TemporaryDirectory() as directory:
        keys = Path(directory) / "keys"
        write_new_key(keys, made=KEY_MADE)
        settings = Settings(requests_per_minute=0, keys_dir=keys)
        async with (
            open_sites(make_certificate(Path(directory))) as sites,
            open_service(world, settings=settings, port=PORT) as service,
            open_reader(program=program, sites=sites, service=service) as reader,
        ):
            service.lists = (partners(),)
            yield reader, scene


def view(name: str, *, language: str = "en", height: int = HIGH, dark: bool = False) -> Shot:
    """Show one of the pages from its top."""

    async def take(reader: Reader, scene: Scene) -> Page:
        return await VIEWS[name](
            reader,
            scene,
            language,
            viewport={"width": WIDE, "height": height},
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
        )

    return take


async def checking(reader: Reader, scene: Scene) -> Page:
    """Show the list of questions while one is not answered yet."""
    world = reader.service.world
    page = await views.home(reader, scene, "en", viewport={"width": WIDE, "height": HIGH})
    world.answers.clear()
    await page.locator("#text").fill(SHARED)
    await page.locator("#check [type=submit]").click()
    await expect(page.locator(".progress li").filter(has_text="waiting")).to_have_count(1)
    return page


def widget(size: str) -> Shot:
    """Show badges on the page of somebody else."""

    async def take(reader: Reader, _scene: Scene) -> Page:
        looks = {"viewport": {"width": 520, "height": HIGH}}
        host = Host(reader=reader, now=reader.service.world.now, looks=looks)
        page = await host.open(badge(SHARED, size=size))
        await settled(page)
        high = await page.evaluate("Math.ceil(document.documentElement.getBoundingClientRect().height)")
        await page.set_viewport_size({"width": 520, "height": high})
        return page

    return take


SHOTS: dict[str, Shot] = {
    "home": view("home"),
    "home-ja": view("home", language="ja"),
    "home-dark": view("home", dark=True),
    "checking": checking,
    "trusted": view("much"),
    "valid": view("valid"),
    "caution": view("caution"),
    "incomplete": view("incomplete"),
    "rejected": view("rejected"),
    "not-a-badge": view("not-a-badge", height=LOW),
    "trusted-ja": view("much", language="ja"),
    "rejected-dark": view("rejected", dark=True),
    "resume": view("document"),
    "widget-compact": widget("compact"),
    "widget-full": widget("full"),
}


def keep(picture: bytes, file: Path) -> None:
    """Write a picture, unless it is the one that is there."""
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    if not is_there(image, file):
        image.save(file, optimize=True)
    weight = file.stat().st_size
    if weight > MAX_BYTES:
        sys.exit(f"{file.name}: {weight:,} bytes")
    print(f"{file.parent.name}/{file.name}: {weight:,} bytes")


if __name__ == "__main__":
    asyncio.run(main())
