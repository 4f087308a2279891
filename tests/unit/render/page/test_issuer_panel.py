"""Who is behind a badge and how we know: a chain from what it claims to what is proven."""

from dataclasses import replace

import pytest

from tests.unit.render import issuers, reports
from tests.unit.render.page.drawing import attribute, elements, text, texts, wording
from verifier.render.page.issuer_panel import issuer_panel


def steps(report, *, language="en"):
    shown = issuer_panel(wording(report, language=language))
    return elements(shown, "li", class_="stage")


def kinds(report):
    return [attribute(step, "class").removeprefix("stage is-") for step in steps(report)]


def test_chain_goes_from_the_claim_to_what_is_proven_and_to_lists():
    assert [texts(step, "h3") for step in steps(reports.VALID)] == [
        ["In whose name does the badge say that it was awarded?"],
        ["Is it what was signed or published? yes"],
        ["Does the key or the place belong to the issuer it names? yes"],
        ["Is it proven who the issuer is?"],
        ["Is the issuer on a list of trusted issuers?"],
    ]


def test_key_that_anybody_could_have_made_is_not_said_to_belong_to_the_name_above_it():
    assert texts(steps(issuers.SELF_MADE)[2], "h3") == [
        "Does the key or the place belong to the issuer it names? partly"
    ]
    assert "passed" in kinds(issuers.TRUSTED_KEY)[2]
    assert kinds(issuers.SELF_MADE)[2] == "partly"


def test_claimed_name_is_quoted_and_called_a_claim():
    claim = steps(reports.VALID)[0]
    assert texts(claim, "p") == [
        "“Example University”. So far this is only what the badge says.",
        "did:web:uni.example",
    ]


def test_proven_place_stands_alone_and_the_claim_is_not_repeated_as_if_proven():
    who = steps(reports.VALID)[3]
    assert texts(who, "p") == ["uni.example", "uni.example published the key that signed it."]


def test_badge_that_names_nobody_says_so():
    nameless = replace(reports.VALID, credential=replace(reports.VALID.credential, issuer=None))
    assert texts(steps(nameless)[0], "p") == ["It names nobody."]


def test_forged_badge_breaks_the_chain_where_the_signature_is_wrong():
    assert kinds(reports.FORGED) == ["claim", "failed", "cantTell", "cantTell", "untested"]
    assert texts(steps(reports.FORGED)[3], "strong") == ["unknown signer"]


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("report", [each for each in reports.ALL.values() if each.credential])
def test_step_is_green_only_for_what_was_found(report, language):
    green = [each for each in steps(report, language=language) if "is-passed" in attribute(each, "class")]
    passed = {each.check for each in report.results if each.outcome.value == "passed"}
    assert len(green) <= len(passed & {"proof", "key-binding", "issuer"})


def test_recognised_issuer_is_shown_with_the_entry_and_its_list():
    report = issuers.TRUSTED
    lists = steps(report)[-1]
    assert attribute(lists, "class") == "stage is-passed"
    recognition = report.recognition.listed
    assert texts(elements(lists, "dl")[0], "dd") == [
        recognition.issuer.name,
        recognition.by,
        recognition.list.name,
        recognition.list.version,
        recognition.list.digest,
    ]


def test_look_alike_is_a_warning_and_never_green():
    lists = steps(issuers.RESEMBLES)[-1]
    assert attribute(lists, "class") == "stage is-caution"
    assert elements(lists, "p", class_="is-caution")
    assert not elements(lists, "dl")


def test_reader_without_lists_is_told_that_none_was_used():
    assert texts(steps(reports.VALID)[-1], "p") == ["We used no list of trusted issuers."]


def test_issuer_known_by_its_key_alone_is_said_to_be_on_no_list():
    assert texts(steps(issuers.SELF_MADE)[-1], "p")[0] == "No list that we used has it."


def test_list_that_could_not_be_used_is_named_with_the_reason():
    said = text(steps(issuers.NO_LIST_LEFT)[-1])
    assert "The issuer list “Register” could not be used (it is out of date)" in said
    assert "Register 7: Not in force: it is older than it may be." in said


def test_addresses_that_a_step_rests_on_are_named():
    proof = reports.FINE[3].findings[0]
    seen = replace(proof, exhibits=(reports.LIST,))
    report = replace(reports.VALID, results=reports.with_results(reports.result("proof", seen)))
    assert "We looked here: https://uni.example/status/3" in text(steps(report)[1])


def test_hostile_names_are_text_and_cut():
    hostile = reports.credential(issuer_name="<b>\u202e" + "x" * 5_000)
    claim = steps(replace(reports.VALID, credential=hostile))[0]
    assert "\u202e" not in text(claim)
    assert len(texts(claim, "p")[0]) < 150


def test_what_is_no_badge_has_no_chain():
    assert issuer_panel(wording(reports.NOTHING)) is None
