"""What is said of several badges that came together, in one file or at one address."""

from collections import Counter
from collections.abc import Collection

from verifier.model.finding import Finding
from verifier.render.catalogue import Catalogue
from verifier.render.wording import Wording


def found_together(count: int, *, words: Catalogue) -> str:
    """Say how many badges, or links that may lead to some, stand together."""
    return words.word("document-one" if count == 1 else "document-several", count=count)


def not_opened(unopened: Collection[Finding], *, words: Catalogue) -> list[str]:
    """Say in one sentence how many were not opened, and why; nothing if all were."""
    if not unopened:
        return []
    why = Counter(finding.code.id for finding in unopened)
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
