"""Finding costs a page next to nothing, however much there is on it.

Time is that of the processor: what other programs take from it says nothing about ours.
"""

import asyncio

import pytest

from tests.extension.finding import load
from tests.extension.pages import resume

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

CV = "https://robin.example/cv"
CATEGORIES = ["toplevel", "blink.user_timing"]
LONG = 50  # milliseconds: what people notice
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


async def traced(browser, html: str) -> tuple[int, float, float]:
    """Find on a page; give how much was found, the longest task meanwhile and all of it, in milliseconds."""
    page = await browser.open(browser.sites.lay(CV, html))
    tab = await load(browser, page)
    session = await browser.context.browser.new_browser_cdp_session()
    events: list[dict] = []
    ended = asyncio.Event()
    session.on("Tracing.dataCollected", lambda data: events.extend(data["value"]))
    session.on("Tracing.tracingComplete", lambda _: ended.set())
    await session.send("Tracing.start", {"traceConfig": {"includedCategories": CATEGORIES}})
    found = await browser.worker.evaluate(_FIND, tab)
    await session.send("Tracing.end")
    await ended.wait()
    await session.detach()
    await page.close()
    marks = {event["name"]: event for event in events if event["name"].startswith("finding-")}
    begins, ends = marks["finding-begins"], marks["finding-ends"]
    return found, longest(events, begins, ends), (ends["tts"] - begins["tts"]) / 1000


def longest(events: list[dict], begins: dict, ends: dict) -> float:
    """Give the longest task of the thread that found. What a promise brings back runs behind its task."""
    return max(
        event["tdur"] / 1000
        for event in events
        if event["name"].endswith(("RunTask", "PerformMicrotaskCheckpoint"))
        and "tdur" in event  # else it has not ended with the recording
        and (event["pid"], event["tid"]) == (begins["pid"], begins["tid"])
        and event["ts"] + event.get("dur", 0) >= begins["ts"]
        and event["ts"] <= ends["ts"]
    )


async def test_a_thousand_badges_among_twenty_thousand_elements_keep_no_page_busy(browser):
    found, longest_task, all_of_it = await traced(browser, resume.thousand_badges())
    assert found == 1000
    assert longest_task < LONG
    assert all_of_it > LONG  # so that it had to be cut into slices


async def test_a_page_without_badges_costs_less_than_five_milliseconds(browser):
    took = [await traced(browser, resume.article()) for _ in range(5)]
    assert {found for found, _, _ in took} == {0}
    # Even the time of the processor grows where others empty its caches: the least is what the script costs.
    assert min(all_of_it for _, _, all_of_it in took) < 5
