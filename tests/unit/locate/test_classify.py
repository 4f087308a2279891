"""Kinds of content are told by their bytes."""

import base64

import pytest

from tests.effort import done_within
from verifier.locate.classify import MAX_PROLOG, MAX_URL, MAX_WHITE, Shape, classify, cose_bytes

_COSE = b"\xd2\x84\x43\xa1\x01\x26\xa0\x44body\x44sign"


@pytest.mark.parametrize(
    ("body", "shape"),
    [
        pytest.param(b"\x89PNG\r\n\x1a\nrest", Shape.PNG, id="png"),
        pytest.param(b"\x89PNG\n\x1a\nrest", Shape.UNKNOWN, id="png-whose-line-ends-were-converted"),
        pytest.param(b' \n{"a":1}', Shape.JSON, id="object"),
        pytest.param(b"[]", Shape.JSON, id="array"),
        pytest.param(b"[ 1.5e3 , 2]", Shape.JSON, id="array-of-numbers"),
        pytest.param(b"[true]", Shape.JSON, id="array-of-a-truth"),
        pytest.param(b'[ {"a":', Shape.JSON, id="array-cut-off"),
        pytest.param(b"[", Shape.JSON, id="array-cut-off-at-once"),
        pytest.param(b"[true story](https://a.example/)", Shape.UNKNOWN, id="link-in-markdown"),
        pytest.param(b"[2024](https://a.example/)", Shape.UNKNOWN, id="link-in-markdown-of-a-number"),
        pytest.param(b'"a.b.c"', Shape.JSON_STRING, id="string"),
        pytest.param(b'"a \\" b"\n', Shape.JSON_STRING, id="string-with-a-quotation-mark"),
        pytest.param(b'"a.b', Shape.JSON_STRING, id="string-cut-off"),
        pytest.param(b'"name","url"\n', Shape.UNKNOWN, id="table-of-quoted-values"),
        pytest.param(b'"https://a.example/"\n"https://a.example/2"', Shape.UNKNOWN, id="column-of-quotes"),
        pytest.param(b"aa.bb.cc", Shape.JWS, id="token"),
        pytest.param(b"  aa.bb.cc\n", Shape.JWS, id="token-with-space-around-it"),
        pytest.param(b"aa..cc", Shape.JWS, id="detached-token"),
        pytest.param(b"aa.bb", Shape.UNKNOWN, id="two-parts"),
        pytest.param(b"aa.bb.cc.dd.ee", Shape.UNKNOWN, id="encrypted"),
        pytest.param(b"aa.bb.c+", Shape.UNKNOWN, id="plain-base64-in-a-token"),
        pytest.param(b"aa.bb.cc~", Shape.SD_JWT, id="sd-jwt-without-disclosures"),
        pytest.param(b"aa.bb.cc~dd~ee~ff.gg.hh", Shape.SD_JWT, id="sd-jwt-with-key-binding"),
        pytest.param(b"aa.bb~dd~", Shape.UNKNOWN, id="tilde-without-a-token"),
        pytest.param(b"aa.bb.cc~d/d~", Shape.UNKNOWN, id="sd-jwt-with-odd-letters"),
        pytest.param(_COSE, Shape.COSE, id="cose"),
        pytest.param(_COSE[1:], Shape.COSE, id="cose-without-its-tag"),
        pytest.param(base64.b64encode(_COSE[1:]), Shape.COSE_TEXT, id="cose-without-its-tag-in-base64"),
        pytest.param(b"\xd2\x84\xa0", Shape.UNKNOWN, id="cbor-that-is-no-cose"),
        pytest.param(base64.b64encode(_COSE), Shape.COSE_TEXT, id="cose-in-base64"),
        pytest.param(base64.urlsafe_b64encode(_COSE).rstrip(b"="), Shape.COSE_TEXT, id="cose-in-base64url"),
        pytest.param(b"0oaaa", Shape.UNKNOWN, id="base64-of-a-wrong-length"),
        pytest.param(b"0oww", Shape.UNKNOWN, id="base64-of-something-else"),
        pytest.param(b"https://uni.example/a?b=c#d", Shape.URL, id="https"),
        pytest.param(b"HTTP://uni.example/", Shape.URL, id="http-in-capitals"),
        pytest.param(b"https://uni.example/a b", Shape.UNKNOWN, id="address-with-a-space"),
        pytest.param(b"https://" + b"a" * MAX_URL, Shape.UNKNOWN, id="endless-address"),
        pytest.param(b"javascript:alert(1)", Shape.UNKNOWN, id="other-scheme"),
        pytest.param(b"<svg xmlns='http://www.w3.org/2000/svg'/>", Shape.SVG, id="svg"),
        pytest.param(
            b"\xef\xbb\xbf<?xml version='1.0'?>\n<svg:svg/>", Shape.SVG, id="svg-with-prefix-and-mark"
        ),
        pytest.param(b"<!-- <html> --><!DOCTYPE svg PUBLIC 'a' 'b'>\n<svg/>", Shape.SVG, id="svg-doctype"),
        pytest.param(b"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>", Shape.SVG, id="svg-with-entities"),
        pytest.param(b"<!DOCTYPE svg [ ]><svg/>", Shape.SVG, id="svg-with-an-empty-subset"),
        pytest.param(b"<!doctype html><p>", Shape.HTML, id="html"),
        pytest.param(b"<html><body><svg>", Shape.HTML, id="html-with-svg-in-it"),
        pytest.param(b"< 3", Shape.UNKNOWN, id="less-than"),
        pytest.param(b"<!-- never closed", Shape.HTML, id="open-comment"),
        pytest.param(b"%PDF-1.7", Shape.PDF, id="pdf"),
        pytest.param(b"", Shape.EMPTY, id="nothing"),
        pytest.param(b" \r\n", Shape.EMPTY, id="white-space"),
        pytest.param(b"\xef\xbb\xbf{}", Shape.UNKNOWN, id="json-with-a-byte-order-mark"),
        pytest.param("{}".encode("utf-16"), Shape.UNKNOWN, id="utf-16"),
        pytest.param(b"GIF89a", Shape.PHOTO, id="gif"),
        pytest.param(b"\xff\xd8\xff\xe0", Shape.PHOTO, id="jpeg"),
        pytest.param(b"RIFF\n\0\0\0WEBPVP8 ", Shape.PHOTO, id="webp"),
        pytest.param(b"RIFF\n\0\0\0WAVE", Shape.UNKNOWN, id="sound"),
        pytest.param(b"PK\x03\x04\x14", Shape.OFFICE, id="archive"),
    ],
)
def test_content_is_told_by_its_bytes(body, shape):
    assert classify(body) is shape


def test_base64_of_a_cose_message_may_be_wrapped_in_lines():
    assert cose_bytes(base64.encodebytes(_COSE * 10)) == _COSE * 10


def test_root_is_looked_for_within_a_bound():
    assert classify(b"<!-- -->" * (MAX_PROLOG // 8 + 1) + b"<svg/>") is Shape.UNKNOWN


@pytest.mark.parametrize(
    ("white", "shape"), [(MAX_WHITE - 1, Shape.JSON), (MAX_WHITE + 1, Shape.UNKNOWN)], ids=["near", "far"]
)
def test_what_is_given_is_looked_for_within_a_bound(white, shape):
    assert classify(b" " * white + b"{}") is shape


@pytest.mark.parametrize("begun_with", [b"", b"a.b.c", b"<svg/>"])
def test_no_endless_white_space_is_read(begun_with):
    text = begun_with + b" " * 16_000_000
    shape = done_within(0.02, lambda: classify(text))
    assert shape is (Shape.SVG if begun_with == b"<svg/>" else Shape.UNKNOWN)


@pytest.mark.parametrize(
    "hostile",
    [
        b"<!-- -->" * 50_000,
        b"<!" + b"[" * 100_000,
        b"<?a?>" * 200_000,
        b"<!a[]>" + b" " * 1_000_000,
        b"a.b." * 50_000,
        b"a" * 16_000_000,
        b"a.b.c" + b"~" * 16_000_000,
        b"0o" + b"A" * 16_000_000,
        b"0o" + b" " * 16_000_000,
    ],
    ids=lambda text: repr(text[:8]),
)
def test_hostile_text_is_classified_in_linear_time(hostile):
    assert done_within(0.5, lambda: classify(hostile)) in (Shape.UNKNOWN, Shape.HTML)
