"""What is said where the service gives no report that can be shown: calm words, never a verdict."""

import base64
import json

import pytest
import pytest_asyncio
from aiohttp import web

from tests.extension.modules import open_modules
from tests.world.platforms.moodle import Moodle
from tests.world.resumes import Line, Resume

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

LINK = "https://moodle.example/badges/badge.php?hash=0123456789abcdef0123456789abcdef01234567"
UNREADABLE = {"state": "unreachable", "cause": "unreadable"}
PAUSED = (
    "async () => Object.keys(await chrome.storage.session.get(null)).some((key) => key.startsWith('pause:'))"
)
WITHIN = """async ([url, milliseconds]) =>
  (await import("/src/api/client.js")).verify({ url }, { signal: AbortSignal.timeout(milliseconds) })"""
GIVEN_UP = """async (url) =>
  (await import("/src/api/client.js")).verify({ url }, { signal: AbortSignal.abort() })"""
IN_VAIN = """async () => {
  const { patiently } = await import("/src/api/patience.js");
  const told = [];
  const ask = (name, cause) => async () => (told.push(name), { state: "unreachable", cause });
  const before = Date.now();
  const first = await patiently("https://verify.example", ask("first", "timeout"), { begun: before });
  const second = await patiently("https://verify.example", ask("second", "network"), { begun: before });
  const other = await patiently("https://other.example", ask("other", "network"), { begun: before });
  const later = await patiently("https://verify.example", ask("later", "network"), { begun: Date.now() + 1 });
  return [told, [first, second, other, later].map(({ cause }) => cause)];
}"""
WITHOUT_ONE_MEMBER = """async (text) => {
  const { readReport } = await import("/src/api/report.js");
  const members = function* (value, path) {
    if (typeof value !== "object" || value === null) return;
    for (const name of Object.keys(value)) {
      if (!Array.isArray(value)) yield [...path, name];
      yield* members(value[name], [...path, name]);
    }
  };
  const still = new Set();
  for (const path of members(JSON.parse(text), [])) {
    const report = JSON.parse(text);
    const holder = path.slice(0, -1).reduce((value, name) => value[name], report);
    delete holder[path.at(-1)];
    if (readReport(report)) still.add(path.filter((name) => !/^\\d+$/.test(name)).join("."));
  }
  return [Boolean(readReport(JSON.parse(text))), [...still].sort()];
}"""
DOCUMENT = """async (base64) => {
  const { verifyDocument } = await import("/src/api/client.js");
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return verifyDocument(bytes, "application/pdf");
}"""


@pytest_asyncio.fixture(loop_scope="module")
async def modules(browser):
    return await open_modules(browser)


@pytest_asyncio.fixture(loop_scope="module")
async def report(modules, internet):
    """A report as the service sends it."""
    return (await modules.verify(Moodle(internet).award().keep().share_link))["report"]


def pdf(internet):
    link = Moodle(internet).award().keep().share_link
    resume = Resume(pages=[[Line("Statistics 101", link=link)]])
    return base64.b64encode(resume.pdf()).decode()


def sends(body, media_type="application/json"):
    return web.Response(body=body, content_type=media_type)


@pytest.mark.parametrize(
    ("answers", "cause"),
    [
        (web.Response(status=500), "server"),
        (web.Response(status=502, text="<h1>Bad gateway</h1>", content_type="text/html"), "server"),
        (sends(b"<h1>Welcome</h1>", "text/html"), "unreadable"),
        (sends(b'{"reportVersion": "1", "verdict": "trusted", "summ'), "unreadable"),
        (sends(b'{"reportVersion": "1", "verdict": "trusted", "summary": "Verified"}'), "unreadable"),
        (sends(b"[]"), "unreadable"),
        (sends(b"null"), "unreadable"),
        (sends(b'"' + b"a" * 9_000_000 + b'"'), "unreadable"),
        (web.json_response({"error": "not found"}, status=404), "unreadable"),
        (web.Response(status=302, headers={"Location": "https://elsewhere.example/"}), "network"),
    ],
    ids=["500", "502", "html", "cut off", "too little", "a list", "null", "too large", "404", "redirect"],
)
async def test_an_answer_that_is_no_report_is_said_to_be_none(browser, modules, answers, cause):
    browser.service.answers = answers
    assert await modules.verify(LINK) == {"state": "unreachable", "cause": cause}
    assert await modules.call("api/client.remembered", LINK) is None
    assert not [url for url in browser.sites.asked if "elsewhere.example" in url]


async def test_a_request_that_the_service_cannot_read_is_refused(browser, modules):
    await browser.choose(profiles=["no-such-profile"])
    answer = await modules.verify(LINK)
    assert answer["state"] == "refused"
    assert "profiles" in answer["detail"]


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "", "not a link", "file:///etc/x"]
)
async def test_what_is_no_web_address_is_asked_of_nobody(browser, modules, url):
    assert (await modules.verify(url))["state"] == "refused"
    assert browser.service.asked == []


async def test_a_service_that_is_not_there_is_not_reached(browser, modules):
    await browser.choose(server="http://127.0.0.1:9")
    assert await modules.verify(LINK) == {"state": "unreachable", "cause": "network"}


async def test_a_service_that_says_nothing_is_waited_for_no_longer_than_one_wants(browser, modules):
    browser.service.answering.clear()
    answer = await modules.page.evaluate(WITHIN, [LINK, 300])
    assert answer == {"state": "unreachable", "cause": "timeout"}
    assert await modules.page.evaluate(GIVEN_UP, LINK) == {"state": "stopped"}


async def test_who_queued_behind_somebody_that_waited_in_vain_does_not_wait_in_turn(modules):
    told, causes = await modules.page.evaluate(IN_VAIN)
    assert told == ["first", "other", "later"]
    assert causes == ["timeout", "timeout", "network", "network"]


async def test_a_busy_service_is_asked_again_when_it_said(browser, modules, internet):
    link = Moodle(internet).award().keep().share_link
    browser.service.answers = web.Response(status=429, headers={"Retry-After": "1"})
    asking = await modules.page.evaluate_handle(
        "(url) => ({ answer: import('/src/api/client.js').then(({ verify }) => verify({ url })) })", link
    )
    await modules.until(PAUSED)
    browser.service.answers = None
    answer = await asking.evaluate("async (asking) => await asking.answer")
    assert answer["state"] == "answered"
    assert len(browser.service.asked_to_verify()) == 2


async def test_a_service_that_is_busy_for_long_is_left_alone(browser, modules):
    browser.service.answers = web.Response(status=503, headers={"Retry-After": "50"})
    first, second = await modules.verify(LINK), await modules.verify(LINK[:-1] + "8")
    assert first["state"] == second["state"] == "busy"
    assert 45 <= second["seconds"] <= first["seconds"] <= 50
    assert len(browser.service.asked_to_verify()) == 1


CONTRADICTIONS = {
    "trusted by nobody": {"verdict": "trusted"},
    "good and not verified": {"verified": False},
    "good and not known": {"verified": None},
    "good and not authentic": {"authentic": None},
    "withdrawn and verified": {"verdict": "rejected"},
    "undecided and verified": {"verdict": "incomplete"},
    "no badge and verified": {"verdict": "not_a_badge"},
    "a verdict that there is not": {"verdict": "excellent"},
    "good and about nothing": {"credential": None},
    "good and nothing checked": {"checks": []},
    "another format": {"reportVersion": "2"},
}


@pytest.mark.parametrize("change", CONTRADICTIONS.values(), ids=CONTRADICTIONS)
async def test_a_report_that_contradicts_itself_is_none(browser, modules, report, change):
    browser.service.answers = web.json_response(report)
    assert (await modules.verify(report["input"]["url"], fresh=True))["state"] == "answered"
    browser.service.answers = web.json_response(report | change)
    assert await modules.verify(report["input"]["url"], fresh=True) == UNREADABLE


@pytest.mark.parametrize(
    ("check", "outcome"),
    [
        ("proof", "failed"),
        ("status", "cantTell"),
        ("status", "untested"),
        ("image", "caution"),
        ("proof", "fine"),
    ],
)
async def test_a_good_verdict_over_a_check_that_says_otherwise_is_none(
    browser, modules, report, check, outcome
):
    next(each for each in report["checks"] if each["id"] == check)["outcome"] = outcome
    browser.service.answers = web.json_response(report)
    assert await modules.verify(report["input"]["url"], fresh=True) == UNREADABLE


async def test_a_good_verdict_without_a_check_that_it_needs_is_none(browser, modules, report):
    report["checks"] = [each for each in report["checks"] if each["id"] != "status"]
    browser.service.answers = web.json_response(report)
    assert await modules.verify(report["input"]["url"], fresh=True) == UNREADABLE


async def test_a_report_on_another_badge_is_no_answer(browser, modules, report, internet):
    browser.service.answers = web.json_response(report)
    other = Moodle(internet).award("Open Science").keep().share_link
    text = Moodle(internet).award("Open Science").keep().json().decode()
    image = base64.b64encode(b"\x89PNG of another badge").decode()
    for given in ({"url": other}, {"text": other}, {"text": text}, {"image": image}):
        assert await modules.call("api/client.verify", given) == UNREADABLE
    assert await modules.call("api/client.remembered", other) is None


async def test_a_report_on_other_bytes_is_no_answer(browser, modules, internet):
    issuer = internet.issuer("uni.example")
    picture, other = (issuer.award(name).png() for name in ("Statistics 101", "Open Science"))
    image, another = (base64.b64encode(each).decode() for each in (picture, other))
    answer = await modules.call("api/client.verify", {"image": image})
    assert answer["state"] == "answered"
    browser.service.answers = web.json_response(answer["report"])
    assert (await modules.call("api/client.verify", {"image": image}))["state"] == "answered"
    assert await modules.call("api/client.verify", {"image": another}) == UNREADABLE
    of_nothing = answer["report"] | {"input": answer["report"]["input"] | {"sha256": ""}}
    browser.service.answers = web.json_response(of_nothing)
    assert await modules.call("api/client.verify", {"image": another}) == UNREADABLE


@pytest.mark.parametrize(
    "link",
    [
        "https://www.credly.com/badges/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d/public_url",
        "https://pages.example/caf%C3%A9/b\u00fccher?a=%7e&b=\u30d0\u30c3\u30b8#top",
        "https://pages.example:8443/badge",
        "https://www.linkedin.com/safety/go?url=https%3A%2F%2Fpages.example%2Fbadge",
        "https://lnkd.in/abc",
        "http://PAGES.example:80/./badge",
    ],
)
@pytest.mark.parametrize("form", ["url", "text"])
async def test_the_service_names_what_it_was_asked_however_it_is_written(modules, link, form):
    answer = await modules.call("api/client.verify", {form: link})
    assert answer["state"] == ("refused" if form == "url" and ":8443" in link else "answered")


async def test_a_report_on_another_document_is_no_answer(browser, modules, internet):
    resume = pdf(internet)
    answer = await modules.page.evaluate(DOCUMENT, resume)
    browser.service.answers = web.json_response(answer["report"])
    assert (await modules.page.evaluate(DOCUMENT, resume))["state"] == "answered"
    other = base64.b64encode(base64.b64decode(resume) + b"\n").decode()
    assert await modules.page.evaluate(DOCUMENT, other) == UNREADABLE


async def test_a_report_that_lacks_a_member_is_none(modules, report):
    is_read, still = await modules.page.evaluate(WITHOUT_ONE_MEMBER, json.dumps(report))
    assert is_read
    # Members that a report may have or not, and what views do not look into.
    words = {f"answers.{question}.word" for question in report["answers"]}  # a service of before gives none
    assert {*still} == {*words, "credential.extensions", "credential.recipient.hashing"}


async def test_a_document_is_read_as_strictly(browser, modules, internet):
    resume = pdf(internet)
    answer = await modules.page.evaluate(DOCUMENT, resume)
    assert answer["state"] == "answered"
    opened = next(entry for entry in answer["report"]["entries"] if entry["report"])
    opened["report"]["verified"] = True
    opened["report"]["verdict"] = "rejected"
    browser.service.answers = web.json_response(answer["report"])
    assert await modules.page.evaluate(DOCUMENT, resume) == UNREADABLE
    assert [path for method, path, _ in browser.service.asked if method == "POST"] == ["/verify/document"] * 2


async def test_an_address_is_tried_before_it_is_kept(browser, modules, sites):
    sites.lay("https://blog.example/profiles", "<h1>Profiles</h1>")
    sites.lay("https://other.example/profiles", '{"profiles": "mine"}', media_type="application/json")
    tried = {
        server: (await modules.call("api/client.probe", server))["state"]
        for server in (
            f"{browser.service.origin}/docs",
            browser.service.origin.removeprefix("http://"),
            "blog.example",
            "https://other.example",
            "http://127.0.0.1:9",
            "http://verify.example",
            "ftp://verify.example",
            "https://name:secret@verify.example",
            "verify at example",
        )
    }
    assert [*tried.values()] == [
        "works",
        "works",
        "not_this_service",
        "not_this_service",
        "unreachable",
        "not_https",
        "not_https",
        "not_https",
        "not_https",
    ]


async def test_damaged_settings_are_as_usual(browser, modules):
    await browser.choose(server="http://evil.example", language="xx", profiles=7, lists="none", sites=5)
    chosen = await modules.call("api/settings.settings")
    usual = {"server": "http://127.0.0.1:8080", "language": "en", "profiles": None, "lists": []}
    assert chosen == usual
    assert await modules.call("api/sites.switchedOn") == []
