"""Tokens of every form are opened: what stands in them, and what an SD-JWT shows of that."""

import pytest

from tests.world import Key, World
from tests.world.cose import ALG, CLAIMS, cbor
from tests.world.encodings import base64url, compact
from tests.world.sd_jwt import SdJwt as WrittenSdJwt
from tests.world.sd_jwt import disclosure
from tests.world.signing import compact_jws
from verifier.model.credential import Malformed
from verifier.model.located import Kind
from verifier.model.proof import CoseSign1, Jws, SdJwt, ShowingFault
from verifier.parse.signed_token import MAX_DISCLOSURES, open_token
from verifier.parse.strict_json import MAX_VALUES

UNI = Key.named("uni")


def jws(claims):
    payload = claims if isinstance(claims, bytes) else compact(claims)
    return compact_jws({"alg": "EdDSA"}, payload, UNI)


def opened(text, kind=Kind.SD_JWT):
    return open_token(text.encode() if isinstance(text, str) else text, kind=kind)


def badge():
    return World().issuer("uni.example").award()


def test_a_token_is_opened():
    found = opened(jws({"a": 1}), Kind.JWT)
    assert (type(found.token), found.claims, found.hidden, found.parts) == (Jws, {"a": 1}, (), None)


def test_a_cose_message_is_opened_with_the_claims_of_its_header():
    data = cbor([cbor({ALG: -8, CLAIMS: {1: "did:web:uni.example"}}), {}, b'{"a":1}', b""])
    found = opened(data, Kind.COSE)
    assert (type(found.token), found.claims) == (CoseSign1, {"a": 1})
    assert found.beside == {"iss": "did:web:uni.example"}


def test_an_sd_jwt_is_opened_with_what_is_shown():
    token = WrittenSdJwt(badge()).hide("/name").withhold("/validFrom")
    found = opened(token.text())
    assert type(found.token) is SdJwt
    assert (found.claims["name"], "validFrom" in found.claims, found.hidden) == (
        "Statistics 101",
        False,
        ("",),
    )
    assert found.parts.key_binding is None
    assert found.token.fault is None


def test_a_token_with_digests_is_an_sd_jwt_that_shows_nothing():
    found = opened(WrittenSdJwt(badge()).withhold("/name").parts()[0], Kind.JWT)
    assert (type(found.token), found.hidden) == (SdJwt, ("",))


def test_an_sd_jwt_without_digests_is_one_all_the_same():
    found = opened(jws({"a": 1}) + "~")
    assert (type(found.token), found.claims, found.hidden) == (SdJwt, {"a": 1}, ())


@pytest.mark.parametrize(
    ("claims", "shown", "fault"),
    [
        ({}, "!", ShowingFault.MALFORMED),
        ({}, "A", ShowingFault.MALFORMED),
        ({}, base64url(b"{"), ShowingFault.MALFORMED),
        ({}, base64url(b"{}"), ShowingFault.MALFORMED),
        ({}, disclosure(["salt", "name", "Eve"]), ShowingFault.UNSIGNED),
        ({"_sd_alg": "sha-1"}, disclosure(["salt", "name", "Eve"]), ShowingFault.UNSUPPORTED),
        ({"_sd": 7}, "", ShowingFault.MALFORMED),
    ],
)
def test_what_is_shown_wrongly_is_not_shown(claims, shown, fault):
    found = opened(jws({"a": 1, **claims}) + "~" + (f"{shown}~" if shown else ""))
    assert (found.token.fault, found.claims) == (fault, {"a": 1})
    assert found.token.detail


def test_a_disclosure_is_shown_once():
    text = disclosure(["salt", "name", "Ada"])
    digest = WrittenSdJwt(badge()).digest(text)
    assert opened(f"{jws({'_sd': [digest]})}~{text}~").claims == {"name": "Ada"}
    assert opened(f"{jws({'_sd': [digest]})}~{text}~{text}~").token.fault is ShowingFault.MALFORMED


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", Kind.JWT),
        (b"a.b", Kind.JWT),
        ("é.é.é".encode(), Kind.JWT),
        (jws(b"[]").encode(), Kind.JWT),
        (jws(b"").encode(), Kind.JWT),
        (jws(b'"a"').encode(), Kind.JWT),
        (jws(b"\xff").encode(), Kind.JWT),
        (jws(b'{"vc":{},"vc":{}}').encode(), Kind.JWT),
        (b"~", Kind.SD_JWT),
        (f"{jws({})}~x".encode(), Kind.SD_JWT),
        (f"{jws({})}~a.b.c".encode(), Kind.SD_JWT),
        (b"\xd2\x84", Kind.COSE),
        (cbor([b"", {}, b"[]", b""]), Kind.COSE),
    ],
)
def test_what_cannot_be_opened_is_malformed(data, kind):
    found = open_token(data, kind=kind)
    assert isinstance(found, Malformed)
    assert found.why


@pytest.mark.parametrize(
    "shown",
    [
        ["AA"] * (MAX_DISCLOSURES + 1),
        [disclosure(["salt", f"m{n}", [0] * (MAX_VALUES // 4)]) for n in range(5)],
        [disclosure(["salt", "m", ["," * (MAX_VALUES + 1)]])],
    ],
    ids=["many", "many values", "many commas"],
)
def test_more_than_we_read_is_too_large(shown):
    found = opened("~".join((jws({}), *shown, "")))
    assert isinstance(found, Malformed)
    assert found.is_too_large
