"""The first page in another language: what somebody gave in the first one is not lost unasked."""

import pytest
import pytest_asyncio
from playwright.async_api import expect

from tests.pages.home import choose, give, open_whole, verdict_of

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]


@pytest_asyncio.fixture(loop_scope="module")
async def page(reader):
    return await open_whole(reader, "/?lang=en")


async def change(page, language):
    await page.locator(f"header.site nav [lang={language}]").click()


async def test_what_was_typed_goes_along(reader, page):
    await page.fill("#text", "https://uni.example/badges/1\nhttps://uni.example/badges/2")
    await page.locator("#whom summary").click()
    await page.fill("#email", "student@learner.example")
    await change(page, "ja")
    await expect(page.locator("html")).to_have_attribute("lang", "ja")
    await expect(page.locator("#text")).to_have_value(
        "https://uni.example/badges/1\nhttps://uni.example/badges/2"
    )
    await expect(page.locator("#email")).to_have_value("student@learner.example")
    await expect(page.locator("#email")).to_be_visible()
    assert page.url == reader.address("/?lang=ja")
    assert not any("badges" in path or "student" in path for _, path, _ in reader.service.asked)
    assert [method for method, _, _ in reader.service.asked if method == "POST"] == []
    assert "student" not in await page.evaluate("JSON.stringify(history.state)")
    assert reader.errors == []


async def test_report_that_is_shown_is_asked_for_in_the_other_language(reader, page, eight):
    await give(page, eight[3].link)
    assert await verdict_of(page) == "caution"
    await change(page, "ja")
    await expect(page.locator("html")).to_have_attribute("lang", "ja")
    assert await verdict_of(page) == "caution"
    await expect(page.locator(".report").first).to_have_attribute("lang", "ja")
    await page.go_back()
    await expect(page.locator("#text")).to_have_value(eight[3].link)


@pytest.mark.parametrize("is_agreed", [True, False])
async def test_chosen_file_is_let_go_of_only_by_whoever_chose_it(page, is_agreed):
    said = []

    async def answer(dialog):
        said.append(dialog.message)
        await (dialog.accept() if is_agreed else dialog.dismiss())

    page.on("dialog", answer)
    await choose(page, "resume.pdf", b"%PDF-1.7")
    await change(page, "ja")
    await expect(page.locator("html")).to_have_attribute("lang", "ja" if is_agreed else "en")
    await expect(page.locator("#chosen-name")).to_have_text("" if is_agreed else "resume.pdf")
    assert len(said) == 1
    assert "choose your file again" in said[0]


async def test_nobody_is_asked_who_gave_nothing(reader, page):
    page.on("dialog", lambda dialog: reader.errors.append(dialog.message))
    await change(page, "ja")
    await expect(page.locator("html")).to_have_attribute("lang", "ja")
    await expect(page.locator("#text")).to_have_value("")
    assert reader.errors == []
