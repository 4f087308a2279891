"""Real credentials of issuers that registers know: with the registers they are trusted, and not without them.

The corpus says which registers know each issuer, and the registers themselves are not in it. So they are
written here, in the formats in which they are published.
"""

import json
from collections import Counter
from dataclasses import dataclass
from urllib.parse import urlsplit

import pytest

from tests.conformance.corpus import MOMENT, Item, judge, read_items
from tests.shared import shared
from tests.world import World
from verifier.contracts import Fetcher
from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.issuer_list import IssuerList, TrustList
from verifier.model.report import Verdict
from verifier.model.roles import Role
from verifier.recognition.obtaining import obtain, sources_at

COMMUNITY = "https://lists.example/community-registry/registry.json"
SANDBOX = "https://lists.example/sandbox-registry/registry.json"
MEMBERS = "https://register.example/.well-known/openid-federation"
TEST_MEMBERS = "https://test.register.example/.well-known/openid-federation"
LEGACY, FEDERATIONS = (COMMUNITY, SANDBOX), (MEMBERS, TEST_MEMBERS)
KNOWN = "https://lists.example/known-did-registries.json"

# In the words of the source: which registers know the issuer. One word is misspelt there.
REGISTERS = {
    "legacy": (COMMUNITY,),
    "legacyRegistry": (COMMUNITY,),
    "oidf": (MEMBERS,),
    "mixedRegistry": (COMMUNITY, MEMBERS),
    "fourRegistry": (*LEGACY, *FEDERATIONS),
    "noRegistry": (),
    "noRegsitry": (),
}
ITEMS = tuple(number for number in range(28) if number != 10)  # that one is no badge at all
ON_SOME = [word for word, registers in REGISTERS.items() if registers]


@dataclass(frozen=True)
class Beside:
    """The web of an item, and the hosts of the registers beside it."""

    corpus: Fetcher
    world: World

    async def fetch(self, url: str, *, role: Role) -> Fetched | Unavailable:
        ours = (urlsplit(url).hostname or "").endswith(".example")
        return await (self.world if ours else self.corpus).fetch(url, role=role)


@dataclass(frozen=True)
class Registers:
    """The registers of one situation, live, and the reader's lists as they were obtained from them."""

    world: World
    lists: tuple[TrustList, ...]

    async def judge(self, item: Item):
        return await judge(item, lists=self.lists, web=lambda corpus: Beside(corpus, self.world))


def issuer_of(item: Item) -> str:
    """Read who issued an item, apart from the product."""
    issuer = json.loads(item.body)["issuer"]
    return issuer if isinstance(issuer, str) else issuer["id"]


def name_of(issuer: str) -> str:
    return f"The issuer that is {issuer[-6:]}"


@pytest.fixture(scope="module")
def items():
    """The items of whose issuers the corpus says who knows them."""
    all_of_them = read_items(shared("conformance"))
    return tuple(all_of_them[number] for number in ITEMS)


def publish(world: World, items: tuple[Item, ...]) -> None:
    """Write the registers: each knows exactly those of whom the corpus says so."""
    known: dict[str, set[str]] = {register: set() for register in (*LEGACY, *FEDERATIONS)}
    for item in items:
        for register in REGISTERS[item.registry]:
            known[register].add(issuer_of(item))
    for url in LEGACY:
        entries = {
            each: {"name": name_of(each), "location": "Exampletown", "url": "https://uni.example"}
            for each in sorted(known[url])
        }
        meta = {"created": "2022-10-27T17:57:31+00:00", "updated": "2026-11-01T00:00:00+00:00"}
        world.at(url).serves({"meta": meta, "registry": entries})
    for url in FEDERATIONS:
        register = world.register(urlsplit(url).hostname, name=f"Members of {urlsplit(url).hostname}")
        for each in sorted(known[url]):
            register.lists(each, name_of(each), homepage_uri="https://uni.example")
    legacy = [{"type": "dcc-legacy", "url": url, "name": url.split("/")[3]} for url in LEGACY]
    federations = [
        {"type": "oidf", "trustAnchorEC": url, "fetchEndpoint": "…", "name": urlsplit(url).hostname}
        for url in FEDERATIONS
    ]
    world.at(KNOWN).serves([*federations, *legacy])


async def registers(items: tuple[Item, ...], *, only: tuple[str, ...] | None = None) -> Registers:
    """Publish the registers, and obtain all of them by the one address, or only some."""
    world = World(now=MOMENT)
    publish(world, items)
    sources = await sources_at(KNOWN, fetcher=world)
    chosen = [source for source in sources if only is None or source.url in only]
    lists = [await obtain(each.url, fetcher=world, now=MOMENT, name=each.name) for each in chosen]
    assert all(isinstance(each, IssuerList) for each in lists)
    return Registers(world, tuple(lists))


async def test_the_corpus_says_of_enough_issuers_who_knows_them(items):
    kinds = Counter(item.registry for item in items if item.expected)
    assert set(kinds) | {"noRegsitry"} == set(REGISTERS)
    assert kinds.total() == 16
    assert all(
        item.registry is None for item in read_items(shared("conformance")) if item.number not in ITEMS
    )


@pytest.mark.parametrize("number", range(len(ITEMS)))
async def test_a_good_item_is_trusted_exactly_if_a_register_knows_its_issuer(items, number):
    item = items[number]
    judged = await (await registers(items)).judge(item)
    knows = item.expected is True and item.registry in ON_SOME
    assert (judged.report.verdict is Verdict.TRUSTED) is knows, sorted(judged.codes)
    if knows:
        listed = judged.report.recognition.listed
        assert listed.by == issuer_of(item)
        assert listed.list.source in REGISTERS[item.registry] or item.registry == "oidf"
        assert judged.report.headline.text == listed.issuer.name == name_of(issuer_of(item))
        assert "issuer.recognised" in judged.codes
        assert "issuer.self-made" not in judged.codes


@pytest.mark.parametrize("word", ON_SOME)
async def test_every_register_that_knows_an_issuer_is_enough_by_itself(items, word):
    for item in (each for each in items if each.registry == word and each.expected):
        for url in REGISTERS[word]:
            judged = await (await registers(items, only=(url,))).judge(item)
            assert judged.report.verdict is Verdict.TRUSTED, (item.number, sorted(judged.codes))
            assert judged.report.recognition.listed.list.source == url


async def test_without_registers_nobody_is_trusted(items):
    for item in items:
        assert (await judge(item)).report.verdict is not Verdict.TRUSTED, item.number


async def test_registers_make_nothing_better_that_was_withdrawn_altered_or_has_ended(items):
    for item in (each for each in items if each.expected is not True):
        alone = await judge(item)
        with_all = await (await registers(items)).judge(item)
        assert with_all.report.verdict is alone.report.verdict, item.number


@pytest.mark.parametrize("fault", ["times_out", "gone", "serves_a_web_page"])
async def test_a_register_that_does_not_answer_trusts_nobody(items, fault):
    found = await registers(items, only=(MEMBERS,))
    for url in [url for url in found.world.places if "/fetch?" in url]:
        getattr(found.world.at(url), fault)()
    for item in (each for each in items if each.registry == "oidf" and each.expected):
        judged = await found.judge(item)
        assert judged.report.verdict is (await judge(item)).report.verdict
        assert "issuer.list-unavailable" in judged.codes
