"""How we treat one host: two requests at a time, and none for a while when it does not answer."""

import asyncio
from collections import deque
from collections.abc import Callable
from weakref import WeakValueDictionary

from cachetools import LRUCache

from verifier.model.words import Cause

_AT_ONCE = 2
_FAILURES = 5
_WITHIN_SECONDS = 60.0
_REST_SECONDS = 30.0
_REMEMBERED_ORIGINS = 4096

# Only a host that cannot be talked to at all is left alone. An error page is an answer, and a good one beside
# slow ones is too: who can ask a host for bad pages must not be able to make us stop asking it for good ones.
_SILENT = frozenset({Cause.DNS, Cause.CONNECT, Cause.TLS, Cause.TIMEOUT})


class Politeness:
    """Turns and rests, an origin each."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        # A gate lives while somebody stands at it.
        self._gates: WeakValueDictionary[str, asyncio.Semaphore] = WeakValueDictionary()
        self._failures: LRUCache[str, deque[tuple[float, Cause]]] = LRUCache(_REMEMBERED_ORIGINS)
        self._answered: LRUCache[str, float] = LRUCache(_REMEMBERED_ORIGINS)

    def gate(self, origin: str) -> asyncio.Semaphore:
        """Find the semaphore to be held while asking ``origin``."""
        return self._gates.setdefault(origin, asyncio.Semaphore(_AT_ONCE))

    def rest(self, origin: str) -> Cause | None:
        """Say why ``origin`` is left alone just now: the last cause it gave; None if it may be asked."""
        failures = self._failures.get(origin)
        if failures is None or len(failures) < _FAILURES or self._has_just_answered(origin):
            return None
        (first, _), (last, cause) = failures[0], failures[-1]
        resting = last - first <= _WITHIN_SECONDS and self._monotonic() - last < _REST_SECONDS
        return cause if resting else None

    def note(self, origin: str, cause: Cause | None) -> None:
        """Remember how asking ``origin`` ended; ``None``: with an answer."""
        if cause in _SILENT:
            failures = self._failures.setdefault(origin, deque(maxlen=_FAILURES))
            failures.append((self._monotonic(), cause))
        else:
            self._failures.pop(origin, None)
            self._answered[origin] = self._monotonic()

    def _has_just_answered(self, origin: str) -> bool:
        answered = self._answered.get(origin)
        return answered is not None and self._monotonic() - answered <= _WITHIN_SECONDS
