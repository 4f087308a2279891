"""Which keys an issuer publishes: a DID document, or nothing."""

import pytest

from tests.world import Key, World
from verifier.model.words import Cause
from verifier.readings.publication import published_by
from verifier.readings.published_keys import Publication


async def publication(world, issuer) -> Publication:
    return await published_by(issuer, fetcher=world)


async def test_a_did_document_speaks_for_its_issuer():
    world = World()
    uni = world.issuer("uni.example")
    found = await publication(world, uni.id)
    (place,) = found.places
    assert (place.where, place.lies_at) == (uni.id, (uni.document_url,))
    assert (place.speaks_for_issuer, place.is_key_set, place.publishes) == (True, False, True)
    assert place.exhibits == (world.exhibits[0].id,)
    assert (found.gaps, found.verdicts, found.unseen, found.speaks) == ((), (), None, True)


async def test_a_did_document_without_keys_speaks_all_the_same():
    world = World()
    uni = world.issuer("uni.example").withdraw_keys()
    assert (await publication(world, uni.id)).speaks


@pytest.mark.parametrize("kind", ["key", "jwk"])
async def test_an_identifier_that_is_its_key_lies_nowhere(kind):
    world = World()
    found = await publication(world, world.issuer("uni.example", kind=kind).id)
    assert found.places[0].lies_at == ()
    assert found.speaks
    assert world.fetched == []


async def test_a_document_that_is_silent_is_a_gap_and_not_a_verdict():
    world = World()
    uni = world.issuer("uni.example")
    world.at(uni.document_url).times_out()
    found = await publication(world, uni.id)
    assert (found.places, found.verdicts, found.refuted) == ((), (), None)
    assert (found.unseen.why, found.speaks) == (Cause.TIMEOUT, False)
    assert found.gaps[0].exhibits == (world.unavailable[0].id,)


@pytest.mark.parametrize("cause", Cause)
async def test_only_a_complete_answer_without_a_key_says_that_there_is_none(cause):
    world = World()
    uni = world.issuer("uni.example")
    world.at(uni.document_url).fails(cause)
    seen = (await publication(world, uni.id)).unseen is None
    assert seen is (cause in (Cause.HTTP_4XX, Cause.MALFORMED_REMOTE))


async def test_the_document_of_another_refutes():
    world = World()
    uni = world.issuer("uni.example")
    uni.edit_document(lambda document: document.update(id="did:web:college.example"))
    found = await publication(world, uni.id)
    assert found.refuted.code.id == "key-binding.inconsistent"


async def test_a_page_instead_of_a_document_refutes_nothing():
    world = World()
    uni = world.issuer("uni.example")
    world.at(uni.document_url).serves_a_web_page()
    found = await publication(world, uni.id)
    assert (found.refuted, found.verdicts) == (None, ())
    assert found.gaps[0].why is Cause.MALFORMED_REMOTE


@pytest.mark.parametrize(
    ("issuer", "code"),
    [
        ("did:ion:abc", "key-binding.did-unsupported"),
        ("did:", "key-binding.did-malformed"),
        ("did::abc", "key-binding.did-malformed"),
        ("did:ion:", "key-binding.did-malformed"),
        ("did:ION:abc", "key-binding.did-malformed"),
        ("did:KEY:z6Mk", "key-binding.did-malformed"),
        ("did:web:uni.example#key-1", "key-binding.did-malformed"),
        ("did:web:UNI.example", "key-binding.did-malformed"),
        ("did:key:zNo", "key-binding.did-malformed"),
        (f"{Key.named('uni').did_key}#{Key.named('uni').multikey}", "key-binding.did-malformed"),
    ],
)
async def test_an_identifier_that_leads_nowhere_says_why(issuer, code):
    world = World()
    found = await publication(world, issuer)
    assert [finding.code.id for finding in found.verdicts] == [code]
    assert found.places == ()
    assert world.fetched == []


@pytest.mark.parametrize(
    "issuer",
    ["", "urn:uni", "mailto:uni@uni.example", "http://uni.example/", "https://", "https://[", "DID:web:a.b"],
)
async def test_what_is_no_address_publishes_nothing(issuer):
    world = World()
    found = await publication(world, issuer)
    assert (found.places, found.verdicts) == ((), ())
    assert [gap.why for gap in found.gaps] == [Cause.UNSUPPORTED]
    assert world.fetched == []


@pytest.mark.parametrize(
    "name", ["cheqd", "dns", "ebsi", "ethr", "ion", "peer", "pkh", "plc", "prism", "sov", "tdw", "velocity"]
)
async def test_a_method_that_is_not_read_is_told_by_its_name(name):
    world = World()
    found = await published_by(f"did:{name}:abc", fetcher=world)
    (finding,) = found.verdicts
    assert (finding.code.id, finding.cause) == ("key-binding.did-unsupported", Cause.UNSUPPORTED)
    assert dict(finding.fills) == {"name": f"did:{name}"}
    assert world.fetched == []
