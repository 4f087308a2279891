"""The signature by which a holder shows an SD-JWT says something only where it does not hold."""

import pytest

from tests.world import Key, World
from tests.world.encodings import base64url, compact
from tests.world.sd_jwt import SdJwt
from verifier.model.located import Kind
from verifier.model.proof import Signature
from verifier.parse.signed_token import open_token
from verifier.readings.holder_key import read_showing

HOLDER, MALLORY = Key.named("holder"), Key.named("mallory")


@pytest.fixture
def token():
    return SdJwt(World().issuer("uni.example").award()).hide("/name")


def found(text):
    showing = read_showing(open_token(text.encode(), kind=Kind.SD_JWT))
    return showing is not None and showing.signature is Signature.FAILS


def test_a_good_one_says_nothing(token):
    assert not found(token.held_by(HOLDER).text())


def test_none_says_nothing(token):
    assert not found(token.edit(lambda payload: payload.update(cnf={"jwk": dict(HOLDER.public)})).text())
    assert read_showing(open_token(token.parts()[0].encode(), kind=Kind.JWT)) is None


@pytest.mark.parametrize(
    "confirmation",
    [None, 7, {}, {"jwk": 7}, {"jwk": {}}, {"kid": "x"}, {"jwk": {"kty": "EC", "crv": "P-521"}}],
    ids=str,
)
def test_without_a_key_to_compare_it_with_it_says_nothing(token, confirmation):
    token.held_by(MALLORY, names=False).edit(lambda payload: payload.update(cnf=confirmation))
    assert not found(token.text())


def test_one_by_another_key_speaks_against_it(token):
    assert found(token.held_by(HOLDER).bind(MALLORY).text())


@pytest.mark.parametrize(
    "claims",
    [
        {"sd_hash": "x"},
        {"sd_hash": None},
        {"aud": None},
        {"aud": ["a"]},
        {"nonce": None},
        {"iat": None},
        {"iat": "now"},
        {"iat": True},
        {"typ": "JWT"},
    ],
    ids=str,
)
def test_one_that_does_not_say_what_it_must_speaks_against_it(token, claims):
    assert found(token.held_by(HOLDER).bind(**claims).text())


@pytest.mark.parametrize("last", ["e30.e30.AA", f"{base64url(b'{}')}.{base64url(b'[')}.AA"])
def test_what_says_nothing_speaks_against_it(token, last):
    text = token.held_by(HOLDER).text().rpartition("~")[0]
    assert found(f"{text}~{last}")


def test_other_digests_than_ours_say_nothing(token):
    assert not found(token.hashed_by("sha3-256").held_by(HOLDER).text())


def test_a_hash_function_without_a_name_speaks_against_it(token):
    assert found(token.held_by(HOLDER).edit(lambda payload: payload.update(_sd_alg=7)).text())


def test_a_method_that_is_not_read_says_nothing(token):
    text, _, bound = token.held_by(HOLDER).text().rpartition("~")
    _, payload, signature = bound.split(".")
    header = base64url(compact({"alg": "ES512", "typ": "kb+jwt"}))
    assert not found(f"{text}~{header}.{payload}.{signature}")
