"""A bundle, read: whose signature it has, whether that holds, and what was asked of the signer."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.unit.engine.stage import context
from tests.world import Key, World
from tests.world.cose import CoseSign1
from tests.world.documents import DATA_INTEGRITY_V2
from tests.world.encodings import base64url, pretty
from tests.world.presentations import Presentation
from tests.world.sd_jwt import SdJwt
from verifier.engine.presentation import read_bundle
from verifier.model import located
from verifier.model.located import Kind
from verifier.model.proof import Signature

HOLDS, FAILS, UNDECIDED = Signature.HOLDS, Signature.FAILS, Signature.UNDECIDED
QUESTION = {"challenge": "b7a1", "domain": "employer.example"}


def scene(*, kind="key"):
    world = World()
    holder = world.issuer("holder.example", kind=kind).authenticates()
    return world, Presentation(holder, world.issuer("uni.example").award())


async def read(world, body, *, kind=Kind.JSON, signed=True):
    bundle = located.Presentation(kind=kind, body=body, signed=signed)
    return await read_bundle(bundle, context(world))


async def standing(world, body, *, kind=Kind.JSON):
    return (await read(world, body, kind=kind)).standing


@pytest.mark.parametrize("kind", ["key", "jwk", "web", "https"])
async def test_a_bundle_that_its_holder_signed_holds(kind):
    world, bundle = scene(kind=kind)
    found = await read(world, bundle.json())
    assert (found.standing, found.deviations) == (HOLDS, ())
    assert [(answer.holds, answer.by) for answer in found.answers] == [(True, bundle.issuer.id)]


async def test_what_was_asked_of_the_holder_is_read_from_the_signature():
    world, bundle = scene()
    bundle.edit_proof(lambda proof: proof.update(QUESTION))
    (answer,) = (await read(world, bundle.json())).answers
    assert (answer.challenge, answer.domain) == tuple(QUESTION.values())


@pytest.mark.parametrize("member", [*QUESTION])
async def test_another_question_under_an_old_signature_breaks_it(member):
    world, bundle = scene()
    bundle.edit_proof(lambda proof: proof.update(QUESTION))
    bundle.tamper(lambda document: document["proof"].update({member: "another"}))
    assert await standing(world, bundle.json()) is FAILS


async def test_a_question_that_no_context_defines_is_not_signed():
    world, _ = scene()
    bundle = Presentation(
        world.issuer("me.example", kind="key"), world.issuer("uni.example").award().as_vc1()
    )
    bundle.as_vc1().edit(lambda document: document["@context"].pop())
    bundle.tamper(lambda document: document["proof"].update(QUESTION))
    assert await standing(world, bundle.json()) is FAILS


async def test_an_altered_bundle_fails():
    world, bundle = scene()
    other = World().issuer("uni.example").award("Statistics 501").signed()
    bundle.tamper(lambda document: document["verifiableCredential"].append(other))
    assert await standing(world, bundle.json()) is FAILS


async def test_a_bundle_whose_holder_was_changed_fails():
    world, bundle = scene()
    bundle.tamper(lambda document: document.update(holder=Key.named("mallory").did_key))
    assert await standing(world, bundle.json()) is FAILS


async def test_a_bundle_signed_with_the_key_of_another_fails():
    world, bundle = scene()
    assert await standing(world, bundle.sign_with("mallory").json()) is FAILS


async def test_a_bundle_that_somebody_else_signed_well_fails():
    world, bundle = scene()
    mallory = world.issuer("mallory.example", kind="key")
    bundle.sign_with(mallory.key, verification_method=mallory.verification_method)
    assert await standing(world, bundle.json()) is FAILS


async def test_a_good_signature_of_somebody_else_beside_the_holders_is_none_of_the_holders():
    world, bundle = scene()
    friend = world.issuer("friend.example", kind="key")
    bundle.also_sign_with(friend.key, verification_method=friend.verification_method)
    bundle.edit_also(lambda proof: proof.update(proofPurpose="authentication"))
    found = await read(world, bundle.json())
    assert (found.standing, len(found.answers)) == (HOLDS, 1)


@pytest.mark.parametrize("name", ["claimedHolder", "verifiableCredentials"])
async def test_a_member_that_no_signature_covers_fails(name):
    world, bundle = scene()
    bundle.tamper(lambda document: document.update({name: "somebody"}))
    assert await standing(world, bundle.json()) is FAILS


async def test_a_bundle_with_words_that_nobody_knows_decides_nothing():
    world, bundle = scene()
    bundle.tamper(lambda document: document["@context"].append("https://words.example/v1"))
    assert await standing(world, bundle.json()) is UNDECIDED


async def test_badges_that_no_context_of_the_bundle_names_are_not_signed():
    world, bundle = scene()
    bundle.edit(lambda document: document.update({"@context": [DATA_INTEGRITY_V2]}))
    other = world.issuer("uni.example").award("Statistics 501").signed()
    bundle.tamper(lambda document: document.update(verifiableCredential=[other]))
    assert await standing(world, bundle.json()) is FAILS


async def test_an_unsigned_bundle_is_only_a_container():
    world, bundle = scene()
    found = await read(world, bundle.unsigned().json(), signed=False)
    assert (found.standing, found.answers) == (None, ())
    assert world.fetched == []


async def test_a_bundle_that_takes_too_long_cannot_be_told():
    class NeverAnswers:
        async def fetch(self, _url, **_asked):
            await asyncio.Event().wait()

    world, bundle = scene(kind="web")
    presentation = located.Presentation(kind=Kind.JSON, body=bundle.json(), signed=True)
    asked = replace(context(world), fetcher=NeverAnswers())
    found = await read_bundle(presentation, asked, seconds=0.01)
    assert (found.standing, found.answers) == (UNDECIDED, ())
    assert len(asyncio.all_tasks()) == 1


@pytest.mark.parametrize("named", ["did:web:nobody.example", {"id": "did:web:nobody.example"}])
async def test_a_holder_who_cannot_be_asked_decides_nothing(named):
    world, bundle = scene(kind="web")
    world.at(bundle.issuer.document_url).times_out()
    bundle.edit(lambda document: document.update(holder=named))
    assert await standing(world, bundle.json()) is UNDECIDED


@pytest.mark.parametrize("named", [7, ["did:web:a.example", "did:web:b.example"], {"name": "A"}])
async def test_a_holder_without_one_name_decides_nothing(named):
    world, bundle = scene()
    bundle.suite("eddsa-jcs-2022").edit(lambda document: document.update(holder=named))
    assert await standing(world, bundle.json()) is UNDECIDED


@pytest.mark.parametrize("kind", ["key", "web"])
async def test_a_bundle_that_names_no_holder_is_of_whose_key_signed_it(kind):
    world, bundle = scene(kind=kind)
    bundle.edit(lambda document: document.pop("holder"))
    found = await read(world, bundle.json())
    assert (found.standing, found.answers[0].by) == (HOLDS, bundle.issuer.id)
    bundle.tamper(lambda document: document.update(id="urn:uuid:1"))
    assert await standing(world, bundle.json()) is FAILS


async def test_a_method_that_is_not_read_decides_nothing():
    world, bundle = scene()
    bundle.tamper(lambda document: document["proof"].update(cryptosuite="bbs-2023"))
    assert await standing(world, bundle.json()) is UNDECIDED


@pytest.mark.parametrize("purpose", ["assertionMethod", "keyAgreement"])
async def test_a_bundle_signed_for_another_use_fails(purpose):
    world, bundle = scene()
    bundle.edit_proof(lambda proof: proof.update(proofPurpose=purpose))
    assert await standing(world, bundle.json()) is FAILS


async def test_a_key_that_is_listed_for_issuing_alone_shows_nobody():
    world, bundle = scene(kind="web")
    bundle.issuer.edit_document(lambda document: document.pop("authentication"))
    assert await standing(world, bundle.json()) is FAILS


async def test_a_key_may_be_listed_for_showing_alone():
    world, bundle = scene(kind="web")
    bundle.issuer.edit_document(lambda document: document.update(assertionMethod=[]))
    assert await standing(world, bundle.json()) is HOLDS


@pytest.mark.parametrize(("days", "wanted"), [(-1, FAILS), (1, HOLDS)])
async def test_a_signature_ends_when_it_says(days, wanted):
    world, bundle = scene()
    end = (world.now + timedelta(days=days)).isoformat()
    bundle.edit_proof(lambda proof: proof.update(expires=end))
    assert await standing(world, bundle.json()) is wanted


@pytest.mark.parametrize(
    ("claim", "minutes", "wanted"),
    [("exp", -1, FAILS), ("exp", 1, HOLDS), ("nbf", 6, FAILS), ("nbf", 4, HOLDS), ("nbf", -1, HOLDS)],
)
async def test_so_does_a_token(claim, minutes, wanted):
    world, bundle = scene()
    moment = int((world.now + timedelta(minutes=minutes)).timestamp())
    token = bundle.jwt(typ="vp+jwt").claims(**{claim: moment}).token()
    assert await standing(world, token.encode(), kind=Kind.JWT) is wanted


@pytest.mark.parametrize("claim", [False, True])
async def test_a_token_is_a_bundle_as_well(claim):
    world, bundle = scene()
    bundle.claims(nonce="b7a1", aud=["employer.example"])
    token = (bundle.as_claim() if claim else bundle).jwt(typ="vp+jwt").token()
    found = await read(world, token.encode(), kind=Kind.JWT)
    (answer,) = found.answers
    assert (found.standing, answer.challenge, answer.domain) == (HOLDS, "b7a1", ["employer.example"])
    altered = bundle.tamper(lambda claims: claims.update(nonce="1")).token()
    assert await standing(world, altered.encode(), kind=Kind.JWT) is FAILS


async def test_a_token_whose_issuer_is_not_the_holder_in_it_fails():
    world, bundle = scene()
    mallory = world.issuer("mallory.example", kind="key")
    bundle.sign_with(mallory.key, verification_method=mallory.verification_method)
    token = bundle.jwt().claims(iss=mallory.id).token()
    assert await standing(world, token.encode(), kind=Kind.JWT) is FAILS


async def test_the_holder_of_a_token_is_its_issuer_or_stands_in_it():
    world, bundle = scene(kind="web")
    token = bundle.jwt(kid=None).claims(iss=None).token()
    assert await standing(world, token.encode(), kind=Kind.JWT) is HOLDS
    assert world.was_asked_for(bundle.issuer.document_url)


async def test_a_token_that_names_nobody_is_of_whose_key_signed_it():
    world, bundle = scene(kind="web")
    token = bundle.edit(lambda document: document.pop("holder")).jwt().claims(iss=None).token()
    found = await read(world, token.encode(), kind=Kind.JWT)
    assert (found.standing, found.answers[0].by) == (HOLDS, bundle.issuer.id)


async def test_a_cose_message_is_a_bundle_as_well():
    world, bundle = scene()
    assert await standing(world, CoseSign1(bundle, kind="vp").bytes(), kind=Kind.COSE) is HOLDS


@pytest.mark.parametrize(
    ("shown", "wanted"),
    [
        (lambda token: token.held_by(Key.named("learner")), HOLDS),
        (lambda token: token.held_by(Key.named("learner")).bind(Key.named("mallory")), FAILS),
        (lambda token: token.held_by(Key.named("learner"), names=False), UNDECIDED),
    ],
)
async def test_an_sd_jwt_is_shown_with_the_key_that_its_issuer_names(shown, wanted):
    world = World()
    token = shown(SdJwt(world.issuer("uni.example").award().jwt()))
    found = await read(world, token.bytes(), kind=Kind.SD_JWT)
    (answer,) = found.answers
    assert (found.standing, answer.holds) == (wanted, wanted is HOLDS)
    assert (answer.challenge, answer.domain) == ("b7a1", "https://employer.example")


async def test_a_bundle_as_an_sd_jwt_is_as_good_as_the_worse_of_its_signatures():
    world, bundle = scene()
    token = SdJwt(bundle.jwt()).header(typ="vp+sd-jwt").held_by(Key.named("learner"))
    assert await standing(world, token.bytes(), kind=Kind.SD_JWT) is HOLDS
    token.bind(Key.named("mallory"))
    assert await standing(world, token.bytes(), kind=Kind.SD_JWT) is FAILS


async def test_where_a_bundle_departs_from_its_form_is_recorded():
    world, bundle = scene()
    bundle.edit(lambda document: document["verifiableCredential"].append("https://uni.example/1"))
    found = await read(world, bundle.json())
    assert [slip.pointer for slip in found.deviations] == ["/verifiableCredential/1"]


@pytest.mark.parametrize("claims", [b"[]", b"7", b"{}"])
async def test_a_token_of_nothing_fails(claims):
    world, bundle = scene()
    header, _, signature = bundle.jwt().token().split(".")
    body = f"{header}.{base64url(claims)}.{signature}".encode()
    assert await standing(world, body, kind=Kind.JWT) is FAILS


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"{", Kind.JSON),
        (b"[]", Kind.JSON),
        (b"a.b", Kind.JWT),
        ("é.é.é".encode(), Kind.JWT),
        (b"e30.!.AA", Kind.JWT),
        (b"e30.eA.AA", Kind.JWT),
        (pretty({"type": "VerifiablePresentation", "proof": [{}] * 101}), Kind.JSON),
    ],
)
async def test_what_cannot_be_read_fails(body, kind):
    assert await standing(World(), body, kind=kind) is FAILS
