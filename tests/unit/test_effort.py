"""How tests say what work may cost: one slow try is an accident of the machine, and several are not."""

import sys
from collections.abc import Iterable
from functools import cache, lru_cache

import pytest

from tests.effort import done_within


class Clock:
    """A clock of the processor on which each try takes the time that is next."""

    def __init__(self, seconds: Iterable[float]) -> None:
        self._seconds = iter(seconds)
        self._now = 0.0
        self.tries = 0

    def __call__(self) -> float:
        return self._now

    def work(self) -> int:
        self._now += next(self._seconds)
        self.tries += 1
        return self.tries


@pytest.fixture
def tracer():
    """Somebody who watches, as coverage does; and whoever watched before, again."""
    before = sys.gettrace()

    def trace(frame, event, argument):
        return trace

    sys.settrace(trace)
    yield trace
    sys.settrace(before)


def test_work_that_is_quick_is_done_once_and_gives_its_result():
    clock = Clock([1.0])
    assert done_within(1, clock.work, clock=clock) == 1


def test_work_that_is_slow_at_first_is_done_again_and_gives_the_result_of_the_quick_try():
    clock = Clock([5.0, 3.0, 0.5])
    assert done_within(1, clock.work, clock=clock) == 3


def test_work_that_is_always_slow_fails_with_all_that_it_took():
    clock = Clock([3.0, 2.0, 1.25])
    with pytest.raises(AssertionError, match=r"^took 3\.000, 2\.000, 1\.250 s, not 1 s at most$"):
        done_within(1, clock.work, tries=3, clock=clock)
    assert clock.tries == 3


def test_work_is_not_tried_for_ever():
    clock = Clock([2.0] * 100)
    with pytest.raises(AssertionError):
        done_within(1, clock.work, clock=clock)
    assert clock.tries == 10


def test_no_try_finds_what_another_left_behind_in_a_cache_of_foreign_values():
    clock, read = Clock([3.0, 2.0, 1.0]), []
    foreign, shipped = lru_cache(maxsize=8)(read.append), cache(read.append)

    def work():
        foreign("foreign")
        shipped("shipped")
        return clock.work()

    assert done_within(1, work, clock=clock) == 3
    assert read == ["foreign", "shipped", "foreign", "foreign"]


def test_first_try_alone_is_watched_and_who_watched_watches_again(tracer):
    clock, watching = Clock([2.0, 2.0, 1.0]), []

    def work():
        watching.append(sys.gettrace())
        return clock.work()

    assert done_within(1, work, clock=clock) == 3
    assert watching == [tracer, None, None]
    assert sys.gettrace() is tracer


def test_who_watched_watches_again_after_work_that_breaks_off(tracer):
    clock = Clock([2.0])  # and nothing for a second try
    with pytest.raises(StopIteration):
        done_within(1, clock.work, clock=clock)
    assert sys.gettrace() is tracer


def test_clock_is_that_of_the_processor_if_nobody_brings_one():
    assert done_within(60, lambda: "done") == "done"


def test_work_that_takes_many_times_what_it_may_is_not_waited_for_again():
    clock = Clock([90.0, 30.0, 0.5])
    with pytest.raises(AssertionError, match=r"^took 90\.000, 30\.000 s"):
        done_within(1, clock.work, clock=clock)
