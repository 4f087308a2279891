"""For this person? in a short line for each badge of a document, where the reader said who it should be."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from verifier.model.codes import recipient
from verifier.model.finding import CheckResult, Code
from verifier.model.report import TrustReport
from verifier.render.catalogue import Catalogue

_COMPARED = {  # what came of a comparison; the most telling first
    recipient.ANOTHER_NAME: "another-name",
    recipient.MATCHES: "matches",
    recipient.DIFFERS: "differs",
    recipient.DIFFERS_BY_TAG: "differs-by-tag",
    recipient.NAME_DIFFERS: "name-differs",
    recipient.NAME_SIMILAR: "name-similar",
    recipient.NOT_COMPARED: "not-compared",
}
_NOBODY = "none-named"  # found whether or not anybody was entered
_OF_OURSELVES = ("not-compared", _NOBODY)  # what is no word of the badge
SAID_IN_BRIEF: tuple[Code, ...] = tuple(_COMPARED)


def was_anybody_entered(reports: Iterable[TrustReport]) -> bool:
    """Say whether any badge was compared with somebody whom the reader entered."""
    return any(answer != _NOBODY for report in reports for answer in _answers(report))


def lines(report: TrustReport, *, words: Catalogue) -> list[str]:
    """Say in a line whether a badge names whoever was entered; unproven, that is its own word."""
    said = []
    for answer in dict.fromkeys(_answers(report)):
        line = words.phrase("for-this-person", answer)
        is_own_word = report.authentic is not True and answer not in _OF_OURSELVES
        said.append(words.word("own-word", text=line) if is_own_word else line)
    return said


def counted(reports: Sequence[TrustReport], *, words: Catalogue) -> str:
    """Count the badges by what came of the comparison; "" if nobody was entered."""
    if not was_anybody_entered(reports):
        return ""
    found = Counter(answer for report in reports for answer in _answers(report))
    counts = (
        words.phrase("for-this-person", f"{answer}-counted", count=str(found[answer]))
        for answer in (*_COMPARED.values(), _NOBODY)
        if found[answer]
    )
    asked = words.tables["questions"]["recipient"]
    listed = words.word("reasons-between").join(counts)
    return words.phrase("for-this-person", "counted", asked=asked, counts=listed)


def _answers(report: TrustReport) -> Iterator[str]:
    """Give the most telling answer of each badge; of what is none, nothing."""
    for each in report.members or (report,):
        if each.credential is not None and (answer := _answer(each.results)):
            yield answer


def _answer(results: Iterable[CheckResult]) -> str:
    """Give what came of a comparison; "" of one that nobody asked for, which has no detail."""
    found = {finding.code: finding for result in results for finding in result.findings}
    for code, answer in _COMPARED.items():
        if code in found and (code is not recipient.NOT_COMPARED or found[code].detail):
            return answer
    return _NOBODY if recipient.NONE_NAMED in found else ""
