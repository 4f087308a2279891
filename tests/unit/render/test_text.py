"""The report in a terminal: as plain text, in colour, narrow, and in Japanese."""

import io
from dataclasses import replace
from datetime import timedelta

import pytest
from rich.cells import cell_len
from rich.console import Console

from tests.unit.render import reports
from tests.unit.render.test_scores import Words
from verifier.model.codes import engine
from verifier.model.finding import Finding
from verifier.model.outcome import Outcome
from verifier.model.report import Verdict
from verifier.model.words import Cause
from verifier.render.face import OUTCOMES, VERDICTS
from verifier.render.text import print_report

REPORTS = pytest.mark.parametrize("report", reports.ALL.values(), ids=reports.ALL)


def printed(report, *, language="en", width=100, colour=False, profiles=()):
    paper = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n")
    console = Console(
        file=paper,
        width=width,
        highlight=False,
        markup=False,
        emoji=False,
        force_terminal=colour,
        color_system="256" if colour else None,
    )
    print_report(report, console=console, language=language, profiles=profiles)
    paper.flush()
    return paper.buffer.getvalue().decode("utf-8")


def test_verdict_comes_first_then_who_then_the_claim():
    lines = printed(reports.VALID).splitlines()
    assert lines[:3] == [
        "✔ Genuine; judge the issuer yourself",
        "  uni.example",
        "  The badge says: “Soil Science”, issued by “Example University”.",
    ]


def test_four_answers_follow():
    text = printed(reports.INCOMPLETE)
    assert "Genuine?          ✔ yes          This badge has not been changed since uni.example" in text
    assert "Still valid?      ? not known    We could not check if it was withdrawn" in text
    assert "For this person?  – not checked  Not compared with the candidate yet." in text


def test_what_matters_comes_with_a_next_step():
    text = printed(reports.INCOMPLETE, width=200)
    gap = text.index("(status.list-unreachable · timeout)")
    retry = text.index("→ You could check again in a few minutes.")
    step = text.index("→ The issuer: Make the address of the status list answer again.")
    caution = text.index("(validity.expired)")
    assert gap < retry < step < caution


def test_what_speaks_against_the_badge_comes_before_what_is_not_known():
    text = printed(reports.FORGED)
    assert text.index("(proof.invalid)") < text.index("(key-binding.not-published")
    assert "unknown signer" in text
    assert "None of this is proven." in text


def test_remarks_are_counted_and_not_listed():
    assert "1 remark on form" in printed(reports.FORGED)
    assert "issuer.no-profile" not in printed(reports.FORGED)
    many = reports.with_results(
        reports.result(
            "proof", *(finding for result in reports.FORGED.results for finding in result.findings)
        ),
        reports.result("issuer", *reports.FORGED.results[7].findings),
    )
    assert "2 remarks on form" in printed(replace(reports.FORGED, results=many))


def test_gap_that_time_does_not_mend_is_not_to_be_tried_again():
    assert "check again in a few minutes" not in printed(reports.FORGED)


def test_finding_that_nobody_can_mend_has_no_step():
    odd = type(engine.CRASHED)(id="proof.new", outcome=Outcome.CANNOT_TELL, says="New.")
    results = reports.with_results(reports.result("proof", Finding(code=odd, cause=Cause.UNSUPPORTED)))
    assert "New. (proof.new · unsupported)\n  –" in printed(replace(reports.VALID, results=results))


def test_no_badge_has_no_headline():
    text = printed(reports.NOTHING)
    assert text.startswith("□ No verifiable badge here\n\n  Genuine?")


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ({"name": "", "issuer_name": "Uni"}, "The badge says: issued by “Uni”."),
        ({"name": "Soil", "issuer_name": ""}, "The badge says: “Soil”."),
    ],
)
def test_claims_are_quoted_as_far_as_there_are_any(names, said):
    assert said in printed(replace(reports.VALID, credential=reports.credential(**names)))


def test_badge_without_names_is_not_quoted():
    silent = replace(reports.FORGED, credential=reports.credential(name="", issuer_name=""))
    assert "The badge says" not in printed(silent)
    assert "None of this" not in printed(silent)


def test_another_day_is_named():
    past = replace(reports.VALID, judged_at=reports.AT - timedelta(days=400))
    assert "Dates are judged for 2025-10-17" in printed(past)


def test_markup_and_controls_in_a_claim_are_text():
    hostile = reports.credential(name="[bold red]x[/] :warning: \x1b]0;t\x07", issuer_name="a\u202eb")
    text = printed(replace(reports.VALID, credential=hostile))
    assert "“[bold red]x[/] :warning: ]0;t”" in text
    assert "\x1b" not in text


@REPORTS
@pytest.mark.parametrize("width", [30, 48, 69, 70, 100, 200])
@pytest.mark.parametrize("language", ["en", "ja"])
def test_nothing_is_cut_or_too_wide(report, width, language):
    lines = printed(report, width=width, language=language).splitlines()
    assert all(cell_len(line) <= width for line in lines)
    assert not [line for line in lines if line.rstrip().endswith("…")]


def test_narrow_terminal_has_answers_under_their_questions():
    text = printed(reports.VALID, width=48)
    assert "  Genuine?  ✔ yes" in text
    assert "\n    This badge has not been changed since" in text


@REPORTS
@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_terminal_without_unicode_gets_plain_shapes(report, encoding):
    """The quotes of our own sentences are not in ASCII: the terminal decides what to do with them."""
    paper = io.TextIOWrapper(io.BytesIO(), encoding=encoding, errors="replace", newline="\n")
    print_report(report, console=Console(file=paper, width=80, highlight=False), language="en")
    paper.flush()
    shapes = {face.shape for face in (*VERDICTS.values(), *OUTCOMES.values())} - {"?"}
    assert not shapes & set(paper.buffer.getvalue().decode(encoding))


def test_word_stands_beside_every_shape_and_colour():
    coloured = printed(reports.FORGED, colour=True)
    assert "\x1b[1;31m✖ Do not rely on this badge\x1b[0m" in coloured
    assert len({(face.shape, face.style) for face in VERDICTS.values()}) == len(Verdict)


def test_several_badges_are_counted_and_then_shown_one_by_one():
    text = printed(reports.BUNDLE)
    assert text.startswith(
        "2 badges were found; each has its own report.\n  ✔ Genuine; judge the issuer yourself: 1\n"
    )
    assert text.index("Badge 1 of 2") < text.index("uni.example") < text.index("Badge 2 of 2")


def test_score_is_shown_in_brief():
    text = printed(replace(reports.VALID, scores=(reports.score(),)), profiles=(Words(),))
    assert "TrustEd (reconstructed): matches the expectations, with weak points\n" in text
    assert "1 of 3 required items, 0 of 1 recommended.\n" in text
    assert "missing: Level\n" in text
    assert "weak: Skills\n" in text
    assert "not known:" not in text
    assert "It is a measure of information, not of quality." in text


def test_score_without_its_profile_is_named_by_id():
    assert "  trusted: matches" in printed(replace(reports.VALID, scores=(reports.score(),)))


def test_forged_badge_has_no_grade():
    text = printed(replace(reports.FORGED, scores=(reports.score(shown=False),)), profiles=(Words(),))
    assert "No score: we score information only in badges we could authenticate." in text
    assert "TrustEd" not in text


def test_profile_that_does_not_apply_is_left_out():
    table = replace(reports.score().score, verdict="not_applicable")
    assert "Information" not in printed(replace(reports.VALID, scores=(reports.score(score=table),)))
