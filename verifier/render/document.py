"""A document and the badges in it, as the JSON object that the schema document-report-1 describes.

Badges that only stand together have no verdict in common: there are counts, and each has its report.
"""

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
from verifier.render.of_several import found_together, not_opened, of_recipients
from verifier.render.report_schema import report_schema
from verifier.render.version import outcome_word
from verifier.render.wording import Wording

DOCUMENT_VERSION = "1"
_UNREAD = (facts.MALFORMED, facts.TOO_LARGE, engine_facts.OUT_OF_TIME)


def document_object(document: DocumentReport, *, language: Language = DEFAULT) -> JsonObject:
    """Render what was found in a document, every badge with its report."""
    words = catalogue(language)
    return {
        "reportVersion": DOCUMENT_VERSION,
        "input": input_object(document.input),
        "summary": summary(document, words=words),
        "counts": {
            **{verdict.value: count for verdict, count in document.counts.items()},
            "not_opened": len(document.unopened),
        },
        "labelsDiffer": document.labels_differ,
        "pagesRead": document.pages_read or None,
        "linksFound": document.links_found,
        "judgedAt": dates.wire(document.judged_at),
        "checkedAt": dates.wire(document.checked_at),
        "language": language,
        "findings": [_finding(finding, words=words) for finding in document.findings],
        "entries": [_entry(entry, words=words) for entry in document.entries],
        "otherLinks": [_mention(link, words=words) for link in document.other_links],
        "otherLinksCount": document.other_links_count,
        "leftOut": document.left_out,
        "verifier": {"version": version.VERSION, "rules": version.rules()},
    }


def summary(document: DocumentReport, *, words: Catalogue) -> str:
    """Say in a few sentences what was found: how many badges, how they fared, what to do if there is none."""
    said = [opening(document, words=words), *counted(document, words=words)]
    said += [sentence(each, report=None, words=words) for each in remarks(document)]
    if step := next_step(document, words=words):
        said.append(step)
    return words.space.join(said)


def opening(document: DocumentReport, *, words: Catalogue) -> str:
    """Say how many badges a document has, as far as it could be read; if none, what was looked at."""
    if unread := _unread(document):
        return words.sentence(unread.code)
    if document.entries:
        return found_together(len(document.entries) + document.unlisted, words=words)
    pages = words.word("pages-read", count=document.pages_read) if document.pages_read else ""
    return words.word("document-nothing", pages=pages, links=document.links_found)


def next_step(document: DocumentReport, *, words: Catalogue) -> str:
    """Say what the reader of a document without badges can ask for; "" if there are some."""
    if document.entries:
        return ""
    unread = _unread(document)
    if unread is None:
        return words.word("document-nothing-next")
    step = words.step(unread.code)
    actor = words.tables["actors"][words.actor(unread.code)]
    return words.word("next", actor=actor, step=step) if step else ""


def remarks(document: DocumentReport) -> list[Finding]:
    """List what is to be said of the whole document, apart from why it could not be read."""
    return [finding for finding in document.findings if finding.code not in _UNREAD]


def _unread(document: DocumentReport) -> Finding | None:
    return next((finding for finding in document.findings if finding.code in _UNREAD), None)


def counted(document: DocumentReport, *, words: Catalogue) -> list[str]:
    """Say how many badges have which verdict, best first, how many have none, and how many labels differ."""
    said = [
        words.word("counted", verdict=words.tables["counts"][verdict.value], count=count)
        for verdict, count in document.counts.items()
        if count
    ]
    said += not_opened(document.unopened, words=words)
    if differ := document.labels_differ:
        said.append(words.word("labels-differ-one" if differ == 1 else "labels-differ", count=differ))
    said += [
        of_recipients(finding, words=words)
        for finding in document.findings
        if finding.code is page_facts.RECIPIENTS_DIFFER
    ]
    return said


def place(where: Where, *, words: Catalogue) -> str:
    """Say where in a document something stands: "page 2, link"."""
    how = words.tables["places"][where.how]
    return words.word("on-page", page=where.page, how=how) if where.page else how


def sentence(finding: Finding, *, report: TrustReport | None, words: Catalogue) -> str:
    """Say a finding about a document, or about a place in it."""
    if finding.code is page_facts.LEFT_OUT and finding.detail:
        unlisted = dict(finding.fills).get("unlisted", "")
        return words.word(
            "left-out-unlisted" if unlisted else "left-out", count=finding.detail, unlisted=unlisted
        )
    if finding.code is facts.TOO_LARGE and (most := dict(finding.fills).get("most")):
        return words.word("too-many-badges", most=most)
    if finding.code is page_facts.RECIPIENTS_DIFFER:
        return of_recipients(finding, words=words)
    if report is None:
        return words.sentence(finding.code)
    return Wording(report=report, catalogue=words).sentence(finding)


@cache
def document_schema() -> JsonObject:
    """Read the JSON Schema (2020-12) of a document and its badges, with that of a report bundled into it.

    So it needs no other: https://json-schema.org/draft/2020-12/json-schema-core#name-bundling
    """
    own = read_object(files("verifier.render").joinpath("document-report-1.json").read_bytes())
    parts = own["$defs"]
    return {**own, "$defs": {**(parts if isinstance(parts, dict) else {}), "trustReport": report_schema()}}


def _entry(entry: Entry, *, words: Catalogue) -> JsonObject:
    report = entry.report
    return {
        **_mention(entry, words=words),
        "findings": [_finding(finding, words=words, report=report) for finding in entry.findings],
        "report": report_object(report, language=words.language) if report else None,
    }


def _mention(what: Entry | Mention, *, words: Catalogue) -> JsonObject:
    """Say where something stands, and what it is called and linked to there."""
    return {
        "where": place(what.where, words=words),
        "page": what.where.page or None,
        "foundIn": what.where.found_in,
        "label": foreign.quote(what.label, limit=foreign.LINE),
        "url": foreign.address(what.url) if what.url else None,
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
