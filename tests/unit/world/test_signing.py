"""The world signs as the specifications say: checked by other libraries than the ones it signs with."""

import hashlib
from urllib.parse import urlsplit

import orjson
import pytest
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.hashes import SHA256
from jwcrypto.jwk import JWK
from jwcrypto.jws import JWS, InvalidJWSSignature
from pyld import jsonld

from tests.shared import shared
from tests.world import Key, World
from tests.world.encodings import base58, from_base64url

INDEX_OF_CONTEXTS = "index.json"


def public(key: Key) -> JWK:
    return JWK(**key.public)


@pytest.mark.parametrize("algorithm", ["EdDSA", "ES256", "ES384", "RS256"])
def test_a_token_verifies_under_the_published_key(world: World, algorithm: str) -> None:
    uni = world.issuer("uni.example", algorithm=algorithm)
    token = JWS()
    token.allowed_algs = [algorithm]
    token.deserialize(uni.award().jwt().token(), public(uni.key))
    assert token.is_valid
    assert token.jose_header["kid"] == uni.document()["verificationMethod"][0]["id"]


def test_a_tampered_token_does_not_verify(world: World) -> None:
    uni = world.issuer("uni.example")
    badge = uni.award().jwt().tamper(lambda document: document.update(name="Statistics 501"))
    token = JWS()
    token.allowed_algs = ["EdDSA"]
    with pytest.raises(InvalidJWSSignature):
        token.deserialize(badge.token(), public(uni.key))


def test_another_algorithm_needs_a_second_key_which_is_published(world: World) -> None:
    uni = world.issuer("uni.example")
    badge = uni.award().jwt("ES256")
    token = JWS()
    token.allowed_algs = ["ES256"]
    token.deserialize(badge.token(), public(Key.named("p256")))
    assert [method["id"] for method in uni.document()["verificationMethod"]] == [
        "did:web:uni.example#key-1",
        "did:web:uni.example#p256",
    ]


def test_an_issuer_that_is_one_key_has_no_second(world: World) -> None:
    with pytest.raises(ValueError, match="no second"):
        world.issuer("uni.example", kind="key").award().jwt("ES256")


def test_header_and_claims_are_as_a_test_wants_them(world: World) -> None:
    badge = world.issuer("uni.example").award().jwt(typ=None, alg="none").claims(jti=None, exp=7)
    token = JWS()
    token.deserialize(badge.token())
    assert "typ" not in token.jose_header
    assert token.jose_header["alg"] == "none"
    claims = orjson.loads(token.objects["payload"])
    assert "jti" not in claims
    assert (claims["exp"], claims["iss"]) == (7, "did:web:uni.example")


def shared_context(url: str, _options: object) -> dict:
    """Load a published context from disk."""
    index = orjson.loads(shared("contexts", INDEX_OF_CONTEXTS).read_bytes())
    document = orjson.loads(shared("contexts", file_of(index, url)).read_bytes())
    return {
        "contentType": "application/ld+json",
        "contextUrl": None,
        "documentUrl": url,
        "document": document,
    }


def file_of(index: object, url: str) -> str:
    """Name the file of a context: its address with other separators."""
    parts = urlsplit(url)
    name = "__".join([parts.hostname or "", *(step for step in parts.path.split("/") if step)])
    assert name.removesuffix(".json") in str(index)
    return name if name.endswith(".json") else f"{name}.json"


def canonical_by_pyld(document: object) -> bytes:
    options = {"algorithm": "URDNA2015", "format": "application/n-quads", "documentLoader": shared_context}
    return jsonld.normalize(document, options).encode()


@pytest.mark.parametrize("suite", [None, "Ed25519Signature2020"])
@pytest.mark.parametrize("edition", ["vc2", "vc1"])
def test_an_embedded_proof_is_over_the_statements_of_the_published_contexts(world, edition, suite) -> None:
    uni = world.issuer("uni.example")
    badge = uni.award().status_list(uni.status_list(), 7)
    badge = badge.as_vc1() if edition == "vc1" else badge
    document = (badge.suite(suite) if suite else badge).signed()
    proof = document.pop("proof")
    options = {name: value for name, value in proof.items() if name != "proofValue"}
    parts = ({"@context": document["@context"], **options}, document)
    message = b"".join(hashlib.sha256(canonical_by_pyld(part)).digest() for part in parts)
    assert proof["proofValue"] == "z" + base58(uni.key.private.sign(message))


@pytest.mark.parametrize(
    ("suite", "algorithm", "scheme"),
    [
        ("Ed25519Signature2018", "EdDSA", ()),
        ("RsaSignature2018", "RS256", (padding.PKCS1v15(), SHA256())),
        ("RsaSignature2018", "PS256", (padding.PSS(padding.MGF1(SHA256()), 32), SHA256())),
        ("JsonWebSignature2020", "EdDSA", ()),
        ("JsonWebSignature2020", "PS256", (padding.PSS(padding.MGF1(SHA256()), 32), SHA256())),
    ],
)
def test_a_detached_jws_is_over_header_and_hashes(world: World, suite, algorithm, scheme) -> None:
    uni = world.issuer("uni.example", algorithm=algorithm.replace("PS", "RS"))
    document = uni.award().as_vc1().suite(suite).jws_header(alg=algorithm).signed()
    proof = document.pop("proof")
    header, _, signature = proof.pop("jws").split(".")
    parts = ({"@context": document["@context"], **proof}, document)
    hashes = b"".join(hashlib.sha256(canonical_by_pyld(part)).digest() for part in parts)
    public_key = uni.key.private.public_key()
    public_key.verify(from_base64url(signature), header.encode() + b"." + hashes, *scheme)
    assert orjson.loads(from_base64url(header)) == {"alg": algorithm, "b64": False, "crit": ["b64"]}


@pytest.mark.parametrize("algorithm", ["EdDSA", "ES256", "ES384", "RS256"])
def test_equal_worlds_give_equal_bytes(algorithm: str) -> None:
    first, second = (World().issuer("uni.example", algorithm=algorithm) for _ in range(2))
    assert first.award().bytes() == second.award().bytes()
    assert first.status_list().bytes() == second.status_list().bytes()
    assert first.json() == second.json()


@pytest.mark.parametrize(("algorithm", "suite"), [("EdDSA", "eddsa-jcs-2022"), ("ES256", "ecdsa-jcs-2019")])
def test_a_jcs_proof_carries_the_contexts_of_its_document(world: World, algorithm, suite) -> None:
    badge = world.issuer("uni.example", algorithm=algorithm).award().suite(suite).signed()
    assert badge["proof"]["@context"] == badge["@context"]


def test_a_jcs_proof_carries_no_contexts_if_a_test_wants_none(world: World) -> None:
    badge = world.issuer("uni.example").award().suite("eddsa-jcs-2022")
    badge.edit_proof(lambda proof: proof.update({"@context": None}))
    assert "@context" not in badge.signed()["proof"]


def test_a_set_of_proofs_names_every_signer(world: World) -> None:
    badge = world.issuer("uni.example").award()
    badge.also_sign_with("college", verification_method="did:web:college.example#key-1")
    signers = [proof["verificationMethod"] for proof in badge.signed()["proof"]]
    assert signers == ["did:web:uni.example#key-1", "did:web:college.example#key-1"]


def test_a_name_without_file_has_a_key_of_its_own() -> None:
    assert Key.named("museum").kind == "Ed25519"
    assert Key.named("museum").thumbprint == Key.named("museum").thumbprint
    assert Key.named("museum").thumbprint != Key.named("uni").thumbprint


@pytest.mark.parametrize("name", ["uni", "p256", "p384", "rsa"])
def test_thumbprints_are_those_of_another_library(name: str) -> None:
    key = Key.named(name)
    assert key.thumbprint == public(key).thumbprint()
    assert JWK.from_pem(key.pem.encode()).thumbprint() == key.thumbprint


def test_an_rsa_key_is_no_did_key(world: World) -> None:
    with pytest.raises(ValueError, match="no did:key"):
        world.issuer("uni.example", kind="key", algorithm="RS256")
