"""Digests of files, in every spelling in which a badge may record them."""

import base64
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.world.encodings import base58
from verifier.algorithms.digests import (
    MAX_CHARACTERS,
    digests_of,
    read_multibase,
    read_sri,
    strongest,
)
from verifier.algorithms.multiformats import MalformedValue
from verifier.model.resource import Digest

FILE = b"the file"
PREFIXES = {"sha256": b"\x12\x20", "sha384": b"\x20\x30", "sha512": b"\x13\x40"}
ALGORITHMS = st.sampled_from(tuple(PREFIXES))


def digest(name, data=FILE):
    return Digest(algorithm=name, value=hashlib.new(name, data).digest())


def sri(name, data=FILE, *, encode=base64.b64encode):
    return f"{name}-{encode(hashlib.new(name, data).digest()).decode()}"


@given(data=st.binary(max_size=200), name=ALGORITHMS)
def test_every_spelling_of_a_digest_is_the_digest_of_the_file(data, name):
    hashed = PREFIXES[name] + hashlib.new(name, data).digest()
    spellings = [
        read_sri([sri(name, data)]),
        read_sri([sri(name, data).rstrip("=")]),
        read_sri([sri(name, data, encode=base64.urlsafe_b64encode)]),
        read_sri([f"  {sri(name, data)}?type=text/plain "]),
        read_multibase(["z" + base58(hashed)]),
        read_multibase(["u" + base64.urlsafe_b64encode(hashed).decode().rstrip("=")]),
    ]
    assert set(spellings) == {frozenset({digest(name, data)})}
    assert spellings[0] <= digests_of(data)


@given(data=st.binary(max_size=50), other=st.binary(max_size=50), name=ALGORITHMS)
def test_the_digest_of_one_file_is_not_that_of_another(data, other, name):
    assert read_sri([sri(name, data)]).isdisjoint(digests_of(other)) is (data != other)


@pytest.mark.parametrize(
    ("written", "counted"),
    [
        ([sri("sha256"), sri("sha512")], {"sha512"}),
        ([f"{sri('sha512')} {sri('sha384')}"], {"sha512"}),
        ([sri("sha384"), sri("sha256", b"other")], {"sha384"}),
        ([f"{sri('sha256')} sha512-too-short"], {"sha256"}),  # what is malformed is passed over
        ([f"{sri('sha256')} ???"], {"sha256"}),
        ([f"{sri('sha256')} md5-1B2M2Y8AsgTpgAmY7PhCfg=="], {"sha256"}),
        (["md5-1B2M2Y8AsgTpgAmY7PhCfg=="], set()),  # nobody here knows it: nothing to compare
        (["sha3-256-aaaa", "blake3-aaaa"], set()),
    ],
)
def test_the_strongest_digest_of_several_counts(written, counted):
    assert {each.algorithm for each in read_sri(written)} == counted


def test_two_digests_of_one_strength_both_count():
    assert read_sri([f"{sri('sha384')} {sri('sha384', b'other')}"]) == {
        digest("sha384"),
        digest("sha384", b"other"),
    }
    assert strongest([]) == frozenset()


@pytest.mark.parametrize(
    "written",
    [
        [],
        [""],
        ["sha256"],
        ["sha256-"],
        ["sha256-%%%"],
        ["SHA256-" + sri("sha256").partition("-")[2]],
        ["sha256-" + hashlib.sha256(FILE).hexdigest()],
        ["sha256-AAAAA"],
        ["sha256-" + "A" * 42],
        ["sha256-" + "A" * 44 + "==="],
        [" " * (MAX_CHARACTERS + 1)],
        [hashlib.sha256(FILE).hexdigest()],
    ],
)
def test_what_is_no_digest_is_refused(written):
    with pytest.raises(MalformedValue):
        read_sri(written)


@pytest.mark.parametrize(
    "written",
    [
        ["z"],
        [""],
        ["m" + base64.b64encode(PREFIXES["sha256"] + bytes(32)).decode()],
        ["u" + base64.urlsafe_b64encode(bytes(32)).decode().rstrip("=")],  # a digest, and no multihash
        ["z" + base58(PREFIXES["sha256"] + bytes(31))],
        ["z" + base58(PREFIXES["sha256"] + bytes(33))],
        ["z" + base58(b"\x11\x14" + bytes(20))],  # SHA-1
        ["z" + base58(PREFIXES["sha256"] + bytes(32)), "x"],
        ["f1220" + "ab" * 32],
        ["u" + "A" * MAX_CHARACTERS],
    ],
)
def test_what_is_no_multihash_is_refused(written):
    with pytest.raises(MalformedValue):
        read_multibase(written)
