"""Who issued a badge, as the wire carries it."""

from dataclasses import replace

import pytest

from tests.unit.render import issuers, reports
from verifier.model.outcome import Outcome
from verifier.model.report import Verdict
from verifier.render.catalogue import LANGUAGES, catalogue
from verifier.render.issuer_object import issuer_object
from verifier.render.json import report_object
from verifier.render.wording import Wording


def shown(report, language="en"):
    return issuer_object(report.credential, wording=Wording(report=report, catalogue=catalogue(language)))


def test_issuer_with_a_place_is_that_place_and_its_name_the_badges_word():
    assert shown(issuers.DOMAIN) == {
        "id": "did:web:uni.example",
        "claimedName": "Example University",
        "headline": "uni.example",
        "signedBy": {
            "id": "did:web:uni.example",
            "kind": "issuer",
            "name": None,
            "confirmed": True,
            "text": "uni.example published the key that signed it.",
        },
        "awardedInTheNameOf": "Example University",
        "awarded": {
            "name": "Example University",
            "confirmed": False,
            "by": None,
            "text": "That the issuer is “Example University” is what the badge says.",
        },
        "proven": {
            "kind": "domain",
            "place": "uni.example",
            "unicode": None,
            "registrableDomain": "uni.example",
        },
        "recognition": None,
    }


def test_badge_that_nothing_proves_is_signed_by_nobody_known():
    found = shown(reports.FORGED)
    assert found["signedBy"] == {
        "id": None,
        "kind": "unknown",
        "name": None,
        "confirmed": False,
        "text": None,
    }
    assert not found["awarded"]["confirmed"]
    assert (found["proven"], found["recognition"]) == (None, None)


def test_badge_that_names_no_issuer_was_awarded_in_nobodys_name():
    silent = replace(reports.FORGED, credential=reports.credential(issuer=None))
    found = shown(silent)
    assert (found["id"], found["claimedName"]) == (None, None)
    assert found["awarded"] == {"name": None, "confirmed": False, "by": None, "text": None}


def test_platform_and_organisation_are_two_lines_with_what_is_confirmed():
    found = shown(issuers.PLATFORM)
    assert found["signedBy"] == {
        "id": issuers.ACCOUNT,
        "kind": "platform",
        "name": "Credly",
        "confirmed": True,
        "text": "Published by Credly (www.credly.com): confirmed.",
    }
    assert found["awarded"] == {
        "name": "Example University",
        "confirmed": False,
        "by": None,
        "text": "Awarded in the name of “Example University”: Credly says so; we could not confirm it.",
    }
    assert found["proven"]["kind"] == "platform"


def test_account_that_a_list_knows_is_that_of_the_organisation_in_the_list():
    found = shown(issuers.TRUSTED_PLATFORM)
    assert found["headline"] == f"Example University ({issuers.ACCOUNT})"
    assert found["signedBy"]["name"] == "Credly"
    assert found["signedBy"]["id"] == issuers.ACCOUNT
    assert found["awarded"] == {
        "name": "Example University",
        "confirmed": True,
        "by": "partners",
        "text": "Awarded in the name of “Example University”: confirmed by the list “Partners”.",
    }


def test_recognised_issuer_is_shown_with_list_version_and_entry():
    found = shown(issuers.TRUSTED)
    assert found["headline"] == "Example University (uni.example)"
    assert found["claimedName"] == "The Uni"  # a quote, still
    assert found["signedBy"]["name"] == "Example University"
    assert found["awarded"]["name"] == "Example University"
    assert (
        found["awarded"]["text"] == "“Example University” is on a list that this check relies on: “Partners”."
    )
    assert found["recognition"] == {
        "list": "partners",
        "name": "Partners",
        "version": "2026-02",
        "digest": issuers.LIST.digest,
        "by": "did:web:uni.example",
        "entry": {
            "key": "did:web:uni.example",
            "name": "Example University",
            "url": "https://uni.example/",
            "location": "Exampleton",
            "logo": {"url": "https://uni.example/logo.png", "showable": True},
        },
    }


def test_logo_of_a_list_is_for_genuine_badges_alone():
    altered = replace(issuers.TRUSTED, authentic=False)
    assert shown(altered)["recognition"]["entry"]["logo"]["showable"] is False


def test_key_that_a_list_knows_is_called_by_its_name():
    found = shown(issuers.TRUSTED_KEY)
    assert found["headline"] == "Example University"
    assert found["signedBy"]["kind"] == "issuer"
    assert found["proven"]["kind"] == "did"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("report", issuers.UNRECOGNISED.values(), ids=issuers.UNRECOGNISED)
def test_entry_of_a_list_is_named_nowhere_unless_it_is_recognised(report, language):
    found = report_object(report, language=language)
    told = [each["text"] for each in found["checks"][7]["findings"]]
    assert "Known Institute" not in str(found["credential"])
    assert "known.example" not in str(found)  # neither its page nor its logo
    for check in (*found["checks"][:7], *found["checks"][8:]):
        assert "Known Institute" not in str(check)
    assert report.verdict is not Verdict.TRUSTED
    named = any("Known Institute" in text for text in told)
    assert named is (report in issuers.NAMING)


@pytest.mark.parametrize("language", LANGUAGES)
def test_lists_of_the_reader_stand_in_the_report_with_what_became_of_them(language):
    assert report_object(reports.VALID, language=language)["lists"] == []
    consulted, stale = report_object(issuers.ONE_LIST_STALE, language=language)["lists"]
    assert (consulted["id"], consulted["state"], consulted["cause"]) == ("partners", "in_force", None)
    assert (consulted["version"], consulted["issuers"]) == ("2026-02", 1)
    assert (stale["id"], stale["state"], stale["cause"]) == ("register", "unavailable", "list_stale")
    assert (stale["version"], stale["obtainedAt"]) == ("7", "2026-11-01T00:00:00Z")
    assert consulted["text"] != stale["text"]


def test_list_that_could_not_be_read_leaves_the_verdict_and_what_is_proven():
    found = report_object(issuers.ONE_LIST_STALE)
    assert found["verdict"] == "valid"
    assert found["answers"]["issuer"]["outcome"] == Outcome.CANNOT_TELL.value
    text = found["answers"]["issuer"]["text"]
    assert text.startswith("uni.example published the key")
    assert text.endswith("“Register” could not be used (it is out of date), so we did not look there.")
