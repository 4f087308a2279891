"""What others say is told by who was proven to say it; a name that the badge alone gives is quoted."""

import io
from dataclasses import replace

import pytest
from rich.console import Console

from tests.unit.render import reports
from verifier.model.headline import Headline
from verifier.model.said_by_others import Speaker, Statement
from verifier.render.catalogue import catalogue
from verifier.render.json import report_object
from verifier.render.said import MAX_SHOWN, sentence
from verifier.render.summary import summary
from verifier.render.text import print_report
from verifier.render.wording import Wording

MINISTRY = Speaker(who=Headline(text="ministry.example", kind="issuer"))
LISTED = Speaker(
    who=Headline(text="Ministry of Examples", kind="issuer", place="ministry.example"), on_list="Partners"
)
COUNCIL = Speaker(claimed_name="Council” ✅ of all", claimed_url="https://council.example/")


def endorsement(by=MINISTRY, **members):
    written = {"about": "issuer", "pointer": "/endorsement/0", **members}
    return Statement(kind="endorsement", by=by, verified=True, **written)


def accreditation(by=COUNCIL, **members):
    return Statement(
        kind="accreditation",
        about="issuer",
        by=by,
        verified=False,
        pointer="/issuer/accreditations/0",
        **members,
    )


def reporting(*statements):
    return replace(reports.VALID, said_by_others=statements)


def printed(report, *, language="en"):
    paper = io.StringIO()
    print_report(report, console=Console(file=paper, width=200), language=language)
    return paper.getvalue()


@pytest.mark.parametrize(
    ("said", "language", "told"),
    [
        (endorsement(), "en", "ministry.example endorses the issuer."),
        (
            endorsement(about="achievement", claim="Teaches “very” well.", date=reports.moment(2026, 1, 2)),
            "en",
            "ministry.example endorses what the badge is awarded for: “Teaches 'very' well.” (2026-01-02).",
        ),
        (endorsement(about="credential"), "en", "ministry.example endorses this very badge."),
        (endorsement(about="part"), "en", "ministry.example endorses a part of this badge."),
        (
            endorsement(by=LISTED),
            "en",
            "Ministry of Examples (ministry.example), on your list “Partners”, endorses the issuer.",
        ),
        (
            endorsement(by=LISTED, claim="良い教育です。"),
            "ja",
            "Ministry of Examples (ministry.example)（使用中のリスト「Partners」に掲載）が、"
            "発行元を推薦しています：「良い教育です。」。",
        ),
        (
            accreditation(),
            "en",
            "The badge says that “Council'  of all” (https://council.example/) accredited its issuer; "
            "we have not confirmed that.",
        ),
        (
            accreditation(by=Speaker(claimed_name="Council"), date=reports.moment(2026, 1, 2)),
            "en",
            "The badge says that “Council” accredited its issuer (2026-01-02); we have not confirmed that.",
        ),
    ],
)
def test_each_is_one_sentence(said, language, told):
    assert sentence(said, words=catalogue(language)).replace("  ", " ") == told.replace("  ", " ")


def test_program_reads_who_says_it_and_whether_that_is_proven():
    rendered = report_object(reporting(endorsement(by=LISTED, claim="Good."), accreditation()))
    first, second = rendered["saidByOthers"]
    assert rendered["saidByOthersCount"] == 2
    assert (first["verified"], first["claim"], first["pointer"]) == (True, "Good.", "/endorsement/0")
    assert first["by"] == {
        "headline": "Ministry of Examples (ministry.example)",
        "kind": "issuer",
        "listed": True,
        "list": "Partners",
        "claimedName": None,
        "claimedUrl": None,
    }
    assert (second["kind"], second["verified"], second["claim"], second["date"]) == (
        "accreditation",
        False,
        None,
        None,
    )
    assert (second["by"]["headline"], second["by"]["kind"], second["by"]["listed"]) == (
        None,
        "unknown",
        False,
    )
    assert second["by"]["claimedUrl"] == "https://council.example/"


@pytest.mark.parametrize(
    ("beyond", "told"), [(0, ""), (1, "1 more is not shown."), (5, "5 more are not shown.")]
)
def test_no_more_are_shown_than_people_read_and_the_rest_is_counted(beyond, told):
    report = reporting(*[endorsement()] * (MAX_SHOWN + beyond))
    assert len(report_object(report)["saidByOthers"]) == MAX_SHOWN
    assert report_object(report)["saidByOthersCount"] == MAX_SHOWN + beyond
    text = printed(report)
    assert text.count("ministry.example endorses") == MAX_SHOWN
    assert ("not shown" in text) is bool(told)
    assert told in text


@pytest.mark.parametrize(("language", "title"), [("en", "What others say"), ("ja", "第三者の推薦と認定")])
def test_report_has_the_section_only_if_somebody_says_something(language, title):
    assert title in printed(reporting(accreditation()), language=language)
    assert title not in printed(reports.VALID, language=language)


def test_what_others_say_is_in_no_summary():
    report = reporting(endorsement(by=LISTED), accreditation())
    told = summary(Wording(report=report, catalogue=catalogue("en")))
    assert told == summary(Wording(report=reports.VALID, catalogue=catalogue("en")))
