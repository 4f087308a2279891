"""From whom? as somebody reads it who has to decide: what is proven, what lists say, whose word it is."""

import io
from dataclasses import replace

import pytest
from rich.console import Console

from tests.unit.render import issuers, reports
from tests.unit.render.test_document import GOOD, document
from tests.unit.render.test_text import printed
from verifier.model.codes import issuer
from verifier.model.finding import Finding
from verifier.model.outcome import Outcome
from verifier.model.report import Headline
from verifier.render import issuer_answer
from verifier.render.catalogue import catalogue
from verifier.render.document_text import print_document
from verifier.render.summary import answer, answer_lines, apart_from_lists, is_partly_seen, summary
from verifier.render.wording import Wording


def told(report, language="en"):
    return Wording(report=report, catalogue=catalogue(language))


def lines(report):
    return [line.strip() for line in printed(report).splitlines()]


def test_recognised_issuer_is_headed_by_its_name_in_the_list_with_its_exact_host_beneath():
    assert lines(issuers.TRUSTED)[:4] == [
        "✔ Verified",
        "Example University",
        "uni.example",
        "The badge says: “Soil Science”, issued by “The Uni”.",
    ]
    assert "\x1b[1;32m✔ Verified" in printed(issuers.TRUSTED, colour=True)


def test_key_that_a_list_knows_is_headed_by_the_name_alone_and_has_signed():
    assert lines(issuers.TRUSTED_KEY)[1] == "Example University"
    assert lines(issuers.TRUSTED_KEY)[2].startswith("The badge says")
    said = answer("genuine", wording=told(issuers.TRUSTED_KEY))
    assert said == "This badge has not been changed since Example University signed it."


def test_key_that_a_site_calls_its_own_is_known_by_that_site():
    by_site = replace(issuers.SELF_MADE, headline=Headline(text="uni.example", kind="issuer"))
    said = answer("genuine", wording=told(by_site))
    assert said == "This badge has not been changed since uni.example signed it."


def test_platform_signed_and_not_the_organisation_that_a_list_knows_by_its_account():
    said = answer("genuine", wording=told(issuers.TRUSTED_PLATFORM))
    assert said == f"This badge has not been changed since {issuers.ACCOUNT} signed it."


def test_two_lines_of_a_platform_stand_below_each_other():
    said = answer_lines("issuer", wording=told(issuers.PLATFORM))
    assert said == [
        "Published by Credly (www.credly.com): confirmed.",
        "Awarded in the name of “Example University”: Credly says so; we could not confirm it.",
    ]
    assert answer("issuer", wording=told(issuers.PLATFORM)) == " ".join(said)
    shown = printed(issuers.PLATFORM)
    assert "Published by Credly (www.credly.com): confirmed.\n" in shown.replace("  ", "").replace(
        " \n", "\n"
    )


def test_what_a_record_or_an_unknown_way_shows_of_a_platform_is_said_as_it_is():
    record, unknown = (
        Finding(code=issuer.PLATFORM, fills=(("platform", "Credly"), ("domain", "www.credly.com"), *more))
        for more in ((("published", "record-key"),), ())
    )
    wording = told(issuers.PLATFORM)
    assert wording.lines(record)[0] == "In a record that Credly (www.credly.com) signed: confirmed."
    assert wording.lines(unknown)[0] == "Signed or published by Credly (www.credly.com): confirmed."


@pytest.mark.parametrize(
    ("report", "begins", "ends"),
    [
        (issuers.TRUSTED, "“Example University” is on a list you trust", "published the key that signed it."),
        (
            issuers.NOT_LISTED,
            "college.example published",
            "is not on the issuer lists we use. This is common.",
        ),
        (
            issuers.RESEMBLES,
            "By its name, domain or picture the issuer resembles “Known Institute”",
            "is what the badge says.",
        ),
        (issuers.PLATFORM_OPEN, "This account at Credly resembles", "we could not confirm it."),
        (issuers.PLATFORM_VETTING, "Signed by edubadges (api.edubadges.nl): confirmed.", "This is common."),
        (issuers.OUT_OF_REACH, "knovvn.example published", "so we cannot say that it is theirs."),
        (issuers.ONE_LIST_STALE, "uni.example published", "so we did not look there."),
        (issuers.SELF_MADE, "The issuer is known only by a key", "just a claim."),
    ],
)
def test_caution_comes_first_then_what_was_proven_then_what_lists_say(report, begins, ends):
    said = answer("issuer", wording=told(report))
    assert said.startswith(begins)
    assert said.endswith(ends)


def test_list_that_is_missing_makes_an_answer_partial_and_not_unknown():
    for report in (issuers.ONE_LIST_STALE, issuers.NO_LIST_LEFT):
        assert is_partly_seen("issuer", wording=told(report))
        assert "From whom?        – partly" in printed(report)
    assert apart_from_lists("issuer", wording=told(issuers.NO_LIST_LEFT)) is Outcome.PASSED


def test_caution_is_not_hidden_behind_a_list_that_is_missing():
    report = issuers.RESEMBLES_WITHOUT_REGISTER
    assert report.answers["issuer"] is Outcome.CANNOT_TELL
    assert "From whom?        ▲ note" in printed(report)
    assert "could not be used" in summary(told(report))
    assert "resembles “Known Institute”" in summary(told(report))


def test_nobody_known_stays_unknown_whatever_lists_are_missing():
    unknown = Finding(code=issuer.UNKNOWN_SIGNER)
    missing = Finding(code=issuer.LIST_UNAVAILABLE)
    assert issuer_answer.apart_from_lists(Outcome.CANNOT_TELL, [missing]) is Outcome.CANNOT_TELL
    assert issuer_answer.apart_from_lists(Outcome.CANNOT_TELL, [unknown, missing]) is Outcome.CANNOT_TELL


def test_what_the_answer_says_is_not_said_again_below():
    for report, code in (
        (issuers.NOT_LISTED, "issuer.not-listed"),
        (issuers.OUT_OF_REACH, "issuer.out-of-reach"),
        (issuers.PLATFORM_VETTING, "issuer.account-unlisted"),
    ):
        assert code not in printed(report)
        assert "remark" not in printed(report)
    assert "issuer.platform-unvetted" in printed(issuers.PLATFORM)


def test_domain_in_its_own_letters_stands_below_the_exact_one():
    report = issuers.report("did:web:xn--mnchen-3ya.example")
    assert lines(report)[1:3] == ["xn--mnchen-3ya.example", "In its own letters: münchen.example"]


def test_one_line_of_many_names_a_recognised_issuer_with_its_place():
    both = replace(reports.BUNDLE, members=(issuers.TRUSTED, issuers.NOT_LISTED))
    assert "1  ✔ Verified · Example University (uni.example)" in lines(both)


def test_name_of_a_list_is_shown_without_signs_that_mislead():
    hostile = Headline(text="\u202eX ✅", place="uni.example", kind="issuer")
    wording = told(replace(reports.VALID, headline=hostile))
    assert wording.headline == "X (uni.example)"


@pytest.mark.parametrize("language", ["en", "ja"])
def test_badge_of_a_platform_has_its_two_lines_in_the_table_of_a_document_too(language):
    paper = io.StringIO()
    print_document(
        document(replace(GOOD, report=issuers.PLATFORM)),
        console=Console(file=paper, width=200),
        language=language,
    )
    rows = [line.strip() for line in paper.getvalue().splitlines()]
    said = told(issuers.PLATFORM, language).lines(issuers.PLATFORM.results[7].findings[0])
    assert rows[rows.index(said[0]) + 1] == said[1]
