"""Verifies badges of the JavaScript libraries of the field, and copies with one changed byte: `make interop`.

Of the suites that are verified here, JsonWebSignature2020, RsaSignature2018 and COSE are not among them: no
library that is still kept issues them.
"""

import asyncio
import shutil
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor

from tests.interop.cases import HERE, IssuedBadge, issue
from tests.interop.judged import Judged, judge
from tests.no_way_out import refuse_ways_out
from verifier.model.report import Verdict

TEXTS = ("library", "what was issued", "by", "verdict")
COUNTS = ("copies", "rejected", "unclear", "unreadable", "believed")


def judge_alone(case: IssuedBadge) -> Judged:
    """Judge one badge and its copies in a process of their own, without a way to the network."""
    refuse_ways_out()
    return asyncio.run(judge(case))


def row(judged: Judged) -> tuple[str, ...]:
    """Tell how the badge was answered, and how its changed copies were."""
    answers = judged.answers
    counts = (
        judged.copies,
        answers.get(Verdict.REJECTED, 0),
        answers.get(Verdict.INCOMPLETE, 0),
        answers.get(Verdict.NOT_A_BADGE, 0),
        len(judged.accepted),
    )
    case = judged.case
    verdict = "WRONG" if judged.wrong else case.verdict
    return (case.library, case.issued, case.issuer, verdict, *map(str, counts))


def table(rows: Sequence[tuple[str, ...]]) -> str:
    """Set the rows in columns: texts to the left, counts to the right."""
    lines = ((*TEXTS, *COUNTS), *rows)
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(
        "  ".join(
            [text.ljust(width) for text, width in zip(line[: len(TEXTS)], widths, strict=False)]
            + [
                text.rjust(width)
                for text, width in zip(line[len(TEXTS) :], widths[len(TEXTS) :], strict=True)
            ]
        )
        for line in lines
    )


def main() -> int:
    """Print the table; 1 if a badge did not verify as it should, or a changed copy was believed."""
    node = shutil.which("node")
    if node is None or not (HERE / "node_modules").is_dir():
        print("the libraries are not here: make interop installs them, and needs Node.js and npm")
        return 1
    with ProcessPoolExecutor() as processes:
        judged = tuple(processes.map(judge_alone, issue(node)))
    print(table([row(each) for each in judged]))
    faults = [fault for each in judged for fault in each.faults]
    print("\n".join(faults))
    failed = sum(1 for each in judged if each.faults)
    print(f"{len(judged)} badges, {sum(each.copies for each in judged)} changed copies, {len(faults)} faults")
    print(f"{len(judged) - failed} passed, {failed} failed")
    return 1 if faults or not judged else 0


if __name__ == "__main__":
    sys.exit(main())
