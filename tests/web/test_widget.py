"""What the service gives to pages of other sites: the widget's file, the page for frames, oEmbed."""

import base64
import hashlib
import html
import re
from urllib.parse import parse_qs, urlsplit

import pytest

from verifier.render.catalogue import LANGUAGES, catalogue
from verifier.settings import Settings, SettingsError
from verifier.web.app import make_app
from verifier.web.assets import style_part
from verifier.web.pages.oembed import oembed_discovery
from verifier.web.widget_file import widget

BADGE = "https://uni.example/badges/1"
ORIGIN = "https://badges.example"
MOST_BYTES = 8 * 1024  # as it travels, packed


@pytest.fixture
def settings():
    return Settings(requests_per_minute=0, public_origin=ORIGIN)


async def test_the_widget_is_the_same_for_ever_under_one_name_and_the_newest_under_the_other(client):
    told = await (await client.get("/widget/v1.json")).json()
    fixed, newest = await client.get(f"/widget/{told['name']}"), await client.get("/widget/v1.js")
    body = await fixed.read()
    assert body == await newest.read()
    digest = base64.b64encode(hashlib.sha384(body).digest()).decode()
    assert told == {"name": widget().name, "integrity": f"sha384-{digest}", "bytes": len(body)}
    assert "immutable" in fixed.headers["Cache-Control"]
    assert newest.headers["Cache-Control"] == "public, max-age=300"


@pytest.mark.parametrize("name", ["v1.js", "v1.json", "embed.js", "embed.css", widget().name])
async def test_pages_of_other_sites_may_load_its_files(client, name):
    response = await client.get(f"/widget/{name}")
    assert response.status == 200
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert response.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert response.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("name", ["v2.js", "v1.0000000000000000.js", "reading.js", "..%2Fpage.css"])
async def test_there_is_no_other_file(client, name):
    assert (await client.get(f"/widget/{name}")).status == 404


def test_it_is_small_needs_no_other_file_and_names_nobody_else():
    program = widget().asset.body.decode()
    assert len(widget().asset.packed) <= MOST_BYTES
    assert re.findall(r"\bimport\b(?!\.meta)", program) == []
    assert set(re.findall(r"https?://[a-z.0-9]+", program)) == {"http://www.w3.org"}
    assert re.findall(r"innerHTML|insertAdjacentHTML|document\.write|\beval\b|\.style\b", program) == []


def test_every_word_of_it_is_there_in_both_languages():
    program = widget().asset.body.decode()
    for language in LANGUAGES:
        tables = catalogue(language).tables
        assert all(word in program for word in (*tables["verdicts"].values(), tables["widget"]["unverified"]))


async def test_any_site_may_hold_a_badge_in_a_frame_unless_the_operator_lists_some(
    client, aiohttp_client, verifier
):
    policy = (await client.get(f"/embed?url={BADGE}")).headers["Content-Security-Policy"]
    assert "frame-ancestors *;" in policy
    assert "script-src 'self'" in policy
    assert "trusted-types 'none'" in policy
    listed = Settings(requests_per_minute=0, embed_sites=("https://a.example", "https://b.example:8443"))
    service = await aiohttp_client(make_app(listed, open_verifier=verifier.open))
    policy = (await service.get(f"/embed?url={BADGE}")).headers["Content-Security-Policy"]
    assert "frame-ancestors https://a.example https://b.example:8443;" in policy


async def test_no_other_page_may_be_framed(client):
    for path in ("/", "/widget"):
        policy = (await client.get(path)).headers["Content-Security-Policy"]
        assert "frame-ancestors 'none'" in policy


def test_the_sites_that_may_embed_are_a_setting():
    sites = "https://portfolio.example  https://b.example:8443"
    settings = Settings.from_environment({"VERIFIER_EMBED_SITES": sites})
    assert settings.embed_sites == ("https://portfolio.example", "https://b.example:8443")
    for wrong in ("*", "http://portfolio.example", "https://a.example/;", "https://a.example;"):
        with pytest.raises(SettingsError, match="VERIFIER_EMBED_SITES"):
            Settings.from_environment({"VERIFIER_EMBED_SITES": wrong})


async def test_the_page_for_frames_is_a_link_where_no_program_runs(client):
    response = await client.get(f"/embed?url={BADGE}&lang=ja&size=full&theme=dark")
    text = await response.text()
    assert f'<badge-verification src="{BADGE}" size="full" theme="dark" lang="ja">' in text
    assert 'href="/r?url=https://uni.example/badges/1&amp;lang=ja"' in text
    assert "Set-Cookie" not in response.headers


@pytest.mark.parametrize(
    "query",
    [
        "?url=javascript:alert(1)",
        f"?url={BADGE}&at=2026-01-01T00:00:00Z",
        f"?url={BADGE}&recipient=student@learner.example",
        f"?url={BADGE}&size=huge",
        f"?url={BADGE}&theme=pink",
        f"?url={BADGE}&lang=xx",
        f"?url={BADGE}&url={BADGE}",
    ],
)
async def test_an_embedded_badge_is_told_nothing_else(client, query):
    assert (await client.get(f"/embed{query}")).status == 400


BROWSER = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("url", ["nonsense", "javascript:alert(1)", "ftp://uni.example/1", ""])
async def test_frame_without_an_address_is_refused_in_words_and_may_be_framed(client, url, language):
    query = {"url": url, "lang": language, "theme": "dark"}
    response = await client.get("/embed", params=query, headers=BROWSER)
    text = await response.text()
    assert (response.status, response.content_type) == (400, "text/html")
    assert "frame-ancestors *;" in response.headers["Content-Security-Policy"]
    assert response.headers["Cache-Control"] == "no-store"
    assert catalogue(language).tables["widget"]["unaddressed"] in text
    assert f'<html lang="{language}">' in text
    assert 'class="theme-dark"' in text
    assert "<script" not in text
    assert url == "" or url not in text


async def test_refusal_of_a_frame_repeats_nothing_of_what_was_asked(client):
    query = {"url": BADGE, "This badge is verified": "1", "theme": "pink", "lang": "xx"}
    response = await client.get("/embed", params=query, headers=BROWSER)
    assert response.status == 400
    text = await response.text()
    assert "verified" not in text
    assert 'class="theme-auto"' in text


@pytest.mark.parametrize("accept", ["application/json", "*/*"])
async def test_programs_get_the_refusal_of_a_frame_as_data(client, accept):
    response = await client.get("/embed?url=nonsense", headers={"Accept": accept})
    assert (response.status, response.content_type) == (400, "application/problem+json")


async def test_links_in_a_frame_have_the_colours_of_our_pages(client):
    sheet = await (await client.get("/widget/embed.css")).text()
    link = re.search(r"--link: [^;]+;", style_part("tokens.css"))[0]
    assert sheet.startswith(":root {")
    assert link in sheet
    assert "color: var(--link)" in sheet


@pytest.mark.parametrize("path", ["/embed", "/oembed"])
async def test_a_refusal_repeats_nothing_of_the_address_not_even_names(client, path):
    response = await client.get(path, params={"url": BADGE, "call-0190-1234": "x"})
    problem = await response.json()
    assert (response.status, problem["type"]) == (400, "/problems/unreadable-request")
    assert problem["detail"].startswith("the address may hold url, ")


@pytest.mark.parametrize("path", ["/embed", "/oembed"])
async def test_a_person_is_not_named_in_the_address_of_an_embedded_badge(client, path):
    response = await client.get(path, params={"url": BADGE, "recipient": "person@example.org"})
    problem = await response.json()
    assert (response.status, problem["type"]) == (400, "/problems/personal-data-in-address")


@pytest.mark.parametrize("path", ["/embed", "/oembed", f"/oembed?url={ORIGIN}/r"])
async def test_without_a_badge_there_is_nothing_to_embed(client, path):
    assert 400 <= (await client.get(path)).status <= 422


async def test_what_stands_in_the_address_becomes_no_html(client):
    text = await (await client.get("/embed", params={"url": 'https://a.example/"><script>x</script>'})).text()
    assert "<script>x" not in text


async def framed(client, **query):
    response = await client.get("/oembed", params=query)
    assert (response.status, response.headers["Access-Control-Allow-Origin"]) == (200, "*")
    said = await response.json()
    (frame,) = re.findall(r"<iframe ([^>]*)></iframe>", said["html"])
    return said, {name: html.unescape(value) for name, value in re.findall(r'([a-z]+)="([^"]*)"', frame)}


@pytest.mark.parametrize("url", [BADGE, f"{ORIGIN}/r?url={BADGE}&lang=en"])
async def test_a_badge_or_its_report_page_is_embedded_as_one_frame(client, url):
    said, frame = await framed(client, url=url, format="json")
    assert (said["version"], said["type"], said["provider_url"]) == ("1.0", "rich", ORIGIN)
    assert frame["src"].startswith(f"{ORIGIN}/embed?")
    assert parse_qs(urlsplit(frame["src"]).query)["url"] == [BADGE]
    assert frame["sandbox"] == "allow-scripts allow-popups allow-popups-to-escape-sandbox"
    assert frame["title"] == catalogue("en").tables["widget"]["title"]
    assert (frame["width"], frame["height"]) == (str(said["width"]), str(said["height"]))


@pytest.mark.parametrize(
    ("width", "height", "size"), [(300, 100, "compact"), (2000, 2000, "full"), (1, 1, "compact")]
)
async def test_the_frame_is_no_larger_than_it_may_be(client, width, height, size):
    said, frame = await framed(client, url=BADGE, maxwidth=width, maxheight=height)
    assert said["width"] <= width
    assert said["height"] <= height
    assert parse_qs(urlsplit(frame["src"]).query)["size"] == [size]


@pytest.mark.parametrize(
    "query",
    [
        {"url": "ftp://a.example"},
        {"url": "https://["},
        {"url": BADGE, "format": "xml"},
        {"url": BADGE, "maxwidth": "wide"},
        {"url": BADGE, "maxheight": "9" * 9},
        {"url": BADGE, "at": "2026-01-01T00:00:00Z"},
        {"url": f"{ORIGIN}/r?url=javascript:alert(1)"},
    ],
)
async def test_what_cannot_be_embedded_is_refused(client, query):
    assert (await client.get("/oembed", params=query)).status == 400


async def test_a_report_page_says_where_to_ask_for_the_frame(client):
    discovery = oembed_discovery(BADGE, origin=ORIGIN, language="en")
    (address,) = re.findall(r'type="application/json\+oembed" href="([^"]+)"', discovery)
    path = html.unescape(address).removeprefix(ORIGIN)
    said = await (await client.get(path)).json()
    assert "uni.example" in said["html"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_page_about_it_has_what_a_site_has_to_write(client, language):
    text = html.unescape(await (await client.get(f"/widget?lang={language}")).text())
    assert f'src="{ORIGIN}/widget/{widget().name}"' in text
    assert f'integrity="{widget().integrity}"' in text
    assert f"script-src {ORIGIN}; connect-src {ORIGIN}" in text
    assert f"frame-src {ORIGIN}" in text
    assert catalogue(language).tables["widget-page"]["spoofing"] in text


@pytest.mark.parametrize(("language", "default"), [("en", "(default)"), ("ja", "（既定）")])
def test_the_page_for_sites_names_defaults_as_such_and_counts_no_lines(language, default):
    said = catalogue(language).tables["widget-page"]
    assert f"compact{default}" in said["attribute-size"].replace(" ", "")
    assert f"auto{default}" in said["attribute-theme"].replace(" ", "")
    assert not re.search(r"\b[Oo]ne line|1行", said["lead"])
