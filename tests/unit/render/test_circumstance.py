"""More than a code tells: nothing at an address, and a name that nobody but the badge vouches for."""

from dataclasses import replace
from urllib.parse import urlsplit

import pytest

from tests.unit.render import issuers, reports
from tests.unit.render.page.drawing import elements, text, texts, wording
from tests.unit.render.test_text import printed
from verifier.model.codes import document, engine, key_binding, recipient
from verifier.model.exhibit import Exhibit, Unavailable
from verifier.model.finding import Finding
from verifier.model.outcome import Outcome
from verifier.model.report import InputDescription, Verdict
from verifier.model.words import Cause, ExhibitId, Url
from verifier.render import in_brief
from verifier.render.catalogue import LANGUAGES
from verifier.render.json import report_object
from verifier.render.page.report import report_view
from verifier.render.summary import summary

ADDRESS = "https://uni.example/badges/geniune"
LOOK = ExhibitId("x1")


def missing(cause, *, status=None, address=ADDRESS):
    """Report on an address of which this came."""
    finding = Finding(
        code=document.UNREACHABLE,
        cause=cause,
        exhibits=(LOOK,),
        fills=(("host", urlsplit(address).hostname),),
    )
    answered = Exhibit(
        id=LOOK,
        source=address,
        media_type="text/html",
        sha256="a" * 64,
        size=9,
        obtained_at=reports.AT,
        status=status or 200,
    )
    return replace(
        reports.NOTHING,
        verdict=Verdict.INCOMPLETE,
        input=InputDescription(kind="url", url=address),
        results=(
            reports.result("document", finding),
            *(reports.result(each.check, Finding(code=engine.NO_BADGE)) for each in reports.FINE[1:]),
        ),
        exhibits=(answered,) if status else (),
        unavailable=() if status else (Unavailable(id=LOOK, url=Url(address), why=cause),),
    )


ABSENT = {
    "404": missing(Cause.HTTP_4XX, status=404),
    "410": missing(Cause.HTTP_4XX, status=410),
    "no such host": missing(Cause.DNS),
}
UNANSWERED = {
    "too slow": missing(Cause.TIMEOUT),
    "log in": missing(Cause.HTTP_4XX, status=401),
    "refused": missing(Cause.BLOCKED_BY_SITE, status=403),
    "out of order": missing(Cause.HTTP_5XX, status=500),
}
ALL = {**ABSENT, **UNANSWERED}
SELF_MADE_FOR_YOU = replace(
    issuers.SELF_MADE,
    results=tuple(
        reports.result("recipient", Finding(code=recipient.MATCHES)) if each.check == "recipient" else each
        for each in issuers.SELF_MADE.results
    ),
    answers={**issuers.SELF_MADE.answers, "recipient": Outcome.PASSED},
)
VOUCHED = {
    "recognised": issuers.TRUSTED,
    "recognised key": issuers.TRUSTED_KEY,
    "recognised account": issuers.TRUSTED_PLATFORM,
}


def steps(report, *, language="en"):
    return texts(report_view(report, language=language), class_="step")


def head(report, *, language="en"):
    return text(elements(report_view(report, language=language), "header")[0])


@pytest.mark.parametrize("report", ABSENT.values(), ids=ABSENT)
def test_address_at_which_there_is_nothing_is_said_to_be_one_everywhere(report):
    said = summary(wording(report))
    assert said.startswith("There is nothing to check")
    assert "The link may be mistyped" in said
    assert "this says nothing about the badge" in said
    assert said in head(report)
    assert in_brief.reasons(wording(report)) == [said]
    shown = " ".join(printed(report, width=200).split())
    assert "◌ Not fully checked No site" in shown or "◌ Not fully checked Nothing was found" in shown


@pytest.mark.parametrize("report", ABSENT.values(), ids=ABSENT)
def test_reader_of_a_link_to_nothing_is_told_to_ask_for_the_right_one(report):
    (said,) = {each for each in steps(report) if each.startswith("You: ")}
    assert "ask the candidate for the right link" in said
    finding = report_object(report)["checks"][0]["findings"][0]
    assert (finding["actor"], f"You: {finding['nextStep']}") == ("you", said)


@pytest.mark.parametrize("report", UNANSWERED.values(), ids=UNANSWERED)
def test_what_did_not_answer_is_never_said_to_be_nothing(report):
    assert summary(wording(report)).startswith("We could not fetch the badge: ")
    assert "The badge could not be fetched" in head(report)
    assert "mistyped" not in text(report_view(report, language="en"))


def test_site_to_which_an_address_led_is_not_taken_for_the_one_that_was_given():
    report = ABSENT["no such host"]
    (gap,) = report.unavailable
    led = replace(report, unavailable=(replace(gap, at_url=Url("https://gone.example/b")),))
    assert summary(wording(led)) == (
        "We could not fetch the badge: no site named gone.example could be found. "
        "This says nothing about the badge."
    )
    assert "The badge could not be fetched" in head(led)
    assert "mistyped" not in text(report_view(led, language="en"))


@pytest.mark.parametrize("host", ["www.credly.com", "www.linkedin.com", "www.coursera.org"])
def test_platform_that_is_not_found_is_not_said_to_be_mistyped_or_gone(host):
    known = missing(Cause.DNS, address=f"https://{host}/badges/1")
    said = summary(wording(known))
    assert said.startswith(f"We could not fetch the badge: this service found no address for {host}")
    assert "The badge could not be fetched" in head(known)
    assert "mistyped" not in text(report_view(known, language="en"))
    (step,) = {each for each in steps(known) if each.startswith("You: ")}
    assert "ask whoever runs this service" in step


@pytest.mark.parametrize(
    ("language", "title", "says", "step"),
    [
        ("en", "A profile is not a badge", "a link to a profile on LinkedIn", "give us its own link"),
        ("ja", "プロフィールはバッジではありません", "LinkedInのプロフィール", "ブラウザー拡張機能"),
    ],
)
def test_reader_of_a_profile_is_told_where_its_badges_have_their_links(language, title, says, step):
    fills = (("platform", "LinkedIn"), ("profile", "LinkedIn"))
    finding = Finding(code=document.NO_PUBLIC_BADGE, cause=Cause.UNSUPPORTED, fills=fills)
    report = replace(reports.NOTHING, results=(reports.result("document", finding),))
    assert title in head(report, language=language)
    assert says in summary(wording(report, language=language))
    assert any(step in each for each in steps(report, language=language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("report", ALL.values(), ids=ALL)
def test_page_asks_no_four_questions_of_a_badge_that_nobody_saw(report, language):
    drawn = report_view(report, language=language)
    assert not elements(drawn, class_="answers")
    assert len(texts(drawn, class_="headline")) == 1
    asked = wording(report, language=language).catalogue.tables["questions"].values()
    assert not set(texts(elements(drawn, class_="matters")[0], "p")) & set(asked)


@pytest.mark.parametrize("report", [reports.VALID, reports.NOTHING, issuers.DOMAIN, reports.REVOKED])
def test_nothing_stands_in_the_place_of_a_badge_that_is_there(report):
    assert "found at this address" not in head(report)
    assert "could not be fetched" not in head(report)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("report", issuers.UNRECOGNISED.values(), ids=issuers.UNRECOGNISED)
def test_whoever_nobody_vouches_for_is_to_be_asked_about_in_one_step(report, language):
    asked = "sk the organisation" if language == "en" else "組織"
    assert [each for each in steps(report, language=language) if asked in each]


@pytest.mark.parametrize("report", VOUCHED.values(), ids=VOUCHED)
def test_issuer_on_a_list_is_not_to_be_asked_about(report):
    assert not [each for each in steps(report) if "Ask the organisation" in each or "ask the organ" in each]
    found = [each for check in report_object(report)["checks"] for each in check["findings"]]
    assert not [each for each in found if each["code"] == "issuer.domain-proven" and each["nextStep"]]


def test_withdrawn_badge_is_nothing_to_ask_the_organisation_about():
    assert not [each for each in steps(reports.REVOKED) if "organisation" in each]


def test_domain_that_nobody_vouches_for_is_marked_for_the_reader_to_judge_and_not_ticked():
    rows = elements(elements(report_view(reports.VALID, language="en"), class_="matters")[0], "li")
    (row,) = [each for each in rows if "organisation" in text(each)]
    assert elements(row, "svg", class_="is-you_judge")
    assert not elements(row, "svg", class_="is-passed")
    assert "● From whom? (issuer.domain-proven)" in printed(reports.VALID)


@pytest.mark.parametrize("language", LANGUAGES)
def test_self_made_badge_for_the_right_person_has_no_green_answer_about_who_it_is_from(language):
    drawn = elements(report_view(SELF_MADE_FOR_YOU, language=language), class_="answers")[0]
    marks = [elements(row, "strong")[0] for row in elements(drawn, class_="answer")]
    told = [dict(each.attributes)["class"] for each in marks]
    assert [told[place] for place in (0, 2, 3)] == [
        "outcome is-partly",
        "outcome is-caution",
        "outcome is-unproven",
    ]


def test_self_made_badge_does_not_say_that_its_issuer_signed_it():
    genuine, *_, person = texts(report_view(SELF_MADE_FOR_YOU, language="en"), "dd", class_="why")
    assert genuine.endswith("The key alone does not show whose it is.")
    assert person == "By its own word: The badge names the recipient that you entered."
    answers = report_object(SELF_MADE_FOR_YOU)["answers"]
    assert [answers[each]["word"] for each in ("genuine", "recipient")] == ["partly", "unproven"]
    assert [answers[each]["outcome"] for each in ("genuine", "recipient")] == ["passed", "passed"]


def test_key_that_its_issuer_does_not_publish_is_to_be_asked_about():
    unpublished = replace(
        reports.VALID,
        verdict=Verdict.INCOMPLETE,
        authentic=None,
        results=reports.with_results(
            reports.result("key-binding", Finding(code=key_binding.NOT_PUBLISHED, cause=Cause.HTTP_4XX)),
            *(each for each in reports.FORGED.results if each.check == "issuer"),
        ),
        answers={**reports.ANSWERS, "genuine": Outcome.CANNOT_TELL, "issuer": Outcome.CANNOT_TELL},
    )
    assert [each for each in steps(unpublished) if each.startswith("You: Ask the organisation")]
