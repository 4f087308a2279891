"""Signed reports: what is signed, with which key, and which of them are not believed."""

import base64
import json
from datetime import UTC, datetime, timedelta

import orjson
import pytest
from aiohttp import web

from tests.web.test_openapi import described
from tests.web.test_sent_lists import PARTNERS, Reader
from tests.world.keys import Key
from verifier.algorithms.jwk import from_jwk
from verifier.algorithms.own_key import from_private_jwk
from verifier.render import signed_report
from verifier.render.signed_report import Expected, Refusal, ReportRefused, read_signed_report
from verifier.report_keys import ReportKeysError, read_keys, write_new_key
from verifier.settings import Settings
from verifier.web.app import make_app

ORIGIN = "https://badges.example"
MADE = 1_790_000_000


def known_to_everybody(name):
    private = Key.named(name).private
    halves = {"d": private.private_bytes_raw(), "x": private.public_key().public_bytes_raw()}
    return {"kty": "OKP", "crv": "Ed25519", "iat": MADE} | {
        member: base64.urlsafe_b64encode(half).rstrip(b"=").decode() for member, half in halves.items()
    }


KEY, OTHER = map(from_private_jwk, map(known_to_everybody, ("reports", "mallory")))
KEYS = {KEY.id: KEY.public}


@pytest.fixture
def reader():
    return Reader()


@pytest.fixture
def keys_dir(tmp_path):
    directory = tmp_path / "keys"
    write_new_key(directory, made=MADE)
    return directory


@pytest.fixture
async def service(aiohttp_client, reader, keys_dir):
    settings = Settings(requests_per_minute=0, keys_dir=keys_dir, public_origin=ORIGIN)
    return await aiohttp_client(make_app(settings, open_verifier=reader.open))


async def asked(service, reader, **options):
    return await service.post("/verify", json={"credential": json.loads(reader.badge.json()), **options})


async def published(service):
    response = await service.get("/.well-known/jwks.json")
    document = await response.json()
    described("get", "/.well-known/jwks.json", 200, "application/json").validate(document)
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    return {each["kid"]: from_jwk(each) for each in document["keys"]}


@pytest.mark.parametrize(
    ("sign", "kind", "lasts"), [(True, "now", 900), ("archive", "archive", 3_653 * 86_400)]
)
async def test_a_report_is_signed_under_a_published_key(service, reader, sign, kind, lasts):
    report = await (await asked(service, reader, sign=sign)).json()
    described("post", "/verify", 200, "application/json").validate(report)
    token = report.pop("signedReport")
    signed = read_signed_report(token, keys=await published(service), now=reader.world.now)
    assert (signed.issuer, signed.kind, signed.report) == (ORIGIN, kind, report)
    assert (signed.expires - signed.made).total_seconds() == lasts
    assert signed.made == reader.world.now


async def test_sign_may_stand_in_the_address_of_a_badge_and_in_no_link(service, reader):
    headers = {"Content-Type": "application/json"}
    body = reader.badge.json()
    report = await (await service.post("/verify?sign=archive", data=body, headers=headers)).json()
    assert report["signedReport"].count(".") == 2
    assert (await service.get("/verify?url=https://uni.example/1&sign=true")).status == 400
    assert "signedReport" not in await (await asked(service, reader, sign=False)).json()


@pytest.mark.parametrize(
    "options",
    [
        {"sign": "forever"},
        {"sign": 1},
        {"sign": True, "at": "2026-01-01T00:00:00Z"},
        {"sign": "archive", "at": "2026-01-01T00:00:00Z"},
        {"sign": True, "recipient": {"email": "student@learner.example"}},
        {"sign": "archive", "recipient": {"email": "student@learner.example"}},
        {"sign": True, "lists": [PARTNERS]},
    ],
)
async def test_what_would_mislead_others_or_tell_of_a_person_is_not_signed(service, reader, options):
    response = await asked(service, reader, **options)
    assert response.status == 400
    assert (await response.json(content_type=None))["detail"].startswith("sign: ")


async def test_lists_of_the_reader_show_in_an_archived_report(service, reader):
    report = await (await asked(service, reader, sign="archive", lists=[PARTNERS])).json()
    keys = await published(service)
    assert read_signed_report(report["signedReport"], keys=keys, now=reader.world.now).has_sent_lists
    report = await (await asked(service, reader, sign="archive")).json()
    assert not read_signed_report(report["signedReport"], keys=keys, now=reader.world.now).has_sent_lists


async def test_several_badges_at_once_and_documents_are_not_signed(service, reader):
    badge = json.loads(reader.badge.json())
    response = await service.post("/verify?sign=true", json=[badge, badge])
    assert (await response.json(content_type=None))["type"] == "/problems/does-not-sign"
    page = {"Content-Type": "text/html"}
    assert (await service.post("/verify/document?sign=true", data=b"<p>", headers=page)).status == 400


async def test_a_service_without_keys_says_that_it_does_not_sign(aiohttp_client, reader):
    settings = Settings(requests_per_minute=0)
    service = await aiohttp_client(make_app(settings, open_verifier=reader.open))
    response = await asked(service, reader, sign=True)
    assert (response.status, response.headers["Access-Control-Allow-Origin"]) == (400, "*")
    assert (await response.json(content_type=None))["type"] == "/problems/does-not-sign"
    assert await published(service) == {}


async def test_the_newest_key_signs_and_the_others_are_published_until_they_are_removed(
    service, reader, keys_dir
):
    (first,) = await published(service)
    path = write_new_key(keys_dir, made=MADE + 1)
    before, after = await published(service), await (await asked(service, reader, sign=True)).json()
    second = json.loads(decoded(after["signedReport"].split(".")[0]))["kid"]
    assert (set(before), second == first) == ({first, second}, False)
    path.unlink()
    assert list(await published(service)) == [first]


async def test_no_private_part_is_published(service):
    text = await (await service.get("/.well-known/jwks.json")).text()
    assert '"d"' not in text


def test_a_key_is_for_its_owner_alone(keys_dir):
    (path,) = keys_dir.iterdir()
    assert path.stat().st_mode & 0o777 == 0o600
    path.chmod(0o640)
    with pytest.raises(ReportKeysError, match=r"others may read it; run chmod 600$"):
        read_keys(keys_dir)


PRIVATE = known_to_everybody("reports")
BROKEN = {
    "no-json": b"{",
    "public": orjson.dumps({name: value for name, value in PRIVATE.items() if name != "d"}),
    "undated": orjson.dumps({name: value for name, value in PRIVATE.items() if name != "iat"}),
    "other-half": orjson.dumps({**PRIVATE, "x": known_to_everybody("mallory")["x"]}),
    "short": orjson.dumps({**PRIVATE, "d": "AA"}),
    "other-curve": orjson.dumps({**PRIVATE, "crv": "X25519"}),
}


@pytest.mark.parametrize("body", BROKEN.values(), ids=BROKEN)
def test_a_key_that_is_none_is_refused_without_being_told(tmp_path, body):
    path = tmp_path / "1.json"
    path.write_bytes(body)
    path.chmod(0o600)
    with pytest.raises(ReportKeysError, match=r"^1\.json: ") as refused:
        read_keys(tmp_path)
    assert str(PRIVATE["d"]) not in str(refused.value)


async def test_a_service_with_a_key_that_others_may_read_does_not_begin(reader, keys_dir):
    next(keys_dir.iterdir()).chmod(0o644)
    runner = web.AppRunner(make_app(Settings(keys_dir=keys_dir), open_verifier=reader.open))
    with pytest.raises(ReportKeysError):
        await runner.setup()
    await runner.cleanup()


# What is believed, and what is not.


def encoded(value):
    return base64.urlsafe_b64encode(orjson.dumps(value)).rstrip(b"=").decode()


def decoded(part):
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))


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


def swapped(text, part, value):
    parts = text.split(".")
    parts[part] = value
    return ".".join(parts)


GOOD = token(claims())
HEADER, PAYLOAD, SIGNATURE = GOOD.split(".")
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
    "another-claim": (token(claims(aud="https://shop.example")), Refusal.MALFORMED),
    "report-swapped": (token(claims(report=report(digest="cd" * 32))), Refusal.INCONSISTENT),
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


def test_ten_honest_ones_and_more_than_forty_others_are_tried():
    assert len(HONEST) == 10
    assert len(WRONG) + len(AT_ANOTHER_TIME) >= 40
