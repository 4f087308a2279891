"""A register is asked for one issuer id, at its own address, and learns nothing else."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.world import World
from verifier.model.issuer_list import Federation, IssuerList, ListedIssuer, MissingList
from verifier.model.roles import Role
from verifier.model.words import Cause
from verifier.recognition.registers.federation import is_at_home, look_up, statement_url

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
ISSUER = "did:web:uni.example"


class Asked:
    """A world with a register, whose keys were pinned before anything was done to it."""

    def __init__(self, host="register.example"):
        self.world = World(now=NOW)
        self.register = self.world.register(host)
        self.place = self.register.lists(ISSUER, "Example University")
        self.pinned = Federation(
            anchor=self.register.anchor,
            fetch_endpoint=self.register.fetch_endpoint,
            keys=tuple(self.register.jwks),
        )

    async def look_up(self, issuer=ISSUER, *, federation=None):
        listing = IssuerList(
            id="register",
            name="Register of Examples",
            version="1",
            digest="sha256:00",
            source=self.register.url,
            obtained_at=NOW,
            federation=federation or self.pinned,
        )
        return await look_up(issuer, register=listing, fetcher=self.world, now=NOW)


async def test_an_issuer_that_a_register_knows_has_its_entry():
    found = await Asked().look_up()
    assert isinstance(found, ListedIssuer)
    assert (found.ids, found.name) == ((ISSUER,), "Example University")


async def test_the_identifier_alone_leaves_the_house():
    asked = Asked()
    await asked.look_up()
    url = "https://register.example/fetch?sub=did%3Aweb%3Auni.example"
    assert asked.world.fetched == [(url, Role.ENTITY_STATEMENT)]


async def test_an_issuer_that_a_register_does_not_know_is_not_on_it():
    assert await Asked().look_up("did:web:other.example") is None


@pytest.mark.parametrize("issuer", ["urn:uuid:1", "https://api.badgr.io/", "mailto:a@uni.example"])
async def test_nobody_is_asked_about_what_no_list_may_name(issuer):
    asked = Asked()
    asked.register.lists(issuer, "Example University")
    assert await asked.look_up(issuer) is None
    assert not asked.world.fetched


async def test_a_list_that_is_no_register_has_nothing_to_add():
    asked = Asked()
    listing = IssuerList(id="a", name="A", version="1", digest="sha256:00", source="a.toml", obtained_at=None)
    assert await look_up(ISSUER, register=listing, fetcher=asked.world, now=NOW) is None
    assert not asked.world.fetched


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda asked: asked.place.times_out(), Cause.TIMEOUT),
        (lambda asked: asked.place.fails(Cause.TLS), Cause.TLS),
        (lambda asked: asked.place.answers(status=503), Cause.HTTP_5XX),
        (lambda asked: asked.place.answers(status=403), Cause.BLOCKED_BY_SITE),
        (lambda asked: asked.place.answers(status=400), Cause.HTTP_4XX),
        (lambda asked: asked.place.answers(status=429), Cause.RATE_LIMITED),
        (lambda asked: asked.place.gone(), Cause.HTTP_4XX),
        (lambda asked: asked.place.serves_a_web_page(), Cause.MALFORMED_REMOTE),
        (lambda asked: asked.place.serves({"jwt": "a.b.c"}), Cause.MALFORMED_REMOTE),
        (lambda asked: asked.place.redirects_to("https://register.example/other"), Cause.BLOCKED_BY_POLICY),
        (lambda asked: asked.register.sign_with("mallory-p256"), Cause.LIST_UNTRUSTED),
        (lambda asked: asked.register.rotate(), Cause.LIST_UNTRUSTED),
        (lambda asked: asked.register.expires(timedelta(0)), Cause.LIST_STALE),
        (lambda asked: asked.register.edit(lambda said: said.update(sub="did:web:x")), Cause.LIST_UNTRUSTED),
        (lambda asked: asked.world.forget("register.example"), Cause.DNS),
    ],
)
async def test_a_register_without_an_answer_that_holds_is_missing(change, why):
    asked = Asked()
    change(asked)
    found = await asked.look_up()
    assert isinstance(found, MissingList)
    assert (found.id, found.name, found.why) == ("register", "Register of Examples", why)
    assert found.detail


@pytest.mark.parametrize(
    "endpoint",
    [
        "http://register.example/fetch",
        "https://other.example/fetch",
        "https://register.example.other.example/fetch",
        "https://register.example/fetch#",
        "fetch",
        "",
    ],
)
async def test_a_register_is_asked_at_home_or_not_at_all(endpoint):
    asked = Asked()
    pinned = Federation(anchor=asked.pinned.anchor, fetch_endpoint=endpoint, keys=asked.pinned.keys)
    found = await asked.look_up(federation=pinned)
    assert isinstance(found, MissingList)
    assert found.why is Cause.LIST_UNTRUSTED
    assert not asked.world.fetched


@pytest.mark.parametrize(
    ("endpoint", "anchor", "home"),
    [
        ("https://register.example/fetch", "https://register.example", True),
        ("https://api.register.example/fetch", "https://register.example", True),
        ("https://a.github.io/fetch", "https://b.github.io", False),
        ("https://203.0.113.7/fetch", "https://203.0.113.7", True),
        ("https://203.0.113.7/fetch", "https://203.0.113.8", False),
        ("https://register.example/fetch", "no address", False),
    ],
)
def test_home_is_the_domain_that_somebody_registered(endpoint, anchor, home):
    assert is_at_home(endpoint, anchor=anchor) is home


def test_an_issuer_is_one_parameter_whatever_is_in_it():
    url = statement_url("https://register.example/fetch?tenant=1", "https://uni.example/?a=1&sub=x#y z")
    assert url == (
        "https://register.example/fetch?tenant=1&sub=https%3A%2F%2Funi.example%2F%3Fa%3D1%26sub%3Dx%23y%20z"
    )
