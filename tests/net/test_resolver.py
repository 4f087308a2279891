"""From a name to vetted addresses, and the threads that wait for name servers."""

import asyncio
import socket
import threading

import pytest

from tests.net.spy import PUBLIC
from verifier.net.egress import AddressRefusedError, Egress
from verifier.net.resolver import SystemLookup, VettedResolver, addresses_in, system_addresses

SIX = "2606:4700:4700::1111"


def resolver(*addresses, seconds=1.0):
    async def lookup(_host):
        return addresses

    return VettedResolver(lookup, egress=Egress(), seconds=seconds)


async def test_addresses_are_given_as_numbers_that_nobody_looks_up_again():
    found = await resolver(PUBLIC, SIX).resolve("a.org", 443, family=socket.AF_UNSPEC)
    assert [(one["host"], one["port"], one["family"]) for one in found] == [
        (PUBLIC, 443, socket.AF_INET),
        (SIX, 443, socket.AF_INET6),
    ]
    assert all(one["flags"] & socket.AI_NUMERICHOST and one["hostname"] == "a.org" for one in found)


async def test_eight_addresses_are_enough_but_all_are_vetted():
    many = [f"93.184.216.{n}" for n in range(20)]
    assert len(await resolver(*many).resolve("a.org")) == 8
    with pytest.raises(AddressRefusedError):
        await resolver(*many, "10.0.0.1").resolve("a.org")


async def test_no_address_is_no_host():
    with pytest.raises(socket.gaierror):
        await resolver().resolve("a.org")


async def test_silence_of_the_name_servers_ends():
    async def lookup(_host):
        await asyncio.Event().wait()

    silent = VettedResolver(lookup, egress=Egress(), seconds=0.01)
    with pytest.raises(socket.gaierror):
        await silent.resolve("a.org")
    await silent.close()


async def test_the_system_is_asked_in_threads_of_its_own():
    lookup = SystemLookup(lambda host: [host, threading.current_thread().name])
    host, thread = await lookup("a.org")
    lookup.close()
    assert host == "a.org"
    assert thread.startswith("lookup")


def test_a_label_that_no_name_server_is_asked_for_is_refused_before():
    with pytest.raises(UnicodeError):
        system_addresses("x" * 64 + ".org")


def test_answers_of_the_system_are_read_without_repetition():
    kind = (socket.AF_INET6, socket.SOCK_STREAM, 6, "")
    assert addresses_in(
        [
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", (PUBLIC, 0)),
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", (PUBLIC, 0)),
            (*kind, (SIX, 0, 0, 0)),
            (*kind, ("fe80::1", 0, 0, 2)),
            (*kind, ("fe80::1%eth0", 0, 0, 2)),
        ]
    ) == [PUBLIC, SIX, "fe80::1%2", "fe80::1%eth0"]
