"""A signed report is believed if all of it is as it should be: a dozen are, over forty are not."""

import base64
from datetime import UTC, datetime, timedelta

import orjson
import pytest

from tests.web.test_signed_reports import MADE, ORIGIN, known_to_everybody
from verifier.algorithms.own_key import from_private_jwk
from verifier.render import signed_report
from verifier.render.signed_report import Expected, Refusal, ReportRefused, read_signed_report

KEY, OTHER = map(from_private_jwk, map(known_to_everybody, ("reports", "mallory")))
KEYS = {KEY.id: KEY.public}


def encoded(value):
    return base64.urlsafe_b64encode(orjson.dumps(value)).rstrip(b"=").decode()


def written(seconds):
    return datetime.fromtimestamp(seconds, tz=UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def report(made=MADE, digest="ab" * 32, verdict="valid"):
    said = {"judgedAt": written(made), "checkedAt": written(made), "verdict": verdict, "lists": []}
    return {**said, "input": {"sha256": digest}}


def claims(kind="now", made=MADE, **members):
    lasts = int(signed_report.LASTS[kind].total_seconds())
    told = {
        "iss": ORIGIN,
        "iat": made,
        "exp": made + lasts,
        "sub": "ab" * 32,
        "kind": kind,
        "report": report(made),
    }
    return {name: value for name, value in {**told, **members}.items() if value is not None}


def token(told, key=KEY, typ=signed_report.TYPE, **header):
    """Sign claims under a header with other members than usual; None leaves one out."""
    head = {"alg": "EdDSA", "typ": typ, "kid": KEY.id, **header}
    parts = encoded({name: value for name, value in head.items() if value is not None}), encoded(told)
    signature = key._private.sign(".".join(parts).encode())
    return ".".join((*parts, base64.urlsafe_b64encode(signature).rstrip(b"=").decode()))


def signed_raw(header, payload):
    """Sign a header and claims as they are written, which no writer of JSON would write."""
    parts = ".".join(base64.urlsafe_b64encode(each).rstrip(b"=").decode() for each in (header, payload))
    signature = base64.urlsafe_b64encode(KEY._private.sign(parts.encode())).rstrip(b"=").decode()
    return f"{parts}.{signature}"


def with_the_other_root(signature):
    """Give the other signature that careless readers of Ed25519 take: s + L."""
    raw = base64.urlsafe_b64decode(f"{signature}==")
    order = 2**252 + 27742317777372353535851937790883648493
    larger = (int.from_bytes(raw[32:], "little") + order).to_bytes(32, "little")
    return base64.urlsafe_b64encode(raw[:32] + larger).rstrip(b"=").decode()


def swapped(text, part, value):
    parts = text.split(".")
    parts[part] = value
    return ".".join(parts)


SITE, NONCE = "https://portfolio.example", "A" * 22
GOOD, ASKED = token(claims()), token(claims(aud=SITE, nonce=NONCE))
HEADER, PAYLOAD, SIGNATURE = GOOD.split(".")
HEAD = base64.urlsafe_b64decode(f"{HEADER}==")
JWK = KEY.published()
NOW = datetime.fromtimestamp(MADE + 60, tz=UTC)
LATER = {"now": NOW + timedelta(minutes=15), "archive": NOW + timedelta(days=3_653)}

HONEST = {
    "now": (GOOD, NOW, Expected()),
    "by-our-own-signing": (KEY.sign(claims(), kind=signed_report.TYPE), NOW, Expected()),
    "at-its-last-second": (GOOD, NOW + timedelta(seconds=839), Expected()),
    "clock-behind": (GOOD, NOW - timedelta(seconds=100), Expected()),
    "archive": (token(claims("archive")), NOW, Expected()),
    "archive-after-years": (token(claims("archive")), NOW + timedelta(days=3_000), Expected()),
    "of-the-expected-service": (GOOD, NOW, Expected(issuer=ORIGIN)),
    "of-the-expected-badge": (GOOD, NOW, Expected(badge="ab" * 32)),
    "of-the-expected-kind": (GOOD, NOW, Expected(kind="now")),
    "of-the-expected-reader": (ASKED, NOW, Expected(audience=SITE, nonce=NONCE)),
    "of-a-reader-nobody-expected": (ASKED, NOW, Expected()),
    "rejected-badge": (token(claims(report=report(verdict="rejected"))), NOW, Expected()),
}
WRONG = {
    # altered
    "payload-altered": (swapped(GOOD, 1, encoded(claims(report=report(verdict="trusted")))), Refusal.ALTERED),
    "signature-of-another": (swapped(GOOD, 2, token(claims("archive")).split(".")[2]), Refusal.ALTERED),
    "signature-empty": (swapped(GOOD, 2, ""), Refusal.ALTERED),
    "signature-cut": (swapped(GOOD, 2, SIGNATURE[:-2]), Refusal.ALTERED),
    "signature-of-zeros": (swapped(GOOD, 2, "A" * 86), Refusal.ALTERED),
    "header-respelled": (
        swapped(GOOD, 0, encoded({"typ": signed_report.TYPE, "kid": KEY.id, "alg": "EdDSA"})),
        Refusal.ALTERED,
    ),
    "payload-cut": (swapped(GOOD, 1, PAYLOAD[: len(PAYLOAD) // 4 * 4 - 4]), Refusal.ALTERED),
    "two-parts": (f"{HEADER}.{PAYLOAD}", Refusal.MALFORMED),
    "five-parts": (f"{GOOD}.{PAYLOAD}.{SIGNATURE}", Refusal.MALFORMED),
    "padded": (f"{GOOD}==", Refusal.MALFORMED),
    "empty": ("", Refusal.MALFORMED),
    "too-long": (GOOD + "A" * 2**20, Refusal.MALFORMED),
    "spare-bits": (GOOD[:-1] + chr(ord(GOOD[-1]) + 1), Refusal.MALFORMED),
    "space-within": (f"{HEADER}.{PAYLOAD}. {SIGNATURE}", Refusal.MALFORMED),
    "line-end-behind": (f"{GOOD}\n", Refusal.MALFORMED),
    "other-alphabet": (f"{HEADER}.{PAYLOAD}.{SIGNATURE[:-1]}+", Refusal.MALFORMED),
    "larger-signature": (swapped(GOOD, 2, with_the_other_root(SIGNATURE)), Refusal.ALTERED),
    "header-member-twice": (
        signed_raw(HEAD[:-1] + b',"alg":"EdDSA"}', orjson.dumps(claims())),
        Refusal.MALFORMED,
    ),
    "claim-twice": (signed_raw(HEAD, orjson.dumps(claims())[:-1] + b',"kind":"now"}'), Refusal.MALFORMED),
    "verdict-twice": (
        signed_raw(HEAD, orjson.dumps(claims()).replace(b'"verdict":', b'"verdict":"trusted","verdict":')),
        Refusal.MALFORMED,
    ),
    "byte-order-mark": (signed_raw(HEAD, b"\xef\xbb\xbf" + orjson.dumps(claims())), Refusal.MALFORMED),
    "nested-too-deep": (
        signed_raw(HEAD, orjson.dumps(claims())[:-1] + b',"x":' + b"[" * 70 + b"]" * 70 + b"}"),
        Refusal.MALFORMED,
    ),
    # another key
    "other-key": (token(claims(), key=OTHER), Refusal.ALTERED),
    "other-key-by-its-own-id": (token(claims(), key=OTHER, kid=OTHER.id), Refusal.UNKNOWN_KEY),
    "no-key-named": (token(claims(), kid=None), Refusal.MALFORMED),
    "key-that-is-no-text": (token(claims(), kid=7), Refusal.UNKNOWN_KEY),
    "embedded-key": (token(claims(), key=OTHER, jwk=OTHER.published()), Refusal.MALFORMED),
    "own-key-embedded": (token(claims(), jwk=JWK), Refusal.MALFORMED),
    "key-by-address": (token(claims(), jku=f"{ORIGIN}/.well-known/jwks.json"), Refusal.MALFORMED),
    "certificate": (token(claims(), x5c=["AAAA"]), Refusal.MALFORMED),
    # another algorithm or kind of token
    "none": (swapped(token(claims(), alg="none"), 2, ""), Refusal.ALGORITHM),
    "hmac-under-the-public-key": (token(claims(), alg="HS256"), Refusal.ALGORITHM),
    "es256": (token(claims(), alg="ES256"), Refusal.ALGORITHM),
    "newer-name": (token(claims(), alg="Ed25519"), Refusal.ALGORITHM),
    "other-case": (token(claims(), alg="eddsa"), Refusal.ALGORITHM),
    "no-type": (token(claims(), typ=None), Refusal.MALFORMED),
    "type-of-a-badge": (token(claims(), typ="vc+jwt"), Refusal.MALFORMED),
    "critical": (token(claims(), crit=["exp"]), Refusal.MALFORMED),
    "unencoded": (token(claims(), b64=False), Refusal.MALFORMED),
    # claims
    "without-end": (token(claims(exp=None)), Refusal.MALFORMED),
    "end-as-text": (token(claims(exp=str(MADE + 900))), Refusal.MALFORMED),
    "lasting-longer": (token(claims(exp=MADE + 901)), Refusal.INCONSISTENT),
    "of-no-kind": (
        token(claims(kind="forever", exp=MADE + 9))
        if "forever" in signed_report.LASTS
        else token({**claims(), "kind": "forever"}),
        Refusal.MALFORMED,
    ),
    "service-with-a-path": (token(claims(iss=f"{ORIGIN}/mallory")), Refusal.MALFORMED),
    "service-by-the-name-of-a-file": (token(claims(iss="keys")), Refusal.MALFORMED),
    "another-claim": (token(claims(jti="1")), Refusal.MALFORMED),
    "for-readers-without-a-name": (token(claims(aud="*")), Refusal.MALFORMED),
    "for-several-readers": (token(claims(aud=[SITE, "https://mallory.example"])), Refusal.MALFORMED),
    "question-as-a-number": (token(claims(nonce=7)), Refusal.MALFORMED),
    "question-of-other-signs": (token(claims(nonce="a b")), Refusal.MALFORMED),
    "question-that-is-empty": (token(claims(nonce="")), Refusal.MALFORMED),
    "archive-for-one-reader": (token(claims("archive", aud=SITE)), Refusal.INCONSISTENT),
    "archive-for-one-question": (token(claims("archive", nonce=NONCE)), Refusal.INCONSISTENT),
    "report-swapped": (token(claims(report=report(digest="cd" * 32))), Refusal.INCONSISTENT),
    "end-that-is-true": (token(claims(exp=True)), Refusal.MALFORMED),
    "moment-as-a-fraction": (token(claims(iat=MADE + 0.5)), Refusal.MALFORMED),
    "moment-without-bounds": (token(claims(iat=2**53)), Refusal.MALFORMED),
    "verdict-beside-the-report": (token(claims(verdict="trusted")), Refusal.MALFORMED),
    "checked-before-it-was-judged": (
        token(claims(report={**report(), "checkedAt": written(MADE - 60)})),
        Refusal.INCONSISTENT,
    ),
    "judged-for-another-day": (
        token(claims(report={**report(), "judgedAt": written(MADE - 86_400)})),
        Refusal.INCONSISTENT,
    ),
    "old-report-signed-anew": (token(claims(report=report(made=MADE - 86_400))), Refusal.INCONSISTENT),
    "no-report": (token(claims(report=[])), Refusal.MALFORMED),
    "payload-no-object": (token([1]), Refusal.MALFORMED),
}
AT_ANOTHER_TIME = {
    "expired": (GOOD, LATER["now"], Expected(), Refusal.EXPIRED),
    "at-the-end": (GOOD, datetime.fromtimestamp(MADE + 900, tz=UTC), Expected(), Refusal.EXPIRED),
    "archive-expired": (token(claims("archive")), LATER["archive"], Expected(), Refusal.EXPIRED),
    "of-a-time-to-come": (GOOD, NOW - timedelta(minutes=3), Expected(), Refusal.AHEAD),
    "replayed-for-another-badge": (GOOD, NOW, Expected(badge="cd" * 32), Refusal.OTHER_BADGE),
    "of-another-service": (GOOD, NOW, Expected(issuer="https://mallory.example"), Refusal.OTHER_ISSUER),
    "for-another-site": (ASKED, NOW, Expected(audience="https://mallory.example"), Refusal.OTHER_READER),
    "for-no-site": (GOOD, NOW, Expected(audience=SITE), Refusal.OTHER_READER),
    "for-another-question": (ASKED, NOW, Expected(nonce="B" * 22), Refusal.OTHER_READER),
    "for-no-question": (GOOD, NOW, Expected(nonce=NONCE), Refusal.OTHER_READER),
    "archive-in-the-place-of-now": (
        token(claims("archive")),
        NOW,
        Expected(kind="now"),
        Refusal.INCONSISTENT,
    ),
}


@pytest.mark.parametrize(("text", "now", "expected"), HONEST.values(), ids=HONEST)
def test_an_honest_report_is_believed(text, now, expected):
    signed = read_signed_report(text, keys=KEYS, now=now, expected=expected)
    assert (signed.issuer, signed.made) == (ORIGIN, datetime.fromtimestamp(MADE, tz=UTC))


@pytest.mark.parametrize(("text", "why"), WRONG.values(), ids=WRONG)
def test_a_report_with_anything_wrong_in_it_is_not_believed(text, why):
    with pytest.raises(ReportRefused) as refused:
        read_signed_report(text, keys=KEYS, now=NOW)
    assert refused.value.why is why


@pytest.mark.parametrize(("text", "now", "expected", "why"), AT_ANOTHER_TIME.values(), ids=AT_ANOTHER_TIME)
def test_a_report_in_another_place_or_time_is_not_believed(text, now, expected, why):
    with pytest.raises(ReportRefused) as refused:
        read_signed_report(text, keys=KEYS, now=now, expected=expected)
    assert refused.value.why is why


def test_a_dozen_honest_ones_and_more_than_forty_others_are_tried():
    assert len(HONEST) == 12
    assert len(WRONG) + len(AT_ANOTHER_TIME) >= 40
