"""The real fetcher on the wire: what a host answers, and what each of its lies comes to."""

import gzip
import socket
from dataclasses import replace

import pytest

from tests.net.spy import MOMENT, PUBLIC
from tests.net.wire import PATIENT, PLAIN, QUICK, UNI, Loopback, page
from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.roles import Role
from verifier.model.words import Cause

BADGE = f"{UNI}/badge.json"
LIST = f"{UNI}/list.json"


async def fetch(internet, url=BADGE, *, role=Role.ASSERTION, timing=PATIENT):
    async with internet.fetcher(timing) as fetcher:
        return await fetcher.fetch(url, role=role)


async def test_a_document_comes_with_its_exhibit(internet):
    internet.answers[BADGE] = page(b'{"a":1}', headers=["X-Odd: 1"])
    found = await fetch(internet)
    assert isinstance(found, Fetched)
    assert (found.ok, found.url, found.body, found.media_type) == (
        True,
        BADGE,
        b'{"a":1}',
        "application/json",
    )
    exhibit = found.exhibit
    assert (exhibit.id, exhibit.source, exhibit.size) == (f"assertion {BADGE}", BADGE, 7)
    assert exhibit.sha256.startswith("015abd7f5cc57a2d")
    assert (exhibit.obtained_at, exhibit.status, exhibit.final_url) == (MOMENT, 200, None)
    assert internet.dialled == [(PUBLIC, 443)]


async def test_we_say_who_we_are_and_nothing_of_the_reader(internet):
    await fetch(internet)
    names = {line.split(":")[0].lower() for line in internet.heads[0].split("\r\n")[1:] if line}
    assert names <= {"host", "accept", "accept-encoding", "user-agent", "connection"}
    assert "accept-encoding: gzip\r\n" in internet.heads[0].lower()
    assert "contact" in internet.heads[0]
    assert "*/*" not in internet.heads[0]


async def test_the_url_that_was_asked_is_the_url_of_the_answer_but_for_spelling(internet):
    internet.answers[f"{UNI}/%C3%BC?x=%2F"] = page(b"{}")
    found = await fetch(internet, "https://UNI.badges-world.org.:443/ü?x=%2F#part")
    assert found.url == f"{UNI}/%C3%BC?x=%2F"
    assert found.exhibit.final_url is None


@pytest.mark.parametrize(
    "status", ["410 Gone", "404 Not Found", "403 Forbidden", "401 Unauthorized", "206 Partial"]
)
async def test_an_error_page_is_an_answer_with_a_body(internet, status):
    internet.answers[BADGE] = page(b'{"revoked":true}', status=status)
    found = await fetch(internet)
    assert (found.ok, str(found.status), found.body) == (False, status[:3], b'{"revoked":true}')
    assert len(internet.requests) == 1  # a challenge is not answered, an error not asked for again


async def test_compressed_bodies_are_inflated(internet):
    body = b'{"name":"badge"}' * 20
    internet.answers[BADGE] = page(gzip.compress(body), headers=["Content-Encoding: gzip"])
    assert (await fetch(internet)).body == body


async def test_an_empty_410_that_claims_compression_stays_a_410(internet):
    internet.answers[BADGE] = page(b"", status="410 Gone", headers=["Content-Encoding: gzip"])
    assert (await fetch(internet)).status == 410


async def test_a_body_without_length_ends_with_the_connection(internet):
    internet.answers[BADGE] = b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{}"
    found = await fetch(internet)
    assert (found.body, found.media_type) == (b"{}", "")


async def test_chunked_bodies_are_joined(internet):
    internet.answers[BADGE] = (
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n1\r\n}\r\n0\r\n\r\n"
    )
    assert (await fetch(internet)).body == b"{}"


ZIPPED = gzip.compress(b'{"a":1}' * 1000)
ZEROS = gzip.compress(bytes(3 << 20))
GZIP = ["Content-Encoding: gzip"]

LIES = {
    "truncated gzip": (page(ZIPPED[:-9], headers=GZIP), Cause.MALFORMED_REMOTE),
    "no gzip at all": (page(b"{}" * 20, headers=GZIP), Cause.MALFORMED_REMOTE),
    "two gzip members": (page(ZIPPED + ZIPPED, headers=GZIP), Cause.MALFORMED_REMOTE),
    "twice compressed": (
        page(gzip.compress(ZIPPED), headers=["Content-Encoding: gzip, gzip"]),
        Cause.UNSUPPORTED,
    ),
    "two encodings": (page(ZIPPED, headers=[*GZIP, *GZIP]), Cause.UNSUPPORTED),
    "an encoding not asked for": (page(b"x", headers=["Content-Encoding: br"]), Cause.UNSUPPORTED),
    "a bomb": (page(ZEROS, headers=GZIP), Cause.TOO_LARGE),
    "a small bomb": (page(gzip.compress(bytes(500_000)), headers=GZIP), Cause.TOO_LARGE),
    "a declared giant": (b"HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n", Cause.TOO_LARGE),
    "an undeclared giant": (b"HTTP/1.1 200 OK\r\n\r\n" + bytes(1_100_000), Cause.TOO_LARGE),
    "a giant error page": (page(bytes(1_100_000), status="404 Not Found"), Cause.HTTP_4XX),
    "a giant refusal": (page(bytes(1_100_000), status="403 Forbidden"), Cause.BLOCKED_BY_SITE),
    "a body that breaks off": (b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{", Cause.MALFORMED_REMOTE),
    "a chunk that breaks off": (
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n50\r\n{",
        Cause.MALFORMED_REMOTE,
    ),
    "a bad chunk": (
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n",
        Cause.MALFORMED_REMOTE,
    ),
    "two lengths": (
        b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
        Cause.MALFORMED_REMOTE,
    ),
    "no status line": (b"{}\r\n\r\n", Cause.MALFORMED_REMOTE),
    "an upgrade": (
        b"HTTP/1.1 101 Switching\r\nUpgrade: h2c\r\nConnection: upgrade\r\n\r\n",
        Cause.MALFORMED_REMOTE,
    ),
    "5,000 headers": (page(b"{}", headers=[f"X-{n}: 1" for n in range(5000)]), Cause.MALFORMED_REMOTE),
    "a header without end": (page(b"{}", headers=["X: " + "x" * 20_000]), Cause.MALFORMED_REMOTE),
    "silence and a closed door": (b"", Cause.CONNECT),
}


@pytest.mark.parametrize("lie", LIES)
async def test_a_lie_about_the_body_is_no_document(internet, lie):
    internet.answers[BADGE], cause = LIES[lie]
    gap = await fetch(internet)
    assert isinstance(gap, Unavailable)
    assert (gap.why, gap.url, gap.id, gap.detail) == (cause, BADGE, f"assertion {BADGE}", "")


async def test_lists_may_inflate_to_eight_mebibytes_and_no_further(internet):
    internet.answers[LIST] = [
        page(gzip.compress(bytes(8 << 20)), headers=GZIP),
        page(gzip.compress(bytes((8 << 20) + 1)), headers=GZIP),
    ]
    assert len((await fetch(internet, LIST, role=Role.STATUS_LIST)).body) == 8 << 20
    assert (await fetch(internet, LIST, role=Role.STATUS_LIST)).why is Cause.TOO_LARGE


async def test_a_host_that_never_answers_is_a_timeout(internet):
    async def nothing(writer):
        await internet.silent.wait()

    internet.answers[BADGE] = nothing
    assert (await fetch(internet, timing=QUICK)).why is Cause.TIMEOUT


async def test_a_host_that_drips_is_a_timeout(internet):
    async def drip(writer):
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
        while not internet.silent.is_set():
            writer.write(b"x")
            await writer.drain()

    internet.answers[BADGE] = drip
    ticks = iter(range(1_000_000))
    async with internet.fetcher(QUICK, monotonic=lambda: float(next(ticks))) as fetcher:
        assert (await fetcher.fetch(BADGE, role=Role.ASSERTION)).why is Cause.TIMEOUT


async def test_endless_preliminary_answers_are_a_timeout(internet):
    async def hints(writer):
        while not internet.silent.is_set():
            writer.write(b"HTTP/1.1 103 Early Hints\r\n\r\n")
            await writer.drain()

    internet.answers[BADGE] = hints
    assert (await fetch(internet, timing=QUICK)).why is Cause.TIMEOUT


async def test_a_reset_in_the_body_is_a_failed_connection_or_a_cut_body(internet):
    async def reset(writer):
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{")
        await writer.drain()
        writer.transport.abort()

    internet.answers[BADGE] = reset
    assert (await fetch(internet)).why in (Cause.CONNECT, Cause.MALFORMED_REMOTE)


async def test_a_certificate_for_another_name_is_refused(internet):
    gap = await fetch(internet, "https://somewhere-else.org/badge.json")
    assert gap.why is Cause.TLS
    assert internet.requests == []


async def test_a_certificate_of_an_unknown_authority_is_refused(tls):
    async with Loopback(tls["strangers"]).running(tls["serving"]) as internet:
        assert (await fetch(internet)).why is Cause.TLS
        assert internet.requests == []


async def test_a_host_without_addresses_is_a_matter_of_dns(internet):
    internet.names["uni.badges-world.org"] = []
    assert (await fetch(internet)).why is Cause.DNS


async def test_name_servers_that_keep_silent_do_not_deny_a_name(internet):
    internet.names["uni.badges-world.org"] = None
    assert (await fetch(internet, timing=replace(PATIENT, lookup=0.01))).why is Cause.CONNECT


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (socket.EAI_NONAME, Cause.DNS),
        (socket.EAI_NODATA, Cause.DNS),
        (socket.EAI_AGAIN, Cause.CONNECT),
        (socket.EAI_FAIL, Cause.CONNECT),
    ],
)
async def test_only_name_servers_that_deny_a_name_say_that_there_is_none(internet, said, why):
    internet.names["uni.badges-world.org"] = said
    assert (await fetch(internet)).why is why


async def test_plain_http_is_for_hosted_badges_and_what_is_beside_them_only(internet):
    internet.answers[f"{PLAIN}/badge.json"] = page(b"{}")
    open_roles = {
        Role.GIVEN,
        Role.ASSERTION,
        Role.BADGE_CLASS,
        Role.ISSUER_PROFILE,
        Role.CRYPTOGRAPHIC_KEY,
        Role.PICTURE,
        Role.LINKED_PAGE,
        Role.PAGE_DATA,
    }
    async with internet.fetcher() as fetcher:
        for role in Role:
            found = await fetcher.fetch(f"{PLAIN}/badge.json", role=role)
            if role in open_roles:
                assert found.ok
            else:
                assert found.why is Cause.BLOCKED_BY_POLICY
    assert set(internet.dialled) == {(PUBLIC, 80)}
