"""From what a PDF says to what it mentions: addresses with the words around them."""

import base64

import pytest

from tests.effort import done_within
from verifier.locate.document_pdf import mentions_in_pdf

CREDLY = "https://www.credly.com/badges/00000001-0000-4000-8000-000000000001"
LINK = "https://uni.example/badges/1"


def page(*lines, links=()):
    """Tell a page whose lines stand one below the other, twenty points apart."""
    placed = [
        [72.0, 700.0 - 20 * at, line] if isinstance(line, str) else list(line)
        for at, line in enumerate(lines)
    ]
    return [{"page": 1, "links": [list(link) for link in links], "pictures": 1}, {"page": 1, "lines": placed}]


def mentions(*answers, pages=1, end=True):
    return mentions_in_pdf([{"pages": pages}, *answers, *([{"end": True}] if end else [])])


def labels(*lines, links):
    found = mentions(*page(*lines, links=links)).found
    return [mention.label for mention in found if mention.where.how == "link"]


@pytest.mark.parametrize(
    ("lines", "rectangle", "label"),
    [
        (("Cloud Basics", "Other"), (72, 697, 140, 710), "Cloud Basics"),
        (("Cloud Basics", "Show credential"), (72, 677, 160, 690), "Cloud Basics"),
        (
            ((72, 700, "Cloud Basics"), (300, 700, "Show credential")),
            (298, 697, 380, 710),
            "Cloud Basics Show credential",
        ),
        (((150, 650, "Welder"), (72, 630, "Baker")), (150, 660, 210, 720), "Welder"),
        (("2024", "Show credential"), (72, 677, 160, 690), ""),
        ((), (0, 0, 0, 0), ""),
    ],
    ids=["in it", "above", "on its line", "below a picture", "a date names nothing", "nothing there"],
)
def test_a_link_is_labelled_by_the_words_around_it(lines, rectangle, label):
    assert labels(*lines, links=[(*rectangle, LINK)]) == [label]


@pytest.mark.parametrize(
    ("lines", "rectangle", "other", "label"),
    [
        (("Baker", "Show credential"), (72, 677, 160, 690), (72, 697, 140, 710), ""),
        (("Welder", "Baker", "Show"), (72, 657, 160, 670), (72, 677, 140, 690), "Welder"),
        (((150, 730, "Head of Sales"),), (150, 660, 210, 720), (0, 0, 0, 0), ""),
        (((150, 650, "Baker"), (220, 690, "Welder")), (150, 660, 210, 720), (150, 647, 190, 658), "Welder"),
    ],
    ids=["another link above", "words beyond it", "another block above a picture", "another link below it"],
)
def test_a_link_is_not_named_by_another_link_or_block(lines, rectangle, other, label):
    assert labels(*lines, links=[(*rectangle, LINK), (*other, CREDLY)])[0] == label


def test_an_address_in_the_text_is_not_named_by_another_one():
    found = mentions(*page("Welder", LINK, f"Baker {CREDLY}", f"{LINK}0")).found
    assert [each.label for each in found] == ["Welder", "Baker", ""]


def test_addresses_in_the_text_are_found_with_the_words_before_them():
    found = mentions(*page("Welder", f"({LINK}).", "credly.com/badges/2, Baker")).found
    assert [(each.url, each.label, each.where.how) for each in found] == [
        (LINK, "Welder", "text"),
        ("https://credly.com/badges/2", "Baker", "text"),
    ]


def test_an_address_goes_on_in_the_next_lines_only_if_the_whole_is_known():
    found = mentions(*page(CREDLY[:40], CREDLY[40:50], CREDLY[50:], LINK[:-1], "more")).found
    assert [each.url for each in found] == [CREDLY, LINK[:-1]]


def test_an_address_that_is_whole_takes_nothing_from_the_next_line():
    assert mentions(*page(CREDLY, "abc")).found[0].url == CREDLY


def test_an_address_that_stops_within_a_sentence_is_left_as_it_is():
    assert mentions(*page(CREDLY[:40], "(and so on)")).found[0].url == CREDLY[:40]


def test_attached_files_are_mentioned_and_pictures_counted():
    file = {"page": 0, "file": base64.b64encode(b"{}").decode(), "name": "a.json"}
    read = mentions(*page("CV"), file, {"page": 0, "file": "not base64!"})
    assert [(each.body, each.where.how, each.where.page) for each in read.found] == [(b"{}", "attachment", 0)]
    assert (read.pictures, read.read_in_part) == (1, False)


@pytest.mark.parametrize(
    ("answers", "more"),
    [
        (page("CV"), {"end": False}),
        (page("CV"), {"pages": 2}),
        ([*page("CV"), {"page": 1, "broken": "text"}], {}),
    ],
    ids=["ended", "more pages", "broken"],
)
def test_what_was_not_read_is_told(answers, more):
    assert mentions(*answers, **more).read_in_part


@pytest.mark.parametrize("told", [[], [{"end": True}]])
def test_nothing_that_was_read_is_no_document(told):
    assert mentions_in_pdf(told) is None


def test_what_has_another_form_is_passed_over():
    odd = {"page": 1, "links": [[1, 2], 7], "lines": [[1], "x", [None, None, "Welder"]]}
    assert mentions(odd).found == ()


def test_addresses_in_the_text_are_few_and_what_is_beyond_them_is_told():
    many = page(*(f"https://guild.example/{number}" for number in range(1_100)))
    found = mentions(*many)
    assert (len(found.found), found.read_in_part) == (1_000, True)


def test_long_addresses_in_the_text_are_fewer():
    many = page(*("https://guild.example/?" + "a=%41&" * 300 for _ in range(200)))
    found = done_within(2, lambda: mentions(*many))  # seconds; of thirty such pages all took forty
    assert (len(found.found), found.read_in_part) == (54, True)


def test_line_that_breaks_a_thousand_times_is_no_more_lines_than_a_page_has():
    found = mentions(*page(*(("x\n" * 1_000) for _ in range(10)), LINK))
    assert found.found == ()
