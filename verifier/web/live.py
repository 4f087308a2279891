"""A verification that is watched: what it does as it happens, then what came out, or why nothing did."""

import asyncio
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, aclosing
from typing import TypeVar

from aiohttp import web

from verifier.model import crash
from verifier.model.progress import Progress, Told
from verifier.web import problems
from verifier.web.problems import ProblemError

log = logging.getLogger(__name__)
log.addFilter(crash.discreet)

T = TypeVar("T")


def watched(
    request: web.Request, work: Callable[[Told], Awaitable[T]]
) -> AbstractAsyncContextManager[AsyncGenerator[Progress | T | ProblemError, None]]:
    """Give each thing that ``work`` tells, and as the last one its result, or the refusal that it ended with.

    Once an answer has begun, nothing can be raised any more. Whoever stops listening ends the work.
    """
    return aclosing(_steps(request, work))


async def _steps(
    request: web.Request, work: Callable[[Told], Awaitable[T]]
) -> AsyncGenerator[Progress | T | ProblemError, None]:
    told: asyncio.Queue[Progress | None] = asyncio.Queue()
    task = asyncio.ensure_future(_ended(request, work(told.put_nowait)))
    task.add_done_callback(lambda _: told.put_nowait(None))
    try:
        while (step := await told.get()) is not None:
            yield step
        yield await task
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def _ended(request: web.Request, work: Awaitable[T]) -> T | ProblemError:
    """Give how the work ended, also if that is a refusal or a crash."""
    try:
        return await work
    except ProblemError as problem:
        return problem
    except Exception:
        crashed = problems.crashed()
        log.exception("request crashed", extra={"instance": crashed.instance, "method": request.method})
        return crashed
