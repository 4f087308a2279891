"""Clients are counted each by itself, also behind a proxy of ours; nobody else says who asks."""

from contextlib import AsyncExitStack

import orjson
import pytest

from verifier.settings import Settings
from verifier.web.app import make_app
from verifier.web.limits import MAX_LARGE_EACH
from verifier.web.state import SERVICE

ONE, OTHER = "192.0.2.1", "192.0.2.2"
LOOPBACK = ("127.0.0.0/8",)
VC2 = {"@context": ["https://www.w3.org/ns/credentials/v2"]}
POSTED = {
    "/verify": {"url": "https://uni.example/1"},
    "/credentials/verify": {"verifiableCredential": {**VC2, "type": ["VerifiableCredential"]}},
    "/presentations/verify": {"verifiablePresentation": {**VC2, "type": ["VerifiablePresentation"]}},
}


@pytest.fixture
def refused(aiohttp_client, verifier):
    """Ask once for each header, of a service that lets each client ask once; say which were refused."""

    async def ask(*said, proxies=LOOPBACK):
        counted = Settings(requests_per_minute=1, burst=1, trusted_proxies=proxies)
        service = await aiohttp_client(make_app(counted, open_verifier=verifier.open))
        statuses = []
        for each in said:
            headers = {"X-Forwarded-For": each} if each else {}
            address = "/verify?url=https://uni.example/1"
            statuses.append((await service.get(address, headers=headers)).status)
        return [status == 429 for status in statuses]

    return ask


async def test_two_clients_behind_our_proxy_are_counted_each_by_itself(refused):
    assert await refused(ONE, OTHER, ONE) == [False, False, True]


async def test_what_a_client_says_of_itself_is_not_believed(refused):
    assert await refused(f"{OTHER}, {ONE}", f"198.51.100.7, {ONE}") == [False, True]


async def test_proxies_in_a_row_are_passed_over(refused):
    assert await refused(f"{ONE}, 127.0.0.2", f"{OTHER}, 127.0.0.3") == [False, False]


async def test_without_a_proxy_of_ours_the_address_that_connects_counts(refused):
    assert await refused(ONE, OTHER, proxies=()) == [False, True]
    assert await refused(ONE, OTHER, proxies=("198.51.100.0/24",)) == [False, True]


@pytest.mark.parametrize("said", ["", "unknown", "_hidden", "1.2.3", ", ,"])
async def test_what_names_no_address_names_the_proxy(refused, said):
    assert await refused(said, "", "nobody") == [False, True, True]


@pytest.mark.parametrize("path", POSTED)
async def test_places_for_large_bodies_are_held_by_each_client_behind_our_proxy_for_itself(
    aiohttp_client, verifier, path
):
    settings = Settings(trusted_proxies=LOOPBACK)
    service = await aiohttp_client(make_app(settings, open_verifier=verifier.open))
    gate = service.app[SERVICE].gate

    async def sent(client):
        """Send a body of which nobody knows beforehand how large it is."""
        headers = {"X-Forwarded-For": client, "Content-Type": "application/json"}
        return (await service.post(path, data=in_parts(POSTED[path]), headers=headers)).status

    async with AsyncExitStack() as held:
        for _ in range(MAX_LARGE_EACH):
            await held.enter_async_context(gate.place(ONE, large=True))
        assert [await sent(ONE), await sent(OTHER)] == [503, 200]


async def in_parts(content):
    yield orjson.dumps(content)


async def test_an_address_of_the_older_internet_is_one_client_however_it_is_written(refused):
    mapped = [f"::ffff:{client}" for client in (ONE, OTHER)]
    assert await refused(*mapped, ONE) == [False, False, True]
    for proxies in (LOOPBACK, (*LOOPBACK, "::ffff:127.0.0.2")):
        said = [f"{client}, ::ffff:127.0.0.2" for client in (ONE, OTHER)]
        assert await refused(*said, proxies=proxies) == [False, False]
