"""Everybody can use every page: by keyboard alone, with a screen reader, in any colours and width."""

from itertools import pairwise

import pytest
import pytest_asyncio

from tests.pages.looks import WIDTHS, nothing_wrong
from tests.pages.views import VIEWS, make_scene, unfold

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

_ALL = """const all = (selector, root = document.body) => [...root.querySelectorAll("*")].flatMap(each =>
  [...(each.matches(selector) ? [each] : []), ...(each.shadowRoot ? all(selector, each.shadowRoot) : [])])
  .filter(each => each.checkVisibility());"""
_LEVELS = (
    f"""() => {{ {_ALL} return all("h1, h2, h3, h4, h5, h6").map(each => Number(each.localName[1])); }}"""
)
_SMALL = f"""() => {{ {_ALL} return all("a, button, input, select, textarea, summary")
  .filter(each => !each.matches("p a, li a, dd a, td a, small a, .skip"))
  .map(each => each.type === "file" ? each.labels[each.labels.length - 1] : each)
  .map(each => [each.getBoundingClientRect(), each.outerHTML.slice(0, 120)])
  .filter(([box]) => box.width > 0 && (box.width < 24 || box.height < 24))
  .map(([box, said]) => `${{Math.round(box.width)}} by ${{Math.round(box.height)}}: ${{said}}`); }}"""
_CONTROLS = f"""() => {{ {_ALL} return all("a[href], button, input, select, textarea, summary")
  .filter(each => !each.disabled && each.type !== "hidden" && each.tabIndex >= 0).length; }}"""
_REACHED = """() => {
  let here = document.activeElement;
  while (here?.shadowRoot?.activeElement) here = here.shadowRoot.activeElement;
  if (!here || here === document.body || here.dataset.reached) return null;
  here.dataset.reached = "true";
  const {outlineStyle, outlineWidth} = getComputedStyle(here);
  const {width, height, bottom, right} = here.getBoundingClientRect();
  const isSeen = width > 0 && height > 0 && bottom > 0 && right > 0;
  return {isSeen, isOutlined: outlineStyle !== "none" && parseFloat(outlineWidth) >= 1,
    said: here.outerHTML.slice(0, 120)};
}"""
_WIDER = """() => {
  const {scrollWidth, clientWidth} = document.documentElement;
  return scrollWidth > clientWidth ? [scrollWidth, ...[...document.querySelectorAll("main *")]
    .filter(each => each.getBoundingClientRect().right > clientWidth).slice(0, 5)
    .map(each => each.outerHTML.slice(0, 100))] : [];
}"""


@pytest.fixture(scope="module")
def scene(internet):
    return make_scene(internet)


@pytest_asyncio.fixture(scope="module", loop_scope="module", params=VIEWS)
async def page(chromium, scene, request):
    """One page after the other; each is opened once, for every test of it."""
    await chromium.forget()
    yield await VIEWS[request.param](chromium, scene, "en")
    await chromium.forget()


async def test_every_control_is_reached_by_the_keyboard_and_seen_when_it_is(page):
    await page.evaluate("document.activeElement?.blur()")
    controls = await page.evaluate(_CONTROLS)
    reached = []
    for _ in range(controls + 3):
        await page.keyboard.press("Tab")
        here = await page.evaluate(_REACHED)
        reached += [here] if here else []
    assert [each["said"] for each in reached if not (each["isSeen"] and each["isOutlined"])] == []
    assert len(reached) >= controls > 0


async def test_axe_finds_nothing_wrong_in_any_colours(page):
    await nothing_wrong(page)


async def test_headings_begin_with_one_of_the_page_and_pass_over_no_level(page):
    levels = await (await unfold(page)).evaluate(_LEVELS)
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert [(before, after) for before, after in pairwise(levels) if after > before + 1] == []


async def test_whatever_is_pressed_is_large_enough_to_be_hit(page):
    assert await (await unfold(page)).evaluate(_SMALL) == []


async def test_no_page_scrolls_sideways_at_any_width(page):
    await unfold(page)
    for width in WIDTHS:
        await page.set_viewport_size({"width": width, "height": 800})
        assert await page.evaluate(_WIDER) == [], width


@pytest.mark.parametrize("name", ["much", "incomplete"])
async def test_axe_finds_nothing_wrong_in_what_is_folded(reader, scene, name):
    await nothing_wrong(await unfold(await VIEWS[name](reader, scene, "en")))


async def test_the_first_thing_reached_leads_past_the_head_of_the_page(reader, scene):
    page = await VIEWS["home"](reader, scene, "en")
    await page.evaluate("document.activeElement?.blur()")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    assert await page.evaluate("document.activeElement.localName") == "main"


async def test_a_badge_is_checked_by_keyboard_alone(reader, scene):
    page = await VIEWS["home"](reader, scene, "en")
    await page.locator("#text").focus()
    await page.keyboard.type(scene.eight[1].link)
    for _ in range(8):
        await page.keyboard.press("Tab")
        if await page.evaluate("document.activeElement.matches('#check [type=submit]')"):
            break
    await page.keyboard.press("Enter")
    await page.locator(".report .face").first.wait_for()
