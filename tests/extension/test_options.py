"""The options: service, language, profiles, issuer lists, sites."""

import json

import pytest
import pytest_asyncio
from playwright.async_api import expect

from tests.extension.looks import nothing_wrong
from tests.extension.scene import partners
from tests.world.platforms.moodle import Moodle
from verifier.recognition.lists.reading import read_list
from verifier.recognition.lists.snapshot import write_snapshot

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

OPTIONS = "src/options/options.html"
NOWHERE = "http://127.0.0.1:9"  # nothing listens there
OURS = {
    "name": "Our partners",
    "version": "2026-03",
    "issuers": [{"name": "One", "places": ["https://moodle.one.example/"]}],
}


@pytest.fixture(scope="module")
def badge(internet):
    return Moodle(internet, "moodle.one.example").award("Statistics 101").keep()


@pytest_asyncio.fixture(loop_scope="module")
async def options(browser):
    browser.service.lists = (partners(),)
    page = await browser.open(browser.address(OPTIONS))
    await expect(part(page, "lists")).to_contain_text("Partners of the example college")
    return page


def part(page, name: str):
    return page.locator(f"#{name}")


async def chosen(browser) -> dict:
    return await browser.worker.evaluate("() => chrome.storage.local.get()")


async def try_address(page, text: str):
    await page.locator("#server").fill(text)
    await part(page, "service").get_by_role("button").click()
    return part(page, "service").get_by_role("status")


async def import_list(page, content: object, name: str = "partners.json"):
    body = content if isinstance(content, bytes) else json.dumps(content).encode()
    await page.locator("#list-file").set_input_files(
        {"name": name, "mimeType": "application/json", "buffer": body}
    )
    said = part(page, "lists").get_by_role("status")
    await expect(said).to_contain_text("imported")
    return said


async def test_a_service_that_works_says_what_it_offers(browser, options):
    said = await try_address(options, browser.service.origin)
    await expect(said).to_contain_text("works. Metadata profiles: 12. Issuer lists: 1.")
    assert browser.service.asked_to_verify() == []
    assert browser.errors == []


async def test_an_address_without_encryption_is_refused_and_not_kept(browser, options):
    said = await try_address(options, "http://verify.example")
    await expect(said).to_contain_text("it must begin with https://")
    await expect(options.get_by_label("Address of the service")).to_be_focused()
    assert (await chosen(browser))["server"] == browser.service.origin


async def test_on_a_narrow_screen_the_address_of_the_service_can_be_read(options):
    await options.set_viewport_size({"width": 320, "height": 640})
    assert (await options.get_by_label("Address of the service").bounding_box())["width"] >= 200
    assert await options.evaluate("document.documentElement.scrollWidth") <= 320


async def test_a_service_of_ones_own_that_does_not_run_is_told_how_to_start(browser, options):
    said = await try_address(options, NOWHERE)
    await expect(said).to_contain_text("make run")
    assert (await chosen(browser))["server"] == NOWHERE


async def test_what_is_not_this_service_is_told_from_one_that_does_not_answer(options):
    said = await try_address(options, "www.somebody.example")
    await expect(said).to_contain_text("it is not this verification service")


async def test_the_page_speaks_another_language_at_once(browser, options):
    await options.get_by_label("日本語").check()
    await expect(options.get_by_role("heading", level=1)).to_have_text("バッジ確認の設定")
    await expect(options.locator("html")).to_have_attribute("lang", "ja")
    await expect(options.get_by_label("日本語")).to_be_focused()
    await expect(part(options, "lists")).to_contain_text("使用中です。")
    await options.reload()
    await expect(options.get_by_role("heading", level=1)).to_have_text("バッジ確認の設定")


async def test_chosen_profiles_are_kept_and_the_usual_ones_again(browser, options):
    profiles = part(options, "profiles")
    await profiles.get_by_label("Chosen ones").check()
    for box in await profiles.get_by_role("checkbox").all():
        await box.set_checked(await box.get_attribute("value") == "unesco-2022")
    await expect(profiles.get_by_role("status")).to_contain_text("Saved: 1 profiles.")
    assert (await chosen(browser))["profiles"] == ["unesco-2022"]
    await profiles.get_by_label("The service's usual ones").check()
    await expect(profiles.get_by_role("status")).to_contain_text("Saved.")
    assert (await chosen(browser))["profiles"] is None


async def test_another_service_is_not_asked_for_the_profiles_of_the_one_before(browser, options):
    await browser.choose(profiles=["unesco-2022"])
    said = await try_address(options, "other.example")
    await expect(said).to_contain_text("it is not this verification service")
    kept = await chosen(browser)
    assert (kept["server"], kept["profiles"]) == ("https://other.example", None)


async def test_a_list_of_ones_own_makes_its_issuers_verified(browser, options, badge, sites):
    await import_list(options, OURS)
    line = part(options, "lists").get_by_role("listitem").filter(has_text="Our partners")
    await expect(line).to_contain_text("version 2026-03 · issuers: 1 · digest ")
    page = await browser.open(sites.lay("https://student.example/", f'<a href="{badge.share_link}">S</a>'))
    popup = await browser.tool("src/popup/popup.html", over=page)
    await expect(popup.locator("#badges > li")).to_contain_text("Verified")
    await options.bring_to_front()
    await line.get_by_role("button", name="Remove the list Our partners").click()
    await expect(line).to_have_count(0)
    assert (await chosen(browser))["lists"] == []


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"name = 'Our partners'", "It is no JSON object."),
        (["a"], "It is no JSON object."),
        ({"name": "Our partners"}, "It has no member “issuers”"),
        (OURS | {"issuers": [{"nam": "One"}]}, "The service found a mistake in it: lists[0].issuers[0]"),
        (OURS | {"version": "x" * 300_000}, "larger than 256 KiB"),
    ],
    ids=["no JSON", "an array", "no issuers", "a slip", "too long"],
)
async def test_a_wrong_list_is_not_imported_and_why_is_said(browser, options, content, sentence):
    said = await import_list(options, content, "wrong.json")
    await expect(said).to_contain_text("wrong.json was not imported.")
    await expect(said).to_contain_text(sentence)
    assert "lists" not in await chosen(browser)


@pytest.mark.parametrize("content", [b"name = 'Our partners'", {"name": "Ours", "issuers": 1}])
async def test_how_a_list_in_toml_or_csv_becomes_json_is_said_beside_the_import_and_with_the_refusal(
    options, content
):
    way = "verifier lists export ID list.json"
    await expect(part(options, "lists")).to_contain_text(way)
    await expect(await import_list(options, content, "partners.toml")).to_contain_text(way)


PARTNERS = """\
name = "Our partners"
version = "2026-03"
updated = "2026-02-20"
max_age_days = 30
[[issuers]]
name = "One"
places = ["https://moodle.one.example/"]
"""


@pytest.mark.parametrize("old", [False, True], ids=["in force", "too old"])
async def test_a_list_that_was_exported_is_imported_with_the_day_until_which_it_holds(
    browser, options, badge, sites, old
):
    written = PARTNERS.replace("2026-02-20", "2026-01-20") if old else PARTNERS
    await import_list(options, write_snapshot(read_list(written.encode(), name="partners.toml")), "list.json")
    (kept,) = (await chosen(browser))["lists"]
    assert (kept["id"], kept["max_age_days"], kept["issuers"][0]["names"]) == ("partners", 30, ["One"])
    page = await browser.open(sites.lay("https://student.example/", f'<a href="{badge.share_link}">S</a>'))
    popup = await browser.tool("src/popup/popup.html", over=page)
    word = "Genuine; judge the issuer yourself" if old else "Verified"
    await expect(popup.locator("#badges .word")).to_have_text(word)


async def test_a_fifth_list_is_one_too_many(browser, options):
    for number in range(4):
        said = await import_list(options, OURS | {"id": f"list-{number}"}, f"{number}.json")
        await expect(said).to_contain_text(f"{number}.json was imported.")
    said = await import_list(options, OURS | {"id": "list-5"}, "5.json")
    await expect(said).to_contain_text("There are four lists already")


async def test_sites_are_switched_on_by_address_and_off_again(browser, options):
    sites = part(options, "sites")
    await expect(sites).to_contain_text("LinkedIn's rules do not allow")
    await expect(sites).to_contain_text("On for no site.")
    field = options.get_by_label("Switch on for a site")
    await field.fill("http://portfolio.example")
    await field.press("Enter")
    await expect(sites.get_by_role("status")).to_contain_text("It must have https://.")
    await field.fill("portfolio.example/people?me=1")
    await field.press("Enter")
    await expect(sites.get_by_role("listitem")).to_contain_text("portfolio.example")
    assert (await chosen(browser))["sites"] == ["https://portfolio.example"]
    await sites.get_by_role("button", name="Switch off for portfolio.example").click()
    await expect(sites).to_contain_text("On for no site.")
    assert (await chosen(browser))["sites"] == []


async def test_reset_forgets_everything_after_a_question(browser, options):
    await browser.choose(language="en", lists=[OURS], sites=["https://portfolio.example"])
    reset = part(options, "reset")
    await reset.get_by_role("button", name="Reset everything").click()
    await options.get_by_role("button", name="Keep it").click()
    assert "sites" in await chosen(browser)
    await reset.get_by_role("button", name="Reset everything").click()
    await options.get_by_role("dialog").get_by_role("button", name="Reset").click()
    await expect(reset.get_by_role("status")).to_contain_text("Everything is as on the first day.")
    assert await chosen(browser) == {}
    await expect(options.get_by_label("Address of the service")).to_have_value("http://127.0.0.1:8080")


async def test_before_a_service_was_chosen_it_greets_and_none_is_asked_without_a_click(browser):
    await browser.worker.evaluate("() => chrome.storage.local.remove('server')")
    page = await browser.open(browser.address(OPTIONS))
    await expect(page.get_by_role("heading", name="Welcome")).to_be_visible()
    greeting = part(page, "greeting")
    await expect(greeting).to_contain_text("a click on the extension's button lists them")
    await expect(greeting).to_contain_text("stand only on sites that you switch on")
    await expect(part(page, "profiles")).to_contain_text("Shown once you have tested the service.")
    await expect(part(page, "lists")).to_contain_text("Shown once you have tested the service.")
    assert browser.service.asked == []
    await try_address(page, browser.service.origin)
    await expect(part(page, "profiles").get_by_label("Chosen ones")).to_be_visible()
    assert browser.errors == []


@pytest.mark.parametrize("language", ["en", "ja"])
async def test_axe_finds_nothing_in_the_options(browser, language):
    await browser.choose(language=language, lists=[OURS])
    page = await browser.open(browser.address(OPTIONS))
    await try_address(page, "http://verify.example")
    await page.locator("[value=chosen]").check()
    await nothing_wrong(page)
    assert browser.errors == []
