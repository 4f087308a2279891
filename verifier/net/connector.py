"""The connector of the guarded way out: the very address that is about to be dialled is judged once more.

aiohttp asks no resolver about an address that stands in the URL itself. The socket factory sees every
address just before a socket for it is made, wherever it came from.
"""

import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias, cast

import aiohttp
from aiohttp.abc import AbstractResolver
from aiohttp.connector import AddrInfoType, SocketFactoryType

from verifier.net.address import may_be_reached
from verifier.net.egress import AddressRefusedError, Egress
from verifier.net.resolver import Lookup, VettedResolver
from verifier.net.timing import Timing

OpenSocket: TypeAlias = Callable[[AddrInfoType], socket.socket]

PORTS = frozenset({80, 443})
_FORBIDDEN_PLACE = "http://127.0.0.1:9/"  # an address and a port that the guard refuses
_CONNECTIONS = 128
_CONNECTIONS_PER_HOST = 4
_HEAD_START_SECONDS = 0.25  # of one address family before the other is tried beside it


class GuardMissingError(RuntimeError):
    """The guard does not see what is dialled; nothing may be fetched."""


def strict_tls() -> ssl.SSLContext:
    """Trust the system's roots, or those of ``SSL_CERT_FILE``; names are checked, TLS is 1.2 or later."""
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def plain_socket(info: AddrInfoType) -> socket.socket:
    """Make the socket that aiohttp would have made."""
    family, kind, protocol, _, _ = info
    return socket.socket(family, kind, protocol)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wire:
    """What the way out is made of below the guard: who looks names up, who makes sockets, whom TLS trusts.

    The guard has judged every address before ``open_socket`` is called, and there is no way round it.
    """

    lookup: Lookup
    open_socket: OpenSocket = plain_socket
    tls: ssl.SSLContext = field(default_factory=strict_tls)


def vetting_socket_factory(open_socket: OpenSocket, *, egress: Egress) -> SocketFactoryType:
    """Make a socket factory that refuses every address and port that may not be reached."""

    def make(info: AddrInfoType) -> socket.socket:
        address, port = info[4][:2]
        if port not in PORTS or not may_be_reached(str(address), denied=egress.denied):
            raise AddressRefusedError
        return open_socket(info)

    return make


def vetting_connector(wire: Wire, *, egress: Egress, timing: Timing) -> aiohttp.TCPConnector:
    """Make the connector; it has to be made inside a running loop."""
    resolver = VettedResolver(wire.lookup, egress=egress, seconds=timing.lookup)
    return aiohttp.TCPConnector(
        resolver=cast("AbstractResolver", resolver),  # it is asked for two methods, not for its ancestry
        socket_factory=vetting_socket_factory(wire.open_socket, egress=egress),
        ssl=wire.tls,
        use_dns_cache=False,
        force_close=True,  # a kept socket would outlive a change of address
        limit=_CONNECTIONS,
        limit_per_host=_CONNECTIONS_PER_HOST,
        family=socket.AF_UNSPEC,
        happy_eyeballs_delay=_HEAD_START_SECONDS,
    )


async def prove_guarded(session: aiohttp.ClientSession) -> None:
    """Show that the guard stands in the way of ``session``: it has to refuse a forbidden place.

    Raises:
        GuardMissingError: the request got past the guard.
    """
    try:
        async with session.get(_FORBIDDEN_PLACE, allow_redirects=False):
            pass
    except aiohttp.ClientConnectorError as error:
        if isinstance(error.os_error, AddressRefusedError):
            return
    except aiohttp.ClientError:
        pass
    raise GuardMissingError("an address that must be refused was not refused by the guard")
