"""A report in the panel: whatever stands in it is shown as text, and what is not known never looks good."""

import json

import pytest
from aiohttp import ClientSession, web
from playwright.async_api import expect

from tests.extension.scene import eight_badges, partners
from verifier.model.words import Json

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

PANEL = "src/panel/panel.html"
ELSEWHERE = "https://mallory.example"
HOSTILE = (
    f"<img src={ELSEWHERE}/i.png onerror=globalThis.ran=1>",
    "<script>globalThis.ran=1</script>",
    f'"><svg onload=globalThis.ran=1><image href="{ELSEWHERE}/i"/>',
    "</dd></dl></article><h1>Verified</h1>",
    "javascript:globalThis.ran=1",
    f"data:text/html,<script src={ELSEWHERE}/s></script>",
    f"<link rel=stylesheet href={ELSEWHERE}/s.css>",
    f"<style>@import '{ELSEWHERE}/s.css'</style>",
    f"<iframe srcdoc='<script src={ELSEWHERE}/s></script>'></iframe>",
    "\u202eVerified by \u2066everybody\u202c",
    "{{constructor.constructor('globalThis.ran=1')()}}",
    "${globalThis.ran=1}",
    "$1 $& $SERVICE$ \ue0000\ue001",
    "' autofocus onfocus=globalThis.ran=1 x='",
    "\u0000\ud83d\ude00\ufdd0" + "\u0301" * 200,
    "W" * 5000,
    "مرحبا بالعالم",
    "検証できました",
    "__proto__",
    f"https://user:secret@{ELSEWHERE.removeprefix('https://')}/",
    f"url({ELSEWHERE}/u)",
    f"mailto:a@b.example?subject=x%0D%0ABcc:everybody@{ELSEWHERE.removeprefix('https://')}",
    "&lt;b&gt;&amp;#60;script&#62;",
    "%3Cscript%3EglobalThis.ran=1%3C/script%3E",
)
# What only has certain values: another would be refused before it is shown.
KEPT = {"reportVersion", "verdict", "outcome", "actor", "state", "level", "need", "strength", "via", "kind"}
KEPT |= {"language", "applies", "basis", "fidelity", "edition", "method", "unavailable"}


@pytest.fixture(scope="module")
def eight(internet):
    return eight_badges(internet)


async def report_on(service, link: str) -> dict:
    """Ask the real service as the extension would."""
    async with (
        ClientSession() as session,
        session.post(f"{service.origin}/verify", json={"url": link}) as answer,
    ):
        return await answer.json()


async def shown(browser, link: str, report: dict):
    """Show a report in the place of the one that the service has on a link."""
    browser.service.answers = web.json_response(report)
    panel = await browser.open(f"{browser.address(PANEL)}?url={link}")
    article = panel.get_by_role("article")
    await expect(article.locator(".head")).to_be_visible()
    await panel.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
    return panel, article


def spoiled(value: Json, number: list[int], key: str = "") -> Json:
    """Put a hostile text into the place of every text."""
    if isinstance(value, dict):
        return {name: spoiled(each, number, name) for name, each in value.items()}
    if isinstance(value, list):
        return [spoiled(each, number, key) for each in value]
    if not isinstance(value, str) or key in KEPT:
        return value
    number[0] += 1
    return HOSTILE[number[0] % len(HOSTILE)]


@pytest.mark.parametrize("place", [1, 5, 6])  # valid, withdrawn, altered
async def test_hostile_texts_in_every_member_run_nothing_load_nothing_and_make_no_element(
    browser, eight, place
):
    report = await report_on(browser.service, eight[place].link)
    hostile = spoiled(report, [place])
    for check, spoilt in zip(report["checks"], hostile["checks"], strict=True):
        spoilt["id"] = check["id"]  # without one of its checks it would be no report
    hostile["input"]["url"] = report["input"]["url"]  # of another address it would be no answer
    panel, article = await shown(browser, eight[place].link, hostile)
    made = "img, script, iframe, style, link, svg image, object, embed, h1, [onerror], [onload], [onfocus]"
    assert await article.locator(made).count() == 0
    assert await panel.evaluate("globalThis.ran") is None
    links = await article.locator("a").evaluate_all("all => all.map(each => [each.protocol, each.username])")
    assert {tuple(link) for link in links} <= {("https:", ""), ("mailto:", "")}
    opening = await article.locator("a[target]").evaluate_all("all => all.map(each => each.rel)")
    assert set(opening) <= {"noreferrer noopener"}
    assert browser.sites.asked == []
    assert browser.errors == []


async def test_claims_are_quoted_and_those_of_an_unproven_badge_have_no_weight(browser, eight):
    report = await report_on(browser.service, eight[6].link)
    _, article = await shown(browser, eight[6].link, report)
    claims = article.locator(".claims")
    await expect(claims).to_contain_text("The badge says: “Academic Writing")
    await expect(claims).to_contain_text("None of this is proven.")
    await expect(claims.locator("bdi").first).to_have_attribute("dir", "auto")
    await expect(article.locator(".answer", has_text="Still valid?")).to_contain_text("unproven")
    await expect(article.locator(".answers .green")).to_have_count(0)


async def test_the_four_answers_stand_in_their_order_each_with_a_mark_and_a_word(browser, eight):
    report = await report_on(browser.service, eight[4].link)
    _, article = await shown(browser, eight[4].link, report)
    await expect(article.locator(".answers dt")).to_have_text(
        ["Genuine?", "Still valid?", "From whom?", "For this person?"]
    )
    await expect(article.locator(".answers .outcome")).to_have_text(
        ["yes", "not known", "you judge", "not checked"]
    )
    await expect(article.locator(".answers .mark")).to_have_count(4)
    await expect(article.locator(".matters")).to_contain_text("You could check again in a few minutes.")
    await expect(article.locator(".check h4").first).to_contain_text("still stand by it")


@pytest.fixture
def listing(browser, monkeypatch):
    """A browser whose service trusts the issuer of the first badge, and of no other."""
    monkeypatch.setattr(browser.service, "lists", (partners(),))
    return browser


@pytest.mark.parametrize("answer", [(0, "yes", "green"), (1, "you judge", "blue")])
@pytest.mark.parametrize("has_words", [True, False])  # a service of before gives none
async def test_only_an_issuer_on_a_list_is_answered_with_a_tick(listing, eight, answer, has_words):
    place, word, tone = answer
    report = await report_on(listing.service, eight[place].link)
    if not has_words:
        for each in report["answers"].values():
            del each["word"]
    _, article = await shown(listing, eight[place].link, report)
    said = article.locator(".answer", has_text="From whom?").locator(".outcome")
    await expect(said).to_have_text(word)
    await expect(said).to_have_class(f"outcome {tone}")


async def test_no_word_makes_a_tick_of_what_did_not_pass(browser, eight):
    report = await report_on(browser.service, eight[6].link)
    for answer in report["answers"].values():
        answer["word"] = "passed"
    _, article = await shown(browser, eight[6].link, report)
    await expect(article.locator(".answers .outcome.red")).to_have_count(1)
    await expect(article.locator(".answers .outcome.green")).to_have_count(0)


@pytest.mark.parametrize("word", ["disputed", "", None, ["passed"]])
async def test_a_word_that_nobody_knows_is_no_tick(listing, eight, word):
    report = await report_on(listing.service, eight[0].link)
    for answer in report["answers"].values():
        answer["word"] = word
    _, article = await shown(listing, eight[0].link, report)
    await expect(article.locator(".answers .outcome")).to_have_text(["not known"] * 3 + ["not checked"])
    await expect(article.locator(".answers .green")).to_have_count(0)


async def test_a_word_that_nobody_knows_hides_no_failure(browser, eight):
    report = await report_on(browser.service, eight[6].link)
    for answer in report["answers"].values():
        answer["word"] = "disputed"
    _, article = await shown(browser, eight[6].link, report)
    await expect(article.locator(".answers .outcome.red")).to_have_count(1)


async def test_the_line_of_a_badge_says_no_more_of_its_holder_than_its_report(browser, eight):
    report = await report_on(browser.service, eight[1].link)
    report["answers"]["recipient"] |= {"outcome": "passed", "word": "unproven"}
    panel, article = await shown(browser, eight[1].link, report)
    await expect(article.locator(".answers .outcome").last).to_have_text("unproven")
    await expect(panel.locator(".line .holder")).to_have_text("For this person? unproven")


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("recipient.differs-by-tag", "differs only after a plus sign"),
        ("recipient.nested-differs", "Of somebody else than the record."),
    ],
)
async def test_the_line_of_a_badge_says_what_there_is_to_note_of_its_holder(browser, eight, code, said):
    report = await report_on(browser.service, eight[3].link)
    report["answers"]["recipient"] |= {"outcome": "caution", "word": "caution"}
    (check,) = [each for each in report["checks"] if each["id"] == "recipient"]
    check["outcome"] = "caution"
    text = "Of somebody else than the record."
    check["findings"][0] |= {"code": code, "outcome": "caution", "text": text}
    panel, _ = await shown(browser, eight[3].link, report)
    await expect(panel.locator(".line .holder")).to_have_text(f"For this person? {said}")


async def test_members_that_nobody_knows_are_passed_over(browser, eight):
    report = await report_on(browser.service, eight[4].link)
    report["unknownMember"] = {"verdict": "trusted"}
    _, article = await shown(browser, eight[4].link, report)
    await expect(article.locator(".head")).to_contain_text("Not fully checked")


async def test_domain_that_nobody_vouches_for_is_something_to_ask_about_without_a_tick(browser, eight):
    _, article = await shown(browser, eight[1].link, await report_on(browser.service, eight[1].link))
    asking = article.locator(".matters .finding", has_text="You: ").filter(has_text="sk the organisation")
    await expect(asking).to_have_count(1)
    await expect(asking.locator(".mark.green")).to_have_count(0)


async def test_self_made_badge_for_the_right_person_has_no_tick_even_from_an_older_service(browser, eight):
    report = await report_on(browser.service, eight[1].link)
    for answer in report["answers"].values():
        answer.pop("word")
    report["answers"]["recipient"]["outcome"] = "passed"
    (of_issuer,) = [check for check in report["checks"] if check["id"] == "issuer"]
    of_issuer["findings"][0] |= {"code": "issuer.self-made", "outcome": "caution"}
    _, article = await shown(browser, eight[1].link, report)
    said = article.locator(".answers .outcome")
    await expect(said.first).to_have_text("partly")
    await expect(said.last).to_have_text("unproven")


async def test_a_report_without_one_of_its_checks_is_no_report(browser, eight):
    report = await report_on(browser.service, eight[1].link)
    report["checks"] = [check for check in report["checks"] if check["id"] != "status"]
    browser.service.answers = web.json_response(report)
    panel = await browser.open(f"{browser.address(PANEL)}?url={eight[1].link}")
    state = panel.locator("#wanted .state").first
    await expect(state).to_contain_text("The service's answer could not be read")
    await expect(panel.locator(".green, .blue, .word")).to_have_count(0)


async def test_information_is_counted_and_said_to_be_no_quality(browser, eight):
    report = await report_on(browser.service, eight[1].link)
    titles = [score["title"] for score in report["scores"]]
    _, article = await shown(browser, eight[1].link, report)
    scores = article.locator(".scores")
    await expect(scores).to_contain_text("This is how much information the badge gives. It is no mark")
    for title in titles:
        await expect(scores).to_contain_text(title)


async def test_of_a_badge_that_is_not_proven_a_sentence_says_that_nothing_was_measured(browser, eight):
    report = await report_on(browser.service, eight[6].link)
    assert report["scores"] != []
    _, article = await shown(browser, eight[6].link, report)
    await expect(article.locator(".scores")).to_contain_text("what stands in this badge is not proven")
    await expect(article.locator(".scores table")).to_have_count(0)


@pytest.mark.parametrize("samples", [True, False])
async def test_that_a_report_rests_on_samples_is_the_first_thing_it_says(browser, eight, samples):
    report = await report_on(browser.service, eight[1].link)
    report["verifier"]["samples"] = samples
    _, article = await shown(browser, eight[1].link, report)
    first = article.locator("> :first-child")
    await expect(first).to_contain_text("samples" if samples else "Genuine")


async def test_codes_stand_in_the_details_and_not_among_what_matters(browser, eight):
    report = await report_on(browser.service, eight[4].link)
    _, article = await shown(browser, eight[4].link, report)
    await expect(article.locator(".matters .finding").first).to_be_visible()
    await expect(article.locator(".matters code")).to_have_count(0)
    for check in report["checks"]:
        for finding in check["findings"]:
            await expect(article.locator(".check .place")).to_contain_text([finding["code"]])


async def test_evidence_is_listed_with_addresses_and_digests_and_the_report_itself(browser, eight):
    report = await report_on(browser.service, eight[1].link)
    panel, article = await shown(browser, eight[1].link, report)
    for exhibit in report["exhibits"]:
        await expect(article.locator(".exhibits")).to_contain_text(exhibit["sha256"])
    raw = panel.locator(".raw pre")
    await expect(raw).to_contain_text("reportVersion")
    assert json.loads(await raw.text_content()) == report
    await expect(article.locator(".foot")).to_contain_text("Checked")
    await expect(article.locator(".limits")).to_contain_text("how good the course was")
