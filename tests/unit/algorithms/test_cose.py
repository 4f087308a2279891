"""A COSE message with one signature, and its header in the names of JOSE."""

import pytest

from tests.world import Key
from tests.world.cose import ALG, CLAIMS, CONTENT, CRIT, KID, TYP, cbor
from verifier.algorithms import jose, keys
from verifier.algorithms.cose import MAX_COSE_BYTES, MAX_HEADER_BYTES, MalformedCose, parse_cose

UNI = Key.named("uni")


def message(protected, beside=None, *, payload=b"{}", signature=b"s", tag=b"\xd2"):
    return tag + cbor([cbor(protected), beside or {}, payload, signature])


def header(protected, beside=None):
    return parse_cose(message(protected, beside)).header


@pytest.mark.parametrize("tag", [b"\xd2", b""])
def test_a_message_is_taken_apart(tag):
    read = parse_cose(message({ALG: -8, KID: b"key-1"}, payload=b'{"a":1}', tag=tag))
    assert (read.header, read.payload, read.signature) == ({"alg": "EdDSA", "kid": "key-1"}, b'{"a":1}', b"s")
    assert read.claims == {}


def test_the_signature_is_over_header_and_payload():
    protected, payload = cbor({ALG: -8}), b'{"a":1}'
    signature = UNI.sign(cbor(["Signature1", protected, b"", payload]))
    read = parse_cose(b"\xd2" + cbor([protected, {}, payload, signature]))
    assert jose.verify_jws(read, keys.from_jwk(dict(UNI.public)))
    other = parse_cose(b"\xd2" + cbor([protected, {KID: b"x"}, payload + b" ", signature]))
    assert not jose.verify_jws(other, keys.from_jwk(dict(UNI.public)))


@pytest.mark.parametrize(
    ("number", "name"),
    [
        (-7, "ES256"),
        (-9, "ES256"),
        (-8, "EdDSA"),
        (-19, "Ed25519"),
        (-35, "ES384"),
        (-51, "ES384"),
        (-37, "PS256"),
        (-257, "RS256"),
        (5, "HS256"),
        (-47, "COSE -47"),
        ("ES256", None),
        (True, None),
    ],
)
def test_algorithms_have_the_names_of_jose(number, name):
    assert header({ALG: number}) == {"alg": name}


def test_labels_have_the_names_of_jose():
    assert header({TYP: "application/vc+cose", CONTENT: "application/vc", CRIT: [1], 33: b"x", 4: b"k"}) == {
        "typ": "application/vc+cose",
        "cty": "application/vc",
        "crit": None,
        "label 33": None,
        "kid": "k",
    }
    assert header({TYP: 7, CONTENT: 50}) == {"typ": None, "cty": None}


def test_of_the_unsigned_header_only_the_hint_at_the_key_is_taken():
    assert header({}, {ALG: -8, KID: b"k", CRIT: [1], TYP: "application/vc+cose"}) == {
        "unsigned label 1": None,
        "crit": None,
        "unsigned label 16": None,
        "kid": "k",
    }


@pytest.mark.parametrize(("key", "named"), [(b"\xff", {}), ("key", {"kid": None}), (b"key", {"kid": "key"})])
def test_the_name_of_a_key_is_bytes_of_text(key, named):
    assert header({KID: key}) == named


def test_a_header_may_be_empty():
    assert parse_cose(b"\xd2" + cbor([b"", {}, b"{}", b""])).header == {}


def test_registered_claims_of_the_header_have_their_names():
    claims = {1: "did:web:uni.example", 2: "ada", 4: 1_700_000_000, 5: [1], 7: b"id"}
    read = parse_cose(message({ALG: -8, CLAIMS: claims}))
    assert read.claims == {"iss": "did:web:uni.example", "sub": "ada", "exp": 1_700_000_000, "nbf": None}
    assert parse_cose(message({CLAIMS: b"none"})).claims == {}


REFUSED = {
    "nothing": b"",
    "words": b"words",
    "another number of parts": b"\xd2" + cbor([b"", {}, b"{}"]),
    "a payload that is elsewhere": b"\xd2" + cbor([b"", {}, None, b""]),
    "a payload of text": b"\xd2" + cbor([b"", {}, "{}", b""]),
    "a header that is no map": b"\xd2" + cbor([cbor([1]), {}, b"{}", b""]),
    "a header that is no CBOR": b"\xd2" + cbor([b"\xff", {}, b"{}", b""]),
    "an unsigned header that is no map": b"\xd2" + cbor([b"", [], b"{}", b""]),
    "a label in both headers": message({KID: b"k"}, {KID: b"k"}),
    "another kind of message": b"\xd1" + cbor([b"", {}, b"{}", b""]),
    "bytes behind it": message({ALG: -8}) + b"\0",
    "too large a header": message({ALG: -8, 99: b"x" * MAX_HEADER_BYTES}),
    "too large": message({ALG: -8}, payload=b"x" * MAX_COSE_BYTES),
}


@pytest.mark.parametrize("data", REFUSED.values(), ids=REFUSED)
def test_anything_else_is_none(data):
    with pytest.raises(MalformedCose):
        parse_cose(data)
