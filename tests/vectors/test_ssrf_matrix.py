"""The matrix of forbidden URLs and addresses, on a spy that cannot open a socket.

A refused row must not reach the spy at all; an allowed one must reach it exactly once, with the address
that was vetted.
"""

from functools import cache
from ipaddress import ip_network

import orjson
import pytest

from tests.net.spy import PUBLIC, Spy
from tests.shared import shared
from verifier.model.exhibit import Unavailable
from verifier.model.roles import Role
from verifier.model.words import Cause
from verifier.net.egress import Egress

# Rows of our own, for a clone that has no ../shared: (URL, the addresses its host has, allowed?).
PUBLIC_6 = "2606:4700:4700::1111"
OWN_ROWS = [
    *((f"https://{host}/x", [PUBLIC], False) for host in (
        "127.0.0.1", "127.1", "2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "0", "8.8.8.8",
        "127.0.0.1.", "[::1]", "[::ffff:127.0.0.1]", "[2606:4700:4700::1111]", "[v1.fe80]",
        "①②⑦.⓪.⓪.①", "127。0。0。1",
        "localhost", "LOCALHOST.", "foo.localhost", "metadata.google.internal", "metadata", "printer.local",
        "x.home.arpa", "x.onion", "uni.example", "a.test", "user@a.org", "a.org@b.org",
        "a.org\\@b.org", "@a.org",
        "a.org:22", "a.org:8443", "a.org:80", "a.org:443:443", "a.org:４４３", "a.org:", "a..org", ".a.org",
        "-a.org", "a-.org", "a.org..", "exa%6dple.org", "münchen.de", "a.0x7f", "a.9", "[::1]b.org",
        "\u212a.org", "",
    )),
    *((url, [PUBLIC], False) for url in (
        "http://a.org/", "file:///etc/passwd", "data:application/json,{}", "//a.org/", "a.org/x",
        "https:/a.org/", "https:a.org/", "https:///a.org/", "http\u017f://a.org/", "",
        "https://a.org/\r\nX: y", " https://a.org/",
        "https://a.org/ x", "https://a.org/\ud800", "https://a.org/" + "x" * 2048, "https://a.org/b/../c",
        "https://a.org/b/%2E%2e/c", "https://a.org/./c",
    )),
    *(("https://a.org/x", addresses, False) for addresses in (
        ["10.0.0.1"], ["169.254.169.254"], ["100.100.100.200"], ["168.63.129.16"], ["0.1.2.3"], ["224.0.0.1"],
        ["::1"], ["::ffff:8.8.8.8"], ["64:ff9b::808:808"], ["2002:808:808::1"], ["2001::1"],
        ["fd00:ec2::254"], ["fe80::1%eth0"], ["2606:4700:4700::1111%1"], ["4000::1"], ["not an address"],
        [PUBLIC, "10.0.0.1"], [PUBLIC_6, "::1"], [PUBLIC] * 9 + ["127.0.0.1"],
    )),
    *((url, [PUBLIC], True) for url in (
        "https://a.org", "https://A.ORG/", "https://a.org./", "https://a.org:443/x", "HTTPS://a.org/?x=1#@b.org/",
        "https://xn--mnchen-3ya.de/b", "https://a.org/ü", "https://a_b.example-university.edu/a..b/1",
    )),
    ("https://a.org/x", [PUBLIC_6], True),
]  # fmt: skip


@cache
def matrix():
    cases = orjson.loads(shared("vectors", "ssrf_matrix.json").read_bytes())["cases"]
    return [case for case in cases if case["layer"] in ("url", "resolve")]


def expect(case):
    """Read a row of the matrix as a row of ours."""
    addresses = case.get("addresses") or [case.get("address", PUBLIC)]
    return case.get("url", "https://a.org/x"), addresses, case["expect"] == "allow"


async def outcome(fetcher, spy, url, addresses):
    """Ask for one URL whose host has these addresses; DID documents are fetched over https only."""
    spy.names = {"a.org": addresses}
    answer = await fetcher.fetch(url, role=Role.DID_DOCUMENT)
    assert isinstance(answer, Unavailable)
    return answer.why, list(spy.calls)


@pytest.mark.parametrize(("url", "addresses", "allowed"), OWN_ROWS)
async def test_only_public_hosts_are_dialled(url, addresses, allowed):
    spy = Spy()
    async with spy.fetcher() as fetcher:
        why, calls = await outcome(fetcher, spy, url, addresses)
    assert calls == ([(addresses[0], 443)] if allowed else [])
    assert why is (Cause.TIMEOUT if allowed else Cause.BLOCKED_BY_POLICY)


@pytest.mark.parametrize("number", range(218))
async def test_matrix_row(number):
    url, addresses, allowed = expect(matrix()[number])
    spy = Spy()
    async with spy.fetcher() as fetcher:
        why, calls = await outcome(fetcher, spy, url, addresses)
    assert calls == ([(addresses[0], 443)] if allowed else [])
    assert why is (Cause.TIMEOUT if allowed else Cause.BLOCKED_BY_POLICY)


def test_the_whole_matrix_is_run():
    assert len(matrix()) == 218


async def test_every_refusal_reads_the_same():
    """Which rule refused would tell an attacker what our network looks like."""
    spy = Spy({"inside.org": ["10.0.0.1"]})
    async with spy.fetcher() as fetcher:
        urls = ("https://127.0.0.1/", "https://inside.org/", "https://a.org:22/", "file:///etc/passwd")
        refusals = [await fetcher.fetch(url, role=Role.GIVEN) for url in urls]
    assert len({(refusal.why, refusal.detail, refusal.at_url) for refusal in refusals}) == 1


async def test_what_an_operator_denies_is_not_dialled():
    egress = Egress(own_hosts=frozenset({"verify.badges.org"}), denied=(ip_network("93.184.0.0/16"),))
    spy = Spy({"six.org": [PUBLIC_6]})
    async with spy.fetcher(egress) as fetcher:
        for url in ("https://a.org/", "https://VERIFY.badges.org/verify"):
            refusal = await fetcher.fetch(url, role=Role.GIVEN)
            assert refusal.why is Cause.BLOCKED_BY_POLICY
        assert spy.calls == []
        await fetcher.fetch("https://six.org/", role=Role.GIVEN)
    assert spy.calls == [(PUBLIC_6, 443)]
