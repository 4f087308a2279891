"""The report on a badge at an address of its own: what the link may hold, and what it tells other sites."""

import re
from dataclasses import replace

import pytest

from tests.unit.render import reports
from verifier.model.words import Url
from verifier.settings import Settings

LINK = "https://uni.example/badges/1"
HTML = {"Accept": "text/html"}


async def page_of(client, **query) -> str:
    answer = await client.get("/r", params={"url": LINK, **query}, headers=HTML)
    assert answer.status == 200
    assert answer.headers["Cache-Control"] == "no-store"
    return await answer.text()


async def test_the_page_is_judged_now_and_asks_for_nothing_but_the_badge(client, verifier):
    await page_of(client)
    [(given, _, options)] = verifier.asked
    assert given == LINK
    assert options.at is None
    assert options.recipient is None


@pytest.mark.parametrize(
    "query",
    [
        {"at": "2020-01-01T00:00:00Z"},
        {"recipient": "a@b.example"},
        {"sign": "true"},
        {"strict": "true"},
        {"challenge": "x"},
        {"email": "a@b.example"},
    ],
)
async def test_a_link_that_asks_for_more_is_refused(client, verifier, query):
    answer = await client.get("/r", params={"url": LINK, **query}, headers=HTML)
    assert answer.status == 400
    assert not verifier.asked


async def test_an_address_without_its_beginning_is_completed_as_in_the_form(client, verifier):
    page = await page_of(client, url="uni.example/badges/1")
    assert verifier.asked[0][0] == LINK
    assert f"/r?url={LINK}" in page


@pytest.mark.parametrize(
    ("language", "says"),
    [("en", "no address in it that begins with https://"), ("ja", "で始まるアドレスがありません")],
)
async def test_what_is_no_address_is_refused_in_the_language_of_the_reader(client, verifier, language, says):
    answer = await client.get("/r?url=badge", headers={**HTML, "Accept-Language": language})
    page = await answer.text()
    assert (answer.status, verifier.asked) == (400, [])
    assert says in page
    assert ("an address" in page, "url:" in page) == (False, False)


@pytest.mark.parametrize("language", ["en", "ja"])
async def test_what_a_link_cannot_ask_for_is_named_in_every_language(client, language):
    answer = await client.get(
        "/r", params={"url": LINK, "profiles": "none.such"}, headers={**HTML, "Accept-Language": language}
    )
    page = await answer.text()
    assert "profiles" in page.partition("<body")[2]
    assert ("GET /profiles" in page, "none.such" in page) == (language == "en", False)


async def test_what_other_sites_show_of_it_claims_nothing_about_the_badge(client):
    head = (await page_of(client)).partition("<body")[0]
    assert reports.VALID.credential is not None
    assert "Statistics" not in head
    assert "Verified" not in head
    assert "Genuine" not in head
    assert re.search(r'<meta property="og:title" content="Badge report">', head)
    assert '<meta name="robots" content="noindex">' in head


async def test_it_can_be_shared_by_a_link_and_a_code_of_it(client):
    page = await page_of(client)
    assert "/r?url=" in page
    assert 'role="img" aria-label="QR code of this page"' in page


@pytest.mark.parametrize(
    ("settings", "is_here"),
    [
        (Settings(requests_per_minute=0), True),
        (Settings(requests_per_minute=0, host="::1"), True),
        (Settings(requests_per_minute=0, public_origin="https://badges.example"), False),
        (Settings(requests_per_minute=0, host="192.0.2.1"), False),
    ],
    ids=["loopback", "loopback of IPv6", "behind a name", "on a network"],
)
async def test_who_alone_can_open_the_link_is_said_where_that_is_one_computer(client, is_here):
    assert ("open on this computer alone" in await page_of(client)) is is_here


@pytest.mark.parametrize(("hidden", "escaped"), [("\u200b", "%E2%80%8B"), ("\u202e", "%E2%80%AE")])
async def test_the_link_above_the_report_is_the_one_that_was_checked(client, verifier, hidden, escaped):
    given = f"{LINK}{hidden}"
    verifier.report = replace(reports.VALID, input=replace(reports.VALID.input, kind="url", url=Url(given)))
    page = await page_of(client, url=given)
    assert verifier.asked[0][0] == given
    [(leads, shown)] = re.findall(r'class="about">.*?<a href="([^"]*)"[^>]*>([^<]*)</a>', page)
    assert leads == shown == f"{LINK}{escaped}"


async def test_a_link_that_may_name_a_person_is_not_offered_to_be_shared(client):
    page = await page_of(client, url=f"{LINK}?of=student%40learner.example")
    assert "may name a person" in page
    assert "QR code" not in page


async def test_what_a_platform_adds_about_its_visitor_is_not_passed_on(client):
    page = await page_of(client, url=f"{LINK}?identity__email=student%40learner.example")
    assert "learner.example" not in page
    assert "QR code" in page


async def test_comparing_with_somebody_goes_by_post_alone(client):
    page = await page_of(client)
    [compare] = re.findall(r"<form.*?</form>", page)
    assert 'action="/check"' in compare
    assert 'method="post"' in compare


async def test_a_link_for_programs_leads_people_to_the_page(client, verifier):
    query = f"?url={LINK}%3Fa%3D%2526&lang=ja"
    answer = await client.get(f"/verify{query}", headers=HTML, allow_redirects=False)
    assert answer.status == 303
    assert answer.headers["Location"].startswith("/r?url=")
    assert answer.headers["Vary"] == "Accept, Accept-Language"
    assert not verifier.asked
    await client.get(answer.headers["Location"], headers=HTML)
    assert verifier.asked[0][0] == f"{LINK}?a=%26"


async def test_it_speaks_the_language_of_the_link_before_that_of_the_browser(client):
    assert "検証" in await page_of(client, lang="ja") or "本物" in await page_of(client, lang="ja")
