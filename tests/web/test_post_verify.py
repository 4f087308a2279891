"""POST /verify in every form that a body may have."""

import asyncio
import base64
from datetime import UTC, datetime

import orjson
import pytest

from tests.unit.render import reports
from verifier.model.options import KnownRecipient, Options
from verifier.settings import Settings
from verifier.web import envelope
from verifier.web.app import make_app
from verifier.web.body import SMALL, aside

LINK = "https://uni.example/badges/1"
BADGE = {"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"]}
ASSERTION = {"recipient": "sha256$ab", "badge": {}, "image": "https://uni.example/1.png"}


async def refusal(response):
    assert response.content_type == "application/problem+json"
    problem = orjson.loads(await response.read())
    assert problem["status"] == response.status
    return problem


async def test_envelope_with_a_link_is_verified(client, verifier):
    response = await client.post("/verify", json={"url": f" {LINK} "})
    assert response.status == 200
    assert response.content_type == "application/json"
    assert response.headers["Cache-Control"] == "no-store"
    assert (await response.json())["verdict"] == "valid"
    assert verifier.asked == [(LINK, "", Options())]


@pytest.mark.parametrize("report", reports.ALL.values(), ids=reports.ALL)
async def test_every_completed_verification_is_200(client, verifier, report):
    verifier.report = report
    response = await client.post("/verify", json={"url": LINK})
    assert response.status == 200
    assert (await response.json())["verdict"] == report.verdict.value


@pytest.mark.parametrize(
    ("envelope", "given", "media_type"),
    [
        ({"jwt": "eyJ.eyJ.sig"}, "eyJ.eyJ.sig", "application/vc+jwt"),
        ({"text": "see https://uni.example"}, "see https://uni.example", "text/plain"),
        ({"image": base64.b64encode(b"\x89PNG").decode()}, b"\x89PNG", ""),
        ({"credential": {"a": 1.5, "ü": "あ"}}, '{"a": 1.5, "ü": "あ"}'.encode(), "application/json"),
    ],
)
async def test_envelope_holds_what_it_says(client, verifier, envelope, given, media_type):
    assert (await client.post("/verify", json=envelope)).status == 200
    assert verifier.asked[0][:2] == (given, media_type)


@pytest.mark.parametrize(
    "badge", [BADGE, ASSERTION, {"type": "x", "url": LINK}, {"proof": {}, "text": "a", "b": 1}]
)
async def test_json_with_the_marks_of_a_badge_is_one(client, verifier, badge):
    body = orjson.dumps(badge)
    response = await client.post("/verify", data=body, headers={"Content-Type": "application/json"})
    assert response.status == 200
    assert verifier.asked[0][:2] == (body, "application/json")


@pytest.mark.parametrize(
    "body",
    [
        b'{"@context": 1, "@context": 2}',
        b'{"type": NaN}',
        b"[1, 2]",
        b'"eyJ.eyJ.sig"',
        b"}{",
        b'{"proof": ' + b"[" * 100 + b"]" * 100 + b"}",
    ],
)
async def test_broken_badge_is_for_the_verifier_to_judge(client, verifier, body):
    response = await client.post("/verify", data=body, headers={"Content-Type": "application/json"})
    assert response.status == 200
    assert verifier.asked[0][0] == body


@pytest.mark.parametrize(
    ("body", "status", "kind"),
    [
        (b'{"url": "https://uni.example', 400, "unreadable-request"),
        (b' {"image": "x", "image": "y"}', 400, "unreadable-request"),
        (b'{"link": "https://uni.example"}', 400, "unreadable-request"),
        (b'{"url": "https://a.example", "text": "b"}', 400, "unreadable-request"),
        (b'{"url": "uni.example/1"}', 400, "unreadable-request"),
        (b'{"url": 7}', 400, "unreadable-request"),
        (b'{"credential": "eyJ"}', 400, "unreadable-request"),
        (b'{"jwt": " "}', 400, "unreadable-request"),
        (b'{"image": "%%%"}', 400, "unreadable-request"),
        (b'{"image": "\xc3\xa9"}', 400, "unreadable-request"),
        (b"{}", 422, "nothing-to-verify"),
        (b'{"lang": "ja"}', 422, "nothing-to-verify"),
        (b"", 422, "nothing-to-verify"),
    ],
)
async def test_envelope_that_cannot_be_read_is_refused(client, verifier, body, status, kind):
    response = await client.post("/verify", data=body, headers={"Content-Type": "application/json"})
    assert response.status == status
    assert (await refusal(response))["type"] == f"/problems/{kind}"
    assert verifier.asked == []


LINKS = ["https://uni.example/1", "http://uni.example/2"]


@pytest.mark.parametrize(
    "sent", [LINKS, LINKS[:1], {"urls": LINKS}, {"url": LINKS}, {"badges": LINKS, "lang": "ja"}]
)
async def test_several_links_in_json_are_told_how_they_go(client, verifier, sent):
    response = await client.post("/verify", json=sent)
    assert response.status == 400
    told = await refusal(response)
    assert told["type"] == "/problems/unreadable-request"
    assert told["detail"].endswith("several links go as text/plain, one a line, to POST /verify/document")
    assert verifier.asked == []


@pytest.mark.parametrize("sent", [[], ["eyJ.eyJ.c2ln"], ["https://uni.example/1", {"@context": []}]])
async def test_list_of_anything_else_may_be_badges(client, sent):
    assert (await client.post("/verify", json=sent)).status == 200


async def test_refusal_does_not_repeat_what_was_sent(client):
    response = await client.post("/verify", json={"<script>": "ada@uni.example"})
    text = await response.text()
    assert "script" not in text
    assert "ada@" not in text


@pytest.mark.parametrize(
    ("media_type", "body", "given"),
    [
        ("image/png", b"\x89PNG", b"\x89PNG"),
        ("image/svg+xml", b"<svg/>", b"<svg/>"),
        ("application/vc", b"{}", b"{}"),
        ("application/ld+json", b"{}", b"{}"),
        ("application/vc+jwt", b"eyJ.", b"eyJ."),
        ("application/pdf", b"%PDF", b"%PDF"),
        ("text/html; charset=utf-8", b"<p>", b"<p>"),
        ("text/plain", LINK.encode(), LINK),
        ("text/csv", LINK.encode(), LINK),
        ("text/plain; charset=utf-16", b"\xff\xfea", b"\xff\xfea"),
    ],
)
async def test_bytes_themselves_are_verified(client, verifier, media_type, body, given):
    response = await client.post("/verify?lang=ja", data=body, headers={"Content-Type": media_type})
    assert response.status == 200
    assert verifier.asked[0][:2] == (given, media_type.partition(";")[0])
    assert (await response.json())["language"] == "ja"


@pytest.mark.parametrize(
    "headers",
    [
        {"Content-Type": "application/x-www-form-urlencoded"},
        {"Content-Type": "application/octet-stream"},
        {"Content-Type": "video/mp4"},
        {"Content-Type": "application/json", "Content-Encoding": "zstd-of-tomorrow"},
    ],
)
async def test_other_content_is_not_read(client, verifier, headers):
    response = await client.post("/verify", data=b"x", headers=headers)
    assert response.status == 415
    assert (await refusal(response))["type"] == "/problems/unsupported-media-type"
    assert verifier.asked == []


async def test_whoever_sends_a_plain_body_is_told_how_to_send_a_link(client):
    response = await client.post("/verify", data={"url": "https://uni.example/badges/1"})
    said = await refusal(response)
    assert response.status == 415
    assert said["detail"].startswith(
        'for a link send {"url": "https://…"} with Content-Type: application/json'
    )


async def test_body_that_is_too_large_is_refused(client, settings):
    body = b"x" * (settings.max_body_bytes + 1)
    response = await client.post("/verify", data=body, headers={"Content-Type": "image/png"})
    assert response.status == 413
    assert (await refusal(response))["type"] == "/problems/too-large"


@pytest.mark.parametrize("declared", ["5", "2000000"])
async def test_body_that_does_not_arrive_is_not_waited_for(aiohttp_client, verifier, declared):
    hurried = Settings(requests_per_minute=0, body_seconds=1)
    client = await aiohttp_client(make_app(hurried, open_verifier=verifier.open))
    reader, writer = await asyncio.open_connection(client.host, client.port)
    head = ("POST /verify HTTP/1.1", "Host: localhost", "Content-Type: image/png")
    lines = (*head, f"Content-Length: {declared}")
    writer.write("\r\n".join((*lines, "", "ab")).encode())
    assert (await reader.readline()).startswith(b"HTTP/1.1 408 ")
    writer.close()
    await writer.wait_closed()


async def test_options_of_an_envelope_are_passed_on(client, verifier):
    envelope = {
        "url": LINK,
        "recipient": {"email": " ada@uni.example "},
        "at": "2025-01-02T03:04:05Z",
        "profiles": ["trusted"],
        "strict": True,
        "explain": True,
        "challenge": "b7a1",
        "domain": "employer.example",
        "lang": "ja-JP",
    }
    response = await client.post("/verify?lang=en", json=envelope)
    assert (await response.json())["language"] == "ja"
    assert verifier.asked[0][2] == Options(
        recipient=(KnownRecipient(kind="email", value="ada@uni.example"),),
        at=datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC),
        profiles=("trusted",),
        strict="strict",
        explain=True,
        challenge="b7a1",
        domain="employer.example",
    )


async def test_options_of_raw_bytes_stand_in_the_address(client, verifier):
    address = "/verify?profiles=trusted&at=2025-01-02&strict=true"
    await client.post(address, data=b"\x89PNG", headers={"Content-Type": "image/png"})
    assert verifier.asked[0][2] == Options(
        at=datetime(2025, 1, 2, tzinfo=UTC), profiles=("trusted",), strict="strict"
    )


@pytest.mark.parametrize(
    "option",
    [
        {"recipient": "ada@uni.example"},
        {"recipient": {}},
        {"recipient": {"shoe": "43"}},
        {"recipient": {"email": 7}},
        {"recipient": {"email": " "}},
        {"recipient": {"email": "a" * 1_001}},
        {"at": "soon"},
        {"at": 1_700_000_000},
        {"profiles": "gold"},
        {"profiles": ["trusted", "trusted"]},
        {"profiles": ["trusted"] * 500},
        {"profiles": 7},
        {"strict": "maybe"},
        {"strict": 1},
        {"explain": "maybe"},
        {"challenge": ""},
        {"challenge": 7},
        {"challenge": "a" * 1_001},
        {"domain": ["employer.example"]},
        {"lang": "fr"},
        {"lang": 7},
    ],
)
async def test_option_that_cannot_be_is_named(client, verifier, option):
    response = await client.post("/verify", json={"url": LINK, **option})
    problem = await refusal(response)
    assert (response.status, problem["type"]) == (400, "/problems/unknown-option")
    assert problem["detail"].startswith(f"{next(iter(option))}: ")
    assert verifier.asked == []


@pytest.mark.parametrize("value", [None, False, "false"])
async def test_leniency_is_the_default(client, verifier, value):
    await client.post("/verify", json={"url": LINK, "strict": value})
    assert verifier.asked[0][2].strict == "lenient"


async def test_recipient_does_not_go_into_an_address(client, verifier):
    response = await client.post("/verify?recipient=ada@uni.example", json={"url": LINK})
    assert (await refusal(response))["type"] == "/problems/personal-data-in-address"
    assert verifier.asked == []


@pytest.mark.parametrize("query", ["colour=red", "url=https://uni.example", "lang=ja&lang=en"])
async def test_address_holds_nothing_else(client, query):
    assert (await client.post(f"/verify?{query}", json={"url": LINK})).status == 400


def test_an_envelope_may_hold_the_largest_picture():
    picture = "A" * (12 * 1024 * 1024)
    assert envelope.open_body(orjson.dumps({"image": picture})) == {"image": picture}


async def test_others_are_served_while_a_large_body_is_read():
    body = b'{"text": "%s"}' % (b"x" * SMALL)
    reading = asyncio.ensure_future(aside(body, envelope.open_body))
    await asyncio.sleep(0)
    assert not reading.done()
    assert await reading == {"text": "x" * SMALL}
