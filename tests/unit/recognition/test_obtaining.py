"""A list is obtained from its address, told by what is there, and is as old as it says."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.world import World
from verifier.model.issuer_list import WEEK, IssuerList, ListedIssuer, MissingList
from verifier.model.roles import Role
from verifier.model.words import Cause
from verifier.recognition.lists.snapshot import digest_of, write_snapshot
from verifier.recognition.obtaining import MAX_SOURCES, Source, id_of, obtain, sources_at, sources_in

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
UNI = "did:web:uni.example"
URL = "https://lists.example/partners.toml"
OWN = b"""id = "partners"
name = "Partners of the example college"
version = "2026-02"

[[issuers]]
name = "Example University"
ids = ["did:web:uni.example"]
"""
ISSUERS = (ListedIssuer(key=UNI, ids=(UNI,), names=("Example University",)),)
PACKAGED = IssuerList(
    id="partners",
    name="Partners",
    version="2026-02",
    digest=digest_of(ISSUERS),
    source="partners.toml",
    obtained_at=NOW - timedelta(days=3),
    max_age=WEEK,
    issuers=ISSUERS,
)


@pytest.fixture
def world():
    return World(now=NOW)


async def from_world(world, url=URL, **asked):
    return await obtain(url, fetcher=world, now=NOW, **asked)


async def test_an_own_list_may_be_published_in_the_web(world):
    world.at(URL).serves(OWN, "application/toml")
    found = await from_world(world)
    assert (found.id, found.version, found.source) == ("partners", "2026-02", URL)
    assert (found.obtained_at, found.max_age) == (NOW, WEEK)
    assert found.issuers[0].ids == (UNI,)


async def test_a_list_may_be_called_what_its_reader_calls_it(world):
    world.at(URL).serves(OWN, "application/toml")
    assert (await from_world(world, name="Neighbours")).name == "Neighbours"


async def test_an_address_without_an_ending_is_read_by_its_media_type(world):
    world.at("https://lists.example/partners").serves(OWN, "application/toml")
    found = await from_world(world, "https://lists.example/partners")
    assert found.issuers[0].ids == (UNI,)


@pytest.mark.parametrize(
    ("packaged", "obtained_at", "max_age"),
    [
        (PACKAGED, NOW - timedelta(days=3), WEEK),
        (replace(PACKAGED, max_age=3600), NOW - timedelta(days=3), 3600),
        (replace(PACKAGED, max_age=10 * WEEK), NOW - timedelta(days=3), WEEK),
        (replace(PACKAGED, max_age=None), NOW - timedelta(days=3), WEEK),
        (replace(PACKAGED, obtained_at=None, max_age=None), NOW, WEEK),
        (replace(PACKAGED, obtained_at=NOW + timedelta(days=3)), NOW, WEEK),
    ],
)
async def test_a_packaged_list_is_as_old_as_it_was_where_it_was_packaged(
    world, packaged, obtained_at, max_age
):
    url = "https://lists.example/export.json"
    world.at(url).serves(write_snapshot(packaged))
    found = await from_world(world, url)
    assert (found.obtained_at, found.max_age, found.source) == (obtained_at, max_age, url)
    assert found.digest == PACKAGED.digest


async def test_a_packaged_list_that_was_altered_is_missing(world):
    url = "https://lists.example/export.json"
    world.at(url).serves(write_snapshot(PACKAGED).replace(b"uni.example", b"bad.example"))
    found = await from_world(world, url)
    assert (type(found), found.why) == (MissingList, Cause.LIST_UNTRUSTED)


async def test_a_gap_that_was_packaged_is_a_gap(world):
    url = "https://lists.example/export.json"
    gap = MissingList(id="partners", name="Partners", why=Cause.TIMEOUT)
    world.at(url).serves(write_snapshot(gap))
    found = await from_world(world, url)
    assert (type(found), found.why, found.source) == (MissingList, Cause.TIMEOUT, url)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda place: place.times_out(), Cause.TIMEOUT),
        (lambda place: place.fails(Cause.TOO_LARGE), Cause.TOO_LARGE),
        (lambda place: place.answers(status=404), Cause.HTTP_4XX),
        (lambda place: place.answers(status=500), Cause.HTTP_5XX),
        (lambda place: place.serves(b'id = "'), Cause.LIST_UNTRUSTED),
        (lambda place: place.redirects_to("http://lists.example/partners.toml"), Cause.BLOCKED_BY_POLICY),
    ],
)
async def test_a_list_that_is_not_there_is_missing(world, change, why):
    change(world.at(URL))
    found = await from_world(world)
    assert isinstance(found, MissingList)
    assert (found.id, found.why, found.source) == ("lists-example-partners", why, URL)
    has_sentence_of_its_own = why in (Cause.TIMEOUT, Cause.TOO_LARGE, Cause.BLOCKED_BY_POLICY)
    assert bool(found.detail) is not has_sentence_of_its_own


async def test_a_list_is_never_fetched_over_http(world):
    found = await from_world(world, "http://lists.example/partners.toml")
    assert found.why is Cause.BLOCKED_BY_POLICY


async def test_a_page_for_people_is_no_list(world):
    world.at("https://lists.example/").serves_a_web_page()
    found = await from_world(world, "https://lists.example/")
    assert (found.id, found.why) == ("lists-example", Cause.LIST_UNTRUSTED)


async def test_a_list_may_have_moved_twice(world):
    for number in range(2):
        world.at(f"https://lists.example/{number}.toml").redirects_to(
            f"https://lists.example/{number + 1}.toml"
        )
    world.at("https://lists.example/2.toml").serves(OWN)
    found = await from_world(world, "https://lists.example/0.toml")
    assert (found.id, found.source) == ("partners", "https://lists.example/0.toml")


@pytest.mark.parametrize(
    ("url", "name"),
    [
        (
            "https://lists.example/community-registry/registry.json",
            "lists-example-community-registry-registry",
        ),
        ("https://register.example/.well-known/openid-federation", "register-example"),
        ("https://lists.example/Über.CSV", "lists-example-ber"),
        ("https://", "list"),
        (f"https://lists.example/{'a' * 200}", f"lists-example-{'a' * 66}"),
    ],
)
def test_a_list_is_named_by_its_address(url, name):
    assert id_of(url) == name


KNOWN = [
    {
        "type": "oidf",
        "trustAnchorEC": "https://register.example/.well-known/openid-federation",
        "fetchEndpoint": "https://register.example/fetch?sub=",
        "name": "Members",
    },
    {"type": "dcc-legacy", "url": "https://lists.example/registry.json", "name": "Community"},
]
BOTH = (
    Source(url="https://register.example/.well-known/openid-federation", name="Members"),
    Source(url="https://lists.example/registry.json", name="Community"),
)


def test_a_list_of_registers_leads_to_each_of_them():
    assert sources_in(json.dumps(KNOWN).encode()) == BOTH


def test_older_lists_of_registers_know_one_kind_only():
    assert sources_in(b'[{"name": "Sandbox", "url": "https://lists.example/sandbox.json"}]') == (
        Source(url="https://lists.example/sandbox.json", name="Sandbox"),
    )


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>",
        b'{"registry": {}}',
        b"[",
        b"[]",
        b'["https://lists.example/a.json", null, {}]',
        b'[{"type": "ebsi", "url": "https://lists.example/a.json"}]',
        b'[{"type": "oidf", "trustAnchorEC": 1}]',
    ],
)
def test_what_is_no_list_of_registers_leads_nowhere(body):
    assert sources_in(body) == ()


def test_a_name_that_is_no_text_is_none():
    assert sources_in(b'[{"url": "https://lists.example/a.json", "name": 7}]')[0].name == ""


def test_a_list_of_registers_leads_to_a_few_and_to_each_once():
    many = [{"url": f"https://lists.example/{number}.json"} for number in range(MAX_SOURCES + 1)]
    assert len(sources_in(json.dumps([*many, *many]).encode())) == MAX_SOURCES


async def test_an_address_leads_to_registers_or_to_itself(world):
    known, own = "https://lists.example/known.json", (Source(url=URL),)
    world.at(known).serves(KNOWN)
    assert await sources_at(known, fetcher=world) == BOTH
    world.at(URL).serves(OWN)
    assert await sources_at(URL, fetcher=world) == own
    world.at(URL).times_out()
    assert await sources_at(URL, fetcher=world) == own


async def test_a_register_is_one_source_and_is_not_asked_for_it(world):
    url = "https://register.example/.well-known/openid-federation"
    assert await sources_at(url, fetcher=world) == (Source(url=url),)
    assert not world.fetched


async def test_a_list_is_fetched_as_a_list(world):
    world.at(URL).serves(OWN)
    await from_world(world)
    assert world.fetched == [(URL, Role.ISSUER_LIST)]


@pytest.mark.parametrize(
    ("updated", "days", "obtained_at", "max_age"),
    [
        ("2026-02-28T12:00:00Z", 30, NOW, WEEK),  # a month from its update is longer than a week from now
        ("2026-01-31T12:00:00Z", 30, NOW, 24 * 3600),  # 29 days of 30 are over
        ("2026-03-02", 1, NOW, 36 * 3600),  # its keeper is ahead of us
        ("2026-01-01", 30, datetime(2026, 1, 1, tzinfo=UTC), 30 * 24 * 3600),  # too old, as it says itself
    ],
)
async def test_an_own_list_from_the_web_is_as_old_as_it_is_here_and_never_older_than_it_says_it_may_be(
    world, updated, days, obtained_at, max_age
):
    settings = f'updated = "{updated}"\nmax_age_days = {days}\n'
    world.at(URL).serves(settings.encode() + OWN, "application/toml")
    found = await from_world(world)
    assert (found.obtained_at, found.max_age, found.version) == (obtained_at, max_age, "2026-02")
