"""Whatever is signed, and however that ends: neither a key nor a person is told of."""

import base64
import json

import pytest

from tests.privacy.canaries import ALL, ENTERED, SENT, found_in
from tests.privacy.scenes import CANDIDATES_LINK, LINK, LISTS, RECIPIENT, Broken, Door, Silent, given
from verifier.report_keys import read_keys, write_new_key
from verifier.settings import Settings
from verifier.web.app import make_app

pytestmark = pytest.mark.usefixtures("nothing_is_printed")

BADGE = json.loads(given()[0]["json"])
SIGNED = {
    "credential": {"credential": BADGE, "sign": True},
    "credential and lists": {"credential": BADGE, "sign": "archive", "lists": LISTS},
    "link": {"url": LINK, "sign": "archive"},
}
REFUSED = {
    "recipient": {"credential": BADGE, "sign": True, "recipient": RECIPIENT},
    "lists": {"credential": BADGE, "sign": True, "lists": LISTS},
    "link of the candidate": {"url": CANDIDATES_LINK, "sign": True},
    "address in a link": {"url": f"https://uni.example/{SENT['address in a link']}", "sign": "archive"},
    "challenge": {"credential": BADGE, "sign": True, "challenge": SENT["value of an option"]},
    "kind": {"credential": BADGE, "sign": SENT["value of an option"]},
}


@pytest.fixture
def keys_dir(tmp_path_factory):
    directory = tmp_path_factory.mktemp("keys")
    write_new_key(directory, made=1_790_000_000)
    return directory


@pytest.fixture
def secrets(keys_dir):
    """The private part of the key, as it may have been written on the way."""
    (path,) = keys_dir.iterdir()
    written = json.loads(path.read_bytes())["d"]
    seed = base64.urlsafe_b64decode(f"{written}=")
    return {
        "as it is written": written,
        "in hexadecimal digits": seed.hex(),
        "as Python writes it": repr(seed),
    }


def told_in(token):
    """Give the text of a token without its signature."""
    parts = token.split(".")[:2]
    return "".join(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)).decode() for part in parts)


async def answered(aiohttp_client, keys_dir, asked, *, fetcher=None):
    world = given()[1]
    settings = Settings(requests_per_minute=0, keys_dir=keys_dir)
    client = await aiohttp_client(make_app(settings, open_verifier=Door(fetcher or world, world).open))
    return await client.post("/verify", json=asked)


@pytest.mark.parametrize("asked", SIGNED.values(), ids=SIGNED)
async def test_a_signed_report_tells_of_nobody_who_is_not_in_the_badge(
    aiohttp_client, keys_dir, secrets, watch, asked
):
    response = await answered(aiohttp_client, keys_dir, asked)
    report = await response.json()
    told = json.dumps(report, ensure_ascii=False) + told_in(report["signedReport"]) + str(response.headers)
    assert found_in(told, {**ENTERED, **SENT}) == []
    assert found_in(told + watch.text, secrets) == []


@pytest.mark.parametrize("asked", REFUSED.values(), ids=REFUSED)
async def test_what_is_not_signed_leaves_nothing(aiohttp_client, keys_dir, secrets, watch, asked):
    response = await answered(aiohttp_client, keys_dir, asked)
    assert response.status == 400
    told = await response.text() + str(response.headers)
    assert found_in(told, ALL) == []
    assert found_in(told + watch.text, secrets) == []


@pytest.mark.parametrize("fetcher", [Silent(), Broken()], ids=["silence", "crash"])
async def test_no_key_is_told_of_when_nothing_answers_or_something_breaks(
    aiohttp_client, keys_dir, secrets, watch, fetcher
):
    response = await answered(aiohttp_client, keys_dir, SIGNED["credential and lists"], fetcher=fetcher)
    assert response.status in (200, 500)
    assert found_in(await response.text() + watch.text, secrets) == []


async def test_a_key_that_breaks_while_the_service_runs_is_not_told_of(
    aiohttp_client, keys_dir, secrets, watch
):
    world = given()[1]
    settings = Settings(requests_per_minute=0, keys_dir=keys_dir)
    client = await aiohttp_client(make_app(settings, open_verifier=Door(world, world).open))
    (path,) = keys_dir.iterdir()
    for broken in (path.read_bytes()[:-9], path.read_bytes().replace(b'"kty"', b'"kyt"')):
        path.write_bytes(broken)
        for answer in (
            client.get("/.well-known/jwks.json"),
            client.post("/verify", json=SIGNED["credential"]),
        ):
            response = await answer
            assert response.status == 503
            assert found_in(await response.text() + watch.text, secrets) == []


def test_a_key_is_not_told_of_by_what_shows_it(keys_dir, secrets):
    (key,) = read_keys(keys_dir)
    assert found_in(f"{key!r} {key} {key.published()}", secrets) == []
