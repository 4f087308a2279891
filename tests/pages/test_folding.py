"""What is folded in a report is drawn when somebody wants it: opens it, follows a link into it, prints it."""

import pytest
from playwright.async_api import expect

from tests.pages.views import SHARED, make_scene, pasted, report_on, unfold

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

_SHAPE = """() => [...document.querySelectorAll(".report *")]
  .filter(each => !each.closest(".head, .foot"))
  .map(each => `${each.localName}.${each.getAttribute("class")}#${each.id}`)"""


@pytest.fixture(scope="module")
def scene(internet):
    return make_scene(internet)


async def test_folded_part_is_drawn_when_it_is_opened_by_the_keyboard(reader, scene):
    page = await pasted(reader, scene, "en")
    part = page.locator(".score").first
    await expect(part.locator("li")).to_have_count(0)
    await part.locator(":scope > summary").focus()
    await page.keyboard.press("Enter")
    await expect(part.locator("li").first).to_be_visible()


async def test_part_that_was_closed_and_opened_again_is_there_once(reader, scene):
    page = await pasted(reader, scene, "en")
    part = page.locator(".score").first
    summary = part.locator(":scope > summary")
    await summary.click()
    await expect(part.locator("li").first).to_be_visible()
    there = await part.locator("li").count()
    await summary.click()
    await expect(part.locator("li").first).to_be_hidden()
    await summary.click()
    await expect(part.locator("li")).to_have_count(there)


async def test_link_leads_into_a_part_that_nobody_has_opened(reader, scene):
    page = await pasted(reader, scene, "en")
    await page.locator(".checks > summary").click()
    link = page.locator(".checks a[href^='#json-']").first
    place = await link.get_attribute("href")
    await expect(page.locator(place)).to_have_count(0)
    await link.click()
    await expect(page.locator(place)).to_be_in_viewport()
    await expect(page.locator(".report .face").first).to_be_visible()
    await page.go_back()
    await expect(page.locator("#text")).to_be_focused()


async def test_paper_shows_what_nobody_has_opened(reader, scene):
    page = await pasted(reader, scene, "en")
    documents = page.locator(".evidence .documents li")
    await expect(documents).to_have_count(0)
    await page.pdf()
    await page.emulate_media(media="print")
    await expect(documents.first).to_be_visible()


async def test_all_that_a_page_has_is_there_once_all_is_opened(reader, scene):
    whole = await unfold(await report_on(SHARED)(reader, scene, "en"))
    opened = await unfold(await pasted(reader, scene, "en"))
    shape = await opened.evaluate(_SHAPE)
    assert len(shape) > 500
    assert shape == await whole.evaluate(_SHAPE)
