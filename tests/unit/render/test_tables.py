"""Scores in brief, as a terminal shows them."""

from dataclasses import replace

import pytest

from tests.unit.render import reports
from tests.unit.render.test_text import printed
from verifier.model.report import Verdict
from verifier.model.scores import State


def shown(*, language="en", report=reports.VALID, **fields):
    scored = replace(report, scores=(reports.score(**fields),))
    text = printed(scored, language=language)
    return [line.strip() for line in text.splitlines()]


def with_fields(*fields):
    return replace(reports.score().score, fields=fields)


def test_score_is_shown_in_brief():
    lines = shown()
    begin = lines.index("TrustEd (reconstructed): all required items are given, some of them weakly.")
    assert lines[begin - 1 : begin + 4] == [
        "How much the badge tells is measured here, not how good it is or whether it is genuine.",
        "TrustEd (reconstructed): all required items are given, some of them weakly.",
        "The badge gives 1 of 3 items that it requires, and 0 of 1 that it recommends.",
        "missing: Level",
        "weak: Skills",
    ]
    japanese = shown(language="ja")
    assert "トラステッド（再構成）：必須項目は記載されていますが、不十分な点があります。" in japanese


def test_what_could_not_be_found_out_counts_as_required():
    """Otherwise a badge of which little is known would have all that is required."""
    unknown = with_fields(reports.field("skills", State.UNKNOWN), reports.field("level", State.UNKNOWN))
    tally = replace(unknown.required, unknown=2)
    lines = shown(score=replace(unknown, verdict="cannot_tell", required=tally))
    assert "The badge gives 1 of 5 items that it requires, and 0 of 1 that it recommends." in lines
    assert "could not be found out: Skills, Level" in lines


def test_recommended_items_are_told_apart_from_required_ones():
    wished = replace(reports.field("level", State.MISSING), level="recommended")
    lines = shown(score=with_fields(reports.field("skills", State.MISSING), wished))
    assert "missing: Skills" in lines
    assert "recommended, and not given: Level" in lines


@pytest.mark.parametrize("change", [{"level": "optional"}, {"reason": "not-expressible"}])
def test_what_nobody_asks_for_is_not_missed(change):
    field = replace(reports.field("level", State.MISSING), **change)
    assert not [line for line in shown(score=with_fields(field)) if "Level" in line]


def test_profile_that_recommends_nothing_counts_what_it_requires():
    none = replace(reports.score().score, recommended=replace(reports.score().score.recommended, of=0))
    assert "The badge gives 1 of 3 items that it requires." in shown(score=none)


def test_quality_that_the_title_tells_is_not_told_twice():
    titled = replace(reports.WORDS, title={"en": "TrustEd (reconstructed)"})
    assert "TrustEd (reconstructed): all required items are given, some of them weakly." in shown(
        words=titled
    )


def test_profile_for_another_edition_is_said_to_be_applied_by_analogy():
    lines = shown(applies="by_analogy")
    assert [line for line in lines if line.startswith("TrustEd (reconstructed, applied by analogy):")]


@pytest.mark.parametrize(
    ("report", "reason"),
    [
        (reports.FORGED, "No score: we score information only in badges we could authenticate."),
        (reports.INCOMPLETE, "No score as long as something that matters could not be checked."),
        (reports.REVOKED, "No score: this badge should not be relied on."),
        (
            replace(reports.VALID, verdict=Verdict.CAUTION),
            "No score: we score information only where it is proven who issued it.",
        ),
    ],
)
def test_badge_without_a_grade_says_why(report, reason):
    lines = shown(report=report, shown=False)
    assert reason in lines
    assert not [line for line in lines if "TrustEd" in line or "measure" in line]


def test_profile_that_does_not_apply_is_left_out():
    table = replace(reports.score().score, verdict="not_applicable")
    assert "Information in the badge" not in shown(score=table)
