"""Work in a process of its own: it answers, waits in line, or is ended."""

import subprocess
import sys
from contextlib import AsyncExitStack

from verifier.model.words import Cause
from verifier.readings import separate_process
from verifier.readings.separate_process import MAX_AT_ONCE, MAX_DOCUMENTS_AT_ONCE, Line, Said, ask

SCHEMAS = "verifier.algorithms.json_schema"
QUESTION = (
    b'{"document": {}, "schema": {"$schema": "https://json-schema.org/draft/2020-12/schema"}, "url": "urn:x"}'
)


async def test_a_process_answers():
    assert await ask(SCHEMAS, QUESTION) == Said(answer=b'"kept"\n', ended=0)


async def test_a_process_that_breaks_has_said_nothing():
    said = await ask(SCHEMAS, b"no question")
    assert (said.answer, said.why_nothing) == (b"", Cause.INTERNAL)


async def test_a_process_that_takes_too_long_is_ended(monkeypatch):
    monkeypatch.setattr(separate_process, "SECONDS", 0.0)
    said = await ask(SCHEMAS, QUESTION)
    assert (said.answer, said.why_nothing) == (b"", Cause.WORK_LIMIT)


async def test_who_waits_too_long_in_line_is_told_so(monkeypatch):
    monkeypatch.setattr(separate_process, "SECONDS_IN_LINE", 0.01)
    async with AsyncExitStack() as before:
        for _ in range(MAX_AT_ONCE):
            await before.enter_async_context(separate_process._turn(Line.BADGES))
        assert await ask(SCHEMAS, QUESTION) is Cause.WORK_LIMIT


async def test_documents_wait_for_one_another_and_keep_no_badge_waiting(monkeypatch):
    monkeypatch.setattr(separate_process, "SECONDS_IN_LINE_OF_DOCUMENTS", 0.01)
    async with AsyncExitStack() as before:
        for _ in range(MAX_DOCUMENTS_AT_ONCE):
            await before.enter_async_context(separate_process._turn(Line.DOCUMENTS))
        assert await ask(SCHEMAS, QUESTION, line=Line.DOCUMENTS) is Cause.WORK_LIMIT
        assert await ask(SCHEMAS, QUESTION) == Said(answer=b'"kept"\n', ended=0)


async def test_without_a_process_nothing_is_decided(monkeypatch):
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    assert await ask(SCHEMAS, QUESTION) is Cause.INTERNAL


async def test_the_secrets_of_the_service_stay_with_it(monkeypatch):
    monkeypatch.setenv("VERIFIER_SECRET", "s3cret")
    said = await ask("tests.unit.readings.told_environment", b"")
    assert b"s3cret" not in said.answer
    assert b"PYTHONPATH" in said.answer


NO_NICE = "import os\ndef refuse(_):\n    raise PermissionError\nos.nice = refuse\n"


def test_bound_of_memory_holds_where_another_one_is_refused():
    program = separate_process._PROGRAM.format(module="tests.unit.readings.told_limits", cpu_seconds=2)
    run = subprocess.run([sys.executable, "-c", NO_NICE + program], capture_output=True, check=True)
    assert int(run.stdout) == separate_process._BYTES
