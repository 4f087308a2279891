"""Marks beside badges: what they say, how they are opened, where they stand."""

import json
import re
from collections import Counter

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import expect

from tests.extension.conftest import HOSTS
from tests.extension.marks import details, mark_after, marks, switch_on
from tests.extension.pages.linkedin import Generation, profile
from tests.extension.scene import PROFILE, eight_badges, partners
from tests.extension.sites import STRICT
from tests.extension.unpacked import EXTENSION, unpack
from tests.world.platforms.moodle import Moodle

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

STUDENT = "https://student.example"
TRUSTED_TYPES = f"{STRICT}; require-trusted-types-for 'script'; trusted-types 'none'"
WORDS = {
    language: {
        key: said["message"]
        for key, said in json.loads(
            (EXTENSION / "_locales" / language / "messages.json").read_text("utf-8")
        ).items()
    }
    for language in ("en", "ja")
}


@pytest.fixture(scope="module")
def extension(tmp_path_factory):
    """The extension with open roots, so that marks can be looked into."""
    return unpack(tmp_path_factory.mktemp("extension") / "unpacked", hosts=HOSTS, opened=True)


@pytest.fixture(scope="module")
def eight(internet):
    return eight_badges(internet)


@pytest.fixture(scope="module")
def badge(internet):
    return Moodle(internet, "moodle.one.example").award().keep()


@pytest.fixture(scope="module")
def another(internet):
    return Moodle(internet, "moodle.another.example").award("Open Science").keep()


@pytest.fixture
def page_with(browser, sites):
    """Open a page with this body on a site that is switched on."""

    async def opened(body: str, **headers: str):
        await switch_on(browser, STUDENT)
        content = f"<!doctype html><html lang=en><title>Student</title><main>{body}</main>"
        return await browser.open(sites.lay(f"{STUDENT}/", content, headers=headers))

    return opened


@pytest.mark.parametrize("generation", Generation)
async def test_each_badge_of_a_profile_has_the_word_and_the_face_of_its_verdict(
    browser, sites, service, eight, generation
):
    service.lists = (partners(),)
    await switch_on(browser, "https://www.linkedin.com")
    shape = profile([(shown.label, shown.link) for shown in eight], generation=generation)
    page = await browser.open(sites.lay(PROFILE, shape))
    marked = [shown for shown in eight if shown.verdict != "not_a_badge"]
    await expect(marks(page)).to_have_count(len(marked))
    for shown, mark in zip(marked, await marks(page).all(), strict=True):
        if not shown.label_differs:
            await expect(mark).to_contain_text(WORDS["en"][f"verdict_{shown.verdict}"])
    tones = ["green", "blue", "amber", "amber", "grey", "red", "red"]
    for tone, mark in zip(tones, await marks(page).all(), strict=True):
        await expect(mark.locator(f"svg.{tone}")).to_have_count(1)
    assert browser.errors == []


async def test_where_the_page_calls_a_badge_something_else_its_mark_is_amber_and_says_so(
    browser, page_with, eight
):
    differing = next(shown for shown in eight if shown.label_differs)
    page = await page_with(f'<a href="{differing.link}">{differing.label}</a>')
    mark = mark_after(page, differing.label)
    await expect(mark).to_contain_text(
        "The page says “Cloud Architect Professional”; the badge says “Cloud Foundations”"
    )
    await expect(mark.locator("svg.triangle.amber")).to_have_count(1)
    await mark.click()
    await expect(details(page)).to_contain_text("Genuine; judge the issuer yourself")


async def test_a_red_or_grey_mark_keeps_its_face_whatever_the_page_says(browser, page_with, eight):
    kept = [shown for shown in eight if shown.verdict in ("incomplete", "rejected")][:2]
    page = await page_with("".join(f'<p><a href="{shown.link}">Juggling on Ice</a></p>' for shown in kept))
    for shown, mark in zip(kept, await _settled(page, len(kept)), strict=True):
        await expect(mark).to_contain_text(WORDS["en"][f"verdict_{shown.verdict}"])


async def test_a_badge_that_is_shown_again_as_something_grander_has_a_mark_there_too(
    browser, page_with, badge
):
    shown = ("Statistics 101", "Doctor of Medicine", "Statistics 101 (2025)")
    beside = f'<p>Surgery for Experts <a href="{badge.share_link}">{badge.share_link}</a></p>'
    page = await page_with(
        "".join(f'<p><a href="{badge.share_link}">{words}</a></p>' for words in shown) + beside
    )
    await expect(marks(page).filter(has_text="Genuine")).to_have_count(2)
    await expect(marks(page).filter(has_text="The page says “Doctor of Medicine”")).to_have_count(1)
    await expect(marks(page).filter(has_text="The page says “Surgery for Experts”")).to_have_count(1)
    assert len(browser.service.asked_to_verify()) == 1


async def test_picture_name_and_button_of_a_card_are_one_badge_with_one_mark(browser, page_with, badge):
    link = f'<a href="{badge.share_link}">'
    card = f'<li>{link}<img src="/1.png" alt="" width=60 height=60></a><h3>{link}Statistics 101</a></h3>'
    page = await page_with(f"<ul>{card}<p>{link}Verify</a></p></li></ul>")
    await expect(marks(page)).to_have_text(re.compile("Genuine"))


async def test_a_button_below_other_words_has_a_mark_of_its_own(page_with, badge):
    button = f'<a href="{badge.share_link}">Verify</a>'
    page = await page_with(
        f"<h3>Statistics 101</h3>{button}<p>Statistics 101, Doctor of Medicine</p>{button}"
    )
    await expect(marks(page).filter(has_text="Holder not compared")).to_have_count(2)


async def test_in_a_row_that_parts_what_is_in_it_a_mark_stays_by_its_link(page_with, badge):
    page = await page_with(
        f'<div style="display: flex; justify-content: space-between"><b>1</b><a href="{badge.share_link}">'
        "Statistics 101</a><span>2025</span></div>"
    )
    mark = await mark_after(page, "Statistics 101").bounding_box()
    link = await page.get_by_role("link").bounding_box()
    assert 0 <= mark["x"] - (link["x"] + link["width"]) < 20


async def test_two_badges_in_one_line_of_text_have_a_mark_each(page_with, badge, another):
    page = await page_with(f"<p>{badge.share_link} {another.share_link}</p>")
    await expect(marks(page).filter(has_text="Genuine")).to_have_count(2)


async def test_a_mark_quotes_the_name_and_says_that_the_holder_was_not_compared(browser, page_with, badge):
    page = await page_with(f'<a href="{badge.share_link}">Statistics 101</a>')
    await expect(mark_after(page, "Statistics 101")).to_contain_text("“Statistics 101”")
    await expect(mark_after(page, "Statistics 101")).to_contain_text("Holder not compared")


async def test_a_long_name_is_cut(browser, page_with, internet):
    long = Moodle(internet, "moodle.long.example").award("Ceramics " * 40).keep()
    page = await page_with(f'<a href="{long.share_link}">{"Ceramics " * 40}</a>')
    name = marks(page).locator("bdi")
    await expect(name).to_have_text(re.compile("^Ceramics .*…$"))
    assert len(await name.inner_text()) <= 60


async def test_a_mark_is_opened_read_and_closed_by_keyboard(browser, page_with, badge):
    page = await page_with(f'<a href="{badge.share_link}">Statistics 101</a> <a href="/more">More</a>')
    await expect(mark_after(page, "Statistics 101")).to_contain_text("Genuine")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Tab")
    await expect(mark_after(page, "Statistics 101")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(details(page)).to_be_visible()
    await expect(details(page)).to_contain_text("Who is behind it: moodle.one.example")
    await expect(details(page)).to_contain_text("This mark is a hint: a page can cover or imitate it.")
    await page.keyboard.press("Tab")
    await expect(details(page).get_by_role("button", name="Open the full report")).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(details(page)).to_be_hidden()
    await expect(mark_after(page, "Statistics 101")).to_be_focused()


@pytest.mark.parametrize("at", ["top left", "top right", "bottom left", "bottom right"])
async def test_an_opened_mark_is_wholly_in_the_window(browser, page_with, badge, at):
    vertical, horizontal = at.split()
    page = await page_with(
        f'<div id=corner><a href="{badge.share_link}">Statistics 101</a></div>', **{"X-Corner": at}
    )
    await page.evaluate(
        "([v, h]) => Object.assign(corner.style, {position: 'fixed', [v]: 0, [h]: 0})", [vertical, horizontal]
    )
    await expect(marks(page)).to_contain_text("Genuine")
    await marks(page).click()
    await expect(details(page)).to_be_visible()
    box = await details(page).bounding_box()
    assert min(box["x"], box["y"]) >= 0
    assert box["x"] + box["width"] <= 1000
    assert box["y"] + box["height"] <= 800
    mark = await marks(page).bounding_box()
    assert box["y"] >= mark["y"] + mark["height"] or box["y"] + box["height"] <= mark["y"]


async def test_marks_look_the_same_under_the_strictest_policy_of_a_page(browser, page_with, badge):
    page = await page_with(
        f'<a href="{badge.share_link}">Statistics 101</a>', **{"Content-Security-Policy": TRUSTED_TYPES}
    )
    await expect(marks(page)).to_contain_text("Genuine")
    await expect(marks(page)).to_have_css("border-radius", "6px")
    await marks(page).click()
    await expect(details(page)).to_have_css("position", "fixed")
    assert browser.errors == []


@pytest.mark.parametrize(
    "looks", [{"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"}]
)
async def test_axe_finds_nothing_on_a_page_with_an_opened_mark(browser, page_with, eight, looks):
    page = await page_with(
        "<h1>Badges</h1>" + "".join(f'<p><a href="{shown.link}">{shown.label}</a></p>' for shown in eight[:6])
    )
    await page.emulate_media(**looks)
    marked = await _settled(page, 6)  # one of each face
    await marked[2].click()
    await expect(details(page)).to_contain_text("The page says")
    found = await Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize(
    ("around", "stands_after"),
    [
        ("<table><tr id=row><td>{}<td>2025</table>", "a"),
        ("<div id=row style='display: flex; inline-size: 20rem'>{}<b>2025</b></div>", "a"),
        ("<div id=row dir=rtl>{} \u0634\u0647\u0627\u062f\u0629</div>", "a"),
        ("<div id=row><button type=button>{}</button></div>", "button"),
        ("<form id=row><input name=parentElement><input name=previousSibling>{}</form>", "a"),
    ],
    ids=["table", "flex row", "right to left", "in a button", "in a form"],
)
async def test_a_mark_stands_after_the_link_or_what_the_link_is_in(page_with, badge, around, stands_after):
    page = await page_with(around.format(f'<a href="{badge.share_link}">Statistics 101</a>'))
    await _settled(page, 1)
    assert await page.evaluate(
        "after => document.querySelector(after).nextElementSibling.shadowRoot !== null", stands_after
    )
    row, mark = await page.locator("#row").bounding_box(), await marks(page).bounding_box()
    assert mark["x"] >= row["x"]
    assert mark["x"] + mark["width"] <= row["x"] + row["width"] + 1
    assert mark["width"] >= 100


async def test_a_link_that_is_only_a_picture_has_its_mark_after_it(page_with, badge):
    drawn = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='64' height='64'/%3E"
    page = await page_with(
        f'<a id=linked href="{badge.share_link}"><img src="{drawn}" alt="Statistics 101"></a>'
    )
    await _settled(page, 1)
    assert await page.evaluate("linked.nextElementSibling.shadowRoot !== null")


async def test_what_nobody_sees_is_not_marked_until_it_is_shown(browser, page_with, badge):
    page = await page_with(
        f'<p><a href="{badge.share_link}" id=hidden style="display: none">Statistics 101</a></p>'
    )
    await page.evaluate("new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
    await expect(marks(page)).to_have_count(0)
    await page.evaluate("document.getElementById('hidden').style.display = 'inline'")
    await _settled(page, 1)


async def test_a_badge_far_below_is_neither_marked_nor_asked_about_until_somebody_comes_near(
    browser, page_with, badge, another
):
    far = f'<p style="margin-block-start: 5000px"><a href="{another.share_link}">Open Science</a></p>'
    page = await page_with(f'<p><a href="{badge.share_link}">Statistics 101</a></p>{far}')
    await expect(marks(page)).to_have_text(re.compile("Genuine"))
    assert len(browser.service.asked_to_verify()) == 1
    await page.get_by_role("link", name="Open Science").scroll_into_view_if_needed()
    await expect(marks(page).filter(has_text="Genuine")).to_have_count(2)


async def test_in_a_box_that_scrolls_a_mark_is_there_before_its_link_is_seen(page_with, badge, another):
    below = f'<p style="margin-block-start: 300px"><a href="{another.share_link}">Open Science</a></p>'
    link = f'<a href="{badge.share_link}">Statistics 101</a>'
    page = await page_with(f"<div style='block-size: 200px; overflow: auto'>{link}{below}</div>")
    await expect(marks(page).filter(has_text="Genuine")).to_have_count(2)


async def test_a_page_is_printed_without_marks(page_with, badge):
    page = await page_with(f'<a href="{badge.share_link}">Statistics 101</a>')
    await expect(marks(page)).to_be_visible()
    await page.emulate_media(media="print")
    await expect(marks(page)).to_be_hidden()


async def test_marks_are_large_enough_to_be_hit(browser, page_with, badge):
    page = await page_with(f'<a href="{badge.share_link}">Statistics 101</a>')
    await expect(marks(page)).to_contain_text("Genuine")
    await marks(page).click()
    for button in (marks(page), details(page).get_by_role("button")):
        box = await button.bounding_box()
        assert min(box["width"], box["height"]) >= 24


async def test_marks_speak_the_language_that_the_person_chose(browser, page_with, badge):
    await browser.choose(language="ja")
    page = await page_with(f'<a href="{badge.share_link}">Statistics 101</a>')
    await expect(marks(page)).to_contain_text(WORDS["ja"]["verdict_valid"])
    await expect(marks(page)).to_contain_text("「Statistics 101」")
    await expect(marks(page).locator("xpath=..")).to_have_attribute("lang", "ja")


async def test_a_page_whose_site_is_not_switched_on_stays_as_it_is(browser, sites, badge):
    body = f'<main><a href="{badge.share_link}">Statistics 101</a></main>'
    await switch_on(browser, STUDENT)
    page = await browser.open(sites.lay("https://other.example/", body))
    assert await page.evaluate("document.querySelector('main').outerHTML") == body
    assert browser.service.asked_to_verify() == []


async def test_a_badge_that_is_linked_twice_is_asked_about_once_and_marked_where_it_stands_first(
    browser, page_with, badge
):
    link = f'<a href="{badge.share_link}">Statistics 101</a>'
    page = await page_with(f"<p id=first>{link}</p><p>{link}</p>")
    await _settled(page, 1)
    await expect(marks(page.locator("#first"))).to_have_count(1)
    assert len(browser.service.asked_to_verify()) == 1


async def test_fifty_badges_are_asked_about_four_at_once_and_the_others_on_a_click(
    browser, page_with, internet
):
    site = Moodle(internet, "moodle.many.example")
    badges = [site.award(f"Course {number}").keep() for number in range(52)]
    browser.service.answering.clear()
    page = await page_with(
        "".join(
            f'<p><a href="{badge.share_link}">Course {number}</a></p>' for number, badge in enumerate(badges)
        )
    )
    asks = marks(page).filter(has_text="Check this badge")
    await expect(marks(page)).to_have_count(52)
    await expect(asks).to_have_count(2)
    await expect(marks(page).filter(has_text="Checking…")).to_have_count(50)
    assert len(browser.service.asked_to_verify()) <= 4
    browser.service.answering.set()
    await expect(marks(page).filter(has_text="Checking…")).to_have_count(0)
    said = Counter(text.partition("\n")[0] for text in await marks(page).all_inner_texts())
    assert said == {WORDS["en"]["verdict_valid"]: 50, "Check this badge": 2}
    assert len(browser.service.asked_to_verify()) == 50
    await asks.first.click()
    await expect(marks(page).filter(has_text="Genuine")).to_have_count(51)
    await expect(page.locator("span[role=status]").filter(has_text="Genuine")).to_have_count(1)


async def test_marks_have_the_colours_of_all_other_pages():
    tokens = _colours(EXTENSION / "src" / "view" / "tokens.css")
    assert {"paper", "green", "blue", "amber", "grey", "red"} <= tokens.keys()
    of_marks = _colours(EXTENSION / "src" / "mark" / "style.js")
    assert of_marks == {name: tokens[name] for name in of_marks}
    assert {"paper", "green", "blue", "amber", "grey", "red"} <= of_marks.keys()


def _colours(path):
    return dict(re.findall(r"--([a-z]+): (light-dark\([^)]*\))", path.read_text("utf-8")))


async def _settled(page, count):
    """Give the marks once each of them says something of its badge."""
    await expect(marks(page).locator("svg")).to_have_count(count)
    return await marks(page).all()
