"""The budget that all badges of one document share."""

import asyncio

from tests.world import World
from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.roles import Role
from verifier.model.words import Cause
from verifier.net.ledger import Ledger
from verifier.net.shared_budget import AT_ONCE, BODY_BYTES, FETCHES_OF_ONE, SharedBudget


class Slow:
    """Answers in the next turn of the loop, and remembers how many asked at a time."""

    def __init__(self):
        self.asked, self.now, self.most = [], 0, 0

    async def fetch(self, url, *, role):
        self.asked.append((url, role))
        self.now += 1
        self.most = max(self.most, self.now)
        for _ in range(3):
            await asyncio.sleep(0)
        self.now -= 1
        return Unavailable(id=url, url=url, why=Cause.TIMEOUT)


async def ask(budget, *urls):
    return await asyncio.gather(*(budget.fetch(url, role=Role.ASSERTION) for url in urls))


async def test_badges_with_ledgers_of_their_own_are_counted_together():
    world = World()
    place = world.at("https://uni.example/1").serves({"a": 1})
    budget = SharedBudget(world, fetches=1)
    first = await Ledger(budget).fetch(place.url, role=Role.ASSERTION)
    again = await Ledger(budget).fetch(place.url, role=Role.ASSERTION)
    beyond = await Ledger(budget).fetch("https://uni.example/2", role=Role.ASSERTION)
    assert isinstance(first, Fetched)
    assert again is first
    assert isinstance(beyond, Unavailable)
    assert beyond.why is Cause.WORK_LIMIT
    assert len(world.fetched) == 1


async def test_two_who_ask_at_the_same_time_are_one_request():
    slow = Slow()
    await ask(SharedBudget(slow), *["https://uni.example/1"] * 5)
    assert slow.asked == [("https://uni.example/1", Role.ASSERTION)]


async def test_a_host_is_asked_by_few_at_a_time():
    slow = Slow()
    await ask(SharedBudget(slow), *(f"https://uni.example/{number}" for number in range(20)))
    assert len(slow.asked) == 20
    assert slow.most == AT_ONCE


async def test_all_hosts_of_a_stranger_together_are_asked_for_a_few_badges_worth():
    slow = Slow()
    urls = [f"https://host{number}.victim.example/" for number in range(FETCHES_OF_ONE + 10)]
    found = await ask(SharedBudget(slow), *urls)
    assert len(slow.asked) == FETCHES_OF_ONE
    assert {each.why for each in found[FETCHES_OF_ONE:]} == {Cause.WORK_LIMIT}


async def test_known_platforms_are_asked_for_as_many_badges_as_there_are_wherever_their_pictures_are():
    slow = Slow()
    urls = [f"https://images.platform.example/{number}" for number in range(FETCHES_OF_ONE + 10)]
    await ask(SharedBudget(slow, platforms=["www.platform.example"]), *urls)
    assert len(slow.asked) == len(urls)


async def test_a_register_that_the_reader_chose_is_asked_about_every_issuer_and_takes_nothing_from_badges():
    slow = Slow()
    budget = SharedBudget(slow, fetches=1)
    urls = [f"https://register.example/fetch?sub={number}" for number in range(FETCHES_OF_ONE + 10)]
    await asyncio.gather(*(budget.fetch(url, role=Role.ENTITY_STATEMENT) for url in urls))
    assert len(slow.asked) == len(urls)
    await ask(budget, "https://uni.example/1", "https://uni.example/2")
    assert slow.asked[len(urls) :] == [("https://uni.example/1", Role.ASSERTION)]


async def test_hosts_do_not_wait_for_one_another():
    slow = Slow()
    await ask(SharedBudget(slow), *(f"https://host{number}.example/" for number in range(20)))
    assert slow.most == 20


async def test_all_badges_together_are_given_no_more_than_so_many_bytes():
    world = World()
    large = b" " * (BODY_BYTES // 4)
    places = [world.at(f"https://uni.example/{number}").serves(large) for number in range(6)]
    budget = SharedBudget(world)
    found = [await Ledger(budget).fetch(place.url, role=Role.GIVEN) for place in places]
    assert [isinstance(each, Fetched) for each in found] == [True] * 4 + [False] * 2
