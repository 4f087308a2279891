"""The reading of a signed badge: whom it asks, what it never asks, what one key says of both questions."""

import pytest

from tests.unit.engine.stage import codes, context, verified
from tests.world import World
from tests.world.keys import Key
from verifier.engine.reading import read_badge
from verifier.model.exhibit import Fetched
from verifier.model.located import Kind, Located
from verifier.model.proof import Binding, Signature
from verifier.model.report import Verdict
from verifier.model.roles import Role
from verifier.readings.ob2_keys import MAX_KEYS, key_in_pem
from verifier.readings.ob2_revocation_list import Sought, judge, one_spelling
from verifier.readings.proof_readings import PROOF_READINGS


def scene():
    world = World()
    return world, world.issuer("uni.example", algorithm="RS256").sign_badge()


async def reading(world, badge):
    located = Located(kind=Kind.JWT, body=badge.jws(), found_in="jwt")
    credential = await read_badge(located, fetcher=world)
    (found,) = await context(world).once(PROOF_READINGS, credential)
    return found


async def test_signature_and_binding_rest_on_one_key():
    world, badge = scene()
    found = await reading(world, badge)
    assert (found.signature, found.binding, found.pointer) == (Signature.HOLDS, Binding.BOUND, "")
    assert found.key.thumbprint == badge.key.thumbprint
    assert [finding.pointer for finding in (*found.proof_findings, *found.binding_findings)] == ["", ""]
    assert found.binding_findings[0].detail == badge.key_url


async def test_an_id_on_the_web_is_never_asked():
    world, badge = scene()
    badge.edit(lambda claims: claims.update(id=badge.url))
    badge.assertion_place.gone()
    report = await verified(world, body=badge.jws())
    assert report.verdict is Verdict.VALID
    assert badge.url not in [url for url, _ in world.fetched]


async def test_what_a_token_points_at_is_never_asked():
    world, badge = scene()
    badge.header(
        jku="https://mallory.example/keys", kid="https://mallory.example/key", x5u="https://m.example/"
    )
    await verified(world, body=badge.jws())
    assert {url.split("/")[2] for url, _ in world.fetched} == {"uni.example"}


async def test_a_creator_that_is_not_listed_is_never_asked():
    world, badge = scene()
    badge.edit(lambda claims: claims["verification"].update(creator="https://mallory.example/key"))
    report = await verified(world, body=badge.jws())
    assert codes(report, "key-binding") == ["key-binding.contradicted"]
    assert all(role is not Role.CRYPTOGRAPHIC_KEY for _, role in world.fetched)


async def test_nothing_is_asked_for_a_token_that_is_refused_but_what_it_shows():
    world, badge = scene()
    await verified(world, body=badge.header(alg="none").jws())
    assert all(role is not Role.CRYPTOGRAPHIC_KEY for _, role in world.fetched)


async def test_only_so_many_keys_are_asked_for():
    world, badge = scene()
    urls = [f"https://uni.example/many/{number}" for number in range(30)]
    for url in urls:
        world.at(url).serves({"id": url, "publicKeyPem": Key.named("p256").pem})
    badge.edit_issuer(lambda profile: profile.update(publicKey=urls))
    badge.edit(lambda claims: claims["verification"].pop("creator"))
    await reading(world, badge)
    assert len([role for _, role in world.fetched if role is Role.CRYPTOGRAPHIC_KEY]) == MAX_KEYS


async def test_a_key_in_the_words_of_json_ld_is_read():
    world, badge = scene()
    spelled = {
        "@context": {"sec": "https://w3id.org/security#"},
        "@id": badge.key_url,
        "sec:publicKeyPem": badge.key.pem,
        "sec:owner": {"@id": badge.issuer_url},
    }
    badge.key_place.serves(spelled)
    found = await reading(world, badge)
    assert found.binding is Binding.BOUND


async def test_a_profile_may_be_what_stands_at_the_address_of_its_key():
    world, badge = scene()
    name = f"{badge.issuer_url}#key"
    key = {"id": name, "publicKeyPem": badge.key.pem}
    badge.edit(lambda claims: claims["verification"].update(creator=name))
    badge.edit_issuer(lambda profile: profile.update(publicKey=[name, key]))
    assert (await reading(world, badge)).binding is Binding.BOUND


@pytest.mark.parametrize("member", ["publicKey", "creator"])
async def test_what_is_no_name_of_a_key_is_left_out(member):
    world, badge = scene()
    odd = [7, {"type": "CryptographicKey"}, badge.key_url]
    if member == "publicKey":
        badge.edit_issuer(lambda profile: profile.update(publicKey=odd))
    else:
        badge.edit(lambda claims: claims["verification"].update(creator=odd))
    assert (await reading(world, badge)).signature is Signature.HOLDS


def test_text_that_only_mentions_a_key_is_none():
    pem = Key.named("p256").pem
    assert key_in_pem(pem.encode()).kind.value == "P-256"
    for text in (f"<p>{pem}</p>", f"{pem}{pem}", "-----BEGIN", ""):
        assert key_in_pem(text.encode()).code.id == "proof.key-unusable"


async def test_a_badge_that_should_be_signed_and_is_not_is_unsigned():
    world, badge = scene()
    report = await verified(world, body=badge.json())
    assert (report.verdict, codes(report, "proof")) == (Verdict.REJECTED, ["proof.missing"])


# the list of withdrawn badges


async def listed(document, *, elder=False):
    world = World()
    world.at("https://uni.example/list").serves(document)
    answer = await world.fetch("https://uni.example/list", role=Role.OB2_REVOCATION_LIST)
    assert isinstance(answer, Fetched)
    sought = Sought(
        url="https://uni.example/list",
        names=frozenset({"urn:a", "7"}),
        issuer="https://uni.example",
        is_elder=elder,
    )
    return [finding.code.id.removeprefix("status.") for finding in judge(sought, answer=answer)]


@pytest.mark.parametrize(
    ("document", "found"),
    [
        ({"revokedAssertions": "urn:a"}, "revoked"),
        ({"revokedAssertions": {"id": "urn:a"}}, "revoked"),
        ({"revokedAssertions": {"@id": "urn:a"}}, "revoked"),
        ({"revokedAssertions": ["7"]}, "revoked"),
        ({"revokedAssertions": [{"uid": "7", "id": "urn:other"}]}, "revoked"),
        ({"revokedAssertions": [], "revoked": ["urn:a"]}, "revoked"),
        ({"type": "obi:RevocationList", "revokedAssertions": ["urn:a"]}, "revoked"),
        ({"revokedAssertions": [None, "urn:a"]}, "revoked"),
        ({"revokedAssertions": [{"uid": 7}]}, "revoked"),
        ({"revokedAssertions": [" urn:a "]}, "revoked"),
        ({"revokedAssertions": [{"uid": True}]}, "list-malformed"),
        ({"revokedAssertions": ["urn:a/", "URN:A", "77"]}, "not-withdrawn"),
        ({"revokedAssertions": [None]}, "list-malformed"),
        ({"revokedAssertions": [7]}, "list-malformed"),
        ({"revokedAssertions": None}, "list-malformed"),
        ({"urn:b": "gone"}, "list-malformed"),
        ({}, "list-malformed"),
        ("urn:a", "list-malformed"),
        (None, "list-malformed"),
    ],
)
async def test_a_list_is_read_as_it_was_received(document, found):
    assert await listed(document) == [found]


@pytest.mark.parametrize(
    ("document", "found"),
    [
        ({}, "not-withdrawn"),
        ({"8": "Left"}, "not-withdrawn"),
        ({"8": None}, "not-withdrawn"),
        ({"7": "Left"}, "revoked"),
        ({"7": None}, "revoked"),
        ({"7": False}, "list-malformed"),
        ({"7": "Left", "8": {"odd": 1}}, "revoked"),
        ({"8": {"odd": 1}}, "list-malformed"),
        ({"message": "Not found"}, "list-malformed"),
    ],
)
async def test_a_list_of_edition_1_goes_from_names_to_reasons(document, found):
    assert await listed(document, elder=True) == [found]


@pytest.mark.parametrize(
    ("written", "alike"),
    [
        ("URN:UUID:6E1B9A52-8A3C-4C7E-9D51-00000000000A", "urn:uuid:6e1b9a52-8a3c-4c7e-9d51-00000000000a"),
        ("http://uni.example/A", "https://uni.example/A"),
        ("https://uni.example/A", "https://uni.example/A"),
        ("urn:a:B", "urn:a:B"),
    ],
)
def test_two_spellings_of_a_badges_name_are_one(written, alike):
    assert one_spelling(written) == alike


async def test_a_list_that_is_too_large_is_not_read():
    assert await listed({"revokedAssertions": [str(number) for number in range(250_000)]}) == [
        "list-unreachable"
    ]


async def test_a_profile_that_names_very_many_lists_is_not_followed_to_all():
    world, badge = scene()
    urls = [f"https://uni.example/lists/{number}" for number in range(9)]
    for url in urls:
        world.at(url).serves({"revokedAssertions": []})
    badge.edit_issuer(lambda profile: profile.update(revocationList=urls))
    report = await verified(world, body=badge.jws())
    assert report.verdict is Verdict.INCOMPLETE
    assert codes(report, "status") == ["status.list-unreachable", *["status.not-withdrawn"] * 3]
