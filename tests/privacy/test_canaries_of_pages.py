"""Whatever somebody gives to the pages for people, and however it ends: personal data stays nowhere."""

import io

import pytest
from aiohttp import FormData

from tests.privacy.canaries import ALL, ENTERED, SENT, found_in
from tests.privacy.scenes import CANDIDATES_LINK, LINK, Broken, Door, Silent, given
from tests.privacy.test_canaries_of_requests import HEADERS, SETTINGS, written
from verifier.web.app import make_app

pytestmark = pytest.mark.usefixtures("watch", "nothing_is_printed")

FILE = "name of a file"
AS_PAGE, AS_EVENTS = {"Accept": "text/html"}, {"Accept": "text/event-stream"}


def forms(badges):
    """Give what is put into the form of the first page: its fields, and its file."""
    return {
        "link": ({"text": LINK}, b""),
        "link of the candidate": ({"text": CANDIDATES_LINK}, b""),
        "text": ({"text": badges["text"]}, b""),
        "picture": ({}, badges["picture"]),
        "document": ({}, badges["page"]),
        "broken badge": ({}, badges["broken"]),
        "nothing that is known": ({SENT["unknown option"]: ENTERED["email"]}, b""),
        "wrong language": ({"text": LINK, "lang": SENT["value of an option"]}, b""),
        "nothing": ({}, b""),
    }


async def opened(aiohttp_client, fetcher=None):
    badges, world = given()
    client = await aiohttp_client(make_app(SETTINGS, open_verifier=Door(fetcher or world, world).open))
    return client, badges


async def checked(client, fields, file, *, form):
    made = FormData(default_to_multipart=True)
    for name, value in {"email": ENTERED["email"], **fields}.items():
        made.add_field(name, value)
    made.add_field("file", io.BytesIO(file), filename=SENT["name of a file"], content_type="image/png")
    return await client.post("/check", data=made, headers={**HEADERS, **form})


@pytest.mark.parametrize("form", [AS_PAGE, AS_EVENTS], ids=["page", "events"])
@pytest.mark.parametrize("name", list(forms(given()[0])))
async def test_the_form_keeps_nothing_and_tells_nobody_whom_a_badge_was_compared_with(
    aiohttp_client, name, form
):
    client, badges = await opened(aiohttp_client)
    answer = await checked(client, *forms(badges)[name], form=form)
    assert answer.status in (200, 400, 422)
    told, file = await written(answer), forms(badges)[name][1]
    hidden = ALL if answer.status != 200 else {**ENTERED, **SENT}
    # Whoever sent a file is told in the very answer, and on paper, which one it is about. Nobody else is.
    assert found_in(told, hidden) == ([FILE] if answer.status == 200 and file else [])


@pytest.mark.parametrize("name", ["picture", "document", "broken badge"])
async def test_a_report_that_can_be_saved_does_not_name_the_file(aiohttp_client, name):
    client, badges = await opened(aiohttp_client)
    told = await written(await checked(client, *forms(badges)[name], form=AS_EVENTS))
    reports = [event for event in told.split("\n\n") if event.startswith("event: report\n")]
    assert len(reports) == 1
    assert found_in(reports[0], SENT) == []


@pytest.mark.parametrize("form", [AS_PAGE, AS_EVENTS], ids=["page", "events"])
@pytest.mark.parametrize("fetcher", [Silent(), Broken()], ids=["silence", "crash"])
async def test_a_page_about_what_gave_no_answer_or_broke_keeps_nothing(aiohttp_client, fetcher, form):
    client, badges = await opened(aiohttp_client, fetcher)
    answer = await checked(client, *forms(badges)["link"], form=form)
    assert found_in(await written(answer), {**ENTERED, **SENT}) == []


@pytest.mark.parametrize("path", ["/r", "/embed", "/oembed"])
@pytest.mark.parametrize(
    ("query", "status"),
    [
        ({"url": LINK}, 200),
        ({"url": CANDIDATES_LINK}, 200),
        ({"url": LINK, "email": ENTERED["email"]}, 400),
        ({"url": LINK, "recipient": ENTERED["email"]}, 400),
        ({"url": LINK, "lang": SENT["value of an option"]}, 400),
        ({"url": ENTERED["email"]}, 400),
    ],
)
async def test_a_page_at_an_address_keeps_nothing(aiohttp_client, path, query, status):
    client, _ = await opened(aiohttp_client)
    answer = await client.get(path, params=query, headers={**HEADERS, **AS_PAGE})
    assert answer.status == status
    assert found_in(await written(answer), ALL if status != 200 else {**ENTERED, **SENT}) == []


async def test_somebody_who_leaves_while_a_badge_is_checked_leaves_nothing(aiohttp_client):
    client, badges = await opened(aiohttp_client)
    answer = await checked(client, *forms(badges)["document"], form=AS_EVENTS)
    answer.close()
