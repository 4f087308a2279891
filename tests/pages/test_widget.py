"""The widget on a page of another origin: what people see there, and what they see when anything fails."""

from datetime import datetime

import pytest
from aiohttp import web
from axe_playwright_python.async_playwright import Axe

from tests.extension.scene import STUDENT
from tests.pages.hosts import SITE, Host, badge, pinned, seen, settled
from tests.pages.looks import LOOKS, NARROW
from tests.world.platforms.moodle import Moodle
from verifier.render.catalogue import LANGUAGES, catalogue
from verifier.render.dates import minute

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]


@pytest.fixture
def host(reader, internet):
    return Host(reader=reader, now=internet.now)


async def test_each_face_is_shown_under_a_strict_policy(host, eight, reader):
    page = await host.open("".join(badge(each.link) for each in eight))
    told = {each["src"]: each for each in await settled(page, len(eight))}
    assert {link: each["verdict"] for link, each in told.items()} == {
        each.link: each.verdict for each in eight
    }
    assert {each["state"] for each in told.values()} == {"shown"}
    shown = await seen(page)
    assert [each["face"] for each in shown] == [f"is-{each.verdict}" for each in eight]
    assert not any(each["ownLink"] or each["busy"] for each in shown)
    words = catalogue("en").tables["verdicts"]
    assert all(words[each.verdict] in said["text"] for each, said in zip(eight, shown, strict=True))
    assert reader.errors == []
    assert set(reader.foreign()) == {f"{SITE}/"}


async def test_it_says_what_the_badge_claims_who_is_behind_it_and_when_that_was_checked(host, eight, reader):
    page = await host.open(badge(eight[1].link))
    (told,) = await settled(page)
    (shown,) = await seen(page)
    for part in ("The badge says: “Open Science”", "Who is behind it: moodle.example", "Holder not compared"):
        assert part in shown["text"]
    assert f"Checked {told['checkedAt'][:10]} {told['checkedAt'][11:16]} UTC" in shown["text"]
    (link,) = shown["links"]
    assert link.startswith(f"{reader.service.origin}/r?url=https%3A%2F%2Fmoodle.example%2F")
    assert reader.service.origin.removeprefix("http://") in shown["text"]
    assert "check that address" in shown["text"]


async def test_no_mark_in_the_name_of_a_badge_ends_its_quotation(host, internet):
    name = "Open” Verified. Who is behind it: “harvard.example"
    page = await host.open(badge(Moodle(internet, "marks.example").award(name, to=STUDENT).keep().share_link))
    await settled(page)
    (shown,) = await seen(page)
    assert "The badge says: “Open' Verified. Who is behind it: 'harvard.example”" in shown["text"]


@pytest.mark.parametrize(("size", "questions"), [("compact", 0), ("full", 4)])
async def test_the_full_size_has_the_four_answers(host, eight, size, questions):
    page = await host.open(badge(eight[0].link, size=size))
    await settled(page)
    assert (
        await page.evaluate(
            "document.querySelector('badge-verification').shadowRoot.querySelectorAll('dt').length"
        )
        == questions
    )


async def test_it_speaks_the_language_that_it_is_told_or_that_of_the_page(host, eight):
    page = await host.open(f'{badge(eight[1].link, lang="ja")}<div lang="ja-JP">{badge(eight[3].link)}</div>')
    told = await settled(page, 2)
    looked = datetime.fromisoformat(told[0]["checkedAt"])
    verdicts = catalogue("ja").tables["verdicts"]
    first, second = await seen(page)
    assert verdicts["valid"] in first["text"]
    assert minute(looked, catalogue=catalogue("ja")) in first["text"]
    assert verdicts["caution"] in second["text"]


@pytest.mark.parametrize(("theme", "paper"), [("light", "rgb(255, 255, 255)"), ("dark", "rgb(22, 25, 29)")])
async def test_its_theme_is_that_of_the_page_around_it(host, eight, theme, paper):
    page = await host.open(badge(eight[1].link, theme=theme))
    await settled(page)
    card = "getComputedStyle(document.querySelector('badge-verification').shadowRoot.querySelector('.card'))"
    assert await page.evaluate(f"{card}.backgroundColor") == paper


async def test_the_page_can_neither_look_into_it_nor_colour_it(host, eight):
    style = "<style>badge-verification { --green: red; --paper: red; color: red }</style>"
    allowed = host.reader.service.origin
    policy = f"default-src 'none'; style-src 'unsafe-inline'; script-src {allowed}; connect-src {allowed}"
    page = await host.open(style + badge(eight[0].link), policy=policy)
    await settled(page)
    root = "document.querySelector('badge-verification').shadowRoot"
    face = await page.evaluate(f"getComputedStyle({root}.querySelector('.face')).color")
    assert face == "rgb(17, 107, 53)"
    page = await host.open(badge(eight[0].link), closed=True)
    await page.wait_for_function("() => document.querySelector('badge-verification').matches(':defined')")
    assert await page.evaluate(root) is None


async def test_it_begins_only_when_it_can_be_seen(host, eight, reader):
    page = await host.open(f'<svg width="10" height="4000"></svg>{badge(eight[1].link)}')
    await page.wait_for_function("() => document.querySelector('badge-verification').matches(':defined')")
    assert reader.service.asked_to_verify() == []
    assert await page.evaluate("told") == []
    await page.mouse.wheel(0, 9000)
    assert (await settled(page))[0]["state"] == "shown"
    assert len(reader.service.asked_to_verify()) == 1


async def test_it_is_busy_and_shows_the_link_until_something_is_believed(host, eight, reader):
    page = await host.open("")
    reader.service.answering.clear()
    await put(page, badge(eight[1].link))
    await page.wait_for_selector("badge-verification[aria-busy=true]")
    (shown,) = await seen(page)
    assert (shown["face"], shown["ownLink"]) == (None, True)
    reader.service.answering.set()
    await settled(page)
    assert (await seen(page))[0]["busy"] is None


async def test_thirty_of_them_ask_for_the_same_badge_once_and_three_at_a_time(host, eight, reader):
    page = await host.open("".join(badge(each.link) for each in [*eight, *eight, *eight, *eight[:6]]))
    told = await settled(page, 30)
    assert [each["state"] for each in told] == ["shown"] * 30
    assert len(reader.service.asked_to_verify()) == len(eight)
    assert reader.service.most_at_once <= 3


async def test_it_is_fixed_by_its_digest(host, eight):
    page = await host.open(badge(eight[1].link), program=pinned(host.reader.service.origin))
    assert (await settled(page))[0]["verdict"] == "valid"


async def test_another_program_than_the_one_of_the_digest_does_not_run(host, eight, reader):
    wrong = pinned(reader.service.origin, integrity=f"sha384-{'A' * 64}")
    page = await host.open(badge(eight[1].link), program=wrong)
    assert not await page.evaluate("document.querySelector('badge-verification').matches(':defined')")
    assert (await seen(page))[0]["ownLink"]
    assert reader.service.asked_to_verify() == []
    assert any("integrity" in error for error in reader.errors)


async def test_a_policy_without_the_service_leaves_the_link(host, eight, reader):
    page = await host.open(badge(eight[1].link), policy="default-src 'none'")
    assert (await seen(page))[0]["ownLink"]
    assert any("Content Security Policy" in error for error in reader.errors)


@pytest.mark.parametrize("status", [400, 500])
async def test_a_service_that_is_down_says_nothing_about_the_badge(host, eight, reader, status):
    page = await host.open("")
    reader.service.answers = web.Response(
        status=status, text="{}", headers={"Access-Control-Allow-Origin": "*"}
    )
    await put(page, badge(eight[1].link))
    (told,) = await settled(page)
    assert (told["state"], told["verdict"], told["checkedAt"]) == ("unavailable", None, None)
    (shown,) = await seen(page)
    assert (shown["face"], shown["ownLink"]) == (None, True)
    assert catalogue("en").tables["widget"]["unavailable"] in shown["text"]


async def test_a_service_without_keys_shows_the_link_and_says_why(host, eight, reader):
    page = await host.open("")
    reader.service.answers = web.json_response({"keys": []}, headers={"Access-Control-Allow-Origin": "*"})
    await put(page, badge(eight[1].link))
    (told,) = await settled(page)
    assert (told["state"], told["verdict"]) == ("unsigned", None)
    (shown,) = await seen(page)
    assert (shown["face"], shown["ownLink"]) == (None, True)
    assert catalogue("en").tables["widget"]["unsigned"] in shown["text"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "src", ["nonsense", "/badges/1", "javascript:ran()", "https://", "mailto:a@b.example"]
)
async def test_a_link_that_is_no_address_is_said_to_be_none_and_nobody_is_asked(host, reader, src, language):
    page = await host.open(badge(src, lang=language))
    (told,) = await settled(page)
    assert (told["state"], told["verdict"], told["checkedAt"]) == ("unaddressed", None, None)
    (shown,) = await seen(page)
    assert (shown["face"], shown["ownLink"]) == (None, True)
    assert catalogue(language).tables["widget"]["unaddressed"] in shown["text"]
    assert reader.service.asked_to_verify() == []
    assert reader.errors == []


async def test_a_busy_service_is_asked_again_when_it_says(host, eight, reader):
    page, busy = await host.blank(), ["1", "1"]

    async def answer(route):
        if not busy:
            return await route.continue_()
        headers = {"Retry-After": busy.pop(), "Access-Control-Allow-Origin": "*"}
        return await route.fulfill(
            status=503, headers={**headers, "Access-Control-Expose-Headers": "Retry-After"}
        )

    await page.route("**/verify", answer)
    await page.goto(host.lay(badge(eight[1].link)))
    assert (await settled(page))[0]["state"] == "shown"
    assert busy == []


async def test_a_browser_that_cannot_check_says_so_and_asks_nobody(host, eight, reader):
    page = await host.blank()
    await page.add_init_script("Object.defineProperty(crypto, 'subtle', { value: undefined });")
    await page.goto(host.lay(badge(eight[1].link)))
    assert (await settled(page))[0]["state"] == "unsupported"
    assert (await seen(page))[0]["ownLink"]
    assert reader.service.asked_to_verify() == []


async def test_nothing_of_the_page_or_its_visitor_is_sent_but_the_origin(host, eight, reader):
    page = await host.blank()
    sent = []

    def remember(request):
        sent.append(request)

    page.on("request", remember)
    await page.goto(host.lay(badge(eight[1].link)))
    await settled(page)
    ours = [each for each in sent if each.url.startswith(reader.service.origin)]
    headers = [await each.all_headers() for each in ours]
    assert len(headers) >= 3
    assert [each for each in headers if "cookie" in each or f"{SITE}/" in each.get("referer", "")] == []


async def test_without_a_link_of_the_page_there_is_one_of_ours(host, reader):
    page = await host.blank()
    link = "https://uni.example/badges/1"
    own = f"{reader.service.origin}/r?url=https%3A%2F%2Funi.example%2Fbadges%2F1&lang=en"
    await page.goto(host.lay(f'<badge-verification src="{link}"></badge-verification>'))
    await page.wait_for_function("() => document.querySelector('badge-verification')?.shadowRoot")
    assert own in (await seen(page))[0]["links"]


@pytest.mark.parametrize("looks", LOOKS, ids=str)
@pytest.mark.parametrize("size", ["compact", "full"])
async def test_axe_finds_nothing_and_nothing_is_wider_than_a_small_screen(host, eight, looks, size):
    host.looks = {"viewport": NARROW, **looks}
    page = await host.open("".join(badge(each.link, size=size) for each in eight[:4]))
    await page.mouse.wheel(0, 3000)
    for number in range(4):
        await page.locator("badge-verification").nth(number).scroll_into_view_if_needed()
    await settled(page, 4)
    found = await Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert await page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]


async def put(page, badges):
    """Add badges to a page that is open."""
    await page.evaluate("html => document.querySelector('main').setHTMLUnsafe(html)", badges)
