"""The wire format, pinned."""

from copy import deepcopy
from dataclasses import replace
from datetime import timedelta

import orjson
import pytest
from jsonschema import Draft202012Validator

from tests.unit.profiles.whole_badges import (
    attendance_badge,
    guideline_badge,
    parsed,
    trusted_application,
)
from tests.unit.render import issuers, reports
from verifier.model.codes import proof
from verifier.model.finding import Finding
from verifier.model.report import InputDescription, Verdict
from verifier.profiles import score_all, shipped
from verifier.render.json import dumps, report_object
from verifier.render.report_schema import report_schema
from verifier.render.version import VERSION, rules

WRITTEN = {**reports.ALL, **issuers.ALL}
REPORTS = pytest.mark.parametrize("report", WRITTEN.values(), ids=WRITTEN)


def closed(schema):
    """The same schema without room for members that it does not name."""
    if isinstance(schema, dict):
        inner = {name: closed(member) for name, member in schema.items()}
        return {**inner, "additionalProperties": False} if "properties" in inner else inner
    return [closed(member) for member in schema] if isinstance(schema, list) else schema


SCHEMA = Draft202012Validator(closed(deepcopy(report_schema())))


def test_schema_is_a_schema():
    Draft202012Validator.check_schema(report_schema())


@REPORTS
@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_report_keeps_to_the_schema(report, language):
    SCHEMA.validate(orjson.loads(dumps(report_object(report, language=language))))


@pytest.mark.parametrize("basis", ["words", "declared"])
def test_scores_keep_to_the_schema(basis):
    other = reports.score().score
    report = replace(reports.VALID, scores=(reports.score(basis=basis, others=(other,)),))
    SCHEMA.validate(report_object(report))


@pytest.mark.parametrize("language", ["en", "ja"])
def test_scores_of_whole_badges_by_every_profile_keep_to_the_schema(language):
    for badge in (parsed(trusted_application()), guideline_badge(), attendance_badge()):
        scores = score_all(badge, (), profiles=shipped(), shown=True)
        rendered = report_object(replace(reports.VALID, scores=scores), language=language)
        SCHEMA.validate(orjson.loads(dumps(rendered)))


def test_valid_badge_on_the_wire():
    rendered = report_object(reports.VALID)
    assert list(rendered) == [
        "reportVersion",
        "verdict",
        "verified",
        "authentic",
        "summary",
        "judgedAt",
        "checkedAt",
        "language",
        "input",
        "credential",
        "answers",
        "checks",
        "saidByOthers",
        "saidByOthersCount",
        "scores",
        "lists",
        "exhibits",
        "contactedHosts",
        "limits",
        "verifier",
    ]
    assert {
        name: rendered[name] for name in ("reportVersion", "verdict", "verified", "authentic", "language")
    } == {
        "reportVersion": "1",
        "verdict": "valid",
        "verified": True,
        "authentic": True,
        "language": "en",
    }
    assert rendered["judgedAt"] == rendered["checkedAt"] == "2026-11-21T20:31:05Z"
    assert rendered["input"] == {
        "kind": "image",
        "url": None,
        "mediaType": "image/png",
        "sha256": "a" * 64,
        "foundIn": "png:iTXt:openbadgecredential",
        "via": [],
    }
    assert rendered["contactedHosts"] == ["uni.example"]
    assert rendered["limits"] == [
        "This does not show how good the course was.",
        "It does not show that whoever gave you this badge is the person it was awarded to.",
    ]
    assert rendered["verifier"] == {"version": VERSION, "rules": rules(), "samples": False}


def test_every_check_is_listed_in_its_order():
    checks = report_object(reports.VALID)["checks"]
    assert [check["id"] for check in checks] == [result.check for result in reports.FINE]
    assert checks[5] == {
        "id": "status",
        "asks": "Does the issuer still stand by it?",
        "outcome": "passed",
        "findings": [
            {
                "code": "status.not-withdrawn",
                "outcome": "passed",
                "text": "On 2026-11-21 20:30 UTC the issuer did not list this badge as withdrawn.",
                "pointer": "/credentialStatus",
                "detail": "",
                "cause": None,
                "retryable": False,
                "actor": "nobody",
                "nextStep": None,
                "exhibits": ["e2"],
            }
        ],
    }


def test_gap_carries_cause_actor_and_next_step():
    finding = report_object(reports.INCOMPLETE)["checks"][5]["findings"][0]
    assert finding["outcome"] == "cantTell"
    assert finding["cause"] == "timeout"
    assert finding["retryable"] is True
    assert finding["actor"] == "issuer"
    assert finding["nextStep"] == "Let everybody fetch, at its address, what says if the badge was withdrawn."
    assert finding["exhibits"] == ["e2"]


def test_four_questions_are_answered():
    answers = report_object(reports.INCOMPLETE)["answers"]
    assert {question: answer["outcome"] for question, answer in answers.items()} == {
        "genuine": "passed",
        "current": "cantTell",
        "issuer": "passed",
        "recipient": "untested",
    }


@pytest.mark.parametrize(
    ("verdict", "verified"),
    [
        (Verdict.TRUSTED, True),
        (Verdict.VALID, True),
        (Verdict.CAUTION, None),
        (Verdict.INCOMPLETE, None),
        (Verdict.REJECTED, False),
        (Verdict.NOT_A_BADGE, None),
    ],
)
def test_verified_is_the_short_answer(verdict, verified):
    assert report_object(replace(reports.VALID, verdict=verdict))["verified"] is verified


def test_findings_have_one_order_whoever_was_found_first():
    found = (
        Finding(code=proof.OTHER_SIGNER, pointer="/proof/2"),
        Finding(code=proof.VERIFIED, pointer="/proof/0"),
        Finding(code=proof.OTHER_PROOF_INVALID, pointer="/proof/1"),
        Finding(code=type(proof.VERIFIED)(id="proof.new", outcome=None, says="New."), pointer="/proof/3"),
    )
    orders = set()
    for findings in (found, found[::-1]):
        results = reports.with_results(reports.result("proof", *findings))
        rendered = report_object(replace(reports.VALID, results=results))
        orders.add(tuple(finding["code"] for finding in rendered["checks"][3]["findings"]))
    assert orders == {("proof.other-proof-invalid", "proof.verified", "proof.other-signer", "proof.new")}


@REPORTS
def test_same_report_gives_the_same_bytes(report):
    assert dumps(report_object(report)) == dumps(report_object(report))


def test_later_look_changes_the_times_alone():
    later = replace(reports.EXPIRED, checked_at=reports.AT + timedelta(seconds=9))
    first, second = report_object(reports.EXPIRED), report_object(later)
    assert [name for name in first if first[name] != second[name]] == ["checkedAt"]


def test_foreign_text_cannot_break_the_encoding():
    odd = replace(
        reports.VALID,
        input=InputDescription(kind="url", url="https://uni.example/\ud800\u202e"),
        credential=reports.credential(id="urn:\udfff", name="\ud800", issuer_name="a\u0000b"),
        results=reports.with_results(
            reports.result("proof", Finding(code=proof.VERIFIED, pointer="/\ud800", detail="\udc80\x1b[2J"))
        ),
    )
    rendered = orjson.loads(dumps(report_object(odd)))
    assert rendered["input"]["url"] == "https://uni.example/%ED%A0%80%E2%80%AE"
    assert rendered["checks"][3]["findings"][0]["detail"] == "[2J"


def test_several_badges_of_a_bundle_are_a_whole():
    whole = report_object(reports.BUNDLE, language="ja")
    assert list(whole) == [
        "reportVersion",
        "verdict",
        "verified",
        "authentic",
        "summary",
        "counts",
        "findings",
        "notOpened",
        "leftOut",
        "reports",
    ]
    assert (whole["verdict"], whole["verified"], whole["authentic"]) == ("rejected", False, False)
    assert whole["counts"] == {
        "trusted": 0,
        "valid": 1,
        "caution": 0,
        "incomplete": 0,
        "rejected": 1,
        "not_a_badge": 0,
        "not_opened": 0,
    }
    assert [report["verdict"] for report in whole["reports"]] == ["valid", "rejected"]
    assert {report["language"] for report in whole["reports"]} == {"ja"}


@pytest.mark.parametrize("kind", ["page", "document"])
def test_badges_on_a_page_have_no_face_of_the_whole(kind):
    whole = report_object(replace(reports.BUNDLE, input=InputDescription(kind=kind)))
    assert (whole["verdict"], whole["verified"], whole["authentic"]) == (None, None, None)
    SCHEMA.validate(whole)


def test_samples_are_named_in_the_report():
    rendered = report_object(replace(reports.VALID, samples=True))
    assert rendered["verifier"]["samples"] is True
    assert "samples that are shipped" in rendered["limits"][0]
