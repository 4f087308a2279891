"""What else the service answers: codes, profiles, documents, health."""

import asyncio

import pytest

from tests.web.conftest import UNCOUNTED
from tests.web.verifiers import ReadyVerifier
from verifier.model.codes import ALL
from verifier.profiles import shipped
from verifier.render.profile import profile_face, profile_object
from verifier.render.report_schema import report_schema
from verifier.render.version import VERSION
from verifier.web import assets
from verifier.web.app import make_app
from verifier.web.problems import KINDS
from verifier.web.routes import HEADS


@pytest.fixture
def verifier():
    return ReadyVerifier(profiles=shipped())


async def test_every_code_is_listed(client):
    listed = await (await client.get("/findings")).json()
    assert [finding["code"] for finding in listed["findings"]] == [code.id for code in ALL]
    assert listed["rules"].startswith("sha256:")


async def test_one_code_is_described(client):
    described = await (await client.get("/findings/status.suspended")).json()
    assert described == {
        "code": "status.suspended",
        "check": "status",
        "outcome": "caution",
        "text": "The issuer has suspended this badge; it may be reinstated.",
        "fills": [],
        "actor": "you",
        "nextStep": "Do not count this badge for now. "
        "The candidate can ask the issuer if and when it will be reinstated.",
        "spec": "https://www.w3.org/TR/vc-bitstring-status-list/",
    }


async def test_what_a_text_leaves_to_be_filled_in_is_named(client):
    for lang in ("en", "ja"):
        listed = (await (await client.get(f"/findings?lang={lang}")).json())["findings"]
        for finding in listed:
            filled = finding["text"].format(**dict.fromkeys(finding["fills"], "…"))
            assert "{" not in filled
    revoked = await (await client.get("/findings/status.revoked")).json()
    assert revoked["fills"] == ["reason"]


async def test_codes_are_told_in_japanese(client):
    by_address = await (await client.get("/findings/status.suspended?lang=ja")).json()
    by_header = await (
        await client.get("/findings/status.suspended", headers={"Accept-Language": "ja"})
    ).json()
    assert by_address == by_header
    assert by_address["text"].startswith("発行元がこのバッジを一時停止")


async def test_profiles_are_listed_and_described(client, verifier):
    profile = verifier.profiles[0]
    face = profile_face(profile, language="en")
    assert (face["title"], face["publisher"]) == (profile.words.title["en"], profile.publisher)
    faces = (await (await client.get("/profiles?lang=en")).json())["profiles"]
    assert face in faces
    assert len(faces) == len(shipped())
    described = await (await client.get(f"/profiles/{profile.id}?lang=en")).json()
    assert {name: described[name] for name in face} == face
    assert [field["id"] for field in described["fields"]] == [field.id for field in profile.fields]


async def test_a_field_says_for_each_type_how_much_it_matters_and_what_it_needs(client):
    described = await (await client.get("/profiles/trusted-microcredential?lang=ja")).json()
    assert described["types"][0] == {"id": "knowledge", "label": "知識型", "scored": True}
    skills = described["fields"][0]
    assert (skills["id"], skills["label"]) == ("skills", "スキル")
    assert skills["types"][:2] == [
        {"id": "knowledge", "level": "required", "need": "structured"},
        {"id": "application", "level": "required", "need": "linked"},
    ]


@pytest.mark.parametrize("lang", ["en", "ja"])
async def test_a_profile_is_told_in_both_languages_and_once_known_not_sent_again(client, lang):
    for profile in shipped():
        response = await client.get(f"/profiles/{profile.id}?lang={lang}")
        assert await response.json() == profile_object(profile, language=lang)
        known = {"If-None-Match": response.headers["ETag"]}
        for tags in (known, {"If-None-Match": "*"}):  # RFC 9110 section 13.1.2: any answer will do
            assert (await client.get(f"/profiles/{profile.id}?lang={lang}", headers=tags)).status == 304


@pytest.mark.parametrize("path", ["/findings/status.lost", "/profiles/gold", "/problems/hunger", "/nowhere"])
async def test_what_is_not_there_is_not_found(client, path):
    response = await client.get(path)
    problem = await response.json(content_type="application/problem+json")
    assert (response.status, problem["type"]) == (404, "/problems/not-found")


async def test_other_methods_are_not_taken(client):
    response = await client.delete("/verify")
    problem = await response.json(content_type="application/problem+json")
    assert (response.status, problem["type"]) == (405, "/problems/method-not-allowed")
    assert "POST" in response.headers["Allow"]


ADDRESSES = {
    "/static/{digest}/{name}": assets.path("pages.css"),
    "/widget/{name}": "/widget/v1.js",
    "/embed": "/embed?url=https://uni.example/1",
    "/oembed": "/oembed?url=https://uni.example/1",
    "/findings/{code}": "/findings/status.revoked",
    "/profiles/{id}": "/profiles/trusted-microcredential",
    "/problems/{name}": "/problems/not-found",
}


@pytest.mark.parametrize("path", [route.path for route in HEADS])
async def test_whoever_asks_for_the_headers_alone_gets_those_of_the_answer(client, path):
    address = ADDRESSES.get(path, path)
    whole, alone = await client.get(address), await client.head(address)
    assert (whole.status, alone.status) == (200, 200)
    assert await whole.read() != await alone.read() == b""
    length = {"Content-Length", "Transfer-Encoding", "Date"}  # RFC 9110 section 9.3.2: these may be left out
    for name in {*whole.headers} - length:
        assert alone.headers[name] == whole.headers[name]
    assert alone.headers.get("Content-Length") in {None, whole.headers.get("Content-Length")}


@pytest.mark.parametrize("path", ["/verify", "/r"])
async def test_nothing_is_verified_for_whoever_asks_for_the_headers_alone(client, verifier, path):
    response = await client.head(f"{path}?url=https://uni.example/1")
    assert (response.status, "GET" in response.headers["Allow"]) == (405, True)
    assert not verifier.asked


async def test_unknown_language_is_refused(client):
    assert (await client.get("/findings?lang=fr")).status == 400


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
async def test_type_of_a_problem_is_an_address_that_explains_it(client, kind):
    explained = await (await client.get(kind.type)).json()
    assert explained == {
        "type": kind.type,
        "title": kind.title,
        "status": kind.status,
        "explanation": kind.explanation,
        "remedy": kind.remedy,
    }
    assert kind.explanation.endswith(".")
    assert kind.remedy.endswith(".")


async def test_schema_is_served(client):
    response = await client.get("/schemas/trust-report-1.json")
    assert await response.json() == report_schema()
    etag = response.headers["ETag"]
    again = await client.get("/schemas/trust-report-1.json", headers={"If-None-Match": etag})
    assert again.status == 304


async def test_service_is_healthy_and_ready(client):
    assert await (await client.get("/healthz")).json() == {"status": "ok", "version": VERSION}
    assert await (await client.get("/readyz")).json() == {"status": "ok"}


async def test_service_that_ends_takes_no_more_requests(aiohttp_client, verifier):
    ending = asyncio.Event()
    client = await aiohttp_client(make_app(UNCOUNTED, open_verifier=verifier.open, ending=ending))
    ending.set()
    response = await client.get("/readyz")
    assert (response.status, await response.json()) == (503, {"status": "ending"})
    assert (await client.get("/healthz")).status == 200
