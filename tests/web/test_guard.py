"""What stands around every handler: headers, host names, crashes, limits."""

import asyncio
from contextlib import AsyncExitStack

import pytest
from aiohttp.test_utils import make_mocked_request

from tests.web.verifiers import ReadyVerifier
from verifier.net.egress import Egress
from verifier.settings import Settings
from verifier.web import guard, hosts, limits
from verifier.web.app import make_app
from verifier.web.limits import Buckets, Gate
from verifier.web.problems import OVERLOADED, ProblemError
from verifier.web.routes import ROUTES

LINK = {"url": "https://uni.example/1"}
OPEN = (
    "/verify?url=https://uni.example",
    "/findings",
    "/findings/status.lost",
    "/profiles",
    "/lists",
    "/.well-known/jwks.json",
    "/schemas/trust-report-1.json",
)


@pytest.mark.parametrize("path", [*OPEN, "/healthz", "/openapi.json", "/nowhere"])
async def test_every_answer_is_closed_to_guessing_and_framing(client, path):
    headers = (await client.get(path)).headers
    assert headers["Content-Security-Policy"].startswith("default-src 'none'; script-src 'self';")
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Server"].startswith("badge-verifier/")
    assert "Set-Cookie" not in headers


@pytest.mark.parametrize("path", OPEN)
async def test_other_sites_may_read_what_anybody_may(client, path):
    headers = (await client.get(path, headers={"Origin": "https://jobs.example"})).headers
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in headers


async def test_other_sites_do_not_read_the_rest(client):
    for path in ("/healthz", "/readyz", "/openapi.json", "/verifyx"):
        assert "Access-Control-Allow-Origin" not in (await client.get(path)).headers


async def test_browser_may_ask_before_it_sends(client):
    response = await client.options("/verify", headers={"Access-Control-Request-Method": "POST"})
    assert response.status == 204
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert response.headers["Access-Control-Allow-Methods"] == "GET, POST"
    assert "Content-Type" in response.headers["Access-Control-Allow-Headers"]


async def test_crash_is_a_problem_with_an_id_that_the_log_has_too(client, verifier, caplog):
    verifier.error = RuntimeError("ada@uni.example")
    response = await client.post("/verify", json=LINK)
    problem = await response.json(content_type="application/problem+json")
    assert (response.status, problem["type"]) == (500, "/problems/internal-error")
    assert "ada@" not in await response.text()
    (event,) = [record for record in caplog.records if record.name == "verifier.web.guard"]
    assert (event.message, event.instance, event.method) == ("request crashed", problem["instance"], "POST")


class ClosingWire(asyncio.Transport):
    """The wire to somebody who has left."""

    def is_closing(self):
        return True


async def test_whoever_leaves_before_the_answer_begins_is_no_crash(caplog):
    request = make_mocked_request("GET", "/r", transport=ClosingWire())

    async def answer(_request):
        raise ConnectionResetError

    ended = await guard.refusals(request, answer)
    assert ended.status == 200
    assert caplog.records == []


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:8080", "[::1]:8080", "LOCALHOST:1"])
async def test_service_on_loopback_answers_to_its_own_names(client, host):
    assert (await client.get("/healthz", headers={"Host": host})).status == 200


@pytest.mark.parametrize(
    "host", ["rebound.example", "localhost.evil.test", "[half", "", "evil@localhost", "localhost/evil"]
)
async def test_service_on_loopback_answers_to_no_other_name(client, host):
    response = await client.get("/healthz", headers={"Host": host})
    assert response.status == 421


async def test_a_verifier_is_not_led_in_circles(client, verifier):
    link = {"url": "https://uni.example/badges/1"}
    response = await client.get("/verify", params=link, headers={"User-Agent": Egress().user_agent})
    assert response.status == 400
    assert verifier.asked == []


@pytest.mark.parametrize(
    ("bound", "loopback"),
    [
        ("127.0.0.1", True),
        ("::1", True),
        ("[::1]", True),
        ("LocalHost", True),
        ("::", False),
        ("uni.example", False),
    ],
)
def test_loopback_is_known(bound, loopback):
    assert hosts.is_loopback(bound) is loopback


def test_service_of_its_own_name_answers_to_every_name():
    assert hosts.answers_to("anything.example", bound_to="::")
    assert hosts.answers_to("127.0.0.2:80", bound_to="127.0.0.2")


async def test_client_that_asks_too_often_is_told_when_to_come_back(aiohttp_client, verifier):
    settings = Settings(requests_per_minute=1, burst=2)
    client = await aiohttp_client(make_app(settings, open_verifier=verifier.open))
    statuses = [(await client.post("/verify", json=LINK)).status for _ in range(2)]
    response = await client.get("/verify?url=https://uni.example")
    assert statuses == [200, 200]
    assert response.status == 429
    assert 55 < int(response.headers["Retry-After"]) <= 60
    assert response.headers["RateLimit-Remaining"] == "0"
    detail = (await response.json(content_type="application/problem+json"))["detail"]
    assert detail == f"ask again in {response.headers['Retry-After']} seconds"
    assert (await client.get("/findings")).status == 200


async def test_service_that_is_full_sends_requests_away(aiohttp_client):
    verifier = ReadyVerifier(proceeds=asyncio.Event())
    settings = Settings(requests_per_minute=0, in_flight=1, waiting=0)
    client = await aiohttp_client(make_app(settings, open_verifier=verifier.open))
    first = asyncio.ensure_future(client.post("/verify", json=LINK))
    await verifier.began.wait()
    second = await client.post("/verify", json=LINK)
    ready = await client.get("/readyz")
    verifier.proceeds.set()
    assert second.status == 503
    assert 1 <= int(second.headers["Retry-After"]) <= 5
    assert (ready.status, await ready.json()) == (503, {"status": "busy"})
    assert (await first).status == 200
    assert (await client.get("/readyz")).status == 200


async def test_turn_that_does_not_come_is_not_waited_for():
    gate = Gate(in_flight=1, waiting=5, turn_within=0)
    async with gate.turn():
        with pytest.raises(ProblemError, match="overloaded"):
            async with gate.turn():
                pytest.fail("two at once")
    async with gate.turn():
        assert not gate.is_full


def test_what_is_owed_comes_back_before_anything_may_be_asked_again():
    buckets = Buckets(per_minute=60, burst=5)
    buckets.take("192.0.2.1", now=0.0)
    buckets.owe("192.0.2.1", now=0.0, tokens=4)
    buckets.owe("192.0.2.1", now=0.0, tokens=4)  # of another answer that was on its way
    with pytest.raises(ProblemError) as refused:
        buckets.take("192.0.2.1", now=0.0)
    assert refused.value.headers["Retry-After"] == "5"
    buckets.take("192.0.2.1", now=5.0)
    buckets.take("192.0.2.2", now=0.0)


def test_nobody_owes_anything_where_nothing_is_counted():
    buckets = Buckets(per_minute=0, burst=1)
    buckets.owe("192.0.2.1", now=0.0, tokens=4)
    buckets.take("192.0.2.1", now=0.0)


def test_tokens_come_back_with_time():
    buckets = Buckets(per_minute=60, burst=2)
    for now in (0, 0, 1, 2.5):
        buckets.take("192.0.2.1", now=now)
    with pytest.raises(ProblemError, match="too-many-requests") as refused:
        buckets.take("192.0.2.1", now=2.6)
    assert refused.value.headers["Retry-After"] == "1"
    assert refused.value.detail == "ask again in 1 second"
    buckets.take("192.0.2.2", now=2.6)


def test_client_unseen_for_longest_is_forgotten():
    buckets = Buckets(per_minute=1, burst=1, clients=2)
    for client in ("192.0.2.1", "192.0.2.2", "192.0.2.3", "192.0.2.1"):
        buckets.take(client, now=0)
    with pytest.raises(ProblemError):
        buckets.take("192.0.2.3", now=0)


def test_neighbouring_addresses_of_ipv6_are_one_client():
    assert limits.network("2001:db8::1") == limits.network("2001:db8::ffff") == "2001:db8::/64"
    assert limits.network("192.0.2.1") == "192.0.2.1"
    assert limits.network("") == ""


async def test_requests_are_not_counted_where_somebody_else_counts(client):
    assert {(await client.post("/verify", json=LINK)).status for _ in range(30)} == {200}


def test_every_path_is_answered_by_one_handler_a_method():
    assert len({(route.method, route.path) for route in ROUTES}) == len(ROUTES)


async def test_few_places_are_for_large_bodies_and_the_others_stay_free():
    gate = Gate(in_flight=64, waiting=128)
    async with AsyncExitStack() as held:
        for number in range(limits.MAX_LARGE):
            await held.enter_async_context(gate.place(f"192.0.2.{number}", large=True))
        with pytest.raises(ProblemError) as refused:
            await held.enter_async_context(gate.place("198.51.100.1", large=True))
        assert refused.value.kind is OVERLOADED
        await held.enter_async_context(gate.place("198.51.100.1"))
    async with gate.place("198.51.100.1", large=True):
        assert not gate.is_full


async def test_no_client_holds_the_places_of_all_others_for_large_bodies():
    gate = Gate(in_flight=64, waiting=128)
    async with AsyncExitStack() as held:
        for _ in range(limits.MAX_LARGE_EACH):
            await held.enter_async_context(gate.place("192.0.2.1", large=True))
        with pytest.raises(ProblemError) as refused:
            await held.enter_async_context(gate.place("192.0.2.1", large=True))
        assert refused.value.kind is OVERLOADED
        await held.enter_async_context(gate.place("192.0.2.1"))
        await held.enter_async_context(gate.place("192.0.2.2", large=True))
    async with gate.place("192.0.2.1", large=True):
        assert not gate.is_full


async def refused_with_413(client, _verifier):
    return await client.post("/verify", data=b"x" * 70_000, headers={"Content-Type": "image/png"})


async def refused_with_415(client, _verifier):
    return await client.post("/verify", data=b"x", headers={"Content-Type": "video/mp4"})


async def refused_with_400(client, _verifier):
    return await client.post("/verify", json={"url": "https://uni.example", "lang": "fr"})


async def refused_with_500(client, verifier):
    verifier.error = RuntimeError("broken")
    return await client.post("/verify", json=LINK)


@pytest.mark.parametrize(
    ("refused", "status"),
    [(refused_with_400, 400), (refused_with_413, 413), (refused_with_415, 415), (refused_with_500, 500)],
)
async def test_other_sites_can_read_why_they_were_refused(client, verifier, refused, status):
    response = await refused(client, verifier)
    assert (response.status, response.headers["Access-Control-Allow-Origin"]) == (status, "*")


@pytest.mark.parametrize("settings", [Settings(burst=1, requests_per_minute=1)])
async def test_other_sites_can_read_when_to_come_again(client):
    await client.post("/verify", json=LINK)
    response = await client.post("/verify", json=LINK)
    assert (response.status, response.headers["Access-Control-Allow-Origin"]) == (429, "*")
    readable = response.headers["Access-Control-Expose-Headers"].split(", ")
    told = {name for name in response.headers if name.startswith(("RateLimit-", "Retry-"))}
    assert len(told) == 4
    assert told <= set(readable)
    assert response.headers["Retry-After"].isdigit()


async def test_other_sites_can_read_that_the_service_is_busy(aiohttp_client, verifier):
    verifier.proceeds = asyncio.Event()
    settings = Settings(requests_per_minute=0, in_flight=1, waiting=0)
    client = await aiohttp_client(make_app(settings, open_verifier=verifier.open))
    first = asyncio.create_task(client.post("/verify", json=LINK))
    await verifier.began.wait()
    response = await client.post("/verify", json=LINK)
    assert (response.status, response.headers["Access-Control-Allow-Origin"]) == (503, "*")
    assert response.headers["Retry-After"].isdigit()
    verifier.proceeds.set()
    assert (await first).status == 200


@pytest.mark.parametrize("path", ["/verify", "/verify/document", "/lists", "/profiles"])
async def test_browser_may_ask_before_it_sends_anything_of_ours(client, path):
    headers = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type"}
    response = await client.options(path, headers={"Origin": "https://jobs.example", **headers})
    assert (response.status, response.headers["Access-Control-Allow-Origin"]) == (204, "*")
    assert "Content-Type" in response.headers["Access-Control-Allow-Headers"].split(", ")
