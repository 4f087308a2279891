"""Contexts that a badge names and nobody here knows: which are asked for, and what is taken of the answer."""

import pytest

from tests.unit.engine.stage import context
from tests.world import World
from verifier.model.exhibit import Unavailable
from verifier.model.words import Cause
from verifier.readings.foreign_contexts import fetch_contexts, may_be_fetched

V2 = "https://www.w3.org/ns/credentials/v2"
ONE, TWO, THREE = (f"https://words.example/{name}" for name in ("1", "2", "3"))


@pytest.mark.parametrize(
    ("wanted", "contexts", "asked"),
    [
        ((), [V2], False),
        ((ONE,), [V2, ONE], True),
        ((ONE,), ONE, True),
        ((ONE, TWO), [V2, ONE, TWO], True),
        ((ONE, TWO, THREE), [V2, ONE, TWO, THREE], False),
        (("http://words.example/1",), [V2, "http://words.example/1"], False),
        (("/@context/1",), [V2, {"name": None}], False),
        ((ONE,), [V2], False),  # it stands somewhere inside
    ],
)
def test_at_most_two_that_stand_at_the_top_are_asked_for(wanted, contexts, asked):
    assert may_be_fetched(wanted, contexts) is asked


async def test_each_context_takes_the_place_of_its_address():
    world = World()
    world.at(ONE).serves({"@context": {"a": "urn:x:a"}, "more": 1}, "application/ld+json")
    borrowed = await fetch_contexts((ONE,), contexts=[V2, ONE], fetcher=context(world).fetcher)
    assert borrowed.contexts == [V2, {"@context": {"a": "urn:x:a"}}]
    assert [answer.url for answer in borrowed.fetched] == [ONE]


@pytest.mark.parametrize(
    ("body", "status", "why"),
    [
        (b"<h1>Words</h1>", 200, Cause.MALFORMED_REMOTE),
        (b'{"words": {}}', 200, Cause.MALFORMED_REMOTE),
        (b'{"@context": {}}', 404, Cause.HTTP_4XX),
    ],
)
async def test_what_is_no_context_is_not_taken(body, status, why):
    world = World()
    world.at(ONE).answers(status=status, body=body)
    found = await fetch_contexts((ONE,), contexts=ONE, fetcher=context(world).fetcher)
    assert isinstance(found, Unavailable)
    assert found.why is why


async def test_a_silent_host_is_named():
    world = World()
    world.at(ONE).times_out()
    found = await fetch_contexts((ONE,), contexts=ONE, fetcher=context(world).fetcher)
    assert (found.url, found.why) == (ONE, Cause.TIMEOUT)
