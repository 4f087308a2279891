"""The issuer's own site serves this very badge: whoever publishes the key, it is the issuer's."""

from dataclasses import replace

import pytest

from tests.unit.engine.stage import context
from tests.world import Key, World
from tests.world.encodings import pretty
from verifier.engine.reading import read_token
from verifier.model.proof import Binding, Signature
from verifier.model.roles import Role
from verifier.parse.ob3 import parse_vc
from verifier.readings.own_copy import own_place
from verifier.readings.proof_readings import PROOF_READINGS

ISSUER = "https://uni.example/issuer"
COPY = f"{ISSUER}/credentials/1"


def scene(url=COPY, *, kind="https", path=""):
    """Award a badge of an issuer that publishes no key, under an address of its own."""
    world = World()
    uni = world.issuer("uni.example", kind=kind, path=path)
    badge = uni.award().edit(lambda document: document.update(id=url))
    world.at(str(uni.document_url)).answers(status=404)
    badge.method = f"{uni.id}#{uni.key.multikey}"
    return world, uni, badge


async def read(world, badge, *, depth=0):
    made = read_token(badge.token().encode()) if badge._is_token else parse_vc(badge.signed())
    (found,) = await replace(context(world), depth=depth).once(PROOF_READINGS, made)
    return found


def codes(found):
    return [finding.code.id.partition(".")[2] for finding in found.binding_findings]


async def is_bound(world, badge, *, depth=0):
    found = await read(world, badge, depth=depth)
    assert found.signature is Signature.HOLDS
    assert codes(found) in (["still-published"], ["not-published"], ["same-origin-only"])
    assert (found.binding is Binding.BOUND) is (codes(found) == ["still-published"])
    return found.binding is Binding.BOUND


async def test_a_badge_that_its_issuers_site_serves_is_the_issuers():
    world, _, badge = scene()
    world.at(COPY).serves(badge.bytes())
    found = await read(world, badge)
    assert (found.binding, codes(found)) == (Binding.BOUND, ["still-published"])
    (finding,) = found.binding_findings
    shown = next(exhibit for exhibit in world.exhibits if exhibit.source == COPY)
    assert (finding.pointer, finding.exhibits) == ("/proof", (shown.id,))
    assert (COPY, Role.ASSERTION) in world.fetched


async def test_a_token_that_its_issuers_site_serves_is_the_issuers():
    world, uni, badge = scene()
    badge.jwt(jwk=dict(uni.key.public))
    world.at(COPY).serves(badge.bytes() + b"\n", "application/vc+jwt")
    assert await is_bound(world, badge)


@pytest.mark.parametrize(
    "change",
    [
        lambda document: document.update(name="Statistics 501"),
        lambda document: document.pop("proof"),
        lambda document: document["proof"].update(proofValue="z1"),
        lambda document: document["proof"].update(created="2026-01-01T00:00:00Z"),
        lambda document: document.update(proof=[]),
        lambda document: document.update(more=1),
    ],
)
async def test_a_copy_that_differs_is_another_badge(change):
    world, _, badge = scene()
    other = badge.signed()
    change(other)
    world.at(COPY).serves(pretty(other))
    assert not await is_bound(world, badge)


async def test_true_is_not_one():
    world, _, badge = scene()
    badge.edit(lambda document: document["credentialSubject"]["achievement"].update(tag=["x"]))
    served = badge.signed()
    served["proof"]["more"] = True
    world.at(COPY).serves(pretty(served))
    badge.tamper(lambda document: document["proof"].update(more=1))
    found = await read(world, badge)
    assert codes(found) != ["still-published"]


async def test_a_copy_may_be_written_otherwise_and_bear_further_proofs():
    world, _, badge = scene()
    served = dict(reversed(badge.signed().items()))
    served["proof"] = [{"type": "Other"}, served["proof"]]
    world.at(COPY).serves(pretty(served))
    assert await is_bound(world, badge)


@pytest.mark.parametrize(
    "change",
    [
        lambda place: place.times_out(),
        lambda place: place.answers(status=404),
        lambda place: place.gone(b"{}"),
        lambda place: place.serves_a_web_page(),
        lambda place: place.serves(b"[]"),
        lambda place: place.serves(b'{"id": 1, "id": 2}'),
    ],
)
async def test_where_no_copy_is_served_nothing_is_known(change):
    world, _, badge = scene()
    change(world.at(COPY))
    assert not await is_bound(world, badge)


@pytest.mark.parametrize(
    ("kind", "path", "url", "counts"),
    [
        ("https", "", COPY, True),
        ("https", "", f"{ISSUER}?credential=1", True),
        ("https", "", "https://uni.example/issuers/1", False),
        ("https", "", "https://uni.example/credentials/1", False),
        ("https", "", "http://uni.example/issuer/credentials/1", False),
        ("https", "", "https://uni.example:8443/issuer/credentials/1", False),
        ("https", "", "https://uni.example@mallory.example/issuer/1", False),
        ("https", "", "https://uni.example/issuer/../mallory/1", False),
        ("https", "", "https://uni.example/issuer/..%2fmallory/1", False),
        ("https", "", "https://uni.example/issuer/~mallory/1", False),
        ("https", "", "https://uni.example/issuer/uploads/1", False),
        ("https", "", "https://www.uni.example/issuer/1", False),
        ("https", "", "https://mallory.example/issuer/1", False),
        ("https", "", "urn:uuid:1", False),
        ("https", "/", "https://uni.example/credentials/1", True),
        ("https", "/", "https://uni.example/uploads/1", False),
        ("https", "~mallory", "https://uni.example/~mallory/1", False),
        ("web", "", "https://uni.example/credentials/1", True),
        ("web", "", "https://uni.example:8443/credentials/1", False),
        ("web", "", "https://uni.example/uploads/1", False),
        ("web", "law", "https://uni.example/law/credentials/1", True),
        ("web", "law", "https://uni.example/law", False),
        ("web", "law", "https://uni.example/lawyers/1", False),
        ("web", "law", "https://uni.example/credentials/1", False),
        ("web", "~mallory", "https://uni.example/~mallory/1", False),
    ],
)
async def test_a_copy_counts_below_the_issuers_own_address(kind, path, url, counts):
    world, _, badge = scene(url, kind=kind, path=path)
    world.at(url).serves(badge.bytes()) if ".example" in url else None
    assert await is_bound(world, badge) is counts
    assert world.was_asked_for(url) is counts  # what cannot count is not asked for


@pytest.mark.parametrize(
    ("there", "counts"),
    [
        (f"{ISSUER}/archive/1", True),
        ("https://uni.example/archive/1", False),
        ("https://mallory.example/1", False),
        (f"{ISSUER}/~mallory/1", False),
        ("http://uni.example/issuer/1", False),
    ],
)
async def test_a_copy_lies_where_redirects_end(there, counts):
    world, _, badge = scene()
    world.at(COPY).redirects_to(there)
    world.at(there).serves(badge.bytes())
    assert await is_bound(world, badge) is counts


async def test_no_copy_is_asked_for_where_the_key_is_known():
    world, uni, badge = scene()
    world.at(COPY).serves(badge.bytes())
    world.at(str(uni.document_url)).live(uni.json)
    uni.withdraw_keys().publish("college", f"{uni.id}#college")
    assert codes(await read(world, badge)) == ["contradicted"]
    uni.publish(uni.key, badge.method)
    assert codes(await read(world, badge)) == ["published"]
    uni.withdraw_keys().publish(uni.key, badge.method, revoked=world.now)
    assert codes(await read(world, badge)) == ["method-revoked"]
    assert not world.was_asked_for(COPY)


async def test_a_key_that_has_ended_is_not_saved_by_a_copy():
    world, uni, badge = scene()
    world.at(COPY).serves(badge.bytes())
    world.at(str(uni.document_url)).live(uni.json)
    uni.withdraw_keys().publish(uni.key, badge.method, expires=world.now)
    badge.edit_proof(lambda proof: proof.pop("created"))
    assert codes(await read(world, badge)) == ["expiry-undecided"]
    assert not world.was_asked_for(COPY)


async def test_no_copy_is_asked_for_before_the_signature_holds():
    world, _, badge = scene()
    badge.tamper(lambda document: document.update(name="Statistics 501"))
    world.at(COPY).serves(badge.bytes())
    assert (await read(world, badge)).binding is not Binding.BOUND
    assert not world.was_asked_for(COPY)


async def test_no_copy_is_asked_for_of_what_another_credential_rests_on():
    world, _, badge = scene()
    world.at(COPY).serves(badge.bytes())
    assert not await is_bound(world, badge, depth=1)
    assert not world.was_asked_for(COPY)


@pytest.mark.parametrize(
    "issuer",
    [
        "",
        "urn:uuid:1",
        "http://uni.example/issuer",
        "https://uni.example@mallory.example/",
        "https://gist.github.com/mallory",
        "did:web:..",
        "did:web:uni.example:~mallory",
        "did:ion:abc",
        Key.named("uni").did_key,
        Key.named("uni").did_jwk,
    ],
)
def test_an_issuer_without_a_place_of_its_own_has_no_copies(issuer):
    assert own_place(issuer) is None


async def test_a_badge_without_issuer_has_no_copies():
    world, _, badge = scene()
    badge.edit(lambda document: document.pop("issuer"))
    assert not await is_bound(world, badge)


# an issuer that is no more than a key

FACTORY = "https://openbadgefactory.com/obv3/credentials/0123456789abcdef0123456789abcdef01234567"


async def test_platform_speaks_for_the_badge_of_a_key_that_it_serves_as_its_own_issue():
    world = World()
    badge = world.issuer("club.example", kind="key").award().edit(lambda each: each.update(id=FACTORY))
    world.at(FACTORY).live(badge.bytes)
    found = await read(world, badge)
    shown = next(exhibit for exhibit in world.exhibits if exhibit.source == FACTORY)
    assert codes(found) == ["self-identifier"]
    assert (found.host, found.platform_copy.url, found.platform_copy.exhibit) == (
        "openbadgefactory.com",
        FACTORY,
        shown.id,
    )


async def test_no_platform_is_asked_about_a_nested_badge_or_one_whose_signature_fails():
    world = World()
    badge = world.issuer("club.example", kind="key").award().edit(lambda each: each.update(id=FACTORY))
    world.at(FACTORY).live(badge.bytes)
    assert (await read(world, badge, depth=1)).platform_copy is None
    badge.tamper(lambda document: document.update(name="Another"))
    assert (await read(world, badge)).platform_copy is None
    assert not world.was_asked_for(FACTORY)
