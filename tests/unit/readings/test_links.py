"""Dead links are named to who looks for mistakes, and to nobody else; nothing rests on them."""

import pytest

from tests.unit.engine.stage import codes, verified
from tests.world import World
from verifier.model.options import Options
from verifier.readings.links import MAX_LINKS, links_of

EXPLAIN = Options(explain=True)
PAGE = "https://pages.example/1"
DEAD = "document.link-unreachable"


def a_badge(evidence=PAGE):
    world = World()
    badge = world.issuer("uni.example").host_badge()
    badge.edit(lambda document: document.update(evidence=evidence))
    return world, badge


async def found(world, badge, *, options=EXPLAIN):
    return codes(await verified(world, body=badge.json(), options=options), "document")


@pytest.mark.parametrize("status", [404, 410, 500, 503])
async def test_page_that_is_not_there_is_named(status):
    world, badge = a_badge()
    world.at(PAGE).answers(status=status)
    assert await found(world, badge) == ["document.read", DEAD]


@pytest.mark.parametrize("status", [200, 401, 403, 429, 204])
async def test_page_that_answers_anything_else_is_let_be(status):
    world, badge = a_badge()
    world.at(PAGE).answers(status=status)
    assert await found(world, badge) == ["document.read"]


async def test_host_that_there_is_not_is_named():
    world, badge = a_badge("https://no-such-host.example/")
    assert await found(world, badge) == ["document.read", DEAD]


async def test_page_that_is_silent_is_let_be():
    world, badge = a_badge()
    world.at(PAGE).times_out()
    assert await found(world, badge) == ["document.read"]


async def test_nothing_is_asked_unless_the_reader_wants_to_know():
    world, badge = a_badge()
    world.at(PAGE).answers(status=404)
    assert await found(world, badge, options=Options()) == ["document.read"]


async def test_a_page_that_is_named_twice_counts_once_and_six_at_most():
    world, badge = a_badge([f"https://gone.example/{number % 9}" for number in range(18)])
    assert (await found(world, badge)).count(DEAD) == MAX_LINKS


@pytest.mark.parametrize("address", ["mailto:a@b.example", "urn:uuid:1", "data:text/plain,x"])
async def test_what_is_no_page_is_not_asked_for(address):
    world, badge = a_badge({"id": address})
    assert await found(world, badge) == ["document.read"]


async def test_links_of_a_badge_without_anything():
    _, badge = a_badge()
    credential = (await verified(badge.world, body=badge.json())).credential
    assert [link.url for link in links_of(credential)] == [PAGE]
