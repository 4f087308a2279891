"""The page on which files, links and text are dropped."""

import json
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import expect

from tests.extension.looks import nothing_wrong
from tests.world.baking import credential_element, drawing
from tests.world.platforms.moodle import Moodle

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

DROP = "src/drop/drop.html"
RESUME = Path("fixtures/samples/resume.pdf").read_bytes()
NAME = "Statistics 101"
DROPPING = """([name, type, content]) => {
  const data = new DataTransfer();
  if (name) data.items.add(new File([content], name, { type }));
  else data.setData(type, content);
  for (const kind of ["dragover", "drop"]) {
    document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
  }
}"""


@pytest.fixture(scope="module")
def hosted(internet):
    return Moodle(internet, "moodle.one.example").award(NAME).keep()


@pytest.fixture(scope="module")
def signed(internet):
    return internet.issuer("uni.example").award("Statistics 201")


@pytest_asyncio.fixture(loop_scope="module")
async def page(browser):
    return await browser.open(browser.address(DROP))


async def choose(page, *files: tuple[str, bytes]) -> None:
    """Choose files, whatever the system takes them for."""
    await page.locator("#files").set_input_files(
        [{"name": name, "mimeType": "application/octet-stream", "buffer": body} for name, body in files]
    )


def result(page, name: str):
    return page.get_by_role("region", name=name)


async def test_it_names_the_service_before_anything_is_sent(browser, page):
    await expect(page.locator("#goes")).to_contain_text(browser.service.origin.removeprefix("http://"))
    assert browser.service.asked == []


async def test_files_of_every_kind_are_told_by_their_bytes_and_each_has_its_report(browser, page, signed):
    token = signed.jwt("ES256").token()
    await choose(
        page,
        ("picture.bin", signed.png()),
        ("vector.txt", drawing(credential_element(verify=token))),
        ("badge.doc", signed.bytes()),
        ("token", token.encode()),
        ("resume.png", RESUME),
        ("resume.txt", b"<!doctype html><title>R</title><p>No badge."),
    )
    for name in ("picture.bin", "vector.txt", "badge.doc", "token"):
        await expect(result(page, name)).to_contain_text("Genuine; judge the issuer yourself")
        await expect(result(page, name)).to_contain_text("Statistics 201")
    await expect(result(page, "resume.png")).to_contain_text("5 badges, or links that may lead to badges")
    await expect(result(page, "resume.txt")).to_contain_text("No badge")
    await expect(result(page, "resume.png").locator(".counts")).to_have_count(0)  # the sentence counts
    await expect(page.get_by_role("status").first).to_have_text("Checked: 6")
    assert browser.errors == []


async def test_a_second_line_of_a_resume_that_claims_more_with_the_same_link_is_told(page, hosted):
    lines = "".join(
        f"<p>{line} <a href='{hosted.share_link}'>Verify</a></p>" for line in (NAME, "Doctor of Law")
    )
    await choose(page, ("resume.html", f"<!doctype html><title>R</title>{lines}".encode()))
    line = result(page, "resume.html").locator(".entry .differs")
    await expect(line).to_contain_text("Doctor of Law")


async def test_words_beside_several_badges_that_are_the_name_of_none_are_told(page, internet):
    issuer = internet.issuer("uni.example")
    link = f"https://moodle.uni.example/badges/assertion.php?b={'b' * 40}"
    internet.at(link).live(issuer.record(issuer.award("Cooking 1")).bytes, "application/vc")
    said = "The page says “Doctor of Law Verify”; the badge says “Record of Achievements / Cooking 1”."
    for line, differs in (("Doctor of Law", [said]), ("Cooking 1", [])):
        text = f"<!doctype html><title>R</title><p>{line} <a href='{link}'>Verify</a></p>"
        await choose(page, (f"{line}.html", text.encode()))
        entry = result(page, f"{line}.html").locator(".entry summary").first
        await expect(entry).to_contain_text("yourself: 2")
        await expect(entry.locator(".differs")).to_have_text(differs)


async def test_a_dropped_file_is_checked_and_nothing_of_it_is_kept(browser, page, signed):
    await page.evaluate(DROPPING, ["badge.json", "application/json", signed.bytes().decode()])
    await expect(result(page, "badge.json")).to_contain_text("Statistics 201")
    kept = await browser.worker.evaluate(
        "async () => JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get()])"
    )
    assert "Statistics" not in kept
    assert browser.sites.asked == []


async def test_a_dropped_link_is_checked_without_what_is_personal_in_it(browser, page, hosted):
    await page.evaluate(DROPPING, ["", "text/uri-list", f"# a link\r\n{hosted.share_link}&utm_source=mail"])
    await expect(page.locator("#results")).to_contain_text("Genuine; judge the issuer yourself")
    [body] = browser.service.asked_to_verify()
    assert json.loads(body)["url"] == hosted.share_link


async def test_pasted_links_are_badges_each_and_other_text_is_one(browser, page, hosted, signed):
    field = page.get_by_label("Or paste a link, or the text of a badge")
    await field.fill(f"{hosted.share_link}\n{hosted.share_link}&x=1\n")
    await page.get_by_role("button", name="Check").click()
    await expect(page.locator("#results > section")).to_have_count(2)
    await field.fill(signed.jwt("ES256").token())
    await page.get_by_role("button", name="Check").click()
    await expect(result(page, "Pasted text")).to_contain_text("Statistics 201")
    await expect(field).to_have_value("")


async def test_what_cannot_be_read_is_not_sent_and_that_is_said_kindly(browser, page):
    await choose(page, ("empty.json", b""), ("photo.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF\0"))
    await page.evaluate(
        """() => {
          const data = new DataTransfer();
          data.items.add(new File([new Uint8Array(16_100_000).fill(32)], "huge.pdf"));
          data.items.add(new File(["\\x89", new Uint8Array(12_500_000).fill(32)], "large.json"));
          document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true }));
        }"""
    )
    await expect(result(page, "empty.json")).to_contain_text("the file is empty")
    await expect(result(page, "photo.jpg")).to_contain_text("saved as PDF first")
    await expect(result(page, "huge.pdf")).to_contain_text("larger than 16 MB")
    await expect(result(page, "large.json")).to_contain_text("larger than 12 MB")
    assert browser.service.asked == []


async def test_a_silent_service_is_said_and_asked_again_on_a_click(browser, page, signed):
    await browser.choose(server="http://127.0.0.1:9")
    await choose(page, ("badge.png", signed.png()))
    shown = result(page, "badge.png")
    await expect(shown).to_contain_text("This says nothing about the badge.")
    await expect(shown.locator("svg.face")).to_have_count(0)
    await browser.choose(server=browser.service.origin)
    await shown.get_by_role("button", name="Try again").click()
    await expect(shown).to_contain_text("Statistics 201")


async def test_a_result_is_removed_by_the_keyboard(page, signed):
    await choose(page, ("badge.png", signed.png()))
    await expect(result(page, "badge.png")).to_be_focused()
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await expect(page.locator("#results")).to_be_empty()
    await expect(page.locator("#files")).to_be_focused()


async def test_a_file_name_that_would_be_a_script_is_text(browser, page):
    name = "<img src=x onerror=document.title='run'>.json"
    await choose(page, (name, b"{}"))
    await expect(page.get_by_role("heading", level=2).filter(has_text="onerror")).to_have_text(name)
    await expect(page).to_have_title("Check a badge or a résumé")
    assert browser.errors == []


@pytest.mark.parametrize("language", ["en", "ja"])
async def test_axe_finds_nothing_on_the_page(browser, language):
    await browser.choose(language=language)
    page = await browser.open(browser.address(DROP))
    await choose(page, ("nothing.json", b"{}"), ("photo.jpg", b"\xff\xd8\0"))
    await expect(page.get_by_role("status").first).to_contain_text("Checked" if language == "en" else "完了")
    await nothing_wrong(page)
    assert browser.errors == []


async def test_of_many_files_few_are_held_at_once_and_one_that_is_taken_away_is_not_sent(
    browser, page, signed
):
    await page.evaluate(
        """() => {
          const { arrayBuffer } = Blob.prototype;
          window.read = 0;
          Blob.prototype.arrayBuffer = function () { window.read += 1; return arrayBuffer.call(this); };
        }"""
    )
    browser.service.answering.clear()
    await choose(page, *((f"badge{place}", signed.bytes()) for place in range(9)))
    await page.wait_for_function("() => window.read === 4")
    await page.get_by_role("button", name="Remove the result of badge8").click()
    browser.service.answering.set()
    await expect(page.get_by_role("status").first).to_have_text("Checked: 9")
    assert await page.evaluate("window.read") == 8
    assert len(browser.service.asked_to_verify()) == 8
