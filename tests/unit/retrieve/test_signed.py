"""What a signed badge names is asked for where it lies; the badge itself is not, whatever its id."""

from tests.world import World
from verifier.model.roles import Role
from verifier.retrieve.signed import retrieve_signed


def scene():
    world = World()
    return world, world.issuer("uni.example", algorithm="RS256").sign_badge()


async def test_class_and_issuer_are_asked_for_and_the_badge_is_not():
    world, badge = scene()
    badge.edit(lambda claims: claims.update(id=badge.url))
    hosting = await retrieve_signed(badge.copy(), fetcher=world)
    assert world.fetched == [
        (badge.badge_class_url, Role.BADGE_CLASS),
        (badge.issuer_url, Role.ISSUER_PROFILE),
    ]
    assert (hosting.assertion.answer, hosting.assertion.declared) == (None, badge.url)
    assert hosting.assertion.received == badge.copy()
    assert hosting.issuer.published
    assert hosting.verification == {"type": "SignedBadge", "creator": badge.key_url}


async def test_embedded_issuer_without_an_address_is_nobodys_word():
    world, badge = scene()
    profile = {**badge.profile, "id": "_:b0"}
    badge.edit(lambda claims: claims.update(badge={**badge.badge_class, "id": "_:b1", "issuer": profile}))
    hosting = await retrieve_signed(badge.copy(), fetcher=world)
    assert world.fetched == []
    assert (hosting.issuer.answer, hosting.issuer.published) == (None, False)


async def test_of_claims_without_a_reading_nothing_is_taken():
    world, badge = scene()
    badge.edit(lambda claims: claims.update({"@context": "https://words.example/"}))
    hosting = await retrieve_signed(badge.copy(), fetcher=world)
    assert (hosting.assertion.unreadable, hosting.assertion.refused) == (True, False)
    assert (hosting.assertion.document, hosting.badge_class, world.fetched) == (None, None, [])


async def test_claims_that_are_no_json_ld_are_refused():
    world, badge = scene()
    badge.edit(lambda claims: claims.pop("@context"))
    hosting = await retrieve_signed(badge.copy(), fetcher=world)
    assert (hosting.assertion.unreadable, hosting.assertion.refused) == (True, True)


async def test_badge_of_edition_1_is_named_by_its_uid():
    world, badge = scene()
    badge.in_edition_1()
    hosting = await retrieve_signed(badge.copy(), fetcher=world)
    assert hosting.assertion.declared == "uid:f2c20"
    assert hosting.issuer.published
