"""Each proof of a badge, read once: signature and key together, by what the issuer publishes."""

import pytest

from tests.unit.engine.stage import context
from tests.world import Key, World
from verifier.engine import reading
from verifier.model.credential import Credential, Edition, Securing
from verifier.model.proof import Binding, Signature
from verifier.parse.ob3 import parse_vc
from verifier.readings.proof_readings import PROOF_READINGS

MALLORY = Key.named("mallory")
HERS = f"{MALLORY.did_key}#{MALLORY.multikey}"
HOLDS, FAILS, OPEN = Signature.HOLDS, Signature.FAILS, Signature.UNDECIDED


def scene(**issuer):
    world = World()
    uni = world.issuer("uni.example", **issuer)
    return world, uni, uni.award("Statistics 101")


async def readings(world, credential):
    return await context(world).once(PROOF_READINGS, credential)


async def read(world, badge):
    return await readings(world, parse_vc(badge.signed()))


async def read_token(world, badge):
    (found,) = await readings(world, reading.read_token(badge.token().encode()))
    return found


def codes(found):
    every = found.proof_findings + found.binding_findings
    return [finding.code.id for finding in every]


async def test_a_good_proof_holds_and_is_bound():
    world, _, badge = scene()
    (found,) = await read(world, badge)
    assert (found.signature, found.binding, found.supported) == (HOLDS, Binding.BOUND, True)
    assert found.key.thumbprint == badge.key.thumbprint
    assert codes(found) == ["proof.verified", "key-binding.published"]
    assert {finding.pointer for finding in found.proof_findings + found.binding_findings} == {"/proof"}


async def test_a_good_token_holds_and_is_bound():
    world, _, badge = scene()
    found = await read_token(world, badge.jwt())
    assert (found.signature, found.binding, found.pointer) == (HOLDS, Binding.BOUND, "")


async def test_without_a_proof_there_is_nothing_to_read():
    world, _, badge = scene()
    assert await read(world, badge.unsigned()) == ()
    assert world.fetched == []


async def test_the_readings_are_made_once():
    world, _, badge = scene()
    credential = parse_vc(badge.signed())
    shared = context(world)
    assert await shared.once(PROOF_READINGS, credential) is await shared.once(PROOF_READINGS, credential)
    assert len(world.fetched) == 1


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ({"proofPurpose": "authentication"}, "proof.wrong-purpose"),
        ({"verificationMethod": "#key-1"}, "proof.malformed"),
        ({"expires": "2026-01-01T00:00:00Z"}, "proof.expired"),
    ],
)
async def test_nothing_is_fetched_for_a_proof_whose_form_is_refused(options, code):
    world, _, badge = scene()
    badge.tamper(lambda document: document["proof"].update(options))
    (found,) = await read(world, badge)
    assert (found.signature, found.binding, found.key) == (FAILS, Binding.UNDECIDED, None)
    assert codes(found) == [code, "key-binding.not-published"]
    assert world.fetched == []


async def test_a_proof_for_another_purpose_is_left_out_beside_one_for_issuing():
    world, _, badge = scene()
    badge.also_sign_with(MALLORY, verification_method=HERS)
    badge.tamper(lambda document: document["proof"][1].update(proofPurpose="authentication"))
    assert [found.pointer for found in await read(world, badge)] == ["/proof/0"]


async def test_to_name_the_issuers_key_is_not_to_have_it():
    world, _, badge = scene()
    altered = badge.tamper(lambda document: document.update(name="Statistics 501"))
    (found,) = await read(world, altered)
    assert (found.signature, found.binding) == (FAILS, Binding.BOUND)
    assert codes(found) == ["proof.invalid", "key-binding.unconfirmed"]


@pytest.mark.parametrize(
    ("options", "name"), [({"cryptosuite": "bbs-2023"}, "bbs-2023"), ({"type": "BbsSig"}, "eddsa-rdfc-2022")]
)
async def test_a_method_that_is_not_read_is_told_by_its_name(options, name):
    world, _, badge = scene()
    badge.tamper(lambda document: document["proof"].update(options))
    (found,) = await read(world, badge)
    assert (found.signature, found.supported) == (OPEN, False)
    assert codes(found) == ["proof.unsupported", "key-binding.unconfirmed"]
    assert dict(found.proof_findings[0].fills) == {"name": name}


async def test_a_method_without_a_name_is_told_by_its_type():
    world, _, badge = scene()
    badge.tamper(lambda document: document["proof"].update(type="RsaSignature2018", cryptosuite=None))
    (found,) = await read(world, badge)
    assert dict(found.proof_findings[0].fills) == {"name": "RsaSignature2018"}


async def test_a_proof_over_one_that_is_not_there_fails():
    world, _, badge = scene()
    badge.edit_proof(lambda proof: proof.update(previousProof="urn:uuid:1"))
    (found,) = await read(world, badge)
    assert (found.signature, found.supported) == (FAILS, True)
    assert codes(found) == ["proof.chain-broken", "key-binding.not-published"]


async def test_a_proof_over_an_earlier_one_holds_with_it():
    world, uni, badge = scene()
    badge.sign_with(MALLORY, verification_method=HERS).edit_proof(lambda proof: proof.update(id="urn:uuid:1"))
    badge.then_sign_with(uni.key, verification_method=uni.verification_method, over=("urn:uuid:1",))
    first, second = await read(world, badge)
    assert (first.signature, second.signature, second.binding) == (HOLDS, HOLDS, Binding.BOUND)


async def test_an_algorithm_that_is_not_read_is_unsupported():
    world, _, badge = scene()
    found = await read_token(world, badge.jwt(alg="ES256K"))
    assert (found.signature, found.supported) == (OPEN, False)


async def test_a_header_that_is_refused_fails():
    world, _, badge = scene()
    found = await read_token(world, badge.jwt(alg="none"))
    assert (found.signature, found.supported) == (FAILS, True)


async def test_words_that_are_not_known_are_no_lack_of_support():
    world, _, badge = scene()
    badge.tamper(lambda document: document["@context"].append("https://words.example/v1"))
    (found,) = await read(world, badge)
    assert (found.signature, found.supported) == (OPEN, True)


async def test_a_signature_that_holds_over_unusual_words_proves_nothing():
    world, _, badge = scene()
    badge.tamper(
        lambda document: document.update(
            {"https://www.w3.org/2018/credentials#credentialSubject": document.pop("credentialSubject")}
        )
    )
    (found,) = await read(world, badge)
    assert (found.signature, found.binding) == (OPEN, Binding.BOUND)
    assert codes(found) == ["proof.unusual-spelling", "key-binding.unconfirmed"]


async def test_a_signature_that_fails_over_unusual_words_fails():
    world, _, badge = scene()
    badge.tamper(
        lambda document: document.update(
            {"https://www.w3.org/2018/credentials#issuer": "did:web:college.example"}
        )
    )
    (found,) = await read(world, badge)
    assert codes(found)[0] == "proof.invalid"


async def test_a_date_that_lies_ahead_is_remarked_at_its_proof():
    world, _, badge = scene()
    badge.edit_proof(lambda proof: proof.update(created="2027-01-01T00:00:00Z"))
    (found,) = await read(world, badge)
    assert codes(found)[:2] == ["proof.verified", "proof.created-in-future"]


async def test_beyond_eight_proofs_none_is_read():
    world, _, badge = scene()
    for _ in range(9):
        badge.also_sign_with(MALLORY, verification_method=HERS)
    found = await read(world, badge)
    assert [each.supported for each in found] == [True] * 8 + [False] * 2
    assert [each.pointer for each in found] == [f"/proof/{number}" for number in range(10)]
    assert dict(found[9].proof_findings[0].fills) == {"name": "more than eight proofs"}


async def test_a_way_of_securing_that_is_not_read_is_told_by_its_name():
    world, name = World(), "an entry in a block chain"
    (found,) = await readings(world, Credential(edition=Edition.VC2, securing=Securing.JWS, raw={}))
    assert (found.signature, found.binding, found.supported) == (OPEN, Binding.UNDECIDED, False)
    assert dict(found.proof_findings[0].fills) == {"name": name}
    assert world.fetched == []


async def test_a_hosted_badge_is_read_by_the_rules_of_hosting():
    world = World()
    (found,) = await readings(world, Credential(edition=Edition.OB20, securing=Securing.HOSTED, raw={}))
    assert found.signature is not HOLDS


async def test_a_kid_on_the_attackers_host_is_never_fetched():
    world, uni, badge = scene()
    world.at("https://mallory.example/keys").serves({"keys": [{**MALLORY.public, "kid": "1"}]})
    badge.sign_with(MALLORY).jwt(kid="https://mallory.example/keys#1", jwk=dict(MALLORY.public))
    found = await read_token(world, badge)
    assert codes(found) == ["proof.verified", "key-binding.contradicted"]
    assert [url for url, _ in world.fetched] == [uni.document_url]


async def test_the_did_document_of_another_is_never_fetched():
    world, uni, badge = scene()
    mallory = world.issuer("mallory.example")
    badge.sign_with(MALLORY, verification_method=mallory.verification_method)
    (found,) = await read(world, badge)
    assert found.binding is Binding.FOREIGN
    assert [url for url, _ in world.fetched] == [uni.document_url]


async def test_links_in_the_header_of_a_token_are_never_fetched():
    world, uni, badge = scene()
    badge.jwt(jku="https://mallory.example/keys", x5u="https://mallory.example/chain")
    found = await read_token(world, badge)
    assert found.signature is HOLDS
    assert [url for url, _ in world.fetched] == [uni.document_url]


async def test_a_broken_key_set_at_the_address_of_the_host_alone_breaks_nothing():
    world, _, badge = scene(kind="https", path="/")
    found = await read_token(world, badge.jwt(kid="https://uni.example"))
    assert found.binding is Binding.BOUND
