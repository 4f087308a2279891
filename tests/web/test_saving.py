"""What pages give to be saved: a report that is signed to be kept, where the service has a key and may."""

import html
import json
import logging
import re

import pytest
from aiohttp import FormData

from tests.web.test_sent_lists import Reader
from verifier.algorithms.jwk import from_jwk
from verifier.render.signed_report import read_signed_report
from verifier.report_keys import write_new_key
from verifier.settings import Settings
from verifier.web.app import make_app

ORIGIN = "https://badges.example"
LINK = "https://uni.example/badges/1"
_KEPT = re.compile(r'<template id="kept-report">(.*?)</template>', re.DOTALL)


@pytest.fixture
def reader():
    reader = Reader()
    reader.world.at(LINK).live(reader.badge.bytes, reader.badge.media_type)
    return reader


@pytest.fixture
def keys_dir(tmp_path):
    write_new_key(tmp_path / "keys", made=1_790_000_000)
    return tmp_path / "keys"


@pytest.fixture
async def service(aiohttp_client, reader, keys_dir):
    settings = Settings(requests_per_minute=0, keys_dir=keys_dir, public_origin=ORIGIN)
    return await aiohttp_client(make_app(settings, open_verifier=reader.open))


@pytest.fixture
async def keyless(aiohttp_client, reader):
    settings = Settings(requests_per_minute=0, public_origin=ORIGIN)
    return await aiohttp_client(make_app(settings, open_verifier=reader.open))


async def told(client, **fields: str) -> dict:
    """Send the form of the page; give the report that its program would save."""
    form = FormData(default_to_multipart=True)
    for name, value in fields.items():
        form.add_field(name, value)
    answer = await client.post("/check", data=form, headers={"Accept": "text/event-stream"})
    (event,) = (each for each in (await answer.text()).split("\n\n") if each.startswith("event: report"))
    return json.loads(event.partition("data: ")[2])


async def kept(client, **asked) -> dict:
    """Give the report that came with a page."""
    page = await (await client.get("/r", **asked)).text()
    return json.loads(html.unescape(_KEPT.search(page)[1]))


async def believed(client, reader, token):
    """Read a signed report with the keys of its service, years later."""
    document = await (await client.get("/.well-known/jwks.json")).json()
    keys = {each["kid"]: from_jwk(each) for each in document["keys"]}
    return read_signed_report(token, keys=keys, now=reader.world.now)


@pytest.mark.parametrize("lang", ["en", "ja"])
async def test_report_of_a_page_is_signed_to_be_kept(service, reader, lang):
    for report in (
        await told(service, text=LINK, lang=lang),
        await told(service, text=reader.badge.json().decode(), lang=lang),
        await kept(service, params={"url": LINK, "lang": lang}),
    ):
        assert report.keys() == {"signedReport"}  # everything is in there, and is sent once
        signed = await believed(service, reader, report["signedReport"])
        assert (signed.kind, signed.issuer, signed.report["language"]) == ("archive", ORIGIN, lang)
        assert signed.report["credential"]["name"] == "Statistics 101"


async def test_report_without_programs_is_signed_too(service, reader):
    form = FormData(default_to_multipart=True)
    form.add_field("text", LINK)
    page = await (await service.post("/check", data=form)).text()
    report = json.loads(html.unescape(_KEPT.search(page)[1]))
    assert (await believed(service, reader, report["signedReport"])).kind == "archive"


async def test_service_without_keys_gives_the_report_as_it_is(keyless):
    for report in (await told(keyless, text=LINK), await kept(keyless, params={"url": LINK})):
        assert "signedReport" not in report
        assert report["credential"]["name"] == "Statistics 101"


@pytest.mark.parametrize(
    "fields",
    [
        {"text": LINK, "email": "student@learner.example"},
        {"text": f"{LINK}?identity__email=student%40learner.example"},
        {"text": f"{LINK}\n{LINK}?2"},
    ],
    ids=["of-whose-it-is", "of-a-link-that-names-a-person", "of-several"],
)
async def test_what_would_tell_of_a_person_is_saved_without_a_signature(service, fields):
    report = await told(service, **fields)
    assert "signedReport" not in report
    assert report["reportVersion"] == "1"


async def test_link_that_names_a_person_has_a_page_whose_report_is_not_signed(service):
    report = await kept(service, params={"url": f"{LINK}?identity__email=student%40learner.example"})
    assert "signedReport" not in report


async def test_key_that_cannot_be_used_any_more_takes_no_page_away(service, keys_dir, caplog):
    next(keys_dir.iterdir()).chmod(0o644)
    with caplog.at_level(logging.WARNING):
        assert "signedReport" not in await told(service, text=LINK)
    assert [record.msg for record in caplog.records] == ["keys of reports cannot be used"]
