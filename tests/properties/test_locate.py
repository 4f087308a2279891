"""Whatever is given, `locate` answers: it never raises, and what it gives is bounded."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.locate.pictures import (
    ADDRESS,
    JWS,
    OB2,
    OB3,
    cdata,
    itxt,
    packed_itxt,
    png,
    svg,
    text_chunk,
    ztxt,
)
from verifier.locate import classify, locate
from verifier.locate.text import MAX_BADGES
from verifier.model.finding import CheckResult
from verifier.model.located import Kind, NotLocated
from verifier.model.outcome import Outcome
from verifier.model.words import CheckId

_PICTURES = (
    png(itxt("openbadges", OB2), text_chunk("openbadges", ADDRESS.encode())),
    png(packed_itxt("openbadgecredential", OB3), ztxt("clrcredential", OB3.encode())),
    svg(cdata("b3:credential", OB3, verify=JWS), cdata("b2:assertion", OB2)),
    svg(cdata("b2:assertion", OB2), before='<?xml version="1.0"?><!DOCTYPE svg PUBLIC "a" "b">'),
    f"{JWS}~ZGlzY2xvc3VyZQ~".encode(),
    json.dumps([OB3, JWS]).encode(),
)
_NAMES = st.sampled_from(
    [
        "@context",
        "type",
        "id",
        "verifiableCredential",
        "vp",
        "vc",
        "proof",
        "credential",
        "compactJwsString",
        "assertion",
        "signedAssertion",
        "recipient",
        "badge",
        "issuer",
        "credentialSubject",
        "status",
    ]
)
_WORDS = st.sampled_from(
    [
        "VerifiablePresentation",
        "VerifiableCredential",
        "EnvelopedVerifiableCredential",
        "Assertion",
        "BadgeClass",
        "EnvelopedVerifiablePresentation",
        "https://www.w3.org/ns/credentials/v2",
        "https://w3id.org/openbadges/v2",
        JWS,
        f"{JWS}~",
        f"data:application/vc+jwt,{JWS}",
        "data:application/vp+jwt;base64,0oR",
        ADDRESS,
        "",
    ]
)
_DOCUMENTS = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=5) | _WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_NAMES, inner, max_size=5),
    max_leaves=20,
)


def _answers(body: bytes) -> None:
    """Say that the answer is one of the two kinds, well formed and within its bounds."""
    answer = locate(body)
    if isinstance(answer, NotLocated):
        result = CheckResult(check=CheckId("document"), findings=answer.findings)
        assert result.outcome is Outcome.CANNOT_TELL
        assert all(finding.cause is not None for finding in answer.findings)
        return
    assert 1 <= len(answer) <= MAX_BADGES
    for badge in answer:
        assert badge.found_in
        if badge.kind in (Kind.JWT, Kind.SD_JWT, Kind.URL):
            assert badge.body.decode("ascii").strip()
    assert locate(body) == answer


@given(st.binary(max_size=300))
def test_any_bytes_are_answered(body):
    _answers(body)
    assert classify(body) is classify(body)


@given(st.text(alphabet="<>!-[]?&;\"'/= svgDOCTYPE{}:.~,aA0_", max_size=200))
def test_any_text_is_answered(text):
    _answers(text.encode())


@settings(max_examples=300)
@given(
    st.sampled_from(_PICTURES),
    st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 255)), min_size=1, max_size=4),
    st.integers(0, 2000),
)
def test_damaged_pictures_and_tokens_are_answered(picture, changes, cut):
    damaged = bytearray(picture)
    for place, value in changes:
        damaged[place % len(damaged)] = value
    _answers(bytes(damaged))
    _answers(bytes(damaged[: cut % (len(damaged) + 1)]))


@given(st.sampled_from(_PICTURES), st.integers(0, 2000), st.binary(max_size=30))
def test_pictures_with_bytes_put_in_are_answered(picture, place, put_in):
    place %= len(picture)
    _answers(picture[:place] + put_in + picture[place:])


@settings(max_examples=300)
@given(_DOCUMENTS)
def test_any_json_is_answered(document):
    _answers(json.dumps(document).encode())


@given(_DOCUMENTS)
def test_any_json_in_a_picture_is_answered(document):
    text = json.dumps(document)
    _answers(png(itxt("openbadges", text), itxt("openbadgecredential", text)))
