"""The pages are there at once: little is sent, and what was found is drawn before anybody can wait for it."""

import asyncio
from statistics import median
from time import process_time

import pytest

from tests.extension.tracing import recording
from tests.pages.views import SHARED, make_scene, telling_much

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

TRIES = 5
FIRST_VIEW = 60_000  # bytes, headers and all
INTERACTIVE = 300  # milliseconds
DRAWN = 50  # milliseconds
MANY = 100  # badges in one file
_INTERACTIVE = (
    "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"  # all modules have run
)
_MARKS = """["report-arrived", "report-seen"]
  .map(name => performance.getEntriesByName(name)[0].startTime)"""
_USABLE = """performance.mark("opened");
addEventListener("DOMContentLoaded", () => performance.mark("usable"));"""
_SEEN = """const mark = performance.mark.bind(performance);
performance.mark = name => {
  if (name === "report-drawn") requestAnimationFrame(() => setTimeout(() => mark("report-seen")));
  return mark(name);
};"""
_IS_SEEN = """() => new Promise(done => new PerformanceObserver(list => {
  if (list.getEntriesByName("report-seen").length) done();
}).observe({type: "mark", buffered: true}))"""


@pytest.fixture(scope="module")
def scene(internet):
    return make_scene(internet)


async def test_the_first_view_weighs_less_than_sixty_kilobytes(reader):
    page = await reader.page()
    session = await page.context.new_cdp_session(page)
    sent: list[float] = []
    session.on("Network.loadingFinished", lambda event: sent.append(event["encodedDataLength"]))
    await session.send("Network.enable")
    await page.goto(reader.address("/"), wait_until="networkidle")
    print(f"first view: {sum(sent):,.0f} bytes in {len(sent)} answers")
    assert len(sent) > 3
    assert sum(sent) < FIRST_VIEW


async def test_the_first_page_can_be_used_at_once(reader):
    walls, processors = [], []
    for _ in range(TRIES):
        page = await reader.page()
        await page.add_init_script(_USABLE)
        begun = process_time()
        async with recording(page) as recorded:
            await page.goto(reader.address("/"), wait_until="domcontentloaded")
            of_service = (process_time() - begun) * 1000  # and of what drives the browser
        walls.append(await page.evaluate(_INTERACTIVE))
        processors.append(of_service + recorded.between("opened", "usable")[1])
        await page.context.close()
    print(
        "usable:",
        [round(each) for each in walls],
        "ms;",
        [round(each) for each in processors],
        "of processors",
    )
    assert median(processors) <= INTERACTIVE  # the clock says what else the machine does


async def drawn(reader, given: str) -> tuple[float, float]:
    """Check what is given; say how long drawing took by the clock, and of it that of the processor, in ms."""
    page = await reader.page()
    await page.add_init_script(_SEEN)
    await page.goto(reader.address("/"))
    async with recording(page) as recorded:
        if given.startswith("https://"):
            await page.locator("#text").fill(given)
        else:
            await page.locator("#file").set_input_files(
                {"name": "badges.jwt", "mimeType": "application/jwt", "buffer": given.encode()}
            )
        # Nothing of the test may ask the page for anything while it draws: asking costs more than drawing.
        is_seen = asyncio.create_task(page.evaluate(_IS_SEEN))
        await page.locator("#check [type=submit]").click(no_wait_after=True)
        await asyncio.wait_for(is_seen, 120)  # seconds, on a busy machine
    marks = await page.evaluate(_MARKS)
    await page.context.close()
    return marks[1] - marks[0], recorded.between("report-arrived", "report-seen")[1]


async def test_a_report_is_drawn_before_anybody_notices(reader, scene):
    took: list[tuple[float, float]] = []
    # Even the time of the processor grows where others empty its caches: the least is what drawing costs.
    while len(took) < TRIES or (min(each for _, each in took) > DRAWN and len(took) < 4 * TRIES):
        took.append(await drawn(reader, SHARED))
    print("drawn:", [(round(wall), round(processor)) for wall, processor in took], "ms by clock, processor")
    assert min(processor for _, processor in took) <= DRAWN, took


async def test_a_hundred_badges_are_drawn_in_a_second(reader, internet):
    uni = internet.issuer("uni.example")
    record = uni.record(*(telling_much(internet) for _ in range(MANY))).jwt()
    given = record.token()
    wall, processor = await drawn(reader, given)
    print(f"{MANY} badges drawn: {wall:,.0f} ms by clock, {processor:,.0f} ms of the processor")
    assert processor <= 1_000
