"""A report that came with its page is kept as it is shown: on paper, or as data. Nobody is asked again."""

import json
from datetime import timedelta

import pytest
from playwright.async_api import expect

from tests.pages.home import check, doing, give, verdict_of
from verifier.render.catalogue import catalogue

SAID = catalogue("en").tables["actions"]
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
    assert name.isascii()
    assert name.startswith("badge-report-")
    assert name.endswith(f"-{report['checkedAt'][:10]}.json")
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
    assert "signedReport" not in report
    await expect(page.locator('[data-note="saved"]')).to_have_text(SAID["saved-unsigned"])


@pytest.mark.parametrize(
    ("named", "file"),
    [
        ("Statistics 101", "badge-report-statistics-101-{day}.json"),
        ("../../Café <b>gpj.exe", "badge-report-cafe-b-gpj-exe-{day}.json"),
        ("データ分析", "badge-report-{day}.json"),
        ("A very long name " * 9, "badge-report-a-very-long-name-a-very-long-name-a-very-{day}.json"),
    ],
    ids=["plain", "hostile", "japanese", "long"],
)
async def test_file_is_named_after_badge_and_day_in_plain_letters(reader, internet, tmp_path, named, file):
    award = internet.issuer("uni.example").award(named)
    page = await reader.open("/?lang=en")
    await give(page, award.bytes().decode())
    assert await verdict_of(page) == "trusted"
    name, report = await saved(page, tmp_path)
    assert name == file.format(day=report["checkedAt"][:10])
    assert report["credential"]["name"].strip() == named.strip()


async def test_saved_report_is_signed_and_is_looked_at_again(reader, internet, badge, tmp_path):
    page = await reader.open(f"/r?url={badge.link}&lang=en")
    await saved(page, tmp_path)
    await expect(page.locator('[data-note="saved"]')).to_have_text(SAID["saved-signed"])
    for path in ("/r?lang=en", "/?lang=en"):
        page = await reader.page()
        await page.clock.set_fixed_time(internet.now + timedelta(days=1_000))
        await page.goto(reader.address(path))
        await page.locator("#file").set_input_files(tmp_path / "report.json")
        if path.startswith("/?"):
            await check(page)
        await page.locator(f"#outcome .face.is-{badge.verdict}").wait_for()
        assert "/r?lang=en" in page.url
    assert reader.errors == []


async def test_saved_report_that_was_altered_is_not_believed(reader, internet, badge, tmp_path):
    page = await reader.open(f"/r?url={badge.link}&lang=en")
    _, report = await saved(page, tmp_path)
    (tmp_path / "report.json").write_text(json.dumps({**report, "verdict": "trusted"}))
    page = await reader.page()
    await page.clock.set_fixed_time(internet.now)
    await page.goto(reader.address("/r?lang=en"))
    await page.locator("#file").set_input_files(tmp_path / "report.json")
    words = catalogue("en").tables["signed"]
    await expect(page.locator("#outcome .problem")).to_contain_text(words["why-inconsistent"])
    await expect(page.locator("#outcome .face")).to_have_count(0)


async def test_what_needs_a_program_is_not_offered_where_there_is_none(reader, badge):
    page = await reader.open(f"/r?url={badge.link}&lang=en", java_script_enabled=False)
    assert await verdict_of(page) == "caution"
    assert await doing(page, "save").count() == await doing(page, "print").count() == 0
    page = await reader.open("/?lang=en", java_script_enabled=False)
    await give(page, badge.link)
    assert await doing(page, "save").count() == await doing(page, "print").count() == 0
    await page.locator(".actions a").click()
    await expect(page.locator("#text")).to_be_visible()
