"""An envelope is opened, whatever it says about itself, and remarks say where it is misnamed."""

import base64

import pytest

from tests.unit.locate.pictures import JWS
from verifier.locate.envelope import open_envelope
from verifier.model.located import Kind

VC2 = "https://www.w3.org/ns/credentials/v2"
SD_JWT = f"{JWS}~ZGlzY2xvc3VyZQ~"
COSE = b"\xd2\x84\x43\xa1\x01\x26\xa0\x42{}\x44sign"
TEXT = base64.b64encode(COSE).decode()


def opened(address, *, kind="EnvelopedVerifiableCredential", context=VC2):
    document = {"@context": [context], "type": kind, "id": address}
    return open_envelope(document, pointer="/a")


def places(envelope):
    return [finding.pointer for finding in envelope.remarks]


@pytest.mark.parametrize(
    ("address", "kind", "content"),
    [
        (f"data:application/vc+jwt,{JWS}", Kind.JWT, JWS.encode()),
        (f"data:application/vc+sd-jwt,{SD_JWT}", Kind.SD_JWT, SD_JWT.encode()),
        (f"data:application/dc+sd-jwt,{SD_JWT}", Kind.SD_JWT, SD_JWT.encode()),
        (f"data:application/vc+sd-jwt,{SD_JWT.replace('~', '%7E')}", Kind.SD_JWT, SD_JWT.encode()),
        (f"data:application/vc+cose;base64,{TEXT}", Kind.COSE, COSE),
        (f"data:application/vc+cose,{TEXT}", Kind.COSE, COSE),
        (f"DATA:APPLICATION/VC+JWT;charset=utf-8,{JWS}", Kind.JWT, JWS.encode()),
        (f"data:application/vc+jwt,%20{JWS}%0A", Kind.JWT, JWS.encode()),
    ],
)
def test_a_token_is_taken_out_of_its_envelope(address, kind, content):
    envelope = opened(address)
    assert (envelope.kind, envelope.content, envelope.remarks) == (kind, content, ())


@pytest.mark.parametrize(
    "address",
    [
        None,
        "",
        "data:,x",
        f"data:text/plain,{JWS}",
        f"data:application/jwt,{JWS}",
        f"data:application/vc+jwt{JWS}",
        "data:application/vc+jwt,",
        "data:application/vc+jwt,words",
        "data:application/vc+jwt;base64,!",
        "data:application/vc+jwt,{}",
        "data:application/vc+jwt,https://uni.example/1",
    ],
)
def test_without_a_token_it_stays_shut(address):
    assert opened(address) is None


@pytest.mark.parametrize(
    ("address", "members", "misnamed"),
    [
        (f"data:application/vp+jwt,{JWS}", {}, ["/a/id"]),
        (f"data:application/vp+jwt,{JWS}", {"kind": "EnvelopedVerifiablePresentation"}, []),
        (f"data:application/vc+jwt,{JWS}", {"kind": "EnvelopedVerifiablePresentation"}, ["/a/id"]),
        (f"data:application/vc+jwt,{SD_JWT}", {}, ["/a/id"]),
        (f"data:application/dc+sd-jwt,{JWS}", {}, ["/a/id"]),
        (f"data:application/vc+ld+jwt,{JWS}", {}, ["/a/id"]),
        (f"data:application/vc+jwt,{JWS}", {"context": "https://x.example"}, ["/a/@context"]),
        (f"data:application/vc+jwt,{JWS}", {"kind": ["EnvelopedVerifiableCredential", "X"]}, ["/a/type"]),
        (f"data:application/vc+jwt,{JWS}", {"kind": "X"}, ["/a/type"]),
    ],
)
def test_an_envelope_that_is_misnamed_is_opened_with_a_remark(address, members, misnamed):
    assert places(opened(address, **members)) == misnamed
