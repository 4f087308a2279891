"""One piece of work for all who ask for the same thing at the same time."""

import asyncio
from collections.abc import Callable, Coroutine, Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(slots=True, kw_only=True)
class _Flight(Generic[T]):
    task: asyncio.Task[T]
    passengers: int = 0


class SingleFlight(Generic[T]):
    """Joins those who ask for the same key while it is being worked on.

    The work belongs to nobody in particular: who asked first may leave without harm to the others. When
    the last one has left, it is called off.
    """

    def __init__(self) -> None:
        self._flights: dict[Hashable, _Flight[T]] = {}

    async def join(self, key: Hashable, work: Callable[[], Coroutine[None, None, T]]) -> T:
        """Wait for the work on ``key``, which is begun if nobody has; an error of it reaches all alike."""
        flight = self._flights.get(key)
        if flight is None:
            flight = self._flights[key] = _Flight(task=asyncio.create_task(work()))
        flight.passengers += 1
        try:
            return await asyncio.shield(flight.task)
        finally:
            flight.passengers -= 1
            if flight.passengers == 0:
                del self._flights[key]
                flight.task.cancel()  # of no effect on work that is done
