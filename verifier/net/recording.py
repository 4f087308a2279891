"""What one run asked, and the same run again, in which nobody is asked.

A run has a ledger for every badge, made in an order that no answer decides. So a question is known by the
ledger it stood in, its URL and its role, whatever else was asked at the same time. What the budgets refused
is an answer like any other: a run that is repeated has no budget of its own.
"""

import asyncio
from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from verifier.contracts import Fetcher
from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.roles import Role
from verifier.model.words import Cause
from verifier.net.answer import no_answer
from verifier.net.ledger import Budget, Ledger, Question

Asked: TypeAlias = tuple[tuple[Question, ...], ...]  # by ledger, in the order in which they were made

SLOW = 2.0  # seconds; whoever waits for an answer waits longer
PATIENCE = 1.2 * Budget().seconds  # with one ledger: whoever gave up waiting had done so before
_UNBOUNDED = Budget(fetches=10**6, hosts=10**6, body_bytes=2**63, seconds=1e9)


class Recorder:
    """Makes the ledgers of one run, and keeps what was asked of each."""

    def __init__(self) -> None:
        self._ledgers: list[Ledger] = []

    def ledger(self, fetcher: Fetcher) -> Ledger:
        """Make the ledger of one more badge."""
        self._ledgers.append(Ledger(fetcher))
        return self._ledgers[-1]

    @property
    def asked(self) -> Asked:
        """What was asked so far."""
        return tuple(ledger.questions for ledger in self._ledgers)


class Replayer:
    """Makes the ledgers of a run that is repeated; ``wanted`` are the URLs that nobody had asked then."""

    def __init__(self, asked: Asked, *, patience: float = PATIENCE) -> None:
        self._asked = iter(asked)
        self._patience = patience
        self.wanted: set[str] = set()

    def ledger(self, _fetcher: Fetcher) -> Ledger:
        """Make the ledger of the next badge: it has the answers of then, and asks nobody."""
        answers = _Answers(next(self._asked, ()), wanted=self.wanted, patience=self._patience)
        return Ledger(answers, budget=_UNBOUNDED)


class Nobody:
    """A fetcher without a network."""

    async def fetch(self, url: str, *, role: Role) -> Fetched | Unavailable:
        """Give no answer."""
        return no_answer(url, role=role, why=Cause.BLOCKED_BY_POLICY)


class _Answers:
    """Gives the answers of one ledger again, each to the question it was given to."""

    def __init__(self, questions: Sequence[Question], *, wanted: set[str], patience: float) -> None:
        self._questions = _by_key(questions)
        self._wanted = wanted
        self._patience = patience
        self._until: float | None = None

    async def fetch(self, url: str, *, role: Role) -> Fetched | Unavailable:
        """Give the answer, after the time that somebody may have lost patience in; or none in time."""
        left = self._questions.get((url, role))
        if not left:
            self._wanted.add(url)
            return no_answer(url, role=role, why=Cause.BLOCKED_BY_POLICY)
        question = left.popleft()
        if question.answer is None:
            await self._wait(self._patience)
            return no_answer(url, role=role, why=Cause.TIMEOUT)
        if question.seconds >= SLOW:
            await self._wait(question.seconds)
        return question.answer

    async def _wait(self, seconds: float) -> None:
        """Wait so long, but never longer than a run waits for all its answers, whatever a bundle says."""
        now = asyncio.get_running_loop().time()
        if self._until is None:
            self._until = now + self._patience
        await asyncio.sleep(min(seconds, self._until - now))


def _by_key(questions: Iterable[Question]) -> dict[tuple[str, Role], deque[Question]]:
    found: defaultdict[tuple[str, Role], deque[Question]] = defaultdict(deque)
    for question in questions:
        found[question.url, question.role].append(question)
    return found
