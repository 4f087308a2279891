"""Time as a replay has it: nobody waits, and what took long takes long again.

While something is at work time stands still, so no machine is too slow for a deadline. When all wait, it goes
on to the next moment that somebody waits for. So an answer that came too late then comes too late again.
"""

import asyncio
import selectors
import sys
from asyncio import AbstractEventLoop, Future, Runner
from collections.abc import Callable, Coroutine, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager
from math import inf, nextafter
from typing import TypeVar, TypeVarTuple, cast

if sys.version_info >= (3, 12):
    from typing import override
else:
    from typing_extensions import override

T = TypeVar("T")
Ts = TypeVarTuple("Ts")


def run(coroutine: Coroutine[object, object, T]) -> T:
    """Run a coroutine to its end, in simulated time.

    Windows has no loop of this kind that begins processes: there it is usual time.
    """
    make: Callable[[], AbstractEventLoop] | None = None if sys.platform == "win32" else _Loop
    with Runner(loop_factory=make) as runner:
        return runner.run(coroutine)


@contextmanager
def standing_still() -> Iterator[None]:
    """Let no simulated time go by while something is at work that the loop knows nothing of: a process."""
    loop = asyncio.get_running_loop()
    if not isinstance(loop, _Loop):
        yield
        return
    loop.clock.working += 1
    try:
        yield
    finally:
        loop.clock.working -= 1


class _Clock:
    """A selector that waits for threads and processes; for a moment it does not wait, but lets it be that."""

    def __init__(self) -> None:
        self._selector = selectors.DefaultSelector()
        self.now = 0.0  # seconds
        self.working = 0  # threads and processes

    def __getattr__(self, name: str) -> object:
        """Do all else as any selector does."""
        return getattr(self._selector, name)

    def select(self, timeout: float | None = None) -> Sequence[object]:
        """Give what happened; if all wait, it is ``timeout`` seconds later."""
        if timeout is None or timeout <= 0:
            return self._selector.select(timeout)
        if self.working:
            return self._selector.select(None)
        happened = self._selector.select(0)
        if not happened:
            self.now = nextafter(
                self.now + timeout, inf
            )  # for a loop that moment is not over before the next
        return happened


class _Loop(asyncio.SelectorEventLoop):
    """An event loop with a clock of its own."""

    def __init__(self) -> None:
        self.clock = _Clock()
        super().__init__(
            cast("selectors.BaseSelector", self.clock)
        )  # it is asked for methods, not for its ancestry

    @override
    def time(self) -> float:
        """Say how late it is."""
        return self.clock.now

    @override
    def run_in_executor(self, executor: Executor | None, func: Callable[[*Ts], T], *args: *Ts) -> "Future[T]":
        """Run a function in a thread; no time goes by meanwhile."""
        self.clock.working += 1
        doing = super().run_in_executor(executor, func, *args)
        doing.add_done_callback(self._worked)
        return doing

    @override
    async def shutdown_default_executor(self, timeout: float | None = None) -> None:
        """Wait for all threads; there is no hurry."""
        self.clock.working += 1
        await super().shutdown_default_executor()

    def _worked(self, _done: "Future[T]") -> None:
        self.clock.working -= 1
