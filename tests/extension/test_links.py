"""A link is read in a page exactly as the service reads it, so that nothing is asked in the page's stead.

Where a browser reads an address otherwise than the service does, the extension takes it for none: it never
says more of a link than the service would.
"""

import json
import re

import pytest

from tests.extension.link_variations import single_changes, variations
from tests.extension.reading import files_of_reading
from tests.extension.unpacked import EXTENSION
from tests.unit.platforms import examples
from verifier.locate.google_domains import GOOGLE_DOMAINS
from verifier.locate.link import MAX_LINK, read_link
from verifier.model.codes import document
from verifier.parse.personal import without_personal
from verifier.platforms import PLATFORMS

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

READ = "text => badgeVerifier.links.read(text)"
READ_LONG = """([before, after, piece, times]) =>
    badgeVerifier.links.read(before + piece.repeat(times) + after)"""
SHOWN = """text => {
    const anchor = document.createElement("a");
    anchor.href = text;
    return [anchor.href, badgeVerifier.links.read(anchor.href)];
}"""
EXPLANATIONS = {
    None: None,
    document.ONLY_ON_ITS_SITE: "only_on_its_site",
    document.NO_PUBLIC_BADGE: "no_public_badge",
}
LINKS = list(dict.fromkeys(example["link"] for example in examples.LINKS))
CREDLY = "https://www.credly.com/badges/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d"
MAX_ASKED = 2048  # characters
EACH = 25  # variations of each link
MAX_MILLISECONDS = 5
# The service takes such hosts for names, which nobody can have; to a browser "127.1" is an address.
NUMBERS = re.compile(r"(?:^|\.)(?:[0-9]+|0x[0-9a-f]*)$")


def as_the_service_reads(text):
    """Say what the service knows of a link, in the words of the extension; None if it is no web address."""
    link = read_link(text)
    if not link.host:
        return None
    route = link.route
    return {
        "url": link.url,
        "host": link.host,
        "platform": route and route.platform,
        "name": route and route.name,
        "badge": route.candidates[0] if route and route.candidates else None,
        "known": link.is_known,
        "explanation": EXPLANATIONS[route.explanation if route else None],
        "via": list(link.via),
        "address": link.claimed_address,
        "isShort": link.is_short,
    }


def differences(texts, answers):
    """Name the texts of which the extension says anything else than the service, as far as it may not."""
    return [
        (text, expected, answer)
        for text, answer in zip(texts, answers, strict=True)
        if answer != (expected := as_the_service_reads(text))
        and not (answer is None and NUMBERS.search(expected["host"]))
    ]


async def test_every_example_link_is_read_as_the_service_reads_it(reading):
    answers = await reading.of(READ, LINKS)
    assert answers == [as_the_service_reads(link) for link in LINKS]
    assert {answer["platform"] for answer in answers if answer} >= {
        name for platform in PLATFORMS for name in platform.ids
    }


async def test_the_shelf_has_the_platforms_of_the_service_in_its_order(reading):
    [ids] = await reading.of("() => badgeVerifier.platforms.map(platform => platform.ids)", [0])
    assert ids == [list(platform.ids) for platform in PLATFORMS]
    names = [platform.recognise.__module__.rpartition(".")[2] for platform in PLATFORMS]
    listed = await files_of_reading(reading.page)
    files = [file for file in listed if file.startswith("src/sites/")]
    assert files == [f"src/sites/{name}.js" for name in (*names, "index")]
    assert sorted(files) == sorted(
        str(path.relative_to(EXTENSION)) for path in (EXTENSION / "src" / "sites").iterdir()
    )


async def test_worker_and_pages_load_the_same_files_in_the_same_order(reading):
    text = (EXTENSION / "src" / "find" / "all.js").read_text("utf-8")
    imported = re.findall(r'(?m)^import "(.+)";$', text)
    here = EXTENSION / "src" / "find"
    loaded = [str((here / file).resolve().relative_to(EXTENSION)) for file in imported]
    assert loaded == await files_of_reading(reading.page)


async def test_nothing_of_the_files_is_left_in_the_page_but_the_one_object(reading):
    [left] = await reading.of(
        """() => {
            const frame = document.body.appendChild(document.createElement("iframe"));
            const usual = new Set(Object.getOwnPropertyNames(frame.contentWindow));
            frame.remove();
            return Object.getOwnPropertyNames(window).filter(name => !usual.has(name));
        }""",
        [0],
    )
    assert left == ["badgeVerifier"]


async def test_thousands_of_changed_links_are_read_as_the_service_reads_them(reading):
    texts = list(variations(LINKS, each=EACH))
    answers = await reading.of(READ, texts)
    assert differences(texts, answers) == []
    assert sum(1 for answer in answers if answer and answer["badge"]) > len(texts) / 20
    assert None in answers


async def test_every_single_change_of_some_links_is_read_as_the_service_reads_it(reading):
    some = [
        link for link in LINKS if re.search(r"credly\.com/badges|api\.badgr\.io|/badge\.php|#acc\.", link)
    ]
    texts = [text for link in some[:8] for text in single_changes(link)]
    assert differences(texts, await reading.of(READ, texts)) == []


async def test_links_as_a_page_hands_them_over_are_read_as_the_service_reads_them(reading):
    """The browser has then mended them: cut out tabs, turned backslashes, written hosts in small letters."""
    shown = await reading.of(SHOWN, list(variations(LINKS, each=EACH, seed=11)))
    texts, answers = [text for text, _ in shown], [answer for _, answer in shown]
    assert differences(texts, answers) == []


async def test_a_host_that_is_a_number_to_a_browser_and_a_name_to_the_service_is_of_no_platform(reading):
    mark = "/badges/badge.php?hash=0123456789abcdef0123456789abcdef01234567"
    hosts = ["127.1", "0x7f.1", "a.example.1", "1.2.3.4.5", "256.256.256.256", "a.0x"]
    texts = [f"https://{host}{mark}" for host in hosts]
    assert all(as_the_service_reads(text)["platform"] == "moodle" for text in texts)
    assert await reading.of(READ, texts) == [None] * len(texts)


@pytest.mark.parametrize(
    ("given", "found"),
    [
        (f"javascript:location='{CREDLY}'", None),
        (f"data:text/html,<a href='{CREDLY}'>", None),
        (CREDLY.replace("www.", "sam:secret@www."), None),
        (CREDLY.replace("www.credly.com", "www.credly.com@evil.example"), None),
        (CREDLY.replace("www.credly.com", "www.credly.com\\@evil.example"), None),
        (CREDLY.replace("www.credly.com", "www.cr\u0435dly.com"), None),
        (
            CREDLY.replace("www.credly.com", "www.credly.com.evil.example"),
            (None, "www.credly.com.evil.example"),
        ),
        (CREDLY.replace("www.credly.com", "www-credly.com"), (None, "www-credly.com")),
        (CREDLY.replace("credly", "xn--credly-5of"), (None, "www.xn--credly-5of.com")),
        (CREDLY.replace("www.credly.com", "www.credly.com."), ("credly", "www.credly.com")),
    ],
    ids=lambda value: ascii(value)[:80],
)
async def test_a_link_made_to_deceive_is_of_no_platform(reading, given, found):
    [answer] = await reading.of(READ, [given])
    assert (answer and (answer["platform"], answer["host"])) == found


async def test_nothing_personal_is_left_in_what_may_be_sent(reading):
    texts = list(variations(LINKS, each=EACH, seed=13))
    sent = [
        address
        for answer in await reading.of(READ, texts)
        if answer
        for address in (answer["url"], answer["badge"])
        if address
    ]
    assert [url for url in sent if without_personal(url).url != url] == []
    assert [url for url in sent if re.search(r"^https?://[^/]*@|#", url)] == []


async def test_the_address_of_a_link_stays_beside_it(reading):
    link = "https://api.badgr.io/public/assertions/AAAAAAAAAAAAAAAAAAAAAA?identity__email=sam%2Bjobs%40example.org"
    [answer] = await reading.of(READ, [link])
    assert answer["address"] == "sam+jobs@example.org"
    assert "sam" not in json.dumps({**answer, "address": None})


async def test_of_a_text_that_is_longer_than_anybodys_link_nothing_is_read(reading):
    texts = [CREDLY.rjust(MAX_LINK), CREDLY.rjust(MAX_LINK + 1)]
    assert [answer and answer["platform"] for answer in await reading.of(READ, texts)] == ["credly", None]


async def test_links_made_to_be_slow_are_read_at_once(reading):
    pieces = (
        "%2525|url=&|identity__email=&|%69dentity__|a.|a/|../|&amp;|;|%|+| |\u3000|?|#|@|[|\\|\u0301|漢|-|x@"
    )
    shapes = (
        "{}|x{}x|https://{}|https://{}/|https://a.example/{}|https://a.example/?{}|https://a.example/#{}"
        "|https://moodle.example/{}/badges/badge.php?hash=|https://www.linkedin.com/safety/go?url={}"
        "|https://a.accredible.com/{}#acc.|https://verifierplus.org/#verify?vc={}|https://ude.my/UC-{}!"
        "|https://www.coursera.org/verify/{}|https://learn.microsoft.com/users/{}"
    )
    given = [
        [*shape.split("{}", 1), piece, length // len(piece)]
        for piece in pieces.split("|")
        for shape in shapes.split("|")
        for length in (MAX_ASKED - len(shape), MAX_LINK - len(shape), 1_000_000)
    ]
    assert await reading.slower_than(MAX_MILLISECONDS, READ_LONG, given) == []


async def test_only_googles_own_hosts_wrap_links_as_for_the_service(reading):
    others = ["wtf", "co.com", "com.de", "co.de", "jp", "coxjp", "com.com", "example"]
    links = [f"https://www.google.{domain}/url?q={CREDLY}" for domain in (*GOOGLE_DOMAINS, *others)]
    answers = await reading.of(READ, links)
    assert differences(links, answers) == []
    by_google = [answer for answer in answers if answer["via"] == ["google", "credly"]]
    assert len(by_google) == len(GOOGLE_DOMAINS)
