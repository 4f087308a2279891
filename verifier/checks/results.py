"""What do the recorded results say, and do they fit to how the achievement describes them?

Nothing is gathered. Numbers are compared as numbers only where both sides are numbers; everything else by its
spelling. https://www.imsglobal.org/spec/ob/v3p0/#result
"""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from verifier.contracts import Check, Context
from verifier.model.achievement import Result, ResultDescription
from verifier.model.codes import results as facts
from verifier.model.credential import Credential, Subject
from verifier.model.finding import Code, Finding
from verifier.model.words import Cause, CheckId

MAX_NAMED = 25  # findings of one kind; a report is read by people
MAX_QUOTE = 200  # characters of the credential in one finding

_COMPLETED = "completed"
_NOT_COMPLETED = frozenset(("enrolled", "failed", "inprogress", "onhold", "provisional", "withdrew"))
_SPACING = re.compile(r"[\s_-]")
_NUMBER = re.compile(r"[+-]?\d{1,15}(?:\.\d{1,15})?", re.ASCII)


def judge(credential: Credential) -> tuple[Finding, ...]:
    """Judge every result of every subject. Without a status a result counts as completed."""
    found = [finding for subject in credential.subjects for finding in _of_subject(subject)]
    if not any(subject.results for subject in credential.subjects):
        return (Finding(code=facts.NONE), *_bounded(found))
    if not any(finding.code.outcome is not None for finding in found):
        return (Finding(code=facts.CONSISTENT), *_bounded(found))
    return _bounded(found)


async def _run(credential: Credential, _context: Context) -> tuple[Finding, ...]:
    return judge(credential)


def _of_subject(subject: Subject) -> Iterator[Finding]:
    descriptions = subject.achievement.result_descriptions if subject.achievement else ()
    known = {description.id: Scale(description) for description in descriptions if description.id}
    for scale in known.values():
        yield from scale.judge_itself()
    for result in subject.results:
        yield from _of_status(result)
        yield from _of_result(result, known)


def _of_status(result: Result) -> Iterator[Finding]:
    for status in result.statuses:
        plain = _SPACING.sub("", status).lower()
        if plain in _NOT_COMPLETED:
            yield _at(facts.NOT_COMPLETED, result.pointer, status)
        elif plain != _COMPLETED:  # nothing tells whether that is good or bad
            yield Finding(
                code=facts.STATUS_UNKNOWN,
                pointer=result.pointer,
                detail=status[:MAX_QUOTE],
                cause=Cause.UNSUPPORTED,
            )


def _of_result(result: Result, known: Mapping[str, "Scale"]) -> Iterator[Finding]:
    named = result.description_id
    scale = known.get(named) if named else None
    if named and scale is None:
        yield _at(facts.DANGLING_DESCRIPTION, result.pointer, named)
    if scale is not None:
        yield from scale.judge(result)
    elif result.achieved_level:
        yield _at(facts.LEVEL_UNKNOWN, result.pointer, result.achieved_level)


class Scale:
    """How one kind of result is measured: values in a row or a range, levels in a row; low ones first."""

    def __init__(self, description: ResultDescription) -> None:
        self._description = description
        self._values = _ranks(description.allowed_values)
        self._levels = _ranks(level.id or "" for level in description.levels)

    def judge_itself(self) -> Iterator[Finding]:
        """Say where what it asks for is not among what it allows."""
        described = self._description
        if described.required_value and self._is_outside(described.required_value):
            yield _at(facts.VALUE_OUT_OF_RANGE, described.pointer, described.required_value)
        if described.required_level and described.required_level not in self._levels:
            yield _at(facts.LEVEL_UNKNOWN, described.pointer, described.required_level)

    def judge(self, result: Result) -> Iterator[Finding]:
        """Say where a result does not fit, or is less than what is asked for."""
        if self._description.result_type == "Status" and not result.statuses:
            yield _at(facts.STATUS_MISSING, result.pointer)
        if result.value and self._is_outside(result.value):
            yield _at(facts.VALUE_OUT_OF_RANGE, result.pointer, result.value)
        if result.achieved_level and result.achieved_level not in self._levels:
            yield _at(facts.LEVEL_UNKNOWN, result.pointer, result.achieved_level)
        if self._is_below(result):
            yield _at(facts.BELOW_REQUIRED, result.pointer)

    def _is_outside(self, value: str) -> bool:
        if self._values and value not in self._values:
            return True
        least, most = self._description.value_min, self._description.value_max
        return _is_less(value, least) or _is_less(most, value)

    def _is_below(self, result: Result) -> bool:
        level, asked = (
            self._levels.get(each or "") for each in (result.achieved_level, self._description.required_level)
        )
        if level is not None and asked is not None and level < asked:
            return True
        value, wanted = result.value, self._description.required_value
        rank, least = self._values.get(value or ""), self._values.get(wanted or "")
        if rank is not None and least is not None:
            return rank < least
        return _is_less(value, wanted)


def _ranks(row: "Iterator[str] | tuple[str, ...]") -> dict[str, int]:
    """Number what is in a row; of what is there twice the first counts."""
    ranks: dict[str, int] = {}
    for rank, each in enumerate(row):
        if each:
            ranks.setdefault(each, rank)
    return ranks


def _is_less(one: str | None, other: str | None) -> bool:
    """Say whether both are numbers and the first is less."""
    first, second = _number(one), _number(other)
    return first is not None and second is not None and first < second


def _number(text: str | None) -> Decimal | None:
    return Decimal(text) if text and _NUMBER.fullmatch(text) else None


def _at(code: Code, pointer: str, detail: str = "") -> Finding:
    return Finding(code=code, pointer=pointer, detail=detail[:MAX_QUOTE])


def _bounded(found: list[Finding]) -> tuple[Finding, ...]:
    counts: dict[str, int] = {}
    kept: list[Finding] = []
    for finding in found:
        counts[finding.code.id] = counts.get(finding.code.id, 0) + 1
        if counts[finding.code.id] <= MAX_NAMED:
            kept.append(finding)
    return tuple(kept)


CHECK = Check(
    id=CheckId("results"),
    asks="Do its recorded results fit a completed achievement?",
    codes=facts.CODES,
    run=_run,
)
