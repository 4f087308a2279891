"""Which keys a proof may be verified with: the named, those it hints at, or all that the issuer publishes."""

import pytest

from tests.unit.readings.keys_found import (
    HTTPS,
    ME,
    REFUSED,
    UNREAD,
    key,
    key_set,
    method,
    place,
    proof,
    published,
    token,
)
from tests.world import Key, World
from verifier.model.roles import Role
from verifier.model.words import Cause
from verifier.readings.publication import published_by
from verifier.readings.signing_key import candidates, with_key_set

MALLORY, COLLEGE = Key.named("mallory"), Key.named("college")


def names(found):
    return [
        next(name for name in ("uni", "college", "mallory", "p256") if key(name) == each)
        for each in found.keys
    ]


@pytest.mark.parametrize(
    ("asked", "tried", "named", "guessed"),
    [
        (proof(), ["uni"], True, False),
        (proof(f"{ME}#college"), ["college"], True, False),
        (proof(f"{ME}#gone"), ["uni", "college"], False, True),
        (proof(f"{ME}#{MALLORY.multikey}"), ["mallory"], False, False),
        (proof(MALLORY.did_key), ["mallory"], True, False),
        (proof(f"{MALLORY.did_key}#{MALLORY.multikey}"), ["mallory"], True, False),
        (proof(f"{Key.named('p256').did_jwk}#0"), ["p256"], True, False),
        (proof("did:web:college.example#key-1"), [], False, False),
        (token(), ["uni", "college"], False, True),
        (token("unheard-of"), ["uni", "college"], False, True),
        (token("college"), ["college"], True, False),
        (token(embedded_key=MALLORY.public), ["mallory"], False, False),
        (token(f"{ME}#uni", embedded_key=MALLORY.public), ["uni", "mallory"], True, False),
        (token(f"{ME}#uni", embedded_key=Key.named("uni").public), ["uni"], True, False),
        (token("https://mallory.example/keys#1"), ["uni", "college"], False, True),
    ],
)
def test_keys_are_tried_by_name_then_by_hint_and_without_either_all(asked, tried, named, guessed):
    found = candidates(asked, published(place(method(), method("college"))))
    assert names(found) == tried
    assert (found.named, found.guessed) == (named, guessed)


@pytest.mark.parametrize(
    ("asked", "where"),
    [(token(), False), (token("x"), False), (token("https://a.example/k"), True), (proof(), True)],
)
def test_it_is_told_whether_the_proof_says_where_its_key_is(asked, where):
    assert candidates(asked, published()).says_where is where


@pytest.mark.parametrize("refusal", [UNREAD, REFUSED])
def test_a_named_key_that_cannot_be_used_is_told_and_none_is_guessed(refusal):
    found = candidates(proof(), published(place(method(key=refusal), method("college"))))
    assert (found.keys, found.refused, found.named, found.guessed) == ((), (refusal,), False, False)


def test_a_key_that_cannot_be_used_is_no_matter_where_all_are_tried():
    found = candidates(token(), published(place(method(key=REFUSED), method("college"))))
    assert (names(found), found.refused) == (["college"], ())


def test_a_hint_that_is_too_weak_is_told():
    found = candidates(token(embedded_key=Key.named("weak-rsa").public), published(place(method())))
    assert [finding.code.id for finding in found.refused] == ["proof.key-refused"]


@pytest.mark.parametrize("did", ["did:key:zNo", "did:key:zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme"])
def test_a_hint_that_is_no_key_we_read_is_told(did):
    found = candidates(proof(did), published(place(method())))
    assert [finding.code.id for finding in found.refused] == ["proof.key-unusable"]


@pytest.mark.parametrize(
    "fragment", ["key-1", "", "zebra", "zNo0", "z6MkeXATEjyXENzBXBxgC5EHk2JE5aqd7qMGGtDpLUH1e2Sj"]
)
def test_a_fragment_that_is_no_usable_key_is_only_a_name(fragment):
    found = candidates(proof(f"{ME}#{fragment}"), published(place(method())))
    assert (names(found), found.refused, found.guessed) == (["uni"], (), True)


def test_a_key_that_only_lies_on_the_host_is_a_hint():
    beside = key_set(method("mallory", id="1"), publishes=False, where="https://uni.example/files/k")
    found = candidates(token("https://uni.example/files/k#1"), published(beside, issuer=HTTPS))
    assert (names(found), found.named, found.guessed) == (["mallory"], False, False)


def issuer(**given):
    world = World()
    return world, world.issuer("uni.example", kind="https", **given)


async def looked_up(world, uni, kid, *, asked=None):
    publication = await published_by(uni.id, fetcher=world)
    before = len(world.fetched)
    found = await with_key_set(asked or token(kid), publication, fetcher=world)
    return publication, found, world.fetched[before:]


@pytest.mark.parametrize(
    "kid",
    [
        "https://mallory.example/keys#1",
        "https://uni.example.mallory.example/keys#1",
        "https://uni.example@mallory.example/keys#1",
        "https://uni.example:8443/keys#1",
        "http://uni.example/keys#1",
        "did:web:mallory.example#1",
        "keys#1",
        "https://[",
        None,
        "https://uni.example/issuer#key-1",
    ],
)
async def test_a_kid_that_leads_anywhere_else_is_never_fetched(kid):
    world, uni = issuer()
    publication, found, fetched = await looked_up(world, uni, kid)
    assert fetched == []
    assert found is publication


async def test_a_key_set_that_is_known_is_not_fetched_again():
    world, uni = issuer()
    url = uni.publish_key_set()
    _, _, fetched = await looked_up(world, uni, f"{url}#{uni.verification_method}")
    assert fetched == []


async def test_an_embedded_proof_fetches_no_key_set():
    world, uni = issuer()
    url = uni.publish_key_set(f"{uni.id}/keys")
    _, _, fetched = await looked_up(world, uni, None, asked=proof(f"{url}#1"))
    assert fetched == []


async def test_a_did_has_no_host_on_which_to_look():
    world = World()
    uni = world.issuer("uni.example")
    uni.publish_key_set("https://uni.example/keys")
    _, _, fetched = await looked_up(world, uni, "https://uni.example/keys#1")
    assert fetched == []


@pytest.mark.parametrize(
    ("path", "publishes"), [("issuer/keys", True), ("files/keys", False), ("~mallory/keys", False)]
)
async def test_a_key_set_on_the_host_publishes_under_the_issuers_path_alone(path, publishes):
    world, uni = issuer()
    url = uni.publish_key_set(f"https://uni.example/{path}")
    _, found, fetched = await looked_up(world, uni, f"{url}#1")
    assert fetched == [(url, Role.KEY_SET)]
    assert (found.places[-1].where, found.places[-1].publishes) == (url, publishes)
    assert not found.places[-1].speaks_for_issuer


async def test_a_key_set_under_the_path_and_in_the_issuers_name_speaks():
    world, uni = issuer()
    url = uni.publish_key_set(f"{uni.id}/keys", iss=uni.id)
    _, found, _ = await looked_up(world, uni, url)
    assert found.places[-1].speaks_for_issuer


async def test_where_a_redirect_ends_is_where_a_key_set_lies():
    world, uni = issuer()
    there = uni.publish_key_set("https://uni.example/files/keys")
    world.at(f"{uni.id}/keys").redirects_to(there)
    _, found, _ = await looked_up(world, uni, f"{uni.id}/keys#1")
    assert (found.places[-1].lies_at, found.places[-1].publishes) == ((there,), False)


@pytest.mark.parametrize(("path", "unseen"), [("issuer/keys", Cause.TIMEOUT), ("files/keys", None)])
async def test_only_silence_under_the_issuers_path_leaves_something_unseen(path, unseen):
    world, uni = issuer()
    world.at(f"https://uni.example/{path}").times_out()
    _, found, _ = await looked_up(world, uni, f"https://uni.example/{path}#1")
    assert (found.unseen.why if found.unseen else None) is unseen


async def test_the_address_of_the_host_alone_is_no_place_of_a_whole_host():
    world, uni = issuer(path="/")
    world.at("https://uni.example").serves({"keys": [MALLORY.public]})
    _, found, _ = await looked_up(world, uni, "https://uni.example")
    assert not found.places[-1].publishes
