"""From a host's name to addresses that may be reached: one refused answer refuses them all."""

import asyncio
import socket
from collections.abc import Awaitable, Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeAlias

from aiohttp.abc import ResolveResult

from verifier.net.address import may_be_reached
from verifier.net.egress import AddressRefusedError, Egress

Lookup: TypeAlias = Callable[[str], Awaitable[Sequence[str]]]  # a host's name → IP addresses, as text

# As ``socket.getaddrinfo`` gives them: family, kind, protocol, canonical name, socket address.
AddressInfo: TypeAlias = tuple[object, object, object, object, tuple[object, ...]]

MAX_ADDRESSES = 8
_IPV6_PARTS = 4  # host, port, flow, scope
_THREADS = 16


class VettedResolver:
    """Answers aiohttp's question for a host's addresses with public ones, or with an ``OSError``.

    Args:
        lookup: asks the name servers.
        egress: what the operator refuses besides.
        seconds: how long a lookup may take.
    """

    def __init__(self, lookup: Lookup, *, egress: Egress, seconds: float) -> None:
        self._lookup = lookup
        self._egress = egress
        self._seconds = seconds

    async def resolve(self, host: str, port: int = 0, **_family: object) -> list[ResolveResult]:
        """Look the host up once; what is given back is what will be dialled, of either family."""
        try:
            async with asyncio.timeout(self._seconds):
                addresses = await self._lookup(host)
        except TimeoutError:
            raise socket.gaierror(socket.EAI_AGAIN, "no answer in time") from None
        if not addresses:
            raise socket.gaierror(socket.EAI_NONAME, "no address")
        # A public address beside a private one is how a name is rebound: whichever is dialled first wins.
        if not all(may_be_reached(address, denied=self._egress.denied) for address in addresses):
            raise AddressRefusedError
        return [_result(host, port, address) for address in addresses[:MAX_ADDRESSES]]

    async def close(self) -> None:
        """Nothing is held here; whoever made ``lookup`` closes it."""


def _result(host: str, port: int, address: str) -> ResolveResult:
    return ResolveResult(
        hostname=host,
        host=address,
        port=port,
        family=socket.AF_INET6 if ":" in address else socket.AF_INET,
        proto=socket.IPPROTO_TCP,
        flags=socket.AI_NUMERICHOST | socket.AI_NUMERICSERV,
    )


class SystemLookup:
    """Asks the system's resolver.

    It has threads of its own, because a lookup cannot be cancelled: slow name servers must not starve
    whatever else the process does in threads.
    """

    def __init__(self, ask: Callable[[str], Sequence[str]] | None = None) -> None:
        self._ask = ask or system_addresses
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="lookup")

    async def __call__(self, host: str) -> Sequence[str]:
        """Look ``host`` up; raises ``socket.gaierror`` as the system does."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._ask, host)

    def close(self) -> None:
        """Take no more questions; those under way are left to end by themselves."""
        self._threads.shutdown(wait=False, cancel_futures=True)


def system_addresses(host: str) -> list[str]:
    """Ask the system for the addresses of ``host``; it blocks, and raises ``socket.gaierror``."""
    # The dot at the end keeps the search domains of this network out of it.
    return addresses_in(socket.getaddrinfo(f"{host}.", None, type=socket.SOCK_STREAM))


def addresses_in(found: Iterable[AddressInfo]) -> list[str]:
    """List the addresses that ``socket.getaddrinfo`` found, scope ids included, without repetition."""
    return list(dict.fromkeys(_text(address) for *_, address in found))


def _text(address: tuple[object, ...]) -> str:
    scoped = len(address) == _IPV6_PARTS and address[-1] != 0 and "%" not in str(address[0])
    return f"{address[0]}%{address[-1]}" if scoped else str(address[0])
