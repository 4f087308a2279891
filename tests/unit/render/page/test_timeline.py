"""The days of a badge on a line: in order, each once, whatever a badge gives for a date."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

import pytest

from tests.unit.render import reports
from tests.unit.render.page.drawing import attribute, elements, text, texts, wording
from verifier.model.codes import status
from verifier.model.finding import Finding
from verifier.render.page.timeline import timeline

DATELESS = {"starts": (), "issued": None}


def drawn(language="en", **stated):
    report = replace(reports.VALID, credential=reports.credential(**stated))
    return timeline(wording(report, language=language))


def days(shown):
    (listed,) = elements(shown, "ol")
    return texts(listed, "li")


def places(shown):
    return [float(attribute(each, "cx")) for each in elements(shown, "circle")]


def test_days_stand_in_their_order_with_the_one_that_is_judged_for():
    assert days(drawn(ends=(reports.moment(2027, 6, 30),))) == [
        "valid from 2024-01-01",
        "awarded 2024-01-02",
        "judged 2026-11-21",
        "valid until 2027-06-30",
    ]


def test_what_falls_on_one_day_stands_there_together():
    assert days(drawn(issued=reports.moment(2024, 1, 1))) == [
        "awarded, valid from 2024-01-01",
        "judged 2026-11-21",
    ]


def test_line_says_in_words_what_the_list_says():
    shown = drawn(language="ja", ends=(reports.moment(2027, 6, 30),))
    (line,) = elements(shown, "svg")
    assert attribute(line, "aria-hidden") == "true"
    assert [text(each) for each in elements(line, "text")] == [
        *("2024年1月1日", "有効期間の開始", "2024年1月2日", "授与日"),
        *("2026年11月21日", "判定日", "2027年6月30日", "有効期限"),
    ]


def test_badge_without_dates_has_no_line():
    assert drawn(**DATELESS) is None
    assert timeline(wording(reports.NOTHING)) is None


def test_badge_without_an_end_says_so_and_its_period_goes_on():
    shown = drawn()
    assert "It has no end date." in text(shown)
    (period,) = elements(shown, "line", class_="period")
    assert attribute(period, "x2") == "720"


def test_period_of_a_badge_that_ends_before_it_begins_is_not_drawn():
    shown = drawn(starts=(reports.moment(2026, 1, 1),), ends=(reports.moment(2025, 1, 1),))
    assert days(shown)[1:3] == ["valid until 2025-01-01", "valid from 2026-01-01"]
    assert not elements(shown, class_="period")


def test_withdrawn_badge_shows_when_that_was_seen_and_its_period_ends_there():
    shown = timeline(wording(reports.REVOKED))
    assert days(shown)[-1] == "seen as withdrawn, judged 2026-11-21"
    (period,) = elements(shown, class_="period")
    assert float(attribute(period, "x2")) == places(shown)[-1]


def test_suspended_badge_shows_when_that_was_seen():
    found = Finding(code=status.SUSPENDED, fills=(("time", "2026-11-20T10:00:00Z"),))
    report = replace(reports.VALID, results=reports.with_results(reports.result("status", found)))
    assert "seen as suspended 2026-11-20" in days(timeline(wording(report)))


def test_dates_of_an_unproven_badge_are_called_its_own_word():
    shown = timeline(wording(reports.FORGED))
    assert "These dates are what the badge says; nothing proves them." in text(shown)
    assert "nothing proves them" not in text(timeline(wording(reports.VALID)))


@pytest.mark.parametrize(
    ("start", "awarded", "end"),
    [
        ((1, 1, 1), (1, 1, 2), (9999, 12, 31)),
        ((1024, 1, 1), (2024, 1, 1), (2024, 1, 2)),
        ((9999, 12, 31), (9999, 12, 30), (1, 1, 1)),
        ((2026, 11, 20), (2026, 11, 21), (2026, 11, 22)),
    ],
)
def test_hostile_dates_stay_on_the_paper_and_apart(start, awarded, end):
    shown = drawn(
        starts=(reports.moment(*start),), issued=reports.moment(*awarded), ends=(reports.moment(*end),)
    )
    found = places(shown)
    assert all(0 <= place <= 720 for place in found)
    assert all(later - sooner >= 120 for sooner, later in pairwise(found))


def test_day_of_an_early_year_is_written_with_four_digits_for_programs():
    shown = drawn(starts=(reports.moment(24, 1, 1),))
    assert attribute(elements(shown, "time")[0], "datetime") == "0024-01-01"


def test_two_moments_of_one_day_are_one_stop():
    late = replace(reports.moment(2024, 1, 2), instant=datetime(2024, 1, 2, 23, 59, tzinfo=UTC))
    assert days(drawn(ends=(late,)))[1] == "awarded, valid until 2024-01-02"
