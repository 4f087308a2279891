"""A credential of registered claims is read as what it is: nothing of it is a badge."""

import pytest

from tests.unit.parse.badges import token
from verifier.model.credential import Edition, Securing
from verifier.model.deviation import Rule
from verifier.model.moment import Zone
from verifier.model.proof import SdJwt
from verifier.parse.sd_jwt_vc import parse_sd_jwt_vc
from verifier.parse.signed_token import Opened

CLAIMS = {
    "vct": "https://uni.example/type",
    "iss": "did:web:uni.example",
    "sub": "ada",
    "nbf": 1,
    "exp": 2,
    "iat": 3,
}


def parsed(*, hidden=(), sd=True, **changes):
    claims = {name: value for name, value in {**CLAIMS, **changes}.items() if value is not None}
    jws = token(claims)
    signed = SdJwt(text=jws.text, header={}, payload=jws.payload, signing_input=b"", signature=b"")
    return parse_sd_jwt_vc(Opened(token=signed if sd else jws, claims=claims, beside={}, hidden=hidden))


def test_it_says_who_says_it_of_whom_and_for_how_long():
    read = parsed()
    assert (read.edition, read.securing, read.types) == (Edition.SD_JWT_VC, Securing.SD_JWT, (CLAIMS["vct"],))
    assert (read.issuer.id, read.issuer.pointer, read.subject.id) == ("did:web:uni.example", "/iss", "ada")
    dates = (*read.starts, *read.ends, read.issued)
    assert [(date.pointer, date.instant.timestamp()) for date in dates] == [
        ("/nbf", 1),
        ("/exp", 2),
        ("/iat", 3),
    ]
    assert {date.zone for date in dates} == {Zone.GIVEN}
    assert [(slip.rule, slip.pointer) for slip in read.deviations] == [(Rule.NOT_AN_OPEN_BADGE, "/vct")]


def test_it_may_be_an_ordinary_token():
    assert parsed(sd=False).securing is Securing.JWT


@pytest.mark.parametrize("issuer", [None, 7, "", ["did:web:uni.example"], "did:web:uni.example\u200b"])
def test_one_without_an_issuer_names_nobody(issuer):
    assert parsed(iss=issuer).issuer is None


def test_a_date_that_cannot_be_read_is_told_of():
    read = parsed(exp="soon", nbf="2026-01-01")
    assert [slip.pointer for slip in read.deviations if slip.rule is Rule.UNREADABLE_DATE] == ["/exp"]
    assert (read.ends, read.starts[0].zone) == ((), Zone.ASSUMED)
    assert parsed(iat=None).issued.pointer == "/nbf"


@pytest.mark.parametrize(
    ("status", "found"),
    [
        (None, []),
        (
            {"status_list": {"idx": 1}, "other": 7},
            [("/status/status_list", "status_list"), ("/status/other", "other")],
        ),
        ({}, [("/status", None)]),
        ("active", [("/status", None)]),
    ],
)
def test_each_way_of_withdrawal_is_an_entry(status, found):
    assert [(entry.pointer, entry.type) for entry in parsed(status=status).statuses] == found


@pytest.mark.parametrize(
    ("hidden", "changes", "withheld"),
    [
        ((), {}, None),
        (("",), {}, ""),
        (("",), {"status": {"status_list": {}}}, None),
        (("",), {"status": {"status_list": {}}, "exp": None}, ""),
        (("/address",), {}, None),
        (("/address", "/status"), {"status": {"status_list": {}}}, "/status"),
    ],
)
def test_what_is_held_back_may_be_a_status_or_an_end(hidden, changes, withheld):
    assert parsed(hidden=hidden, **changes).token.withheld == withheld
