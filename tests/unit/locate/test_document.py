"""What is done about each thing that a document mentions: verified, listed, or passed over."""

import pytest

from tests.effort import done_within
from tests.world import World
from verifier.locate.document import MAX_AT_A_HOST, MAX_BADGES, MAX_UNOPENED, Treatment, sort_mentions
from verifier.model.document import Mention, Mentions, Where

CREDLY = "https://www.credly.com/badges/00000001-0000-4000-8000-000000000001"
PAGE_LINK = Where(medium="pdf", how="link", page=1)


def mention(url=None, *, how="link", label="", body=None):
    return Mention(where=Where(medium="pdf", how=how, page=1), label=label, url=url, body=body)


def table(*found, pictures=0):
    return sort_mentions(Mentions(found=found, pictures=pictures))


def coursera(count):
    return [f"https://www.coursera.org/verify/ABCDEFGH{at:04}" for at in range(count)]


def treatments(*found):
    return [listed.treatment.value for listed in table(*found).listed]


@pytest.mark.parametrize(
    ("url", "treatment"),
    [
        (CREDLY, ["verify"]),
        ("https://www.coursera.org/verify/ABCDEFGH1234", ["verify"]),
        (
            f"https://www.linkedin.com/safety/go?url={CREDLY.replace(':', '%3A').replace('/', '%2F')}",
            ["verify"],
        ),
        ("https://lnkd.in/abcDEF12", ["short-link"]),
        ("https://guild.example/badges/7", ["not-asked"]),
        ("https://guild.example/assertions/7.json", ["not-asked"]),
        ("https://github.com/jo", []),
        ("https://www.linkedin.com/in/jo/", []),
        ("mailto:jo@learner.example", []),
        ("javascript:alert(1)", []),
        ("https://[::1]/badges/1", ["not-asked"]),
        ("https://guild.example:8443/badges/7", ["not-asked"]),
        ("https://jo:secret@guild.example/badges/7", ["not-asked"]),
        ("https://localhost/badges/7", ["not-asked"]),
        ("https://b\u00fccher.example/badges/7", ["not-asked"]),
        (f"https://\u65e5\u672c.example/badges/badge.php?hash={'a' * 40}", ["verify"]),
        (CREDLY.replace("www.c", "www.\uff43"), ["not-asked"]),  # full-width
    ],
)
def test_a_link_is_treated_by_where_it_leads(url, treatment):
    assert treatments(mention(url)) == treatment


def test_link_whose_host_cannot_be_asked_is_listed_all_the_same_without_what_is_personal():
    given = ("https://b\u00fccher.example/about", "https://jo:secret@guild.example:8443/jo", "https://u_1/a")
    read = table(*map(mention, given))
    assert [each.url for each in read.other_links] == [
        "https://xn--bcher-kva.example/about",
        "https://@guild.example:8443/jo",
        "https://u_1/a",
    ]


def test_link_to_an_international_host_is_asked_for_and_counted_by_the_host_that_it_means():
    links = [f"https://B\u00fccher.example/badges/badge.php?hash={at:040}" for at in range(MAX_AT_A_HOST + 2)]
    read = table(*map(mention, links))
    (first, *_) = read.listed
    assert first.asked == first.mention.url == f"https://xn--bcher-kva.example/badges/badge.php?hash={0:040}"
    assert (first.host, read.left_out) == ("xn--bcher-kva.example", 2)


@pytest.mark.parametrize("how", ["picture", "embed"])
def test_pictures_and_frames_of_any_host_are_passed_over(how):
    pixels = ("https://pixel.example/badges/1.png", "https://pixel.example:8443/badges/1.png")
    read = table(*(mention(pixel, how=how) for pixel in pixels))
    assert (read.listed, read.other_links) == ((), ())
    assert treatments(mention(f"{CREDLY}/embedded", how=how)) == ["verify"]


def test_two_links_to_one_badge_are_one_with_the_label_that_there_is():
    read = table(mention(f"{CREDLY}/public_url"), mention(CREDLY, how="text", label="Welder"))
    (listed,) = read.listed
    assert (listed.mention.url, listed.mention.label) == (f"{CREDLY}/public_url", "Welder")
    assert listed.mention.where == PAGE_LINK
    assert listed.labels == ("Welder",)


def test_all_that_is_said_beside_one_badge_is_kept_each_once():
    said = ("Statistics 101", "Doctor of Medicine", "", "Statistics 101")
    (listed,) = table(*(mention(CREDLY, label=label) for label in said)).listed
    assert (listed.mention.label, listed.labels) == (said[0], said[:2])


def test_of_more_claims_beside_one_badge_than_are_compared_it_is_said_that_not_all_was_read():
    read = table(*(mention(CREDLY, label=f"Statistics {at}") for at in range(60)))
    assert (len(read.listed[0].labels), read.cut) == (50, True)


def test_what_is_attached_is_taken_in_if_there_is_a_badge_in_it():
    badge = World().issuer("uni.example").award("Statistics 101")
    assert treatments(mention(body=badge.png()), mention(body=badge.json()), mention(body=badge.json())) == [
        "verify",
        "verify",
    ]


@pytest.mark.parametrize(
    "body",
    [
        b"%PDF-1.7\n",
        b"<html></html>",
        b"https://uni.example/1",
        b"nothing",
        b"{}",
        b"{",
        b"\x89PNG\r\n\x1a\n",
    ],
)
def test_what_is_attached_and_no_badge_is_passed_over(body):
    assert treatments(mention(body=body)) == []


def test_what_may_be_a_badge_that_we_do_not_open_is_taken_in():
    assert treatments(mention(body=b'{"payload": "e30", "signatures": [{"signature": "AA"}]}')) == ["verify"]


def test_badges_beyond_the_limit_are_left_out_and_counted():
    read = table(*map(mention, coursera(MAX_BADGES + MAX_UNOPENED + 5)))
    assert (read.left_out, read.unlisted) == (MAX_UNOPENED + 5, 5)
    assert [listed.treatment for listed in read.listed] == [
        *[Treatment.VERIFY] * MAX_BADGES,
        *[Treatment.LEFT_OUT] * MAX_UNOPENED,
    ]


def test_badges_beyond_the_first_few_at_a_strangers_host_are_left_out_and_take_no_place():
    strangers = [
        f"https://{name}.example/badges/badge.php?hash={at:040}"
        for at in range(MAX_AT_A_HOST + 2)
        for name in "ab"
    ]
    read = table(*map(mention, strangers), mention(CREDLY))
    verified = [listed.mention.url for listed in read.listed if listed.treatment is Treatment.VERIFY]
    assert verified == [*strangers[: 2 * MAX_AT_A_HOST], CREDLY]
    assert read.left_out == 4


def test_in_a_mere_list_of_links_no_host_has_a_limit_of_its_own():
    links = [f"https://uni.example/badges/badge.php?hash={at:040}" for at in range(MAX_BADGES + 1)]
    read = sort_mentions(Mentions(found=tuple(map(mention, links)), asked=True))
    verified = [listed.mention.url for listed in read.listed if listed.treatment is Treatment.VERIFY]
    assert (verified, read.left_out) == (links[:MAX_BADGES], 1)


def test_links_that_are_not_opened_take_no_place_from_badges():
    others = [mention(f"https://guild.example/badges/{at}") for at in range(MAX_UNOPENED + 5)]
    read = table(*others, mention(CREDLY))
    assert [listed.treatment for listed in read.listed].count(Treatment.VERIFY) == 1
    assert len(read.listed) == MAX_UNOPENED + 1


@pytest.mark.parametrize("link", ["https://guild.example/badges/{}", "https://lnkd.in/{}"])
def test_links_that_are_not_even_listed_are_counted_as_left_out(link):
    read = table(*(mention(link.format(at)) for at in range(MAX_UNOPENED + 20)))
    assert (len(read.listed), read.left_out, read.unlisted) == (MAX_UNOPENED, 20, 20)
    kinds = table(*(mention(link.format(at)) for at in range(25)), *map(mention, coursera(MAX_BADGES + 10)))
    assert (len(kinds.listed), kinds.left_out, kinds.unlisted) == (MAX_BADGES + MAX_UNOPENED, 10, 5)


def test_more_that_is_attached_than_is_looked_into_leaves_a_document_read_in_part():
    icons = [mention(body=b"\xff\xd8\xff%d" % at) for at in range(41)]
    assert table(*icons).cut
    assert not table(*icons[:40]).cut


@pytest.mark.parametrize(("found", "lost"), [((), True), ((mention(CREDLY),), False)])
def test_pictures_are_lost_badges_only_where_there_are_no_others(found, lost):
    assert table(*found, pictures=1).lost_pictures is lost
    assert table(*found).lost_pictures is False


def test_links_are_read_up_to_so_many_characters_and_that_there_are_more_is_told():
    links = [mention(f"https://guild.example/{number}?{'a=%41&' * 330}") for number in range(200)]
    sorted_ = done_within(3, lambda: table(*links))
    assert (sorted_.other_links_count, sorted_.cut) == (124, True)
    assert not table(*links[:100]).cut
