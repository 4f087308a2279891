"""What else the service answers: codes, profiles, documents, health."""

import asyncio

import pytest

from tests.web.conftest import UNCOUNTED
from verifier.model.codes import ALL
from verifier.render.report_schema import report_schema
from verifier.render.version import VERSION
from verifier.web.app import make_app
from verifier.web.problems import KINDS


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
        "actor": "you",
        "nextStep": "Do not count this badge for now. "
        "The candidate can ask the issuer if and when it will be reinstated.",
        "spec": "https://www.w3.org/TR/vc-bitstring-status-list/",
    }


async def test_codes_are_told_in_japanese(client):
    by_address = await (await client.get("/findings/status.suspended?lang=ja")).json()
    by_header = await (
        await client.get("/findings/status.suspended", headers={"Accept-Language": "ja"})
    ).json()
    assert by_address == by_header
    assert by_address["text"].startswith("発行元がこのバッジを一時停止")


async def test_profiles_are_listed_and_described(client):
    face = {"id": "trusted", "version": "1", "title": "TrustEd", "fidelity": "reconstructed"}
    assert await (await client.get("/profiles")).json() == {"profiles": [face]}
    assert await (await client.get("/profiles/trusted?lang=en")).json() == {
        **face,
        "fields": [
            {"id": "skills", "label": "Skills", "advice": "Link them."},
            {"id": "level", "label": "Level", "advice": None},
        ],
        "askIssuer": ["Was it assessed?"],
    }


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


async def test_unknown_language_is_refused(client):
    assert (await client.get("/findings?lang=fr")).status == 400


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
async def test_type_of_a_problem_is_an_address_that_explains_it(client, kind):
    explained = await (await client.get(kind.type)).json()
    assert explained == {"type": kind.type, "title": kind.title, "status": kind.status}


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
