"""The first page takes a badge in every form that people have one in."""

import json
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import expect

from tests.pages.home import DROPPED, PASTED, SEVERAL_DROPPED, check, choose, doing, give, verdict_of
from tests.pages.looks import nothing_wrong
from tests.world.baking import credential_element, drawing
from verifier.render.catalogue import catalogue

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

_HEADER = "eyJ0eXAiOiJiYWRnZS1yZXBvcnQrand0In0"  # {"typ":"badge-report+jwt"}
RESUME = Path("fixtures/samples/resume.pdf").read_bytes()


@pytest.fixture(scope="module")
def badge(internet):
    return internet.issuer("uni.example").award("Statistics 101", to="mailto:student@learner.example")


@pytest.fixture(scope="module")
def token(internet):
    return internet.issuer("uni.example").award("Statistics 102").jwt("ES256").token()


@pytest.fixture(scope="module")
def link(internet, badge):
    address = "https://uni.example/badges/1"
    internet.at(address).live(badge.bytes, badge.media_type)
    return address


@pytest_asyncio.fixture(loop_scope="module")
async def page(reader):
    return await reader.open("/?lang=en")


async def test_nothing_is_sent_before_somebody_asks_for_it(reader, page, link):
    await page.fill("#text", link)
    await choose(page, "badge.png", b"\x89PNG")
    assert [method for method, _, _ in reader.service.asked if method == "POST"] == []
    assert reader.foreign() == []


async def test_link_is_checked_and_nothing_of_it_stands_in_the_address_bar(reader, page, link):
    await give(page, link)
    assert await verdict_of(page) == "trusted"
    assert page.url == reader.address("/?lang=en")
    assert reader.foreign() == []
    assert reader.errors == []


async def test_each_of_several_links_is_checked_whoever_keeps_it(reader, page, link, eight):
    await give(page, f"Statistics 101: {link}\n{eight[1].link}\n<{eight[5].link}>")
    badges = page.locator(".badges > .badge")
    await expect(badges).to_have_count(3)
    faces = [await face.get_attribute("class") for face in await badges.locator("> .face").all()]
    assert faces == ["face is-trusted", f"face is-{eight[1].verdict}", f"face is-{eight[5].verdict}"]
    assert reader.foreign() == []
    assert reader.errors == []


async def test_text_of_a_badge_is_checked(page, badge):
    await give(page, badge.bytes().decode())
    assert await verdict_of(page) == "trusted"


async def test_token_is_checked(page, token):
    await give(page, token)
    assert await verdict_of(page) == "trusted"


@pytest.mark.parametrize("kind", ["json", "png", "svg", "jwt"])
async def test_file_is_checked_by_its_bytes(page, badge, token, kind):
    bodies = {
        "json": badge.bytes(),
        "png": badge.png(),
        "svg": drawing(credential_element(body=badge.bytes().decode())),
        "jwt": token.encode(),
    }
    await choose(page, f"badge.{kind}", bodies[kind])
    await check(page)
    assert await verdict_of(page) == "trusted"


async def test_resume_is_answered_badge_by_badge(page):
    await choose(page, "resume.pdf", RESUME)
    await check(page)
    await expect(page.locator(".report").first).to_contain_text("5 badges, or links that may lead to badges")


async def test_dropped_file_is_named_and_waits_for_its_person(reader, page, badge):
    await page.evaluate(DROPPED, ["badge <b>.json", "application/json", badge.bytes().decode()])
    await expect(page.locator("#chosen-name")).to_have_text("badge <b>.json")
    await expect(page.locator("#check [type=submit]")).to_be_focused()
    assert [method for method, _, _ in reader.service.asked if method == "POST"] == []
    await check(page)
    assert await verdict_of(page) == "trusted"


async def test_dropped_link_stands_in_the_field_as_text(page, link):
    await page.evaluate(DROPPED, ["", "text/uri-list", f"# a link\r\n{link}\r\n"])
    await expect(page.locator("#text")).to_have_value(link)


async def test_several_dropped_links_stand_one_below_the_other(page, link):
    await page.evaluate(DROPPED, ["", "text/uri-list", f"{link}\r\n{link}?2\r\n"])
    await expect(page.locator("#text")).to_have_value(f"{link}\n{link}?2")


async def test_picture_from_the_clipboard_is_taken_even_over_the_field(page, badge):
    await page.evaluate(PASTED, ["image.png", "image/png", list(badge.png())])
    await expect(page.locator("#chosen-name")).to_have_text("image.png")
    await check(page)
    assert await verdict_of(page) == "trusted"


async def test_what_was_given_last_counts(page, badge, link):
    await page.fill("#text", link)
    await choose(page, "badge.json", badge.bytes())
    await expect(page.locator("#text")).to_have_value("")
    await page.locator("#text").press_sequentially("h")
    await expect(page.locator("#chosen")).to_be_hidden()
    assert await page.evaluate("document.getElementById('file').files.length") == 0


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Only the first file was taken: a.svg. Check the others one after the other."),
        ("ja", "最初のファイルだけを選択しました：a.svg。ほかのファイルは1つずつ確認してください。"),
    ],
)
async def test_who_drops_several_files_is_told_that_one_was_taken(reader, language, said):
    page = await reader.open(f"/?lang={language}")
    await page.evaluate(SEVERAL_DROPPED, ["a.svg", "b.svg"])
    await expect(page.locator("#chosen-name")).to_have_text("a.svg")
    await expect(page.locator("#passed-over")).to_have_text(said)
    await page.evaluate(SEVERAL_DROPPED, ["c.svg"])
    await expect(page.locator("#passed-over")).to_be_empty()


async def test_who_gives_a_text_and_a_file_is_told_which_is_checked(page, link):
    said = page.locator("#passed-over")
    await page.fill("#text", link)
    await choose(page, "badge <b>.png", b"\x89PNG")
    await expect(page.locator("#text")).to_have_value("")
    await expect(said).to_have_text("The file is checked, and not the text that stood above.")
    await page.locator("#text").press_sequentially("https://uni.example")
    await expect(page.locator("#chosen")).to_be_hidden()
    await expect(said).to_have_text("The text is checked, and not the file badge <b>.png.")
    await page.fill("#text", "")
    await expect(said).to_be_empty()


async def test_who_drops_several_files_beside_a_text_is_told_of_both(page, link):
    await page.fill("#text", link)
    await page.evaluate(SEVERAL_DROPPED, ["a.svg", "b.svg", "c.svg"])
    await expect(page.locator("#passed-over")).to_have_text(
        "Only the first file was taken: a.svg. Check the others one after the other. "
        "The file is checked, and not the text that stood above."
    )


async def test_who_gives_one_thing_is_told_of_no_other(page, link):
    await page.fill("#text", link)
    await page.fill("#text", "")
    await choose(page, "badge.png", b"\x89PNG")
    await page.locator("#remove").click()
    await page.fill("#text", link)
    await expect(page.locator("#passed-over")).to_be_empty()


async def test_chosen_file_can_be_taken_back(page, badge):
    await choose(page, "badge.json", badge.bytes())
    await page.locator("#remove").click()
    await expect(page.locator("#chosen")).to_be_hidden()
    await expect(page.locator("#file")).to_be_focused()


async def test_empty_form_says_what_is_missing_and_asks_nobody(reader, page):
    await check(page)
    await expect(page.locator("#nothing")).to_be_visible()
    await expect(page.locator("#text")).to_be_focused()
    assert [method for method, _, _ in reader.service.asked if method == "POST"] == []


async def test_empty_file_is_said_to_be_empty_and_asks_nobody(reader, page):
    await choose(page, "empty.json", b"")
    await check(page)
    await expect(page.locator("#nothing")).to_have_text("The file is empty.")
    await expect(page.locator("#file")).to_be_focused()
    await page.locator("#remove").click()
    await expect(page.locator("#nothing")).to_be_hidden()
    await check(page)
    await expect(page.locator("#nothing")).to_have_text("Paste a link, or choose a file.")
    assert [method for method, _, _ in reader.service.asked if method == "POST"] == []


async def test_address_of_a_candidate_is_compared(page, link):
    await page.locator("#whom summary").click()
    await page.fill("#email", "somebody.else@learner.example")
    await give(page, link)
    assert await verdict_of(page) == "caution"


@pytest.mark.parametrize("is_file", [False, True], ids=["pasted", "dropped"])
async def test_report_that_nobody_signed_is_not_shown_and_its_badge_is_checked_anew(
    reader, page, link, is_file
):
    report = json.dumps({"reportVersion": "1", "verdict": "rejected", "input": {"url": link}})
    if is_file:
        await page.evaluate(DROPPED, ["report.json", "application/json", report])
        await check(page)
    else:
        await give(page, report)
    words = catalogue("en").tables["signed"]
    problem = page.locator("#outcome .problem")
    await expect(problem.locator("h2")).to_have_text(words["unsigned-title"])
    await expect(problem.locator("h2")).to_be_focused()
    await expect(problem).to_contain_text(words["unsigned"])
    await expect(problem.locator(".address")).to_have_text(link)
    assert await page.locator("#outcome .face").count() == 0
    assert [method for method, _, _ in reader.service.asked if method == "POST"] == []
    await nothing_wrong(page)
    await doing(page, "named").click()
    assert await verdict_of(page) == "trusted"
    await page.go_back()
    await expect(page.locator("#text")).to_have_value(link)


async def test_report_that_nobody_signed_and_that_names_no_link_leads_back_to_the_form(page):
    await give(page, '{"reportVersion": "1", "verdict": "trusted", "input": {"url": null}}')
    assert await doing(page, "named").count() == 0
    await doing(page, "back").click()
    await expect(page.locator("#text")).to_be_visible()


@pytest.mark.parametrize("is_file", [False, True], ids=["pasted", "dropped"])
async def test_signed_report_goes_to_its_own_page_and_to_nobody(reader, page, is_file):
    report = f"{_HEADER}.e30.c2lnbmVk"
    if is_file:
        await page.evaluate(DROPPED, ["report.jwt", "", report])
        await check(page)
    else:
        await give(page, report)
    await page.wait_for_url(f"**/r?lang=en#{report}")
    assert [method for method, _, _ in reader.service.asked if method == "POST"] == []
    assert not any(report in path for _, path, _ in reader.service.asked)
