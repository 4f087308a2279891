"""Badges as text, and texts that are none."""

import base64
import json

import pytest

from tests.shared import shared
from tests.unit.locate.answers import codes, only
from tests.unit.locate.pictures import ADDRESS, JWS, OB2, OB3
from verifier.locate import MAX_INPUT, locate
from verifier.model.located import Given, Kind

_SIGNED_REPORT = (
    b"eyJhbGciOiJFZERTQSJ9." + base64.urlsafe_b64encode(b'{"report":{"reportVersion":1}}') + b".c2ln"
)
_COSE = b"\xd2\x84\x43\xa1\x01\x26\xa0\x44body\x44sign"


@pytest.mark.parametrize(
    ("given", "kind", "found_in", "body"),
    [
        pytest.param(OB3.encode(), Kind.JSON, "json", OB3.encode(), id="ob3"),
        pytest.param(b"\n" + OB2.encode(), Kind.JSON, "json", OB2.encode(), id="ob2"),
        pytest.param(JWS.encode() + b"\r\n", Kind.JWT, "jwt", JWS.encode(), id="token"),
        pytest.param(json.dumps(JWS).encode(), Kind.JWT, "json", JWS.encode(), id="token-in-quotes"),
        pytest.param(b"a.b.c", Kind.JWT, "jwt", b"a.b.c", id="token-that-cannot-be-read"),
        pytest.param(f"{JWS}~".encode(), Kind.SD_JWT, "sd-jwt", f"{JWS}~".encode(), id="sd-jwt"),
        pytest.param(_COSE, Kind.COSE, "cose", _COSE, id="cose"),
        pytest.param(base64.b64encode(_COSE), Kind.COSE, "cose", _COSE, id="cose-in-base64"),
        pytest.param(ADDRESS.encode(), Kind.URL, "url", ADDRESS.encode(), id="address"),
        pytest.param(
            b'{"type":"VerifiableCredential"}',
            Kind.JSON,
            "json",
            b'{"type":"VerifiableCredential"}',
            id="credential-with-nothing-in-it",
        ),
    ],
)
def test_badge_in_a_text_is_found(given, kind, found_in, body):
    badge = only(locate(given))
    assert (badge.kind, badge.found_in, badge.body, badge.pointer, badge.findings) == (
        kind,
        found_in,
        body,
        "",
        (),
    )


@pytest.mark.parametrize(
    ("given", "code"),
    [
        pytest.param(b"", "empty", id="nothing"),
        pytest.param(b"words", "mere-words", id="words"),
        pytest.param(b'{"a":1,"a":2}', "malformed", id="duplicate-names"),
        pytest.param(b'{"a":NaN}', "malformed", id="nan"),
        pytest.param(b'{"a":1e400}', "malformed", id="infinite"),
        pytest.param(b'{"a":"\\ud800"}', "malformed", id="lone-surrogate"),
        pytest.param(b"[" * 10_000, "malformed", id="deep"),
        pytest.param(b'{"a":"\xff"}', "malformed", id="not-utf-8"),
        pytest.param(b"{}", "unrecognised", id="empty-object"),
        pytest.param(b'{"type":"BadgeClass","name":"x"}', "unrecognised", id="badge-class"),
        pytest.param(b'"words"', "unrecognised", id="string"),
        pytest.param(b'{"reportVersion":"1","verdict":"trusted"}', "a-report", id="report"),
        pytest.param(_SIGNED_REPORT, "a-report", id="signed-report"),
        pytest.param(json.dumps(json.dumps(JWS)).encode(), "unrecognised", id="token-in-two-pairs-of-quotes"),
        pytest.param(b"eyJhbGciOiJFZERTQSJ9..c2ln", "unrecognised", id="detached-token"),
        pytest.param(b"<!doctype html><title>Badge</title>", "not-read-yet", id="page"),
        pytest.param(b"%PDF-1.7\n", "not-read-yet", id="pdf"),
        pytest.param(bytes(MAX_INPUT + 1), "too-large", id="too-large"),
    ],
)
def test_what_is_no_badge_says_why(given, code):
    assert codes(locate(given)) == [f"document.{code}"]


@pytest.mark.parametrize(
    ("item", "kind"),
    [
        ("16d42d42bafbf787.txt", Kind.JWT),
        ("3335b6c858edb4de.txt", Kind.SD_JWT),
        ("30033d8632d1c11e.txt", Kind.JSON),
        ("d0ecc30053084b19.txt", Kind.JWT),
        ("b39ef49dd81642ad.jwt", Kind.JWT),
        ("285ea9d27f04db42.jws", Kind.JWT),
        ("11d2a20ad8ef2c05.url", Kind.URL),
        ("1523abb883d1e374.png", Kind.JSON),
        ("6623871fe07a8386.png", Kind.JWT),
    ],
)
def test_published_samples_are_read(item, kind):
    assert only(locate(shared("conformance", "items", item).read_bytes())).kind is kind


def test_given_is_one_thing():
    assert Given(text="é").content == "é".encode()
    assert Given(body=b"x").content == b"x"
    assert Given(url=ADDRESS).content is None
    with pytest.raises(ValueError, match="exactly one"):
        Given(url=ADDRESS, text="x")
    with pytest.raises(ValueError, match="exactly one"):
        Given()


def test_text_without_utf8_is_malformed():
    content = Given(text='{"a":"\ud800"}').content
    assert content is not None
    assert codes(locate(content)) == ["document.malformed"]


@pytest.mark.parametrize(
    ("given", "code", "host"),
    [
        ("See https://uni.example/b/1, thanks", "document.link-in-text", "uni.example"),
        ("HTTPS://Uni.Example/a b", "document.link-in-text", "uni.example"),
        ("https://uni.example/1 https://uni.example/2", "document.mere-words", None),
        ("See https://[uni.example/1 there", "document.mere-words", None),
        ("No link at all", "document.mere-words", None),
        ("htps://uni.example/badges/1", "document.mere-words", None),
        ("eyJhbGciOiJFZERTQSJ9 eyJ", "document.malformed", None),
        ("https://uni.example/ " + "x" * 5_000, "document.malformed", None),
        (" ", "document.empty", None),
        ("PK\x03\x04", "document.office-file", None),
        ("GIF89a", "document.other-picture", None),
    ],
)
def test_what_holds_no_badge_is_called_by_its_kind(given, code, host):
    (finding,) = locate(given.encode()).findings
    assert (finding.code.id, dict(finding.fills).get("host")) == (code, host)
