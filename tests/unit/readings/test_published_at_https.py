"""Where an https issuer publishes its keys: its own document, sets that it names, the set of its host."""

import pytest

from tests.world import Key, World
from verifier.model.roles import Role
from verifier.model.words import Cause
from verifier.readings.publication import published_by

UNI = Key.named("uni")
WELL_KNOWN = "https://uni.example/.well-known/jwks.json"
ELSEWHERE = "https://keys.example/uni.json"


def scene(**issuer):
    world = World()
    return world, world.issuer("uni.example", kind="https", **issuer)


async def publication(world, uni, issuer=None):
    return await published_by(issuer or uni.id, fetcher=world)


def profile(uni, **members):
    """Serve a profile at the issuer's id instead of a list of keys."""

    def change(document):
        del document["verificationMethod"], document["assertionMethod"]
        document.update(type="Profile", **members)

    uni.edit_document(change)


def one_key(**members):
    return {"keys": [{**UNI.public, "kid": "1"}], **members}


async def test_both_places_are_asked_at_once_by_their_roles():
    world, uni = scene()
    await publication(world, uni)
    assert sorted(world.fetched, key=str) == sorted(
        [(uni.id, Role.CONTROLLER_DOCUMENT), (WELL_KNOWN, Role.KEY_SET)], key=str
    )


async def test_the_issuers_own_document_speaks():
    world, uni = scene()
    found = await publication(world, uni)
    (place,) = found.places
    assert (place.where, place.lies_at, place.speaks_for_issuer) == (uni.id, (uni.id,), True)
    assert [gap.why for gap in found.gaps] == [Cause.HTTP_4XX]
    assert found.speaks


async def test_the_fragment_of_an_issuer_is_left_out_when_asking():
    world, uni = scene()
    found = await publication(world, uni, f"{uni.id}#me")
    assert found.places
    assert world.was_asked_for(uni.id)


@pytest.mark.parametrize(("iss", "speaks"), [(None, False), ("https://uni.example/issuer", True)])
async def test_the_set_of_the_host_speaks_only_in_the_issuers_name(iss, speaks):
    world, uni = scene()
    world.at(uni.id).answers(status=404)
    uni.publish_key_set(iss=iss)
    (place,) = (await publication(world, uni)).places
    assert (place.where, place.is_key_set, place.publishes) == (WELL_KNOWN, True, True)
    assert place.speaks_for_issuer is speaks


async def test_a_set_in_anothers_name_holds_nothing_of_the_issuer():
    world, uni = scene()
    uni.publish_key_set(iss="https://college.example/issuer")
    document, host = (await publication(world, uni)).places
    assert document.methods
    assert (host.methods, host.speaks_for_issuer) == ((), False)


async def test_a_set_in_the_issuers_name_without_keys_says_nothing():
    world, uni = scene()
    world.at(uni.id).answers(status=404)
    world.at(WELL_KNOWN).serves({"keys": [], "iss": uni.id})
    assert not (await publication(world, uni)).speaks


async def test_a_list_without_keys_says_nothing():
    world, uni = scene()
    uni.withdraw_keys()
    assert not (await publication(world, uni)).speaks


@pytest.mark.parametrize("path", ["issuer", "~mallory/issuer"])
async def test_a_set_that_the_document_names_rests_on_both_places(path):
    world, uni = scene(path=path)
    profile(uni, jwks_uri=ELSEWHERE)
    world.at(ELSEWHERE).serves(one_key())
    (place,) = (await publication(world, uni)).places
    assert place.lies_at == (uni.id, ELSEWHERE)
    assert (place.where, place.speaks_for_issuer) == (ELSEWHERE, True)


async def test_a_set_in_the_document_lies_there():
    world, uni = scene()
    profile(uni, jwks=one_key())
    (place,) = (await publication(world, uni)).places
    assert (place.where, place.lies_at, place.speaks_for_issuer) == (uni.id, (uni.id,), True)


async def test_a_document_may_list_keys_and_name_a_set_besides():
    world, uni = scene()
    uni.edit_document(lambda document: document.update(jwks_uri=ELSEWHERE))
    world.at(ELSEWHERE).serves(one_key())
    found = await publication(world, uni)
    assert [place.where for place in found.places] == [uni.id, ELSEWHERE]


@pytest.mark.parametrize(
    "members",
    [
        {},
        {"jwks_uri": "http://keys.example/uni.json"},
        {"jwks_uri": 7},
        {"jwks": [UNI.public]},
        {"jwks": {"keys": {}}},
        {"id": "https://college.example/issuer", "jwks": one_key()},
        {"id": None, "issuer": "https://college.example/issuer", "jwks": one_key()},
        {"publicKey": "https://uni.example/keys/1"},
    ],
)
async def test_a_document_that_names_no_keys_of_this_issuer_is_a_look_in_vain(members):
    world, uni = scene()
    profile(uni, **members)
    world.at("http://keys.example/uni.json").serves(one_key())
    found = await publication(world, uni)
    assert found.places == ()
    assert [gap.why for gap in found.gaps] == [Cause.MALFORMED_REMOTE, Cause.HTTP_4XX]
    assert found.unseen is None
    assert not world.was_asked_for("http://keys.example/uni.json")


@pytest.mark.parametrize("body", [b"<html>", b"[]", b"{", b""])
async def test_what_is_no_object_is_a_look_in_vain(body):
    world, uni = scene()
    world.at(uni.id).serves(body)
    assert (await publication(world, uni)).gaps[0].why is Cause.MALFORMED_REMOTE


async def test_a_set_that_cannot_be_read_is_a_look_in_vain():
    world, uni = scene()
    world.at(WELL_KNOWN).serves_a_web_page()
    assert [gap.why for gap in (await publication(world, uni)).gaps] == [Cause.MALFORMED_REMOTE]


@pytest.mark.parametrize("place", ["document", "host", "named"])
async def test_silence_of_one_place_leaves_the_whole_unseen(place):
    world, uni = scene()
    uni.edit_document(lambda document: document.update(jwks_uri=ELSEWHERE))
    world.at(ELSEWHERE).serves(one_key())
    uni.publish_key_set()
    world.at({"document": uni.id, "host": WELL_KNOWN, "named": ELSEWHERE}[place]).times_out()
    found = await publication(world, uni)
    assert found.unseen.why is Cause.TIMEOUT
    assert not found.speaks
    assert found.places


async def test_the_document_of_another_refutes():
    world, uni = scene()
    uni.edit_document(lambda document: document.update(id="https://college.example/issuer"))
    assert (await publication(world, uni)).refuted.code.id == "key-binding.inconsistent"


async def test_a_redirect_of_the_issuers_id_is_not_followed():
    world, uni = scene()
    evil = world.issuer("mallory.example", kind="https")
    world.at(uni.id).redirects_to(evil.id)
    found = await publication(world, uni)
    assert found.gaps[0].why is Cause.BLOCKED_BY_POLICY
    assert not world.was_asked_for(evil.id)


async def test_the_set_of_the_host_may_move_within_its_domain():
    world, uni = scene()
    moved = uni.publish_key_set("https://www.uni.example/~it/keys.json")
    world.at(WELL_KNOWN).redirects_to(moved)
    _, host = (await publication(world, uni)).places
    assert (host.where, host.lies_at) == (WELL_KNOWN, (moved,))


async def test_the_set_of_the_host_does_not_leave_its_domain():
    world, uni = scene()
    world.at("https://mallory.example/keys.json").serves(one_key())
    world.at(WELL_KNOWN).redirects_to("https://mallory.example/keys.json")
    assert (await publication(world, uni)).unseen.why is Cause.BLOCKED_BY_POLICY
    assert not world.was_asked_for("https://mallory.example/keys.json")
