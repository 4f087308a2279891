"""The wire format: a report as the JSON object that the schema trust-report-1 describes.

The same report gives the same bytes. Times stand in judgedAt, checkedAt and obtainedAt, and in the sentences
that tell when a list was looked at.
"""

from collections import Counter

import orjson

from verifier.model.report import InputDescription, TrustReport, Unopened, Verdict
from verifier.model.words import JsonObject
from verifier.render import answered, claims, dates, exhibits, foreign, of_several, said, summary, version
from verifier.render.answer_word import answer_word
from verifier.render.catalogue import DEFAULT, Language, catalogue
from verifier.render.explained import explained_object
from verifier.render.issuer_list import lists_used
from verifier.render.scores import score_objects
from verifier.render.wording import Wording

_MOST_NAMED = 30  # of what was not opened: as many as a document lists


def report_object(report: TrustReport, *, language: Language = DEFAULT) -> JsonObject:
    """Render a report; of several badges in one input, each inside a whole that counts them."""
    wording = Wording(report=report, catalogue=catalogue(language))
    if report.members:
        return _several(wording)
    numbering = exhibits.number(report)
    credential = report.credential
    return {
        **_face(wording),
        "judgedAt": dates.wire(report.judged_at),
        "checkedAt": dates.wire(report.checked_at),
        "language": language,
        "input": input_object(report.input),
        "credential": claims.credential_object(credential, wording=wording) if credential else None,
        "answers": {question: _answer(question, wording=wording) for question in summary.QUESTIONS},
        "checks": answered.check_objects(wording, numbering=numbering),
        **said.said_object(report, words=wording.catalogue),
        "scores": score_objects(report.scores, language=language),
        "lists": [*lists_used(report, language=language)],
        "exhibits": [*numbering.listed],
        "contactedHosts": exhibits.contacted_hosts(report),
        "limits": [*limits(wording)],
        **explained_object(report),
        "verifier": {"version": version.VERSION, "rules": version.rules(), "samples": report.samples},
    }


def dumps(rendered: JsonObject, *, layout: int = 0) -> bytes:
    """Write a rendered report as UTF-8 in the order of its members; ``layout`` takes orjson's options."""
    return orjson.dumps(rendered, option=layout)


def limits(wording: Wording) -> tuple[str, ...]:
    """Say what a report does not tell, whatever it found."""
    said = wording.catalogue.tables["limits"]
    samples = (said["samples"],) if wording.report.samples else ()
    return (*samples, said["quality"], said["person"])


def _face(wording: Wording) -> JsonObject:
    report = wording.report
    return {
        "reportVersion": version.REPORT_VERSION,
        "verdict": report.verdict.value,
        "verified": report.verified,
        "authentic": report.authentic,
        "summary": summary.summary(wording),
    }


def _several(wording: Wording) -> JsonObject:
    report, language = wording.report, wording.catalogue.language
    face = _face(wording)
    if report.input.kind in summary.SCATTERED:
        face |= {"verdict": None, "verified": None, "authentic": None}
    return {
        **face,
        "counts": {**counts(report)},
        "findings": [
            {
                **answered.finding_object(each, wording=wording, numbering=exhibits.number(report)),
                "text": of_several.of_recipients(each, words=wording.catalogue),
            }
            for each in report.findings
        ],
        "notOpened": [_unopened(each, wording=wording) for each in report.unopened[:_MOST_NAMED]],
        "leftOut": report.left_out,
        "reports": [report_object(member, language=language) for member in report.members],
    }


def _unopened(each: Unopened, *, wording: Wording) -> JsonObject:
    return {
        "url": foreign.address(each.url) if each.url else None,
        "code": each.why.code.id,
        "text": wording.catalogue.sentence(each.why.code),
    }


def counts(report: TrustReport) -> dict[str, int]:
    """Count the badges of an input by verdict, best first; those that are none and the unopened count too."""
    found = Counter(member.verdict for member in report.members)
    return {**{verdict.value: found[verdict] for verdict in Verdict}, "not_opened": len(report.unopened)}


def input_object(given: InputDescription) -> JsonObject:
    """Describe what was given."""
    return {
        "kind": given.kind,
        "url": foreign.address(given.url) if given.url else None,
        "mediaType": foreign.quote(given.media_type),
        "sha256": given.sha256,
        "foundIn": foreign.quote(given.found_in),
        "via": [*given.via],
    }


def _answer(question: str, *, wording: Wording) -> JsonObject:
    outcome = summary.outcome_of(question, report=wording.report)
    return {
        "outcome": outcome.value,
        "word": answer_word(question, wording=wording),
        "text": summary.answer(question, wording=wording),
    }
