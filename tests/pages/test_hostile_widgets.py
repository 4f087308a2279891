"""Reports in which every text wants to do something: the widget, its frame and the page at /r# show text."""

import json
from itertools import count
from urllib.parse import quote

import pytest

from tests.pages.harm import built, does_no_harm
from tests.pages.hostile_badges import ELSEWHERE, STRINGS, genuine
from tests.pages.hosts import SITE, Host, badge, seen, settled
from tests.pages.tampering import Honest, key_in

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

OPEN = {"Access-Control-Allow-Origin": "*", "Content-Type": "application/json"}
QUESTIONS = ("genuine", "current", "issuer", "recipient")
LIVE = 10  # badges that are verified on the way to the widget
EVERY = range(len(STRINGS) + 1)  # the first is harmless
_CHANGE = """([name, value]) => {
  told = [];
  document.querySelector("badge-verification").setAttribute(name, value);
}"""
_LINKS = """elements => elements.map(each => each.getAttribute("href")).filter(Boolean)"""


@pytest.fixture
def host(reader, internet):
    return Host(reader=reader, now=internet.now)


def saying(honest, words, *, url=None, digest=None, **claims):
    """Sign, as the service would, a report that says such texts wherever one is shown."""
    said, digest = honest.claims["report"], digest or next(words)
    issuer = {**said["credential"]["issuer"], "headline": next(words), "claimedName": next(words)}
    answers = {name: {"outcome": "passed", "word": next(words), "text": next(words)} for name in QUESTIONS}
    members = {
        "input": {**said["input"], "url": url or said["input"]["url"], "sha256": digest},
        "credential": {**said["credential"], "name": next(words), "issuer": issuer},
        "answers": answers,
        "limits": [next(words), next(words)],
        "summary": next(words),
        "verifier": {"samples": next(words)},
        "lists": [{"id": next(words)}],
    }
    return honest.signed({**honest.reporting(**members), "sub": digest, **claims})


def texts(number):
    """Give every string again and again, beginning with another one; of number 0 all are harmless."""
    if number == 0:
        return plain()
    return (STRINGS[(number + place) % len(STRINGS)] for place in count())


def plain():
    return (f"plain words {place}" for place in count())


async def honest_one(page, reader, keys_dir, link, **options):
    """Let the service sign a report, and take its key to sign others."""
    answer = await page.request.post(reader.address("/verify"), data={"url": link, **options})
    return Honest(token=(await answer.json())["signedReport"], key=key_in(keys_dir))


async def in_turn(where, name, values):
    """Give a badge one value of an attribute after the other; give how it is built, as with the first."""
    like = None
    for value in values:
        await where.evaluate(_CHANGE, [name, value])
        (told,) = await settled(where)
        assert told["state"] == "shown"
        here = await built(where)
        like = like or here
        assert here == like, value
    assert "ran()" in (await seen(where))[0]["text"]
    return like


async def test_every_text_of_a_report_is_text_in_the_widget(host, eight, reader, keys_dir):
    link, page = eight[1].link, await host.blank()
    honest = await honest_one(page, reader, keys_dir, link, sign=True, aud=SITE)
    await page.goto(host.lay(badge(link, size="full", report="none")))
    await settled(page)
    like = await in_turn(page, "report", [saying(honest, texts(number)) for number in EVERY])
    await does_no_harm(page, reader=reader, like=like)


async def test_every_text_of_a_report_is_text_in_the_frame(host, eight, reader, keys_dir):
    link, page, honest = eight[1].link, await host.blank(), []

    async def answer(route):
        asked = route.request.post_data_json
        if not honest:
            kept = (await (await route.fetch()).json())["signedReport"]
            honest.append(Honest(token=kept, key=key_in(keys_dir)))
        number = int(asked["url"].partition("#")[2] or 0)
        token = saying(honest[0], texts(number), nonce=asked["nonce"])
        await route.fulfill(headers=OPEN, body=json.dumps({"signedReport": token}))

    await page.route("**/verify", answer)
    origin = reader.service.origin
    source = f"{origin}/embed?url={quote(link)}&size=full"
    frame = f'<iframe src="{source}" sandbox="allow-scripts allow-popups" title="Badge"></iframe>'
    await page.goto(host.lay(frame, program="", policy=f"default-src 'none'; frame-src {origin}"))
    inner = page.frames[1]
    await settled(inner)
    await in_turn(inner, "src", [f"{link}#{number}" for number in EVERY])
    await does_no_harm(page, reader=reader, like=await built(page))


async def test_every_text_of_a_signed_report_is_text_on_the_page_that_reads_it(
    reader, internet, eight, keys_dir
):
    page = await reader.page()
    await page.clock.set_fixed_time(internet.now)
    honest = await honest_one(page, reader, keys_dir, eight[1].link, sign="archive")
    await page.goto(reader.address("/r"))
    like = None
    for number in EVERY:
        words = texts(number)
        token = saying(honest, words, url=f"{ELSEWHERE}/{next(words)}", digest=f"report {number}.")
        await page.evaluate("token => { location.hash = token; }", token)
        await page.locator(".facts", has_text=f"report {number}.").wait_for()
        here = await built(page)
        like = like or here
        assert here == like, STRINGS[number % len(STRINGS)]
        links = await page.locator("#outcome a").evaluate_all(_LINKS)
        assert [link for link in links if not link.startswith("/r?url=https%3A%2F%2Fevil.example%2F")] == []
    assert "ran()" in await page.text_content("#outcome")
    await does_no_harm(page, reader=reader, like=like)


async def test_every_text_of_a_badge_is_text_in_the_widget(host, internet, reader):
    links = [f"https://share.example/{number}" for number in range(LIVE)]
    for number, link in enumerate(links):
        award = genuine(internet, number * (len(STRINGS) // LIVE))
        internet.at(link).serves(award.jwt().token().encode())
    page = await host.blank()
    await page.set_viewport_size({"width": 1000, "height": 8000})
    await page.goto(host.lay("".join(badge(link, size="full") for link in links)))
    assert {each["state"] for each in await settled(page, LIVE)} == {"shown"}
    like = await built(page)
    await does_no_harm(page, reader=reader, like=like)
    assert like.elements["badge-verification"] == LIVE == like.elements["svg"]
    assert like.elements["script"] == 1  # the widget
    assert not like.elements.keys() & {"img", "iframe", "style"}
