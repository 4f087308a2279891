"""What one run asked, and the same run again without a network."""

import asyncio

import pytest

from tests.net.spy import MOMENT
from verifier.model.exhibit import Unavailable
from verifier.model.roles import Role
from verifier.model.words import Cause
from verifier.net.answer import Document, answer, no_answer
from verifier.net.ledger import Question
from verifier.net.recording import Nobody, Recorder, Replayer

LIST, KEY = "https://uni.example/status/3", "https://uni.example/key"


class Changing:
    """A host that answers each request otherwise, and the first one never, if it is told so."""

    def __init__(self, *, silent=False):
        self.asked = 0
        self._silent = silent

    async def fetch(self, url, *, role):
        self.asked += 1
        if self._silent and self.asked == 1:
            await asyncio.Future()
        body = b"%s %d" % (url.encode(), self.asked)
        return answer(url, role=role, document=Document(body=body), obtained_at=MOMENT)


def again(recorder):
    replayer = Replayer(recorder.asked)
    return replayer, [replayer.ledger(Nobody()) for _ in recorder.asked]


async def test_every_badge_has_the_answer_that_was_given_to_it():
    recorder, host = Recorder(), Changing()
    ledgers = [recorder.ledger(host), recorder.ledger(host)]
    then = [await ledger.fetch(LIST, role=Role.STATUS_LIST) for ledger in ledgers]
    assert then[0].body != then[1].body
    _, replayed = again(recorder)
    now = [await ledger.fetch(LIST, role=Role.STATUS_LIST) for ledger in reversed(replayed)]
    assert now == [*reversed(then)]
    assert [ledger.exhibits for ledger in replayed] == [ledger.exhibits for ledger in ledgers]


async def test_the_order_of_questions_is_of_no_matter():
    recorder, host = Recorder(), Changing()
    ledger = recorder.ledger(host)
    then = await asyncio.gather(*(ledger.fetch(url, role=Role.ASSERTION) for url in (LIST, KEY)))
    _, (replayed,) = again(recorder)
    now = await asyncio.gather(*(replayed.fetch(url, role=Role.ASSERTION) for url in (KEY, LIST)))
    assert now == [*reversed(then)]


async def test_what_a_budget_refused_is_an_answer_and_the_replay_has_none():
    recorder = Recorder()
    ledger = recorder.ledger(Changing())
    urls = [f"https://uni.example/{number}" for number in range(20)]
    then = [await ledger.fetch(url, role=Role.ASSERTION) for url in urls]
    assert Cause.WORK_LIMIT in {found.why for found in then if isinstance(found, Unavailable)}
    _, (replayed,) = again(recorder)
    assert [await replayed.fetch(url, role=Role.ASSERTION) for url in reversed(urls)] == then[::-1]


async def test_what_everybody_lost_patience_with_is_never_answered_and_then_as_it_was():
    recorder = Recorder()
    ledger = recorder.ledger(Changing(silent=True))

    async def impatient(ledger):
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.01):
                await ledger.fetch(LIST, role=Role.STATUS_LIST)
        return await ledger.fetch(LIST, role=Role.STATUS_LIST)

    then = await impatient(ledger)
    _, (replayed,) = again(recorder)
    assert await impatient(replayed) == then


async def test_a_slow_answer_is_slow_again_for_whoever_waits_no_longer():
    question = Question(url=LIST, role=Role.STATUS_LIST, seconds=30.0)
    question.answer = no_answer(LIST, role=Role.STATUS_LIST, why=Cause.TIMEOUT)
    ledger = Replayer(((question,),)).ledger(Nobody())
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.01):
            await ledger.fetch(LIST, role=Role.STATUS_LIST)


async def test_no_bundle_keeps_anybody_waiting_for_longer_than_a_run_can_take():
    keys = [f"{KEY}/{number}" for number in range(100)]
    never = [Question(url=url, role=Role.KEY_SET) for url in keys]
    late = [Question(url=url, role=Role.STATUS_LIST, seconds=120.0) for url in keys]
    for question in late:
        question.answer = no_answer(question.url, role=question.role, why=Cause.TIMEOUT)
    ledger = Replayer(((*never, *late),), patience=0.05).ledger(Nobody())
    async with asyncio.timeout(20):
        for question in (*never, *late):
            found = await ledger.fetch(question.url, role=question.role)
            assert found.why is Cause.TIMEOUT


async def test_what_nobody_had_asked_is_asked_of_nobody_and_told():
    replayer = Replayer(())
    ledger = replayer.ledger(Changing())
    found = await ledger.fetch(KEY, role=Role.KEY_SET)
    assert found.why is Cause.BLOCKED_BY_POLICY
    assert replayer.wanted == {KEY}


async def test_without_a_network_nobody_answers():
    found = await Nobody().fetch(KEY, role=Role.KEY_SET)
    assert found.why is Cause.BLOCKED_BY_POLICY
