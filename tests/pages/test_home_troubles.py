"""The first page when there is no report: it says why, calmly, and what to do. It is no verdict."""

import asyncio
import json

import pytest
import pytest_asyncio
from aiohttp import web
from playwright.async_api import expect

from tests.extension.service import UNCOUNTED
from tests.pages.home import WHOLE, check, choose, doing, give, open_whole, verdict_of
from tests.pages.looks import nothing_wrong
from verifier.settings import MIB, Settings

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]


@pytest.fixture(scope="module")
def settings():
    return Settings(requests_per_minute=UNCOUNTED.requests_per_minute, max_body_bytes=MIB)


@pytest_asyncio.fixture(loop_scope="module")
async def page(reader):
    return await open_whole(reader, "/?lang=en")


def refusal(status: int, name: str, **headers: str) -> web.Response:
    told = {"type": f"/problems/{name}", "title": "Refused.", "status": status}
    return web.Response(status=status, body=json.dumps(told).encode(), headers=headers)


async def says(page, text: str) -> None:
    """Hold the page to a calm sentence: no face, no colour of a verdict, and the focus on it."""
    problem = page.locator("#outcome .problem")
    await expect(problem).to_contain_text(text)
    await expect(problem).to_contain_text("This says nothing about the badge.")
    await expect(problem.locator("h2")).to_be_focused()
    assert await page.locator("#outcome .face").count() == 0
    assert await page.locator("#outcome .report").count() == 0


async def test_who_asks_too_often_is_told_for_how_long_to_wait(reader, page, eight):
    reader.service.answers = refusal(429, "too-many-requests", **{"Retry-After": "17"})
    await give(page, eight[0].link)
    await says(page, "You can ask again in 17 seconds.")
    reader.service.recover()
    await doing(page, "again").click()
    assert await verdict_of(page) == "trusted"


@pytest.mark.parametrize(
    "refused",
    [
        (413, "too-large", "The file is larger than we read."),
        (503, "overloaded", "We are busy at the moment."),
        (500, "internal-error", "Something went wrong on our side."),
        (418, "of-tomorrow", "The request was refused."),
    ],
)
async def test_refusal_is_put_into_plain_words(reader, page, eight, refused):
    status, name, text = refused
    reader.service.answers = refusal(status, name)
    await give(page, eight[0].link)
    await says(page, text)


async def test_answer_of_somebody_between_is_no_answer_of_ours(reader, page, eight):
    reader.service.answers = web.Response(status=502, body=b"<h1>Bad gateway</h1>")
    await give(page, eight[0].link)
    await says(page, "Our service did not answer.")


async def test_file_that_is_too_large_is_not_sent(reader, page):
    await choose(page, "large.pdf", b"%PDF-" + bytes(MIB))
    await check(page)
    await says(page, "The file is larger than we read.")
    assert [method for method, _, _ in reader.service.asked if method == "POST"] == []


async def test_answer_that_breaks_off_is_no_report(reader, page, eight):
    begun = b'event: judged\ndata: {"verdict": "trusted", "word": "Verified"}\n\nevent: report\ndata: {"verd'
    reader.service.answers = web.Response(body=begun, headers={"Content-Type": "text/event-stream"})
    await give(page, eight[0].link)
    await says(page, "The answer broke off.")


async def test_drawing_that_holds_what_is_never_sent_is_not_shown(reader, page, eight):
    tree = json.dumps(["article", {"class": "report"}, ["script", {}, "ran()"]])
    events = f"event: report\ndata: {{}}\n\nevent: share\ndata: {{}}\n\nevent: drawing\ndata: {tree}\n\n"
    reader.service.answers = web.Response(text=events, headers={"Content-Type": "text/event-stream"})
    await give(page, eight[0].link)
    await says(page, "Something went wrong on our side.")
    assert not await page.evaluate("globalThis.hasRun")


async def test_service_that_is_down_is_said_calmly_and_can_be_asked_again(page, eight):
    await page.context.set_offline(True)
    await give(page, eight[0].link)
    await says(page, "Our service did not answer.")
    await page.context.set_offline(False)
    await doing(page, "again").click()
    assert await verdict_of(page) == "trusted"


async def test_trouble_in_japanese_is_in_japanese_and_in_order_for_everybody(reader, eight):
    page = await open_whole(reader, "/?lang=ja")
    reader.service.answers = refusal(503, "overloaded")
    await give(page, eight[0].link)
    await expect(page.locator(".problem")).to_contain_text("現在、混み合っています。")
    await nothing_wrong(page)


async def test_way_back_leads_to_the_form_as_it_was(reader, page, eight):
    reader.service.answers = refusal(503, "overloaded")
    await give(page, eight[0].link)
    await doing(page, "back").click()
    await expect(page.locator("#text")).to_have_value(eight[0].link)


async def test_form_goes_to_the_service_where_its_programs_do_not_come_after_it(reader, eight):
    page = await reader.page()
    await page.route("**/checking.js", lambda route: route.abort())
    await page.goto(reader.address("/?lang=en"))
    await give(page, eight[0].link)
    assert await verdict_of(page) == "trusted"
    assert page.url.endswith("/check")
    reader.errors.clear()  # the browser tells of the file that did not come


@pytest_asyncio.fixture(loop_scope="module")
async def slow(reader):
    """The page on a slow line, whose program for checks comes when the test lets it."""
    page = await reader.page()
    let_through = asyncio.Event()

    async def hold(route) -> None:
        await let_through.wait()
        await route.continue_()

    await page.route("**/checking.js", hold)
    await page.goto(reader.address("/?lang=en"), wait_until="commit")
    await expect(page.locator("#drop-hint")).to_be_visible()  # the first programs run
    return page, let_through


def checks_of(reader) -> int:
    return [(method, path) for method, path, _ in reader.service.asked].count(("POST", "/check"))


async def test_who_clicks_many_times_while_programs_still_come_asks_once(reader, slow, eight):
    page, let_through = slow
    before = await page.evaluate("history.length")
    button = page.locator("#check [type=submit]")
    await page.fill("#text", eight[0].link)
    for _ in range(5):
        await button.click()
    await expect(button).to_have_attribute("aria-busy", "true")
    await nothing_wrong(page)
    let_through.set()
    assert await verdict_of(page) == "trusted"
    assert checks_of(reader) == 1
    assert await page.evaluate("history.length") == before + 1
    await page.go_back()
    await expect(button).to_be_visible()
    await expect(button).not_to_have_attribute("aria-busy", "true")


async def test_last_thing_given_while_programs_still_come_is_what_is_checked(reader, slow, eight):
    page, let_through = slow
    await give(page, eight[1].link)
    await give(page, eight[0].link)
    let_through.set()
    await expect(page.locator(".about a")).to_have_attribute("href", eight[0].link)
    assert checks_of(reader) == 1


async def test_who_leaves_while_programs_still_come_finds_a_form_that_waits_for_nothing(reader, slow, eight):
    page, let_through = slow
    await give(page, eight[1].link)
    await page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
    await expect(page.locator("#check [type=submit]")).not_to_have_attribute("aria-busy", "true")
    let_through.set()
    await page.evaluate(WHOLE)
    assert checks_of(reader) == 0
    await give(page, eight[0].link)
    assert await verdict_of(page) == "trusted"
    assert checks_of(reader) == 1
