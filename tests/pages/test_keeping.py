"""A report that came with its page is kept as it is shown: on paper, or as data. Nobody is asked again."""

import json

import pytest
from playwright.async_api import expect

from tests.pages.home import doing, give, verdict_of

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

_COUNT_PRINTING = "globalThis.printed = 0; globalThis.print = () => { printed += 1; };"


async def saved(page, tmp_path):
    async with page.expect_download() as download:
        await doing(page, "save").click()
    kept = await download.value
    await kept.save_as(tmp_path / "report.json")
    return kept.suggested_filename, json.loads((tmp_path / "report.json").read_text("utf-8"))


@pytest.fixture
def badge(eight):
    return next(each for each in eight if each.verdict == "caution")


async def test_shared_report_is_saved_as_it_is_shown_whatever_another_check_would_find(
    reader, internet, badge, tmp_path
):
    page = await reader.open(f"/r?url={badge.link}&lang=ja")
    reader.service.asked.clear()
    name, report = await saved(page, tmp_path)
    assert name == "badge-report.json"
    assert (report["verdict"], report["language"]) == ("caution", "ja")
    assert report["input"]["url"] == badge.link
    assert reader.service.asked == []
    assert reader.errors == []


async def test_shared_report_is_printed_by_a_button(reader, badge):
    page = await reader.page()
    await page.add_init_script(_COUNT_PRINTING)
    await page.goto(reader.address(f"/r?url={badge.link}&lang=en"))
    await doing(page, "print").click()
    assert await page.evaluate("printed") == 1


async def test_report_on_whom_a_shared_one_was_compared_with_is_kept_too(reader, badge, tmp_path):
    page = await reader.open(f"/r?url={badge.link}&lang=en")
    await page.fill("#email", "somebody.else@learner.example")
    await page.locator(".compare button").click()
    assert await verdict_of(page) == "caution"
    await expect(doing(page, "print")).to_be_visible()
    _, report = await saved(page, tmp_path)
    assert report["answers"]["recipient"]["outcome"] != "untested"


async def test_what_needs_a_program_is_not_offered_where_there_is_none(reader, badge):
    page = await reader.open(f"/r?url={badge.link}&lang=en", java_script_enabled=False)
    assert await verdict_of(page) == "caution"
    assert await doing(page, "save").count() == await doing(page, "print").count() == 0
    page = await reader.open("/?lang=en", java_script_enabled=False)
    await give(page, badge.link)
    assert await doing(page, "save").count() == await doing(page, "print").count() == 0
    await page.locator(".actions a").click()
    await expect(page.locator("#text")).to_be_visible()
