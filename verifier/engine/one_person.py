"""Do the badges that were given together name one person? It decides nothing: people have many addresses.

Badges with an identifier in common are one person's, as far as they say, and so is what a third badge links.
A finding says which badges differ, and never whose they are.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from verifier.model.codes import page as facts
from verifier.model.codes import recipient as recipient_facts
from verifier.model.finding import Code, Finding
from verifier.model.report import TrustReport
from verifier.readings.persons import Person, is_same_person, person_of

MAX_BADGES = 50  # of one input that are compared, each with each
BETWEEN = " / "  # those of one person and those of the next: "1, 3 / 2"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Recipient:
    number: int  # of the badge, as readers count
    person: Person
    is_known: bool | None  # whether it is whom the reader knows; None: nobody compared that


def told_apart(numbered: Iterable[tuple[int, TrustReport]]) -> tuple[Finding, ...]:
    """Point out that proven badges name different recipients, and which badges, by their numbers.

    Args:
        numbered: each report with the number that its reader sees; all badges of one entry share a number.
    """
    recipients = list(_recipients(numbered))[:MAX_BADGES]
    groups = list(range(len(recipients)))
    apart: list[tuple[int, int]] = []
    for one, other in combinations(range(len(recipients)), 2):
        same = _is_same(recipients[one], recipients[other])
        if same:
            groups = [groups[one] if group == groups[other] else group for group in groups]
        elif same is False and recipients[one].number != recipients[other].number:
            apart.append((one, other))
    # Two badges that share nothing are one person's all the same if a third shares something with each.
    shown = {groups[each] for one, other in apart if groups[one] != groups[other] for each in (one, other)}
    numbers = {group: _numbers(recipients, groups, group) for group in sorted(shown)}
    return (Finding(code=facts.RECIPIENTS_DIFFER, detail=_written(numbers)),) if numbers else ()


def _numbers(recipients: list[_Recipient], groups: list[int], group: int) -> list[int]:
    return sorted({each.number for each, own in zip(recipients, groups, strict=True) if own == group})


def _written(numbers: Mapping[int, list[int]]) -> str:
    return BETWEEN.join(", ".join(map(str, each)) for each in numbers.values())


def _recipients(numbered: Iterable[tuple[int, TrustReport]]) -> Iterator[_Recipient]:
    for number, report in numbered:
        for each in report.members or (report,):
            credential = each.credential
            subject = credential.subject if credential else None
            # What nothing proved says nothing; of an item of a record it was said already.
            if each.authentic is not True or _found(each, recipient_facts.NESTED_DIFFERS):
                continue
            if credential is None or subject is None:
                continue
            matches = _found(each, recipient_facts.MATCHES)
            differs = _found(each, recipient_facts.DIFFERS)
            yield _Recipient(
                number=number,
                person=person_of(subject, edition=credential.edition),
                is_known=matches if matches or differs else None,
            )


def _found(report: TrustReport, code: Code) -> bool:
    return any(finding.code is code for result in report.results for finding in result.findings)


def _is_same(one: _Recipient, other: _Recipient) -> bool | None:
    """Say whether two badges are one person's, by what they say and what the reader knows; None: unknown."""
    if one.is_known and other.is_known:
        return True
    same = is_same_person(one.person, other.person)
    if same is None and None not in (one.is_known, other.is_known) and one.is_known != other.is_known:
        return False
    return same
