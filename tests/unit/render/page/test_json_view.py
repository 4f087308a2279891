"""The badge as JSON on a page: what findings speak of is marked, and nothing in it acts or hides."""

import json
from dataclasses import replace

import pytest

from tests.effort import done_within
from tests.unit.render import reports
from tests.unit.render.page.drawing import attribute, elements, text, texts, wording
from verifier.model.codes import proof
from verifier.model.finding import Finding
from verifier.render.page.anchors import anchor
from verifier.render.page.element import html
from verifier.render.page.json_lines import lines
from verifier.render.page.json_view import json_view

RAW = {
    "id": "urn:uuid:1",
    "credentialStatus": {"type": "BitstringStatusListEntry"},
    "proof": [{"type": "DataIntegrityProof"}],
    "a/b~c": [1, None, True, {}, []],
}


def report(raw=RAW, **changes):
    return replace(reports.VALID, credential=replace(reports.VALID.credential, raw=raw), **changes)


def drawn(raw=RAW, **changes):
    return json_view(wording(report(raw, **changes)))


def code(shown):
    return text(elements(shown, "code")[0])


def plain(shown):
    """The badge alone, without the sentences between its lines."""
    inside = elements(shown, "code")[0].children
    return "".join(text(each) for each in inside if "said" not in (attribute_of(each)))


def attribute_of(node):
    return "" if isinstance(node, str) else attribute(node, "class")


def test_json_is_the_whole_badge():
    shown = drawn()
    assert json.loads(plain(shown)) == RAW
    assert plain(shown) == json.dumps(RAW, indent=2) + "\n"


def test_node_of_a_finding_is_marked_and_the_sentence_stands_beneath():
    assert texts(drawn(), "mark") == ['"credentialStatus": {', '"proof": [']
    assert '"credentialStatus": {\nOn 2026-11-21 20:30 UTC the issuer did not list' in code(drawn())


def test_each_finding_at_a_node_is_said_with_the_tone_of_its_outcome():
    failed = Finding(code=proof.INVALID, pointer="/proof/0", fills=(("signer", "uni.example"),))
    remark = Finding(code=proof.DEPRECATED_SUITE, pointer="/proof/0")
    shown = drawn(results=(reports.result("proof", failed, remark),))
    said = [attribute(each, "class") for each in elements(shown, "span", class_="said")]
    assert said == ["said is-failed", "said is-remark"]


def test_marked_node_has_the_name_that_links_lead_to():
    mark = elements(drawn(), "mark")[0]
    assert attribute(mark, "id") == anchor("/credentialStatus", wording=wording(report()))


def test_equal_places_of_two_badges_on_a_page_have_different_names():
    other = replace(report(), input=replace(reports.VALID.input, sha256="c" * 64))
    assert anchor("/proof", wording=wording(report())) != anchor("/proof", wording=wording(other))


def test_names_with_slashes_and_tildes_are_found_by_their_pointers():
    assert [line.pointer for line in lines({"a/b~c": [1]})] == ["", "/a~1b~0c", "/a~1b~0c/0", None, None]


@pytest.mark.parametrize("hostile", ["\u202e", "\u200b", "\u2028", "\x1b", "\ud800", "\U000e0041"])
def test_signs_that_hide_are_spelled_out(hostile):
    shown = code(drawn({"name": f"a{hostile}b", f"k{hostile}": 1}))
    assert hostile not in shown
    assert "\\" in shown


def test_markup_in_it_is_text():
    written = html(drawn({"name": "</code><script>alert(1)</script>"}))
    assert "<script" not in written


@pytest.mark.parametrize(
    "raw",
    [
        {"many": [*range(100_000)]},
        {"long": "x" * 16_000_000},
        {"k" * 1_000_000: {"k" * 1_000_000: [{"a": 1}] * 5_000}},
        {"number": 10**4_000},
    ],
    ids=["many", "long", "names", "number"],
)
def test_large_badge_is_cut(raw):
    written = done_within(0.5, lambda: html(drawn(raw)))
    assert len(written) < 400_000


def test_badge_of_too_many_lines_says_so():
    assert "Only the first 2000 lines are shown." in text(drawn({"many": [*range(2_000)]}))
    assert "Only the first" not in text(drawn({"many": [*range(1_990)]}))


def test_deep_badge_ends_in_an_ellipsis():
    deep = {}
    for _ in range(500):
        deep = {"a": deep}
    assert code(drawn({"a": deep})).count("{") < 50
    assert "…" in code(drawn({"a": deep}))


def test_what_is_no_badge_has_no_json():
    assert json_view(wording(reports.NOTHING)) is None
    assert drawn({}) is None


def test_summary_says_what_it_is_in_both_languages():
    assert texts(drawn(), "summary") == ["The badge itself, as JSON"]
    assert texts(json_view(wording(report(), language="ja")), "summary") == ["バッジそのもの（JSON）"]
