"""A link is read as a person copied it: unwrapped, without what is personal, and never believed."""

import pytest

from tests.effort import done_within
from verifier.locate.link import badge_address, in_a_labels, read_link, read_url

UUID = "0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d"
CREDLY = f"https://www.credly.com/badges/{UUID}"
HOSTED = f"https://www.credly.com/api/v1/obi/v2/badge_assertions/{UUID}"
BADGR = "https://api.badgr.io/public/assertions/AbCdEfGhIjKlMnOpQrStUv"


def _wrapped(link: str, times: int) -> str:
    for _ in range(times):
        escaped = "".join(c if c.isalnum() else f"%{ord(c):02X}" for c in link)
        link = f"https://www.linkedin.com/safety/go?url={escaped}&urlhash=ab_C"
    return link


@pytest.mark.parametrize("times", [0, 1, 2, 3])
def test_wrappers_are_taken_off_to_three_of_them(times):
    link = read_link(_wrapped(CREDLY, times))
    assert (link.url, link.via, link.is_short) == (CREDLY, ("linkedin",) * times + ("credly",), False)


def test_wrapper_that_is_left_after_three_is_not_opened():
    link = read_link(_wrapped(CREDLY, 4))
    assert (link.host, link.route, link.is_short) == ("www.linkedin.com", None, True)


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "ftp://uni.example/1",
        "//uni.example/1",
        "",
        "uni.example/1",
        "file:///etc/passwd",
    ],
)
def test_wrapper_around_anything_but_a_web_address_is_not_opened(target):
    link = read_link(f"https://www.linkedin.com/safety/go?url={target}")
    assert (link.route, link.is_short, link.via) == (None, True, ("linkedin",))


@pytest.mark.parametrize(
    ("link", "site"),
    [
        ("https://www.linkedin.com/in/somebody/", "LinkedIn"),
        ("https://linkedin.com/in/%E5%A4%AA%E9%83%8E?trk=x", "LinkedIn"),
        ("http://jp.linkedin.com/pub/somebody/1/2/3", "LinkedIn"),
        ("https://m.linkedin.com/in/somebody/details/certifications/", "LinkedIn"),
        ("https://www.linkedin.com/safety/go?url=https://www.linkedin.com/in/somebody", "LinkedIn"),
        ("https://www.linkedin.com/in/", ""),
        ("https://www.linkedin.com/company/somebody", ""),
        ("https://www.linkedin.com/learning/certificates/1", ""),
        ("https://linkedin.com.mallory.example/in/somebody", ""),
        ("https://notlinkedin.com/in/somebody", ""),
    ],
)
def test_profile_of_a_person_is_told_from_other_links(link, site):
    assert read_link(link).profile_at == site


def test_target_that_is_escaped_twice_is_read():
    assert read_link("https://www.google.com/url?q=https%253A%252F%252Funi.example%252F1").url == (
        "https://uni.example/1"
    )


@pytest.mark.parametrize(
    "wrapper", ["https://www.google.com/url?q={}&q={}", "https://verifierplus.org/#verify?vc={}&vc={}"]
)
def test_wrapper_that_names_two_targets_is_not_opened(wrapper):
    assert read_link(wrapper.format(CREDLY, "https://uni.example/1")).is_short


@pytest.mark.parametrize(
    ("given", "url"),
    [
        (f"  {CREDLY}\n", CREDLY),
        ("HTTPS://UNI.Example/Badges/1", "https://uni.example/Badges/1"),
        ("https://uni.example:443/1?a=b&utm_source=x&c=%20d#part", "https://uni.example/1?a=b&c=%20d"),
        ("https://uni.example/1?trk=x&lipi=y", "https://uni.example/1"),
        ("https://uni.example/1?a=b&amp;amp;c=d", "https://uni.example/1?a=b&c=d"),
        ("https://uni.example", "https://uni.example"),
        ("http://uni.example/1", "http://uni.example/1"),
    ],
)
def test_link_of_no_platform_is_asked_for_as_it_is_without_what_is_personal(given, url):
    link = read_link(given)
    assert (link.url, link.host, link.route, link.via) == (url, "uni.example", None, ()) or link.url == CREDLY


def test_address_in_a_link_is_kept_apart_and_shown_nowhere():
    link = read_link(f"{BADGR}?v=2_0&identity__email=sam%40example.org")
    assert link.claimed_address == "sam@example.org"
    assert "sam" not in repr(link)
    assert link.route is not None
    assert link.route.candidates == (f"{BADGR}?v=2_0", BADGR)


def test_address_in_a_wrapped_link_is_found_as_well():
    link = read_link(_wrapped(f"{BADGR}?identity__email=sam%40example.org", 2))
    assert (link.url, link.claimed_address) == (BADGR, "sam@example.org")


@pytest.mark.parametrize(
    "hostile",
    [
        "",
        " ",
        "no link",
        f"javascript:location='{CREDLY}'",
        f"data:text/html,{CREDLY}",
        CREDLY.replace("www.", "sam:secret@www."),
        CREDLY.replace("www.credly.com", "www.credly.com@evil.example"),
        CREDLY.replace("www.credly.com", "evil.example\\@www.credly.com"),
        CREDLY.replace("www.credly.com", "www.credly.com\\.evil.example"),
        CREDLY.replace("www.credly.com", "www%2Ecredly%2Ecom"),
        CREDLY.replace("www.credly.com", "www.credly.com:8443"),
        CREDLY.replace("www.credly.com", "www.credly.com:80"),
        CREDLY.replace("www.credly.com", "www.credly.com:"),
        CREDLY.replace("www.credly.com", "www.\uff43redly.com"),
        CREDLY.replace("www.credly.com", "www.cr\u0435dly.com"),
        CREDLY.replace("www.credly.com", "www.credly\u3002com"),
        CREDLY.replace("www.credly.com", "[::1]"),
        CREDLY.replace("www.credly.com", "[www.credly.com"),
        f"https://[va.accredible.com]/{UUID}",  # in brackets: the address of a protocol yet to come
        f"https://evil.example[va.accredible.com]/{UUID}",
        CREDLY.replace("www.credly.com", "127.1"),
        CREDLY.replace("/badges", "/\tbadges"),
        CREDLY.replace("https://", "https:/\\"),
        CREDLY.replace("https://", "https:"),
        f"{CREDLY}\x00",
        f"{CREDLY}\ud800",
        "https://www.credly.com/" + "a/" * 5_000,
        "https://www.linkedin.com/safety/go?url=" + "%2525" * 2_000,
        f"https://www.linkedin.com/safety/go?{'url=&' * 3_000}",
        f"https://api.badgr.io/?{'identity__email=&' * 6_000}",
        "https://" + "a." * 5_000 + "com/",
    ],
    ids=lambda text: ascii(text)[:70],
)
def test_hostile_text_is_of_no_platform_and_breaks_nothing(hostile):
    link = done_within(0.5, lambda: read_link(hostile))
    usual = link.host == "www.credly.com" and link.url.endswith(":") is False
    assert link.route is None or (usual and hostile.startswith("https://www.credly.com:/"))
    assert "secret" not in link.url


def test_name_before_a_host_is_not_shown_and_the_host_is_not_asked_in_its_stead():
    link = read_link("https://sam:secret@uni.example/1")
    assert (link.url, link.host) == ("https://@uni.example/1", "")


@pytest.mark.parametrize(
    ("given", "written"),
    [
        (
            " HTTPS://B\u00fccher.Example/\u00e4?\u00f6#\u00fc",
            "HTTPS://xn--bcher-kva.example/\u00e4?\u00f6#\u00fc",
        ),
        ("https://\u65e5\u672c.example:8443", "https://xn--wgv71a.example:8443"),
        ("https://un\u0456.example/1", "https://xn--un-ioc.example/1"),  # Cyrillic
        ("https://\u0939\u093f\u0928\u094d\u0926\u0940.example/", "https://xn--j2bd4cyah0f.example/"),
    ],
)
def test_host_in_letters_of_any_language_is_written_as_browsers_ask_for_it(given, written):
    assert in_a_labels(given) == written


@pytest.mark.parametrize(
    "given",
    [
        CREDLY,
        CREDLY.replace("www.c", "www.\uff43"),  # full-width
        CREDLY.replace("www.c", "www.\u00adc"),  # a soft hyphen
        CREDLY.replace("www.c", "www.\u034fc"),  # a mark that joins nothing
        CREDLY.replace(".com", "\u3002com"),
        CREDLY.replace(".com", ".com\u2215b\u00fc.example"),  # like a slash
        "https://jo@b\u00fccher.example/",
        "https://evil.example\\@b\u00fccher.example/",
        "https://guild.example/b\u00fccher",
        "https://" + "\u00fc" * 250 + ".example/",
        "https://\ud800.example/",
        "mailto:jo@b\u00fccher.example",
        "",
    ],
    ids=ascii,
)
def test_host_that_may_be_read_as_another_stays_as_it_is_written(given):
    assert in_a_labels(given) == given


@pytest.mark.parametrize(
    ("found", "asked"),
    [
        (CREDLY, HOSTED),
        (f"{BADGR}?identity__email=sam%40example.org", BADGR),
        ("https://uni.example/1?a=b", "https://uni.example/1?a=b"),
        # Of what nobody has confirmed the address itself is asked.
        (
            "https://badges.parchment.eu/public/assertions/AbCdEfGhIjKlMnOpQrStUv/",
            "https://badges.parchment.eu/public/assertions/AbCdEfGhIjKlMnOpQrStUv/",
        ),
    ],
)
def test_address_that_was_found_alone_is_asked_for_where_its_platform_keeps_the_badge(found, asked):
    assert badge_address(found) == asked


def test_parameters_beyond_count_are_not_read():
    url = read_url("https://uni.example/?" + "&".join(f"p{number}=1" for number in range(101)))
    assert url is not None
    assert url.parameters == {}


@pytest.mark.parametrize("filling", ["a&", "&", "%41&", "%2541=&"])
def test_link_longer_than_anybodys_is_not_read_at_all(filling):
    long = "https://uni.example/?" + filling * 1_000_000
    link = done_within(1, lambda: read_link(long))  # second; parameter by parameter it took six
    assert (link.url, link.host, link.route) == ("", "", None)


def test_link_of_very_many_parameters_is_read_in_milliseconds():
    many = "https://uni.example/?" + "a&" * 1_010
    done_within(1, lambda: [read_link(many) for _ in range(50)])
