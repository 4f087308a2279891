"""All checks of a badge are asked at once; one that crashes or is late hides no other answer."""

import asyncio
import logging

import pytest

from tests.unit.engine.stage import BADGE, check, context, passes, verified
from verifier.checks import CHECKS
from verifier.contracts import Reading
from verifier.engine.examine import examine
from verifier.model.options import Options
from verifier.model.words import Cause, CheckId


async def crashes(_credential, _context):
    raise ZeroDivisionError("of a learner named Ada")


def found(results):
    return {result.check: [finding.code.id for finding in result.findings] for result in results}


async def test_crashed_check_cannot_tell_and_hides_no_other_answer(world, caplog):
    with caplog.at_level(logging.ERROR):
        results = await examine(
            BADGE, context(world), checks=[check("first", crashes), check("second", passes)]
        )
    assert found(results) == {"first": ["engine.crashed"], "second": ["test.good"]}
    assert results[0].findings[0].cause is Cause.INTERNAL
    assert [record.message for record in caplog.records] == ["check crashed"]


async def test_answers_come_in_the_order_of_the_registry(world):
    async def slowly(credential, context):
        for _ in range(5):
            await asyncio.sleep(0)
        return await passes(credential, context)

    results = await examine(BADGE, context(world), checks=[check("slow", slowly), check("quick", passes)])
    assert [result.check for result in results] == ["slow", "quick"]


async def test_late_check_is_out_of_time_and_leaves_nothing_behind(world):
    before = asyncio.all_tasks()
    ended = []

    async def waits(_credential, _context):
        try:
            await asyncio.Event().wait()
        finally:
            ended.append("check")

    results = await examine(
        BADGE, context(world), checks=[check("late", waits), check("quick", passes)], seconds=0.2
    )
    assert found(results) == {"late": ["engine.out-of-time"], "quick": ["test.good"]}
    assert results[0].findings[0].cause is Cause.TIMEOUT
    assert ended == ["check"]
    assert asyncio.all_tasks() == before


async def test_shared_reading_that_nobody_waits_for_any_more_is_ended_too(world):
    before = asyncio.all_tasks()
    ended = []

    async def make(_credential, _context):
        try:
            await asyncio.Event().wait()
        finally:
            ended.append("reading")

    reading = Reading(name="endless", make=make)

    async def waits(credential, context):
        return await context.once(reading, credential)

    shown = context(world)
    results = await examine(BADGE, shown, checks=[check("late", waits)], seconds=0.01)
    assert found(results) == {"late": ["engine.out-of-time"]}
    assert (ended, shown.made(reading, BADGE)) == (["reading"], None)
    assert asyncio.all_tasks() == before


async def test_shared_reading_is_made_once(world):
    made = []

    async def make(credential, _context):
        made.append(credential)
        return "read"

    reading = Reading(name="shared", make=make)

    async def reads(credential, context):
        assert await context.once(reading, credential) == "read"
        return await passes(credential, context)

    shown = context(world)
    results = await examine(BADGE, shown, checks=[check("first", reads), check("second", reads)])
    assert found(results) == {"first": ["test.good"], "second": ["test.good"]}
    assert (made, shown.made(reading, BADGE)) == ([BADGE], "read")


async def test_reading_that_breaks_is_the_crash_of_each_check_that_rests_on_it(world):
    async def make(_credential, _context):
        raise ZeroDivisionError

    reading = Reading(name="broken", make=make)

    async def reads(credential, context):
        return await context.once(reading, credential)

    shown = context(world)
    results = await examine(
        BADGE, shown, checks=[check("first", reads), check("second", reads), check("third", passes)]
    )
    assert found(results) == {
        "first": ["engine.crashed"],
        "second": ["engine.crashed"],
        "third": ["test.good"],
    }
    assert shown.made(reading, BADGE) is None


async def test_check_that_is_switched_off_is_not_asked(world):
    options = Options(switched_off=frozenset({CheckId("first")}))
    results = await examine(
        BADGE, context(world, options=options), checks=[check("first", crashes), check("second", passes)]
    )
    assert found(results) == {"first": ["engine.switched-off"], "second": ["test.good"]}


async def test_whoever_gives_up_the_verification_leaves_nothing_behind(world):
    before = asyncio.all_tasks()
    began = asyncio.Event()

    async def waits(_credential, _context):
        began.set()
        await asyncio.Event().wait()

    examining = asyncio.ensure_future(examine(BADGE, context(world), checks=[check("late", waits)]))
    await began.wait()
    examining.cancel()
    with pytest.raises(asyncio.CancelledError):
        await examining
    assert asyncio.all_tasks() == before


async def test_every_check_of_the_registry_answers_for_a_badge_of_nothing(world):
    results = await examine(BADGE, context(world))
    assert [result.check for result in results] == [check.id for check in CHECKS]


async def test_documents_are_fetched_once_for_all_checks(world):
    badge = world.issuer("uni.example").award()
    await verified(world, body=badge.bytes())
    assert len(world.fetched) == len(set(world.fetched)) == 1


async def test_each_answer_is_told_as_soon_as_it_is_there_and_a_late_one_never(world):
    told = []

    async def waits(_credential, _context):
        await asyncio.Event().wait()

    async def slowly(credential, context):
        for _ in range(5):
            await asyncio.sleep(0)
        return await passes(credential, context)

    checks = [check("late", waits), check("slow", slowly), check("crashed", crashes), check("quick", passes)]
    results = await examine(BADGE, context(world), checks=checks, seconds=0.5, answered=told.append)
    assert [result.check for result in told] == ["crashed", "quick", "slow"]
    assert {result.check: result for result in told}.items() <= {each.check: each for each in results}.items()
