"""What work costs is the least that it took in several tries: others on the machine only ever add to it."""

import functools
import gc
import sys
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
_HOPELESS = 20  # no machine is so busy that unwatched work takes so many times what it may


def done_within(
    seconds: float, work: Callable[[], T], *, tries: int = 10, clock: Callable[[], float] = time.process_time
) -> T:
    """Do some work and give its result; fail if it never took at most so many seconds of the processor.

    The first try is watched by whoever measures coverage. Those that follow, if it took too long, are not:
    to be watched may cost more than the work. Before each of them caches of bounded size are emptied.

    Args:
        seconds: of the processor, in all threads of this process.
        work: done anew in each try. What else keeps results of an earlier one, it makes anew or empties.
        tries: how often the work is done before it is taken for too slow.
        clock: of the processor; tests of this function bring their own.
    """
    result, spent = _timed(work, clock)
    took = [spent]
    while took[-1] > seconds:
        if len(took) >= tries or (len(took) > 1 and took[-1] > _HOPELESS * seconds):
            measured = ", ".join(f"{each:.3f}" for each in took)
            raise AssertionError(f"took {measured} s, not {seconds} s at most")
        gc.collect()  # what earlier work left behind is no cost of this one
        _forget()
        result, spent = _unwatched(work, clock)
        took.append(spent)
    return result


def _timed(work: Callable[[], T], clock: Callable[[], float]) -> tuple[T, float]:
    begun = clock()
    result = work()
    return result, clock() - begun


def _forget() -> None:
    """Empty what remembers foreign values. Caches without a bound keep what is shipped, read once anyhow."""
    for each in gc.get_objects():
        if isinstance(each, functools._lru_cache_wrapper) and each.cache_parameters()["maxsize"]:
            each.cache_clear()


def _unwatched(work: Callable[[], T], clock: Callable[[], float]) -> tuple[T, float]:
    """Measure without the tracer; coverage by sys.monitoring has none, and costs next to nothing."""
    tracer = sys.gettrace()
    sys.settrace(None)
    try:
        return _timed(work, clock)
    finally:
        sys.settrace(tracer)
