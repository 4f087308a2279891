"""How long somebody else may keep a report, and how to tell that it has not changed."""

import hashlib
from collections.abc import Iterable

import orjson

from verifier.model.codes.recipient import ADDRESS_FROM_LINK
from verifier.model.report import TrustReport, Verdict
from verifier.model.words import Json, JsonObject
from verifier.parse.personal import may_name_a_person

FRESH = 300  # seconds: no answer about withdrawal is ever older, wherever it is read
_WITHDRAWAL = "status"
_DECIDED = (Verdict.TRUSTED, Verdict.VALID, Verdict.CAUTION, Verdict.REJECTED)
_MOVING = frozenset(
    ("judgedAt", "checkedAt", "obtainedAt", "usableUntil", "summary", "text")
)  # the times, and what tells them


def cache_control(report: TrustReport, *, asked: str) -> str:
    """Say how long the report on a link may be kept: not at all if undecided, or if the link named a person.

    Others keep answers by what was asked, so an address in ``asked`` counts wherever in it it stands.
    """
    reports = report.badges
    if may_name_a_person(asked) or any(
        each.verdict not in _DECIDED or names_a_person(each) for each in reports
    ):
        return "no-store"
    age = max(_age(each) for each in reports)
    return f"public, max-age={max(0, FRESH - age)}"


def etag(rendered: JsonObject) -> str:
    """Digest a report without its times."""
    return '"' + hashlib.sha256(orjson.dumps(_still(rendered))).hexdigest() + '"'


def names_a_person(report: TrustReport) -> bool:
    """Say whether the link that was asked about carried an e-mail: others keep answers by their address."""
    return any(finding.code is ADDRESS_FROM_LINK for result in report.results for finding in result.findings)


def _age(report: TrustReport) -> int:
    """Give the age of the oldest document that spoke about withdrawal, in seconds."""
    named = {
        exhibit
        for result in report.results
        if result.check == _WITHDRAWAL
        for finding in result.findings
        for exhibit in finding.exhibits
    }
    return _oldest(
        (report.checked_at - exhibit.obtained_at).total_seconds()
        for exhibit in report.exhibits
        if exhibit.id in named
    )


def _oldest(ages: Iterable[float]) -> int:
    return int(max(ages, default=0) + 0.999)


def _still(value: Json) -> Json:
    if isinstance(value, dict):
        return {name: _still(member) for name, member in value.items() if name not in _MOVING}
    return [_still(member) for member in value] if isinstance(value, list) else value
