"""Bytes have one spelling in base58btc, base64url and multibase, and every other text is refused."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.algorithms.signers import LETTERS
from verifier.algorithms.multiformats import (
    MalformedValue,
    base58btc_decode,
    base58btc_encode,
    base64url_decode,
    base64url_encode,
    multibase_decode,
)


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("", b""),
        ("1", b"\0"),
        ("11", b"\0\0"),
        ("2", b"\1"),
        ("z", b"\x39"),
        ("21", b"\x3a"),
        ("5Q", b"\xff"),
        ("1112", b"\0\0\0\1"),
        ("2NEpo7TZRRrLZSi2U", b"Hello World!"),
    ],
)
def test_base58btc_is_read_and_written(text, data):
    assert base58btc_decode(text) == data
    assert base58btc_encode(data) == text


@pytest.mark.parametrize("text", ["0", "O", "I", "l", "2 ", "2\n", "é", "２", "-", "2" * 1025])
def test_other_text_is_no_base58btc(text):
    with pytest.raises(MalformedValue):
        base58btc_decode(text)


def test_base58btc_is_read_up_to_its_bound():
    assert len(base58btc_decode("z" * 1024)) == 750


@pytest.mark.parametrize(
    ("text", "data"),
    [("", b""), ("_w", b"\xff"), ("-_8", b"\xfb\xff"), ("AAAA", b"\0\0\0"), ("Zm9v", b"foo")],
)
def test_base64url_is_read_and_written(text, data):
    assert base64url_decode(text) == data
    assert base64url_encode(data) == text


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("+w", "the other alphabet"),
        ("/w", "the other alphabet"),
        ("_w==", "padding"),
        ("Zg=", "padding"),
        ("A", "an impossible length"),
        ("AAAAA", "an impossible length"),
        ("_x", "spare bits"),
        ("Zm9", "spare bits"),
        ("Zm9v\n", "a line break"),
        (" Zm9v", "a space"),
        ("Zm9v?", "a stray character"),
        ("Ｚm9v", "a full-width letter"),
    ],
)
def test_other_text_is_no_base64url(text, slip):
    with pytest.raises(MalformedValue):
        base64url_decode(text)


@pytest.mark.parametrize(
    ("text", "data"), [("z2NEpo7TZRRrLZSi2U", b"Hello World!"), ("uZm9v", b"foo"), ("u", b"")]
)
def test_multibase_names_its_encoding(text, data):
    assert multibase_decode(text) == data


@pytest.mark.parametrize("text", ["", "mZm9v", "Zm9v", "f666f6f", "U Zm9v", "Z2NEpo7", "u+w", "z0"])
def test_other_multibases_are_refused(text):
    with pytest.raises(MalformedValue):
        multibase_decode(text)


@settings(max_examples=60)
@given(st.binary(max_size=80))
def test_bytes_come_back_as_they_went(data):
    assert base58btc_decode(base58btc_encode(data)) == data
    assert base64url_decode(base64url_encode(data)) == data
    assert multibase_decode("z" + base58btc_encode(data)) == data


@settings(max_examples=100)
@given(st.text(LETTERS, max_size=40))
def test_no_text_is_read_in_two_spellings(text):
    for decode, encode in ((base58btc_decode, base58btc_encode), (base64url_decode, base64url_encode)):
        try:
            data = decode(text)
        except MalformedValue:
            continue
        assert encode(data) == text
