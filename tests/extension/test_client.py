"""What is asked of the service: in turn, once for each badge, and nothing that it need not know."""

import asyncio
import json

import pytest
import pytest_asyncio
from aiohttp import web

from tests.extension.modules import open_modules
from tests.world.platforms.moodle import Moodle

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

CREDLY = "https://www.credly.com/badges/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d"
MOODLE = "https://moodle.example/badges/badge.php?hash=0123456789abcdef0123456789abcdef01234567"
BADGR = "https://api.eu.badgr.io/public/assertions/AAAAAAAAAAAAAAAAAAAAAA"
WAITING = """async ([name, least]) =>
  (await navigator.locks.query()).pending.filter((lock) => lock.name.startsWith(name)).length >= least"""
ASK_FIFTY = """async (urls) => {
  const { verify } = await import("/src/api/client.js");
  const answers = await Promise.all([...urls, ...urls].map((url) => verify({ url })));
  return [...new Set(answers.map((answer) => answer.report.verdict))];
}"""
KEEP_LARGE = """async (url) => {
  const { verify } = await import("/src/api/client.js");
  const { keep, recall } = await import("/src/api/kept.js");
  const answer = await verify({ url });
  answer.report.summary = "a".repeat(900_000);
  for (let key = 0; key < 5; key += 1) await keep(`key-${key}`, answer);
  const there = await Promise.all([0, 1, 2, 3, 4].map((key) => recall(`key-${key}`)));
  return there.map((kept) => kept !== null);
}"""
# While a kept answer is read, a newer one comes or all are forgotten; only then it counts as used.
MEANWHILE = """async (meanwhile) => {
  const { forgetAnswers, keep, recall } = await import("/src/api/kept.js");
  const [session, now] = [chrome.storage.session, Date.now];
  const own = session.get.bind(session);
  await keep("badge", { state: "stopped" });
  const { answers } = await own("answers");
  answers.badge.at -= 20_000;
  answers.badge.used -= 20_000;
  answers.badge.until = now() + 1000;
  await session.set({ answers });
  session.get = async (name) => {
    const read = await own(name);
    if (name === "answer:badge") {
      session.get = own;
      await (meanwhile === "forgotten" ? forgetAnswers() : keep("badge", { state: "busy", seconds: 1 }));
    }
    return read;
  };
  await recall("badge");
  const { badge } = (await own("answers")).answers;
  return badge ? now() - badge.at < 10_000 : null;
}"""
PAST = """async () => {
  const { answers } = await chrome.storage.session.get("answers");
  for (const kept of Object.values(answers)) kept.until = Date.now() - 1;
  await chrome.storage.session.set({ answers });
}"""
LIFETIMES = """async () => {
  const { answers } = await chrome.storage.session.get("answers");
  return Object.values(answers).map(({ at, until }) => until - at);
}"""


@pytest.fixture(scope="module")
def moodle(internet):
    return Moodle(internet)


@pytest_asyncio.fixture(loop_scope="module")
async def modules(browser):
    return await open_modules(browser)


def link_to(moodle):
    return moodle.award().keep().share_link


async def test_of_fifty_badges_four_are_asked_at_once_and_each_once(browser, modules, moodle, monkeypatch):
    links = [f"https://moodle.example/badges/badge.php?hash={number:040}" for number in range(50)]
    report = (await modules.verify(link_to(moodle)))["report"]
    browser.service.recover()

    async def answer(request, handler):
        """Give the same report on each badge, as if it were about that one."""
        if request.method == "OPTIONS":
            return await handler(request)
        url = json.loads(browser.service.asked[-1][2])["url"]
        await browser.service.answering.wait()
        return web.json_response(report | {"input": report["input"] | {"url": url}})

    monkeypatch.setattr(browser.service, "answer", answer)
    browser.service.answering.clear()
    asking = asyncio.ensure_future(modules.page.evaluate(ASK_FIFTY, links))
    await modules.until(WAITING, ["door", 45])
    browser.service.answering.set()
    assert await asking == ["valid"]
    assert sorted(json.loads(body)["url"] for body in browser.service.asked_to_verify()) == sorted(links)
    assert browser.service.most_at_once <= 4


async def test_two_pages_that_ask_about_the_same_badge_cause_one_request(browser, modules, moodle):
    other, link = await open_modules(browser), link_to(moodle)
    browser.service.answering.clear()
    asking = [asyncio.ensure_future(each.verify(link)) for each in (modules, other)]
    await modules.until(WAITING, ["ask:", 1])
    browser.service.answering.set()
    first, second = await asyncio.gather(*asking)
    assert first == second
    assert len(browser.service.asked_to_verify()) == 1


async def test_who_waited_for_a_service_that_fails_does_not_ask_it_again(browser, modules, moodle):
    other, link = await open_modules(browser), link_to(moodle)
    browser.service.answers = web.Response(status=500)
    browser.service.answering.clear()
    asking = [asyncio.ensure_future(each.verify(link)) for each in (modules, other)]
    await modules.until(WAITING, ["ask:", 1])
    browser.service.answering.set()
    assert await asyncio.gather(*asking) == [{"state": "unreachable", "cause": "server"}] * 2
    assert len(browser.service.asked_to_verify()) == 1
    browser.service.recover()
    assert (await modules.verify(link))["state"] == "answered"  # a failure is not kept


async def test_an_answer_is_kept_and_asked_for_again_when_the_person_says_so(browser, modules, moodle):
    link = link_to(moodle)
    first = await modules.verify(link)
    assert await modules.verify(link) == first
    assert await modules.call("api/client.remembered", link) == first
    assert len(browser.service.asked_to_verify()) == 1
    assert (await modules.verify(link, fresh=True))["at"] > first["at"]
    assert len(browser.service.asked_to_verify()) == 2


async def test_an_answer_is_not_kept_for_longer_than_it_is_worth(browser, modules, moodle):
    link = link_to(moodle)
    await modules.verify(link)
    assert await modules.page.evaluate(LIFETIMES) == [300_000]
    await modules.page.evaluate(PAST)
    assert await modules.call("api/client.remembered", link) is None
    await modules.verify(link)
    assert len(browser.service.asked_to_verify()) == 2


async def test_what_could_not_be_checked_is_asked_again_soon(modules, moodle):
    badge = moodle.award().keep()
    badge.place.times_out()
    assert (await modules.verify(badge.share_link))["report"]["verdict"] == "incomplete"
    assert await modules.page.evaluate(LIFETIMES) == [30_000]


async def test_an_answer_is_for_the_service_and_language_that_were_chosen(browser, modules, moodle):
    link = link_to(moodle)
    await modules.verify(link)
    await browser.choose(language="ja")
    assert (await modules.verify(link))["report"]["language"] == "ja"
    await browser.choose(profiles=["jmooc-mc-digital"])
    scores = (await modules.verify(link))["report"]["scores"]
    assert [score["profile"] for score in scores] == ["jmooc-mc-digital"]
    await browser.choose(server="https://another.example")
    assert await modules.verify(link) == {"state": "unreachable", "cause": "unreadable"}
    assert browser.sites.asked == ["https://another.example/verify"]


async def test_a_newer_answer_stays_newer_when_an_older_one_is_used(modules):
    assert await modules.page.evaluate(MEANWHILE, "newer") is True


async def test_what_was_forgotten_does_not_come_back_when_it_is_used(modules):
    assert await modules.page.evaluate(MEANWHILE, "forgotten") is None


async def test_no_more_is_kept_than_there_is_room_for(modules, moodle):
    assert await modules.page.evaluate(KEEP_LARGE, link_to(moodle)) == [False, False, True, True, True]
    assert await modules.page.evaluate("() => chrome.storage.session.getBytesInUse(null)") < 6 * 1024 * 1024


async def test_an_answer_that_cannot_be_kept_is_given_all_the_same(browser, modules, moodle):
    link = link_to(moodle)
    await modules.page.evaluate("""async () => {
      chrome.storage.session.set = () => Promise.reject(new Error("full"));
    }""")
    assert (await modules.verify(link))["state"] == "answered"
    assert (await modules.verify(link))["state"] == "answered"
    assert len(browser.service.asked_to_verify()) == 2


@pytest.mark.parametrize("damage", ["null", "'text'", "{answers: 5}", "{answers: {a: null}}", "[]"])
async def test_damaged_storage_is_no_failure(modules, moodle, damage):
    link = link_to(moodle)
    await modules.verify(link)
    await modules.page.evaluate(f"""async () => {{
      const kept = await chrome.storage.session.get(null);
      const damage = {damage};
      for (const name of Object.keys(kept)) {{
        await chrome.storage.session.set({{ [name]: damage?.[name] ?? damage }});
      }}
    }}""")
    assert (await modules.verify(link))["state"] == "answered"


async def test_a_kept_report_that_was_altered_is_none(browser, modules, moodle):
    link = link_to(moodle)
    await modules.verify(link)
    await modules.page.evaluate("""async () => {
      const kept = await chrome.storage.session.get(null);
      const [name] = Object.keys(kept).filter((name) => name.startsWith("answer:"));
      await chrome.storage.session.set({ [name]: kept[name].replace('"valid"', '"trusted"') });
    }""")
    assert await modules.call("api/client.remembered", link) is None


async def test_nothing_but_the_link_is_sent_and_nothing_personal_in_it(browser, modules, moodle):
    link = link_to(moodle)
    named = f"{link}&identity__email=student%40learner.example&utm_source=mail#acc.x"
    odd = "https://moodle.example:8443/1.json"
    for given in ({"url": named}, {"text": f" {named}\n"}, {"text": f"{odd}?identity__email=student%40x#y"}):
        await modules.call("api/client.verify", given, {"fresh": True})
    sent = [json.loads(body) for body in browser.service.asked_to_verify()]
    assert sent == [{"url": link, "lang": "en"}, {"url": link, "lang": "en"}, {"text": odd, "lang": "en"}]
    told = str(browser.service.asked) + await modules.stored()
    assert "student%40" not in told
    assert "student@" not in told
    assert browser.sites.asked == []


@pytest.mark.parametrize(
    ("link", "sent"),
    [
        (f"{CREDLY}/public_url?email=sam@example.org&session=SECRET&name=Sam+Doe", f"{CREDLY}/public_url"),
        (f"{MOODLE}&email=sam@example.org&session=SECRET", MOODLE),
        (f"https://moodle.example/badges/badge.php?session=SECRET&{MOODLE.partition('?')[2]}", MOODLE),
        (f"{BADGR}?email=sam@example.org&v=2_0", f"{BADGR}?v=2_0"),
        ("https://pages.example/badge?id=7&name=Sam", "https://pages.example/badge?id=7&name=Sam"),
    ],
)
async def test_of_a_link_to_a_known_platform_only_what_leads_to_the_badge_is_sent(
    browser, modules, link, sent
):
    for form in ("url", "text"):
        await modules.call("api/client.verify", {form: link}, {"fresh": True})
    assert [json.loads(body)["url"] for body in browser.service.asked_to_verify()] == [sent, sent]


async def test_the_candidate_is_compared_and_kept_nowhere(browser, modules, moodle):
    link = link_to(moodle)
    report = (await modules.verify(link))["report"]
    kept = await modules.stored()
    outcomes = {}
    for address in ("Student@Learner.example", "another@learner.example"):
        hashes = await modules.call(
            "api/recipient.hashesOf", address, report["credential"]["recipient"]["hashing"]
        )
        answer = await modules.verify(link, recipient={"hashes": hashes})
        outcomes[address] = answer["report"]["answers"]["recipient"]["outcome"]
    assert outcomes == {"Student@Learner.example": "passed", "another@learner.example": "caution"}
    assert await modules.stored() == kept
    assert "learner" not in str(browser.service.asked)
    assert {path for _, path, _ in browser.service.asked} == {"/verify"}
