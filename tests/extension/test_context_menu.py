"""A badge is verified from the menu of a link, a picture or marked text; its report is in the panel."""

import base64
import json

import pytest
import pytest_asyncio
from playwright.async_api import expect

from tests.extension.modules import open_modules
from tests.world.platforms.moodle import Moodle

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

CLICK = """async ([info, tabId]) => {
  const tab = await chrome.tabs.get(tabId);
  chrome.contextMenus.onClicked.dispatch({ frameId: 0, ...info }, tab);
}"""
RENAMED = """async ([language, titles]) => {
  const { create } = chrome.contextMenus;
  const missing = new Set(titles);
  const made = new Promise((resolve) => {
    chrome.contextMenus.create = (line, done) => {
      missing.delete(line.title);
      if (missing.size === 0) resolve(true);
      return create(line, done);
    };
  });
  await chrome.storage.local.set({ language });
  await made;
  chrome.contextMenus.create = create;
}"""
TITLES = {
    "ja": ["このリンクのバッジを確認", "この画像をバッジとして確認", "選択したテキストをバッジとして確認"],
    "en": [
        "Verify the badge at this link",
        "Verify this picture as a badge",
        "Verify the marked text as a badge",
    ],
}


@pytest_asyncio.fixture(loop_scope="module")
async def choose(browser, sites):
    """Choose a line of the menu over a page; give the panel that opens."""

    async def chosen(info, body="<p>A page</p>"):
        page = await browser.open(sites.lay("https://student.example/", body))
        tab = await browser.tab_of(page)
        given = {**info, **({"srcUrl": await page.evaluate(info["srcUrl"])} if "made" in info else {})}
        async with browser.context.expect_page() as opening:  # headless, nobody has clicked: a tab of its own
            await browser.worker.evaluate(CLICK, [given, tab])
        return await opening.value

    return chosen


@pytest.fixture
def badge(internet):
    return Moodle(internet).award().keep()


@pytest.fixture(scope="module")
def picture(internet):
    """A badge that is baked into its picture."""
    return internet.issuer("uni.example").award("Statistics 101", to="mailto:student@learner.example").png()


def sent(browser):
    return [json.loads(body) for body in browser.service.asked_to_verify()]


async def test_a_link_is_verified(browser, choose, badge):
    panel = await choose({"menuItemId": "link", "linkUrl": f"{badge.share_link}&utm_source=page"})
    await expect(panel.get_by_text("Genuine; judge the issuer yourself").first).to_be_visible()
    assert sent(browser) == [{"url": badge.share_link, "lang": "en"}]


async def test_a_picture_is_verified_by_its_address(browser, choose, internet, picture):
    link = "https://pictures.example/badge.png"
    internet.at(link).serves(picture, "image/png")
    panel = await choose({"menuItemId": "image", "srcUrl": link})
    await expect(panel.get_by_text("Genuine; judge the issuer yourself").first).to_be_visible()
    assert sent(browser) == [{"url": link, "lang": "en"}]
    assert link not in browser.sites.asked


@pytest.mark.parametrize("form", ["written", "made"])
async def test_a_picture_that_only_the_page_has_is_verified_by_its_bytes(browser, choose, picture, form):
    image = base64.b64encode(picture).decode()
    written = f"data:image/png;base64,{image}"
    info = {"menuItemId": "image", "srcUrl": written}
    if form == "made":
        make = f"""async () => {{
          const bytes = Uint8Array.from(atob("{image}"), (character) => character.charCodeAt(0));
          return URL.createObjectURL(new Blob([bytes], {{ type: "image/png" }}));
        }}"""
        info |= {"srcUrl": make, "made": True}
    panel = await choose(info)
    await expect(panel.get_by_text("Genuine; judge the issuer yourself").first).to_be_visible()
    assert sent(browser) == [{"image": image, "lang": "en"}]


async def test_marked_text_is_verified_as_a_badge(browser, choose, badge):
    text = badge.json().decode()
    panel = await choose({"menuItemId": "selection", "selectionText": text})
    await expect(panel.get_by_text("Statistics 101").first).to_be_visible()
    assert [each["text"] for each in sent(browser)] == [text]


async def test_a_marked_link_is_sent_without_what_is_personal_in_it(browser, choose, badge):
    await choose(
        {
            "menuItemId": "selection",
            "selectionText": f"\n{badge.share_link}&identity__email=a%40b.example ",
        }
    )
    modules = await open_modules(browser)
    assert (await modules.call("api/wanted.wanted") or {"url": badge.share_link})["url"] == badge.share_link
    assert "b.example" not in await modules.stored() + str(browser.service.asked)


@pytest.mark.parametrize(
    "info",
    [
        {"menuItemId": "link", "linkUrl": "javascript:alert(1)"},
        {"menuItemId": "image", "srcUrl": "data:image/png;base64,%%%"},
        {"menuItemId": "image", "srcUrl": "blob:https://student.example/gone"},
        {"menuItemId": "image", "srcUrl": "file:///etc/passwd"},
        {"menuItemId": "selection", "selectionText": "a" * 300_000},
        {"menuItemId": "selection", "selectionText": "  "},
    ],
)
async def test_what_cannot_be_read_is_sent_to_nobody(browser, choose, info):
    panel = await choose(info)
    await expect(panel.get_by_role("main")).to_be_visible()
    await (await open_modules(browser)).until("""async () => {
      const { wanted } = await chrome.storage.session.get("wanted");
      return !wanted || wanted.answer?.state === "refused";
    }""")
    assert sent(browser) == []


async def test_the_menu_speaks_the_language_that_was_chosen(browser):
    for language, titles in TITLES.items():
        await browser.worker.evaluate(RENAMED, [language, titles])
