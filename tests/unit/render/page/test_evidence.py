"""Everything that was looked at, on a page: where, what, when, by which digest, or why not."""

from dataclasses import replace

from tests.unit.render import reports
from tests.unit.render.page.drawing import attribute, elements, text, texts, wording
from verifier.model.exhibit import Unavailable
from verifier.model.words import Cause, ExhibitId, Url
from verifier.render.page.evidence import evidence


def drawn(report=reports.VALID, *, language="en", **changes):
    return evidence(wording(replace(report, **changes), language=language))


def documents(shown):
    return [texts(each, "p") for each in elements(elements(shown, "ol")[0], "li")]


def test_document_is_shown_with_address_kind_size_time_and_digest():
    assert documents(drawn()) == [
        ["What you gave", "image/png · 20,480 bytes · obtained 2026-11-21T20:31:05Z", "sha256:" + "a" * 64],
        [
            "https://uni.example/status/3",
            "application/vc+jwt · 900 bytes · obtained 2026-11-21T20:30:00Z",
            "sha256:" + "b" * 64,
        ],
    ]


def test_document_that_could_not_be_had_says_why():
    assert documents(drawn(reports.INCOMPLETE))[1] == [
        "https://uni.example/status/3",
        "It could not be had: uni.example took too long to answer.",
    ]


def test_site_to_which_an_address_led_is_the_one_that_did_not_answer():
    (gap,) = reports.INCOMPLETE.unavailable
    led = replace(gap, why=Cause.DNS, at_url=Url("https://gone.example/3"))
    assert documents(drawn(reports.INCOMPLETE, unavailable=(led,)))[1] == [
        "https://uni.example/status/3",
        "It could not be had: no site named gone.example could be found.",
    ]


def test_document_that_led_elsewhere_and_an_unusual_status_are_told():
    moved = replace(reports.EXHIBITS[0], status=410, final_url="https://new.example/3")
    (shown,) = documents(drawn(exhibits=(moved,)))
    assert shown[1] == "It led on to https://new.example/3"
    assert shown[2].endswith("answered with status 410")


def test_sites_that_learned_of_the_check_are_named():
    assert "Sites that learned of this check: uni.example" in text(drawn())
    assert "No site was asked for this check." in text(drawn(exhibits=reports.EXHIBITS[1:]))


def test_digest_of_what_was_checked_and_where_the_badge_was_in_it_are_told():
    said = text(drawn(language="ja"))
    assert "確認したもののダイジェスト： sha256:" + "a" * 64 in said
    assert "png:iTXt:openbadgecredential" in said


def test_report_for_which_nothing_was_looked_at_has_no_list():
    assert evidence(wording(reports.NOTHING)) is None


def test_hostile_address_is_text_and_no_link():
    gap = Unavailable(id=ExhibitId("x"), url=Url("javascript:alert(1)//\u202e"), why=Cause.BLOCKED_BY_POLICY)
    shown = drawn(exhibits=(), unavailable=(gap,))
    assert not elements(shown, "a")
    assert documents(shown)[0][0] == "javascript:alert(1)//"


def test_link_to_a_document_tells_that_site_nothing():
    (link,) = elements(drawn(), "a")
    assert attribute(link, "rel") == "nofollow noopener noreferrer ugc"
