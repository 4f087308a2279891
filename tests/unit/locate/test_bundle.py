"""Several badges in one document, and what wraps them."""

import base64
import json

import pytest

from tests.unit.locate.answers import codes, found, kinds, only
from tests.unit.locate.pictures import JWS, OB2, OB3
from verifier.locate import locate
from verifier.locate.bundle import MAX_WRAPPERS
from verifier.locate.text import MAX_BADGES
from verifier.model.located import Kind
from verifier.parse.strict_json import read_object

_VC = read_object(OB3)
_PRESENTATION = {"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiablePresentation"]}
_SD_JWT = f"{JWS}~ZGlzY2xvc3VyZQ~"
_COSE = b"\xd2\x84\x43\xa1\x01\x26\xa0\x44body\x44sign"


def _locate(document: object):
    return locate(json.dumps(document).encode())


def _token(claims: object) -> str:
    payload = base64.urlsafe_b64encode(json.dumps(claims).encode()).rstrip(b"=").decode()
    return f"eyJhbGciOiJFZERTQSJ9.{payload}.c2ln"


def _enveloped(address: object) -> dict[str, object]:
    return {**_PRESENTATION, "type": "EnvelopedVerifiableCredential", "id": address}


def test_array_gives_each_badge_with_a_remark():
    answer = _locate([_VC, JWS, read_object(OB2)])
    assert kinds(answer) == [Kind.JSON, Kind.JWT, Kind.JSON]
    assert [badge.pointer for badge in found(answer)] == ["/0", "/1", "/2"]
    assert codes(answer) == ["document.several-credentials"] * 3


@pytest.mark.parametrize("form", [{"signature": "c2ln"}, {"signatures": []}], ids=str)
def test_signature_in_json_is_told_by_its_name(form):
    document = {"payload": "e30", **form}
    assert codes(_locate(document)) == ["document.not-read-yet"]
    beside = found(_locate([_VC, document]))
    assert [finding.code.id for finding in beside[1].findings][-1] == "document.not-read-yet"


def test_array_of_one_is_that_badge():
    badge = only(_locate([_VC]))
    assert read_object(badge.body) == _VC
    assert badge.findings == ()


def test_member_that_is_no_badge_is_counted():
    assert [badge.body for badge in found(_locate([_VC, 5, "words"]))][1:] == [b"5", b'"words"']


def test_text_of_a_member_keeps_its_letters():
    named = {**_VC, "name": "Zoë 学習"}
    assert read_object(found(_locate([named]))[0].body) == named


@pytest.mark.parametrize("members", [{}, {"verifiableCredential": []}, {"verifiableCredential": None}])
def test_empty_presentation_says_so_and_is_handed_on_for_its_signature(members):
    (located,) = _locate({**_PRESENTATION, **members, "proof": {}})
    assert [finding.code.id for finding in located.findings] == ["document.presentation-empty"]
    assert [around.signed for around in located.presentations] == [True]


@pytest.mark.parametrize("document", [[], {"credential": []}, 5])
def test_empty_bundle_holds_no_badge(document):
    assert codes(_locate(document)) in (["document.unrecognised"], ["document.mere-words"])


def test_unsigned_presentation_is_only_a_container():
    answer = _locate({**_PRESENTATION, "verifiableCredential": [_VC, JWS]})
    assert kinds(answer) == [Kind.JSON, Kind.JWT]
    assert codes(answer) == ["document.presentation-unsigned"] * 2
    (presentation,) = found(answer)[0].presentations
    assert presentation.signed is False


@pytest.mark.parametrize("members", [_VC, [_VC]])
def test_signed_presentation_is_handed_on_with_its_badge(members):
    document = {**_PRESENTATION, "verifiableCredential": members, "proof": {"type": "DataIntegrityProof"}}
    badge = only(_locate(document))
    (presentation,) = badge.presentations
    assert (presentation.kind, presentation.signed) == (Kind.JSON, True)
    assert read_object(presentation.body) == document
    assert badge.findings == ()


@pytest.mark.parametrize(
    ("claims", "pointer"),
    [
        (
            {"iss": "did:key:z", "vp": {**_PRESENTATION, "verifiableCredential": [JWS]}},
            "/vp/verifiableCredential/0",
        ),
        (
            {**_PRESENTATION, "verifiableCredential": [_enveloped(f"data:application/vc+jwt,{JWS}")]},
            "/verifiableCredential/0/id",
        ),
    ],
    ids=["vc1", "vc2"],
)
def test_presentation_may_be_a_token(claims, pointer):
    token = _token(claims)
    badge = only(locate(token.encode()))
    (presentation,) = badge.presentations
    assert (badge.kind, badge.body, badge.pointer) == (Kind.JWT, JWS.encode(), pointer)
    assert (presentation.kind, presentation.signed, presentation.body) == (Kind.JWT, True, token.encode())


def test_presentations_around_a_badge_are_given_outermost_first():
    inner = _token({**_PRESENTATION, "verifiableCredential": [JWS]})
    badge = only(_locate({**_PRESENTATION, "verifiableCredential": [inner]}))
    assert [presentation.kind for presentation in badge.presentations] == [Kind.JSON, Kind.JWT]


@pytest.mark.parametrize(
    ("address", "kind", "body"),
    [
        (f"data:application/vc+jwt,{JWS}", Kind.JWT, JWS.encode()),
        (f"data:application/vc+jwt;charset=utf-8,{JWS}", Kind.JWT, JWS.encode()),
        (f"data:application/vc+sd-jwt,{_SD_JWT}", Kind.SD_JWT, _SD_JWT.encode()),
        (f"data:application/vc+cose;base64,{base64.b64encode(_COSE).decode()}", Kind.COSE, _COSE),
        (f"data:application/vc+cose,{base64.urlsafe_b64encode(_COSE).decode()}", Kind.COSE, _COSE),
    ],
)
def test_envelope_is_opened(address, kind, body):
    badge = only(_locate({**_enveloped(address), "name": "not signed"}))
    assert (badge.kind, badge.body, badge.pointer) == (kind, body, "/id")


@pytest.mark.parametrize(
    "address",
    [
        None,
        5,
        "https://uni.example/credential",
        f"data:text/plain,{JWS}",
        "data:application/vc+jwt,words",
        "data:application/vc+jwt,",
        "data:application/vc+cose;base64,0ow",
        "data:application/vc+jwt," + json.dumps(_enveloped("data:application/vc+jwt,a.b.c")),
        "data:application/vc+jwt,é.é.é",
    ],
)
def test_envelope_that_cannot_be_opened_is_malformed(address):
    assert codes(_locate(_enveloped(address))) == ["document.envelope-malformed"]
    beside = _locate([_VC, _enveloped(address)])
    assert kinds(beside) == [Kind.JSON, Kind.JSON]


def test_enveloped_presentation_gives_its_badges():
    token = _token({**_PRESENTATION, "verifiableCredential": [JWS]})
    document = {**_enveloped(f"data:application/vp+jwt,{token}"), "type": "EnvelopedVerifiablePresentation"}
    badge = only(_locate(document))
    assert (badge.kind, badge.pointer) == (Kind.JWT, "/id/verifiableCredential/0")


@pytest.mark.parametrize(
    ("response", "bodies"),
    [
        pytest.param({"assertion": read_object(OB2)}, ["{"], id="ob21"),
        pytest.param({"signedAssertion": JWS}, ["e"], id="ob21-signed"),
        pytest.param({"assertion": read_object(OB2), "signedAssertion": JWS}, ["e"], id="ob21-both"),
        pytest.param({"status": {"code": 200}, "assertion": read_object(OB2)}, ["{"], id="ob21-status"),
        pytest.param(
            {"@context": "https://i.example/", "assertion": read_object(OB2)}, ["{"], id="ob21-context"
        ),
        pytest.param({"assertions": [read_object(OB2)], "signedAssertions": []}, ["{"], id="ob21-lists"),
        pytest.param({"credential": [_VC, _VC], "compactJwsString": [JWS]}, ["{", "{", "e"], id="ob3"),
    ],
)
def test_answers_of_the_interfaces_are_opened(response, bodies):
    assert [badge.body[:1].decode() for badge in found(_locate(response))] == bodies


@pytest.mark.parametrize("document", [[_VC] * MAX_BADGES, {"credential": [_VC] * MAX_BADGES}])
def test_as_many_badges_as_we_read_are_given(document):
    assert len(found(_locate(document))) == MAX_BADGES


@pytest.mark.parametrize(
    "document", [[_VC] * (MAX_BADGES + 1), {"compactJwsString": [JWS] * (MAX_BADGES + 1)}]
)
def test_more_badges_than_we_read_are_too_large(document):
    assert codes(_locate(document)) == ["document.too-large"]


def test_wrappers_are_opened_to_a_depth():
    shallow = _VC
    for _ in range(MAX_WRAPPERS):
        shallow = {**_PRESENTATION, "verifiableCredential": [shallow]}
    assert read_object(only(_locate(shallow)).body) == _VC
    deep = only(_locate({**_PRESENTATION, "verifiableCredential": [shallow]}))
    assert read_object(deep.body)["type"] == ["VerifiablePresentation"]


def test_tokens_in_tokens_are_opened_to_a_depth():
    token = JWS
    for _ in range(MAX_WRAPPERS + 2):
        token = _token({**_PRESENTATION, "verifiableCredential": [token]})
    badge = only(locate(token.encode()))
    assert len(badge.presentations) == MAX_WRAPPERS
    assert badge.body != JWS.encode()
