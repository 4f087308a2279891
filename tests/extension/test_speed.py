"""Finding and marking cost a page next to nothing, however much there is on it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from playwright.async_api import Page

from tests.extension.finding import load
from tests.extension.marks import switch_off
from tests.extension.modules import open_modules
from tests.extension.pages import resume
from tests.extension.tracing import LONG, recording

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

SITE = "https://robin.example"
CV = f"{SITE}/cv"
_MARK = """async ({tabId, name}) => {
  const func = name => { performance.mark(name); };
  await chrome.scripting.executeScript({target: {tabId}, func, args: [name]});
}"""
_FIND = """async tabId => {
  const func = async () => {
    performance.mark("finding-begins");
    const found = await badgeVerifier.find(document);
    performance.mark("finding-ends");
    return found.length;
  };
  const [{result}] = await chrome.scripting.executeScript({target: {tabId}, func});
  return result;
}"""
_READ = """() => {
  const links = [...document.querySelectorAll("li a")];
  const isMarked = link => link.nextElementSibling?.localName === "span";
  const drawn = () => new Promise(soon => requestAnimationFrame(() => setTimeout(soon)));
  // Boxes that are asked for are garbage to be collected: only those around the place that is read.
  let from = 0;
  const around = screens => {
    const box = index => links[index].getBoundingClientRect();
    const [top, bottom] = [-screens * innerHeight, (1 + screens) * innerHeight];
    while (from > 0 && box(from - 1).bottom > top) from -= 1;
    while (from < links.length && box(from).bottom <= top) from += 1;
    let to = from;
    while (to < links.length && box(to).top < bottom) to += 1;
    return links.slice(from, to);
  };
  const settled = async () => { while (!around(0.9).every(isMarked)) await drawn(); };
  const places = () => around(0).map(link => link.getBoundingClientRect().top);
  const isAtEnd = () => scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
  window.reading = {links, isMarked, drawn, around, settled, places, isAtEnd};
  performance.mark("entering-begins");
}"""
_ENTERED = """async () => {
  const {links, isMarked, drawn, settled} = reading;
  await settled();
  await drawn();
  performance.mark("entering-ends");
  return links.filter(isMarked).length;
}"""
_SCROLL_THROUGH = """async isWaiting => {
  const {links, isMarked, drawn, around, settled, isAtEnd} = reading;
  performance.mark("scrolling-begins");
  let bare = 0;
  while (!isAtEnd()) {
    scrollBy(0, 0.8 * innerHeight);
    bare += around(0).filter(link => !isMarked(link)).length;
    if (isWaiting) await settled();
    await drawn();
  }
  performance.mark("scrolling-ends");
  return {bare, marks: links.filter(isMarked).length};
}"""
_READ_ON = """async () => {
  const {settled, places, drawn} = reading;
  scrollTo(0, document.documentElement.scrollHeight / 2);
  await settled();
  await drawn();
  const moved = [];
  for (const way of [1, 1, 1, -1, -1, -1, -1, -1, -1]) {
    scrollBy(0, way * 0.8 * innerHeight);
    const before = places();
    await settled();
    await drawn();
    moved.push(Math.max(...places().map((top, index) => Math.abs(top - before[index]))));
  }
  return moved;
}"""


async def found_on(browser, html: str) -> tuple[int, float, float, float]:
    """Find on a page: how many, the longest task, all of the time, and that with the loading of our files."""
    page = await browser.open(browser.sites.lay(CV, html))
    tab = await browser.tab_of(page)
    async with recording(browser) as recorded:
        await browser.worker.evaluate(_MARK, {"tabId": tab, "name": "loading-begins"})
        await load(browser, page)
        found = await browser.worker.evaluate(_FIND, tab)
    await page.close()
    _, with_loading = recorded.between("loading-begins", "finding-ends")
    return found, *recorded.between("finding-begins", "finding-ends"), with_loading


async def test_a_thousand_badges_among_twenty_thousand_elements_keep_no_page_busy(browser):
    found, longest_task, all_of_it, _ = await found_on(browser, resume.thousand_badges())
    assert found == 1000
    assert longest_task < LONG
    assert all_of_it > LONG  # so that it had to be cut into slices


async def test_a_page_without_badges_costs_less_than_five_milliseconds(browser):
    looked, loaded = [], []
    # Even the time of the processor grows where others empty its caches: the least is what the script costs.
    while not looked or (min(looked) >= 5 and len(looked) < 20):
        found, _, all_of_it, with_loading = await found_on(browser, resume.article())
        assert found == 0
        looked.append(all_of_it)
        loaded.append(with_loading)
    assert min(looked) < 5, looked
    assert min(loaded) < LONG  # the files are read and run before it


@asynccontextmanager
async def thousand_badges(browser, *, is_on: bool) -> AsyncIterator[Page]:
    """Open a page of a thousand badges, whose site is then switched on or not."""
    page = await browser.open(browser.sites.lay(CV, resume.listed(resume.credly_links(1000))))
    modules = await open_modules(browser)
    await page.bring_to_front()
    await page.evaluate(_READ)
    if is_on:
        await modules.call("api/sites.switchOn", SITE)
    yield page
    await modules.until(
        "() => navigator.locks.query().then(({held, pending}) => !held.length && !pending.length)"
    )
    await switch_off(browser, SITE)
    await page.close()


async def read_through(browser) -> tuple[dict, float, float]:
    """Read a page of a thousand badges to its end: what was seen, and the longest tasks."""
    async with recording(browser) as recorded, thousand_badges(browser, is_on=True) as page:
        entered = await page.evaluate(_ENTERED)
        scrolled = await page.evaluate(_SCROLL_THROUGH, arg=True)
        seen = {"entered": entered, **scrolled}
    longest = (recorded.between(f"{what}-begins", f"{what}-ends")[0] for what in ("entering", "scrolling"))
    return seen, *longest


async def scrolled_alone(browser) -> float:
    """Scroll through the same page without marks: its own longest task."""
    async with recording(browser) as recorded, thousand_badges(browser, is_on=False) as page:
        await page.evaluate(_SCROLL_THROUGH, arg=False)
    return recorded.between("scrolling-begins", "scrolling-ends")[0]


async def test_a_thousand_marks_are_put_where_somebody_looks_and_keep_no_page_busy(browser):
    entering, scrolling = [], []
    # Others empty the processor's caches: the least is what it costs.
    while not entering or (max(min(entering), min(scrolling)) >= LONG and len(entering) < 6):
        await browser.forget()
        seen, entered, scrolled = await read_through(browser)
        assert seen["entered"] < 150  # of a thousand: those that are near
        assert seen["bare"] == 0  # no link came into view before its mark
        assert seen["marks"] == 1000
        assert len(browser.service.asked_to_verify()) == 50
        entering.append(entered)
        scrolling.append(scrolled)
    assert (min(entering) < LONG, min(scrolling) < LONG) == (True, True), (entering, scrolling)


async def test_scrolling_through_that_page_alone_is_no_long_task_either(browser):
    took = [await scrolled_alone(browser)]
    while min(took) >= LONG and len(took) < 6:
        took.append(await scrolled_alone(browser))
    assert min(took) < LONG, took  # so that the bar above is ours


async def test_nothing_moves_under_the_eyes_of_who_reads_on(browser):
    async with thousand_badges(browser, is_on=True) as page:
        await page.evaluate(_ENTERED)
        assert max(await page.evaluate(_READ_ON)) < 1
