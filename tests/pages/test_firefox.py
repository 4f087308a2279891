"""The same in Firefox: first page, reports, signed reports, and badges on pages of other sites.

Chromium has the whole of it; here is what an engine may do otherwise, as a person comes upon it.
"""

import json
from urllib.parse import quote

import aiohttp
import pytest
from aiohttp import web

from tests.pages.firefox import CONTROL
from tests.pages.home import DROPPED
from tests.pages.hosts import SITE, TEXTS, Host, badge, pinned
from tests.pages.tampering import WRONG, Honest, key_in
from tests.pages.views import SHARED, make_scene
from verifier.render.catalogue import LANGUAGES, catalogue

pytestmark = [pytest.mark.firefox, pytest.mark.asyncio(loop_scope="module")]

FACE = ".report .face"
VERDICT = """[...document.querySelector(".report > .head > .face")?.classList ?? []]
  .find((name) => name.startsWith("is-"))"""
LAID_OUT = """document.querySelector(".report .foot") &&
  [...document.querySelectorAll(".report > section")]
    .every((each) => getComputedStyle(each).contentVisibility === "visible")"""
READY = "history.state?.shows === 'form'"
SUBMIT = "#check [type=submit]"
INSIDE = "document.querySelector('.signed-report')?.shadowRoot"
PAPER = "rgb(22, 25, 29)"  # in the dark
WIDER = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def scene(internet):
    return make_scene(internet)


@pytest.fixture(scope="module")
def of(scene):
    """The last badge of each verdict."""
    return {each.verdict: each for each in scene.eight}


@pytest.fixture
def host(firefox, internet):
    return Host(reader=firefox, now=internet.now)


async def first_page(firefox):
    """Open the first page, and wait until it has all that a check needs."""
    page = await firefox.open("/?lang=en")
    await page.wait(READY)
    return page


async def paste(firefox, page, text):
    """Paste a text into the field, and have it checked."""
    await firefox.copy(text)
    await page.click("#text")
    await page.press(CONTROL, "a")
    await page.press(CONTROL, "v")
    await page.click(SUBMIT)


async def verdict_of(page):
    """Wait for the face of a report, and say which it is."""
    await page.seen(FACE)
    return await page.look(VERDICT)


@pytest.mark.parametrize("verdict", ["trusted", "caution", "rejected"])
async def test_pasted_link_is_checked_before_ones_eyes(firefox, of, verdict):
    page = await first_page(firefox)
    firefox.service.answering.clear()
    await paste(firefox, page, of[verdict].link)
    await page.seen(".progress h2")
    firefox.service.answering.set()
    assert await verdict_of(page) == f"is-{verdict}"
    assert not await page.look("document.querySelector('.progress')?.checkVisibility()")
    assert await page.look("location.pathname + location.search") == "/?lang=en"
    assert await firefox.errors() == []
    assert firefox.tunnel.hosts == []


async def test_chosen_and_dropped_pictures_are_checked(firefox, internet, tmp_path):
    awarded = internet.issuer("uni.example").award("Statistics 101")
    picture = tmp_path / "badge.png"
    picture.write_bytes(awarded.png())
    page = await first_page(firefox)
    await page.choose(picture)
    await page.wait("document.querySelector('#chosen-name').textContent === 'badge.png'")
    await page.click(SUBMIT)
    assert await verdict_of(page) == "is-trusted"
    await page.wait(LAID_OUT)
    await page.click("[data-do=another]")
    await page.seen("#text")
    dropped = ["badge.json", "application/json", awarded.bytes().decode()]
    await page.evaluate(f"({DROPPED})({json.dumps(dropped)})")
    assert await page.look("document.querySelector('#chosen-name').textContent") == "badge.json"
    await page.click(SUBMIT)
    assert await verdict_of(page) == "is-trusted"
    assert await firefox.errors() == []


async def test_language_is_changed_and_the_way_back_leads_to_what_was_there(firefox, of):
    page = await firefox.open("/?lang=en")
    await page.click("header.site nav [lang=ja]")
    await page.wait(f"document.documentElement?.lang === 'ja' && {READY}")
    await paste(firefox, page, of["valid"].link)
    await page.seen(FACE)
    assert catalogue("ja").tables["verdicts"]["valid"] in await page.look("document.body.innerText")
    await page.connection.call("browsingContext.traverseHistory", context=page.context, delta=-1)
    await page.seen("#text")
    assert await page.look("document.querySelector('#text').value") == of["valid"].link
    assert await firefox.errors() == []


async def test_report_is_kept_as_a_file_and_its_link_on_the_clipboard(firefox, of, tmp_path):
    await firefox.keep_downloads(tmp_path)
    page = await first_page(firefox)
    await paste(firefox, page, of["valid"].link)
    await page.wait(LAID_OUT)
    await page.click("[data-do=share]")
    await page.seen("[data-note=copied]")
    await page.click("[data-do=save]")
    kept = json.loads((await firefox.downloaded()).read_bytes())
    assert kept["verdict"] == "valid"
    assert await firefox.errors() == []


async def test_form_works_without_programs(firefox, internet, of, tmp_path):
    await firefox.stop_programs()
    picture = tmp_path / "badge.png"
    picture.write_bytes(internet.issuer("uni.example").award("Statistics 101").png())
    page = await firefox.open("/?lang=en")
    needing = "#scan, #drop-hint, #chosen, .choose, #nothing"
    shown = f"[...document.querySelectorAll('{needing}')].map((each) => each.checkVisibility())"
    assert await page.look(shown) == [False] * 5
    await paste(firefox, page, of["caution"].link)
    await page.seen(".report .foot")
    assert await page.look(VERDICT) == "is-caution"
    assert not await page.look("document.querySelector('.progress').checkVisibility()")
    await page.click("header.site .home")
    await page.wait("location.pathname === '/' && document.readyState === 'complete'")
    await page.choose(picture)
    await page.click(SUBMIT)
    await page.seen(".report .foot")
    assert await page.look(VERDICT) == "is-trusted"


async def test_folded_part_is_drawn_when_it_is_opened_and_a_link_leads_into_another(firefox, scene):
    page = await first_page(firefox)
    await paste(firefox, page, SHARED)
    await page.wait(LAID_OUT)
    assert not await page.look("document.querySelector('.documents')")
    await page.click(".evidence > summary")
    await page.seen(".evidence .documents li")
    await page.click(".checks > summary")
    await page.click(".checks a[href^='#json-']")
    place = "document.querySelector('.json :target')"
    top = await page.wait(f"{place}?.getBoundingClientRect().top")
    assert 0 <= top < await page.look("innerHeight")
    assert await firefox.errors() == []


async def test_paper_shows_what_nobody_has_opened_and_no_buttons(firefox, scene):
    page = await first_page(firefox)
    await paste(firefox, page, SHARED)
    await page.seen(FACE)
    pages = [each.extract_text() for each in (await page.printed()).pages]
    assert len(pages) <= 3
    said = "".join(pages)
    assert said.count("sha256:") >= 3
    words = catalogue("en").tables["verdicts"]
    assert words["trusted"] in pages[0]


async def test_a_picture_of_the_whole_page_has_what_is_below_the_first_screen(firefox, scene):
    page = await firefox.open(f"/r?url={quote(SHARED)}&lang=en")
    await page.wait(LAID_OUT)
    heights = "[...document.querySelectorAll('.report > section')].map((each) => each.offsetHeight)"
    assert max(await page.look(heights)) > 500


async def test_dark_and_narrow_window_is_dark_and_never_scrolls_sideways(firefox, scene):
    await firefox.turn_dark()
    page = await firefox.open("/")
    await page.resize(320, 640)
    for language in LANGUAGES:
        for path in ("/?", f"/r?url={quote(SHARED)}&", "/widget?"):
            await page.open(f"{firefox.service.origin}{path}lang={language}")
            assert await page.look("[innerWidth, getComputedStyle(document.body).backgroundColor]") == [
                320,
                PAPER,
            ]
            assert not await page.look(WIDER), path
    assert await firefox.errors() == []


async def signed(firefox, link, **options):
    """Ask the service for a signed report."""
    wanted = {"url": link, **options}
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{firefox.service.origin}/verify", json=wanted) as answer,
    ):
        return (await answer.json())["signedReport"]


async def test_signed_report_in_the_address_is_shown_and_an_altered_one_is_not(firefox, of, keys_dir):
    token = await signed(firefox, of["valid"].link, sign="archive")
    page = await firefox.open(f"/r?lang=en#{token}")
    await page.wait(f"{INSIDE}?.querySelector('.face.is-valid')?.checkVisibility()")
    altered = WRONG["verdict-altered"](Honest(token=token, key=key_in(keys_dir)))
    page = await firefox.open(f"/r?lang=en#{altered}")
    await page.seen("#outcome .problem")
    assert catalogue("en").tables["signed"]["not-believed"] in await page.look("document.body.innerText")
    assert not await page.look(INSIDE)
    assert await firefox.errors() == []


async def settled(page, count):
    """Wait until so many widgets have told what came out; give what each shows, with what it told."""
    await page.wait(f"wrappedJSObject.told?.length >= {count}")
    told = {each["src"]: each["state"] for each in await page.look("wrappedJSObject.told")}
    return [{**each, "state": told[each["src"]]} for each in await page.look(f"({TEXTS})()")]


async def test_widget_shows_each_face_under_a_strict_policy_and_asks_but_the_service(firefox, host, scene):
    page = await firefox.open(host.lay("".join(badge(each.link) for each in scene.eight)))
    shown = await settled(page, 8)
    assert [each["face"] for each in shown] == [f"is-{each.verdict}" for each in scene.eight]
    assert not any(each["ownLink"] or each["busy"] for each in shown)
    assert await firefox.errors() == []
    assert firefox.tunnel.sites.asked == [f"{SITE}/"]


async def test_widget_shows_nothing_of_what_was_altered_or_is_of_another_badge(firefox, host, of, keys_dir):
    token = await signed(firefox, of["valid"].link, sign=True, aud=SITE)
    honest = Honest(token=token, key=key_in(keys_dir))
    ways = ["verdict-altered", "signature-of-zeros", "other-key", "expired", "for-another-site"]
    tokens = [token, *(WRONG[way](honest) for way in ways)]
    badges = [badge(f"{of['valid'].link}#{number}", report=each) for number, each in enumerate(tokens)]
    other = badge(of["trusted"].link, report=token)
    first, *others = await settled(await firefox.open(host.lay("".join((*badges, other)))), 7)
    assert (first["face"], first["state"]) == ("is-valid", "shown")
    assert {(each["face"], each["state"], each["ownLink"]) for each in others} == {(None, "unverified", True)}
    assert all(catalogue("en").tables["widget"]["unverified"] in each["text"] for each in others)


async def test_widget_of_another_digest_does_not_run_and_leaves_the_link(firefox, host, of):
    right = host.lay(badge(of["valid"].link), program=pinned(firefox.service.origin))
    assert (await settled(await firefox.open(right), 1))[0]["face"] == "is-valid"
    assert await firefox.errors() == []
    wrong = pinned(firefox.service.origin, integrity=f"sha384-{'A' * 64}")
    page = await firefox.open(host.lay(badge(of["valid"].link), program=wrong))
    assert not await page.look("document.querySelector('badge-verification').matches(':defined')")
    assert (await page.look(f"({TEXTS})()"))[0]["ownLink"]
    assert any("integrity" in error for error in await firefox.errors())


async def test_widget_says_nothing_of_a_badge_while_the_service_is_down(firefox, host, of):
    page = await firefox.open(host.lay(""))
    await page.seen("h1")
    firefox.service.answers = web.Response(status=500, headers={"Access-Control-Allow-Origin": "*"})
    put = f"document.querySelector('main').setHTMLUnsafe({json.dumps(badge(of['rejected'].link))})"
    await page.evaluate(put)
    (shown,) = await settled(page, 1)
    assert (shown["face"], shown["state"], shown["ownLink"]) == (None, "unavailable", True)
    assert catalogue("en").tables["widget"]["unavailable"] in shown["text"]


async def test_frame_shows_the_face_under_a_policy_that_allows_but_the_frame(firefox, host, of):
    origin = firefox.service.origin
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"{origin}/oembed", params={"url": of["caution"].link, "format": "json"}) as answer,
    ):
        frame = (await answer.json())["html"]
    page = await firefox.open(host.lay(frame, program="", policy=f"default-src 'none'; frame-src {origin}"))
    (inside,) = await page.frames()
    widget = "document.querySelector('badge-verification')?.shadowRoot"
    await inside.wait(f"{widget}?.querySelector('.face.is-caution')?.checkVisibility()")
    assert await firefox.errors() == []
    assert firefox.tunnel.sites.asked == [f"{SITE}/"]
