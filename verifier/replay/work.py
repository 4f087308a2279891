"""What processes of their own came to in one run, and the same run again.

Only how a piece of work failed is kept, never what it found: that is computed again. So nobody who writes a
bundle can let it say that a picture is the issuer's. Of one that was cut off it is kept how much it had said:
a replay takes so much of what it says now.
"""

import asyncio
import time
from collections import defaultdict, deque
from collections.abc import Iterable
from dataclasses import dataclass

from verifier.model.words import Cause
from verifier.net.recording import SLOW
from verifier.readings.separate_process import Said, Work, do
from verifier.replay.simulated_time import standing_still

_TIMES = 4  # what a replay lets work take: what was done then must be done again by a slower machine
SECONDS = 600.0  # on the wall, then nothing is begun any more: a strange bundle may ask for work without end
_PATIENCE = 1e9  # seconds; nobody has so much


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """How a process ended that did not end well, and how many bytes it had said by then."""

    ended: int
    said: int


@dataclass(slots=True, kw_only=True)
class Job:
    """One piece of work, and how it failed."""

    name: tuple[str, str]  # its module, and the SHA-256 of what it read
    is_done: bool = False  # False: it took too long for all who waited
    failed: Cause | Cut | None = None
    seconds: float = 0.0


class WorkRecorder:
    """Has work done, and keeps how each failed."""

    def __init__(self) -> None:
        self._jobs: list[Job] = []

    @property
    def jobs(self) -> tuple[Job, ...]:
        """All work that a replay could find otherwise, in the order of its names."""
        told = {job.name for job in self._jobs if job.failed or job.seconds >= SLOW or not job.is_done}
        return tuple(sorted((job for job in self._jobs if job.name in told), key=lambda job: job.name))

    async def done(self, work: Work) -> Said | Cause:
        """Do it."""
        job, begun = Job(name=work.name), time.monotonic()
        self._jobs.append(job)
        came = await do(work)
        job.is_done, job.failed, job.seconds = True, _failure(came), time.monotonic() - begun
        return came


class WorkReplayer:
    """Does again what was done then, and lets fail what failed then.

    Args:
        jobs: how work failed then.
        seconds: how long work is begun; no run that was kept had so long.
    """

    def __init__(self, jobs: Iterable[Job], *, seconds: float = SECONDS) -> None:
        self._until = time.monotonic() + seconds
        self._jobs: defaultdict[tuple[str, str], deque[Job]] = defaultdict(deque)
        for job in jobs:
            self._jobs[job.name].append(job)

    async def done(self, work: Work) -> Said | Cause:
        """Say what came of it, after the time that somebody may have lost patience in; or never."""
        left = self._jobs.get(work.name)
        if not left:
            return await self._again(work)
        job = left.popleft()
        if not job.is_done:
            await asyncio.sleep(_PATIENCE)
            return Cause.WORK_LIMIT
        if job.seconds >= SLOW:
            await asyncio.sleep(job.seconds)
        match job.failed:
            case Cut(said=0, ended=ended):
                return Said(answer=b"", ended=ended)
            case Cut(said=length, ended=ended):
                came = await self._again(work)
                return Said(answer=came.answer[:length], ended=ended) if isinstance(came, Said) else came
            case None:
                return await self._again(work)
            case cause:
                return cause

    async def _again(self, work: Work) -> Said | Cause:
        if time.monotonic() >= self._until:
            return Cause.WORK_LIMIT
        with standing_still():
            return await do(work, times=_TIMES)


def _failure(came: Said | Cause) -> Cause | Cut | None:
    match came:
        case Said(ended=0):
            return None
        case Said(answer=answer, ended=ended):
            return Cut(ended=ended, said=len(answer))
        case cause:
            return cause
