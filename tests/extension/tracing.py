"""How long the tasks of a page take, by the time of the processor: what other programs take says nothing."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from playwright.async_api import Page

from tests.extension.chromium import Browser

CATEGORIES = ["toplevel", "blink.user_timing"]
LONG = 50  # milliseconds: what people notice
_TASKS = ("RunTask", "PerformMicrotaskCheckpoint")  # what a promise brings back runs behind its task


class Recording:
    """What a browser did between two marks that a page set with `performance.mark`."""

    def __init__(self) -> None:
        self.events: list[dict] = []

    def between(self, begin: str, end: str) -> tuple[float, float]:
        """Give the longest task of the marks' thread, and all of its time, in milliseconds."""
        begins, ends = (
            next(event for event in self.events if event["name"] == name and "tts" in event)
            for name in (begin, end)
        )
        longest = max(
            event["tdur"] / 1000
            for event in self.events
            if event["name"].endswith(_TASKS)
            and "tdur" in event  # else it has not ended with the recording
            and (event["pid"], event["tid"]) == (begins["pid"], begins["tid"])
            and event["ts"] + event.get("dur", 0) >= begins["ts"]
            and event["ts"] <= ends["ts"]
        )
        return longest, (ends["tts"] - begins["tts"]) / 1000


@asynccontextmanager
async def recording(browser: Browser | Page) -> AsyncIterator[Recording]:
    """Record what a browser does; it can be read afterwards."""
    session = await browser.context.browser.new_browser_cdp_session()
    recorded, ended = Recording(), asyncio.Event()
    session.on("Tracing.dataCollected", lambda data: recorded.events.extend(data["value"]))
    session.on("Tracing.tracingComplete", lambda _: ended.set())
    await session.send("Tracing.start", {"traceConfig": {"includedCategories": CATEGORIES}})
    yield recorded
    await session.send("Tracing.end")
    await ended.wait()
    await session.detach()
