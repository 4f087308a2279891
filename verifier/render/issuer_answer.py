"""The answer to *From whom?*: what to be careful about, what was proven, then what lists say of it.

A list that could not be read leaves open whether the issuer is on it, and nothing else: who it is, is known.
"""

from collections.abc import Collection, Sequence

from verifier.model.codes import issuer
from verifier.model.finding import CheckResult, Finding
from verifier.model.outcome import Outcome

_ORDER = (Outcome.CAUTION, Outcome.PASSED, None, Outcome.CANNOT_TELL)
_BY_LISTS = (  # what belongs to the answer, although it decides nothing
    issuer.DOMAIN_LINKED,
    issuer.DOMAIN_UNLINKED,
    issuer.NOT_LISTED,
    issuer.ACCOUNT_UNLISTED,
    issuer.OUT_OF_REACH,
)


def telling(results: Sequence[CheckResult], outcome: Outcome) -> list[Finding] | None:
    """Choose the findings that make up the answer; None if it has another outcome than these tell."""
    if outcome not in _ORDER:
        return None
    found = [finding for result in results for finding in result.findings]
    if all(finding.code.outcome is not outcome for finding in found):
        return []  # lowered because nothing proved it: no finding says so
    said = [each for each in found if each.code.outcome is not None or each.code in _BY_LISTS]
    return sorted(
        (each for each in said if each.code.outcome in _ORDER),
        key=lambda each: _ORDER.index(each.code.outcome),
    )


def apart_from_lists(outcome: Outcome, found: Collection[Finding]) -> Outcome:
    """Give the outcome of an answer as it is without the lists that could not be read."""
    missing = [finding for finding in found if finding.code is issuer.LIST_UNAVAILABLE]
    others = [finding.code.outcome for finding in found if finding not in missing]
    decided = [each for each in others if each is not None]
    return Outcome.worst(decided) if missing and decided else outcome
