"""One identifier in the spellings that people have for it, and none that is another one."""

import pytest

from tests.effort import done_within
from verifier.readings import hosted_addresses
from verifier.readings.identifier_spellings import has_country, spellings, without_tag


def meet(kind, one, other):
    return not set(spellings(kind, one).values()).isdisjoint(spellings(kind, other).values())


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("email", "zoe@uni.example", " zoe@uni.example\n"),
        ("email", "zoe@uni.example", "\u200bzoe@uni.example\ufeff"),
        ("email", "zoe@uni.example", "Zoe@Uni.Example"),
        ("email", "zoe@uni.example", "ZOE@UNI.EXAMPLE"),
        ("email", "zoe@uni.example", "mailto:zoe@uni.example"),
        ("email", "zoe@uni.example", "MAILTO:zoe@uni.example"),
        ("email", "zoe@uni.example", "ｚｏｅ＠ｕｎｉ．ｅｘａｍｐｌｅ"),
        ("email", "zo\u00e9@uni.example", "ZOE\u0301@uni.example"),
        ("email", "zoe@b\u00fccher.example", "zoe@xn--bcher-kva.example"),
        ("email", "zoe@B\u00dcCHER.example", "Zoe@XN--bcher-kva.example"),
        ("email", "zoe@bu\u0308cher.example", "zoe@xn--bcher-kva.example"),
        ("email", "zoe", "ZOE"),
        ("email", "zoe@xn--999999999b.example", "zoe@XN--999999999B.example"),
        ("did", "did:key:z6MkA", " did:key:z6MkA "),
        ("did", "did:key:z6MkA", "did:key:z6MkA#z6MkA"),
        ("did", "did:jwk:eyJ", "did:jwk:eyJ#0"),
        ("url", "https://zoe.example/me", "HTTPS://Zoe.Example/me"),
        ("url", "https://zoe.example/me", "https://zoe.example:443/me"),
        ("url", "https://zoe.example/me", "https://zoe.example/me/"),
        ("url", "https://zoe.example", "https://zoe.example/"),
        ("url", "https://zoe.example/me", "http://zoe.example/me"),
        ("url", "https://zoe.example/me", "zoe.example/me"),
        ("url", "https://zoe.example/%7Eme", "https://zoe.example/~me"),
        ("url", "https://zoe.example/?id=1", "http://zoe.example?id=1"),
        ("url", "https://b\u00fccher.example/me", "https://xn--bcher-kva.example/me"),
        ("phone", "+81 3-1234-5678", "+81312345678"),
        ("phone", "+81312345678", "0081 3 1234 5678"),
        ("phone", "+81312345678", "+81 (0)3-1234-5678"),
        ("phone", "+81312345678", "tel:+81-3-1234-5678"),
        ("phone", "+81312345678", "TEL:+81312345678;ext=7"),
        ("phone", "+81312345678", "＋８１　３　１２３４　５６７８"),
        ("phone", "+81312345678", "+81\u20103\u20131234\u22125678"),
        ("phone", "03-1234-5678", "(03) 1234 5678"),
    ],
)
def test_spellings_of_one_identifier_meet(kind, one, other):
    assert meet(kind, one, other)
    assert meet(kind, other, one)


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("email", "zoe@uni.example", "zoe+work@uni.example"),
        ("email", "zoe@uni.example", "z.oe@uni.example"),
        ("email", "zoe@uni.example", "zoe@uni.example.evil.example"),
        ("email", "zoe@uni.example", "zoe@sub.uni.example"),
        ("email", "stra\u00dfe@uni.example", "strasse@uni.example"),
        ("email", "zoe@stra\u00dfe.example", "zoe@strasse.example"),
        ("email", "zoe@uni.example", "\u0437oe@uni.example"),
        ("email", "zoe@xn--\u00fc.example", "zoe@\u00fc.example"),
        ("email", "zoe@uni.example", "zoe@xn--uni-.example"),
        ("did", "did:key:z6MkA", "did:key:z6mka"),
        ("did", "did:web:uni.example", "did:web:uni.example#zoe"),
        ("did", "did:web:uni.example", "did:web:uni.example:zoe"),
        ("did", "did:key:z6MkA", "did:key:z6MkA#z6MkB"),
        ("did", "did:jwk:eyJ", "did:jwk:eyJ#1"),
        ("url", "https://zoe.example/me", "https://zoe.example/ME"),
        ("url", "https://zoe.example/me", "https://www.zoe.example/me"),
        ("url", "https://zoe.example/#me", "https://zoe.example/#you"),
        ("url", "https://zoe.example/", "https://zoe.example:8443/"),
        ("url", "https://zoe.example/me?id=1", "https://zoe.example/me?id=2"),
        ("phone", "03-1234-5678", "+81312345678"),
        ("phone", "+81312345678", "+82312345678"),
        ("phone", "(0)31234", "31234"),
        ("name", "Zoe", "zoe"),
    ],
)
def test_spellings_of_two_identifiers_do_not(kind, one, other):
    assert not meet(kind, one, other)


@pytest.mark.parametrize("written", ["https://", "https://a b/", "https://zoe@uni.example/", "\ud800://x"])
def test_what_is_no_web_address_has_no_other_spelling(written):
    assert set(spellings("url", written)) == {"exact", "trimmed"}


@pytest.mark.parametrize(
    ("address", "bare"),
    [
        ("zoe+work@uni.example", "zoe@uni.example"),
        ("zoe+a+b@uni.example", "zoe@uni.example"),
        ("zoe+@uni.example", "zoe@uni.example"),
        ("zoe@uni.example", None),
        ("+zoe@uni.example", None),
        ("zoe+work", None),
        ("zoe@a+b.example", None),
    ],
)
def test_tag_is_what_follows_a_plus_in_the_name(address, bare):
    assert without_tag(address) == bare


@pytest.mark.parametrize(
    ("number", "international"),
    [("+81 3", True), ("0081 3", True), (" tel:+81-3", True), ("\uff0b81", True), ("03", False), ("", False)],
)
def test_country_is_known_by_its_prefix_alone(number, international):
    assert has_country(number) is international


def test_what_happened_to_an_identifier_is_said_by_name():
    assert spellings("url", "http://Zoe.example")["normalised, https for http"] == "https://zoe.example/"
    assert spellings("email", "A@b.example")["lower-case"] == "a@b.example"


@pytest.mark.parametrize("kind", ["email", "did", "url", "phone", "name"])
@pytest.mark.parametrize("sign", ["\u0301\u0316", "@", "+", "x", ".", "/", "\u00fc", "(0)", "\ud800"])
def test_a_page_of_signs_is_spelled_at_once(kind, sign):
    page = (sign * 100_000, sign * 600, f"a@{sign * 600}")
    done_within(1, lambda: [spellings(kind, text) for text in page])


def test_address_of_a_person_is_remembered_nowhere():
    before = hosted_addresses._read.cache_info()
    assert len(spellings("url", "https://nobody-else-asks.example/me")) > 2
    assert hosted_addresses._read.cache_info() == before
