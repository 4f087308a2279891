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
from verifier.model.issuer_list import MissingList
from verifier.model.outcome import Outcome
from verifier.model.recognition import Likeness, Resemblance
from verifier.model.report import Headline
from verifier.model.words import Cause
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
        (
            issuers.TRUSTED,
            "“Example University” is on a list that this check relies on",
            "published the key that signed it.",
        ),
        (
            issuers.NOT_LISTED,
            "college.example published",
            "is not on the issuer lists we use. This is common.",
        ),
        (
            issuers.RESEMBLES,
            "The issuer's name is much like that of “Known Institute”",
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
    assert "From whom?        ▲ caution" in printed(report)
    assert "could not be used" in summary(told(report))
    assert "much like that of “Known Institute”" in summary(told(report))


def test_nobody_known_stays_unknown_whatever_lists_are_missing():
    unknown = Finding(code=issuer.UNKNOWN_SIGNER)
    missing = Finding(code=issuer.LIST_UNAVAILABLE)
    assert issuer_answer.apart_from_lists(Outcome.CANNOT_TELL, [missing]) is Outcome.CANNOT_TELL
    assert issuer_answer.apart_from_lists(Outcome.CANNOT_TELL, [unknown, missing]) is Outcome.CANNOT_TELL


def test_what_the_answer_says_is_not_said_again_below():
    for report, code in (
        (issuers.NOT_LISTED, "issuer.not-listed"),
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


@pytest.mark.parametrize(
    ("likeness", "says"),
    [
        (Likeness.SAME_NAME, "The badge uses the name of “Known Institute”, which is on a list you use"),
        (Likeness.SIMILAR_NAME, "The issuer's name is much like that of “Known Institute”"),
        (Likeness.SAME_LETTERS, "written with other letters that look like those of “Known Institute”"),
        (Likeness.SIMILAR_DOMAIN, "The issuer's address, known-edu.example, is spelt much like one of"),
        (Likeness.DOMAIN_INSIDE, "The issuer's address, known-edu.example, has in it what an address of"),
        (Likeness.SAME_LOGO, "The issuer shows the picture of “Known Institute”"),
        (Likeness.HIDDEN_SIGNS, "signs in it that nobody sees and reads like that of “Known Institute”"),
    ],
)
def test_look_alike_is_told_by_what_is_alike(likeness, says):
    report = _resembling("did:web:known-edu.example", likeness)
    assert says in answer("issuer", wording=told(report))
    assert says in summary(told(report))
    for language in ("en", "ja"):
        shown = answer("issuer", wording=told(report, language))
        assert "known-edu.example" in shown
        assert "\u202e" not in shown


def test_look_alike_that_is_only_a_key_is_told_as_one():
    said = answer("issuer", wording=told(_resembling(issuers.KEY, Likeness.SAME_NAME, kind="self")))
    assert "comes from a key that anybody could have made, which the list does not name for it." in said
    assert "did:key" not in said


def test_account_under_the_name_of_somebody_known_uses_that_name():
    report = _resembling(issuers.CREDLY, Likeness.SAME_NAME, kind="platform")
    said = answer("issuer", wording=told(report))
    assert said.startswith("This account at Credly uses the name of “Known Institute”, which is on a list")


def test_every_likeness_has_a_sentence_of_its_own():
    for language in ("en", "ja"):
        assert set(catalogue(language).tables["likeness"]) == {each.value for each in Likeness}


@pytest.mark.parametrize(("language", "place"), [("en", "places"), ("ja", "places")])
def test_who_keeps_the_list_is_told_what_to_add_for_a_proof_that_is_too_wide(language, place):
    shown = printed(issuers.OUT_OF_REACH, language=language, width=400)
    matters = shown[shown.index(catalogue(language).word("matters")) :]
    assert "(issuer.out-of-reach)" in matters
    assert f"→ {catalogue(language).tables['actors']['us']}" in matters
    assert place in matters


_UNUSED = replace(
    issuers.CONSULTED,
    missing=tuple(
        MissingList(id=name, name=name, why=why)
        for name, why in zip("ABCD", [Cause.LIST_STALE, *[Cause.LIST_UNTRUSTED] * 3], strict=True)
    ),
)
_TOGETHER = (
    "4 of your issuer lists could not be used, so we did not look there: “A” (it is out of date), “B” ("
)


@pytest.mark.parametrize("issuer_id", [issuers.WEB, issuers.CREDLY, issuers.KEY])
def test_several_lists_that_could_not_be_used_are_told_together(issuer_id):
    kind = {issuers.CREDLY: "platform", issuers.KEY: "self"}.get(issuer_id, "issuer")
    report = issuers.report(issuer_id, _UNUSED, kind=kind)
    for text in (answer("issuer", wording=told(report)), summary(told(report))):
        assert text.count(_TOGETHER) == 1
        assert "2 more." in text
        assert "“C”" not in text
    lines = answer_lines("issuer", wording=told(report))
    assert sum(_TOGETHER in line for line in lines) == 1
    shown = printed(report, width=400)
    assert shown.count("issuer.list-unavailable") == 1
    assert "(issuer.list-unavailable · list_stale · list_untrusted)" in shown


def test_cause_that_all_lists_share_is_said_once():
    alike = tuple(replace(each, why=Cause.LIST_STALE) for each in _UNUSED.missing)
    said = answer("issuer", wording=told(issuers.report(issuers.WEB, replace(_UNUSED, missing=alike))))
    assert said.endswith("we did not look there: “A”, “B” and 2 more (it is out of date).")
    both = answer("issuer", wording=told(issuers.report(issuers.WEB, replace(_UNUSED, missing=alike[:2]))))
    assert both.endswith("we did not look there: “A”, “B” (it is out of date).")


def test_each_list_that_could_not_be_used_is_a_finding_of_its_own_for_programs():
    findings = [
        finding
        for result in issuers.report(issuers.WEB, _UNUSED).results
        for finding in result.findings
        if finding.code is issuer.LIST_UNAVAILABLE
    ]
    texts = {told(issuers.DOMAIN).sentence(each) for each in findings}
    assert len(texts) == 4


def test_lists_that_could_not_be_used_are_one_reason_in_the_table_of_a_document():
    paper = io.StringIO()
    report = issuers.report(issuers.WEB, _UNUSED)
    console = Console(file=paper, width=400)
    print_document(document(replace(GOOD, report=report)), console=console, language="en")
    assert paper.getvalue().count(_TOGETHER) == 1
    assert "The issuer list" not in paper.getvalue()


def _resembling(issuer_id, likeness, *, kind="issuer"):
    resembles = Resemblance(list=issuers.LIST, issuer=issuers.KNOWN, likeness=likeness)
    recognition = replace(issuers.CONSULTED, resembles=resembles)
    return issuers.report(issuer_id, recognition, kind=kind, name="\u202eKnovvn")
