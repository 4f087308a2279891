"""A signed report that was kept: read in the browser, never sent, and shown only if it is believed."""

import json
import re
from datetime import timedelta

import pytest
from aiohttp import web

from tests.pages.looks import NARROW, nothing_wrong
from tests.pages.tampering import WRONG, Honest, key_in
from verifier.render.catalogue import LANGUAGES, catalogue
from verifier.web.widget_file import widget

pytestmark = pytest.mark.browser
IN_MODULE = pytest.mark.asyncio(loop_scope="module")
WORDS = catalogue("en").tables["signed"]
# Of these a page without a badge of its own knows nothing: they are for another site, or of another badge.
FOR_ANYBODY = {"of-another-badge", "of-a-badge-without-address", "for-another-site", "for-no-site", "archive"}


async def signed(page, reader, url, **options):
    """Ask the service for a signed report on a badge."""
    wanted = {"url": url, "sign": "archive", **options}
    answer = await page.request.post(f"{reader.service.origin}/verify", data=wanted)
    return await answer.json()


async def opened(reader, now, path="/r", **look):
    page = await reader.page(**look)
    await page.clock.set_fixed_time(now)
    await page.goto(reader.address(path))
    return page


async def told(page):
    """Give what the page says once it says something, with what stands on the card."""
    await page.locator("#outcome > *").first.wait_for()
    cards = await page.locator("#outcome .card").all_inner_texts()
    return "\n".join([await page.locator("#outcome").inner_text(), *cards])


@IN_MODULE
async def test_a_report_in_the_address_is_read_years_later_and_says_of_which_day_it_speaks(
    reader, internet, eight
):
    page = await opened(reader, internet.now + timedelta(days=3_000))
    report = await signed(page, reader, eight[1].link)
    reader.asked.clear()
    await page.goto(reader.address(f"/r#{report['signedReport']}"))
    text = await told(page)
    made = f"{report['checkedAt'][:10]} {report['checkedAt'][11:16]} UTC"
    for part in (
        WORDS["believed"],
        f"It speaks of {made}, not of today.",
        "Open Science",
        "Who is behind it",
    ):
        assert part in text
    again = await page.get_by_role("link", name=WORDS["again"]).get_attribute("href")
    assert again.startswith("/r?url=https%3A%2F%2Fmoodle.example%2F")
    assert report["input"]["sha256"] in text
    assert report["limits"][0] in text
    assert [each for each in reader.asked if report["signedReport"][:40] in each.split("#")[0]] == []
    assert reader.errors == []


@IN_MODULE
@pytest.mark.parametrize("number", range(8))
async def test_each_verdict_has_its_face(reader, internet, eight, number):
    page = await opened(reader, internet.now)
    report = await signed(page, reader, eight[number].link)
    await page.goto(reader.address(f"/r#{report['signedReport']}"))
    await told(page)
    assert await page.locator(f".face.is-{eight[number].verdict}").is_visible()


@IN_MODULE
async def test_what_a_list_of_whoever_asked_makes_of_a_badge_is_not_repeated(reader, internet, eight):
    page = await opened(reader, internet.now)
    issuer = {"name": "Famous University", "places": ["https://moodle.example/"]}
    theirs = {"id": "theirs", "name": "The Ministry", "version": "1", "issuers": [issuer]}
    report = await signed(page, reader, eight[1].link, lists=[theirs])
    assert report["verdict"] == "trusted"
    await page.goto(reader.address(f"/r#{report['signedReport']}"))
    text = await told(page)
    assert WORDS["lists-alone"] in text
    assert not any(
        each in text for each in ("Famous", "Ministry", catalogue("en").tables["verdicts"]["trusted"])
    )
    assert await page.locator(".face").count() == 0
    assert await page.get_by_role("link", name=WORDS["again"]).is_visible()


@IN_MODULE
async def test_a_list_of_whoever_asked_that_decides_nothing_is_told(reader, internet, eight):
    page = await opened(reader, internet.now)
    theirs = {
        "id": "theirs",
        "name": "T",
        "version": "1",
        "issuers": [{"name": "A", "domains": ["a.example"]}],
    }
    report = await signed(page, reader, eight[1].link, lists=[theirs])
    await page.goto(reader.address(f"/r#{report['signedReport']}"))
    assert WORDS["lists"] in await told(page)
    assert await page.locator(".face.is-valid").is_visible()


@IN_MODULE
async def test_it_can_be_pasted_chosen_as_a_file_or_dropped(reader, internet, eight, tmp_path):
    page = await opened(reader, internet.now)
    report = await signed(page, reader, eight[0].link)
    (tmp_path / "report.json").write_text(json.dumps(report))
    drop = """token => {
      const data = new DataTransfer();
      data.items.add(new File([token], "report.jwt"));
      dispatchEvent(new DragEvent("drop", { dataTransfer: data, cancelable: true }));
    }"""
    ways = (
        lambda: page.locator("#token").fill(report["signedReport"]),
        lambda: page.locator("#file").set_input_files(tmp_path / "report.json"),
        lambda: page.evaluate(drop, report["signedReport"]),
    )
    for number, way in enumerate(ways):
        await page.goto(reader.address("/r"))
        await way()
        if number == 0:
            await page.get_by_role("button", name=WORDS["check"]).click()
        await page.locator(".face.is-trusted").wait_for()


@IN_MODULE
@pytest.mark.parametrize(("written", "read"), [("en", "ja"), ("ja", "en"), ("en", "en"), ("ja", "ja")])
async def test_it_is_said_in_which_language_a_report_is_written_if_in_another(
    reader, internet, eight, written, read
):
    page, words = await opened(reader, internet.now), catalogue(read).tables["signed"]
    report = await signed(page, reader, eight[1].link, lang=written)
    await page.goto(reader.address(f"/r?lang={read}#{report['signedReport']}"))
    text = await told(page)
    said = [words[f"written-{language}"] in text for language in ("en", "ja")]
    assert said == [written != read and language == written for language in ("en", "ja")]
    assert await page.locator(".card").get_attribute("lang") == written
    assert await page.locator(".card .leading").get_attribute("lang") == read


@IN_MODULE
async def test_the_button_for_a_file_speaks_the_language_of_the_page(reader, internet, tmp_path):
    page = await opened(reader, internet.now, "/r?lang=ja", locale="en-GB")
    (tmp_path / "report.json").write_text("{}")
    async with page.expect_file_chooser() as opening:
        await page.get_by_text(catalogue("ja").tables["home"]["choose"], exact=True).click()
    await (await opening.value).set_files(tmp_path / "report.json")
    await told(page)
    assert await page.locator("#chosen-name").inner_text() == "report.json"
    assert (await page.locator("#file").bounding_box())["width"] <= 1
    await nothing_wrong(page)


@IN_MODULE
async def test_one_that_was_made_for_a_page_says_how_long_it_counts(reader, internet, eight):
    page = await opened(reader, internet.now)
    report = await signed(page, reader, eight[0].link, sign=True, aud="https://portfolio.example")
    await page.goto(reader.address(f"/r#{report['signedReport']}"))
    assert "for one page and counts until" in await told(page)


@IN_MODULE
async def test_nothing_of_a_report_that_is_not_believed_is_shown(reader, internet, eight, keys_dir):
    page = await opened(reader, internet.now)
    report = await signed(page, reader, eight[1].link, sign=True, aud="https://portfolio.example")
    honest = Honest(token=report["signedReport"], key=key_in(keys_dir))
    whys = {text for name, text in WORDS.items() if name.startswith("why-")}
    tried = {name: make(honest) for name, make in WRONG.items() if name not in FOR_ANYBODY}
    believed = []
    for name, token in tried.items():
        await page.locator("#outcome").evaluate("outcome => outcome.replaceChildren()")
        await page.locator("#token").fill(token)
        await page.get_by_role("button", name=WORDS["check"]).click()
        text = await told(page)
        if (
            WORDS["not-believed"] not in text
            or "Open Science" in text
            or not any(why in text for why in whys)
        ):
            believed.append((name, text))
    assert len(tried) >= 40
    assert believed == []


UNSIGNED = (
    (
        {"verdict": "trusted", "input": {"url": "https://uni.example/badges/1"}},
        "/r?url=https%3A%2F%2Funi.example%2Fbadges%2F1&lang={}",
    ),
    ({"verdict": "trusted", "input": {"url": "https://uni.example/?to=ada%40learner.example"}}, "/?lang={}"),
    ({"verdict": "trusted", "input": {"url": "javascript:ran()"}}, "/?lang={}"),
    ({"verdict": "trusted", "input": None, "signedReport": None}, "/?lang={}"),
    ({"entries": [], "counts": {"trusted": 3}}, "/?lang={}"),
)


@IN_MODULE
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("unsigned", UNSIGNED, ids=["link", "person", "no-link", "no-input", "document"])
async def test_a_report_without_a_signature_is_told_apart_from_a_forged_one(
    reader, internet, tmp_path, language, unsigned
):
    report, leads = unsigned
    page = await opened(reader, internet.now, f"/r?lang={language}")
    summary = "Verified and genuine, says somebody."
    (tmp_path / "report.json").write_text(json.dumps({"reportVersion": "1", "summary": summary, **report}))
    await page.locator("#file").set_input_files(tmp_path / "report.json")
    text, words = await told(page), catalogue(language).tables
    assert words["signed"]["unsigned-title"] in text
    assert words["signed"]["unsigned"] in text
    assert words["signed"]["not-believed"] not in text
    assert summary not in text
    assert words["verdicts"]["trusted"] not in text
    assert await page.locator(".face").count() == 0
    assert await page.locator("#outcome a").get_attribute("href") == leads.format(language)
    assert [path for _, path, _ in reader.service.asked if path.startswith("/.well-known")] == []
    await nothing_wrong(page)


@IN_MODULE
@pytest.mark.parametrize("text", ["{}", '{"a": 1}', "{", '{"reportVersion": "1", "signedReport": "a.b.c"}'])
async def test_what_is_no_report_at_all_is_not_believed(reader, internet, text):
    page = await opened(reader, internet.now, "/r?lang=en")
    await page.locator("#token").fill(text)
    await page.get_by_role("button", name=WORDS["check"]).click()
    assert WORDS["not-believed"] in await told(page)


@IN_MODULE
async def test_a_service_that_does_not_answer_says_nothing_about_the_report(reader, internet, eight):
    page = await opened(reader, internet.now)
    report = await signed(page, reader, eight[1].link)
    reader.service.answers = web.Response(status=503)
    await page.locator("#token").fill(report["signedReport"])
    await page.get_by_role("button", name=WORDS["check"]).click()
    text = await told(page)
    assert WORDS["not-checked"] in text
    assert WORDS["why-no-keys"] in text


@IN_MODULE
@pytest.mark.parametrize("language", LANGUAGES)
async def test_axe_finds_nothing_and_a_small_screen_is_wide_enough(reader, internet, eight, language):
    page = await opened(reader, internet.now, viewport=NARROW)
    report = await signed(page, reader, eight[3].link, lang=language)
    for token in (report["signedReport"], "no-token"):
        await page.goto("about:blank")
        await page.goto(reader.address(f"/r?lang={language}#{token}"))
        await told(page)
        await nothing_wrong(page)
        assert await page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_for_which_a_report_is_refused_has_words(language):
    program = widget().asset.body.decode()
    reasons = set(re.findall(r'(?:demand\(.*, |Refused\()"([a-z-]+)"\)', program))
    words = catalogue(language).tables["signed"]
    told = {name.removeprefix("why-") for name in words if name.startswith("why-")}
    of_widgets = {"other-badge", "other-reader"}  # the page expects no badge and is no reader
    assert reasons - of_widgets == told - {"unsupported", "no-keys"}
