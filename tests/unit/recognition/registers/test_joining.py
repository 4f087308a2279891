"""A register is added with its keys and the names of those whom it knows, and works without the names."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from tests.world import Key, World
from verifier.model.issuer_list import WEEK, IssuerList, MissingList
from verifier.model.roles import Role
from verifier.model.words import Cause
from verifier.recognition.lists.reading import read_list
from verifier.recognition.lists.snapshot import write_snapshot
from verifier.recognition.obtaining import obtain
from verifier.recognition.registers.joining import MAX_NAMED

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
UNI, COLLEGE = "did:web:uni.example", "https://college.example/issuer"


@pytest.fixture
def world():
    return World(now=NOW)


@pytest.fixture
def register(world):
    register = world.register()
    register.lists(UNI, "Example University")
    register.lists(COLLEGE, "Example College", homepage_uri="https://college.example/")
    return register


async def join(register, *, name=""):
    return await obtain(register.url, fetcher=register.world, now=NOW, name=name)


async def test_a_register_is_pinned_with_its_keys(register):
    found = await join(register)
    assert isinstance(found, IssuerList)
    assert (found.id, found.name) == ("register-example", "Register of Examples")
    assert (found.source, found.version) == (register.url, "2026-03-01")
    assert (found.obtained_at, found.max_age) == (NOW, WEEK)
    assert found.federation.anchor == "https://register.example"
    assert found.federation.fetch_endpoint == register.fetch_endpoint
    assert found.federation.keys == tuple(register.jwks)


async def test_the_names_of_those_whom_it_knows_are_noted(register):
    found = await join(register)
    assert [(each.key, each.name) for each in found.issuers] == [
        (UNI, "Example University"),
        (COLLEGE, "Example College"),
    ]


async def test_a_register_may_be_called_what_its_reader_calls_it(register):
    assert (await join(register, name="Members")).name == "Members"


async def test_a_register_without_a_name_is_called_by_its_host(register):
    register.name = ""
    assert (await join(register)).name == "register.example"


@pytest.mark.parametrize("says_whom_it_knows", [True, False])
async def test_a_register_is_kept_as_it_was_added(register, says_whom_it_knows):
    if not says_whom_it_knows:
        register.world.at(register.list_endpoint).answers(status=404)
    register.lists("did:key:z6Mk", "  Example\nSchool ", logo_uri="data:image/png;base64,aGVsbG8=")
    found = await join(register)
    assert read_list(write_snapshot(found), name="register.json") == found


async def test_the_same_register_has_the_same_digest_another_day(register):
    first = await join(register)
    register.world.now = NOW + timedelta(days=1)
    again = await obtain(register.url, fetcher=register.world, now=NOW + timedelta(days=1))
    assert again.digest == first.digest
    register.lists("did:web:other.example", "Other University")
    assert (await obtain(register.url, fetcher=register.world, now=register.world.now)).digest != first.digest


@pytest.mark.parametrize(
    "change",
    [
        lambda place: place.times_out(),
        lambda place: place.answers(status=500),
        lambda place: place.serves_a_web_page(),
        lambda place: place.serves({"issuers": [UNI]}),
        lambda place: place.serves([1, None, "", "x" * 2_001]),
    ],
)
async def test_a_register_that_does_not_say_whom_it_knows_still_answers(register, change):
    change(register.world.at(register.list_endpoint))
    found = await join(register)
    assert (found.issuers, found.left_out) == ((), 0)
    assert found.federation is not None


async def test_whom_a_register_says_nothing_of_is_left_out(register):
    register.place(UNI).answers(status=404)
    found = await join(register)
    assert [each.key for each in found.issuers] == [COLLEGE]
    assert found.left_out == 1


async def test_whose_statement_does_not_hold_is_left_out(register):
    register.place(UNI).serves_a_web_page()
    assert [each.key for each in (await join(register)).issuers] == [COLLEGE]


async def test_the_names_of_many_are_noted_up_to_a_bound(register):
    for number in range(MAX_NAMED + 10):
        register.lists(f"did:web:uni{number}.example", f"University {number}")
    found = await join(register)
    assert len(found.issuers) == MAX_NAMED
    assert found.left_out == 12
    assert len(register.world.fetched) == MAX_NAMED + 2


async def test_a_register_that_fails_for_one_after_the_other_is_asked_no_more(register):
    known = [f"did:web:uni{number}.example" for number in range(100)]
    for issuer in known:
        register.lists(issuer, issuer).times_out()
    register.place(UNI).times_out()
    found = await join(register)
    asked = [url for url, role in register.world.fetched if role is Role.ENTITY_STATEMENT]
    assert len(asked) < 20
    assert found.federation is not None


@pytest.mark.parametrize("kind", ["list", "fetch"])
@pytest.mark.parametrize("endpoint", [None, 1, "http://register.example/x", "https://other.example/x"])
async def test_nothing_is_asked_at_addresses_that_are_not_the_register_s_own(register, kind, endpoint):
    register.edit(
        lambda claims: claims["metadata"]["federation_entity"].update(
            {f"federation_{kind}_endpoint": endpoint}
        )
    )
    found = await join(register)
    assert {url for url, _ in register.world.fetched} == {register.url}
    if kind == "list":
        assert found.issuers == ()
    else:
        assert (type(found), found.why) == (MissingList, Cause.LIST_UNTRUSTED)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda register: register.world.at(register.url).times_out(), Cause.TIMEOUT),
        (lambda register: register.world.at(register.url).answers(status=404), Cause.HTTP_4XX),
        (lambda register: register.world.at(register.url).serves_a_web_page(), Cause.MALFORMED_REMOTE),
        (lambda register: register.header(typ="JWT"), Cause.LIST_UNTRUSTED),
        (lambda register: register.expires(timedelta(0)), Cause.LIST_STALE),
        (lambda register: register.edit(lambda claims: claims.pop("jwks", None)), Cause.LIST_UNTRUSTED),
        (lambda register: register.edit(lambda claims: claims.update(iss=UNI)), Cause.LIST_UNTRUSTED),
        (lambda register: register.edit(lambda claims: claims.pop("metadata")), Cause.LIST_UNTRUSTED),
        (
            lambda register: register.edit(
                lambda claims: claims.update(
                    jwks={"keys": [{**Key.named("uni").public, "kid": register.kid}]}
                )
            ),
            Cause.LIST_UNTRUSTED,
        ),
    ],
)
async def test_a_register_that_does_not_hold_is_not_added(register, change, why):
    change(register)
    found = await join(register)
    assert isinstance(found, MissingList)
    assert (found.id, found.why, found.source) == ("register-example", why, register.url)
    assert found.detail


async def test_a_register_may_be_at_home_below_a_path(world):
    register = world.register("trust.example/members")
    register.lists(UNI, "Example University")
    found = await join(register)
    assert found.federation.anchor == "https://trust.example/members"
    assert found.id == "trust-example-members"
    assert [each.key for each in found.issuers] == [UNI]


async def test_ids_that_occur_twice_are_asked_for_once(register):
    register.world.at(register.list_endpoint).serves(json.dumps([UNI, UNI]).encode())
    assert [each.key for each in (await join(register)).issuers] == [UNI]
