"""What is said of several badges that came together, in one file or at one address."""

from collections import Counter
from collections.abc import Collection

from verifier.model.codes.page import LEFT_OUT
from verifier.model.finding import Finding
from verifier.model.report import TrustReport, Unopened
from verifier.render.catalogue import Catalogue
from verifier.render.wording import Wording


def found_together(count: int, *, words: Catalogue) -> str:
    """Say how many badges, or links that may lead to some, stand together."""
    return words.word("document-one" if count == 1 else "document-several", count=count)


def beside(report: TrustReport, *, words: Catalogue) -> list[str]:
    """Say how much stands beside the badges of a report, and nobody looked at it; nothing if all was.

    How many there are too many of is said by itself only where not all of them are counted already.
    """
    said = not_opened(report.unopened, words=words)
    counted = sum(each.why.code is LEFT_OUT for each in report.unopened)
    return [*said, words.word("left-out", count=report.left_out)] if report.left_out > counted else said


def not_opened(unopened: Collection[Unopened], *, words: Catalogue) -> list[str]:
    """Say in one sentence how many were not opened, and why; nothing if all were."""
    if not unopened:
        return []
    why = Counter(each.why.code.id for each in unopened)
    reasons = [
        words.word("reason-counted", reason=words.tables["unopened"][code], count=why[code]) for code in why
    ]
    listed = words.word("reasons-between").join(reasons)
    return [words.word("counted-unopened", count=len(unopened), reasons=listed)]


def of_the_members(wording: Wording) -> list[str]:
    """Say what was found about several badges together."""
    return [of_recipients(each, words=wording.catalogue) for each in wording.report.findings]


def of_recipients(finding: Finding, *, words: Catalogue) -> str:
    """Say that badges name different recipients, and which: by their numbers, never by who it is."""
    told = words.word("told-apart", badges=finding.detail)
    return words.space.join((words.sentence(finding.code), told))
