"""Whatever is asked of the service, and however it ends: personal data stays nowhere."""

import asyncio
import base64
import io
import json

import pytest
from aiohttp import FormData

from tests.privacy.canaries import ALL, CARRIED, ENTERED, LISTED, SENT, found_in
from tests.privacy.scenes import CANDIDATES_LINK, LINK, LISTS, RECIPIENTS, TOKEN, Broken, Door, Silent, given
from tests.web.test_serving import running
from verifier.settings import Settings
from verifier.web.app import make_app

pytestmark = pytest.mark.usefixtures("watch", "nothing_is_printed")

SETTINGS = Settings(port=0, requests_per_minute=0, max_body_bytes=256 * 1024, body_seconds=1)
HEADERS = {"User-Agent": SENT["header"], "Referer": SENT["header"], "Cookie": SENT["cookie"]}


def form(file, **fields):
    made = FormData()
    for name, value in fields.items():
        made.add_field(name, json.dumps(value) if isinstance(value, dict | list) else value)
    made.add_field("file", io.BytesIO(file), filename=SENT["name of a file"], content_type="image/png")
    return {"data": made}


def raw(body, kind):
    return {"data": body, "headers": {"Content-Type": kind}}


def envelope(recipient, **members):
    return {"json": {"recipient": recipient, **members}}


def wrong_lists(**members):
    return [{"issuers": [{**LISTS[0]["issuers"][0], **members}]}]


def requests(badges, recipient):
    """Give what is asked of the service, each with the status that it is answered with."""
    plain = {"url": LINK}
    credential = json.loads(badges["json"])
    held = {"@context": credential["@context"][:1], "type": ["VerifiablePresentation"]}
    vc = {"verifiableCredential": credential, "options": {"returnReport": True}}
    image = base64.b64encode(badges["picture"]).decode()
    secret = {SENT["unknown member"]: SENT["value of an option"]}
    wrong = LISTED["what is wrong with a list"]
    return {
        "lists": (200, "/verify", envelope(recipient, credential=credential, lists=LISTS)),
        "lists in a form": (200, "/verify", form(badges["picture"], recipient=recipient, lists=LISTS)),
        "lists for a document": (200, "/verify/document", form(badges["page"], lists=LISTS)),
        "link": (200, "/verify", envelope(recipient, url=LINK)),
        "link of the candidate": (200, "/verify", envelope(recipient, url=CANDIDATES_LINK)),
        "credential": (200, "/verify", envelope(recipient, credential=credential)),
        "token": (200, "/verify", envelope(recipient, jwt=TOKEN)),
        "image": (200, "/verify", envelope(recipient, image=image)),
        "text": (200, "/verify", envelope(recipient, text=badges["text"])),
        "form": (200, "/verify", form(badges["picture"], recipient=recipient)),
        "bytes": (200, "/verify", raw(badges["picture"], "image/png")),
        "bare badge": (200, "/verify", raw(badges["json"], "application/json")),
        "broken badge": (200, "/verify", raw(badges["broken"], "application/vc")),
        "page": (200, "/verify", raw(badges["page"], "text/html")),
        "document": (200, "/verify/document", raw(badges["page"], "text/html")),
        "document in a form": (200, "/verify/document", form(badges["page"], recipient=recipient)),
        "vc api": (400, "/credentials/verify", {"json": vc}),
        "vc api, presented": (
            400,
            "/presentations/verify",
            {"json": {"verifiablePresentation": {**held, "verifiableCredential": [credential]}}},
        ),
        "vc api, unknown option": (400, "/credentials/verify", {"json": {**vc, "options": secret}}),
        "vc api, unknown member": (400, "/credentials/verify", {"json": {**vc, **secret}}),
        "list with an unknown member": (400, "/verify", envelope(recipient, **plain, lists=[{wrong: LISTS}])),
        "list with a wrong entry": (
            400,
            "/verify",
            envelope(recipient, **plain, lists=wrong_lists(ids=wrong)),
        ),
        "list with a wrong place": (
            400,
            "/verify",
            envelope(recipient, **plain, lists=wrong_lists(places=f"https://{wrong}.example/x")),
        ),
        "list that is twice there": (400, "/verify", envelope(recipient, **plain, lists=[*LISTS, *LISTS])),
        "lists as a text": (400, "/verify", form(badges["picture"], lists=f"[{wrong}]")),
        "lists in an address": (400, f"/verify?lists={wrong}", {"json": plain}),
        "list too large": (
            413,
            "/verify",
            envelope(recipient, **plain, lists=[{**LISTS[0], "name": wrong * 20_000}]),
        ),
        "signed with a recipient": (400, "/verify", envelope(recipient, **plain, sign="archive")),
        "signed with lists": (400, "/verify", {"json": {**plain, "lists": LISTS, "sign": True}}),
        "signed in a strange way": (400, "/verify", {"json": {**plain, "sign": SENT["value of an option"]}}),
        "recipient as a text": (400, "/verify", envelope(ENTERED["email"], **plain)),
        "recipient of no kind": (400, "/verify", envelope({**recipient, **secret}, **plain)),
        "too many": (400, "/verify", envelope({**recipient, "phone": [ENTERED["phone"]] * 11}, **plain)),
        "no hash": (400, "/verify", envelope({"hashes": [ENTERED["email"]]}, **plain)),
        "unknown member": (400, "/verify", envelope(recipient, **plain, **secret)),
        "two inputs": (400, "/verify", envelope(recipient, **plain, text=ENTERED["email"])),
        "no input": (422, "/verify", envelope(recipient)),
        "no address": (400, "/verify", envelope(recipient, url=CARRIED["recipient's address"])),
        "no base64": (400, "/verify", envelope(recipient, image=ENTERED["email"])),
        "wrong option": (400, "/verify", envelope(recipient, **plain, at=SENT["value of an option"])),
        "wrong language": (400, "/verify", envelope(recipient, **plain, lang=SENT["value of an option"])),
        "wrong profile": (400, "/verify", envelope(recipient, **plain, profiles=SENT["value of an option"])),
        "broken envelope": (
            400,
            "/verify",
            raw(b'{"url": "' + ENTERED["email"].encode(), "application/json"),
        ),
        "name twice": (
            400,
            "/verify",
            raw(
                f'{{"url": "x", "{ENTERED["email"]}": 1, "{ENTERED["email"]}": 2}}'.encode(),
                "application/json",
            ),
        ),
        "form of an option": (400, "/verify", form(b"x", recipient=ENTERED["email"])),
        "form of what is unknown": (400, "/verify", form(b"x", **secret)),
        "no form": (400, "/verify", raw(ENTERED["email"].encode(), "multipart/form-data; boundary=x")),
        "too large": (413, "/verify", raw(ENTERED["email"].encode() * 20_000, "text/plain")),
        "unknown kind": (
            415,
            "/verify",
            raw(ENTERED["email"].encode(), f"canary/{SENT['value of an option']}"),
        ),
        "no document": (415, "/verify/document", raw(ENTERED["email"].encode(), "image/png")),
        "recipient in an address": (400, f"/verify?recipient={ENTERED['email']}", {"json": plain}),
        "option in an address": (
            400,
            f"/verify?{SENT['unknown option']}={ENTERED['email']}",
            {"json": plain},
        ),
        "no page": (404, f"/{SENT['path of no page']}?email={ENTERED['email']}", {"json": plain}),
        "no method": (405, f"/problems/{SENT['path of no page']}", {}),
    }


NAMES = list(requests(given()[0], RECIPIENTS[0]))


async def ask(aiohttp_client, fetcher, name, recipient):
    badges, world = given()
    client = await aiohttp_client(make_app(SETTINGS, open_verifier=Door(fetcher or world, world).open))
    status, path, sent = requests(badges, recipient)[name]
    headers = {**HEADERS, **sent.pop("headers", {})}
    return status, await client.post(path, headers=headers, **sent)


async def written(response):
    return await response.text() + str(response.headers)


@pytest.mark.parametrize("recipient", RECIPIENTS)
@pytest.mark.parametrize("name", NAMES)
async def test_service_keeps_nothing(aiohttp_client, name, recipient):
    status, response = await ask(aiohttp_client, None, name, recipient)
    assert response.status == status
    told = await written(response)
    refused = response.content_type == "application/problem+json"
    assert found_in(told, ALL if refused else {**ENTERED, **SENT}) == []


@pytest.mark.parametrize("name", NAMES[:18])
@pytest.mark.parametrize("fetcher", [Silent(), Broken()], ids=["silence", "crash"])
async def test_service_that_gets_no_answer_or_breaks_keeps_nothing(aiohttp_client, name, fetcher):
    _, response = await ask(aiohttp_client, fetcher, name, RECIPIENTS[0])
    assert response.status in (200, 400, 500)
    assert found_in(await written(response), ALL if response.status == 500 else {**ENTERED, **SENT}) == []


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ({"url": LINK}, 200),
        ({"url": CANDIDATES_LINK}, 200),
        ({"url": LINK, "recipient": ENTERED["email"]}, 400),
        ({"url": LINK, "recipient.email": ENTERED["email"]}, 400),
        ({"url": LINK, "at": SENT["value of an option"]}, 400),
        ({"url": LINK, "lang": SENT["value of an option"]}, 400),
        ({"url": ENTERED["email"]}, 400),
        ({"url": f"https://{SENT['user and password of a link']}@uni.example/1"}, 200),
    ],
)
async def test_address_that_is_asked_keeps_nothing(aiohttp_client, query, status):
    _, world = given()
    client = await aiohttp_client(make_app(SETTINGS, open_verifier=Door(world, world).open))
    response = await client.get("/verify", params=query, headers=HEADERS)
    assert response.status == status
    assert found_in(await written(response), ALL if status == 400 else {**ENTERED, **SENT}) == []


PARTS = f"Host: 127.0.0.1\r\nCookie: {SENT['cookie']}\r\nContent-Type: text/plain\r\n"


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (f"POST /verify HTTP/1.1\r\n{PARTS}Content-Length: 9999\r\n\r\n{ENTERED['email']}", 408),
        (f"GET /verify?email={ENTERED['email']} {SENT['header']}\r\n\r\n", 400),
        (f"{SENT['header']}\r\n\r\n", 400),
        (f"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie {SENT['cookie']}\r\n\r\n", 400),
        (f"GET /verify?url={LINK} HTTP/1.1\r\nHost: {SENT['header']}\r\n\r\n", 421),
        (f"GET /verify HTTP/1.1\r\nHost: 127.0.0.1\r\nX: {ENTERED['email'] * 1_000}\r\n\r\n", 400),
    ],
    ids=["late", "no-version", "no-method", "no-header", "another-host", "too-much"],
)
async def test_what_is_hardly_http_leaves_nothing(sent, status):
    _, world = given()
    async with running(Door(world, world), SETTINGS) as (_, port):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(sent.encode())
        answered = (await reader.read(16_384)).decode()
        writer.close()
    assert answered.partition(" ")[2].startswith(f"{status} ")
    assert found_in(answered, ALL) == []
