"""Scores in brief, as a terminal shows them."""

import io
from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.console import Console

from tests.unit.profiles.whole_badges import guideline_badge
from tests.unit.render import reports
from tests.unit.render.test_text import printed
from verifier.model.report import Verdict
from verifier.model.scores import State
from verifier.profiles import score_all, shipped
from verifier.render.text import print_report


def lines_of(*scores, language="en", report=reports.VALID, width=200):
    text = printed(replace(report, scores=scores), language=language, width=width)
    return [line.strip() for line in text.splitlines()]


def shown(**fields):
    return lines_of(reports.score(**fields))


def titled(title, **fields):
    return reports.score(words=replace(reports.WORDS, title={"en": title}), profile=title.lower(), **fields)


def with_tally(**tally):
    table = reports.score().score
    return replace(table, required=replace(table.required, **tally))


def test_a_score_is_one_line_below_what_it_means():
    lines = shown()
    begin = lines.index("Information in the badge")
    assert lines[begin : begin + 4] == [
        "Information in the badge",
        "How much the badge tells is measured here, not how good it is or whether it is genuine.",
        "· TrustEd (reconstructed): all required items given, some weakly (required: 1 of 3, 1 weak).",
        "Item by item: --profile trusted, say; “verifier profiles list” names them all.",
    ]
    assert (
        "· トラステッド（再構成）：必須項目は記載済み、一部不十分（必須：3項目中1項目、不十分1項目）。"
        in lines_of(reports.score(), language="ja")
    )


def test_what_could_not_be_found_out_stands_beside_what_was_counted():
    """Otherwise a badge of which little is known would seem to have all that is required."""
    lines = shown(score=replace(with_tally(unknown=2), verdict="cannot_tell"))
    assert "· TrustEd (reconstructed): not decided (required: 1 of 3, 1 weak, 2 not known)." in lines


@pytest.mark.parametrize(
    ("title", "fidelity", "said"),
    [
        ("TrustEd (reconstructed)", "reconstructed", "TrustEd (reconstructed)"),
        ("Guide", "transcribed", "Guide"),
        ("List", "house", "List (Example House's own list)"),
    ],
)
def test_only_what_qualifies_a_profile_is_told_and_not_twice(title, fidelity, said):
    lines = shown(words=replace(reports.WORDS, title={"en": title}, fidelity=fidelity))
    assert [line for line in lines if line.startswith(f"· {said}: all required items given")]


@pytest.mark.parametrize(
    ("title", "language", "said"),
    [
        ("Union (reconstructed)", "en", "Union (reconstructed, applied by analogy): "),
        ("Union (yes) indeed", "en", "Union (yes) indeed (reconstructed, applied by analogy): "),
        ("Union :)", "en", "Union :) (reconstructed, applied by analogy): "),
        ("連合(再構成)", "ja", "連合(再構成、準用)："),
        ("連合（再構成）", "ja", "連合（再構成、準用）："),
        ("連合", "ja", "連合（再構成、準用）："),
    ],
)
def test_a_title_has_one_bracket(title, language, said):
    words = replace(reports.WORDS, title={"en": title}, prominent=True)
    lines = lines_of(reports.score(words=words, applies="by_analogy"), language=language)
    assert [line for line in lines if line.startswith(f"· {said}")]


def test_profiles_applied_by_analogy_share_a_line_apart_from_prominent_ones():
    analogy = {"applies": "by_analogy"}
    lines = lines_of(
        reports.score(words=replace(reports.WORDS, title={"en": "Guide"}, prominent=True), **analogy),
        titled("Union", **analogy),
        titled("Nations", score=with_tally(met=2, unknown=1), **analogy),
        titled("Rich"),
    )
    begin = next(place for place, line in enumerate(lines) if line.startswith("· "))
    assert [line.partition(": ")[0] for line in lines[begin : begin + 2]] == [
        "· Guide (reconstructed, applied by analogy)",
        "· Rich (reconstructed)",
    ]
    assert lines[begin + 2] == (
        "· By analogy, required items only: Union 1 of 3; Nations 2 of 3, 1 not known."
    )


def test_profiles_that_do_not_concern_the_badge_are_named_last_in_one_line():
    beside = replace(reports.score().score, verdict="not_applicable")
    lines = lines_of(titled("Union", score=beside), reports.score(), titled("Nations", score=beside))
    assert "· Not about a badge of this kind: Union; Nations." in lines
    assert lines.index("· Not about a badge of this kind: Union; Nations.") == 2 + lines.index(
        "How much the badge tells is measured here, not how good it is or whether it is genuine."
    )


def test_badge_that_no_profile_concerns_is_not_measured():
    table = replace(reports.score().score, verdict="not_applicable")
    assert "Information in the badge" not in shown(score=table)


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
    lines = lines_of(reports.score(shown=False), report=report)
    assert reason in lines
    assert not [line for line in lines if "TrustEd" in line or "measure" in line]


def test_badge_for_several_recipients_has_no_score_and_says_why():
    lines = lines_of(reports.score(shown=False, is_first_of_several=True))
    said = "No score: the badge speaks of several recipients or achievements, and only the first was read."
    assert said in lines


def in_full(report, *profiles, width=100):
    paper = io.StringIO()
    console = Console(file=paper, width=width, highlight=False, markup=False, emoji=False)
    print_report(report, console=console, language="en", in_full=profiles)
    return paper.getvalue()


def test_items_are_shown_of_the_profiles_that_were_named():
    missing = replace(reports.score().score, fields=(reports.field("level", State.MISSING),))
    report = replace(reports.VALID, scores=(reports.score(score=missing), titled("Union")))
    assert "Give a level." not in in_full(report)
    assert "Give a level." in in_full(report, "trusted")
    assert "Item by item" not in in_full(report, "trusted")
    assert "Item by item" in in_full(report, "all")


def test_items_of_a_badge_without_a_grade_are_shown_and_no_total():
    text = in_full(replace(reports.FORGED, scores=(reports.score(shown=False),)), "trusted")
    assert "Skills" in text
    assert "of 3" not in text


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("width", [30, 80, 100])
def test_all_that_is_shipped_fits_a_terminal(width, language):
    scores = score_all(guideline_badge(), (), profiles=shipped(), shown=True)
    text = printed(replace(reports.VALID, scores=scores), width=width, language=language)
    assert all(cell_len(line) <= width for line in text.splitlines())


def test_what_is_said_of_a_badge_by_default_is_short():
    offered = [profile for profile in shipped() if profile.offered == "always"]
    scores = score_all(guideline_badge(), (), profiles=offered, shown=True)
    lines = lines_of(*scores, width=100)
    begin, end = lines.index("Information in the badge"), lines.index("What this does not tell")
    assert end - begin <= 16
