"""The report in a terminal: as plain text, in colour, narrow, and in Japanese."""

import io
import re
from dataclasses import replace
from datetime import timedelta

import pytest
from rich.cells import cell_len
from rich.console import Console

from tests.unit.render import issuers, reports
from tests.unit.render.page.drawing import text
from verifier.model.codes import document, engine, image, recipient, schema, status, structure
from verifier.model.finding import Finding
from verifier.model.outcome import Outcome
from verifier.model.report import InputDescription, Verdict
from verifier.model.words import Cause
from verifier.render.catalogue import LANGUAGES, catalogue
from verifier.render.face import OUTCOMES, VERDICTS
from verifier.render.json import report_object
from verifier.render.page.report import report_view
from verifier.render.text import print_report
from verifier.render.wording import Wording

SHOWN = {**reports.ALL, **issuers.ALL}
REPORTS = pytest.mark.parametrize("report", SHOWN.values(), ids=SHOWN)


def printed(report, *, language="en", width=100, colour=False):
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
    print_report(report, console=console, language=language)
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


def test_what_could_not_be_checked_comes_first_with_the_next_step():
    text = printed(reports.INCOMPLETE, width=200)
    gap = text.index("(status.list-unreachable · timeout)")
    retry = text.index("→ You could check again in a few minutes.")
    step = text.index(
        "→ The issuer: Let everybody fetch, at its address, what says if the badge was withdrawn."
    )
    caution = text.index("(validity.expired)")
    assert gap < retry < step < caution


@pytest.mark.parametrize(
    ("report", "step"),
    [
        (reports.REVOKED, "→ You: Do not count this badge. If the candidate disagrees, they can ask"),
        (reports.EXPIRED, "→ You: Decide whether a badge that has ended still counts."),
    ],
)
def test_whoever_reads_of_a_withdrawn_or_expired_badge_is_told_what_to_do(report, step):
    assert step in printed(report, width=200)


def test_required_check_that_was_switched_off_comes_before_what_is_worth_knowing():
    off = reports.with_results(
        reports.result("status", Finding(code=engine.SWITCHED_OFF)),
        *(result for result in reports.EXPIRED.results if result.check == "validity"),
    )
    text = printed(replace(reports.EXPIRED, verdict=Verdict.INCOMPLETE, results=off), width=200)
    places = [
        text.index(code)
        for code in ("(engine.switched-off)", "(validity.expired)", "(recipient.not-compared)")
    ]
    assert places == sorted(places)


def test_what_speaks_against_the_badge_comes_before_what_is_not_known():
    unread = reports.with_results(
        *(result for result in reports.FORGED.results if result.check in ("proof", "key-binding")),
        reports.result("status", Finding(code=status.LIST_MALFORMED, cause=Cause.MALFORMED_REMOTE)),
    )
    text = printed(replace(reports.FORGED, results=unread), width=200)
    assert text.index("(proof.invalid)") < text.index("(status.list-malformed")


def test_what_stands_in_the_answers_is_not_said_again():
    for report in (reports.INCOMPLETE, reports.FORGED, reports.REVOKED, reports.NOTHING):
        text = printed(report, width=400)
        told = [finding for result in report.results for finding in result.findings]
        wording = Wording(report=report, catalogue=catalogue("en"))
        sentences = {wording.sentence(finding) for finding in told if finding.code is not engine.NO_BADGE}
        assert not [sentence for sentence in sentences if text.count(sentence) > 1]


def test_what_no_answer_says_is_said_where_it_matters():
    unclear = reports.with_results(reports.result("schema", Finding(code=schema.NOT_CONFORMANT)))
    text = printed(replace(reports.VALID, verdict=Verdict.CAUTION, results=unclear), width=200)
    assert "▲ The badge breaks its format where it matters" in text


def test_what_breaks_the_format_is_named_with_its_place_on_one_plain_line():
    detail = "id |\n✔ identifier" + 99 * "r"
    unclear = Finding(code=schema.NOT_CONFORMANT, pointer="/credentialSubject", detail=detail)
    results = reports.with_results(reports.result("schema", unclear))
    text = printed(replace(reports.VALID, verdict=Verdict.CAUTION, results=results), width=300)
    place = re.search(r"\(schema\.not-conformant( · .*?)\)$", text, re.MULTILINE)[1]
    assert re.fullmatch(r" · /credentialSubject · id \| ?identifierr{20,}…", place)
    assert len(place) < 100


def test_fault_of_ours_says_which_question_has_no_answer():
    crashed = Finding(code=engine.CRASHED, cause=Cause.INTERNAL)
    both = reports.with_results(reports.result("schema", crashed), reports.result("validity", crashed))
    text = printed(replace(reports.INCOMPLETE, results=both), width=300)
    assert "? Does it keep to its format? Something went wrong on our side" in text
    assert "? Is it within its period of validity? Something went wrong on our side" in text


@pytest.mark.parametrize(("kind", "missed"), [("url", False), ("json", False), ("image", True)])
def test_picture_that_nobody_gave_is_not_missed(kind, missed):
    uncompared = reports.with_results(reports.result("image", Finding(code=image.NOT_FETCHED)))
    given = InputDescription(kind=kind)
    assert ("image.not-fetched" in printed(replace(reports.VALID, input=given, results=uncompared))) is missed


def test_badge_behind_a_page_says_so_below_its_headline_and_not_as_a_remark_on_form():
    linked = Finding(code=document.LINKED_FROM, fills=(("host", "moodle.example"),))
    given = InputDescription(kind="page", url="https://uni.example/jane", found_in="html:link")
    found = reports.with_results(reports.result("document", Finding(code=document.READ), linked))
    text = printed(replace(reports.VALID, input=given, results=found), width=200)
    assert text.splitlines()[2].strip() == (
        "Found on uni.example/jane, which links to it; the badge itself is kept at moodle.example."
    )
    assert "on form" not in text


def test_japanese_has_no_space_behind_a_sentence():
    for report in (*reports.ALL.values(), reports.REVOKED):
        assert not re.search(r"。 \S", printed(report, language="ja", width=400))


def test_badge_that_nothing_proves_has_no_green_tick():
    assert printed(reports.FORGED).startswith(
        """\
✖ Do not rely on this badge
  unknown signer
  The badge says: “Soil Science”, issued by “Example University”.
  None of this is proven.
"""
    )
    lines = [line.rstrip() for line in printed(reports.FORGED).splitlines()]
    assert lines[5:16] == [
        "  Genuine?          ✖ no           This badge was changed after it was signed, or was not signed by",
        "                                   uni.example.",
        "  Still valid?      – unproven     Not proven, and said only of the badge that this one claims to",
        f"{' ' * 35}be: On 2026-11-21 20:30 UTC the issuer did not list this badge as",
        f"{' ' * 35}withdrawn. By its own word: The issuer set no period of validity.",
        "  From whom?        ? not known    We do not know who issued this badge, so the issuer's name in it",
        "                                   is only a claim.",
        "  For this person?  – not checked  Not compared with the candidate yet.",
        "",
        "What matters",
        "  ✖ Genuine? (proof.invalid)",
    ]


def test_word_of_a_badge_that_nothing_proves_is_dimmed():
    coloured = printed(reports.FORGED, colour=True)
    assert "\x1b[2m– unproven" in coloured
    assert "\x1b[2mNot proven, and said" in coloured
    assert "– 裏付けなし" in printed(reports.FORGED, language="ja")
    assert "unproven" not in printed(reports.REVOKED)


def test_what_nobody_can_see_has_no_green_tick():
    bare = reports.with_results(reports.result("status", Finding(code=status.NONE_DECLARED)))
    report = replace(reports.VALID, results=bare)
    assert "Still valid?      – partly" in printed(report)
    assert "– 一部" in printed(report, language="ja")


def test_claims_of_a_badge_that_nothing_proves_are_said_to_be_unproven():
    text = printed(reports.FORGED)
    assert "unknown signer" in text
    assert "None of this is proven." in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "code", [recipient.NOT_COMPARED, recipient.NAME_SIMILAR, recipient.ADDRESS_FROM_LINK]
)
def test_terminal_names_the_option_by_which_a_recipient_is_compared_and_a_page_does_not(code, language):
    report = replace(
        reports.VALID, results=reports.with_results(reports.result("recipient", Finding(code=code)))
    )
    assert "--recipient" in printed(report, language=language)
    assert "--recipient" not in text(report_view(report, language=language))


def test_option_is_named_only_where_something_is_to_be_compared():
    compared = reports.with_results(reports.result("recipient", Finding(code=recipient.MATCHES)))
    assert "--recipient" not in printed(replace(reports.VALID, results=compared))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "code", [recipient.NOT_COMPARED, recipient.NAME_SIMILAR, recipient.ADDRESS_FROM_LINK]
)
def test_nobody_is_asked_for_an_address_that_cannot_change_a_rejection(code, language):
    asking = Finding(code=code)
    others = [each for each in reports.REVOKED.results if each.check != "recipient"]
    report = replace(reports.REVOKED, results=(*others, reports.result("recipient", asking)))
    shown = printed(report, language=language, width=300)
    step = catalogue(language).step(code) or ""
    assert step
    assert step not in shown
    assert step not in text(report_view(report, language=language))
    assert "--recipient" not in shown
    assert (code.id in shown) is (code is not recipient.NOT_COMPARED)  # which is said above
    found = [each for check in report_object(report)["checks"] for each in check["findings"]]
    (told,) = [each for each in found if each["code"] == code.id]
    assert (told["actor"], told["nextStep"]) == ("nobody", None)


def test_gap_that_only_follows_from_another_is_not_listed():
    assert "key-binding.not-published" not in printed(reports.FORGED)
    assert "issuer.unknown-signer" not in printed(reports.FORGED)


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


@pytest.mark.parametrize("code", [status.AS_OF_NOW, status.PUBLISHED_BY, structure.NOT_AN_OPEN_BADGE])
def test_remark_of_substance_is_a_sentence_and_not_one_on_form(code):
    fine = reports.FINE[5].findings
    remarked = reports.with_results(reports.result("status", *fine, Finding(code=code)))
    text = printed(replace(reports.VALID, results=remarked), width=200)
    assert f"({code.id})" in text
    assert "on form" not in text


def test_address_that_only_samples_have_asks_nobody_to_publish_it():
    blocked = Finding(
        code=status.LIST_UNREACHABLE, cause=Cause.BLOCKED_BY_POLICY, fills=(("host", "uni.example"),)
    )
    found = reports.with_results(reports.result("status", blocked))
    text = printed(replace(reports.VALID, verdict=Verdict.INCOMPLETE, results=found), width=200)
    assert "→ Addresses under .example do not exist; add --samples fixtures/samples." in text
    assert "Let everybody fetch" not in text


def test_gap_that_time_does_not_mend_is_not_to_be_tried_again():
    assert "check again in a few minutes" not in printed(reports.FORGED)


def test_finding_that_nobody_can_mend_has_no_step():
    odd = type(engine.CRASHED)(id="proof.new", outcome=Outcome.CANNOT_TELL, says="New.")
    results = reports.with_results(reports.result("proof", Finding(code=odd, cause=Cause.UNSUPPORTED)))
    text = printed(replace(reports.VALID, authentic=None, answers={}, results=results))
    lines = [line.rstrip() for line in text.splitlines()]
    assert lines[lines.index("  ? Genuine? (proof.new · unsupported)") + 1].startswith("  –")


def test_no_badge_has_no_headline():
    text = printed(reports.NOTHING)
    assert text.startswith("□ No verifiable badge here\n\n  Genuine?")


def test_where_there_is_no_badge_nobody_is_looked_for():
    lowered = replace(reports.NOTHING, answers={**reports.NOTHING.answers, "issuer": Outcome.CANNOT_TELL})
    assert "From whom?        – not asked  There was no badge" in printed(lowered)


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


def test_several_badges_have_one_line_each_and_then_their_reports():
    lines = [line.rstrip() for line in printed(reports.BUNDLE, width=60).splitlines()]
    assert lines[:10] == [
        "2 badges were found; each has its own report.",
        "The whole counts as the worst of them: ✖ Do not rely on this",
        "badge",
        "",
        "  1  ✔ Genuine; judge the issuer yourself · uni.example",
        "  2  ✖ Do not rely on this badge · unknown signer",
        "",
        "Badge 1 of 2 " + "─" * 47,
        "✔ Genuine; judge the issuer yourself",
        "  uni.example",
    ]
    text = "\n".join(lines)
    assert text.index("Badge 1 of 2") < text.index("Badge 2 of 2") < text.index("What this does not tell")
    assert text.count("What this does not tell") == 1


@pytest.mark.parametrize("kind", ["page", "document"])
def test_badges_that_only_stand_together_have_no_verdict_of_the_whole(kind):
    scattered = replace(reports.BUNDLE, input=InputDescription(kind=kind))
    assert "The whole" not in printed(scattered)


def test_what_is_no_badge_has_no_signer_among_several():
    mixed = replace(reports.BUNDLE, members=(reports.VALID, reports.NOTHING))
    assert "  2  □ No verifiable badge here\n" in "\n".join(
        line.rstrip() for line in printed(mixed).splitlines()
    )
