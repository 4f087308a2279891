"""Which descriptions of its form are fetched, and what is said when they do not come."""

import asyncio
from dataclasses import dataclass, field

import pytest

from tests.unit.checks.asking import NOW, badge
from tests.world import World
from tests.world.schemas import DRAFT_2020_12, STANDARD
from verifier.contracts import Appraisal, Context
from verifier.model.credential import SchemaEntry
from verifier.model.exhibit import Fetched
from verifier.model.options import Options
from verifier.model.roles import Role
from verifier.model.words import Cause
from verifier.readings.schema_judgement import MAX_ENTRIES, judge_schemas
from verifier.readings.schemas import MAX_FETCHED, fetch_schemas, type_of

URL = "https://uni.example/form.json"


async def nothing(_body, _checks, _context):
    return Appraisal(credential=None, results=())


def context(fetcher, **options):
    return Context(fetcher=fetcher, at=NOW, now=NOW, options=Options(**options), appraise=nothing)


def entry(url=URL, kind="JsonSchema", number=0):
    return SchemaEntry(pointer=f"/credentialSchema/{number}", types=(kind,), id=url)


def world(**rules):
    made = World()
    made.at(URL).serves({"$schema": DRAFT_2020_12, **rules})
    return made


@dataclass
class Silent:
    """A network in which nobody ever answers."""

    asked: list = field(default_factory=list)

    async def fetch(self, url: str, *, role: Role):
        self.asked.append((url, role))
        await asyncio.Event().wait()


async def said(credential, fetcher, *, seconds=5.0, **options):
    found = await judge_schemas(credential, context(fetcher, **options), seconds=seconds)
    return [(each.code.id.partition(".")[2], each.pointer, each.cause) for each in found]


async def test_what_is_known_or_cannot_be_read_is_not_fetched():
    entries = (
        entry(STANDARD),
        entry("urn:example:form"),
        entry(None),
        entry("https://uni.example/a", "XmlSchema"),
        entry("https:///no-host"),
    )
    inside = world()
    assert (await fetch_schemas(badge(schemas=entries), context(inside))).answers == {}
    assert inside.fetched == []


async def test_an_address_that_is_named_twice_is_asked_once():
    inside = world()
    named = await fetch_schemas(badge(schemas=(entry(), entry(number=1))), context(inside))
    assert inside.fetched == [(URL, Role.SCHEMA)]
    assert named.too_many == ()
    assert isinstance(named.answers[URL], Fetched)


async def test_a_few_addresses_are_asked_and_no_more():
    entries = tuple(entry(f"{URL}?{number}", number=number) for number in range(MAX_FETCHED + 2))
    named = await fetch_schemas(badge(schemas=entries), context(world()))
    assert list(named.answers) == [f"{URL}?{number}" for number in range(MAX_FETCHED)]
    assert named.too_many == entries[MAX_FETCHED:]


async def test_a_host_that_never_answers_is_not_waited_for():
    network = Silent()
    named = await fetch_schemas(badge(schemas=(entry(),)), context(network), seconds=0.01)
    assert named.answers == {URL: None}
    assert network.asked == [(URL, Role.SCHEMA)]


async def test_who_had_no_time_says_so():
    unreachable = [("unreachable", "/credentialSchema/0", Cause.TIMEOUT)]
    assert await said(badge(schemas=(entry(),)), Silent(), seconds=0.01) == unreachable


async def test_what_was_not_answered_in_time_is_unreachable():
    network = Silent()
    about, credential = context(network), badge(schemas=(entry(),))
    late = asyncio.ensure_future(fetch_schemas(credential, about, seconds=0.01))
    about.shared["schemas", id(credential)] = late
    (found,) = await judge_schemas(credential, about)
    assert (found.code.id, found.cause, dict(found.fills)) == (
        "schema.unreachable",
        Cause.TIMEOUT,
        {"host": "uni.example"},
    )


@pytest.mark.parametrize(
    ("kinds", "read"),
    [
        (("JsonSchema",), "JsonSchema"),
        (("Other", "JsonSchemaCredential"), "JsonSchemaCredential"),
        (("JsonSchemaValidator2018",), "JsonSchemaValidator2018"),
        (("Other",), None),
        ((), None),
    ],
)
def test_the_first_type_that_is_read_counts(kinds, read):
    assert type_of(SchemaEntry(pointer="", types=kinds, id=URL)) == read


@pytest.mark.parametrize("kind", ["1EdTechJsonSchemaValidator2019", "JsonSchema"])
async def test_a_badge_that_keeps_to_its_schema_gives_no_finding(kind):
    assert await said(badge(raw={"name": "A"}, schemas=(entry(kind=kind),)), world(required=["name"])) == []


async def test_every_place_is_named_under_both_rules():
    credential = badge(raw={"name": 7, "list": [1]}, schemas=(entry(),))
    form = world(properties={"name": {"type": "string"}, "list": {"items": False}})
    found = await said(credential, form)
    assert sorted(found) == [("violated", "/list/0", None), ("violated", "/name", None)]
    strict = await said(credential, form, strict="strict")
    assert {code for code, _, _ in strict} == {"not-conformant-strict"}


async def test_entries_beyond_a_few_are_not_looked_at():
    entries = tuple(entry(f"urn:example:{number}", number=number) for number in range(MAX_ENTRIES + 5))
    found = await said(badge(schemas=entries), world())
    assert [cause for _, _, cause in found] == [Cause.UNSUPPORTED] * MAX_ENTRIES + [Cause.WORK_LIMIT]


async def test_an_entry_that_is_repeated_is_judged_once():
    entries = tuple(entry(number=number) for number in range(50))
    found = await said(badge(raw={}, schemas=entries), world(required=["name"]))
    assert found == [("violated", "", None)]
