"""How much all badges of one document may fetch together: each has its own ledger, and this is behind them.

A document is somebody else's list of addresses. So there is one count for all of it, what two badges need is
fetched once, and no host is asked by many of them at a time. Nor is anybody asked for very much: who is no
known platform has few badges in one document, or did not ask to be in it. Of a mere list of links each is
as meant as one that is given alone, and costs its giver as much.
"""

import asyncio
from collections import Counter, defaultdict
from collections.abc import Iterable

from verifier.contracts import Fetcher
from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.roles import Role
from verifier.model.words import Cause
from verifier.net.answer import no_answer
from verifier.net.origin import host_of, place_of
from verifier.net.roles import MIB
from verifier.net.single_flight import SingleFlight

FETCHES = 100  # of one document
# … from whoever is no known platform, all hosts of a domain together: a few badges' worth
FETCHES_OF_ONE = 24
AT_ONCE = 3  # to one host
_CHOSEN_BY_READER = frozenset({Role.ENTITY_STATEMENT})  # each badge asks few registers: its ledger sees to it
BODY_BYTES = 64 * MIB  # of all answers, which are kept until the document is done; twenty badges have some


class SharedBudget:
    """A fetcher for one document, which stops asking when all of its badges together have asked enough.

    Args:
        inner: whom to ask.
        platforms: hosts of known platforms, which many badges of one document may be on.
        fetches: of the whole document.
    """

    def __init__(self, inner: Fetcher, *, platforms: Iterable[str] = (), fetches: int = FETCHES) -> None:
        self._inner = inner
        self._left = fetches
        self._of_one = FETCHES_OF_ONE
        self._platforms = frozenset(map(place_of, platforms))
        self._asked: Counter[str] = Counter()  # by place
        self._bytes_left = BODY_BYTES
        self._turns: defaultdict[str, asyncio.Semaphore] = defaultdict(lambda: asyncio.Semaphore(AT_ONCE))
        self._answers: dict[tuple[str, Role], Fetched | Unavailable] = {}
        self._flights: SingleFlight[Fetched | Unavailable] = SingleFlight()

    def each_is_meant(self) -> None:
        """Let one place be asked as often as all: each link of a mere list was given for being opened."""
        self._of_one = FETCHES

    async def fetch(self, url: str, *, role: Role) -> Fetched | Unavailable:
        """Fetch within the budget; beyond it the answer is ``WORK_LIMIT``."""
        key = (url, role)
        if key not in self._answers:
            answer = await self._flights.join(key, lambda: self._look(url, role))
            self._answers.setdefault(key, answer)
        return self._answers[key]

    async def _look(self, url: str, role: Role) -> Fetched | Unavailable:
        if not self._admits(place_of(host_of(url)), role):
            return no_answer(url, role=role, why=Cause.WORK_LIMIT)
        async with self._turns[host_of(url)]:
            answer = await self._inner.fetch(url, role=role)
        self._bytes_left -= len(answer.body) if isinstance(answer, Fetched) else 0
        return answer

    def _admits(self, place: str, role: Role) -> bool:
        """Count one more fetch, if there is room for it."""
        if role in _CHOSEN_BY_READER:
            return self._bytes_left > 0
        asked_enough = self._asked[place] >= self._of_one and place not in self._platforms
        if asked_enough or self._left <= 0 or self._bytes_left <= 0:
            return False
        self._left -= 1
        self._asked[place] += 1
        return True
