"""Which rule refuses which URL, and that two parsers have to read the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from yarl import URL

from tests.effort import done_within
from verifier.net.origin import host_of, same_registrable_domain
from verifier.net.url_guard import Refusal, Rule, Target, judge_url

HTTPS = frozenset({"https"})


@pytest.mark.parametrize(
    ("url", "rule"),
    [
        ("https://a.org/" + "x" * 2048, Rule.CHARACTERS),
        ("https://a.org/\u2028", Rule.CHARACTERS),
        ("ftp://a.org/", Rule.SHAPE),
        ("https://a.org:443:443/", Rule.AUTHORITY),
        ("https://a.org:444/", Rule.PORT),
        ("http://a.org/", Rule.SCHEME),
        ("https://host/", Rule.HOST),
        ("https://1.2.3.4/", Rule.HOST),
        (f"https://{'a.' * 126}org/", Rule.HOST),
        ("https://uni.test/", Rule.SPECIAL_NAME),
        ("https://me.org/", Rule.OWN_NAME),
        ("https://a.org/b/../c", Rule.DOT_SEGMENT),
        ("https://a.org/b/..%2fc", Rule.DOT_SEGMENT),
        ("https://a.org/b/%2e.%2Fc", Rule.DOT_SEGMENT),
        ("https://a.org/b/..;v=1/c", Rule.DOT_SEGMENT),
        ("https://a.org/b/..%5cc", Rule.DOT_SEGMENT),
        ("https://a.org/b/%252e%252e/c", Rule.DOT_SEGMENT),
    ],
)
def test_each_rule_refuses(url, rule):
    assert judge_url(url, schemes=HTTPS, own_hosts=frozenset({"me.org"})) == Refusal(rule=rule)


@pytest.mark.parametrize(
    "second_opinion",
    [
        lambda _: URL("https://b.org/"),
        lambda _: URL("http://a.org:443/"),
        lambda _: URL("https://a.org:444/"),
        lambda _: URL("/relative"),
        lambda _: URL("https://[::1"),
    ],
)
def test_parsers_that_disagree_refuse(second_opinion):
    refused = judge_url("https://a.org/", schemes=HTTPS, parse=second_opinion)
    assert refused == Refusal(rule=Rule.PARSERS_DISAGREE)


@pytest.mark.parametrize(
    ("url", "sent"),
    [
        ("https://a.org", "https://a.org/"),
        ("https://a.org?x", "https://a.org/?x"),
        ("HTTPS://A.org.:443/B?c=%2F&d=+#e", "https://a.org/B?c=%2F&d=+"),
        ('https://a.org/<ü>"', "https://a.org/%3C%C3%BC%3E%22"),
        ("https://a.org/%7Euni/%zz", "https://a.org/%7Euni/%zz"),
        ("https://a.org/a..b/...", "https://a.org/a..b/..."),
        ("https://a.org/?p=/../", "https://a.org/?p=/../"),
    ],
)
def test_what_is_sent_is_what_was_asked(url, sent):
    target = judge_url(url, schemes=HTTPS)
    assert isinstance(target, Target)
    assert (target.text, target.origin) == (sent, "https://a.org")


@given(st.text(max_size=60) | st.from_regex(r"https?://[a-z0-9.@:\[\]%/?#\\-]{0,40}", fullmatch=True))
def test_no_text_makes_the_guard_raise(text):
    judged = judge_url(text, schemes=HTTPS)
    if isinstance(judged, Target):
        assert judge_url(judged.text, schemes=HTTPS) == judged
        assert host_of(text) == judged.host


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://A.org./x", "a.org"),
        ("did:web:a.org", ""),
        ("https://[::1", ""),
        ("", ""),
        ("https://a:b/", ""),
        ("https://\u00fcni.example/", ""),  # it is written in other letters before it is asked
    ],
)
def test_the_host_of_a_url(url, host):
    assert host_of(url) == host


def test_what_nobody_asks_has_no_host_and_costs_nothing():
    urls = [f"https://{letter * 100_000}" for letter in "a.\u0130\u0301"]
    assert done_within(0.1, lambda: {host_of(url) for url in urls}) == {""}  # seconds; it took five


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("uni.org", "uni.org", True),
        ("lists.uni.org", "keys.uni.org", True),
        ("uni.ac.uk", "college.ac.uk", False),
        ("uni.github.io", "mallory.github.io", False),
        ("a.uni.github.io", "uni.github.io", True),
        ("ac.uk", "uni.ac.uk", False),
        ("co.uk", "org.uk", False),
        ("uni.org", "uni.org.evil.org", False),
    ],
)
def test_the_registrable_domain(one, other, same):
    assert same_registrable_domain(one, other) is same
    assert same_registrable_domain(other, one) is same


@pytest.mark.parametrize("port", [80, 81, 4433, 8000, 8080, 8443])
def test_no_other_port_than_the_usual_one_is_asked_for_places_of_badges_are_compared_by_their_hosts(port):
    judged = judge_url(f"https://uni.example:{port}/badge", schemes=frozenset({"https", "http"}))
    assert judged == Refusal(rule=Rule.PORT)
