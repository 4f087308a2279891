"""Every page that people see, by name: how somebody comes to it, until there is nothing more to come."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Unpack
from urllib.parse import quote

from playwright.async_api import Page, expect

from fixtures.sample_scored import tell_what_trusted_asks
from tests.extension.scene import Shared, eight_badges
from tests.pages.browser import Reader
from tests.pages.hosts import LOOK_INSIDE
from tests.pages.looks import Look
from tests.world import World
from tests.world.badges import Badge
from tests.world.resumes import Line, Resume

SHARED = "https://uni.example/badges/bridges"  # of a badge that tells much
SEVERAL = "https://uni.example/badges/all"  # of some in one file

# What is folded may be drawn only once it is open; the browser tells of that in the order of opening.
_UNFOLD = """async () => {
  for (let folded; (folded = document.querySelectorAll("details:not([open])")).length;) {
    for (const each of folded) each.open = true;
    await new Promise(resolve => [...folded].at(-1).addEventListener("toggle", resolve, {once: true}));
  }
}"""


@dataclass(frozen=True)
class Scene:
    """What there is to look at."""

    eight: tuple[Shared, ...]  # all six faces: see `tests.extension.scene`
    resume: bytes
    now: datetime  # of the service


View = Callable[..., Awaitable[Page]]


def make_scene(world: World) -> Scene:
    """Let issuers award badges, and somebody write a résumé with some of them."""
    eight = eight_badges(world)
    much = telling_much(world)
    world.at(SHARED).live(much.bytes, much.media_type)
    world.at(SEVERAL).live(lambda: together(much, telling_much(world).tamper(_raise)))
    lines = (Line("Student of Examples"), *(Line(badge.label, badge.link) for badge in eight))
    return Scene(eight=eight, resume=Resume([lines]).pdf(), now=world.now)


def telling_much(world: World) -> Badge:
    """Award a badge of which a report has much to say."""
    uni = world.issuer("uni.example")
    badge = tell_what_trusted_asks(uni.award()).until("2028-01-31T12:00:00Z").jwt()
    return badge.status_list(uni.status_list("3"), 94567)


def together(*badges: Badge) -> bytes:
    """Put badges into one file, as a holder does who shows them."""
    return json.dumps(
        {
            "@context": ["https://www.w3.org/ns/credentials/v2"],
            "type": ["VerifiablePresentation"],
            "verifiableCredential": [badge.token() for badge in badges],
        }
    ).encode()


def _raise(document: dict) -> None:
    document["name"] = "Large bridges"


async def home(reader: Reader, _scene: Scene, language: str, **look: Unpack[Look]) -> Page:
    """Come to the first page."""
    page = await reader.open(f"/?lang={language}", **look)
    await expect(page.locator("#text")).to_be_visible()
    return page


async def problem(reader: Reader, _scene: Scene, language: str, **look: Unpack[Look]) -> Page:
    """Follow a link that leads to no page."""
    page = await reader.open(f"/r?url={quote('ftp://uni.example/badge')}&lang={language}", **look)
    await expect(page.locator(".problem")).to_be_visible()
    return page


async def document(reader: Reader, scene: Scene, language: str, **look: Unpack[Look]) -> Page:
    """Give a résumé to the first page."""
    page = await home(reader, scene, language, **look)
    await page.locator("#file").set_input_files(
        {"name": "cv.pdf", "mimeType": "application/pdf", "buffer": scene.resume}
    )
    await page.locator("#check [type=submit]").click()
    return await reported(page)


async def pasted(reader: Reader, scene: Scene, language: str, **look: Unpack[Look]) -> Page:
    """Give a link to the first page."""
    page = await home(reader, scene, language, **look)
    await page.locator("#text").fill(SHARED)
    await page.locator("#check [type=submit]").click()
    return await reported(page)


async def unfold(page: Page) -> Page:
    """Open all that is folded, and what is folded in that, as a person does who wants to read everything."""
    await page.evaluate(_UNFOLD)
    return page


async def reported(page: Page) -> Page:
    """Wait for a report on a page."""
    await expect(page.locator(".report").first).to_be_visible()
    return page


async def signed(reader: Reader, _scene: Scene, language: str, **look: Unpack[Look]) -> Page:
    """Come to the page that reads a signed report."""
    page = await reader.open(f"/r?lang={language}", **look)
    await expect(page.locator("#token")).to_be_visible()
    return page


async def believed(reader: Reader, scene: Scene, language: str, **look: Unpack[Look]) -> Page:
    """Follow a link that holds a report which this service signed."""
    page = await reader.page(**look)
    wanted = {"url": scene.eight[1].link, "sign": "archive", "lang": language}
    answer = await page.request.post(reader.address("/verify"), data=wanted)
    token = (await answer.json())["signedReport"]
    return await _read(reader, page, f"/r?lang={language}#{token}", scene=scene)


async def refused(reader: Reader, scene: Scene, language: str, **look: Unpack[Look]) -> Page:
    """Follow a link that holds no signed report."""
    return await _read(reader, await reader.page(**look), f"/r?lang={language}#no-report", scene=scene)


async def _read(reader: Reader, page: Page, path: str, *, scene: Scene) -> Page:
    await page.clock.set_fixed_time(scene.now)
    await page.goto(reader.address(path))
    await expect(page.locator("#outcome > section")).to_be_visible()
    return page


async def widget(reader: Reader, _scene: Scene, language: str, **look: Unpack[Look]) -> Page:
    """Read how a site shows its badges."""
    return await reader.open(f"/widget?lang={language}", **look)


def explained(path: str) -> View:
    """Read what the service goes by: profiles, issuer lists, findings."""

    async def follow(reader: Reader, _scene: Scene, language: str, **look: Unpack[Look]) -> Page:
        return await reader.open(f"{path}?lang={language}", **look)

    return follow


async def embed(reader: Reader, scene: Scene, language: str, **look: Unpack[Look]) -> Page:
    """See what is in the frame on somebody's site."""
    page = await reader.page(**look)
    await page.add_init_script(LOOK_INSIDE)
    await page.clock.set_fixed_time(scene.now)
    await page.goto(reader.address(f"/embed?url={quote(scene.eight[1].link)}&size=full&lang={language}"))
    await expect(page.locator(".face")).to_be_visible()
    return page


def report_on(url: str) -> View:
    """Follow the link to the report on a badge."""

    async def follow(reader: Reader, _scene: Scene, language: str, **look: Unpack[Look]) -> Page:
        return await reported(await reader.open(f"/r?url={quote(url)}&lang={language}", **look))

    return follow


def face(place: int) -> View:
    """Follow the link to the report on one of the eight badges."""

    async def follow(reader: Reader, scene: Scene, language: str, **look: Unpack[Look]) -> Page:
        return await report_on(scene.eight[place].link)(reader, scene, language, **look)

    return follow


FACES = {
    "trusted": face(0),
    "valid": face(1),
    "caution": face(3),
    "incomplete": face(4),
    "rejected": face(6),
    "not-a-badge": face(7),
}
VIEWS: dict[str, View] = {
    "home": home,
    **FACES,
    "much": report_on(SHARED),
    "several": report_on(SEVERAL),
    "document": document,
    "pasted": pasted,
    "problem": problem,
    "signed": signed,
    "believed": believed,
    "refused": refused,
    "widget": widget,
    "profiles": explained("/profiles"),
    "profile": explained("/profiles/trusted-microcredential"),
    "lists": explained("/lists"),
    "findings": explained("/findings"),
    "finding": explained("/findings/issuer.platform"),
    "embed": embed,
}
