"""What nobody but the issuer can do: change a badge and have it accepted."""

import asyncio
import json

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.world import World
from tests.world.cose import CoseSign1
from tests.world.sd_jwt import SdJwt
from verifier.engine import Verification
from verifier.model.located import Given
from verifier.model.options import Options
from verifier.model.report import Verdict
from verifier.model.words import Cause

GOOD = (Verdict.TRUSTED, Verdict.VALID, Verdict.CAUTION)
MOMENT = World().now
JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-99, 99) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=6), inner, max_size=2),
    max_leaves=4,
)


def embedded():
    world = World()
    uni = world.issuer("uni.example")
    return world, uni.award("Statistics 101").status_list(uni.status_list("3"), 94567).bytes()


def token():
    world = World()
    return world, world.issuer("uni.example", kind="https", algorithm="ES256").award(
        "Statistics 101"
    ).jwt().bytes()


def sd_jwt():
    world = World()
    return world, SdJwt(world.issuer("uni.example").award("Statistics 101")).hide("/name", "/issuer").bytes()


def cose():
    world = World()
    return world, CoseSign1(world.issuer("uni.example", algorithm="ES256").award("Statistics 101")).bytes()


def signed_by(suite, algorithm):
    """Make badges that are signed by that suite; those of 2018 have their words in the elder form."""

    def make():
        world = World()
        award = world.issuer("uni.example", algorithm=algorithm).award("Statistics 101")
        return world, (award.as_vc1() if suite.endswith("2018") else award).suite(suite).bytes()

    return make


SUITES = [
    signed_by("ecdsa-rdfc-2019", "ES256"),
    signed_by("ecdsa-rdfc-2019", "ES384"),
    signed_by("eddsa-jcs-2022", "EdDSA"),
    signed_by("ecdsa-jcs-2019", "ES256"),
    signed_by("ecdsa-jcs-2019", "ES384"),
    signed_by("Ed25519Signature2018", "EdDSA"),
    signed_by("RsaSignature2018", "RS256"),
    signed_by("JsonWebSignature2020", "ES256"),
]


def verify(world, body):
    verification = Verification(fetcher=world, now=MOMENT, options=Options())
    return asyncio.run(verification.verify(Given(body=body)))


def objects(value, path=()):
    if isinstance(value, dict):
        yield path
        for name, member in value.items():
            yield from objects(member, (*path, name))
    elif isinstance(value, list):
        for place, member in enumerate(value):
            yield from objects(member, (*path, place))


def at(document, path):
    for step in path:
        document = document[step]
    return document


@pytest.mark.parametrize("make", [embedded, token, sd_jwt, cose, *SUITES])
def test_the_badge_itself_is_good(make):
    world, body = make()
    assert verify(world, body).verdict is Verdict.VALID


@settings(max_examples=300, deadline=None)
@given(st.sampled_from([embedded, token, sd_jwt, cose, *SUITES]), st.data())
def test_a_badge_with_one_byte_changed_is_never_accepted(make, data):
    world, body = make()
    place = data.draw(st.integers(0, len(body) - 1))
    changed = bytearray(body)
    changed[place] = data.draw(st.integers(0, 255))
    assume(_meaning(bytes(changed)) != _meaning(body))
    assert verify(world, bytes(changed)).verdict not in GOOD


@settings(max_examples=100, deadline=None)
@given(st.data(), st.text(min_size=1, max_size=10), JSON_VALUES)
def test_a_member_added_anywhere_is_never_accepted(data, name, value):
    world, body = data.draw(st.sampled_from([embedded, *SUITES]))()
    document = json.loads(body)
    target = at(document, data.draw(st.sampled_from(list(objects(document)))))
    assume(name not in target)
    target[name] = value
    report = verify(world, json.dumps(document).encode())
    assert report.verdict not in GOOD or _is_nothing(value)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_member_taken_away_is_never_accepted(data):
    world, body = data.draw(st.sampled_from([embedded, *SUITES]))()
    document = json.loads(body)
    target = at(
        document, data.draw(st.sampled_from([path for path in objects(document) if at(document, path)]))
    )
    del target[data.draw(st.sampled_from(sorted(target)))]
    assert verify(world, json.dumps(document).encode()).verdict not in GOOD


@settings(max_examples=40, deadline=None)
@given(st.sampled_from([embedded, *SUITES]), st.randoms(use_true_random=False))
def test_the_order_of_members_means_nothing(make, chance):
    world, body = make()

    def shuffled(value):
        if isinstance(value, dict):
            names = list(value)
            chance.shuffle(names)
            return {name: shuffled(value[name]) for name in names}
        return [shuffled(each) for each in value] if isinstance(value, list) else value

    assert verify(world, json.dumps(shuffled(json.loads(body))).encode()).verdict is Verdict.VALID


@pytest.mark.parametrize("why", Cause, ids=lambda cause: cause.value)
@pytest.mark.parametrize(
    "place", ["https://uni.example/.well-known/did.json", "https://uni.example/status/3"]
)
def test_an_outage_never_turns_a_badge_green_or_red(why, place):
    world, body = embedded()
    world.at(place).fails(why)
    assert verify(world, body).verdict is Verdict.INCOMPLETE


@pytest.mark.parametrize("why", Cause, ids=lambda cause: cause.value)
@pytest.mark.parametrize(
    "place", ["https://uni.example/.well-known/did.json", "https://uni.example/status/3"]
)
def test_an_outage_never_saves_a_forged_badge(why, place):
    world, body = embedded()
    document = json.loads(body)
    document["credentialSubject"]["achievement"]["name"] = "Medicine"
    world.at(place).fails(why)
    assert verify(world, json.dumps(document).encode()).verdict in (Verdict.INCOMPLETE, Verdict.REJECTED)


def _meaning(body):
    """Read JSON for what it says: white space between its parts may change."""
    try:
        return json.loads(body)
    except ValueError:
        return body.strip()


def _is_nothing(value):
    """Null members and empty arrays state nothing, in JSON-LD as for a reader."""
    return value is None or value == []
