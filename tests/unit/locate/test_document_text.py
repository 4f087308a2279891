"""What a text mentions that somebody pasted: several links, and the words beside or above them."""

import pytest

from tests.effort import done_within
from verifier.locate.document import Treatment, sort_mentions
from verifier.locate.document_text import MAX_LINKS, MAX_TEXT, links_in_text, mentions_in_text, several_links

ONE, TWO = "https://uni.example/records/1", "https://club.example/2"
CREDLY = "https://www.credly.com/badges/00000001-0000-4000-8000-000000000001"


def found(text):
    return [(each.label, each.url) for each in mentions_in_text(text.encode()).found]


@pytest.mark.parametrize(
    "text", [f"{ONE}\n{TWO}", f"{ONE} {TWO}", f"<{ONE}>\r\n\r\n<{TWO}>\n", f"{ONE}\t{TWO}"]
)
def test_links_are_found_however_they_are_separated(text):
    assert found(text) == [("", ONE), ("", TWO)]
    assert mentions_in_text(text.encode()).asked


def test_a_link_is_labelled_by_its_line_or_by_the_one_above():
    text = f"Welder: {ONE}\nBaker of bread\n{TWO}\n{CREDLY}"
    assert found(text) == [("Welder:", ONE), ("Baker of bread", TWO), ("", CREDLY)]


@pytest.mark.parametrize(
    "text",
    [
        f'"name","url"\n"Welder","{ONE}"\n"Baker","{TWO}"\n',
        f"[Welder]({ONE})\n[Baker]({TWO})\n",
        f'"Welder" {ONE}\n"Baker" {TWO}',
    ],
    ids=["table", "markdown", "quoted"],
)
def test_links_are_found_however_the_text_begins(text):
    assert [url for _, url in found(text)] == [ONE, TWO]
    assert several_links(text.encode()) == 2


@pytest.mark.parametrize("text", [f"証明：{ONE}\n認定{TWO}", f"修了証{ONE}\n認定証{TWO}"])
def test_in_japanese_no_space_is_before_a_link(text):
    assert found(text) == [("", ONE), ("", TWO)]


def test_two_links_to_one_badge_have_the_words_beside_them():
    assert found(f"Welder {ONE} {ONE}#here\n{TWO}") == [("Welder", ONE), ("Welder", f"{ONE}#here"), ("", TWO)]


@pytest.mark.parametrize(
    "odd", ["https://x@uni.example/2", "https://uni.example:8443/2", "http://localhost/2"]
)
def test_no_link_of_a_list_is_passed_over_for_its_form(odd):
    table = sort_mentions(mentions_in_text(f"{ONE}\n{odd}".encode()))
    assert [each.asked for each in table.listed] == [ONE, odd]
    assert [each.treatment for each in table.listed] == [Treatment.VERIFY] * 2


def test_a_link_that_is_longer_than_links_are_leaves_a_list_a_list_that_is_read_in_part():
    mentions = mentions_in_text(f"{ONE}\nhttps://uni.example/{'a' * 3000}\n{TWO}".encode())
    assert mentions.asked
    assert mentions.read_in_part


def test_links_in_one_line_are_named_by_none_of_its_words():
    assert found(f"Welder {ONE} and baker {TWO}") == [("", ONE), ("", TWO)]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"no link at all",
        ONE.encode(),
        f"{ONE}\n{ONE}".encode(),
        b"\xff\xfe\x00" + f"{ONE} {TWO}".encode(),
    ],
    ids=["empty", "words", "one", "one twice", "other bytes"],
)
def test_a_text_without_several_links_mentions_nothing(body):
    assert mentions_in_text(body) is None


def treated(text):
    return [each.treatment for each in sort_mentions(mentions_in_text(text.encode())).listed]


def test_each_link_of_a_list_is_looked_at_whoever_keeps_it():
    assert treated(f"Welder: {ONE}\n{TWO}\n{CREDLY}") == [Treatment.VERIFY] * 3


def test_of_a_whole_text_links_are_looked_at_as_those_of_a_resume():
    table = sort_mentions(mentions_in_text(f"A welder's life\n\nSee {ONE}\n{CREDLY}".encode()))
    assert [each.mention.url for each in table.listed] == [CREDLY]
    assert [each.url for each in table.other_links] == [ONE]


@pytest.mark.parametrize("row", ["{}", '"{}"', "<{}>,", "  {}"])
@pytest.mark.parametrize("name", ["Badge URL", "リンク", "\ufeff"])
def test_a_column_of_links_with_its_name_above_is_a_list(name, row):
    rows = (row.format(link) for link in (ONE, TWO, f"{ONE}/{'a' * 3000}"))
    assert mentions_in_text("\r\n".join((f"{name}x", *rows)).encode()).asked


@pytest.mark.parametrize(
    "text",
    [f"My badges\n{ONE}\nand\n{TWO}", f"My badges\n{ONE}\nsee {TWO}", f"{ONE}\n{TWO}\nYours, Jo"],
    ids=["a word between", "a word beside", "a word below"],
)
def test_a_text_with_more_words_than_the_name_of_a_column_is_no_list(text):
    assert not mentions_in_text(text.encode()).asked


def test_of_a_long_list_no_more_is_looked_at_than_of_a_document():
    links = [f"{ONE}{number}" for number in range(25)]
    table = sort_mentions(mentions_in_text("\n".join(links).encode()))
    assert [each.treatment for each in table.listed].count(Treatment.VERIFY) == 20
    assert table.left_out == 5


def test_a_short_link_stays_closed_in_a_list_too():
    assert treated(f"https://lnkd.in/abcDEF12\n{ONE}") == [Treatment.SHORT_LINK, Treatment.VERIFY]


def test_a_text_without_end_is_read_in_part_and_soon():
    text = (f"{ONE} {TWO}\n" + "a.b/" * MAX_TEXT).encode()
    assert done_within(0.5, lambda: mentions_in_text(text)).read_in_part


def test_a_list_without_end_is_read_in_part_and_counted_as_far_as_it_is_looked_at():
    text = "\n".join(f"a.example/{number}" for number in range(80_000)).encode()
    assert done_within(0.5, lambda: links_in_text(text, most=20)) == 20
    assert len(mentions_in_text(text).found) == MAX_LINKS
    assert mentions_in_text(text).read_in_part
