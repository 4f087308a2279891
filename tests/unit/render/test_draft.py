"""What an issuer reads about a draft, and what a program does: the stamp first, then what it tells."""

import io
from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.console import Console

from tests.unit.render import reports
from verifier.model.codes import document, structure
from verifier.model.credential import Edition
from verifier.model.draft import DraftScore, NotScored, Unread
from verifier.model.finding import Finding
from verifier.model.scores import State, Strength
from verifier.render.catalogue import LANGUAGES, catalogue
from verifier.render.draft import drafts_object
from verifier.render.draft_text import print_drafts

STAMP = (
    "Not verified: this measures the information in the draft alone; it says nothing"
    " about signature, issuer or withdrawal."
)
UNTOLD, ONLY_ISSUED = (
    "It is told in a part that is not here.",
    "Only the verification of the issued badge can tell.",
)
LINK = NotScored(findings=(Finding(code=document.LINK_IN_TEXT, fills=(("host", "uni.example"),)),))


def draft(*fields, **changes):
    score = reports.score()
    if fields:
        score = replace(score, score=replace(score.score, fields=fields))
    return DraftScore(
        **{
            "edition": Edition.OB20,
            "name": "Soil Science",
            "is_signed": False,
            "scores": (score,),
            **changes,
        }
    )


def printed(*drafts, language="en", width=80, command=None):
    paper = io.StringIO()
    console = Console(file=paper, width=width, color_system=None, highlight=False, markup=False, emoji=False)
    print_drafts(drafts, console=console, language=language, command=command)
    lines = [line.rstrip() for line in paper.getvalue().splitlines()]
    assert all(cell_len(line) <= width for line in lines)
    return lines


def unknown(id_, need):
    return replace(reports.field(id_, State.UNKNOWN), need=need, reason="not-looked-at")


def test_stamp_comes_first_then_name_and_edition_then_the_scores():
    lines = printed(draft(), width=120)
    assert lines[:4] == [STAMP, "", "“Soil Science” · Open Badges 2.0", ""]
    assert lines[4].startswith("  · The metadata matches the expectations of TrustEd (reconstructed)")


def test_stamp_is_told_in_japanese():
    text = "".join(printed(draft(), language="ja"))
    assert (
        "未検証：この結果は下書きに含まれる情報だけを測るもので、署名、発行元、取り消しについては何も示しません。"
        in text
    )


def test_signed_badge_is_said_to_be_verified_by_another_command():
    assert "“verifier check” verifies it." in " ".join(printed(draft(is_signed=True), width=120))
    assert "verifier check" not in " ".join(printed(draft()))


def test_draft_for_several_recipients_has_no_total_and_says_why_once():
    several = draft(scores=(reports.score(shown=False, is_first_of_several=True),) * 3)
    brief = " ".join(printed(several, width=120, command="verifier score FILE"))
    assert brief.count("several recipients or achievements, and only the first was read.") == 1
    assert "TrustEd" not in brief
    assert "verifier score FILE --profile ID" in brief
    full = " ".join(printed(several, width=120))
    assert "The items of TrustEd are listed without a result" in full
    assert " of 3" not in full


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "unread",
    [
        *(Unread(part=part, is_linked=True) for part in ("award", "achievement", "issuer")),
        *(Unread(part=part, is_linked=False) for part in ("award", "issuer")),
    ],
)
def test_each_part_that_was_not_looked_at_is_said_to_be(unread, language):
    said = catalogue(language).tables["drafts"]
    rendered = drafts_object([draft(unread=(unread,))], language=language)
    assert rendered["notLookedAt"] == [{"part": unread.part, "isLinked": unread.is_linked}]
    assert rendered["notes"] == [said[f"{unread.part}-{'linked' if unread.is_linked else 'absent'}"]]


def test_field_of_a_part_that_is_not_here_says_so():
    told = draft(unknown("skills", Strength.VERIFIED), unseen=frozenset({"skills"}))
    assert f"not known: {UNTOLD}" in " ".join(" ".join(printed(told)).split())
    (score,) = drafts_object([told])["scores"]
    assert score["openUntilIssued"] == []


@pytest.mark.parametrize("need", [Strength.LINKED, Strength.VERIFIED])
def test_field_that_only_an_issued_badge_can_show_says_so(need):
    told = draft(unknown("skills", need), unknown("name", Strength.STRUCTURED))
    text = " ".join(" ".join(printed(told)).split())
    assert text.count(ONLY_ISSUED) == 1
    assert "can be told only of an issued badge" in text
    (score,) = drafts_object([told])["scores"]
    assert score["openUntilIssued"] == ["skills"]


def test_several_profiles_are_told_in_brief_with_how_to_see_one():
    lines = printed(draft(), command="verifier score draft.json")
    assert "  ▲ TrustEd (reconstructed): all required items are given, some of them weakly." in lines
    assert lines[-1] == "To see one in full: verifier score draft.json --profile ID"
    assert "Required" not in lines


def test_several_drafts_are_numbered_and_each_is_told():
    lines = printed(draft(), LINK)
    assert [line for line in lines if line.startswith("Badge 1 of 2 ")]
    assert [line for line in lines if line.startswith("Badge 2 of 2 ")]
    rendered = drafts_object([draft(), LINK])
    assert (rendered["verified"], rendered["notVerified"]) == (None, STAMP)
    assert [each["draft"] for each in rendered["drafts"]] == [True, None]


def test_draft_without_a_name_says_so():
    assert "(no name) · Open Badges 2.0" in printed(draft(name=None))
    assert drafts_object([draft(name=None)])["name"] is None


def test_foreign_name_is_inert():
    name = "\u202eAda\x1b[31m\n✔ [bold]" + "x" * 5_000
    (line,) = (line for line in printed(draft(name=name)) if "Ada" in line)
    assert not {"\u202e", "\x1b", "✔"} & set(line)
    assert len(drafts_object([draft(name=name)])["name"]) <= 200


def test_json_of_one_draft_is_flat_and_says_that_nothing_is_verified():
    rendered = drafts_object([draft()])
    assert [*rendered][:5] == ["verified", "notVerified", "draft", "edition", "name"]
    assert (rendered["verified"], rendered["notVerified"]) == (None, STAMP)
    assert (rendered["draft"], rendered["edition"], rendered["name"]) == (True, "ob20", "Soil Science")
    assert rendered["problems"] == []
    assert rendered["scores"][0]["profile"] == "trusted"
    assert drafts_object([draft(is_signed=True)])["draft"] is False


@pytest.mark.parametrize(
    ("finding", "said"),
    [
        (LINK.findings[0], "This is a text with a link to uni.example in it, which we did not open."),
        (Finding(code=document.LINK_IN_TEXT), "This is a text with a link to the site in it"),
        (
            Finding(code=document.NOT_READ_YET, detail="pdf"),
            "This is a PDF, and one draft is measured at a time",
        ),
        (Finding(code=document.NOT_READ_YET, detail="?"), "This is a document, and one draft"),
        (Finding(code=structure.NOT_AN_OPEN_BADGE), "a credential of another kind than an open badge"),
        (Finding(code=document.UNRECOGNISED, detail="{host}"), "there is no badge in it."),
    ],
)
def test_what_is_no_badge_is_said_with_what_can_be_given(finding, said):
    given = NotScored(findings=(finding,))
    lines = printed(given, width=160)
    assert said in lines[2]
    assert f"({finding.code.id})" in lines[2]
    assert lines[3].startswith("  → Give a credential of Open Badges 3")
    rendered = drafts_object([given])
    assert (rendered["draft"], rendered["scores"]) == (None, [])
    (problem,) = rendered["problems"]
    assert problem["code"] == finding.code.id
    assert said in problem["text"]
