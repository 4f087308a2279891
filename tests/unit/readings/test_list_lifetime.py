"""A list may shorten how long it is kept: by its ttl, and by its end. It never lengthens it."""

from datetime import timedelta

import pytest

from tests.net.spy import MOMENT
from tests.world.encodings import base64url, compact
from verifier.model.roles import Role
from verifier.net.answer import Document, answer
from verifier.net.freshness import Obtained, lifetime
from verifier.readings.list_lifetime import ENDED, seconds_stated

URL = "https://uni.example/status/3"


def after(seconds: float) -> str:
    return (MOMENT + timedelta(seconds=seconds)).isoformat()


def fetched(body: bytes):
    return answer(URL, role=Role.STATUS_LIST, document=Document(body=body), obtained_at=MOMENT)


def token(claims) -> bytes:
    header = {"alg": "EdDSA", "kid": "did:web:uni.example#key-1"}
    return ".".join([base64url(compact(header)), base64url(compact(claims)), base64url(b"s" * 64)]).encode()


@pytest.mark.parametrize(
    ("document", "seconds"),
    [
        ({}, None),
        ({"credentialSubject": {"ttl": 60_000}}, 60),
        ({"credentialSubject": {"ttl": "60000"}}, 60),
        ({"credentialSubject": [{"ttl": 60_000}, {"ttl": 20_000}]}, 20),
        ({"credentialSubject": {"ttl": 1_999.5}}, 1),
        ({"credentialSubject": {"ttl": 0}}, 0),
        ({"credentialSubject": {"ttl": -5}}, 0),
        ({"credentialSubject": {"ttl": True}}, None),
        ({"credentialSubject": {"ttl": "soon"}}, None),
        ({"credentialSubject": "urn:list"}, None),
        ({"validUntil": after(45)}, 45),
        ({"expirationDate": after(45)}, 45),
        ({"validUntil": [after(90), after(45)]}, 45),
        ({"validUntil": after(45), "credentialSubject": {"ttl": 300_000}}, 45),
        ({"validUntil": after(0.5)}, ENDED),
        ({"validUntil": after(-86_400)}, ENDED),
        ({"validUntil": "tomorrow"}, None),
    ],
    ids=str,
)
def test_a_list_says_how_long_it_keeps(document, seconds):
    assert seconds_stated(fetched(compact(document))) == seconds
    assert seconds_stated(fetched(token({"iss": "did:web:uni.example", **document}))) == seconds
    assert seconds_stated(fetched(token({"vc": document}))) == seconds


def test_a_token_ends_by_its_claim():
    ends = int(MOMENT.timestamp()) + 45
    assert seconds_stated(fetched(token({"exp": ends}))) == 45
    assert seconds_stated(fetched(token({"exp": ends, "vc": {"validUntil": after(20)}}))) == 20


@pytest.mark.parametrize("body", [b"", b"{", b"<!doctype html>", b"a.b.c", b"[]", "é".encode(), token([])])
def test_what_is_no_list_says_nothing(body):
    assert seconds_stated(fetched(body)) is None


@pytest.mark.parametrize(
    ("ttl", "host", "seconds"),
    [
        (60_000, None, 60),
        (60_000, 20, 20),
        (20_000, 60, 20),
        (86_400_000, None, 300),
        (86_400_000, 10**6, 300),
    ],
)
def test_the_shortest_word_counts_and_never_more_than_five_minutes(ttl, host, seconds):
    found = fetched(compact({"credentialSubject": {"ttl": ttl}}))
    kept = Obtained(answer=found, fresh_for=host)
    assert lifetime(kept, role=Role.STATUS_LIST, stated=seconds_stated(found)) == seconds
