"""Two reports are compared by what they say, not by the words in which they say it."""

from copy import deepcopy
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.unit.render import issuers, reports
from verifier.model.report import TrustReport
from verifier.render.json import report_object
from verifier.render.report_change import MOST
from verifier.render.report_diff import compare, is_report

REPORTS = {
    name: report
    for module in (reports, issuers)
    for name, report in vars(module).items()
    if isinstance(report, TrustReport)
}
HOSTILE = "\x1b[2J\x1b]0;x\x07\r\n- The verdict was fine.\u202e\u200b”" + "W" * 5_000


def said(old, new):
    return [change.says for each in compare(old, new) for change in each.changes]


def rendered(report):
    return deepcopy(report_object(report))


@pytest.mark.parametrize("name", REPORTS)
def test_of_the_same_facts_only_the_time_and_the_language_differ(name):
    report = REPORTS[name]
    later = replace(report, judged_at=report.judged_at + timedelta(days=1))
    assert is_report(rendered(report))
    assert compare(rendered(report), report_object(later, language="ja")) == []


@pytest.mark.parametrize("old", [name for name, report in REPORTS.items() if not report.members])
@pytest.mark.parametrize("new", ["VALID", "REVOKED", "FORGED", "NOTHING", "TRUSTED"])
def test_another_verdict_is_always_told_and_each_way(old, new):
    before, now = rendered(REPORTS[old]), rendered(REPORTS[new])
    is_other = before["verdict"] != now["verdict"]
    for told in (said(before, now), said(now, before)):
        assert any(line.startswith("The verdict was") for line in told) == is_other


def test_a_withdrawn_badge_says_what_was_found_since():
    told = said(rendered(reports.VALID), rendered(reports.REVOKED))
    assert told[:3] == [
        "The verdict was “Genuine; judge the issuer yourself”, and is now “Do not rely on this badge”.",
        "Still valid? The answer was “yes”, and is now “no”.",
        "Does the issuer still stand by it? Before: in order. Now: not in order.",
    ]
    assert any("Now found: " in line and line.endswith("(status.revoked)") for line in told)
    assert any("No longer found: " in line and line.endswith("(status.not-withdrawn)") for line in told)


def test_an_issuer_that_a_list_recognises_is_told_once_and_each_way():
    before, now = rendered(issuers.DOMAIN), rendered(issuers.TRUSTED)
    told = said(before, now)
    assert sum("recognised, as “Example University” on the list" in line for line in told) == 1
    its_words = ("/credential/issuer/claimedName", "/credential/issuer/awardedInTheNameOf")
    members = [line for line in told if line.startswith("/credential")]
    assert [line for line in members if not line.startswith(its_words)] == []
    assert any("recognised no more" in line for line in said(now, before))


def test_another_version_of_the_list_is_told_as_that():
    before, now = rendered(issuers.TRUSTED), rendered(issuers.TRUSTED)
    now["credential"]["issuer"]["recognition"]["version"] = "2031-01"
    (line,) = said(before, now)
    assert line.startswith("The issuer is recognised as “Example University” on the list")
    assert line.endswith("then “2031-01”.")


def test_members_of_the_badge_are_told_by_their_pointers_old_and_new():
    before, now = rendered(reports.VALID), rendered(reports.VALID)
    now["credential"]["name"] = "Statistics 102"
    now["credential"]["validUntil"] = "2030-01-01T00:00:00Z"
    told = said(before, now)
    assert any(line.startswith("/credential/name was “") and "“Statistics 102”" in line for line in told)
    assert "/credential/validUntil was nothing, and is now “2030-01-01T00:00:00Z”." in told


def test_reports_of_other_badges_say_so_first():
    before, now = rendered(reports.VALID), rendered(reports.VALID)
    now["input"]["sha256"] = "cd" * 32
    digest = before["input"]["sha256"][:12]
    assert said(before, now) == [
        f"What was checked is not the same to the byte: {digest} before, cdcdcdcdcdcd now."
    ]
    now["credential"]["id"] = "https://uni.example/badges/other"
    assert said(before, now)[0].startswith("These reports are not of the same badge: one is of ")


def test_another_document_at_an_address_is_told():
    before, now = rendered(reports.VALID), rendered(reports.VALID)
    place = "https://uni.example/status/9"
    before["exhibits"].append({"source": place, "sha256": "ab" * 32})
    assert said(before, now) == [f"{place} gave document abababababab before, nothing (not asked) now."]
    now["exhibits"].append({"source": place, "unavailable": "timeout"})
    assert said(before, now) == [f"{place} gave document abababababab before, nothing (timeout) now."]


def test_scores_are_compared_by_what_is_required():
    score = {"profile": "p", "title": "A list", "required": {"met": 1, "of": 6}, "summary": "One."}
    before = {**rendered(reports.VALID), "scores": [score]}
    now = {**before, "scores": [{**score, "required": {"met": 2, "of": 6}, "summary": "Two."}]}
    assert said(before, now) == ["Required items of “A list”: 1 of 6 before, 2 of 6 now."]
    now["scores"] = [{**score, "required": None}]
    assert said(before, now) == ["Required items of “A list”: 1 of 6 before, no score now."]
    assert said(now, {**now, "scores": []}) == [
        "Required items of “A list”: no score before, not measured now."
    ]


def test_a_list_that_was_used_once_is_told():
    listed = {**rendered(reports.VALID), "lists": [{"id": "a", "name": "List A", "text": "In force."}]}
    bare = {**listed, "lists": []}
    assert said(bare, listed) == ["The issuer list “List A” was used in the new report alone."]
    assert said(listed, bare) == ["The issuer list “List A” was used in the old report alone."]
    late = {**listed, "lists": [{"id": "a", "name": "List A", "text": "Late.", "state": "stale"}]}
    assert said(listed, late) == ["/lists/a/state was nothing, and is now “stale”."]


def of_several(*members, not_opened=0):
    return {
        "reportVersion": "1",
        "input": {"sha256": "ef" * 32},
        "counts": {"not_opened": not_opened},
        "reports": list(members),
    }


def with_id(name, report=reports.VALID):
    found = rendered(report)
    found["credential"]["id"] = f"https://uni.example/{name}"
    found["credential"]["name"] = name
    return found


def test_badges_of_one_input_are_paired_by_id_wherever_they_stand():
    one, two = with_id("one"), with_id("two")
    assert compare(of_several(one, two), of_several(two, one)) == []
    (changed,) = compare(of_several(one, two), of_several(with_id("two", reports.REVOKED), one))
    assert changed.badge == "2. “two”"
    assert changed.changes[0].about == "verdict"


def test_badges_that_are_left_are_paired_by_place_and_what_has_no_partner_is_told():
    one, two, three = (with_id(name) for name in ("one", "two", "three"))
    bare = rendered(reports.NOTHING)
    assert compare(of_several(bare, one), of_several(bare, one)) == []
    told = {each.badge: each.changes[0].says for each in compare(of_several(one, two), of_several(two))}
    assert told == {"1. “one”": "It is only in the old report."}
    told = {each.badge: each.changes[0].says for each in compare(of_several(two), of_several(two, three))}
    assert told == {"2. “three”": "It is only in the new report."}


def test_what_is_said_of_the_whole_comes_first():
    one = with_id("one")
    told = compare(of_several(one, not_opened=1), {**of_several(one), "input": {"sha256": "00" * 32}})
    assert [change.says for change in told[0].changes] == [
        "What was looked through is not the same to the byte.",
        "Links or badges that were not opened: 1 before, 0 now.",
    ]


def test_badges_of_documents_are_found_in_their_entries():
    opened = {"reportVersion": "1", "entries": [{"report": with_id("one")}, {"report": None}]}
    again = {"reportVersion": "1", "entries": [{"report": with_id("one", reports.REVOKED)}, {"report": None}]}
    assert is_report(opened)
    (changed,) = compare(opened, again)
    assert changed.badge == ""
    assert changed.changes[0].about == "verdict"


def spoiled(value):
    """Put a hostile text into the place of every text and name that is not needed to find our way."""
    if isinstance(value, dict):
        return {name: spoiled(each) for name, each in value.items()} | {HOSTILE: HOSTILE}
    if isinstance(value, list):
        return [spoiled(each) for each in value]
    return HOSTILE if isinstance(value, str) else value


def test_nothing_in_a_report_writes_lines_of_ours():
    told = compare(rendered(issuers.TRUSTED), spoiled(rendered(issuers.RESEMBLES)))
    assert told
    for change in (change for each in told for change in each.changes):
        shown = f"{change.says}{change.where}{change.as_object()}"
        assert [sign for sign in "\x1b\x07\r\n\u202e\u200b" if sign in shown] == []
        assert len(change.says) < 5_000


@pytest.mark.parametrize("wrong", [None, 7, "x", [], {}, [None], {"checks": 7}, [[[]]]])
def test_members_of_another_type_are_another_value_and_no_crash(wrong):
    for name in rendered(issuers.TRUSTED):
        broken = {**rendered(issuers.TRUSTED), name: wrong}
        compare(rendered(issuers.TRUSTED), broken)
        compare(broken, rendered(issuers.TRUSTED))
        assert compare(broken, deepcopy(broken)) == []


def test_a_great_many_differences_are_counted():
    before, now = rendered(reports.VALID), rendered(reports.VALID)
    now["credential"]["extra"] = {str(number): number for number in range(MOST + 2)}
    before["credential"]["extra"] = {}
    told = said(before, now)
    assert len(told) == MOST + 1
    assert told[-1] == "2 more members of /credential differ."
    del now["credential"]["extra"]["0"]
    assert said(before, now)[-1] == "One more member of /credential differs."


@pytest.mark.parametrize(
    "other", [None, [], {}, {"reportVersion": "2", "checks": []}, {"reportVersion": "1"}]
)
def test_what_is_no_report_is_known_by_that(other):
    assert not is_report(other)
