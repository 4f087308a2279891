"""What a page offers is read in one pass, whatever the page is; nothing in it is run or fetched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.locate.page import MAX_PAGE, MAX_PARTS, read_page
from verifier.locate.page_reader import MAX_DATA, MAX_LINKS, MAX_OTHERS
from verifier.model.page import Page, PageLink

URL = "https://uni.example/people/1"
PICTURE = "data:image/png;base64,AAAA"


def _read(markup, url=URL):
    return read_page(markup.encode() if isinstance(markup, str) else markup, url=url)


@pytest.mark.parametrize(
    ("markup", "wanted"),
    [
        ('<link rel=alternate type="application/ld+json" href=b.json>', "https://uni.example/people/b.json"),
        ("<LINK REL='Alternate' TYPE='application/vc; charset=utf-8' HREF='/b'>", "https://uni.example/b"),
        ('<link rel="nofollow openbadges-assertion" href="//b.example/1">', "https://b.example/1"),
        ('<link rel=alternate type=application/vc href="?a=1&amp;b=2">', f"{URL}?a=1&b=2"),
    ],
)
def test_alternate_form_of_a_page_is_found(markup, wanted):
    assert _read(markup).alternates == (wanted,)


def test_form_for_programs_of_which_nothing_says_that_it_is_a_badge_is_told_apart():
    read = _read("<LINK REL='Alternate' TYPE='application/json; charset=utf-8' HREF='/b'>")
    assert (read.alternates, read.data) == ((), ("https://uni.example/b",))


@pytest.mark.parametrize(
    "markup",
    [
        "<link rel=alternate type=application/rss+xml href=/feed>",
        "<link rel=stylesheet type=application/json href=/b>",
        "<link rel=alternate type=application/json href=javascript:alert(1)>",
        "<link rel=alternate type=application/json href='https://[/'>",
        "<link rel=alternate type=application/json>",
        "<!-- <link rel=alternate type=application/json href=/b> -->",
        "<title><link rel=alternate type=application/json href=/b></title>",
        "<script><link rel=alternate type=application/json href=/b></script>",
        "<p title='<link rel=alternate type=application/json href=/b>'>",
        f"<link rel=alternate type=application/json href=/{'b' * 2048}>",
    ],
)
def test_what_is_no_alternate_form_is_none(markup):
    read = _read(markup)
    assert (read.alternates, read.data) == ((), ())


def test_pictures_stand_in_the_order_of_their_likelihood_and_each_once():
    page = _read(
        "<img src=logo.png><img src=logo.png><a href=/badge download>get</a><a href=/big.PNG>b</a>"
        '<meta name="twitter:image" content="/t.png"><meta property=og:image content=/o.png>'
        f'<img src="{PICTURE}">'
    )
    here = "https://uni.example"
    names = ["/t.png", "/o.png", "/badge", "/big.PNG", "/people/logo.png"]
    assert page.pictures == (*(here + name for name in names), PICTURE)


@pytest.mark.parametrize(
    "source",
    [
        "data:image/gif;base64,AAAA",
        "data:text/html,<b>",
        "blob:https://uni.example/1",
        "",
        "file:///etc/passwd",
    ],
)
def test_picture_that_is_at_no_web_address_is_passed_over(source):
    assert _read(f"<img src='{source}'>") == Page(base=URL, text=" ")


def test_picture_that_is_too_large_in_the_page_is_counted():
    page = _read(f"<img src='{PICTURE}{'A' * MAX_DATA}'>")
    assert (page.pictures, page.left_out) == ((), 1)


def test_data_of_the_page_is_given_as_it_stands():
    page = _read('<script type="application/LD+JSON; x=1"> {"a": "</b> &amp;"} </SCRIPT ><script>{}</script>')
    assert page.json_ld == ('{"a": "</b> &amp;"}',)


def test_link_has_its_words_and_those_around_it():
    page = _read("<li>Uni <b>Exam</b>ple: <a href=/b/1>Statis<i>tics</i>\n 101</a>, 2026<li>More")
    link = PageLink(
        url="https://uni.example/b/1", text="Statistics 101", around="Uni Example: Statistics 101, 2026 More"
    )
    assert page.links == (link,)


def test_link_without_an_end_ends_where_the_next_begins():
    page = _read("<a href=/1>one<a href=/2>two")
    assert [(link.url[-2:], link.text) for link in page.links] == [("/1", "one"), ("/2", "two")]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("see https://b.example/1.", "https://b.example/1"),
        ("(www.credly.example/badges/1)", "https://www.credly.example/badges/1"),
        ("HTTPS://b.example/1", "HTTPS://b.example/1"),
        ("https://b.exam<wbr>ple/1", "https://b.example/1"),
    ],
)
def test_address_in_the_words_is_a_link_too(words, wanted):
    (link,) = _read(f"<p>{words}").links
    assert (link.url, link.source) == (wanted, "text")


@pytest.mark.parametrize("words", ["me@uni.example/x", "1.5/2", "uni.example", "https://[x/yyy", "a." * 5000])
def test_words_that_are_no_address_are_none(words):
    assert _read(words).links == ()


def test_address_that_is_linked_and_written_is_one_link():
    links = _read("<a href=https://b.example/1>https://b.example/1</a> https://c.example/1 c.example/1").links
    assert [(link.url, link.source) for link in links] == [
        ("https://b.example/1", "link"),
        ("https://c.example/1", "text"),
    ]


def test_what_is_shown_inside_of_the_page_is_found():
    page = _read(
        "<iframe src=/inner></iframe><div data-share-badge-id='0A1B2C3D-4e5f-4a6b-8c7d-9e0f1a2b3c4d'></div>"
        "<div data-share-badge-id='../../x'></div>"
    )
    badge = "https://www.credly.com/badges/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d"
    assert page.embeds == ("https://uni.example/inner", badge)


def test_first_title_that_says_something_is_that_of_the_page():
    assert _read("<title> </title><title> Log\n in &amp; go </title><title>x</title>").title == "Log in & go"


@pytest.mark.parametrize(
    ("base", "wanted"),
    [
        ("https://b.example/x/", "https://b.example/x/1"),
        ("/y/", "https://uni.example/y/1"),
        ("data:text/html,x", "https://late.example/1"),
        ("javascript:0", "https://late.example/1"),
    ],
)
def test_first_base_that_is_a_web_address_counts(base, wanted):
    page = _read(f"<base href='{base}'><base href=https://late.example/><a href=1>x</a>")
    assert page.links[0].url == wanted


def test_page_without_an_address_has_absolute_links_only():
    page = read_page(b"<a href=/1>x</a><a href=https://b.example/2>x</a>", url=None)
    assert [link.url for link in page.links] == ["https://b.example/2"]
    assert (
        read_page(b"<base href=https://b.example/><a href=1>", url="about:blank").base == "https://b.example/"
    )


@pytest.mark.parametrize(
    "body",
    [
        "<title>Zürich 修了</title>".encode(),
        b"\xef\xbb\xbf" + "<meta charset=shift_jis><title>Zürich 修了</title>".encode(),
        b"\xff\xfe" + "<title>Zürich 修了</title>".encode("utf-16-le"),
        b"\xfe\xff" + "<title>Zürich 修了</title>".encode("utf-16-be"),
        "<meta charset=unknown-9><title>Zürich 修了</title>".encode(),
        "<meta charset=utf-16><title>Zürich 修了</title>".encode(),
        "<meta charset='gb18030'><title>Zürich 修了</title>".encode("gb18030"),
    ],
)
def test_page_is_read_as_it_is_written(body):
    assert read_page(body, url=URL).title == "Zürich 修了"


def test_page_that_declares_an_encoding_is_read_in_it():
    said = '<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS"><title>修了証</title>'
    assert read_page(said.encode("shift_jis"), url=URL).title == "修了証"
    assert read_page(b"<meta charset=iso-8859-1><title>Z\xfcrich</title>", url=URL).title == "Zürich"
    assert read_page(b"<title>Z\xfcrich</title>", url=URL).title == "Z\ufffdrich"


@pytest.mark.parametrize(
    "markup",
    [
        "",
        "<",
        "<a",
        "<a href='/1",
        "<a href=",
        "<!--",
        "<!-->",
        "<!",
        "</",
        "</>",
        "< a href=/1>",
        "<a/href",
        "&#" + "9" * 5000 + ";",
        "<script type=application/ld+json>",
        "\x00<\x00a>",
        "<a b='" * 9,
    ],
)
def test_what_is_broken_offers_nothing(markup):
    page = _read(markup)
    assert (page.links, page.alternates, page.pictures, page.json_ld) == ((), (), (), ())


def test_attribute_counts_where_it_stands_first():
    assert _read("<a href=/1 href=/2>").links[0].url == "https://uni.example/1"
    assert _read("<a " + "x" * 5 + " " + " ".join(f"a{n}" for n in range(99)) + " href=/2>").links == ()


@pytest.mark.parametrize(
    ("part", "links"),
    [
        ("<div>", 0),
        ("<b><p>", 0),
        ("<a href=/{n}>x</a>", MAX_LINKS),
        ("http://b.example/{n} ", MAX_LINKS),
        ("<img src=/{n}>", 0),
        ("<a b='", 0),
        ("<a b=\"'", 0),
        ("<!-->", 0),
        ("<script></script>", 0),
        ("&amp", 0),
        ("a.", 0),
        ("a-", 0),
        ("<a a a a a", 0),
        ("<base href=/{n}>", 0),
    ],
)
def test_page_of_very_many_parts_is_read_and_what_is_beyond_the_limits_is_counted(part, links):
    page = _read("".join(part.replace("{n}", str(n)) for n in range(30_000)))
    assert len(page.links) == links
    assert len(page.pictures) <= MAX_OTHERS
    assert (page.left_out > 20_000) == ("{n}" in part and "base" not in part)


def test_page_of_a_hundred_thousand_links_is_read_to_its_end():
    page = _read("".join(f"<a href=/{number}>" for number in range(100_000)) + "<title>End</title>")
    assert (page.title, page.cut, page.left_out) == ("End", False, 100_000 - MAX_LINKS)


def test_page_that_is_too_long_is_cut_and_says_so():
    assert _read("<p>" * (MAX_PARTS + 1)).cut
    page = _read(b" " * MAX_PAGE + b"<a href=/1>")
    assert (page.cut, page.links) == (True, ())


PIECES = ("<", ">", "/", "=", "'", '"', "a", " ", "href", "<a href=", "<!--", "-->", "<script", "</script>")
MORE = (
    "<base href=//",
    "[",
    "https://b.example/1",
    "&#x110000;",
    "&amp",
    "<title>",
    "\x00",
    "\ud800",
    "data:image/png,",
)


@given(st.lists(st.sampled_from(PIECES + MORE), max_size=60))
def test_whatever_a_page_is_made_of_it_is_read_and_leads_to_web_addresses_only(pieces):
    page = _read("".join(pieces).encode("utf-8", "surrogatepass"))
    addresses = (*page.alternates, *page.embeds, *(link.url for link in page.links))
    assert all(url.lower().startswith(("http://", "https://")) for url in addresses)


@given(st.binary(max_size=200))
def test_whatever_bytes_a_page_is_it_is_read(body):
    assert read_page(body, url=None).base is None or b"<" in body
