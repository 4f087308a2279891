"""GET /lists: which issuer lists badges are judged by, and which of them cannot be used."""

import pytest

from fixtures.catalogue.lists_recognised import LIST
from tests.cli.keeping import obtained
from tests.web.test_openapi import described
from verifier.model.issuer_list import Federation, ListsInUse, MissingList
from verifier.model.words import Cause
from verifier.render.issuer_list import lists_object
from verifier.settings import Settings
from verifier.web.app import make_app
from verifier.wiring import open_verifier

REGISTER = Federation(anchor="https://r.example", fetch_endpoint="https://r.example/fetch", keys=({},))
LISTS = (
    obtained("fresh"),
    obtained("stale", days=400),
    obtained("own", obtained_at=None, max_age=None, source="own.toml"),
    obtained("register", federation=REGISTER),
    MissingList(id="gap", name="gap", why=Cause.DNS, detail="secret", source="https://lists.example/x"),
)


@pytest.mark.parametrize("lang", ["en", "ja"])
async def test_every_list_is_told_as_described_and_what_is_told_is_not_kept(client, verifier, lang):
    verifier.issuer_lists = LISTS
    response = await client.get(f"/lists?lang={lang}")
    told = await response.json()
    at = verifier.report.checked_at
    assert told == lists_object(ListsInUse(at=at, lists=LISTS), language=lang)
    described("get", "/lists", 200, "application/json").validate(told)
    assert [each["id"] for each in told["lists"]] == ["fresh", "stale", "own", "register", "gap"]
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["Access-Control-Allow-Origin"] == "*"  # every report names the lists, too


async def test_neither_sources_nor_entries_nor_what_a_site_answered_are_told(client, verifier):
    verifier.issuer_lists = LISTS
    text = await (await client.get("/lists")).text()
    assert not [word for word in ("own.toml", "secret", "lists.example/", "did:web:") if word in text]


async def test_without_lists_there_is_an_empty_list(client):
    assert (await (await client.get("/lists")).json())["lists"] == []


async def test_an_unknown_language_is_refused(client):
    assert (await client.get("/lists?lang=fr")).status == 400


async def test_a_service_with_a_wrong_list_begins_and_says_which_it_is(aiohttp_client, tmp_path):
    (tmp_path / "partners.toml").write_bytes(LIST)
    (tmp_path / "wrong.toml").write_text("id = 3\n", "utf-8")
    settings = Settings(lists_dir=tmp_path, requests_per_minute=0)
    client = await aiohttp_client(make_app(settings, open_verifier=open_verifier))
    told = (await (await client.get("/lists")).json())["lists"]
    assert [(each["id"], each["state"], each["cause"]) for each in told] == [
        ("partners", "in_force", None),
        ("wrong", "unavailable", "list_untrusted"),
    ]
    assert (await client.get("/readyz")).status == 200
    assert [each["reason"] for each in told] == [
        None,
        "line 1: issuers: must be a list of one issuer or more",
    ]
    assert str(tmp_path) not in await (await client.get("/lists")).text()
