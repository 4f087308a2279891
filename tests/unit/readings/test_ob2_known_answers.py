"""Signed badges that other programs signed: what they call a signature is one here, and nothing else is."""

import json

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from jwcrypto import jwk, jws

from tests.unit.engine.stage import codes, verified
from tests.world import World
from verifier.model.report import Verdict

# Made by `openssl dgst -sha256 -sign`, of keys that everybody has.
OPENSSL_RS256 = (
    "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJAY29udGV4dCI6Imh0dHBzOi8vdzNpZC5vcmcvb3BlbmJhZGdlcy92MiIsInR"
    "5cGUiOiJBc3NlcnRpb24iLCJpZCI6InVybjp1dWlkOjZlMWI5YTUyLThhM2MtNGM3ZS05ZDUxLTAwMDAwMDAwMDAwMSIsInJlY2l"
    "waWVudCI6eyJ0eXBlIjoiZW1haWwiLCJoYXNoZWQiOmZhbHNlLCJpZGVudGl0eSI6InN0dWRlbnRAbGVhcm5lci5leGFtcGxlIn0"
    "sImJhZGdlIjoiaHR0cHM6Ly91bmkuZXhhbXBsZS9iYWRnZS1jbGFzc2VzLzEiLCJ2ZXJpZmljYXRpb24iOnsidHlwZSI6IlNpZ25"
    "lZEJhZGdlIiwiY3JlYXRvciI6Imh0dHBzOi8vdW5pLmV4YW1wbGUva2V5cy8xIn0sImlzc3VlZE9uIjoiMjAyNi0wMS0xMFQxMjo"
    "wMDowMFoifQ.CBCz0VbPQzgZ9cLSl6n4gHeZycNS36KePXYjD0tSFQS1kzkrf2aJC4nj3wo3RjLqba4jZMdNSBuxmnRWcnz4ZmEh"
    "hGaMZzcbkzRYPLH6hc9yYODWVjTMDTFqayoyfI8GAj7V5Bzduo8BNvRvG1_yg2vvl_okUDR-RxZr0K5lzcLeK7XJtTClEQcQLpz1"
    "voEOQhtAWB2S_dU28fOaiViTva8UrWsHq7n37F9AlDU8k3G4e-rHDijnBRFjaeNj704Q9EAsRvUF9jn67vVKLuigOxWeH3zAWPH3"
    "5z36R1xeUxsQVDiTvtOFHTBkEsDAVit32U1zUa44d2mf4e4qzQubAw"
)
OPENSSL_ES256 = (
    "eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9.eyJAY29udGV4dCI6Imh0dHBzOi8vdzNpZC5vcmcvb3BlbmJhZGdlcy92MiIsInR"
    "5cGUiOiJBc3NlcnRpb24iLCJpZCI6InVybjp1dWlkOjZlMWI5YTUyLThhM2MtNGM3ZS05ZDUxLTAwMDAwMDAwMDAwMSIsInJlY2l"
    "waWVudCI6eyJ0eXBlIjoiZW1haWwiLCJoYXNoZWQiOmZhbHNlLCJpZGVudGl0eSI6InN0dWRlbnRAbGVhcm5lci5leGFtcGxlIn0"
    "sImJhZGdlIjoiaHR0cHM6Ly91bmkuZXhhbXBsZS9iYWRnZS1jbGFzc2VzLzEiLCJ2ZXJpZmljYXRpb24iOnsidHlwZSI6IlNpZ25"
    "lZEJhZGdlIiwiY3JlYXRvciI6Imh0dHBzOi8vdW5pLmV4YW1wbGUva2V5cy8xIn0sImlzc3VlZE9uIjoiMjAyNi0wMS0xMFQxMjo"
    "wMDowMFoifQ.zM-x9SO0ZqJLHIszqieJ-fFwL_3mxo0-au2k0JFtlR1jH6mZz5JgBT9m4waaFojWqEAUnuhExqS1bgIbmBd1YQ"
)


def scene(algorithm):
    world = World()
    return world, world.issuer("uni.example", algorithm=algorithm).sign_badge()


@pytest.mark.parametrize(("algorithm", "token"), [("RS256", OPENSSL_RS256), ("ES256", OPENSSL_ES256)])
async def test_badge_that_openssl_signed_is_genuine(algorithm, token):
    world, _ = scene(algorithm)
    report = await verified(world, body=token.encode())
    assert report.verdict is Verdict.VALID
    assert codes(report, "proof") == ["proof.verified"]
    assert codes(report, "key-binding") == ["key-binding.published"]


@pytest.mark.parametrize(("algorithm", "token"), [("RS256", OPENSSL_RS256), ("ES256", OPENSSL_ES256)])
async def test_badge_that_openssl_signed_holds_in_no_other_bytes(algorithm, token):
    header, payload, signature = token.split(".")
    for altered in (
        f"{header}.{payload[:-8]}{payload[-4:]}{payload[-8:-4]}.{signature}",
        f"{header}.{payload}.{signature[4:8]}{signature[:4]}{signature[8:]}",
    ):
        world, _ = scene(algorithm)
        report = await verified(world, body=altered.encode())
        assert report.verdict in (Verdict.REJECTED, Verdict.NOT_A_BADGE)


@pytest.mark.parametrize("algorithm", ["RS256", "PS256", "ES256", "ES384", "EdDSA"])
async def test_badge_that_jwcrypto_signed_is_genuine(algorithm):
    world, badge = scene("RS256" if algorithm == "PS256" else algorithm)
    private = badge.key.private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    token = jws.JWS(json.dumps(badge.copy(), indent=1).encode())
    token.add_signature(jwk.JWK.from_pem(private), None, json.dumps({"alg": algorithm}))
    report = await verified(world, body=token.serialize(compact=True).encode())
    assert (report.verdict, codes(report, "proof")) == (Verdict.VALID, ["proof.verified"])


@pytest.mark.parametrize("algorithm", ["RS384", "RS512", "PS384", "ES512"])
async def test_algorithm_that_jwcrypto_knows_and_we_do_not_is_named(algorithm):
    world, badge = scene("RS256")
    report = await verified(world, body=badge.header(alg=algorithm).jws())
    assert (report.verdict, codes(report, "proof")) == (Verdict.INCOMPLETE, ["proof.unsupported"])
