"""The same in Firefox: marks in pages, popup and panel, and nothing before a click.

BiDi reaches no page of an extension, and no headless browser shows a question. So a copy of the extension
holds the permission from the start and does on command what a click in its pages does (remote/page.js);
popup and panel are shown in tabs and read by the extension itself.
"""

import json

import pytest
import pytest_asyncio
from aiohttp import web

from tests.extension import scene
from tests.extension.pages import linkedin
from tests.extension.sites import STRICT

pytestmark = [pytest.mark.firefox, pytest.mark.asyncio(loop_scope="module")]

SITE = "https://www.linkedin.com"
STUDENTS = "https://students.example"
TELLS_THAT_IT_WAS_KEPT = (
    "addEventListener('pageshow', ({persisted}) => document.title = persisted ? 'kept' : '')"
)
PANEL = "src/panel/panel.html"
# The marks of a page, in its order: the words, and shape and colour of the face.
MARKS = """[...document.querySelectorAll("span")].filter((span) => span.shadowRoot).map(({ shadowRoot }) => ({
  word: shadowRoot.querySelector(".word").textContent,
  aside: shadowRoot.querySelector(".aside")?.textContent ?? "",
  face: shadowRoot.querySelector("svg")?.getAttribute("class") ?? "",
}))"""
TONES = {
    "trusted": "face tick green",
    "valid": "face tick blue",
    "caution": "face triangle amber",
    "incomplete": "face ring grey",
    "rejected": "face octagon red",
}


@pytest.fixture(scope="module")
def badges(internet, service):
    """Eight badges that show all six faces."""
    service.lists = (scene.partners(),)
    return scene.eight_badges(internet)


@pytest.fixture
def profile(badges, sites):
    """A profile with the eight, whose site allows nothing from elsewhere."""
    page = linkedin.profile([(badge.label, badge.link) for badge in badges])
    return sites.lay(scene.PROFILE, page, headers={"Content-Security-Policy": STRICT})


async def marks(tab, count):
    """Wait until so many marks have a face, and give them."""
    await tab.until(f"{MARKS}.filter((mark) => mark.face).length === {count}")
    return await tab.evaluate(MARKS)


async def test_a_page_is_not_touched_before_its_site_is_switched_on(firefox, profile):
    tab = await firefox.open(profile)
    before = await tab.evaluate("document.documentElement.outerHTML")
    await firefox.tell("show", path="src/options/options.html", over=profile)
    await firefox.tell("shown", path="src/options/options.html", text="")
    assert await tab.evaluate("document.documentElement.outerHTML") == before
    assert firefox.service.asked_to_verify() == []


async def test_each_badge_of_a_profile_is_marked_with_its_face(firefox, profile, badges):
    assert await firefox.tell("switchOn", origin=SITE)
    tab = await firefox.open(profile)
    marked = [badge for badge in badges if badge.verdict != "not_a_badge"]
    expected = ["face triangle amber" if badge.label_differs else TONES[badge.verdict] for badge in marked]
    shown = await marks(tab, len(marked))
    assert [mark["face"] for mark in shown if mark["face"]] == expected


async def test_nobody_but_the_service_hears_of_it_and_it_hears_of_badges_alone(firefox, profile, badges):
    await firefox.tell("switchOn", origin=SITE)
    tab = await firefox.open(profile)
    await marks(tab, 7)
    assert set(firefox.tunnel.hosts) <= {"www.linkedin.com"}
    assert [url for url in firefox.sites.asked if url != profile] == []
    asked = [json.loads(body) for body in firefox.service.asked_to_verify()]
    assert {tuple(sorted(body)) for body in asked} <= {("lang", "url"), ("lang", "lists", "url")}
    assert {body["url"] for body in asked} <= {badge.link for badge in badges}


async def test_a_service_that_is_down_is_said_calmly_and_never_red(firefox, profile):
    firefox.service.answers = web.Response(status=502)
    await firefox.tell("switchOn", origin=SITE)
    tab = await firefox.open(profile)
    await tab.until(f"{MARKS}.some((mark) => mark.word.includes('did not answer'))")
    assert {mark["face"] for mark in await tab.evaluate(MARKS)} == {""}


async def test_marks_follow_a_page_that_changes_without_loading(firefox, profile, badges, sites):
    await firefox.tell("switchOn", origin=SITE)
    tab = await firefox.open(profile)
    await marks(tab, 7)
    another = linkedin.profile([(badges[3].label, badges[3].link)])
    await tab.evaluate(
        "(history.pushState({}, '', '/in/another/'), document.body.innerHTML = "
        f"new DOMParser().parseFromString({json.dumps(another)}, 'text/html').body.innerHTML, 0)"
    )
    shown = await marks(tab, 1)
    assert [mark["face"] for mark in shown] == [TONES["caution"]]


async def test_a_site_that_is_switched_off_loses_its_marks_at_once(firefox, profile):
    await firefox.tell("switchOn", origin=SITE)
    tab = await firefox.open(profile)
    await marks(tab, 7)
    await firefox.tell("switchOff", origin=SITE)
    await tab.until(f"{MARKS}.length === 0")
    firefox.service.asked.clear()
    again = await firefox.open(profile)
    assert await again.evaluate(MARKS) == []
    assert firefox.service.asked_to_verify() == []


@pytest_asyncio.fixture(loop_scope="module")
async def left(firefox, sites, badges):
    """Give a page with a mark that was left for another, and is kept by the browser as it was."""
    link = f'<main><a href="{badges[0].link}">{badges[0].label}</a></main>'
    address = sites.lay(f"{STUDENTS}/kept", f"{link}<script>{TELLS_THAT_IT_WAS_KEPT}</script>")
    await firefox.tell("switchOn", origin=STUDENTS)
    tab = await firefox.open(address)
    await marks(tab, 1)
    await tab.open(sites.lay(f"{STUDENTS}/next", "Nothing here."))
    return tab


async def back(tab):
    """Go back to a page that was kept as it was."""
    # The browser goes, not a script: one that waits in the page that is left would be kept with it, waiting.
    await tab.connection.call("browsingContext.traverseHistory", context=tab.context, delta=-1)
    await tab.until("document.title === 'kept'")


async def test_a_page_that_is_shown_again_has_no_marks_once_its_site_was_switched_off(firefox, left):
    await firefox.tell("switchOff", origin=STUDENTS)
    await back(left)
    await left.until(f"{MARKS}.length === 0")
    await firefox.tell("switchOn", origin=STUDENTS)
    await marks(left, 1)


async def test_a_page_that_is_shown_again_has_marks_as_settings_are_by_then(firefox, left):
    await firefox.tell("choose", settings={"language": "ja"})
    await back(left)
    assert await left.until(f"{MARKS}.find((mark) => mark.word === '検証できました')")


@pytest.mark.parametrize("path", ["src/popup/popup.html", PANEL])
async def test_popup_and_panel_list_the_badges_of_the_page(firefox, profile, badges, path):
    await firefox.open(profile)
    await firefox.tell("show", path=path, over=profile)
    shown = await firefox.tell("shown", path=path, text="Do not rely on this badge")
    assert [badge.label for badge in badges if badge.label not in shown] == []
    assert len(firefox.service.asked_to_verify()) <= len(badges)


@pytest.mark.parametrize("way", ["pushState", "replaceState"])
async def test_the_panel_drops_what_it_showed_when_a_page_becomes_another_without_loading(
    firefox, sites, badges, way
):
    first, second = (f'<main><a href="{shown.link}">{shown.label}</a></main>' for shown in badges[:2])
    address = sites.lay(f"{STUDENTS}/first", first)
    tab = await firefox.open(address)
    await firefox.tell("show", path=PANEL, over=address)
    assert badges[0].label in await firefox.tell("shown", path=PANEL, text="Verified")
    await tab.evaluate(
        f"void (history.{way}({{}}, '', '/second'), document.body.innerHTML = {json.dumps(second)})"
    )
    shown = await firefox.tell("shown", path=PANEL, text="The page changed: read it again")
    assert badges[0].label not in shown
