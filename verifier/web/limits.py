"""How much the service takes on: places, turns, and how often one client may ask."""

import asyncio
import ipaddress
import math
import secrets
from collections import Counter, OrderedDict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from verifier.web.problems import OVERLOADED, TOO_MANY, ProblemError

TURN_WITHIN = 2.0  # seconds that a request waits for its turn; a person would have reloaded by then
MAX_LARGE = 16  # requests over 1 MiB at a time: memory for their bodies is 256 MiB, and not 3 GiB
MAX_LARGE_EACH = 4  # of them for one client, who could hold all with bodies that arrive slowly
MAX_CLIENTS = 10_000  # whose tokens are remembered; the one unseen for longest is forgotten first
_RETRY_SPREAD = 5  # seconds: those refused together should not come back together
_MINUTE = 60.0


class Gate:
    """Lets in so many requests, and so many of them at work at once; the others are told to come back."""

    def __init__(
        self,
        *,
        in_flight: int,
        waiting: int,
        turn_within: float = TURN_WITHIN,
        large_each: int = MAX_LARGE_EACH,
    ) -> None:
        self._turn_within = turn_within
        self._large_each = large_each
        self._large: Counter[str] = Counter()  # held by each client
        self._free_places = in_flight + waiting
        self._turns = asyncio.Semaphore(in_flight)

    @property
    def is_full(self) -> bool:
        """Say whether the next request would be sent away."""
        return not self._free_places

    @asynccontextmanager
    async def place(self, client: str, *, large: bool = False) -> AsyncIterator[None]:
        """Hold a place while a request is read and answered; few of them are for ``large`` ones.

        Raises:
            ProblemError: all places are taken, or all that this client may hold at a time.
        """
        name = network(client)
        if self.is_full or (large and not self._has_room_for_large(name)):
            raise _overloaded()
        self._free_places -= 1
        self._large[name] += large
        try:
            yield
        finally:
            self._free_places += 1
            self._large[name] -= large
            self._large += Counter()  # forgets who holds none

    def _has_room_for_large(self, name: str) -> bool:
        return self._large[name] < self._large_each and self._large.total() < MAX_LARGE

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Hold a turn while a verification runs.

        Raises:
            ProblemError: none came free in time.
        """
        try:
            async with asyncio.timeout(self._turn_within):
                await self._turns.acquire()
        except TimeoutError:
            raise _overloaded() from None
        try:
            yield
        finally:
            self._turns.release()


class Buckets:
    """A bucket of tokens for each client: a verification takes one, time puts them back."""

    def __init__(self, *, per_minute: int, burst: int, clients: int = MAX_CLIENTS) -> None:
        self._clients = clients
        self._per_second = per_minute / _MINUTE
        self._burst = float(burst)
        self._left: OrderedDict[str, tuple[float, float]] = (
            OrderedDict()
        )  # tokens, and when they were counted

    def take(self, client: str, *, now: float, tokens: int = 1) -> None:
        """Take tokens of ``client``, at most all it may have; ``now`` is of a clock that never goes back.

        Raises:
            ProblemError: there are not so many left; the answer says when there will be.
        """
        if not self._per_second:
            return
        price = min(float(tokens), self._burst)
        left = self._left_of(client, now=now)
        enough = left >= price
        self._keep(client, left - price if enough else left, now=now)
        if not enough:
            raise self._refusal(math.ceil((price - left) / self._per_second))

    def owe(self, client: str, *, now: float, tokens: int) -> None:
        """Take tokens for what is done already; time has to put back those that were not there."""
        if self._per_second:
            self._keep(client, self._left_of(client, now=now) - min(float(tokens), self._burst), now=now)

    def _left_of(self, client: str, *, now: float) -> float:
        left, counted = self._left.get(network(client), (self._burst, now))
        return min(self._burst, left + (now - counted) * self._per_second)

    def _keep(self, client: str, left: float, *, now: float) -> None:
        name = network(client)
        self._left[name] = (left, now)
        self._left.move_to_end(name)
        if len(self._left) > self._clients:
            self._left.popitem(last=False)

    def _refusal(self, seconds: int) -> ProblemError:
        return ProblemError(
            TOO_MANY,
            detail=f"ask again in {seconds} {'second' if seconds == 1 else 'seconds'}",
            headers={
                "Retry-After": str(seconds),
                "RateLimit-Limit": str(int(self._burst)),
                "RateLimit-Remaining": "0",
                "RateLimit-Reset": str(seconds),
            },
        )


def network(client: str) -> str:
    """Name the client by its address; of IPv6 by its /64, in which a machine takes addresses at will."""
    address = address_in(client)
    if address is None:
        return client
    if isinstance(address, ipaddress.IPv4Address):
        return str(address)
    return str(ipaddress.ip_network((int(address), 64), strict=False))


def address_in(text: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    """Read an address; None if it is none.

    One of IPv4 that is written as of IPv6, as by whoever listens for both, is that of IPv4: else all of these
    would be one client, for they are of one /64. https://www.rfc-editor.org/rfc/rfc4291#section-2.5.5.2
    """
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return None
    mapped = address.ipv4_mapped if isinstance(address, ipaddress.IPv6Address) else None
    return mapped or address


def _overloaded() -> ProblemError:
    return ProblemError(OVERLOADED, headers={"Retry-After": str(1 + secrets.randbelow(_RETRY_SPREAD))})
