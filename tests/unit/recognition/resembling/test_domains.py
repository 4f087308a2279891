"""Does a domain look like a known one? By a slip, other letters, or by the known one written into it."""

import pytest

from verifier.model.recognition import Likeness
from verifier.recognition.resembling.domains import listed_domains, similar_domains
from verifier.recognition.resembling.hosts import letters, read_host, tokens

HOSTS = (
    ("harvard.edu",),
    ("mit.edu",),
    ("u-tokyo.ac.jp",),
    ("carleton.edu",),
    ("northwestern.edu",),
    ("harvard.github.io",),
    ("badges.example",),
    ("xn--mnchen-3ya.example",),
    ("scope.edu",),
)
LISTED = listed_domains(HOSTS)
SIMILAR, LETTERS, INSIDE = Likeness.SIMILAR_DOMAIN, Likeness.SAME_LETTERS, Likeness.DOMAIN_INSIDE


def _nearest(host, path="/"):
    number, likeness = next(similar_domains(host, path, LISTED), (None, None))
    return (None if number is None else HOSTS[number][0], likeness)


@pytest.mark.parametrize(
    ("host", "known", "likeness"),
    [
        ("harvrad.example", 0, SIMILAR),
        ("harverd.example", 0, SIMILAR),
        ("harvarx.org", 0, SIMILAR),
        ("havard.de", 0, SIMILAR),
        ("harvard.example", 0, SIMILAR),
        ("harvard.io", 0, SIMILAR),
        ("someone.harvard.pages.dev", 0, SIMILAR),
        ("harvard-badges.de", 0, SIMILAR),
        ("my-harvard-online.example", 0, SIMILAR),
        ("harvardbadges.example", 0, SIMILAR),
        ("verifyharvard.example", 0, SIMILAR),
        ("mit-badges.example", 1, SIMILAR),
        ("nortwhestren.example", 4, SIMILAR),
        ("harvard-edu.example", 0, INSIDE),
        ("harvard.edu.example", 0, INSIDE),
        ("www.harvard.edu.badges.example", 0, INSIDE),
        ("edu-harvard.example", 0, INSIDE),
        ("harvardedu.example", 0, INSIDE),
        ("mit.edu.example", 1, INSIDE),
        ("u-tokyo-ac-jp.example", 2, INSIDE),
        ("utokyoacjp.example", 2, INSIDE),
        ("harvard.learning.example", 0, INSIDE),
        ("mit-edu.ac.uk", 1, INSIDE),
        ("harv4rd.example", 0, LETTERS),
        ("northwestem.example", 4, LETTERS),
        ("xn--hrvrd-4vec.example", 0, LETTERS),
        ("xn--hrvrd-4vec.edu", 0, LETTERS),
        ("xn--e1argc3h.example", 8, LETTERS),
        ("xn--hrvrd-4vec.badges-for-all.test", 0, LETTERS),
        ("munchen.test", 7, LETTERS),
    ],
)
def test_domain_that_readers_take_for_a_known_one_is_told(host, known, likeness):
    assert _nearest(host) == (HOSTS[known][0], likeness)


@pytest.mark.parametrize(
    "host",
    [
        "carleton.ca",
        "harvard.ac.uk",
        "harvrad.edu",
        "harvest.example",
        "mit.example",
        "mitwpu.example",
        "mit-wpu.example",
        "northeastern.edu",
        "badges.test",
        "my-badges.test",
        "github.io",
        "com",
        "127.0.0.1",
        "",
        "xn--0.example",
        "lincoln.k12.ca.us",
    ],
)
def test_domain_of_a_neighbour_is_not_told(host):
    assert _nearest(host) == (None, None)


@pytest.mark.parametrize(
    "path",
    [
        "/harvard.edu/issuer",
        "/badges/HARVARD.edu",
        "/harvard-edu",
        "/@harvard.edu",
        "/www.harvard.edu",
        "/(harvard.edu)",
        "/issuer;harvard.edu",
        "/harvard.edu.json",
    ],
)
def test_known_domain_in_a_path_is_told(path):
    assert _nearest("uni.example", path) == ("harvard.edu", INSIDE)


@pytest.mark.parametrize("path", ["/harvard", "/badges/edu", "/" + "x/" * 40 + "harvard.edu"])
def test_path_that_names_no_domain_is_not_told(path):
    assert _nearest("uni.example", path) == (None, None)


def test_host_is_taken_apart():
    parts = read_host("badges.uni.ac.jp")
    assert (parts.owner, parts.label, parts.suffix, parts.below) == ("uni.ac.jp", "uni", "ac.jp", ("badges",))
    assert parts.own_tokens == ("badges", "uni")
    assert parts.domain_tokens == ("uni", "ac", "jp")


@pytest.mark.parametrize(
    ("host", "kept", "is_open"),
    [
        ("uni.edu", True, False),
        ("uni.ac.uk", True, False),
        ("uni.edu.au", True, False),
        ("uni.de", False, False),
        ("uni.co.uk", False, False),
        ("uni.com", False, True),
        ("uni.io", False, True),
        ("uni.ac", False, False),
        ("uni.github.io", False, True),
        ("uni.edu.eu.org", False, True),
    ],
)
def test_who_may_have_a_name_under_a_suffix_is_known(host, kept, is_open):
    parts = read_host(host)
    assert (parts.is_kept, parts.is_open) == (kept, is_open)


def test_label_is_read_in_its_own_letters_if_it_has_some():
    assert letters("xn--mnchen-3ya") == "münchen"
    assert letters("xn--\x80") == "xn--\x80"
    assert letters("uni") == "uni"


def test_encoded_label_is_one_word():
    assert tokens("my-uni.xn--mnchen-3ya") == ("my-uni", "xn--mnchen-3ya")
    assert tokens("my-uni_1.a..b") == ("my", "uni", "1", "a", "b")
