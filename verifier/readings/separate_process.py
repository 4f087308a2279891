"""Work in a process of its own, which ends when its time or its memory does.

No bound inside a process holds for work whose cost somebody else chooses, and nothing can interrupt it there.
So each such piece of work has its own process, few at a time; one that is ended has not decided anything,
except what it had said by then. Documents wait in a line of their own: however slow they are, badges go on.

Whoever keeps or repeats a run stands between: ``watched_by`` lets it see each piece of work of that run.
"""

import asyncio
import enum
import os
import sys
from collections.abc import AsyncIterator, Iterator, MutableMapping
from contextlib import asynccontextmanager, contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Protocol, TypeAlias
from weakref import WeakKeyDictionary

from verifier.model.words import Cause

MAX_AT_ONCE = 2  # processes for what badges need; each may use a core and ``_BYTES``
MAX_DOCUMENTS_AT_ONCE = 1  # beside them
SECONDS_IN_LINE = 3.0
SECONDS_IN_LINE_OF_DOCUMENTS = 12.0  # two that are as slow as can be may go before
SECONDS = 5.0  # on a busy machine: less than a check has, so that it can say so
SECONDS_OF_DOCUMENTS = 20.0  # no check waits for them; what the work may cost is bounded by processor time
CPU_SECONDS = 2  # usual work needs 0.2, most of it to begin
_BYTES = 512 * 1024 * 1024  # of address space; the interpreter and its libraries take 150 MiB of it

# Windows has no such limits: there the time alone ends it. Where one is refused, the others hold.
_PROGRAM = f"""
import os
os.environ["OPENBLAS_NUM_THREADS"] = "1"  # each thread that NumPy keeps ready takes address space
def least(ask, *values):
    try:
        ask(*values)
    except (ValueError, OSError):
        pass
try:
    import resource
except ImportError:
    pass
else:
    least(resource.setrlimit, resource.RLIMIT_AS, ({_BYTES}, {_BYTES}))
    least(resource.setrlimit, resource.RLIMIT_CPU, ({{cpu_seconds}}, {{cpu_seconds}}))
    least(resource.setrlimit, resource.RLIMIT_CORE, (0, 0))
    least(os.nice, 5)
from {{module}} import serve
serve()
"""


class Line(enum.Enum):
    """Where a piece of work waits for its turn."""

    BADGES = "badges"  # what a single badge needs
    DOCUMENTS = "documents"


_Lines: TypeAlias = dict[Line, asyncio.Semaphore]
_IN_LINE: MutableMapping[asyncio.AbstractEventLoop, _Lines] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a process wrote, and how it ended."""

    answer: bytes
    ended: int  # its exit code; below zero: the signal that ended it

    @property
    def why_nothing(self) -> Cause:
        """Say why an answer is not there: it was ended, or it broke."""
        return Cause.WORK_LIMIT if self.ended < 0 else Cause.INTERNAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One piece of work for a process."""

    module: str  # one of our own, whose ``serve`` reads the question and writes the answer
    question: bytes
    cpu_seconds: int = CPU_SECONDS
    line: Line = Line.BADGES

    @property
    def name(self) -> tuple[str, str]:
        """What it is known by: its module, and the SHA-256 of what it reads."""
        return self.module, sha256(self.question).hexdigest()


class Watcher(Protocol):
    """Whoever has each piece of work of one run done."""

    async def done(self, work: Work) -> Said | Cause:
        """Do it, or say what came of it."""
        ...


_WATCHER: ContextVar[Watcher | None] = ContextVar("watcher of separate processes", default=None)


@contextmanager
def watched_by(watcher: Watcher) -> Iterator[None]:
    """Let all work that is asked for in here, and in tasks begun in here, be done by ``watcher``."""
    before = _WATCHER.set(watcher)
    try:
        yield
    finally:
        _WATCHER.reset(before)


async def ask(
    module: str, question: bytes, *, cpu_seconds: int = CPU_SECONDS, line: Line = Line.BADGES
) -> Said | Cause:
    """Let ``serve`` of one of our own modules answer a question, from its standard input to its output.

    Args:
        module: its name.
        question: all that it reads.
        cpu_seconds: how long it may compute; by the clock on the wall it is ended too, some time later.
        line: where it waits for its turn.

    Returns:
        What it said; WORK_LIMIT if there was no turn for it, INTERNAL if no process could be begun.
    """
    work, watcher = Work(module=module, question=question, cpu_seconds=cpu_seconds, line=line), _WATCHER.get()
    return await (do(work) if watcher is None else watcher.done(work))


async def do(work: Work, *, times: int = 1) -> Said | Cause:
    """Do a piece of work in a process, in so many times what it may usually take."""
    program = _PROGRAM.format(module=work.module, cpu_seconds=work.cpu_seconds * times)
    seconds = SECONDS_OF_DOCUMENTS if work.line is Line.DOCUMENTS else SECONDS
    try:
        async with _turn(work.line, times=times):
            return await _ask(program, work.question, seconds=seconds * times)
    except TimeoutError:
        return Cause.WORK_LIMIT
    except OSError:
        return Cause.INTERNAL


@asynccontextmanager
async def _turn(line: Line, *, times: int = 1) -> AsyncIterator[None]:
    """Wait in line, for a while."""
    lines = _IN_LINE.setdefault(asyncio.get_running_loop(), {})
    of_documents = line is Line.DOCUMENTS
    at_once = MAX_DOCUMENTS_AT_ONCE if of_documents else MAX_AT_ONCE
    turns = lines.setdefault(line, asyncio.Semaphore(at_once))
    seconds = SECONDS_IN_LINE_OF_DOCUMENTS if of_documents else SECONDS_IN_LINE
    async with asyncio.timeout(seconds * times):
        await turns.acquire()
    try:
        yield
    finally:
        turns.release()


async def _ask(program: str, question: bytes, *, seconds: float) -> Said:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-P", "-c", program),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env={"PYTHONPATH": _path()},  # nothing else: secrets of the service stay here
    )
    talking = asyncio.ensure_future(process.communicate(question))
    try:
        await asyncio.wait({talking}, timeout=seconds)
    finally:
        with suppress(ProcessLookupError):  # it has ended by itself
            process.kill()
        said, _ = await talking
    return Said(answer=said, ended=process.returncode or 0)


def _path() -> str:
    """Give the places that modules come from, so that the process finds the same ones."""
    return os.pathsep.join(str(Path(place).absolute()) for place in sys.path)
