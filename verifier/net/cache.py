"""Documents are kept for a while, verdicts never: the same list is fetched once for all who ask.

A document is filed under the very URL that was asked for and its role, never under a name that it gives
itself; so no host can put a document into another's place.
"""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from cachetools import TLRUCache

from verifier.contracts import Fetcher
from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.roles import Role
from verifier.net.freshness import Obtained, Source, lifetime
from verifier.net.roles import KIB, MIB
from verifier.net.single_flight import SingleFlight

MAX_CACHE_BYTES = 128 * MIB
_MAX_KEPT_BYTES = 8 * MIB  # of one document: a larger one would push out too many others
_OVERHEAD_BYTES = KIB  # of an answer without its body and its addresses, generously
_TIMES_THE_ADDRESS = 4  # it stands in the key, in the answer and in its exhibit; the longest has 2 KiB

Word = Callable[[Fetched], int | None]
"""Reads what a document says of its own freshness: seconds from when it was obtained; None: nothing."""

_Key = tuple[str, Role]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    answer: Fetched | Unavailable
    until: float  # monotonic seconds


class CachedFetcher:
    """Answers from memory while an answer is fresh; its exhibit says when it was really obtained.

    Args:
        inner: whom to ask; if it is a ``Source``, its word on freshness counts, downwards only.
        monotonic: seconds; never goes back.
        max_bytes: kept in all.
        words: for documents of a role that speak of their own freshness, how to read it; downwards only, too.
    """

    def __init__(
        self,
        inner: Fetcher | Source,
        *,
        monotonic: Callable[[], float] = time.monotonic,
        max_bytes: int = MAX_CACHE_BYTES,
        words: Mapping[Role, Word] | None = None,
    ) -> None:
        self._inner = inner
        self._monotonic = monotonic
        self._words = words or {}
        self._flights: SingleFlight[Fetched | Unavailable] = SingleFlight()
        self._kept: TLRUCache[_Key, _Kept] = TLRUCache(
            max_bytes, ttu=lambda _key, kept, _now: kept.until, timer=monotonic, getsizeof=_size
        )

    async def fetch(self, url: str, *, role: Role) -> Fetched | Unavailable:
        """Give what is kept and fresh, or fetch: once, however many ask meanwhile."""
        key = (url, role)
        kept = self._kept.get(key)
        if kept is not None:
            return kept.answer
        return await self._flights.join(key, lambda: self._renew(key))

    async def _renew(self, key: _Key) -> Fetched | Unavailable:
        url, role = key
        asked_at = self._monotonic()  # ages count from the question: the answer may have been long on its way
        obtained = await self._obtain(url, role)
        stated = self._stated(obtained.answer, role)
        fresh = lifetime(obtained, role=role, stated=stated)
        kept = _Kept(answer=obtained.answer, until=asked_at + fresh)
        if _size(kept) <= min(_MAX_KEPT_BYTES, self._kept.maxsize):
            self._kept[key] = kept
        return kept.answer

    def _stated(self, answer: Fetched | Unavailable, role: Role) -> int | None:
        read = self._words.get(role)
        return read(answer) if read is not None and isinstance(answer, Fetched) else None

    async def _obtain(self, url: str, role: Role) -> Obtained:
        if isinstance(self._inner, Source):
            return await self._inner.obtain(url, role=role)
        return Obtained(answer=await self._inner.fetch(url, role=role))


def _size(kept: _Kept) -> int:
    body = len(kept.answer.body) if isinstance(kept.answer, Fetched) else 0
    return _OVERHEAD_BYTES + _TIMES_THE_ADDRESS * len(kept.answer.url) + body
