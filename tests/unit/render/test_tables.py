"""Scores in brief, as a terminal shows them."""

import io
from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.console import Console

from tests.unit.profiles.whole_badges import guideline_badge
from tests.unit.render import issuers, reports
from tests.unit.render.test_text import printed
from verifier.model.report import Verdict
from verifier.model.scores import Base, State
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
    assert lines[begin : begin + 6] == [
        "Information in the badge",
        "This is how much information the badge gives. It is no mark: it does not say how good the badge is, "
        "or whether it is genuine.",
        "· TrustEd (reconstructed): 1 of 3 required items given, 1 more weakly.",
        "Item by item: --profile trusted (ids: verifier profiles list)",
        "Reconstructed: inferred in part.",
        "",
    ]
    assert "· トラステッド（再構成）：必須3項目のうち1項目を記載、ほか1項目は不十分。" in lines_of(
        reports.score(), language="ja"
    )


@pytest.mark.parametrize(
    ("tally", "english", "japanese"),
    [
        ({"met": 3, "weak": 0}, "all 3 required items given.", "必須3項目をすべて記載。"),
        ({"met": 1, "of": 1, "weak": 0}, "1 of 1 required items given.", "必須1項目のうち1項目を記載。"),
        ({"met": 0, "weak": 0}, "0 of 3 required items given.", "必須3項目のうち0項目を記載。"),
        ({"met": 0, "of": 0, "weak": 0}, "no required item can be counted.", "数えられる必須項目なし。"),
    ],
)
def test_a_line_names_what_is_given(tally, english, japanese):
    score = reports.score(score=with_tally(**tally))
    assert f"· TrustEd (reconstructed): {english}" in lines_of(score)
    assert f"· トラステッド（再構成）：{japanese}" in lines_of(score, language="ja")


def test_what_could_not_be_found_out_stands_beside_what_was_counted():
    """Otherwise a badge of which little is known would seem to have all that is required."""
    lines = shown(score=replace(with_tally(unknown=2), verdict="cannot_tell"))
    assert "· TrustEd (reconstructed): 1 of 5 required items given, 1 more weakly, 2 not known." in lines


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
    assert [line for line in lines if line.startswith(f"· {said}: 1 of 3 required items given")]


@pytest.mark.parametrize(
    ("title", "language", "said"),
    [
        ("Union (reconstructed)", "en", "Union (reconstructed, by analogy): "),
        ("Union (yes) indeed", "en", "Union (yes) indeed (reconstructed, by analogy): "),
        ("Union :)", "en", "Union :) (reconstructed, by analogy): "),
        ("連合(再構成)", "ja", "連合(再構成、準用)："),
        ("連合（再構成）", "ja", "連合（再構成、準用）："),
        ("連合", "ja", "連合（再構成、準用）："),
    ],
)
def test_a_title_has_one_bracket(title, language, said):
    words = replace(reports.WORDS, title={"en": title}, prominent=True)
    lines = lines_of(reports.score(words=words, applies="by_analogy"), language=language)
    assert [line for line in lines if line.startswith(f"· {said}")]


def among_many(*scores, **options):
    """The lines of these scores, which stand among others of profiles that are not prominent."""
    return lines_of(*scores, *(titled(name) for name in ("One", "Two", "Three", "Four")), **options)


def test_among_many_the_prominent_and_those_that_the_badge_claims_have_lines_of_their_own():
    guide = reports.score(words=replace(reports.WORDS, title={"en": "Guide"}, prominent=True))
    lines = among_many(titled("Claimed", claimed=True), titled("Union"), guide)
    told = [line.partition(" (")[0] for line in lines if "required items given, " in line]
    assert told == ["· Claimed", "· Guide"]
    assert "· 5 further lists: all required items given for 0, given but some only weakly for 5." in lines


def test_further_profiles_are_counted_by_what_came_of_them():
    verdicts = ("meets", "meets", "does_not_meet", "cannot_tell", "meets_with_weak_points")
    scores = [
        titled(f"No {number}", score=replace(reports.score().score, verdict=verdict))
        for number, verdict in enumerate(verdicts)
    ]
    given = "all required items given for 2, given but some only weakly for 1, not decided for 1"
    said = f"· 5 further lists: {given}."
    assert said in lines_of(*scores)
    counted = "必須項目をすべて記載しているもの2件、一部不十分なもの1件、判断できないもの1件。"
    assert f"· ほか5件の一覧のうち、{counted}" in lines_of(*scores, language="ja")


def test_what_is_said_of_titles_is_explained_once_and_only_if_it_is_said():
    analogy = lines_of(titled("Union", applies="by_analogy"), titled("Rich", applies="by_analogy"))
    assert "Reconstructed: inferred in part. By analogy: written for another edition." in analogy
    published = replace(reports.WORDS, fidelity="transcribed")
    assert not [line for line in lines_of(reports.score(words=published)) if "inferred" in line]
    base = Base(title={"en": "Base"}, publisher="Body", fidelity="reconstructed")
    own = replace(reports.WORDS, fidelity="house", base=base)
    assert "Reconstructed: inferred in part." in lines_of(reports.score(words=own))


def test_prominent_profiles_that_do_not_concern_the_badge_are_named_last_and_no_others():
    beside = replace(reports.score().score, verdict="not_applicable")
    known = replace(reports.WORDS, title={"en": "Known"}, prominent=True)
    lines = lines_of(titled("Union", score=beside), reports.score(), reports.score(words=known, score=beside))
    place = lines.index("· Not about a badge of this kind: Known.")
    assert lines[place - 1].startswith("· TrustEd")


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
            "No score: we score information only where nothing about the issuer calls for caution.",
        ),
        (issuers.SELF_MADE, "No score as long as nothing but a key is known of the issuer."),
        (
            issuers.RESEMBLES,
            "No score as long as the issuer is to be noted: it resembles one on your list.",
        ),
        (
            issuers.PLATFORM_OPEN,
            "No score as long as the issuer is to be noted: it resembles one on your list.",
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
    assert "· TrustEd (reconstructed): " not in in_full(report, "trusted")
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
    assert end - begin <= 12
