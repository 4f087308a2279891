"""A reading that is made of something inside a badge ends with the verification that asked for it."""

import asyncio

import pytest

from tests.unit.engine.stage import context
from verifier.contracts import Reading


async def _endless(_credential, _context):
    await asyncio.Event().wait()


ENDLESS = Reading(name="endless", make=_endless)


async def test_reading_that_stands_apart_is_ended_with_whoever_asked_for_it(world):
    async def asks():
        async with context(world).apart() as own:
            await own.once(ENDLESS, None)

    asked = asyncio.create_task(asks())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    asked.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asked
    assert asyncio.all_tasks() == {asyncio.current_task()}


async def test_what_stands_apart_shares_no_reading(world):
    whole = context(world)
    async with whole.apart() as own:
        assert own.shared is not whole.shared
