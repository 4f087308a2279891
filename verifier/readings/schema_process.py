"""The comparison with a JSON Schema, in a process of its own that ends when its time or its memory does.

No bound inside a process holds: what a schema costs is its author's choice, and nothing can interrupt the
library that runs it. So each comparison has its own process, few at a time; one that is ended has not
decided anything, except what it had said by then.
"""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, MutableMapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from functools import reduce
from pathlib import Path
from weakref import WeakKeyDictionary

import orjson

from verifier.model.words import Cause, Json, JsonObject
from verifier.parse.members import below

MAX_AT_ONCE = 2  # processes; each may use a core and ``_BYTES``
SECONDS_IN_LINE = 3.0
SECONDS = 5.0  # on a busy machine; what a schema may cost is bounded by the next
_CPU_SECONDS = 2  # a real schema needs 0.1, most of it to begin
_BYTES = 512 * 1024 * 1024  # of address space; the interpreter and the library take 150 MiB of it
_MAX_POINTER = 500  # characters; the names in it are the badge's

# Windows has no such limits: there the time alone ends it.
_PROGRAM = f"""
try:
    import os, resource
    os.nice(5)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, ({_CPU_SECONDS}, {_CPU_SECONDS}))
    resource.setrlimit(resource.RLIMIT_AS, ({_BYTES}, {_BYTES}))
except (ImportError, ValueError, OSError):
    pass
from verifier.algorithms.json_schema import serve
serve()
"""
_IN_LINE: MutableMapping[asyncio.AbstractEventLoop, asyncio.Semaphore] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What came out: whether the document keeps to the schema, and where it does not."""

    kept: bool
    places: tuple[str, ...] = ()  # JSON Pointers; none if there was no time to find them


async def compare(document: JsonObject, *, schema: JsonObject, url: str) -> Comparison | Cause:
    """Compare a document with a schema that was found at ``url``.

    Returns:
        What came out; or why nothing did: UNSUPPORTED (a draft, pattern or reference that is not read),
        MALFORMED_REMOTE (no valid schema), WORK_LIMIT, INTERNAL (no process could be begun, or it broke).
    """
    question = orjson.dumps({"document": document, "schema": schema, "url": url})
    try:
        async with _turn():
            return _read(*await _ask(question))
    except TimeoutError:
        return Cause.WORK_LIMIT
    except OSError:
        return Cause.INTERNAL


@asynccontextmanager
async def _turn() -> AsyncIterator[None]:
    """Wait in line, for a while."""
    line = _IN_LINE.setdefault(asyncio.get_running_loop(), asyncio.Semaphore(MAX_AT_ONCE))
    async with asyncio.timeout(SECONDS_IN_LINE):
        await line.acquire()
    try:
        yield
    finally:
        line.release()


async def _ask(question: bytes) -> tuple[bytes, int]:
    """Give what the process said, and how it ended."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-P", "-c", _PROGRAM),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env={"PYTHONPATH": _path()},  # nothing else: secrets of the service stay here
    )
    talking = asyncio.ensure_future(process.communicate(question))
    try:
        await asyncio.wait({talking}, timeout=SECONDS)
    finally:
        with suppress(ProcessLookupError):  # it has ended by itself
            process.kill()
        said, _ = await talking
    return said, process.returncode or 0


def _path() -> str:
    """Give the places that modules come from, so that the process finds the same ones."""
    return os.pathsep.join(str(Path(place).absolute()) for place in sys.path)


def _read(said: bytes, ended: int) -> Comparison | Cause:
    lines: list[Json] = [
        orjson.loads(line) for line in said.splitlines(keepends=True) if line.endswith(b"\n")
    ]
    match lines[:1]:
        case ["kept"]:
            return Comparison(kept=True)
        case ["broken"]:
            steps = [line for line in lines if isinstance(line, list)]
            return Comparison(kept=False, places=tuple(dict.fromkeys(map(_pointer, steps))))
        case ["unsupported"]:
            return Cause.UNSUPPORTED
        case ["no-schema"]:
            return Cause.MALFORMED_REMOTE
        case _:  # a signal ended it, ours or that of a limit; or it could not even begin
            return Cause.WORK_LIMIT if ended < 0 else Cause.INTERNAL


def _pointer(steps: list[Json]) -> str:
    return reduce(below, map(str, steps), "")[:_MAX_POINTER]
