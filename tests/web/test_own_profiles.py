"""A service with a directory of own profiles shows them, and scores badges by them."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from tests.unit.profiles.lists import WHOLE
from verifier.profiles import ProfileError, shipped
from verifier.settings import Settings
from verifier.web import serving
from verifier.web.app import make_app
from verifier.wiring import open_verifier

SAMPLES = Path(__file__).resolve().parents[2] / "fixtures" / "samples"
BADGE = {"url": "https://uni.example/badges/genuine"}


@pytest.fixture
def settings(tmp_path):
    (tmp_path / "house.toml").write_text(WHOLE, "utf-8")
    return Settings(samples=SAMPLES, profiles_dir=tmp_path, requests_per_minute=0)


@pytest.fixture
async def client(aiohttp_client, settings):
    return await aiohttp_client(make_app(settings, open_verifier=open_verifier))


async def test_an_own_profile_is_listed_last_and_described(client):
    listed = (await (await client.get("/profiles?lang=ja")).json())["profiles"]
    assert [face["id"] for face in listed] == [*(profile.id for profile in shipped()), "house.list"]
    described = await (await client.get("/profiles/house.list?lang=ja")).json()
    assert (described["title"], described["version"]) == ("自前の一覧", "1")
    assert [field["label"] for field in described["fields"]] == ["名称", "スキル", "立場", "タグ"]


async def test_a_badge_is_scored_by_an_own_profile(client):
    always = [profile.id for profile in shipped() if profile.offered == "always"]
    asked = {
        "": [*always, "house.list"],
        "?profiles=house.list": ["house.list"],
        "?profiles=all": [*(profile.id for profile in shipped()), "house.list"],
    }
    for query, expected in asked.items():
        answered = await client.post(f"/verify{query}", json=BADGE)
        scores = (await answered.json())["scores"]
        assert [score["profile"] for score in scores] == expected
        assert scores[-1]["title"] == "A list of ours"
        assert [field["label"] for field in scores[-1]["fields"]] == ["Title", "Skills", "Standing", "Tags"]


@pytest.mark.parametrize("named", [["all"], "all", "all,jmooc-mc-digital", ["house.list", "all"]])
async def test_all_may_be_named_in_the_body_too(client, named):
    answered = await client.post("/verify", json={**BADGE, "profiles": named})
    assert len((await answered.json())["scores"]) == len(shipped()) + 1


@pytest.mark.parametrize("named", ["gold", "all,zz", "all,all", "oliver,oliver"])
async def test_the_refusal_of_an_unknown_profile_names_those_there_are(client, named):
    answered = await client.post(f"/verify?profiles={named}", json=BADGE)
    assert answered.status == 400
    detail = (await answered.json())["detail"]
    assert detail.startswith("profiles: all, or ids of GET /profiles, each once: trusted-microcredential, ")
    assert detail.endswith(", house.list")


async def test_a_service_with_a_broken_profile_does_not_begin_to_listen(settings, tmp_path):
    (tmp_path / "wrong.toml").write_text('id = "wrong"\nweight = 3\n', "utf-8")
    began = []
    with pytest.raises(ProfileError, match=r"wrong\.toml:2: weight: no such key$"):
        await serving.run(
            replace(settings, port=0),
            open_verifier=open_verifier,
            ending=asyncio.Event(),
            began=lambda host, port: began.append((host, port)),
        )
    assert began == []
