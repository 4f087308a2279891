"""Prints how the corpus of real credentials is answered: `make conformance`."""

import asyncio
import sys
from collections import Counter

from tests.conformance.corpus import NOT_YET_READ, UNANSWERABLE, Judged, judge, read_items
from tests.shared import SHARED

COLUMNS = ("items", "accepted", "refused", "no answer", "wrongly accepted", "wrongly refused", "not yet read")


async def judge_all() -> tuple[Judged, ...]:
    """Judge every item, one after the other."""
    return tuple([await judge(item) for item in read_items(SHARED / "conformance")])


def table(judged: tuple[Judged, ...]) -> str:
    """Count answers and faults by group."""
    groups = dict.fromkeys(each.item.group for each in judged)
    rows = [(group, [each for each in judged if each.item.group == group]) for group in groups]
    lines = [f"{'group':<18}" + "".join(f"{column:>18}" for column in COLUMNS)]
    for name, members in (*rows, ("all", list(judged))):
        counts = Counter([each.answer for each in members] + [each.fault for each in members])
        counts["items"] = len(members)
        lines.append(f"{name:<18}" + "".join(f"{counts[column]:>18}" for column in COLUMNS))
    return "\n".join(lines)


def main() -> int:
    """Print the table, what later versions will read and what nobody can; 1 if anything is wrong."""
    corpus = SHARED / "conformance"
    if not corpus.is_dir():
        print(f"the corpus is not here: it lies in {corpus}, which is not part of the project")
        return 1
    judged = asyncio.run(judge_all())
    print(table(judged))
    for number, reason in NOT_YET_READ.items():
        print(f"not yet read: item {number}, {reason}")
    for number, reason in UNANSWERABLE.items():
        print(f"unanswerable: item {number}, {reason}")
    wrong = [each for each in judged if each.fault.startswith("wrongly")]
    for each in wrong:
        print(f"WRONG: item {each.item.number} ({each.item.group}) is {each.fault}: {sorted(each.codes)}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
