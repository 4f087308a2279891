"""Issuer lists that came with requests: read once, though fifty badges in a row bring the same ones.

They are remembered by their digest, in memory alone, and the least used are forgotten first. They name
organisations; whose they are is not kept beside them, and nothing of them is logged.
"""

import asyncio
import hashlib
import json
import weakref

from cachetools import LRUCache

from verifier.model.issuer_list import IssuerList
from verifier.model.words import Json
from verifier.recognition.lists import sent_lists
from verifier.recognition.lists.malformed import MalformedListError
from verifier.web.problems import OVERLOADED, TOO_LARGE, OptionError, ProblemError

KIB = 1024
MAX_BYTES = 256 * KIB  # of the lists of one request
MAX_REMEMBERED = 32  # requests' lists
MAX_BYTES_REMEMBERED = 512 * KIB  # as they were sent
MAX_BYTES_HELD = (
    2 * KIB * KIB
)  # of all requests at work too; made ready for questions it is a hundred times that
SMALL = 4 * KIB  # longer ones are read in a thread, for others are waiting
AT_ONCE = 2  # that are read in threads
_WRITTEN = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_RETRY_AFTER = {"Retry-After": "2"}  # seconds


class SentLists:
    """Reads the lists of requests, and remembers some; all that are held are bounded."""

    def __init__(self) -> None:
        self._read: LRUCache[bytes, tuple[int, tuple[IssuerList, ...]]] = LRUCache(
            MAX_BYTES_REMEMBERED, getsizeof=_size
        )
        self._free = MAX_BYTES_HELD
        self._turns = asyncio.Semaphore(AT_ONCE)

    async def read(self, documents: Json) -> tuple[IssuerList, ...]:
        """Read the member ``lists`` of a request; nothing if there is none.

        Raises:
            ProblemError: they are too long, something in them is wrong (what they say is not repeated), or as
                many are at work as we hold.
        """
        if documents is None:
            return ()
        written = b"" if _is_long(documents) else _WRITTEN.encode(documents).encode()
        if not written or len(written) > MAX_BYTES:
            raise ProblemError(TOO_LARGE, detail=f"{sent_lists.LISTS}: {MAX_BYTES // KIB} KiB at most")
        key = hashlib.sha256(written).digest()
        if key not in self._read:
            self._read[key] = (len(written), await self._held(documents, size=len(written)))
        return self._read[key][1]

    async def _held(self, documents: Json, *, size: int) -> tuple[IssuerList, ...]:
        """Read lists, and count them until nobody holds them any more."""
        if self._free < size:
            self._read.clear()
        if self._free < size:
            raise ProblemError(OVERLOADED, headers=_RETRY_AFTER)
        self._free -= size
        lists: tuple[IssuerList, ...] = ()
        try:
            lists = await self._ready(documents, is_small=size <= SMALL)
        except MalformedListError as error:
            place = sent_lists.place_of(error)
            raise OptionError(place, error.rule) from None
        finally:
            if not lists:
                self._let_go(size)
        weakref.finalize(lists[0], self._let_go, size).atexit = False
        return lists

    async def _ready(self, documents: Json, *, is_small: bool) -> tuple[IssuerList, ...]:
        if is_small:
            return sent_lists.read_sent(documents)
        async with self._turns:
            return await asyncio.to_thread(sent_lists.read_sent, documents)

    def _let_go(self, size: int) -> None:
        self._free += size


def _is_long(documents: Json) -> bool:
    """Say whether the texts in it alone are too long, before 16 MiB are written anew to see that."""
    left, waiting = MAX_BYTES, [documents]
    while waiting and left >= 0:
        match waiting.pop():
            case str(text):
                left -= len(text)
            case dict(members):
                waiting += [*members, *members.values()]
            case list(items):
                waiting += items
            case _:
                pass
    return left < 0


def _size(remembered: tuple[int, tuple[IssuerList, ...]]) -> int:
    """Give what lists count for: however short they are, so many of them and no more are remembered."""
    return max(remembered[0], MAX_BYTES_REMEMBERED // MAX_REMEMBERED)
