"""The process in which a schema is run: it answers, or it is ended."""

import asyncio

import pytest

from tests.world.schemas import DRAFT_2020_12, chain
from verifier.model.words import Cause
from verifier.readings.schema_process import Comparison, _read, compare
from verifier.readings.separate_process import Said

URL = "https://uni.example/form.json"
TEXT = {"type": "string"}


async def ran(document, **rules):
    return await compare(document, schema={"$schema": DRAFT_2020_12, **rules}, url=URL)


@pytest.mark.parametrize(
    ("rules", "answer"),
    [
        ({"type": "object"}, Comparison(kept=True)),
        ({"properties": {"a/b": {"items": TEXT}}}, Comparison(kept=False, places=("/a~1b/0", "/a~1b/1"))),
        ({"required": ["x", "y"]}, Comparison(kept=False, places=("",))),
        ({"$ref": "https://uni.example/other.json"}, Cause.UNSUPPORTED),
        ({"type": 7}, Cause.MALFORMED_REMOTE),
    ],
)
async def test_a_process_answers(rules, answer):
    assert await ran({"a/b": [1, 2]}, **rules) == answer


async def test_a_schema_without_end_is_ended():
    assert await ran({}, **chain(40, "allOf", {"type": "object"})) is Cause.WORK_LIMIT


async def test_what_was_said_before_the_end_counts():
    assert await ran({}, **chain(24, "anyOf", TEXT)) == Comparison(kept=False)


async def test_a_hostile_schema_does_not_keep_the_loop_from_others():
    hostile = asyncio.create_task(ran({}, **chain(40, "allOf", {"type": "object"})))
    assert await ran({}) == Comparison(kept=True)
    assert not hostile.done()
    hostile.cancel()
    with pytest.raises(asyncio.CancelledError):
        await hostile


@pytest.mark.parametrize(
    ("said", "ended", "answer"),
    [
        (b"", 1, Cause.INTERNAL),
        (b"", 0, Cause.INTERNAL),
        (b"", -9, Cause.WORK_LIMIT),
        (b'"kep', -9, Cause.WORK_LIMIT),  # half a word is none
        (b'"kept"', -9, Cause.WORK_LIMIT),
        (b'"broken"\n["a"', -9, Comparison(kept=False)),
        (b'"broken"\n["a"]\n["a"]\n["b",0]\n', 0, Comparison(kept=False, places=("/a", "/b/0"))),
    ],
)
def test_an_answer_counts_as_far_as_it_was_given(said, ended, answer):
    assert _read(Said(answer=said, ended=ended)) == answer
