"""Every badge of fixtures/badges/ is judged as its expect.toml says: the verdict, and the very codes."""

import filecmp

import pytest

from fixtures.build import build
from fixtures.catalogue import CASES
from tests.cases.reading import BADGES, all_cases
from verifier.checks import CHECKS
from verifier.model import codes

WRITTEN = all_cases()
PLACES = "page"  # no check: what is found about the places of badges in a document


def _codes(report, check):
    reports = report.members or (report,)
    return sorted(
        finding.code.id
        for each in reports
        for result in each.results
        if result.check == check
        for finding in result.findings
    )


def _causes(report, check):
    reports = report.members or (report,)
    return sorted(
        finding.cause.value
        for each in reports
        for result in each.results
        if result.check == check
        for finding in result.findings
        if finding.cause is not None
    )


def _said(report):
    """Tell what others say of it, each by whom."""
    return [
        f"{said.kind} of {said.about} by {said.by.who.text or f'“{said.by.claimed_name}”'}"
        for said in report.said_by_others
    ]


def told(report):
    """Tell every finding on a line of its own: what whoever mends a case needs to see."""
    lines = [f"verdict: {report.verdict.value}"]
    for each in report.members or (report,):
        for result in each.results:
            for finding in result.findings:
                cause = finding.cause.value if finding.cause else ""
                said = (finding.code.id, finding.pointer, cause, finding.detail)
                lines.append("  ".join(str(part) for part in said if part))
    return "\n".join(lines)


@pytest.mark.parametrize("case", WRITTEN, ids=lambda case: case.name)
async def test_the_badge_is_judged_as_its_case_says(case):
    report, _ = await case.verify()
    expected = case.expectation
    checks = {check: sorted(wanted) for check, wanted in expected["checks"].items() if check != PLACES}
    causes = {check: sorted(wanted) for check, wanted in expected.get("causes", {}).items()}
    assert {check: _codes(report, check) for check in checks} == checks, told(report)
    assert report.verdict.value == expected["verdict"], told(report)
    assert {check: _causes(report, check) for check in causes} == causes, told(report)
    assert "said" not in expected or _said(report) == expected["said"], told(report)
    for each in report.members or (report,):
        assert [result.check for result in each.results] == [check.id for check in CHECKS]


@pytest.mark.parametrize(
    "case", [case for case in WRITTEN if PLACES in case.expectation["checks"]], ids=lambda case: case.name
)
async def test_the_places_of_badges_in_a_document_are_told_as_its_case_says(case):
    report, _ = await case.verify()
    document = await case.verify_document()
    of_entries = [each for entry in document.entries for each in entry.findings]
    of_members = () if document.entries else report.findings
    findings = [*document.findings, *of_members, *of_entries]
    found = [finding.code.id for finding in findings if finding.code.id.startswith(f"{PLACES}.")]
    assert sorted(found) == sorted(case.expectation["checks"][PLACES])


async def test_a_case_that_fails_tells_what_was_found():
    case = next(case for case in WRITTEN if case.name == "ob3-revocation-list-times-out")
    report, _ = await case.verify()
    lines = told(report).splitlines()
    assert lines[0] == "verdict: incomplete"
    assert "status.list-unreachable  /credentialStatus  timeout" in lines


def test_every_code_is_produced_by_a_case():
    produced = {code for case in WRITTEN for wanted in case.expectation["checks"].values() for code in wanted}
    # Ours and not a badge's, or of what stands in a document: tests/unit/engine shows them.
    beyond = {"engine.crashed", "engine.out-of-time", "document.read-alone"}
    assert {code.id for code in codes.ALL} - produced - beyond == set()


def test_cases_name_causes_and_what_others_say():
    assert [case.name for case in WRITTEN if case.expectation.get("causes")]
    assert [case.name for case in WRITTEN if case.expectation.get("said")]


def test_every_case_says_why_it_exists():
    for case in WRITTEN:
        expected = case.expectation
        assert expected["why"].endswith(".")
        assert expected["spec"] == "ours" or expected["spec"].startswith("https://")


def test_building_the_cases_anew_changes_nothing(tmp_path):
    build(tmp_path / "badges")
    assert sorted(path.name for path in BADGES.iterdir()) == sorted(CASES)
    assert _differences(filecmp.dircmp(BADGES, tmp_path / "badges")) == []


def _differences(compared):
    here = [*compared.left_only, *compared.right_only, *compared.diff_files, *compared.funny_files]
    return here + [name for below in compared.subdirs.values() for name in _differences(below)]
