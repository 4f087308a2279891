"""In a replay nobody waits, and whatever is at work has all the time that it needs."""

import asyncio

import pytest

from verifier.replay import simulated_time

MOMENT = 1e-6  # seconds
YEAR = 31_536_000.0


def test_a_year_is_over_at_once():
    async def year():
        await asyncio.sleep(YEAR)
        return asyncio.get_running_loop().time()

    assert simulated_time.run(year()) == pytest.approx(YEAR)


def test_however_late_it_is_every_moment_comes():
    async def ages():
        for _ in range(3):
            await asyncio.sleep(1e9)

    simulated_time.run(ages())


def test_who_loses_patience_first_does_so_first():
    over = []

    async def wait(seconds):
        await asyncio.sleep(seconds)
        over.append(seconds)

    async def all_of_them():
        await asyncio.gather(*map(wait, (20.0, 3.0, 10.0)))

    simulated_time.run(all_of_them())
    assert over == [3.0, 10.0, 20.0]


def test_what_comes_too_late_is_too_late():
    async def impatient():
        async with asyncio.timeout(10.0):
            await asyncio.sleep(10.5)

    with pytest.raises(TimeoutError):
        simulated_time.run(impatient())


def test_no_deadline_passes_while_a_thread_is_at_work():
    async def work():
        async with asyncio.timeout(MOMENT):
            return await asyncio.to_thread(sum, range(1_000_000))

    assert simulated_time.run(work()) == 499_999_500_000


def test_no_deadline_passes_while_a_process_is_at_work():
    async def work():
        async with asyncio.timeout(MOMENT):
            with simulated_time.standing_still():
                process = await asyncio.create_subprocess_exec("true")
                return await process.wait()

    assert simulated_time.run(work()) == 0


def test_when_the_work_is_done_time_goes_on():
    async def work():
        await asyncio.to_thread(sum, range(1_000))
        with simulated_time.standing_still():
            await asyncio.sleep(0)
        await asyncio.sleep(YEAR)
        return asyncio.get_running_loop().time()

    assert simulated_time.run(work()) == pytest.approx(YEAR)


async def test_in_usual_time_nothing_stands_still():
    with simulated_time.standing_still(), pytest.raises(TimeoutError):
        async with asyncio.timeout(MOMENT):
            await asyncio.Future()
