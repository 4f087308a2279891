"""A widget believes what the service signed for it, and nothing else: ten are shown, over forty are not."""

import json
from datetime import timedelta
from functools import partial

import pytest

from tests.pages.hosts import SITE, Host, badge, seen, settled
from tests.pages.tampering import MALLORY, REPLAYED, WRONG, Honest, decoded, key_in
from verifier.render.catalogue import catalogue

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]
OPEN = {"Access-Control-Allow-Origin": "*", "Content-Type": "application/json"}


@pytest.fixture
def host(reader, internet):
    return Host(reader=reader, now=internet.now)


@pytest.fixture
def key(keys_dir):
    return key_in(keys_dir)


async def token_of(page, reader, url, **options):
    """Ask the service as the server of a site would."""
    wanted = {"url": url, "sign": True, "aud": SITE, **options}
    answer = await page.request.post(f"{reader.service.origin}/verify", data=wanted)
    return (await answer.json())["signedReport"]


async def shown_with(host, eight, between):
    """Let a widget ask, and put something between it and the service; give what it told and what it shows."""
    page = await host.blank()
    await page.route("**/verify", between)
    await page.goto(host.lay(badge(eight[1].link)))
    (told,) = await settled(page)
    (shown,) = await seen(page)
    return told, shown


async def tampered(route, wrong, key):
    answer = await route.fetch()
    honest = Honest(token=(await answer.json())["signedReport"], key=key)
    await route.fulfill(headers=OPEN, body=json.dumps({"signedReport": wrong(honest)}))


def nothing_of_it(told, shown, *, state="unverified"):
    """Say whether a widget shows the page's own link and its calm words, and nothing of a report."""
    words = catalogue("en").tables["widget"][state]
    neutral = (told["state"], told["verdict"], told["checkedAt"]) == (state, None, None)
    return neutral and shown["face"] is None and shown["ownLink"] and shown["text"].endswith(words)


async def test_answers_that_were_tampered_with_are_not_shown(host, eight, key):
    ways = [*{**WRONG, **REPLAYED}.items()]
    assert len(ways) >= 40

    async def between(route):
        _, number = route.request.post_data_json["url"].split("#")
        await tampered(route, ways[int(number)][1], key)

    page = await host.blank()
    await page.route("**/verify", between)
    badges = [badge(f"{eight[1].link}#{number}") for number in range(len(ways))]
    await page.goto(host.lay("".join(badges)))
    for number in range(0, len(ways), 5):
        await page.locator("badge-verification").nth(number).scroll_into_view_if_needed()
    await page.mouse.wheel(0, 20_000)
    told = {each["src"]: each for each in await settled(page, len(ways))}
    pairs = [(told[each["src"]], each) for each in await seen(page)]
    assert [name for (name, _), pair in zip(ways, pairs, strict=True) if not nothing_of_it(*pair)] == []


async def test_the_answer_to_an_earlier_question_is_not_shown_again(host, eight, reader):
    kept = []

    async def replayed(route):
        if not kept:
            kept.append(await (await route.fetch()).text())
        await route.fulfill(headers=OPEN, body=kept[0])

    told, _ = await shown_with(host, eight, replayed)
    assert told["state"] == "shown"
    assert nothing_of_it(*await shown_with(host, eight, replayed))


async def test_an_answer_without_a_signature_is_not_shown(host, eight):
    async def unsigned(route):
        report = await (await route.fetch()).json()
        report.pop("signedReport")
        await route.fulfill(headers=OPEN, body=json.dumps(report))

    assert nothing_of_it(*await shown_with(host, eight, unsigned))


async def test_what_stands_beside_the_token_is_not_shown(host, eight):
    async def embellished(route):
        report = await (await route.fetch()).json()
        await route.fulfill(headers=OPEN, body=json.dumps({**report, "verdict": "trusted"}))

    told, shown = await shown_with(host, eight, embellished)
    assert (told["verdict"], shown["face"]) == ("valid", "is-valid")


@pytest.mark.parametrize("number", range(8))
async def test_a_report_that_the_site_itself_obtained_is_shown(host, eight, reader, number):
    page = await host.blank()
    each = eight[number]
    token = await token_of(page, reader, each.link)
    await page.goto(host.lay(badge(each.link, report=token)))
    assert (await settled(page))[0]["verdict"] == each.verdict
    assert (await seen(page))[0]["face"] == f"is-{each.verdict}"


async def test_a_report_with_the_question_of_the_site_is_shown(host, eight, reader):
    page = await host.blank()
    token = await token_of(page, reader, eight[0].link, nonce="of-the-site")
    await page.goto(host.lay(badge(eight[0].link, report=token)))
    assert (await settled(page))[0]["verdict"] == "trusted"


async def test_a_report_that_the_site_obtained_is_refused_in_all_the_same_ways(host, eight, reader, key):
    page = await host.blank()
    honest = Honest(token=await token_of(page, reader, eight[1].link), key=key)
    wrong = {name: make(honest) for name, make in WRONG.items()}
    await page.goto(host.lay("".join(badge(eight[1].link, report=token) for token in wrong.values())))
    for number in range(0, len(wrong), 5):
        await page.locator("badge-verification").nth(number).scroll_into_view_if_needed()
    await page.mouse.wheel(0, 20_000)
    told = await settled(page, len(wrong))
    believed = [each for each in told if each["state"] != "unverified"]
    assert believed == []
    assert not any(each["face"] for each in await seen(page))


async def test_a_report_of_another_badge_does_not_speak_for_this_one(host, eight, reader):
    page = await host.blank()
    token = await token_of(page, reader, eight[0].link)
    await page.goto(host.lay(badge(eight[5].link, report=token)))
    assert nothing_of_it(*(await settled(page)), *(await seen(page)))


async def test_a_report_of_what_has_no_address_does_not_speak_for_one_that_is_no_address(
    host, internet, reader
):
    page = await host.blank()
    sent = internet.issuer("uni.example").award().jwt().token()
    wanted = {"text": sent, "sign": True, "aud": SITE}
    answer = await page.request.post(f"{reader.service.origin}/verify", data=wanted)
    token = (await answer.json())["signedReport"]
    await page.goto(host.lay(badge("our badge", report=token)))
    assert nothing_of_it(*(await settled(page)), *(await seen(page)), state="unaddressed")


async def test_what_was_believed_is_asked_anew_once_its_time_is_over(host, eight, reader, internet):
    page = await host.open(badge(eight[1].link))
    await settled(page)
    put_back = "document.body.append(document.querySelector('badge-verification'))"
    await page.evaluate(put_back)
    await settled(page, 2)
    assert len(reader.service.asked_to_verify()) == 1
    await page.clock.set_fixed_time(internet.now + timedelta(minutes=17))
    await page.evaluate(put_back)
    await settled(page, 3)
    assert len(reader.service.asked_to_verify()) == 2


@pytest.mark.parametrize(
    ("named", "state"), [("{own}", "shown"), ("{other} {own}", "shown"), ("{other}", "unverified")]
)
async def test_only_keys_that_the_page_names_are_believed(host, eight, key, named, state):
    page = await host.open(badge(eight[1].link, keys=named.format(own=key.id, other=MALLORY.id)))
    assert (await settled(page))[0]["state"] == state


async def test_whatever_stands_for_keys_is_not_read_as_none(host, eight):
    page = await host.open(badge(eight[1].link) + badge(eight[0].link, keys="undefined"))
    told = {each["src"]: each["state"] for each in await settled(page, 2)}
    assert told == {eight[1].link: "shown", eight[0].link: "unverified"}


async def test_a_key_is_known_by_itself_and_not_by_the_name_that_it_is_given(host, eight, key):
    page = await host.blank()

    async def renamed(route):
        published = {"keys": [{**MALLORY.published(), "kid": key.id}]}
        await route.fulfill(headers=OPEN, body=json.dumps(published))

    await page.route("**/.well-known/jwks.json", renamed)
    await page.route("**/verify", partial(tampered, wrong=WRONG["other-key"], key=key))
    await page.goto(host.lay(badge(eight[1].link)))
    assert nothing_of_it(*(await settled(page)), *(await seen(page)))


async def test_each_question_is_new_and_for_this_site(host, eight, reader):
    for _ in range(2):
        await settled(await host.open(badge(eight[1].link)))
    first, second = map(json.loads, reader.service.asked_to_verify())
    assert first["nonce"] != second["nonce"]
    assert first == {"url": eight[1].link, "sign": True, "aud": SITE, "nonce": first["nonce"], "lang": "en"}
    assert len(decoded(first["nonce"])) == 18
