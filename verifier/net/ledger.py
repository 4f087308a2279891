"""What one verification looked at, and how much it may look at.

Every URL in a badge is a request that its holder makes us send. So a verification has a budget, and its
report names what was seen, what could not be, and whom we asked.
"""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from verifier.contracts import Fetcher
from verifier.model.exhibit import Exhibit, Fetched, Unavailable
from verifier.model.roles import Role
from verifier.model.words import Cause
from verifier.net.answer import no_answer
from verifier.net.origin import host_of
from verifier.net.roles import MIB
from verifier.net.single_flight import SingleFlight

# A large picture, a page that names much, and registers, leave to the badge what the badge needs.
_BESIDE = (Role.GIVEN, Role.PAGE_DATA, Role.PICTURE, Role.ENTITY_STATEMENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """How much one verification may fetch; what the reader gave is counted apart, by the same measure."""

    fetches: int = 16
    hosts: int = 8
    body_bytes: int = 8 * MIB  # once so much has come, nothing more is asked for
    seconds: float = 10.0  # from the first fetch on; then every further answer is ``TIMEOUT``


@dataclass(slots=True, kw_only=True)
class Question:
    """One question, and what came of it: what asks the same thing meanwhile is part of it."""

    url: str
    role: Role
    answer: Fetched | Unavailable | None = None  # None: it took too long for all who asked
    seconds: float = 0.0  # until the answer was there


@dataclass(slots=True)
class _Tally:
    fetches: int = 0
    body_bytes: int = 0
    hosts: set[str] = field(default_factory=set)

    def admits(self, host: str, budget: Budget) -> bool:
        """Count one more fetch from ``host``, if the budget has room for it."""
        crowded = host not in self.hosts and len(self.hosts) >= budget.hosts
        if crowded or self.fetches >= budget.fetches or self.body_bytes >= budget.body_bytes:
            return False
        self.fetches += 1
        self.hosts.add(host)
        return True


class Ledger:
    """A fetcher for one verification, which remembers every answer and keeps the budget.

    Args:
        inner: whom to ask.
        budget: beyond it the answer is ``WORK_LIMIT``, or ``TIMEOUT`` when its time is over.
        monotonic: seconds; never goes back.
    """

    def __init__(
        self,
        inner: Fetcher,
        *,
        budget: Budget | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._inner = inner
        self._budget = budget or Budget()
        self._monotonic = monotonic
        self._deadline: float | None = None
        self._needed = _Tally()
        self._given = _Tally()
        self._answers: dict[tuple[str, Role], Fetched | Unavailable] = {}
        self._questions: list[Question] = []
        self._flights: SingleFlight[Fetched | Unavailable] = SingleFlight()

    async def fetch(self, url: str, *, role: Role) -> Fetched | Unavailable:
        """Fetch within the budget; the same document in the same role is asked for once."""
        key = (url, role)
        known = self._answers.get(key)
        if known is not None:
            return known
        return await self._flights.join(key, lambda: self._look(url, role))

    @property
    def questions(self) -> tuple[Question, ...]:
        """Every question with its answer, ordered by what was asked; of equal ones the first comes first."""
        return tuple(sorted(self._questions, key=lambda question: (question.url, question.role.value)))

    @property
    def exhibits(self) -> tuple[Exhibit, ...]:
        """Everything that was looked at, ordered by id: the order of arrival is an accident."""
        seen = (answer.exhibit for answer in self._answers.values() if isinstance(answer, Fetched))
        return tuple(sorted(seen, key=lambda exhibit: exhibit.id))

    @property
    def unavailable(self) -> tuple[Unavailable, ...]:
        """Everything that could not be looked at, ordered by id."""
        gaps = (answer for answer in self._answers.values() if isinstance(answer, Unavailable))
        return tuple(sorted(gaps, key=lambda gap: gap.id))

    async def _look(self, url: str, role: Role) -> Fetched | Unavailable:
        question = Question(url=url, role=role)
        self._questions.append(question)
        begun = self._monotonic()
        tally = self._given if role in _BESIDE else self._needed
        if tally.admits(host_of(url), self._budget):
            answer = await self._in_time(url, role)
        else:
            answer = no_answer(url, role=role, why=Cause.WORK_LIMIT)
        if isinstance(answer, Fetched) and not self._is_what_was_given(role):
            tally.body_bytes += len(answer.body)
        self._answers[url, role] = question.answer = answer
        question.seconds = self._monotonic() - begun
        return answer

    def _is_what_was_given(self, role: Role) -> bool:
        """Say whether this is the first thing that was given: a picture may be larger than all the rest.

        What it leads to in its turn, somebody else chose.
        """
        return role is Role.GIVEN and all(asked is not Role.GIVEN for _, asked in self._answers)

    async def _in_time(self, url: str, role: Role) -> Fetched | Unavailable:
        """Ask, and wait no longer than the whole verification may take."""
        if self._deadline is None:
            self._deadline = self._monotonic() + self._budget.seconds
        try:
            async with asyncio.timeout(self._deadline - self._monotonic()):
                return await self._inner.fetch(url, role=role)
        except TimeoutError:
            return no_answer(url, role=role, why=Cause.TIMEOUT)
