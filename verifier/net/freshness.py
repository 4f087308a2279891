"""How long an answer may be used again. A host or list may shorten what a role allows, never lengthen it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.roles import Role
from verifier.model.words import Cause
from verifier.net.roles import RULES

_GONE = 410
_NOT_FOUND = 404
_NOT_KEPT = frozenset({"no-store", "no-cache"})
_AGE = re.compile(r'"?([0-9]{1,9})"?')

# Seconds for which a failure is remembered: long enough to spare the host, too short to be an outage of ours.
_BRIEFLY = 30
_FAILURES: Mapping[Cause, int] = {
    Cause.TOO_LARGE: 60,
    Cause.MALFORMED_REMOTE: 60,
    Cause.UNSUPPORTED: 60,
    Cause.BLOCKED_BY_POLICY: 60,
    Cause.WORK_LIMIT: 0,  # a limit of one verification is none of the next
    Cause.INTERNAL: 0,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Obtained:
    """An answer of the network, and for how many seconds its host lets it be used; None: it did not say."""

    answer: Fetched | Unavailable
    fresh_for: int | None = None


@runtime_checkable
class Source(Protocol):
    """A fetcher that knows how long its answers keep."""

    async def obtain(self, url: str, *, role: Role) -> Obtained:
        """Fetch, and say how long the answer keeps."""
        ...


def seconds_fresh(cache_control: str, *, age: str = "") -> int | None:
    """Read the headers Cache-Control and Age: seconds that are left, None if there is no word of it.

    https://www.rfc-editor.org/rfc/rfc9111#name-freshness
    """
    directives = [part.strip().lower().partition("=") for part in cache_control.split(",")]
    if any(name.strip() in _NOT_KEPT for name, _, _ in directives):
        return 0
    allowed = [_seconds(value) for name, _, value in directives if name.strip() in ("max-age", "s-maxage")]
    return max(0, min(allowed) - _seconds(age)) if allowed else None


def lifetime(obtained: Obtained, *, role: Role, stated: int | None = None) -> int:
    """Say for how many seconds an answer may be used again, counted from when it was asked for.

    ``stated`` are the seconds that the document itself allows; None: it has no word on it.
    """
    answer = obtained.answer
    if isinstance(answer, Unavailable):
        return _FAILURES.get(answer.why, _BRIEFLY)
    if answer.status == _GONE:
        return 300
    if answer.status == _NOT_FOUND:
        return 60
    if not answer.ok:
        return _BRIEFLY
    allowed = (RULES[role].lifetime, obtained.fresh_for, stated)
    return min(seconds for seconds in allowed if seconds is not None)


def _seconds(value: str) -> int:
    """Read a number of seconds; what is none is 0, the careful reading."""
    found = _AGE.fullmatch(value.strip())
    return int(found[1]) if found else 0
