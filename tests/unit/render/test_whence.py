"""Where a badge was found stands in one line, and is no remark on form."""

from dataclasses import replace

import pytest

from tests.unit.render import reports
from verifier.locate.wrapped_links import WRAPPERS
from verifier.model.codes import document
from verifier.model.finding import Finding
from verifier.model.report import InputDescription
from verifier.platforms import PLATFORMS
from verifier.render.catalogue import catalogue
from verifier.render.whence import whence
from verifier.render.wording import Wording

PAGE = "https://uni.example/jane"
LINKED = Finding(code=document.LINKED_FROM, fills=(("host", "moodle.example"),))


def told(*findings, language="en", **given):
    report = replace(
        reports.VALID,
        input=InputDescription(**{"kind": "page", "url": PAGE, **given}),
        results=reports.with_results(reports.result("document", Finding(code=document.READ), *findings)),
    )
    return whence(Wording(report=report, catalogue=catalogue(language)))


@pytest.mark.parametrize(
    ("findings", "given", "said"),
    [
        (
            (LINKED,),
            {"found_in": "html:link"},
            "Found on uni.example/jane, which links to it; the badge itself is kept at moodle.example.",
        ),
        ((), {"found_in": "html:json-ld"}, "Found on the page uni.example/jane."),
        ((), {"found_in": "html:picture"}, "Found in a picture on the page uni.example/jane."),
        (
            (),
            {"found_in": "html:alternate", "via": ("linkedin", "credly")},
            "Found on the page uni.example/jane (via LinkedIn, Credly).",
        ),
        ((), {"found_in": "json", "via": ("credly",)}, "Found by the link you gave, via Credly."),
        (
            (),
            {"found_in": "json", "via": ("badge_list", "✔ <b>")},
            "Found by the link you gave, via badge list.",
        ),
        ((), {"found_in": "json"}, ""),
        ((), {"found_in": "html:link", "url": None}, ""),
        (
            (),
            {"found_in": "html:json-ld", "url": "https://uni.example/\u202ejan\u0435"},
            "%E2%80%AEjan%D0%B5.",
        ),
    ],
)
def test_where_a_badge_was_found_is_said_if_it_is_not_the_address_itself(findings, given, said):
    line = told(*findings, **given)
    assert line.endswith(said)
    assert bool(line) is bool(said)


def test_where_a_badge_was_found_is_said_in_japanese():
    assert told(LINKED, language="ja", found_in="html:link") == (
        "uni.example/janeからリンクされていたバッジです。バッジ自体はmoodle.exampleにあります。"
    )
    assert told(language="ja", found_in="json", via=("credly",)) == (
        "入力されたリンクから見つかりました（経由：Credly）。"
    )


@pytest.mark.parametrize("language", ["en", "ja"])
def test_whatever_leads_to_badges_has_a_name(language):
    *ours, share_pages = sorted((platform.ids for platform in PLATFORMS), key=len)
    assert {id_ for ids in ours for id_ in ids} | WRAPPERS <= set(catalogue(language).tables["via"])
    assert share_pages
