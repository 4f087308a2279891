"""How a host is treated: asked again once where that may help, two at a time, and left alone when silent."""

import asyncio
from dataclasses import replace

import pytest

from tests.net.wire import PATIENT, UNI, page
from verifier.model.roles import Role
from verifier.model.words import Cause
from verifier.net.politeness import Politeness

BADGE = f"{UNI}/badge.json"


async def fetch(internet):
    async with internet.fetcher() as fetcher:
        return await fetcher.fetch(BADGE, role=Role.ASSERTION)


@pytest.mark.parametrize("status", ["502 Bad Gateway", "503 Busy", "504 Late"])
@pytest.mark.parametrize("headers", [[], ["Retry-After: 0"]])
async def test_a_busy_host_is_asked_once_more(internet, status, headers):
    internet.answers[BADGE] = [page(b"", status=status, headers=headers), page(b"{}")]
    assert (await fetch(internet)).ok


async def test_a_host_that_stays_busy_is_not_asked_a_third_time(internet):
    internet.answers[BADGE] = page(b"", status="503 Busy")
    assert (await fetch(internet)).status == 503
    assert len(internet.requests) == 2


@pytest.mark.parametrize("wish", ["3600", "3", "Wed, 21 Oct 2026 07:28:00 GMT", "-1", "soon"])
async def test_a_host_that_wants_to_be_left_alone_is_not_asked_again(internet, wish):
    internet.answers[BADGE] = page(b"", status="503 Busy", headers=[f"Retry-After: {wish}"])
    assert (await fetch(internet)).status == 503
    assert len(internet.requests) == 1


@pytest.mark.parametrize("status", ["500 Broken", "429 Slowly", "404 Not Found"])
async def test_other_errors_are_not_asked_again(internet, status):
    internet.answers[BADGE] = page(b"", status=status)
    await fetch(internet)
    assert len(internet.requests) == 1


async def test_a_lost_connection_is_tried_once_more(internet):
    internet.answers[BADGE] = [b"", page(b"{}")]
    assert (await fetch(internet)).ok


async def test_a_silent_host_is_left_alone_for_half_a_minute(internet):
    clock = [0.0]
    internet.answers[BADGE] = b""
    async with internet.fetcher(monotonic=lambda: clock[0]) as fetcher:
        for _ in range(3):  # two requests each
            assert (await fetcher.fetch(BADGE, role=Role.ASSERTION)).why is Cause.CONNECT
        asked = len(internet.requests)
        assert (await fetcher.fetch(BADGE, role=Role.ASSERTION)).why is Cause.CONNECT
        assert len(internet.requests) == asked == 5
        clock[0] = 31.0
        internet.answers[BADGE] = page(b"{}")
        assert (await fetcher.fetch(BADGE, role=Role.ASSERTION)).ok


async def test_timeouts_count_as_silence(internet):
    async def nothing(writer):
        await internet.silent.wait()

    internet.answers[BADGE] = nothing
    timing = replace(PATIENT, whole=0.05)
    async with internet.fetcher(timing) as fetcher:
        for _ in range(6):
            assert (await fetcher.fetch(BADGE, role=Role.ASSERTION)).why is Cause.TIMEOUT
    assert len(internet.dialled) <= 5


async def test_a_host_is_asked_by_two_at_a_time(internet):
    arrived, most, go_on = 0, 0, asyncio.Event()

    async def slow(writer):
        nonlocal arrived, most
        arrived += 1
        most = max(most, arrived)
        if arrived == 2:
            go_on.set()
        await go_on.wait()
        writer.write(page(b"{}"))
        arrived -= 1

    urls = [f"{UNI}/{n}" for n in range(6)]
    internet.answers = dict.fromkeys(urls, slow)
    async with internet.fetcher() as fetcher:
        found = await asyncio.gather(*(fetcher.fetch(url, role=Role.ASSERTION) for url in urls))
    assert [answer.ok for answer in found] == [True] * 6
    assert most == 2


@pytest.mark.parametrize("cause", [Cause.DNS, Cause.CONNECT, Cause.TLS, Cause.TIMEOUT])
def test_five_silences_within_a_minute_are_enough(cause):
    clock = [0.0]
    politeness = Politeness(lambda: clock[0])
    for second in (0, 15, 30, 45, 60):
        assert politeness.rest("https://uni.org") is None
        clock[0] = second
        politeness.note("https://uni.org", cause)
    assert politeness.rest("https://uni.org") is cause
    assert politeness.rest("https://other.org") is None
    clock[0] = 90.0
    assert politeness.rest("https://uni.org") is None


def test_five_silences_in_a_long_time_are_not():
    clock = [0.0]
    politeness = Politeness(lambda: clock[0])
    for second in (0, 20, 40, 60, 80):
        clock[0] = second
        politeness.note("https://uni.org", Cause.TIMEOUT)
    assert politeness.rest("https://uni.org") is None


@pytest.mark.parametrize("ending", [None, Cause.TOO_LARGE, Cause.MALFORMED_REMOTE])
def test_an_answer_ends_the_count(ending):
    politeness = Politeness(lambda: 0.0)
    for _ in range(4):
        politeness.note("https://uni.org", Cause.DNS)
    politeness.note("https://uni.org", ending)
    politeness.note("https://uni.org", Cause.DNS)
    assert politeness.rest("https://uni.org") is None


def test_slow_pages_beside_a_good_one_are_no_silence():
    clock = [0.0]
    politeness = Politeness(lambda: clock[0])
    politeness.note("https://uni.org", None)
    for second in (10, 20, 30, 40, 50):
        clock[0] = second
        politeness.note("https://uni.org", Cause.TIMEOUT)
    assert politeness.rest("https://uni.org") is None
    clock[0] = 61.0  # and nothing good for a minute
    assert politeness.rest("https://uni.org") is Cause.TIMEOUT
