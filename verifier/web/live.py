"""A verification that is watched: what it does as it happens, then what came out."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from typing import TypeVar

from verifier.model.progress import Progress, Told

T = TypeVar("T")


async def steps(work: Callable[[Told], Awaitable[T]]) -> AsyncGenerator[Progress | T, None]:
    """Give each thing that ``work`` tells, and its result as the last. Whoever stops listening ends it.

    Raises:
        Exception: whatever ``work`` raises.
    """
    told: asyncio.Queue[Progress | None] = asyncio.Queue()

    async def working() -> T:
        try:
            return await work(told.put_nowait)
        finally:
            told.put_nowait(None)

    task = asyncio.ensure_future(working())
    try:
        while (step := await told.get()) is not None:
            yield step
        yield await task
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


watched = aclosing
