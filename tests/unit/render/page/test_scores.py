"""Scores as figures: what is given, weak, missing or not known, and never of an unproven badge."""

import re
from dataclasses import replace

import pytest

from tests.unit.render import reports
from tests.unit.render.page.drawing import attribute, elements, text, texts, wording
from verifier.model.scores import NOT_EXPRESSIBLE, State, Tally
from verifier.render.catalogue import LANGUAGES
from verifier.render.page.scores import scores

PRESENT, WEAK, MISSING, UNKNOWN = State.PRESENT, State.WEAK, State.MISSING, State.UNKNOWN


def drawn(*given, language="en", **changes):
    report = replace(reports.VALID, scores=given, **changes)
    return scores(wording(report, language=language))


def with_fields(*fields, **changes):
    table = replace(reports.score().score, fields=fields, required=Tally(met=1, of=3, weak=1), **changes)
    return replace(reports.score(), score=table)


def test_score_has_its_title_whose_list_it_is_and_both_fractions():
    shown = drawn(reports.score())
    assert texts(shown, "h3") == ["TrustEd: 1 of 3 required items given, 1 more weakly."]
    assert "Part of the published list could not be read and is inferred." in text(shown)
    assert "Measured as: Knowledge (the badge declares it)." in text(shown)
    assert texts(shown, class_="of-level") == ["of 3 required: 1 given, 1 weak, 1 missing"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_score_is_folded_behind_its_title_and_a_count_in_words(language):
    (folded,) = elements(drawn(reports.score(), language=language), class_="score")
    assert (folded.name, attribute(folded, "open")) == ("details", "")
    (said,) = texts(folded.children[0], "h3")
    assert said.startswith(("TrustEd: 1 of 3 required items", "トラステッド"))
    assert not re.search(r"\d\s*/\s*\d", text(folded))


@pytest.mark.parametrize("language", LANGUAGES)
def test_above_all_figures_stands_that_they_are_no_mark_for_the_badge(language):
    shown = drawn(reports.score(), reports.score(), language=language)
    meant = wording(reports.VALID, language=language).catalogue.word("profile-meaning")
    assert [text(each) for each in shown.children[1:2]] == [meant]
    assert re.search("no mark|点数ではなく", meant)


def test_no_score_is_a_percentage():
    assert "%" not in text(drawn(reports.score()))


@pytest.mark.parametrize(
    ("state", "kind", "word"),
    [
        (PRESENT, "present", "given"),
        (WEAK, "weak", "weak"),
        (MISSING, "missing", "missing"),
        (UNKNOWN, "unknown", "not known"),
    ],
)
def test_cell_tells_by_shape_word_and_tone_how_an_item_fares(state, kind, word):
    shown = drawn(with_fields(reports.field("skills", state)))
    (cell,) = elements(shown, "li", class_="cell")
    assert attribute(cell, "class") == f"cell is-{kind}"
    assert text(cell) == f"Skills {word}"
    (shape,) = elements(cell, "svg")
    assert attribute(shape, "aria-hidden") == "true"
    assert attribute(shape, "class") == f"shape is-{kind}"


def test_every_state_has_a_shape_of_its_own():
    fields = [reports.field("skills", state) for state in (PRESENT, WEAK, MISSING, UNKNOWN)]
    shapes = [each.children for each in elements(drawn(with_fields(*fields)), "svg", class_="shape")]
    assert len(set(shapes)) == 4


def test_item_that_the_edition_has_no_place_for_is_not_called_missing():
    field = replace(reports.field("skills", MISSING), reason=NOT_EXPRESSIBLE)
    shown = drawn(with_fields(field))
    assert texts(shown, "li", class_="cell") == ["Skills no place for it in this edition"]
    assert "Link them." not in text(shown)


def test_item_that_does_not_concern_the_badge_has_no_cell():
    shown = drawn(with_fields(reports.field("skills", State.NOT_APPLICABLE), reports.field("name", PRESENT)))
    assert texts(shown, "li", class_="cell") == ["Name given"]


def test_weak_item_says_why_where_it_stands_and_what_the_issuer_can_do():
    (item,) = elements(elements(drawn(with_fields(reports.field("skills", WEAK))), class_="items")[0], "li")
    assert texts(item, "p") == [
        "Skills weak",
        "It is said in words only, not in the place meant for it.",
        "Where it stands: /tag",
        "→ Link them.",
    ]


def test_place_is_a_link_where_the_page_shows_it():
    credential = replace(reports.VALID.credential, raw={"tag": "soil"})
    shown = drawn(with_fields(reports.field("skills", WEAK)), credential=credential)
    (link,) = elements(elements(shown, class_="items")[0], "a")
    assert attribute(link, "href").startswith("#json-")


def test_item_of_many_places_points_at_the_first_and_counts_the_others():
    field = reports.field("skills", WEAK, pointers=tuple(f"/tag/{number}" for number in range(9)))
    assert "Where it stands: /tag/0 /tag/1 /tag/2 and at 6 more places" in text(drawn(with_fields(field)))


def test_what_no_badge_can_show_is_folded_beneath():
    assert "Was it assessed?" in texts(drawn(reports.score()), "li")


def test_unproven_badge_has_one_sentence_and_no_figure():
    shown = scores(wording(replace(reports.FORGED, scores=(reports.score(shown=False),))))
    assert texts(shown, "p") == ["No score: we score information only in badges we could authenticate."]
    assert not elements(shown, "li")
    assert not elements(shown, "svg")


def test_badge_that_no_profile_concerns_has_no_section():
    beside = replace(reports.score(), score=replace(reports.score().score, verdict="not_applicable"))
    assert drawn() is None
    assert drawn(beside) is None


def test_of_many_lists_those_that_are_not_prominent_are_counted_and_folded():
    prominent = replace(reports.score(), words=replace(reports.WORDS, prominent=True))
    others = [replace(reports.score(), profile=f"list-{number}") for number in range(3)]
    shown = drawn(prominent, *others)
    assert len(elements(shown, class_="score")) == 1
    (folded,) = elements(shown, "details", class_="further")
    assert texts(folded, "summary") == [
        "3 further lists: all required items given for 0, given but some only weakly for 3."
    ]
    assert texts(folded, "h3") == ["TrustEd"] * 3


def test_list_in_brief_leads_to_a_page_that_shows_it_item_by_item():
    others = [replace(reports.score(), profile=f"list-{number}") for number in range(4)]
    where = replace(reports.VALID.input, url="https://uni.example/badges/a&b=1")
    links = elements(drawn(*others, input=where, language="ja"), "a")
    assert attribute(links[0], "href") == (
        "/r?url=https%3A%2F%2Funi.example%2Fbadges%2Fa%26b%3D1&profiles=list-0&lang=ja"
    )


def test_claim_to_keep_to_a_list_is_told_with_what_we_found():
    shown = drawn(replace(reports.score(), claimed=True, computed=True))
    assert "By our reading its metadata does only in part; neither proves the other." in text(shown)
