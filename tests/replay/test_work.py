"""What a process of its own came to is kept only where it failed; a replay computes all else again."""

import asyncio
from random import Random

import pytest

from tests.cases.reading import all_cases
from tests.replay.drawing import of_case
from verifier.model.words import Cause
from verifier.readings import separate_process
from verifier.readings.separate_process import Said, Work
from verifier.replay import simulated_time
from verifier.replay.bundle import read_bundle, write_bundle
from verifier.replay.replaying import Replaying
from verifier.replay.work import Cut, Job, WorkRecorder, WorkReplayer

SCHEMAS = "verifier.algorithms.json_schema"
QUESTION = (
    b'{"document": {}, "schema": {"$schema": "https://json-schema.org/draft/2020-12/schema"}, "url": "urn:x"}'
)
WORK = Work(module=SCHEMAS, question=QUESTION)
KEPT = Said(answer=b'"kept"\n', ended=0)


def again(*jobs):
    return simulated_time.run(WorkReplayer(jobs).done(WORK))


def job(**members):
    return Job(**{"name": WORK.name, "is_done": True, **members})


async def test_what_succeeded_is_not_kept_and_computed_again():
    recorder = WorkRecorder()
    assert await recorder.done(WORK) == KEPT
    assert recorder.jobs == ()


def test_a_replay_computes_what_is_not_said_to_have_failed():
    assert again() == again(job()) == KEPT


async def test_what_was_cut_off_is_cut_off_again(monkeypatch):
    monkeypatch.setattr(separate_process, "SECONDS", 0.0)
    recorder = WorkRecorder()
    then = await recorder.done(WORK)
    monkeypatch.undo()
    assert then.why_nothing is Cause.WORK_LIMIT
    assert [each.failed for each in recorder.jobs] == [Cut(ended=then.ended, said=0)]
    assert await WorkReplayer(recorder.jobs).done(WORK) == then


def test_of_what_was_cut_off_no_more_counts_than_it_had_said():
    assert again(job(failed=Cut(ended=-9, said=4))) == Said(answer=b'"kep', ended=-9)


async def test_who_had_no_turn_has_none_again(monkeypatch):
    monkeypatch.setattr(separate_process, "MAX_AT_ONCE", 0)
    monkeypatch.setattr(separate_process, "SECONDS_IN_LINE", 0.01)
    recorder = WorkRecorder()
    assert await recorder.done(WORK) is Cause.WORK_LIMIT
    monkeypatch.undo()
    assert await WorkReplayer(recorder.jobs).done(WORK) is Cause.WORK_LIMIT


async def test_what_nobody_waited_for_is_never_there():
    recorder = WorkRecorder()
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0):
            await recorder.done(WORK)
    assert [each.is_done for each in recorder.jobs] == [False]


@pytest.mark.parametrize("late", [{"is_done": False}, {"seconds": 10.5}])
def test_what_came_too_late_comes_too_late_again(late):
    async def impatient():
        async with asyncio.timeout(10):
            await WorkReplayer([job(**late)]).done(WORK)

    with pytest.raises(TimeoutError):
        simulated_time.run(impatient())


def test_work_that_nobody_waits_for_ends_all_the_same():
    assert again(job(is_done=False)) is Cause.WORK_LIMIT


async def test_a_bundle_that_asks_for_work_without_end_is_not_served_for_ever():
    assert await WorkReplayer([], seconds=0).done(WORK) is Cause.WORK_LIMIT


async def test_of_equal_work_each_has_its_own_end():
    replayer = WorkReplayer([job(failed=Cause.WORK_LIMIT), job()])
    assert [await replayer.done(WORK) for _ in range(2)] == [Cause.WORK_LIMIT, KEPT]


async def test_work_outside_of_a_run_is_seen_by_nobody():
    recorder = WorkRecorder()
    with separate_process.watched_by(recorder):
        await separate_process.ask(SCHEMAS, b"no question")
    await separate_process.ask(SCHEMAS, b"no question")
    assert [each.failed for each in recorder.jobs] == [Cut(ended=1, said=0)]


@pytest.mark.parametrize(
    "name",
    [
        "picture-saved-again",
        "ob3-breaks-the-schema-that-it-names",
        "ob3-larger-than-most",
        "resume-of-a-hidden-and-a-plain-address",
    ],
)
def test_a_run_on_a_machine_without_time_is_replayed_by_one_that_has_it(name, monkeypatch):
    (case,) = (case for case in all_cases() if case.name == name)
    for seconds in ("SECONDS", "SECONDS_OF_DOCUMENTS"):
        monkeypatch.setattr(separate_process, seconds, 0.0)
    draw = of_case(case, Random(0))
    kept = asyncio.run(draw.run(order=0)).kept(language="en")
    monkeypatch.undo()
    unhurried = asyncio.run(draw.run(order=0)).kept(language="en")
    assert kept.report != unhurried.report
    replaying = Replaying(read_bundle(write_bundle(kept)))
    assert simulated_time.run(replaying.repeat()).is_same(kept)
