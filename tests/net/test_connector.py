"""The last look before a socket is made, and the proof that it is taken."""

import socket
import ssl
import zlib

import aiohttp
import pytest

from tests.net.spy import MOMENT, PUBLIC, Spy
from verifier.model.roles import Role
from verifier.model.words import Cause
from verifier.net.causes import FAULTS, LostConnectionError, cause_of
from verifier.net.connector import (
    GuardMissingError,
    plain_socket,
    prove_guarded,
    strict_tls,
    vetting_socket_factory,
)
from verifier.net.egress import AddressRefusedError, Egress
from verifier.net.fetcher import guarded_fetcher


def info(address, port):
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    return (family, socket.SOCK_STREAM, 6, "", (address, port, 0, 0)[: 4 if ":" in address else 2])


@pytest.mark.parametrize(
    ("address", "port"),
    [
        ("127.0.0.1", 443),
        ("10.0.0.1", 80),
        ("::1", 443),
        ("64:ff9b::808:808", 443),
        (PUBLIC, 22),
        (PUBLIC, 8443),
    ],
)
def test_a_forbidden_address_or_port_gets_no_socket(address, port):
    spy = Spy()
    with pytest.raises(AddressRefusedError):
        vetting_socket_factory(spy.open_socket, egress=Egress())(info(address, port))
    assert spy.calls == []


@pytest.mark.parametrize(("address", "port"), [(PUBLIC, 443), (PUBLIC, 80), ("2606:4700:4700::1111", 443)])
def test_a_public_address_gets_one(address, port):
    with vetting_socket_factory(plain_socket, egress=Egress())(info(address, port)) as made:
        assert made.type is socket.SOCK_STREAM


async def test_the_guard_is_shown_to_stand_before_anything_is_fetched():
    spy = Spy()
    async with spy.fetcher():
        assert spy.calls == []
        assert spy.asked == []  # aiohttp asks no resolver about an address in a URL


def _closed(_info):
    raise OSError("nothing is opened here")


@pytest.mark.parametrize("broken", [_closed, Spy().open_socket])
async def test_a_session_without_the_guard_is_found_out(broken):
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(socket_factory=broken)) as session:
        with pytest.raises(GuardMissingError):
            await prove_guarded(session)


async def test_a_request_that_gets_through_is_found_out(internet):
    """Should aiohttp ever stop asking the socket factory."""
    connector = aiohttp.TCPConnector(socket_factory=internet.open_socket)
    async with aiohttp.ClientSession(connector=connector) as session:
        with pytest.raises(GuardMissingError):
            await prove_guarded(session)
    assert internet.dialled == [("127.0.0.1", 9)]


async def test_the_way_out_of_production_stands_behind_the_guard():
    async with guarded_fetcher(now=lambda: MOMENT) as fetcher:
        refused = await fetcher.fetch("https://127.0.0.1/", role=Role.GIVEN)
    assert refused.why is Cause.BLOCKED_BY_POLICY


@pytest.mark.usefixtures("tls")
def test_tls_checks_names_and_is_not_old(monkeypatch, tls_directory):
    assert strict_tls().minimum_version >= ssl.TLSVersion.TLSv1_2
    assert strict_tls().check_hostname
    assert strict_tls().verify_mode is ssl.CERT_REQUIRED
    monkeypatch.setenv("SSL_CERT_FILE", str(tls_directory / "authority.pem"))
    (root,) = strict_tls().get_ca_certs()
    assert root["subject"] == ((("commonName", "test authority"),),)


@pytest.mark.parametrize(
    ("error", "cause"),
    [
        (aiohttp.ServerTimeoutError(), Cause.TIMEOUT),
        (TimeoutError(), Cause.TIMEOUT),
        (ssl.SSLError(), Cause.TLS),
        (aiohttp.ServerDisconnectedError(), Cause.CONNECT),
        (LostConnectionError(), Cause.CONNECT),
        (ConnectionResetError(), Cause.CONNECT),
        (aiohttp.InvalidURL("https://"), Cause.BLOCKED_BY_POLICY),
        (aiohttp.ClientPayloadError(), Cause.MALFORMED_REMOTE),
        (UnicodeError(), Cause.MALFORMED_REMOTE),
        (zlib.error(), Cause.MALFORMED_REMOTE),
    ],
)
def test_every_error_has_a_cause(error, cause):
    assert isinstance(error, FAULTS)
    assert cause_of(error) is cause


async def test_a_port_where_nobody_listens_is_a_failed_connection(internet):
    internet.ports[443] = internet.unused_port
    async with internet.fetcher() as fetcher:
        assert (await fetcher.fetch("https://a.org/", role=Role.GIVEN)).why is Cause.CONNECT
    assert internet.dialled == [(PUBLIC, 443)] * 2  # and once more
