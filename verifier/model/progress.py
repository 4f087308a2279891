"""What a verification tells while it is at work, for people who wait: nothing of it is a verdict yet."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from verifier.model.finding import CheckResult
from verifier.model.report import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """So many badges, or links that may lead to some, stand in a document."""

    badges: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """One check of the badge that is being looked at has its answer."""

    result: CheckResult


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One badge has its report."""

    verdict: Verdict


Progress: TypeAlias = Found | Answered | Judged
Told: TypeAlias = Callable[[Progress], None]


def nobody(_progress: Progress) -> None:
    """Take what is told, and do nothing with it."""
