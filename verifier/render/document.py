"""A document and the badges in it, as the JSON object that the schema document-report-1 describes.

Badges that only stand together have no verdict in common: there are counts, and each has its report.
"""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from verifier.model.codes import document as facts
from verifier.model.codes import engine as engine_facts
from verifier.model.codes import page as page_facts
from verifier.model.document import DocumentReport, Entry, Mention, Where
from verifier.model.finding import Finding
from verifier.model.report import TrustReport
from verifier.model.words import JsonObject
from verifier.parse.strict_json import read_object
from verifier.render import dates, foreign, version
from verifier.render.catalogue import DEFAULT, Catalogue, Language, catalogue
from verifier.render.json import input_object, report_object
from verifier.render.scores import ProfileWords
from verifier.render.version import outcome_word
from verifier.render.wording import Wording

DOCUMENT_VERSION = "1"
_UNREAD = (facts.MALFORMED, facts.TOO_LARGE, engine_facts.OUT_OF_TIME)


def document_object(
    document: DocumentReport, *, language: Language = DEFAULT, profiles: Sequence[ProfileWords] = ()
) -> JsonObject:
    """Render what was found in a document, every badge with its report."""
    words = catalogue(language)
    return {
        "reportVersion": DOCUMENT_VERSION,
        "input": input_object(document.input),
        "summary": summary(document, words=words),
        "counts": {verdict.value: count for verdict, count in document.counts.items()},
        "judgedAt": dates.wire(document.judged_at),
        "checkedAt": dates.wire(document.checked_at),
        "language": language,
        "findings": [_finding(finding, words=words) for finding in document.findings],
        "entries": [_entry(entry, words=words, profiles=profiles) for entry in document.entries],
        "otherLinks": [_mention(link, words=words) for link in document.other_links],
        "otherLinksCount": document.other_links_count,
        "leftOut": document.left_out,
        "verifier": {"version": version.VERSION, "rules": version.rules()},
    }


def summary(document: DocumentReport, *, words: Catalogue) -> str:
    """Say in a few sentences what was found: how many badges, and how they fared."""
    said = [opening(document, words=words), *counted(document, words=words)]
    said += [
        sentence(each, report=None, words=words) for each in document.findings if each.code not in _UNREAD
    ]
    return ("" if words.language == "ja" else " ").join(said)


def opening(document: DocumentReport, *, words: Catalogue) -> str:
    """Say how many badges a document has, as far as it could be read."""
    unread = [each for each in document.findings if each.code in _UNREAD]
    if unread:
        return words.sentence(unread[0].code)
    key = {0: "document-nothing", 1: "document-one"}.get(len(document.entries), "document-several")
    return words.word(key, count=len(document.entries))


def counted(document: DocumentReport, *, words: Catalogue) -> list[str]:
    """Say how many badges have which verdict, best first, and of how many there is none."""
    said = [
        words.word("counted", verdict=words.tables["verdicts"][verdict.value], count=count)
        for verdict, count in document.counts.items()
        if count
    ]
    unopened = len(document.entries) - len(document.reports)
    return [*said, words.word("counted-unopened", count=unopened)] if unopened else said


def place(where: Where, *, words: Catalogue) -> str:
    """Say where in a document something stands: "page 2, link"."""
    how = words.tables["places"][where.how]
    return words.word("on-page", page=where.page, how=how) if where.page else how


def sentence(finding: Finding, *, report: TrustReport | None, words: Catalogue) -> str:
    """Say a finding about a document, or about a place in it."""
    if finding.code is page_facts.LEFT_OUT and finding.detail:
        return words.word("left-out", count=finding.detail)
    if report is None:
        return words.sentence(finding.code)
    return Wording(report=report, catalogue=words).sentence(finding)


@cache
def document_schema() -> JsonObject:
    """Read the JSON Schema (2020-12) of a document and its badges."""
    return read_object(files("verifier.render").joinpath("document-report-1.json").read_bytes())


def _entry(entry: Entry, *, words: Catalogue, profiles: Sequence[ProfileWords]) -> JsonObject:
    report = entry.report
    return {
        **_mention(entry, words=words),
        "findings": [_finding(finding, words=words, report=report) for finding in entry.findings],
        "report": report_object(report, language=words.language, profiles=profiles) if report else None,
    }


def _mention(what: Entry | Mention, *, words: Catalogue) -> JsonObject:
    """Say where something stands, and what it is called and linked to there."""
    return {
        "where": place(what.where, words=words),
        "page": what.where.page or None,
        "foundIn": what.where.found_in,
        "label": foreign.quote(what.label, limit=foreign.LINE),
        "url": foreign.quote(what.url, limit=foreign.ADDRESS) if what.url else None,
    }


def _finding(finding: Finding, *, words: Catalogue, report: TrustReport | None = None) -> JsonObject:
    return {
        "code": finding.code.id,
        "outcome": outcome_word(finding.code),
        "text": sentence(finding, report=report, words=words),
        "detail": foreign.quote(finding.detail, limit=foreign.LINE),
        "actor": words.actor(finding.code),
        "nextStep": words.step(finding.code),
    }
