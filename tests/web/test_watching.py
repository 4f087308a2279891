"""A verification that is watched: told event by event, or as a page that grows."""

import asyncio
import json
import threading
from html.parser import HTMLParser

import aiohttp
import pytest
from aiohttp import web

from tests.unit.render import reports
from verifier.model.progress import Answered, Found, Judged
from verifier.model.report import Verdict
from verifier.render.json import report_object
from verifier.render.page.element import element
from verifier.web import watching
from verifier.web.pages.shell import Shell

LINK = {"url": "https://uni.example/badges/1"}
EVENTS = {"Accept": "text/event-stream"}
STEPS = (
    Found(badges=3),
    *(Answered(result=result) for result in reports.VALID.results),
    Judged(verdict=Verdict.VALID),
)


def events_in(text: str) -> list[tuple[str, object]]:
    """Read events as a browser does: blocks of lines, each with a name and its data."""
    found = []
    for block in text.split("\n\n")[:-1]:
        named = dict(line.split(": ", 1) for line in block.split("\n"))
        found.append((named["event"], json.loads(named["data"])))
    return found


class Body(HTMLParser):
    """The elements of a page with a class, in their order, and how many opened are left open."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.classes: list[str] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.classes += (dict(attrs).get("class") or "").split()
        if tag not in ("meta", "link", "img", "input", "br", "hr", "wbr"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


async def told(client, path="/verify", **sent) -> list[tuple[str, object]]:
    answer = await client.post(path, headers=EVENTS, **sent)
    assert answer.status == 200
    assert answer.content_type == "text/event-stream"
    assert answer.headers["Cache-Control"] == "no-store"
    return events_in(await answer.text())


async def test_each_check_is_told_and_the_report_comes_last(client, verifier):
    verifier.tells = STEPS
    seen = await told(client, json=LINK)
    assert [name for name, _ in seen] == [
        "found",
        *["answered"] * len(reports.VALID.results),
        "judged",
        "report",
    ]
    assert seen[0][1] == {"badges": 3}
    assert [data["check"] for name, data in seen if name == "answered"] == [
        result.check for result in reports.VALID.results
    ]
    assert seen[-1][1] == json.loads(json.dumps(report_object(reports.VALID)))


async def test_what_is_told_arrives_before_there_is_a_report(client, verifier):
    verifier.tells, verifier.proceeds = STEPS, asyncio.Event()
    async with client.post("/verify", json=LINK, headers=EVENTS) as answer:
        first = await asyncio.wait_for(answer.content.readuntil(b"\n\n"), timeout=5)
        assert first.startswith(b"event: found")
        verifier.proceeds.set()
        assert b"event: report" in await answer.content.read()


async def test_the_words_of_events_are_in_the_language_that_was_asked_for(client, verifier):
    verifier.tells = (Judged(verdict=Verdict.VALID),)
    judged, report = await told(client, json={**LINK, "lang": "ja"})
    assert judged[1] == {"verdict": "valid", "word": "本物です（発行元はご自身でご確認ください）"}
    assert report[1]["language"] == "ja"


async def test_a_request_that_cannot_be_read_is_refused_before_anything_is_told(client):
    answer = await client.post("/verify", json={"nothing": 1}, headers=EVENTS)
    assert answer.status == 400
    assert answer.content_type == "application/problem+json"


@pytest.mark.parametrize("path", ["/verify", "/check"])
async def test_a_crash_after_the_answer_began_is_told_by_its_id(client, verifier, caplog, path):
    verifier.tells, verifier.error = STEPS, RuntimeError("secret of the inside")
    sent = {"json": LINK} if path == "/verify" else {"data": {"text": LINK["url"], "file": ""}}
    answer = await client.post(
        path, headers=EVENTS, **(sent if path == "/verify" else await form(sent["data"]))
    )
    name, problem = events_in(await answer.text())[-1]
    assert (name, problem["status"]) == ("problem", 500)
    assert problem["instance"] in [
        record.instance for record in caplog.records if hasattr(record, "instance")
    ]
    assert "secret" not in json.dumps(problem)


async def form(fields: dict) -> dict:
    """Make a form as a browser sends it: also text fields in multipart/form-data."""
    writer = aiohttp.FormData(default_to_multipart=True)
    for name, value in fields.items():
        writer.add_field(name, value)
    return {"data": writer}


async def test_the_page_grows_and_ends_with_the_report(client, verifier):
    verifier.tells = STEPS
    answer = await client.get("/r", params=LINK, headers={"Accept": "text/html"})
    page = await answer.text()
    body = Body(page)
    assert body.open == []
    assert body.classes.index("progress") < body.classes.index("report") < body.classes.index("sharing")
    assert page.count("data-check=") == len(reports.VALID.results)


async def test_a_page_whose_verification_crashes_ends_calmly_and_whole(client, verifier):
    verifier.tells, verifier.error = STEPS, RuntimeError("secret of the inside")
    answer = await client.get("/r", params=LINK, headers={"Accept": "text/html"})
    page = await answer.text()
    body = Body(page)
    assert body.open == []
    assert "problem" in body.classes
    assert "report" not in body.classes
    assert "secret" not in page


async def test_whoever_leaves_ends_the_verification(client, verifier):
    verifier.tells, verifier.proceeds = STEPS, asyncio.Event()
    ended = asyncio.Event()
    waits = verifier.proceeds.wait

    async def wait_until_left():
        try:
            await waits()
        finally:
            ended.set()

    verifier.proceeds.wait = wait_until_left
    answer = await client.post("/verify", json=LINK, headers=EVENTS)
    await answer.content.readuntil(b"\n\n")
    answer.close()
    await asyncio.wait_for(ended.wait(), timeout=10)


async def test_whoever_asks_for_events_in_a_second_header_gets_them(client):
    accepted = [("Accept", "application/json"), ("Accept", "text/event-stream")]
    answer = await client.post("/verify", json=LINK, headers=accepted)
    assert answer.content_type == "text/event-stream"


NO_EVENTS = (
    "application/json",
    "*/*",
    "text/event-stream-not",
    "application/json, text/event-stream;q=0",
    "text/event-stream; q=0.000, */*",
)


@pytest.mark.parametrize("accept", NO_EVENTS)
async def test_whoever_does_not_ask_for_events_gets_one_answer(client, accept):
    answer = await client.post("/verify", json=LINK, headers={"Accept": accept})
    assert answer.content_type == "application/json"


async def test_others_are_answered_while_a_report_is_drawn(aiohttp_client, client):
    loop, draws, answered = asyncio.get_running_loop(), asyncio.Event(), threading.Event()

    def around(_report):
        loop.call_soon_threadsafe(draws.set)
        return (element("p", "answered" if answered.wait(timeout=10) else "waited for"),)

    async def verified(_told):
        return reports.VALID

    async def page(request):
        shell = Shell(title="", language="en")
        return await watching.by_page(
            request, verified, shell=shell, about=lambda _: element("p"), around=around
        )

    app = web.Application()
    app.router.add_get("/", page)
    drawing = asyncio.create_task((await aiohttp_client(app)).get("/"))
    await draws.wait()
    assert (await client.get("/healthz")).status == 200
    answered.set()
    assert "<p>answered</p>" in await (await drawing).text()
