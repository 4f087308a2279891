"""A browser gets a page where a program gets JSON: who does not prefer the page gets what it always got."""

import pytest

from tests.web.verifiers import ReadyVerifier
from verifier.profiles import shipped

BROWSERS = (
    "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8,"
    "application/signed-exchange;v=b3;q=0.7",
    "text/html",
    "TEXT/HTML ; Q=0.9, */*;q=0.1",
    "application/json;q=0.5, text/html",
    "*/*, application/json;q=0.2, text/html;q=0.3",  # what is said of JSON counts, not what is said of all
)
PROGRAMS = (
    None,
    "",
    "*/*",
    "application/json",
    "application/*",
    "text/plain",
    "text/*",
    "text/html;q=0",
    "text/html, application/json",
    "text/html;q=0.5, application/json;q=0.9",
    "text/html, */*",
    "text/html;q=high",
    "application/xhtml+xml",
    ";;,,=q",
)
ADDRESSES = (
    "/profiles",
    "/profiles/trusted-microcredential",
    "/lists",
    "/findings",
    "/findings/status.revoked",
)
REFUSED = {
    "/profiles/gold": 404,
    "/findings/status.lost": 404,
    "/lists?lang=fr": 400,
    "/profiles?lang=fr": 400,
}


@pytest.fixture
def verifier():
    return ReadyVerifier(profiles=shipped())


async def get(client, path, accept):
    headers = {} if accept is None else {"Accept": accept}
    return await client.get(path, headers=headers, skip_auto_headers=["Accept"])


@pytest.mark.parametrize("path", ADDRESSES)
@pytest.mark.parametrize("accept", BROWSERS)
async def test_a_browser_gets_a_page(client, path, accept):
    answer = await get(client, path, accept)
    assert (answer.status, answer.content_type) == (200, "text/html")
    assert "<h1>" in await answer.text()


@pytest.mark.parametrize("path", ADDRESSES)
async def test_a_program_gets_the_same_json_whatever_else_it_takes(client, path):
    told = []
    for accept in PROGRAMS:
        answer = await get(client, path, accept)
        assert (answer.status, answer.content_type) == (200, "application/json"), accept
        told.append(await answer.read())
    assert len(set(told)) == 1


@pytest.mark.parametrize("path", ADDRESSES)
@pytest.mark.parametrize("accept", [BROWSERS[0], "*/*"])
async def test_whoever_keeps_an_answer_is_told_by_what_it_was_chosen(client, path, accept):
    answer = await get(client, path, accept)
    assert {"Accept", "Accept-Language"} <= set(answer.headers["Vary"].split(", "))


@pytest.mark.parametrize("path", ADDRESSES)
async def test_a_page_is_in_the_language_of_the_address_or_of_the_browser(client, path):
    for headers, query, language in (
        ({"Accept-Language": "ja"}, "", "ja"),
        ({"Accept-Language": "ja"}, "?lang=en", "en"),
        ({}, "?lang=ja", "ja"),
    ):
        answer = await client.get(f"{path}{query}", headers={"Accept": BROWSERS[0], **headers})
        assert f'<html lang="{language}">' in await answer.text()


@pytest.mark.parametrize(("path", "status"), REFUSED.items())
async def test_a_browser_is_refused_by_a_page_and_a_program_is_not(client, path, status):
    for accept, media_type in ((BROWSERS[0], "text/html"), ("*/*", "application/problem+json")):
        answer = await get(client, path, accept)
        assert (answer.status, answer.content_type) == (status, media_type)


async def test_what_is_in_force_now_is_not_kept_and_a_page_no_longer_than_its_styles(client):
    kept = {path: (await get(client, path, "text/html")).headers["Cache-Control"] for path in ADDRESSES}
    assert kept.pop("/lists") == "no-store"
    assert set(kept.values()) == {"public, max-age=300"}
