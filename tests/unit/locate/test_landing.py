"""The ways from a page to badges are tried in one order, and there are few of each."""

import pytest

from verifier.locate.landing import MAX_ALTERNATES, MAX_BADGES, MAX_PICTURES, How, steps
from verifier.locate.page import read_page

URL = "https://uni.example/people/1"
BADGE = "0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d"


def _steps(markup, url=URL):
    body = markup.encode()
    return list(steps(read_page(body, url=url), url=url, body=body))


def _candidates(markup, how, url=URL):
    return [each for step in _steps(markup, url) for each in step.candidates if each.how is how]


def test_ways_are_tried_in_one_order():
    markup = (
        f'<a href="https://www.credly.com/badges/{BADGE}">x</a>'
        "<img src=/1.png><script type=application/ld+json>"
        '{"@context":"https://w3id.org/openbadges/v2","type":"Assertion","id":"https://uni.example/1"}</script>'
        "<link rel=alternate type=application/json href=/1.json>"
    )
    order = [step.candidates[0].how for step in _steps(markup)]
    assert order == [How.NEGOTIATED, How.ALTERNATE, How.JSON_LD, How.PICTURE, How.LINK]


def test_page_that_offers_nothing_is_asked_again_and_no_more():
    (step,) = _steps("<p>Welcome")
    assert [candidate.url for candidate in step.candidates] == [URL]


def test_there_are_few_of_each():
    many = "".join(
        f"<link rel=alternate type=application/json href=/{n}><img src=/{n}.png>" for n in range(50)
    )
    assert len(_candidates(many, How.ALTERNATE)) == MAX_ALTERNATES
    assert len(_candidates(many, How.PICTURE)) == MAX_PICTURES


def test_badges_of_known_platforms_are_found_wherever_the_page_has_them_and_each_once():
    markup = (
        f'<a href="https://www.credly.com/badges/{BADGE}/public_url">a</a>'
        f'<div data-share-badge-id="{BADGE}"></div>'
        f'<iframe src="https://www.credly.com/badges/{BADGE}"></iframe><a href="https://www.credly.com/">b</a>'
        '<a href="https://openbadgepassport.com/app/badge/info/12345">c</a>'
    )
    assert len(_candidates(markup, How.LINK)) == 1


@pytest.mark.parametrize(
    ("markup", "url", "found"),
    [
        ('<script src="https://api.accredible.com/x.js"></script>', f"https://badges.uni.example/{BADGE}", 1),
        ('<script src="https://api.accredible.com/x.js"></script>', URL, 0),
        ("<p>", f"https://badges.uni.example/{BADGE}", 0),
    ],
)
def test_page_of_a_customer_of_a_platform_is_known_by_what_it_refers_to(markup, url, found):
    assert len(_candidates(markup, How.LINK, url)) == found


@pytest.mark.parametrize(
    ("source", "body"),
    [
        ("data:image/png;base64,QUJD", b"ABC"),
        ("data:image/png;base64,Q UJ%0AD", b"ABC"),
        ("data:image/png;base64,%%%", b""),
        ("data:image/svg+xml;charset=utf-8,%3Csvg/%3E", b"<svg/>"),
    ],
)
def test_picture_in_the_page_is_unpacked(source, body):
    (candidate,) = _candidates(f"<img src='{source}'>", How.PICTURE)
    assert (candidate.body, candidate.url) == (body, None)


def test_of_thousands_of_links_to_platforms_few_are_tried():
    many = "".join(f'<a href="https://www.credly.com/badges/{n:08d}{BADGE[8:]}">a</a>' for n in range(1_000))
    assert len(_candidates(many, How.LINK)) == MAX_BADGES + 1  # one more shows that there are too many
