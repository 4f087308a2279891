"""One badge of a library: does it verify as it should, and does any changed copy verify too?"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tests.interop.altered import altered
from tests.interop.cases import IssuedBadge
from verifier.assess import notable
from verifier.model.outcome import Outcome
from verifier.model.report import TrustReport, Verdict

ACCEPTED = frozenset((Verdict.TRUSTED, Verdict.VALID, Verdict.CAUTION))


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What came out."""

    case: IssuedBadge
    wrong: str  # with the answer to the badge itself; empty if nothing is
    answers: Mapping[Verdict, int]  # to its changed copies
    accepted: tuple[str, ...]  # of these: which should not have been

    @property
    def copies(self) -> int:
        """How many changed copies there were."""
        return sum(self.answers.values())

    @property
    def faults(self) -> tuple[str, ...]:
        """One line each."""
        name = f"{self.case.library}, {self.case.issued}, {self.case.issuer}"
        said = (self.wrong, *self.accepted) if self.wrong else self.accepted
        return tuple(f"WRONG: {name}: {each}" for each in said)


async def judge(case: IssuedBadge) -> Judged:
    """Verify the badge, each changed copy of it, and it beside each changed copy of its status list."""
    answers: Counter[Verdict] = Counter()
    accepted = []
    for what, copy in _copies(case):
        report = await copy.verify()
        answers[report.verdict] += 1
        if _holds(report, beside_its_own_badge=copy.badge == case.badge):
            accepted.append(f"{what}: {report.verdict.value}, authentic: {report.authentic}")
    wrong = _wrong(case, await case.verify())
    return Judged(case=case, wrong=wrong, answers=answers, accepted=tuple(accepted))


def _copies(case: IssuedBadge) -> Iterator[tuple[str, IssuedBadge]]:
    for place, body in altered(case.badge):
        yield f"badge changed at byte {place}, {_around(body, place)!r}", case.with_badge(body)
    for url, signed in case.lists.items():
        for place, body in altered(signed):
            yield f"list changed at byte {place}, {_around(body, place)!r}", case.with_list(url, body)


def _around(body: bytes, place: int) -> str:
    return body[max(place - 20, 0) : place + 10].decode(errors="replace")


def _holds(report: TrustReport, *, beside_its_own_badge: bool) -> bool:
    """Say whether a changed copy was believed. Beside a changed list a badge is as genuine as before."""
    return report.verdict in ACCEPTED or (report.authentic is True and not beside_its_own_badge)


def _wrong(case: IssuedBadge, report: TrustReport) -> str:
    found = tuple(sorted(finding.code.id for finding in notable(report.results)))
    if (report.authentic, report.verdict.value, found) == (True, case.verdict, case.found):
        return ""
    open_questions = sorted(
        finding.code.id
        for result in report.results
        for finding in result.findings
        if finding.code.outcome is Outcome.CANNOT_TELL
    )
    return f"{report.verdict.value}, authentic: {report.authentic}, {found}, cannot tell: {open_questions}"
