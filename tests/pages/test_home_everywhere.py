"""The first page without programs, by keyboard, in both languages and at every width."""

import pytest
from playwright.async_api import expect

from tests.pages.home import check, choose, give, verdict_of
from tests.pages.looks import WIDTHS
from verifier.settings import Settings

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

_WIDER = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def settings(tmp_path_factory):
    return Settings(requests_per_minute=0, samples=tmp_path_factory.mktemp("samples"))


async def test_form_works_without_programs_and_shows_each_face(reader, eight):
    page = await reader.open("/?lang=en", java_script_enabled=False)
    for badge in (eight[0], eight[5], eight[7]):
        await give(page, badge.link)
        assert await verdict_of(page) == badge.verdict
        await expect(page.locator(".progress")).to_be_hidden()
        await page.locator("header.site .home").click()
    assert reader.errors == []


async def test_file_is_sent_without_programs(reader, internet):
    page = await reader.open("/?lang=ja", java_script_enabled=False)
    await choose(page, "badge.png", internet.issuer("uni.example").award("Statistics 301").png())
    await check(page)
    assert await verdict_of(page) == "trusted"
    await expect(page.locator("html")).to_have_attribute("lang", "ja")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "A text was given, too. It was not checked: of the two, only the file is."),
        ("ja", "テキストも入力されていましたが、確認したのはファイルだけです。"),
    ],
)
async def test_answer_without_programs_says_that_a_text_beside_a_file_was_not_checked(
    reader, internet, eight, language, said
):
    page = await reader.open(f"/?lang={language}", java_script_enabled=False)
    await choose(page, "badge.png", internet.issuer("uni.example").award("Statistics 302").png())
    await give(page, eight[5].link)
    assert await verdict_of(page) == "trusted"
    await expect(page.locator(".about .passed-over")).to_have_text(said)
    await page.go_back()
    await page.set_input_files("#file", [])
    await give(page, eight[5].link)
    assert await verdict_of(page) == eight[5].verdict
    await expect(page.locator(".about .passed-over")).to_have_count(0)


async def test_nothing_is_offered_that_needs_programs_where_there_are_none(reader):
    page = await reader.open("/", java_script_enabled=False)
    for name in ("#scan", "#drop-hint", "#chosen", ".choose", "#nothing"):
        await expect(page.locator(name)).to_be_hidden()


async def test_badge_is_checked_by_keyboard_alone(reader, eight):
    page = await reader.open("/?lang=en")
    await page.keyboard.press("Tab")
    await expect(page.locator(".skip")).to_be_focused()
    await page.keyboard.press("Enter")
    await page.keyboard.press("Tab")
    await expect(page.locator("#text")).to_be_focused()
    await page.keyboard.insert_text(eight[0].link)
    while not await page.evaluate("document.activeElement.type === 'submit'"):
        await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    assert await verdict_of(page) == "trusted"


@pytest.mark.parametrize(
    ("locale", "title"), [("en-GB", "Is this badge real?"), ("ja-JP", "このバッジは本物ですか？")]
)
async def test_language_is_that_of_the_reader_and_can_be_changed(reader, locale, title):
    page = await reader.open("/", locale=locale)
    await expect(page.locator("h1").first).to_have_text(title)
    other = "en" if locale == "ja-JP" else "ja"
    await page.locator(f"header.site nav [lang={other}]").click()
    await expect(page.locator("html")).to_have_attribute("lang", other)
    assert page.url == reader.address(f"/?lang={other}")


async def test_page_never_scrolls_sideways(reader, eight):
    for language in ("en", "ja"):
        page = await reader.open(f"/?lang={language}")
        for width in WIDTHS:
            await page.set_viewport_size({"width": width, "height": 800})
            assert not await page.evaluate(_WIDER), (language, width)


async def test_samples_are_links_to_their_reports_and_are_checked_on_the_page(reader, eight):
    page = await reader.open("/?lang=en")
    sample = page.locator(".samples a").first
    shared = "/r?url=https%3A%2F%2Funi.example%2Fbadges%2Fgenuine&lang=en"
    await expect(sample).to_have_attribute("href", shared)
    await sample.click()
    assert await verdict_of(page) == "incomplete"  # in this small internet nobody publishes it
    assert page.url == reader.address("/?lang=en")
