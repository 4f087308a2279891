"""A JWK is a key only if it is one in every particular."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.algorithms import signers
from tests.unit.algorithms.signers import LETTERS, part
from verifier.algorithms.keys import KeyRefused, Reason, from_jwk, to_jwk
from verifier.model.keys import KeyKind

ED25519 = {"kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}
P256 = to_jwk(signers.p256().key)
P384 = to_jwk(signers.p384().key)
SMALL_PRIMES = [n for n in range(3, 168) if all(n % divisor for divisor in range(2, n))]


def number(value: int) -> str:
    return part(value.to_bytes((value.bit_length() + 7) // 8, "big"))


def rsa(modulus: int = 2**2047 + 1, exponent: int = 65537) -> dict:
    return {"kty": "RSA", "n": number(modulus), "e": number(exponent)}


def roca_modulus() -> int:
    """A modulus that is 1, and so a power of 65537, modulo every small prime."""
    product = 2
    for prime in SMALL_PRIMES:
        product *= prime
    return 2**2047 // product * product + product + 1


def test_the_thumbprint_is_that_of_the_published_example():
    assert (
        from_jwk(ED25519).thumbprint == "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"
    )  # RFC 8037 appendix A.3


def test_an_rsa_thumbprint_is_that_of_the_published_example():
    modulus = (  # RFC 7638 section 3.1
        "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCi"
        "FV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb"
        "9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls"
        "1jF44-csFCur-kEgU8awapJzKnqDKgw"
    )
    key = from_jwk({"kty": "RSA", "n": modulus, "e": "AQAB", "alg": "RS256", "kid": "2011-04-29"})
    assert key.thumbprint == "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs"
    assert key.algorithm == "RS256"


@pytest.mark.parametrize("signer", signers.SIGNERS)
def test_a_key_comes_back_as_it_went(signer):
    key = signer().key
    assert from_jwk(to_jwk(key)) == key


def test_a_key_remembers_the_algorithm_that_it_is_tied_to():
    tied = from_jwk(P256 | {"alg": "ES256"})
    assert tied.algorithm == "ES256"
    assert to_jwk(tied)["alg"] == "ES256"
    assert tied == from_jwk(P256)


@pytest.mark.parametrize(
    ("jwk", "kind"),
    [
        (ED25519, KeyKind.ED25519),
        (P256 | {"use": "sig"}, KeyKind.P256),
        (P384 | {"key_ops": ["verify"]}, KeyKind.P384),
        (rsa(), KeyKind.RSA),
        (rsa(exponent=3), KeyKind.RSA),
        (rsa(exponent=2**33 - 1), KeyKind.RSA),
        (rsa(modulus=2**8191 + 1), KeyKind.RSA),
        (ED25519 | {"kid": 7, "x5c": [], "unheard": {"of": None}}, KeyKind.ED25519),
    ],
)
def test_an_honest_key_is_accepted(jwk, kind):
    assert from_jwk(jwk).kind is kind


def test_a_leading_zero_makes_no_other_rsa_key():
    plain = rsa()
    padded = plain | {"n": part(b"\0" + (2**2047 + 1).to_bytes(256, "big")), "e": "AAEAAQ"}
    assert from_jwk(padded) == from_jwk(plain)


@pytest.mark.parametrize(
    ("jwk", "reason"),
    [
        ({}, Reason.MALFORMED),
        ({"kty": 1}, Reason.MALFORMED),
        (ED25519 | {"kty": "okp"}, Reason.MALFORMED),
        (P256 | {"kty": "Ec"}, Reason.MALFORMED),
        (P256 | {"kty": "AKP"}, Reason.UNSUPPORTED),
        (P256 | {"kty": "RSA"}, Reason.MALFORMED),
        (ED25519 | {"kty": "EC"}, Reason.UNSUPPORTED),
        (ED25519 | {"crv": "ed25519"}, Reason.MALFORMED),
        (ED25519 | {"crv": "Ed448"}, Reason.UNSUPPORTED),
        (ED25519 | {"crv": "X25519"}, Reason.UNSUPPORTED),
        (ED25519 | {"crv": None}, Reason.MALFORMED),
        (ED25519 | {"x": "AA"}, Reason.MALFORMED),
        (ED25519 | {"x": ED25519["x"] + "="}, Reason.MALFORMED),
        (ED25519 | {"x": ED25519["x"][:-1] + "p"}, Reason.MALFORMED),
        (ED25519 | {"x": ["AA"]}, Reason.MALFORMED),
        (ED25519 | {"x": part(b"\1" + bytes(31))}, Reason.TOO_WEAK),
        (ED25519 | {"x": "A" * 2000}, Reason.UNSUPPORTED),
        (ED25519 | {"alg": 5}, Reason.MALFORMED),
        (ED25519 | {"use": "enc"}, Reason.UNSUPPORTED),
        (ED25519 | {"use": None}, Reason.UNSUPPORTED),
        (ED25519 | {"key_ops": ["sign"]}, Reason.UNSUPPORTED),
        (ED25519 | {"key_ops": []}, Reason.UNSUPPORTED),
        (ED25519 | {"key_ops": "verify"}, Reason.UNSUPPORTED),
        (P256 | {"crv": "secp256k1"}, Reason.UNSUPPORTED),
        (P256 | {"crv": "p-256"}, Reason.MALFORMED),
        (P256 | {"crv": "P-384"}, Reason.MALFORMED),
        (P384 | {"crv": "P-256"}, Reason.MALFORMED),
        (P256 | {"x": P256["y"], "y": P256["x"]}, Reason.MALFORMED),
        (P256 | {"y": part(bytes(32))}, Reason.MALFORMED),
        (P256 | {"y": part(b"\0" + bytes(32))}, Reason.MALFORMED),
        (P256 | {"x": part(bytes(32)), "y": part(bytes(32))}, Reason.MALFORMED),
        (rsa(modulus=2**2047 - 1), Reason.TOO_WEAK),
        (rsa(modulus=2**511 + 1), Reason.TOO_WEAK),
        (rsa(modulus=2**2047), Reason.TOO_WEAK),
        (rsa(modulus=2**8192 + 1), Reason.UNSUPPORTED),
        (rsa(modulus=roca_modulus()), Reason.TOO_WEAK),
        (rsa(exponent=1), Reason.TOO_WEAK),
        (rsa(exponent=65536), Reason.TOO_WEAK),
        (rsa(exponent=2**33 + 1), Reason.TOO_WEAK),
        (rsa() | {"e": ""}, Reason.TOO_WEAK),
        (rsa() | {"n": 65537}, Reason.MALFORMED),
        (rsa() | {"n": "A" * 1401}, Reason.UNSUPPORTED),
        *(
            (ED25519 | {name: "AA"}, Reason.PRIVATE_PARTS)
            for name in ("d", "p", "q", "dp", "dq", "qi", "oth", "k")
        ),
        ({"kty": "oct", "k": "AA"}, Reason.PRIVATE_PARTS),
        ({"kty": "oct"}, Reason.UNSUPPORTED),
    ],
    ids=str,
)
def test_anything_else_is_refused_with_its_reason(jwk, reason):
    with pytest.raises(KeyRefused) as refusal:
        from_jwk(jwk)
    assert refusal.value.reason is reason


values = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(LETTERS, max_size=20)
    | st.lists(st.text(LETTERS, max_size=5), max_size=2)
)
members = st.sampled_from(["kty", "crv", "x", "y", "n", "e", "alg", "use", "key_ops", "kid", "d"])


@settings(max_examples=100)
@given(jwk=st.dictionaries(members, values), base=st.sampled_from([{}, ED25519, P256, P384, rsa()]))
def test_no_object_breaks_the_reader(jwk, base):
    with suppress(KeyRefused):
        from_jwk(base | jwk)
