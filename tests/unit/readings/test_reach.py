"""For what does the proof of a badge speak, and which addresses does it rest on? Way by way."""

import pytest

from tests.unit.engine.stage import context
from tests.unit.readings.keys_found import key, key_set, method, place, published
from tests.unit.retrieve.asking import a_badge, reading_of
from tests.world import Key, World
from verifier.engine.reading import read_badge, read_token
from verifier.model.located import Kind, Located
from verifier.model.proof import Binding, ProofReading, Signature
from verifier.model.recognition import Reach
from verifier.parse.key_set import key_set as read_set
from verifier.parse.ob3 import parse_vc
from verifier.readings.combine import combine
from verifier.readings.listing import judge, listings
from verifier.readings.proof_readings import PROOF_READINGS

ISSUER = "https://uni.example/issuer"
SET = "https://uni.example/.well-known/jwks.json"
ASSERTION, CLASS, PROFILE = (
    "https://uni.example/assertions/1",
    "https://uni.example/badge-classes/1",
    "https://uni.example/profile",
)
ME = "did:web:uni.example"


async def read(world, badge):
    body = badge.bytes()
    made = parse_vc(badge.signed()) if body.startswith(b"{") else read_token(body)
    (found,) = await context(world).once(PROOF_READINGS, made)
    assert (found.signature, found.binding) == (Signature.HOLDS, Binding.BOUND)
    return found.reach, found.lies_at


def scene(**issuer):
    world = World()
    uni = world.issuer("uni.example", **issuer)
    return world, uni, uni.award()


@pytest.mark.parametrize(
    ("issuer", "lies_at"),
    [
        ({"kind": "key"}, ()),
        ({"kind": "jwk"}, ()),
        ({"kind": "web"}, ("https://uni.example/.well-known/did.json",)),
        ({"kind": "web", "path": "law"}, ("https://uni.example/law/did.json",)),
        ({"kind": "https"}, (ISSUER,)),
    ],
)
async def test_the_document_of_an_identifier_speaks_for_it(issuer, lies_at) -> None:
    world, _, badge = scene(**issuer)
    assert await read(world, badge) == (Reach.IDENTIFIER, lies_at)


async def test_a_set_that_the_document_contains_or_names_is_the_documents_word() -> None:
    for members, lies_at in (
        ({"jwks": {"keys": [{**Key.named("uni").public, "kid": "1"}]}}, (ISSUER,)),
        ({"jwks_uri": "https://keys.example/uni"}, (ISSUER, "https://keys.example/uni")),
    ):
        world, uni, badge = scene(kind="https")
        uni.publish_key_set("https://keys.example/uni")

        def change(document, members=members):
            del document["verificationMethod"], document["assertionMethod"]
            document.update(members)

        uni.edit_document(change)
        assert await read(world, badge) == (Reach.IDENTIFIER, lies_at)


@pytest.mark.parametrize(("iss", "reach"), [(None, Reach.HOST), (ISSUER, Reach.IDENTIFIER)])
async def test_the_set_of_a_host_speaks_for_the_host_or_for_whom_it_names(iss, reach) -> None:
    world, uni, badge = scene(kind="https")
    world.at(ISSUER).answers(status=404)
    uni.publish_key_set(iss=iss)
    assert await read(world, badge) == (reach, (SET,))


async def test_a_set_that_another_host_of_the_domain_serves_speaks_for_no_host() -> None:
    world, uni, badge = scene(kind="https")
    world.at(ISSUER).answers(status=404)
    there = uni.publish_key_set("https://www.uni.example/keys")
    world.at(SET).redirects_to(there)
    assert await read(world, badge) == (Reach.PLACE, (there,))


async def test_a_set_below_its_id_that_the_token_names_is_a_place() -> None:
    world, uni, badge = scene(kind="https")
    world.at(ISSUER).answers(status=404)
    url = uni.publish_key_set(f"{ISSUER}/keys", iss=ISSUER)
    badge.jwt(kid=f"{url}#{uni.verification_method}")
    assert await read(world, badge) == (Reach.PLACE, (url,))


def test_a_set_names_its_issuer_only_if_every_key_of_it_does() -> None:
    named, nameless = {**Key.named("uni").public, "iss": ISSUER}, dict(Key.named("college").public)
    for keys, members, names_all in (
        ([named], {}, True),
        ([nameless], {"iss": ISSUER}, True),
        ([named, nameless], {}, False),
        ([nameless], {}, False),
    ):
        found = read_set({"keys": keys, **members}, issuer=ISSUER)
        assert found is not None
        assert found.names_all is names_all


async def test_a_copy_that_is_still_published_rests_on_no_place_of_keys() -> None:
    world, uni, badge = scene(kind="https")
    world.at(ISSUER).answers(status=404)
    url = f"{ISSUER}/credentials/1"
    badge.edit(lambda document: document.update(id=url))
    badge.sign_with(uni.key, verification_method=f"{ISSUER}#{uni.key.multikey}")
    world.at(url).live(badge.bytes)
    assert await read(world, badge) == (Reach.PLACE, ())


@pytest.mark.parametrize(
    ("policy", "reach"),
    [
        ({}, Reach.PLACE),
        ({"allowedOrigins": ["uni.example"]}, Reach.PLACE),
        ({"startsWith": ["https://uni.example/"]}, Reach.SCOPE),
        ({"startsWith": ["https://uni.example/assertions/"]}, Reach.SCOPE),
    ],
)
async def test_a_hosted_badge_speaks_for_its_issuer_if_the_profile_says_where_its_badges_lie(
    policy, reach
) -> None:
    badge = a_badge().edit_issuer(lambda profile: profile.update(verification=policy) if policy else None)
    found = await reading_of(badge)
    assert (found.reach, found.lies_at) == (reach, (PROFILE, CLASS, ASSERTION))


async def test_where_a_redirect_ended_counts_among_the_places_of_a_hosted_badge() -> None:
    badge = a_badge()
    there = "https://uni.example/moved/1"
    badge.world.at(there).serves(badge.assertion())
    badge.assertion_place.redirects_to(there)
    found = await reading_of(badge)
    assert (found.reach, found.lies_at) == (Reach.PLACE, (PROFILE, CLASS, ASSERTION, there))


async def test_a_badge_beside_its_issuer_speaks_for_a_place_on_both_hosts() -> None:
    badge = a_badge()
    url = "https://badges.uni.example/1"
    badge.edit(lambda document: document.update(id=url))
    badge.world.at(url).live(badge.assertion_bytes)
    found = await reading_of(badge)
    assert (found.binding, found.reach) == (Binding.BOUND, Reach.PLACE)
    assert url in found.lies_at


async def test_what_came_without_encryption_speaks_for_no_more_than_a_place() -> None:
    badge = a_badge().edit_issuer(
        lambda profile: profile.update(verification={"startsWith": ["http://uni.example/"]})
    )
    url = "http://uni.example/1"
    badge.edit(lambda document: document.update(id=url))
    badge.world.at(url).live(badge.assertion_bytes)
    found = await reading_of(badge)
    assert (found.binding, found.reach) == (Binding.BOUND, Reach.PLACE)


async def test_a_badge_that_is_not_published_speaks_for_nobody() -> None:
    badge = a_badge()
    badge.assertion_place.answers(status=404)
    found = await reading_of(badge)
    assert (found.reach, found.lies_at) == (Reach.PLACE, ())


async def signed(change=lambda badge: badge):
    world = World()
    badge = world.issuer("uni.example", algorithm="RS256").sign_badge()
    change(badge)
    located = Located(kind=Kind.JWT, body=badge.jws(), found_in="jwt")
    (found,) = await context(world).once(PROOF_READINGS, await read_badge(located, fetcher=world))
    return badge, found


async def test_a_key_that_the_profile_names_speaks_for_its_identifier() -> None:
    badge, found = await signed()
    assert (found.reach, found.lies_at) == (Reach.IDENTIFIER, (badge.key_url, badge.issuer_url))


async def test_a_key_that_comes_without_encryption_speaks_for_a_place() -> None:
    def change(badge):
        url = badge.key_url.replace("https:", "http:")
        badge.world.at(badge.key_url).answers(status=404)
        badge.world.at(url).serves(badge.key.pem.encode(), "application/x-pem-file")
        badge.edit(lambda claims: claims["verification"].update(creator=url))
        badge.edit_issuer(lambda profile: profile.update(publicKey=url))

    _, found = await signed(change)
    assert (found.binding, found.reach) == (Binding.BOUND, Reach.PLACE)


async def test_a_key_that_the_badge_names_itself_speaks_for_a_place() -> None:
    _, found = await signed(lambda badge: badge.in_edition_1())
    assert (found.binding, found.reach) == (Binding.BOUND, Reach.PLACE)
    assert len(found.lies_at) == 2


def test_of_places_that_list_a_key_in_force_the_narrowest_speaks() -> None:
    places = (
        key_set(method(), reach=Reach.HOST),
        place(method(), reach=Reach.IDENTIFIER),
    )
    listed = listings(key(), published(*places))
    bound = judge(listed, issuer=ME, created=None, now=World().now)
    assert (bound.reach, bound.lies_at) == (Reach.IDENTIFIER, places[1].lies_at)


def test_of_proofs_that_hold_and_are_bound_the_narrowest_speaks_and_else_the_first() -> None:
    def reading(number, reach):
        return ProofReading(
            pointer=f"/proof/{number}", signature=Signature.HOLDS, binding=Binding.BOUND, reach=reach
        )

    wide, narrow, second = reading(0, Reach.HOST), reading(1, Reach.IDENTIFIER), reading(2, Reach.IDENTIFIER)
    assert combine((wide, narrow, second)).proven is narrow
    assert combine((narrow, second)).proven is narrow
    assert combine((wide,)).proven is wide


def test_what_was_found_of_no_proof_speaks_for_a_place_and_rests_on_nothing() -> None:
    found = ProofReading(pointer="", signature=Signature.UNDECIDED, binding=Binding.UNDECIDED)
    assert (found.reach, found.lies_at) == (Reach.PLACE, ())
    assert max(Reach, key=lambda reach: reach.breadth) is Reach.PLACE
