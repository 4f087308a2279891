"""What the first page shows of a check, while it runs and afterwards, and what can be done then."""

import json
import re
from hashlib import sha256
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import expect

from tests.pages.home import check, choose, doing, give, open_whole, verdict_of
from tests.pages.looks import nothing_wrong

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

RESUME = Path("fixtures/samples/resume.pdf").read_bytes()


@pytest_asyncio.fixture(loop_scope="module")
async def page(reader):
    return await open_whole(reader, "/?lang=en")


async def test_each_verdict_has_its_face(page, eight):
    for badge in eight:
        await give(page, badge.link)
        assert await verdict_of(page) == badge.verdict
        await doing(page, "another").click()
        await expect(page.locator("#text")).to_be_focused()
    assert {badge.verdict for badge in eight} == {
        "trusted",
        "valid",
        "caution",
        "incomplete",
        "rejected",
        "not_a_badge",
    }


async def test_questions_are_answered_one_by_one_and_no_face_comes_before_the_report(reader, page, eight):
    silent = next(each for each in eight if each.verdict == "incomplete")
    await page.evaluate("""() => {
      globalThis.seen = [];
      const look = () => {
        const answered = document.querySelectorAll(".progress li[data-outcome]").length;
        const faces = document.querySelectorAll(".progress .face").length;
        seen.push([answered, faces]);
      };
      const outcome = document.getElementById("outcome");
      new MutationObserver(look).observe(outcome, { attributes: true, childList: true, subtree: true });
    }""")
    await give(page, silent.link)
    await verdict_of(page)
    seen = await page.evaluate("seen")
    assert max(answered for answered, _ in seen) == 13
    assert {faces for _, faces in seen} == {0}


_SHOWN = """() => {
  globalThis.shown = new Set();
  const look = () => {
    const progress = document.querySelector(".progress");
    if (!progress) return;
    const [line, questions] = [progress.querySelector(".count"), progress.querySelector("ol")];
    shown.add(`${line.hidden ? "" : line.textContent}|${questions.hidden ? "" : "questions"}`);
  };
  const outcome = document.getElementById("outcome");
  new MutationObserver(look).observe(outcome, {
    attributes: true, characterData: true, childList: true, subtree: true });
}"""


async def test_nobody_is_shown_questions_before_it_is_known_that_there_is_one_badge(page, eight):
    await page.evaluate(_SHOWN)
    await give(page, eight[0].link)
    await verdict_of(page)
    assert await page.evaluate("[...shown]") == ["Looking for badges …|", "|questions"]


async def test_of_a_resume_no_question_is_ever_shown(page):
    await page.evaluate(_SHOWN)
    await choose(page, "resume.pdf", RESUME)
    await check(page)
    await expect(page.locator(".report").first).to_be_visible()
    shown = await page.evaluate("[...shown]")
    assert shown[0] == "Looking for badges …|"
    assert "0 of 5 badges checked|" in shown
    assert [each for each in shown if each.endswith("questions")] == []


async def test_checking_can_be_cancelled_and_begun_again(reader, page, eight):
    reader.service.answering.clear()
    await give(page, eight[0].link)
    await expect(page.locator(".progress h2")).to_be_focused()
    await doing(page, "cancel").click()
    await expect(page.locator(".problem")).to_contain_text("You cancelled the check.")
    reader.service.answering.set()
    await doing(page, "again").click()
    assert await verdict_of(page) == "trusted"


async def test_report_says_which_file_it_is_about_in_letters_alone(page, internet):
    body = internet.issuer("uni.example").award("Statistics 103").bytes()
    await choose(page, "<b>badge</b>\u202e”.json", body)
    await check(page)
    await verdict_of(page)
    about = page.locator(".about")
    await expect(about).to_contain_text("File: “<b>badge</b>'.json”")
    await expect(about).to_contain_text(sha256(body).hexdigest())
    assert await about.locator("b").count() == 0
    await expect(about.locator(".on-paper").first).to_be_hidden()


async def test_report_says_which_link_it_is_about(page, eight):
    await give(page, eight[0].link)
    await verdict_of(page)
    await expect(page.locator(".about a")).to_have_attribute("href", eight[0].link)


async def test_report_says_that_a_text_was_pasted(page, internet):
    await give(page, internet.issuer("uni.example").award("Statistics 104").bytes().decode())
    await verdict_of(page)
    await expect(page.locator(".about")).to_contain_text("Pasted text")
    await expect(page.locator(".about")).not_to_contain_text("SHA-256")


async def test_report_is_said_once_and_the_focus_is_on_it(page, eight):
    await give(page, eight[0].link)
    await verdict_of(page)
    await expect(page.locator("#said")).not_to_be_empty()
    assert await page.evaluate("document.activeElement.closest('.report') !== null")
    assert await page.locator("[role=status]:visible").count() <= 1


async def test_back_returns_to_the_form_and_forward_to_the_report(page, eight):
    await give(page, eight[0].link)
    await verdict_of(page)
    await page.go_back()
    await expect(page.locator("#text")).to_have_value(eight[0].link)
    await expect(page.locator("#answer")).to_be_hidden()
    await page.go_forward()
    assert await verdict_of(page) == "trusted"
    await expect(page.locator("#ask")).to_be_hidden()


async def test_link_to_the_report_leads_to_the_same_verdict(reader, eight):
    page = await reader.open("/?lang=en", permissions=["clipboard-read", "clipboard-write"])
    await give(page, eight[3].link)
    await doing(page, "share").click()
    await expect(page.locator("[data-note=copied]")).to_be_visible()
    shared = await page.evaluate("navigator.clipboard.readText()")
    assert shared.startswith(reader.address("/r?url="))
    await expect(page.locator("[data-note=only-here]")).to_be_visible()  # the service is on loopback
    await page.goto(shared)
    assert await verdict_of(page) == "caution"


async def test_sent_badge_has_no_link_and_the_page_says_why(page):
    await choose(page, "resume.pdf", RESUME)
    await check(page)
    await expect(page.locator("[data-note=not-shared-sent]")).to_be_visible()
    await expect(doing(page, "share")).to_have_count(0)


async def test_link_that_names_a_person_is_not_shared(page, eight):
    await give(page, f"{eight[1].link}&identity__email=student%40learner.example")
    await expect(page.locator("[data-note=not-shared-personal]")).to_be_visible()
    await expect(doing(page, "share")).to_have_count(0)


async def test_report_is_saved_as_the_service_sent_it(page, eight, tmp_path):
    await give(page, eight[5].link)
    async with page.expect_download() as download:
        await doing(page, "save").click()
    saved = await download.value
    await saved.save_as(tmp_path / "report.json")
    report = json.loads((tmp_path / "report.json").read_text("utf-8"))
    assert re.fullmatch(r"badge-report(?:-[a-z0-9]+)*-2026-\d\d-\d\d\.json", saved.suggested_filename)
    assert (report["reportVersion"], report["verdict"]) == ("1", "rejected")


async def test_address_of_a_candidate_can_be_asked_for_afterwards(page, eight):
    await give(page, eight[0].link)
    await doing(page, "email").click()
    await expect(page.locator("#email")).to_be_focused()
    await page.fill("#email", "student@learner.example")
    await page.keyboard.press("Enter")
    assert await verdict_of(page) == "trusted"
    await expect(doing(page, "email")).to_have_count(0)


async def test_badges_of_a_resume_are_counted_while_they_are_checked(reader, page):
    await page.evaluate("""() => {
      globalThis.counted = new Set();
      const look = () => counted.add(document.querySelector(".progress .count")?.textContent ?? "");
      const outcome = document.getElementById("outcome");
      new MutationObserver(look).observe(outcome, { characterData: true, childList: true, subtree: true });
    }""")
    await choose(page, "resume.pdf", RESUME)
    await check(page)
    await expect(page.locator(".report").first).to_be_visible()
    counted = await page.evaluate("[...counted]")
    # Events that come together are drawn together: which numbers are seen is up to the network.
    assert any(each.endswith(" of 5 badges checked") and each[0] in "01234" for each in counted)


async def test_report_and_form_are_in_order_for_everybody(page, eight):
    await nothing_wrong(page)
    await give(page, eight[0].link)
    await verdict_of(page)
    await nothing_wrong(page)
