"""What a résumé that was saved as a web page mentions, and the words beside it."""

import base64

import pytest

from tests.effort import done_within
from verifier.locate.document_html import mentions_in_html

CREDLY = "https://www.credly.com/badges/00000001-0000-4000-8000-000000000001"


def found(markup):
    return [
        (mention.where.how, mention.label, mention.url) for mention in mentions_in_html(markup.encode()).found
    ]


@pytest.mark.parametrize(
    ("markup", "label"),
    [
        ('<a href="{0}">Cloud Basics</a>', "Cloud Basics"),
        (
            '<ul><li><h3>Baker</h3></li><li><h3>Cloud Basics</h3>2024 <a href="{0}">Show</a></li></ul>',
            "Cloud Basics",
        ),
        ('<ul><li><a href="{0}">Show</a><p>Cloud Basics</p><li><p>Baker</p></ul>', "Cloud Basics"),
        (
            '<figure><img src="x.png"><a href="{0}">View</a><figcaption>Cloud Basics</figcaption></figure>',
            "Cloud Basics",
        ),
        ('<h2>Cloud Basics</h2><p>2024</p><p><a href="{0}">Verify</a></p>', "Cloud Basics"),
        ('<table><tr><td>Baker<tr><td>Cloud <b>Basics</b><td><a href="{0}">View</a></table>', "Cloud Basics"),
        ('</li></ul><a href="{0}">View</a>', ""),
        ('<ul><li>Baker</ul><h2>Cloud Basics</h2><a href="{0}">View</a>', "Cloud Basics"),
        ('<ul><li>Cloud Basics<ul><li>Baker</li></ul><a href="{0}">View</a></li></ul>', "Cloud Basics"),
        ('<table><tr><td>Baker</table><p>Cloud Basics <a href="{0}">View</a>', "Cloud Basics View"),
        ('<h2><a name="1">Cloud Basics</a></h2><p><a href="{0}">View</a>', "Cloud Basics"),
        ('<a id="top"><h2>Cloud Basics</h2><p><a href="{0}">View</a>', "Cloud Basics"),
    ],
)
def test_a_link_is_labelled_by_its_item(markup, label):
    assert found(markup.format(CREDLY)) == [("link", label, CREDLY)]


@pytest.mark.parametrize(
    "field",
    [
        '<input value="Welder">',
        '<input type="text" value="" placeholder="Welder">',
        '<input type="Button" value="Welder" placeholder="Baker">',
        "<textarea>Welder</textarea>",
        '<input type="hidden" value="Baker"><input type=CHECKBOX value=Baker><textarea>Welder</textarea>',
        '<input value="Show credential"><textarea placeholder="Welder">\n</textarea>',
    ],
)
def test_what_a_field_in_a_link_shows_is_a_claim_of_its_own(field):
    said = [("link", "Cloud Basics", CREDLY), ("link", "Welder", CREDLY)]
    assert found(f'<p><a href="{CREDLY}">Cloud Basics {field}</a>') == said
    assert found(f'<p><a href="{CREDLY}">Cloud Basics</a> {field}') == said[:1]


def test_a_link_far_behind_in_a_long_line_is_labelled_by_its_own_words():
    before = "Of all that I have learned I like Cloud Basics best. " * 30
    assert found(f'<p>{before}<a href="{CREDLY}">Baker</a>') == [("link", "Baker", CREDLY)]


def test_an_address_in_the_words_is_labelled_by_its_line():
    assert found(f"<p>Baker<p>Welder: {CREDLY}") == [("text", "Welder:", CREDLY)]


def test_embedded_badges_and_frames_are_mentioned():
    markup = (
        '<li>Welder<div data-share-badge-id="00000001-0000-4000-8000-000000000001"></div></li>'
        f'<iframe src="{CREDLY}/embedded"></iframe>'
    )
    assert [(how, url) for how, _, url in found(markup)] == [
        ("embed", CREDLY),
        ("embed", f"{CREDLY}/embedded"),
    ]


def test_pictures_and_data_in_the_page_are_given_as_bytes():
    picture = base64.b64encode(b"\x89PNG").decode()
    markup = f"""<li>Welder <img src="data:image/png;base64,{picture}"></li>
      <img src="data:image/svg+xml,%3Csvg/%3E"><img src="data:image/png;base64,=">
      <script type="application/ld+json">{{"a": 1}}</script>"""
    read = mentions_in_html(markup.encode())
    assert [(each.where.how, each.label, each.body) for each in read.found] == [
        ("picture", "Welder", b"\x89PNG"),
        ("picture", "", b"<svg/>"),
        ("data", "", b'{"a": 1}'),
    ]
    assert read.pictures == 3


def test_a_page_that_is_cut_is_read_in_part():
    assert mentions_in_html(b"<p>" + b" " * 3_000_000).read_in_part
    assert not mentions_in_html(b"<p>Welder").read_in_part


def test_items_within_items_end():
    deep = "<li>" * 50 + "<figure>" * 500 + f'<a href="{CREDLY}">Welder</a>' + "</figure>" * 600 + "</li>"
    assert found(deep) == [("link", "Welder", CREDLY)]


def test_a_picture_at_an_address_is_mentioned_by_it():
    assert found(f'<img src="{CREDLY}/embedded">') == [("picture", "", f"{CREDLY}/embedded")]


def test_an_item_that_is_ended_ends_what_stands_open_in_it():
    markup = f'<ul><li>Baker<figure></li><li>Welder <a href="{CREDLY}">Show</a></li></ul>'
    assert found(markup) == [("link", "Welder Show", CREDLY)]


CLAIMS = """<ul><li>Statistics 101 <a href="/b/1"><img src="/b/1.png" alt=""></a>
  <li>Doctor of Medicine <a href="/b/1"><img src="/b/1.png" alt=""></a></ul>
  <p><a href="/b/1">Verify</a> <p>Doctor of Law <a href="/b/1">Verify</a>"""


@pytest.mark.parametrize("how", ["link", "picture"])
def test_what_stands_in_several_places_has_the_words_of_each(how):
    page = f'<base href="https://uni.example/">{CLAIMS}'
    labels = [each.label for each in mentions_in_html(page.encode()).found if each.where.how == how]
    said = ["Statistics 101", "Doctor of Medicine", "Doctor of Law Verify"]
    assert labels == (said if how == "link" else said[:2])


def test_a_thousand_links_beside_many_words_that_name_nothing_are_labelled_at_once():
    words = "<p>" + "badge 12 " * 110
    links = "".join(f'<a href="https://guild.example/badges/{number}">1</a>' for number in range(1_500))
    markup = f"<li>{words * 40}{links}".encode()
    mentions = done_within(3, lambda: mentions_in_html(markup))  # read anew for each link they took ten
    assert len(mentions.found) == 1_500


PICTURE = '<img src="data:image/png;base64,iVBORw==">'
NAMED = PICTURE.replace("<img", '<img alt="Welder" title="Of ACME"')
UNNAMED = PICTURE.replace("<img", '<img alt="My badge"')


@pytest.mark.parametrize(
    ("markup", "label"),
    [
        (f"<p>Head of Sales at ACME, 2019-2024.</p>{PICTURE}", ""),
        (f"<p>Head of Sales at ACME, 2019-2024.<p>{PICTURE}</p>", ""),
        (f'<p><a href="{CREDLY}">Cloud Basics</a></p>{PICTURE}', ""),
        (f'<p><a href="{CREDLY}">Cloud Basics</a> {PICTURE}</p>', ""),
        (f'<li><a href="{CREDLY}">Cloud Basics</a></li><li>{PICTURE}</li>', ""),
        (f"<article><p>Head of Sales</p>{PICTURE}</article>", ""),
        (f"<p>Head of Sales</p>{NAMED}", "Welder"),
        (f"<p>Welder {UNNAMED} 2024</p>", "Welder 2024"),
        (f"<li><h3>Welder</h3><p>{PICTURE}</p></li>", "Welder"),
        (f"<figure>{PICTURE}<figcaption>Welder</figcaption></figure>", "Welder"),
        (f'<a href="https://guild.example/">Welder {PICTURE}</a>', "Welder"),
        (f"Head of Sales<div>{PICTURE}</div>", ""),
    ],
)
def test_a_picture_is_named_by_its_own_words_and_those_of_its_block(markup, label):
    assert [each for how, each, _ in found(markup) if how == "picture"] == [label]


@pytest.mark.parametrize(
    ("markup", "label"),
    [
        ('<p><a href="https://guild.example/1">Baker</a></p><p><a href="{0}">Show</a></p>', ""),
        ('<p>Welder, <a href="https://guild.example/1">ACME</a></p><p><a href="{0}">Show</a></p>', "Welder,"),
        ('<li><a href="https://guild.example/1">Welder</a> <a href="{0}">Show</a></li>', "Welder Show"),
        ('<p>Baker</p><a href="{0}"><img src="x.png" alt="Welder"></a>', "Welder"),
        ('<p>Head of Sales</p><ul><li>2024 <a href="{0}">（証明）</a></li></ul>', ""),
        ('<ul><li>Head of Sales</li></ul><a href="{0}">Show</a>', ""),
        ('<dl><dt>Welder</dt><dd><a href="{0}">Show</a></dd></dl>', "Welder"),
    ],
)
def test_a_link_is_not_named_by_another_link_or_item(markup, label):
    assert [each for _, each, url in found(markup.format(CREDLY)) if url == CREDLY] == [label]


def test_a_badge_that_is_embedded_by_its_number_is_not_named_by_the_first_line():
    markup = 'Jo Example<p><div data-share-badge-id="00000001-0000-4000-8000-000000000001"></div>'
    assert found(markup) == [("embed", "", CREDLY)]


def test_a_link_whose_words_are_another_address_leads_where_it_leads():
    target = "https://un\u0456.example/badge/1"  # with a Cyrillic letter
    markup = f'<p>Statistics 101 <a href="{target}">https://uni.example/badge/1</a>'
    assert found(markup) == [
        ("link", "Statistics 101", target),
        ("text", "Statistics 101", "https://uni.example/badge/1"),
    ]
