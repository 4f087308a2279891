"""The proof of a bundle: broken, it speaks against all in it; good, it proves nothing of its holder."""

import pytest

from tests.unit.engine.stage import context
from tests.world import Key, World
from tests.world.encodings import base64url, pretty
from tests.world.presentations import Presentation
from verifier.engine.presentation import bundle_findings
from verifier.model import located
from verifier.model.located import Kind

INVALID = ["document.presentation-invalid"]


def scene(*, kind="key"):
    world = World()
    holder = world.issuer("holder.example", kind=kind)
    return world, Presentation(holder, world.issuer("uni.example").award())


async def found(world, body, *, kind=Kind.JSON, signed=True):
    bundle = located.Presentation(kind=kind, body=body, signed=signed)
    return [finding.code.id for finding in await bundle_findings(bundle, context(world))]


@pytest.mark.parametrize("kind", ["key", "jwk", "web", "https"])
async def test_a_good_bundle_is_not_spoken_of(kind):
    world, bundle = scene(kind=kind)
    assert await found(world, bundle.json()) == []


async def test_an_altered_bundle_is_invalid():
    world, bundle = scene()
    other = World().issuer("uni.example").award("Statistics 501").signed()
    bundle.tamper(lambda document: document["verifiableCredential"].append(other))
    assert await found(world, bundle.json()) == INVALID


async def test_a_bundle_whose_holder_was_changed_is_invalid():
    world, bundle = scene()
    bundle.tamper(lambda document: document.update(holder=Key.named("mallory").did_key))
    assert await found(world, bundle.json()) == INVALID


async def test_a_bundle_signed_by_another_than_its_holder_says_is_invalid():
    world, bundle = scene()
    assert await found(world, bundle.sign_with("mallory").json()) == INVALID


async def test_an_unsigned_bundle_is_not_looked_at():
    world, bundle = scene()
    assert await found(world, bundle.unsigned().json(), signed=False) == []
    assert world.fetched == []


@pytest.mark.parametrize("holder", [None, 7, {"id": "did:web:nobody.example"}])
async def test_a_holder_who_cannot_be_asked_is_no_evidence(holder):
    world, bundle = scene(kind="web")
    world.at(bundle.issuer.document_url).times_out()
    bundle.edit(lambda document: document.update(holder=holder or "did:web:nobody.example"))
    assert await found(world, bundle.json()) == []


async def test_a_bundle_that_names_no_holder_is_judged_by_the_key_in_its_name():
    world, bundle = scene()
    bundle.edit(lambda document: document.pop("holder"))
    assert await found(world, bundle.json()) == []
    bundle.tamper(lambda document: document.update(id="urn:uuid:1"))
    assert await found(world, bundle.json()) == INVALID


async def test_a_method_that_is_not_read_is_no_evidence():
    world, bundle = scene()
    bundle.tamper(lambda document: document["proof"].update(cryptosuite="bbs-2023"))
    assert await found(world, bundle.json()) == []


async def test_a_bundle_may_be_signed_for_issuing_too():
    world, bundle = scene()
    bundle.edit_proof(lambda proof: proof.update(proofPurpose="assertionMethod"))
    assert await found(world, bundle.json()) == []


async def test_a_bundle_signed_for_another_use_is_invalid():
    world, bundle = scene()
    bundle.edit_proof(lambda proof: proof.update(proofPurpose="keyAgreement"))
    assert await found(world, bundle.json()) == INVALID


@pytest.mark.parametrize("claim", [False, True])
async def test_a_token_is_a_bundle_as_well(claim):
    world, bundle = scene()
    token = (bundle.as_claim() if claim else bundle).jwt(typ="vp+jwt").token()
    assert await found(world, token.encode(), kind=Kind.JWT) == []
    altered = bundle.tamper(lambda claims: claims.update(nonce="1")).token()
    assert await found(world, altered.encode(), kind=Kind.JWT) == INVALID


async def test_the_holder_of_a_token_is_its_issuer_or_stands_in_it():
    world, bundle = scene(kind="web")
    token = bundle.jwt(kid=None).claims(iss=None).token()
    assert await found(world, token.encode(), kind=Kind.JWT) == []
    assert world.was_asked_for(bundle.issuer.document_url)


@pytest.mark.parametrize("claims", [b"[]", b"7", b"{}"])
async def test_a_token_of_nothing_is_invalid(claims):
    world, bundle = scene()
    header, _, signature = bundle.jwt().token().split(".")
    body = f"{header}.{base64url(claims)}.{signature}".encode()
    assert await found(world, body, kind=Kind.JWT) == INVALID


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
async def test_what_cannot_be_read_is_invalid(body, kind):
    assert await found(World(), body, kind=kind) == INVALID
