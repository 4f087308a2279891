"""What wants to exhaust the extension: endless attributes, depths, frames, floods of messages, no room."""

import asyncio

import pytest
import pytest_asyncio
from aiohttp import web
from playwright.async_api import expect

from tests.extension.closed_marks import closed_marks
from tests.extension.marks import switch_on
from tests.extension.modules import open_modules
from tests.extension.pages.resume import credly_links
from tests.extension.test_speed import found_on
from tests.extension.tracing import LONG
from tests.world.platforms.moodle import Moodle

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

SITE = "https://greedy.example"
GENUINE = "Genuine; judge the issuer yourself"
SILENT = "Our service did not answer"
[(_, LINK)] = credly_links(1)
ENDLESS_ATTRIBUTES = f"""<main><a id=good href="{LINK}">Statistics 101</a></main><script>
  const long = "badge assertion ".repeat(700_000).replaceAll(" ", "\\u3000/");
  const add = (name, attributes, text = "") => {{
    const made = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
    made.textContent = text;
    made.hidden = true; // no browser could draw it
    document.querySelector("main").append(made);
  }};
  add("a", {{href: "https://www.credly.com/badges/" + long}});
  add("a", {{href: "{LINK[:-1]}1"}}, "Open Science");
  add("a", {{href: "{LINK[:-1]}2", title: long, "aria-label": long}});
  add("img", {{alt: long, src: "data:,"}});
  add("i", {{"data-share-badge-id": long}});
</script>"""
DEPTHS = f"""<main></main><script>
  const outer = document.createElement("div");
  let inner = outer;
  outer.hidden = true; // no browser could draw it
  for (let depth = 0; depth < 50_000; depth += 1) {{
    inner = inner.appendChild(document.createElement(depth % 2 ? "li" : "b"));
    if (depth % 5_000) continue;
    const link = inner.appendChild(document.createElement("a"));
    link.href = "{LINK[:-5]}" + String(10_000 + depth);
    link.textContent = "Skill number " + depth;
  }}
  document.querySelector("main").append(outer);
</script>"""
FRAMES = f"""<main><a href="{LINK}">Statistics 101</a></main><script>
  for (let number = 0; number < 500; number += 1) {{
    document.querySelector("main").append(document.createElement("iframe"));
  }}
</script>"""
SHADOWS = f"""<main><a hidden href="{LINK}">Statistics 101</a></main><script>
  for (let number = 0; number < 20_000; number += 1) {{
    const part = document.querySelector("a").appendChild(document.createElement("span"));
    const root = part.attachShadow({{mode: "open"}});
    root.append("Skill number " + number, part.cloneNode().appendChild(document.createElement("input")));
    root.lastChild.value = "badge assertion ".repeat(1000);
  }}
</script>"""
SLOW = "slow.example"
# Other badges whenever it is loaded; "again" loads it again and again.
EVER_NEW = f"""<!doctype html><main></main><script>
  for (let number = 0; number < 30; number += 1) {{
    const bytes = crypto.getRandomValues(new Uint8Array(20));
    const hash = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    const link = document.createElement("a");
    link.href = "https://{SLOW}/badges/badge.php?hash=" + hash;
    link.textContent = "Topic " + number;
    document.querySelector("main").append(link, " ");
  }}
  if (location.hash === "#again") setTimeout(() => location.reload(), 1000);
</script>"""
OURS = """async () => {
  const { held, pending } = await navigator.locks.query();
  return [...held, ...pending].filter(({ name }) => /^(?:turn|site|door|ask):/.test(name)).length === 0;
}"""
_FLOOD = """async ({tab, url, count}) => {
  const sent = [];
  for (let number = 0; number < count; number += 1) {
    sent.push(chrome.tabs.sendMessage(tab, {type: "changed", url}));
    sent.push(chrome.tabs.sendMessage(tab, {type: "anew " + number, url: "x".repeat(10_000)}));
    sent.push(chrome.runtime.sendMessage({type: "verify", url: url + number}));
  }
  await Promise.all(sent.map(each => each.catch(() => null)));
}"""
_FILL = """async () => {
  const size = 512 * 1024;
  const answers = {};
  for (let number = 0; ; number += 1) {
    answers[number] = {at: Date.now(), until: Date.now() + 9e5, used: Date.now(), size: 2 * size};
    try {
      await chrome.storage.session.set({[`answer:${number}`]: "x".repeat(size), answers});
    } catch {
      break;
    }
  }
  let rest = "";
  for (let size = 256 * 1024; size > 1; size = Math.floor(size / 2)) {
    const more = rest + "x".repeat(size);
    await chrome.storage.session.set({rest: more}).then(() => { rest = more; }, () => null);
  }
}"""


@pytest.fixture(scope="module")
def badge(internet):
    return Moodle(internet).award().keep()


@pytest_asyncio.fixture(loop_scope="module")
async def page(browser, sites, badge):
    """A page of a site that is switched on, with one badge that has its mark."""
    await switch_on(browser, SITE)
    html = f'<!doctype html><main><a href="{badge.share_link}">Statistics 101</a></main>'
    page = await browser.open(sites.lay(f"{SITE}/", html))
    await closed_marks(page, say=GENUINE, count=1)
    return page


@pytest.mark.parametrize(
    ("html", "count"),
    [(ENDLESS_ATTRIBUTES, 3), (DEPTHS, 10), (FRAMES, 1), (SHADOWS, 1)],
    ids=["attributes of ten megabytes", "fifty thousand levels", "hundreds of frames", "roots in a link"],
)
async def test_a_page_beyond_all_measure_is_read_without_a_long_task(browser, html, count):
    found, longest, _, _ = await found_on(browser, f"<!doctype html><title>Greedy</title>{html}")
    print("FOUND", found, longest)
    assert found == count
    assert longest < LONG


async def test_a_flood_of_messages_asks_no_more_than_one(browser, page, badge):
    modules = await open_modules(browser)
    tab = await browser.tab_of(page)
    await modules.page.evaluate(_FLOOD, {"tab": tab, "url": badge.share_link, "count": 500})
    await closed_marks(page, say=GENUINE, count=1)
    assert len(browser.service.asked_to_verify()) == 1
    assert browser.errors == []


async def test_where_the_browser_has_no_room_left_a_badge_is_answered_and_shown_all_the_same(
    browser, page, badge
):
    modules = await open_modules(browser)
    await modules.page.evaluate(_FILL)
    assert (await modules.verify(badge.share_link, fresh=True))["state"] == "answered"
    tab = await browser.tab_of(page)
    wish = {"tab": tab, "what": "link", "url": badge.share_link, "answer": None}
    await modules.call("api/wanted.want", wish)
    assert (await modules.call("api/wanted.wanted"))["url"] == badge.share_link
    panel = await browser.open(f"{browser.address('src/panel/panel.html')}?tab={tab}")
    await expect(panel.locator("#wanted").get_by_role("article")).to_contain_text("Genuine?")


@pytest.fixture
def held(browser):
    """Let the service take the questions about badges of one host, and answer none of them."""
    service = browser.service
    own, over, taken = service.answer, asyncio.Event(), asyncio.Queue()

    async def answer(request, handler):
        if SLOW.encode() in service.asked[-1][2]:
            taken.put_nowait(request)
            await over.wait()
        return await own(request, handler)

    service.answer = answer
    yield taken
    service.answer = own
    over.set()


async def _take(held, count):
    async with asyncio.timeout(30):
        for _ in range(count):
            await held.get()


async def test_a_page_that_loads_itself_again_and_again_starves_nobody_else(
    browser, sites, badge, held, internet
):
    modules = await open_modules(browser)
    await switch_on(browser, SITE, "https://calm.example")
    storm = await browser.open(f"{sites.lay(f'{SITE}/storm', EVER_NEW)}#again")
    await _take(held, 8)  # loaded four times and more, if two of each are asked
    async with asyncio.timeout(20):
        assert (await modules.verify(badge.share_link))["state"] == "answered"
    another = Moodle(internet, "moodle.calm.example").award().keep().share_link
    html = f'<!doctype html><main><a href="{another}">Statistics 101</a></main>'
    calm = await browser.open(sites.lay("https://calm.example/", html))
    await closed_marks(calm, say=GENUINE, count=1)
    await storm.close()
    await modules.until(OURS)


@pytest.mark.parametrize("way", ["another page", "closed"])
async def test_what_a_page_asked_is_given_up_when_it_is_gone(browser, sites, held, way):
    modules = await open_modules(browser)
    await switch_on(browser, SITE)
    page = await browser.open(sites.lay(f"{SITE}/slow", EVER_NEW))
    await _take(held, 2)
    assert not await modules.page.evaluate(OURS)
    await page.evaluate("history.pushState(1, '', '/slow/2')")  # still the same page
    await modules.page.evaluate("new Promise((soon) => setTimeout(soon, 500))")
    assert not await modules.page.evaluate(OURS)
    await (page.goto(sites.lay("https://calm.example/", "Calm")) if way != "closed" else page.close())
    await modules.until(OURS)
    assert held.empty()  # of thirty badges two were asked about


async def test_a_site_that_asked_enough_may_only_offer_to_ask(browser, sites):
    browser.service.answers = web.Response(status=500)
    await switch_on(browser, SITE)
    page = await browser.open(sites.lay(f"{SITE}/new", EVER_NEW))
    for asked in (30, 60):
        await closed_marks(page, say=SILENT, count=30)
        assert len(browser.service.asked_to_verify()) == asked
        await page.reload()
    await closed_marks(page, say="Check this badge", count=30)
    assert len(browser.service.asked_to_verify()) == 60
    await page.locator("main > span").first.click()
    await closed_marks(page, say=SILENT, count=1)
    assert len(browser.service.asked_to_verify()) == 61
