"""Signed reports: what is signed, with which key, and which of them are not believed."""

import base64
import json
from functools import partial

import orjson
import pytest
from aiohttp import web

from tests.web.test_openapi import described
from tests.web.test_sent_lists import PARTNERS, Reader
from tests.world.keys import Key
from verifier.algorithms.jwk import from_jwk
from verifier.net.egress import Egress
from verifier.render.signed_report import Expected, ReportRefused, read_signed_report
from verifier.report_keys import MAX_KEYS, ReportKeysError, read_keys, write_new_key
from verifier.settings import Settings
from verifier.web.app import make_app

ORIGIN = "https://badges.example"
SITE = "https://portfolio.example"
MADE = 1_790_000_000


def known_to_everybody(name):
    private = Key.named(name).private
    halves = {"d": private.private_bytes_raw(), "x": private.public_key().public_bytes_raw()}
    return {"kty": "OKP", "crv": "Ed25519", "iat": MADE} | {
        member: base64.urlsafe_b64encode(half).rstrip(b"=").decode() for member, half in halves.items()
    }


def decoded(part):
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))


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
        {"sign": True, "challenge": "of the one who asked"},
        {"sign": "archive", "domain": "of the one who asked"},
    ],
)
async def test_what_would_mislead_others_or_tell_of_a_person_is_not_signed(service, reader, options):
    response = await asked(service, reader, **options)
    assert response.status == 400
    assert (await response.json(content_type=None))["detail"].startswith("sign: ")


async def test_a_report_is_signed_for_one_site_and_its_question(service, reader):
    report = await (await asked(service, reader, sign=True, aud=SITE, nonce="n-1_A")).json()
    described("post", "/verify", 200, "application/json").validate(report)
    keys = await published(service)
    expected = Expected(audience=SITE, nonce="n-1_A", kind="now")
    signed = read_signed_report(report["signedReport"], keys=keys, now=reader.world.now, expected=expected)
    assert (signed.audience, signed.nonce) == (SITE, "n-1_A")
    with pytest.raises(ReportRefused):
        read_signed_report(
            report["signedReport"],
            keys=keys,
            now=reader.world.now,
            expected=Expected(audience=f"{SITE}:8443"),
        )


@pytest.mark.parametrize("origin", ["http://127.0.0.1:8080", "http://localhost", "http://[::1]:3000"])
async def test_a_site_on_ones_own_machine_may_be_asked_for_without_tls(service, reader, origin):
    assert (await asked(service, reader, sign=True, aud=origin)).status == 200


@pytest.mark.parametrize(
    ("options", "named"),
    [
        ({"sign": True, "aud": "portfolio.example"}, "aud"),
        ({"sign": True, "aud": f"{SITE}/"}, "aud"),
        ({"sign": True, "aud": "http://portfolio.example"}, "aud"),
        ({"sign": True, "aud": "https://Portfolio.example"}, "aud"),
        ({"sign": True, "aud": "null"}, "aud"),
        ({"sign": True, "aud": [SITE]}, "aud"),
        ({"sign": True, "nonce": ""}, "nonce"),
        ({"sign": True, "nonce": "a b"}, "nonce"),
        ({"sign": True, "nonce": "a" * 129}, "nonce"),
        ({"sign": True, "nonce": 1}, "nonce"),
        ({"sign": "archive", "aud": SITE}, "aud"),
        ({"sign": "archive", "nonce": "a"}, "nonce"),
        ({"aud": SITE}, "aud"),
        ({"sign": False, "nonce": "a"}, "nonce"),
    ],
)
async def test_a_reader_that_cannot_be_is_not_signed_for(service, reader, options, named):
    response = await asked(service, reader, **options)
    assert response.status == 400
    assert (await response.json(content_type=None))["detail"].startswith(f"{named}: ")


async def test_no_link_says_for_whom_a_report_is(service):
    for option in (f"aud={SITE}", "nonce=a"):
        assert (await service.get(f"/verify?url=https://uni.example/1&{option}")).status == 400


async def test_lists_of_the_reader_show_in_an_archived_report(service, reader):
    report = await (await asked(service, reader, sign="archive", lists=[PARTNERS])).json()
    keys = await published(service)
    assert read_signed_report(report["signedReport"], keys=keys, now=reader.world.now).has_sent_lists
    report = await (await asked(service, reader, sign="archive")).json()
    assert not read_signed_report(report["signedReport"], keys=keys, now=reader.world.now).has_sent_lists


@pytest.mark.parametrize(
    "link",
    [
        "https://uni.example/badges/student@learner.example",
        "https://uni.example/badges/1?of=student%40learner.example",
        "https://uni.example/badges/1?of=student%2540learner.example",
    ],
)
async def test_no_report_is_signed_that_names_a_person_by_its_link(service, reader, link):
    reader.world.at(link).live(reader.badge.json, "application/json")
    assert (await service.post("/verify", json={"url": link})).status == 200
    response = await service.post("/verify", json={"url": link, "sign": "archive"})
    assert (response.status, response.headers["Access-Control-Allow-Origin"]) == (400, "*")
    assert "learner.example" not in await response.text()


async def test_other_verifiers_read_the_keys_too(service):
    agent = {"User-Agent": Egress().user_agent}
    assert (await service.get("/.well-known/jwks.json", headers=agent)).status == 200
    assert (await service.get("/verify?url=https://uni.example", headers=agent)).status == 400


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


def test_a_directory_that_everybody_may_put_keys_into_is_refused(keys_dir):
    keys_dir.chmod(0o1777)
    for use in (read_keys, partial(write_new_key, made=MADE)):
        with pytest.raises(ReportKeysError, match=r"everybody may put keys into their directory"):
            use(keys_dir)
    assert len(list(keys_dir.iterdir())) == 1


def test_no_key_is_made_that_would_be_one_too_many_for_the_service(keys_dir):
    for number in range(MAX_KEYS - 1):
        write_new_key(keys_dir, made=MADE + number)
    with pytest.raises(ReportKeysError, match="remove old ones"):
        write_new_key(keys_dir, made=MADE)
    assert len(read_keys(keys_dir)) == MAX_KEYS


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


async def test_a_key_that_others_may_read_by_now_is_told_as_a_refusal_and_its_file_in_the_log_alone(
    service, reader, keys_dir, caplog
):
    (key,) = keys_dir.iterdir()
    key.chmod(0o644)
    for response in (
        await asked(service, reader, sign=True),
        await service.get("/.well-known/jwks.json"),
    ):
        told = await response.text()
        assert (response.status, json.loads(told)["type"]) == (503, "/problems/keys-unusable")
        assert key.name not in told
    described("get", "/.well-known/jwks.json", 503, "application/problem+json").validate(json.loads(told))
    assert [record.why for record in caplog.records] == [f"{key.name}: others may read it; run chmod 600"] * 2
    assert (await asked(service, reader)).status == 200
