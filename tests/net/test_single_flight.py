"""Many who ask at once: one does the work, and nobody suffers for another's leaving."""

import asyncio

import pytest

from verifier.net.single_flight import SingleFlight


async def test_a_hundred_share_one_piece_of_work():
    flights, begun, go_on = SingleFlight(), [], asyncio.Event()

    async def work():
        begun.append(1)
        await go_on.wait()
        return "done"

    waiting = [asyncio.create_task(flights.join("key", work)) for _ in range(100)]
    await asyncio.sleep(0)
    go_on.set()
    assert set(await asyncio.gather(*waiting)) == {"done"}
    assert len(begun) == 1


async def test_work_that_is_over_is_done_anew():
    flights, results = SingleFlight(), iter("ab")

    async def work():
        return next(results)

    assert [await flights.join("key", work) for _ in range(2)] == ["a", "b"]


async def test_an_error_reaches_all_alike():
    flights = SingleFlight()

    async def work():
        await asyncio.sleep(0)
        raise KeyError("a bug")

    ended = await asyncio.gather(*(flights.join("key", work) for _ in range(5)), return_exceptions=True)
    assert {type(error) for error in ended} == {KeyError}


async def test_the_first_may_leave_without_harm():
    flights, go_on = SingleFlight(), asyncio.Event()

    async def work():
        await go_on.wait()
        return "done"

    first, second = (asyncio.create_task(flights.join("key", work)) for _ in range(2))
    await asyncio.sleep(0)
    first.cancel()
    await asyncio.sleep(0)
    go_on.set()
    assert await second == "done"
    with pytest.raises(asyncio.CancelledError):
        await first


async def test_work_that_nobody_waits_for_is_called_off():
    flights, ended = SingleFlight(), asyncio.Event()

    async def work():
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    only = asyncio.create_task(flights.join("key", work))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    only.cancel()
    await ended.wait()
    assert only.cancelled()
