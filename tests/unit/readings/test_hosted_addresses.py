"""When are two addresses the same place?"""

from dataclasses import replace

import pytest

from verifier.readings.hosted_addresses import (
    a_label,
    encrypted_twin,
    host_of,
    is_http,
    read_address,
    same_origin,
    same_place,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://uni.example/1", "HTTPS://UNI.Example/1"),
        ("https://uni.example/1", "http://uni.example/1"),
        ("https://uni.example/1", "https://uni.example:443/1"),
        ("http://uni.example/1", "http://uni.example:80/1"),
        ("https://uni.example", "https://uni.example/"),
        ("https://uni.example./1", "https://uni.example/1"),
        ("https://uni.example/%7ea/%41", "https://uni.example/~a/A"),
        ("https://uni.example/a%2fb", "https://uni.example/a%2Fb"),
        ("https://uni.example/a/./b/../c", "https://uni.example/a/c"),
        ("https://uni.example/a/%2E%2e/c", "https://uni.example/c"),
        ("https://uni.example/a/..", "https://uni.example/"),
        ("https://uni.example/../../a", "https://uni.example/a"),
        ("https://straße.example/1", "https://xn--strae-oqa.example/1"),
        ("https://ＵＮＩ.example/1", "https://uni.example/1"),
        ("https://uni。example/1", "https://uni.example/1"),
        ("https://uni.example/1?a=%41", "https://uni.example/1?a=A"),
        ("https://uni.example/証明?é", "https://uni.example/%e8%a8%BC%E6%98%8E?%C3%A9"),
    ],
)
def test_two_spellings_of_one_place_are_the_same(one, other):
    assert same_place(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://uni.example/1", "https://uni.example/2"),
        ("https://uni.example/a", "https://uni.example/A"),
        ("https://uni.example/a", "https://uni.example/a/"),
        ("https://uni.example/a", "https://uni.example//a"),
        ("https://uni.example/a", "https://uni.example/a?"[:-1] + "?x"),
        ("https://uni.example/a", "https://uni.example/a#x"),
        ("https://uni.example/a%2Fb", "https://uni.example/a/b"),
        ("https://uni.example/1", "https://uni.example:8443/1"),
        ("https://uni.example/1", "http://uni.example:443/1"),
        ("https://uni.example/1", "https://www.uni.example/1"),
        ("https://strasse.example/1", "https://straße.example/1"),
        ("https://uni.example/1", None),
        (None, None),
    ],
)
def test_two_places_are_not_the_same(one, other):
    assert not same_place(one, other)


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "uni.example/1",
        "//uni.example/1",
        "ftp://uni.example/1",
        "javascript:alert(1)",
        "https://",
        "https:///1",
        "https://user@uni.example/1",
        "https://uni.example:port/1",
        "https://uni.example:99999/1",
        "https://[::1",
        "https://[::1]/1",
        "https://[::1]evil.example/",
        "https://uni.example\\@evil.example/",
        "https://uni.example/a b",
        "https://uni.example/a\nb",
        "https://uni\u2028.example/",
        "https://-uni.example/",
        "https://uni..example/",
        "https://uni%2eexample/",
        "https://" + "a" * 64 + ".example/",
        "https://" + "a." * 127 + "example/",
        "https://uni.example/" + "a" * 2048,
        "https://uni.example/badges/..%2fforum/1",
        "https://uni.example/badges/%2e%2e%2fforum/1",
        "https://uni.example/badges/..%5Cforum/1",
        "https://uni.example/badges/..;/forum/1",
        "https://uni.example/badges/%252e%252e/forum/1",
    ],
)
def test_what_is_no_address_or_a_doubtful_one_is_none(url):
    assert not is_http(url)


def test_origin_is_host_and_port_whatever_the_scheme():
    assert same_origin("http://uni.example/1", "https://uni.example:443/2")
    assert not same_origin("https://uni.example/", "https://uni.example:8443/")
    assert not same_origin(None, "https://uni.example/")
    assert not same_origin("https://uni.example/", "urn:x")


def test_text_leaves_out_the_scheme_and_the_usual_port():
    assert read_address("https://uni.example:443/a?b#c").text == "//uni.example/a?b#c"
    assert read_address("https://uni.example:8443/a").text == "//uni.example:8443/a"


@pytest.mark.parametrize(
    "host", ["", "uni.example:443", "https://uni.example", "*.uni.example", "uni example", "ü" * 100_000]
)
def test_what_is_no_host_name_has_no_label(host):
    assert a_label(host) is None


@pytest.mark.parametrize(
    ("url", "twin"),
    [
        ("http://uni.example/1?a=b#c", "https://uni.example/1?a=b"),
        ("HTTP://uni.example:80/1", "https://uni.example/1"),
        ("http://uni.example:8080/1", None),
        ("https://uni.example/1", None),
        ("http://[/1", None),
        ("urn:uuid:1", None),
    ],
)
def test_an_address_without_encryption_has_a_twin_on_the_usual_port_alone(url, twin):
    assert encrypted_twin(url) == twin


@pytest.mark.parametrize(
    ("url", "host"), [("https://UNI.example./1", "uni.example"), ("https://[", ""), ("urn:uuid:1", "")]
)
def test_the_host_of_an_address_is_named_in_one_spelling(url, host):
    assert host_of(url) == host


@pytest.mark.parametrize(
    "path", ["", "/", "//", "/a/.b/..c/d.", "/a/..", "/./a", "/A~b_c-d/1.json", "/a/...", "/é"]
)
@pytest.mark.parametrize(
    "host",
    ["uni.example", "UNI.example", "uni", "-uni.example", "a_b.example", "uni.example.", ".".join("a" * 130)],
)
def test_what_follows_an_address_changes_nothing_of_how_it_is_read(host, path):
    bare, followed = (read_address(f"https://{host}{path}{rest}") for rest in ("", "#x"))
    assert bare == (followed and replace(followed, rest=""))


def test_a_host_that_is_too_long_is_none_however_plain_it_is():
    assert read_address(f"https://{'.'.join(['a' * 60] * 5)}/") is None
