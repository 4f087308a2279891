"""What is kept, for how long, and for whom."""

import asyncio

import pytest

from tests.net.spy import MOMENT
from tests.net.wire import UNI, page
from verifier.model.exhibit import Unavailable
from verifier.model.roles import Role
from verifier.model.words import Cause
from verifier.net.answer import Document, answer, no_answer
from verifier.net.cache import CachedFetcher
from verifier.net.freshness import Obtained

URL = "https://uni.org/list"


class Upstream:
    """Counts what it is asked, and says how long its answers keep."""

    def __init__(self, *, fresh_for=None, status=200, why=None, body=b"{}"):
        self.asked = []
        self.was_asked, self.go_on = asyncio.Event(), asyncio.Event()
        self.go_on.set()
        self._fresh_for, self._status, self._why, self._body = fresh_for, status, why, body

    async def obtain(self, url, *, role):
        self.asked.append((url, role))
        self.was_asked.set()
        await self.go_on.wait()
        if self._why is not None:
            return Obtained(answer=no_answer(url, role=role, why=self._why))
        document = Document(status=self._status, body=self._body)
        return Obtained(
            answer=answer(url, role=role, document=document, obtained_at=MOMENT), fresh_for=self._fresh_for
        )


class Simple:
    """A fetcher that knows nothing of freshness."""

    def __init__(self):
        self.asked = []

    async def fetch(self, url, *, role):
        self.asked.append(url)
        return answer(url, role=role, document=Document(body=b""), obtained_at=MOMENT)


class Clock:
    now = 1000.0

    def __call__(self):
        return self.now


async def asked_after(upstream, seconds, *, role=Role.STATUS_LIST, words=None):
    """Ask, wait, ask again: how often was the host asked?"""
    clock = Clock()
    cached = CachedFetcher(upstream, monotonic=clock, words=words)
    first = await cached.fetch(URL, role=role)
    clock.now += seconds
    assert await cached.fetch(URL, role=role) == first
    return len(upstream.asked)


@pytest.mark.parametrize(
    ("role", "ceiling"),
    [
        (Role.STATUS_LIST, 300),
        (Role.REVOCATION_LIST, 300),
        (Role.OB2_REVOCATION_LIST, 300),
        (Role.ASSERTION, 300),
        (Role.GIVEN, 300),
        (Role.DID_DOCUMENT, 900),
        (Role.KEY_SET, 900),
        (Role.CONTROLLER_DOCUMENT, 900),
        (Role.CRYPTOGRAPHIC_KEY, 900),
        (Role.ISSUER_PROFILE, 900),
        (Role.BADGE_CLASS, 3600),
        (Role.SCHEMA, 3600),
        (Role.PICTURE, 3600),
    ],
)
async def test_a_document_is_asked_for_again_when_its_time_is_over(role, ceiling):
    assert await asked_after(Upstream(), ceiling - 1, role=role) == 1
    assert await asked_after(Upstream(), ceiling, role=role) == 2
    assert await asked_after(Simple(), ceiling, role=role) == 2


@pytest.mark.parametrize(
    ("fresh_for", "seconds", "times"), [(0, 0, 2), (20, 19, 1), (20, 20, 2), (9999, 300, 2)]
)
async def test_a_host_may_shorten_that(fresh_for, seconds, times):
    assert await asked_after(Upstream(fresh_for=fresh_for), seconds) == times


@pytest.mark.parametrize(
    ("stated", "fresh_for", "seconds", "times"),
    [
        (60, None, 59, 1),
        (60, None, 60, 2),
        (60, 20, 20, 2),
        (20, 60, 20, 2),
        (9999, None, 300, 2),
        (None, 20, 20, 2),
    ],
)
async def test_a_document_may_shorten_that_itself(stated, fresh_for, seconds, times):
    words = {Role.STATUS_LIST: lambda _: stated}
    assert await asked_after(Upstream(fresh_for=fresh_for), seconds, words=words) == times


async def test_only_documents_of_its_role_are_read_for_their_own_word():
    words = {Role.STATUS_LIST: lambda _: 0}
    assert await asked_after(Upstream(), 0, role=Role.KEY_SET, words=words) == 1
    assert await asked_after(Upstream(why=Cause.DNS), 0, words=words) == 1


@pytest.mark.parametrize(
    ("why", "seconds", "times"),
    [(Cause.DNS, 29, 1), (Cause.DNS, 30, 2), (Cause.BLOCKED_BY_POLICY, 59, 1), (Cause.WORK_LIMIT, 0, 2)],
)
async def test_a_failure_is_remembered_briefly(why, seconds, times):
    assert await asked_after(Upstream(why=why), seconds) == times


async def test_an_outage_is_not_remembered_as_the_document_nor_the_other_way_round():
    clock, upstream = Clock(), Upstream(status=503)
    cached = CachedFetcher(upstream, monotonic=clock)
    assert (await cached.fetch(URL, role=Role.STATUS_LIST)).status == 503
    clock.now += 30
    upstream._status = 200
    assert (await cached.fetch(URL, role=Role.STATUS_LIST)).ok
    clock.now += 300
    upstream._why = Cause.TIMEOUT  # what is stale is not served, whatever happens to the host
    assert isinstance(await cached.fetch(URL, role=Role.STATUS_LIST), Unavailable)


async def test_age_counts_from_the_question():
    clock, upstream = Clock(), Upstream()
    upstream.go_on.clear()
    cached = CachedFetcher(upstream, monotonic=clock)
    asking = asyncio.create_task(cached.fetch(URL, role=Role.STATUS_LIST))
    await upstream.was_asked.wait()
    clock.now += 8
    upstream.go_on.set()
    await asking
    clock.now += 292
    await cached.fetch(URL, role=Role.STATUS_LIST)
    assert len(upstream.asked) == 2


async def test_roles_and_urls_never_share():
    upstream = Upstream()
    cached = CachedFetcher(upstream, monotonic=Clock())
    places = [(URL, Role.KEY_SET), (URL, Role.GIVEN), (URL + "?", Role.GIVEN), (URL + "#a", Role.GIVEN)]
    for url, role in places * 2:
        found = await cached.fetch(url, role=role)
        assert found.exhibit.id == f"{role.value} {url}"
    assert upstream.asked == places


async def test_a_hundred_who_ask_at_once_cost_the_host_one_request():
    upstream = Upstream(why=Cause.TIMEOUT)
    cached = CachedFetcher(upstream, monotonic=Clock())
    gaps = await asyncio.gather(*(cached.fetch(URL, role=Role.STATUS_LIST) for _ in range(100)))
    assert len(upstream.asked) == 1
    assert {gap.why for gap in gaps} == {Cause.TIMEOUT}


async def test_memory_is_bounded():
    upstream = Upstream(body=bytes(3000))
    cached = CachedFetcher(upstream, monotonic=Clock(), max_bytes=10_000)
    for n in (0, 1, 2, 0):
        await cached.fetch(f"{URL}/{n}", role=Role.STATUS_LIST)
    assert len(upstream.asked) == 4  # two have room


async def test_long_addresses_of_nothing_count_as_well():
    upstream = Upstream(why=Cause.DNS)
    cached = CachedFetcher(upstream, monotonic=Clock(), max_bytes=10_000)
    long = f"{URL}/{'x' * 2_000}"
    for n in (0, 1, 0):
        await cached.fetch(f"{long}/{n}", role=Role.STATUS_LIST)
    assert len(upstream.asked) == 3  # one has room


async def test_a_document_larger_than_the_room_is_not_kept():
    upstream = Upstream(body=bytes(3000))
    cached = CachedFetcher(upstream, monotonic=Clock(), max_bytes=2000)
    for _ in range(2):
        assert (await cached.fetch(URL, role=Role.STATUS_LIST)).ok
    assert len(upstream.asked) == 2


async def test_the_headers_of_a_host_reach_the_cache(internet):
    kept, not_kept = f"{UNI}/kept", f"{UNI}/not-kept"
    internet.answers = {kept: page(b"{}"), not_kept: page(b"{}", headers=["Cache-Control: no-store"])}
    async with internet.fetcher() as fetcher:
        cached = CachedFetcher(fetcher)
        for url in (kept, not_kept) * 2:
            assert (await cached.fetch(url, role=Role.STATUS_LIST)).ok
    assert internet.requests == [kept, not_kept, not_kept]
