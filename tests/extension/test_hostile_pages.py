"""Pages that want to fake marks, take them away, read them, or make them do something."""

import asyncio
import unicodedata
from html import escape

import pytest

from tests.extension.closed_marks import closed_marks
from tests.extension.hostile_strings import HOSTILE_STRINGS
from tests.extension.marks import switch_on
from tests.extension.sites import STRICT
from tests.world.platforms.moodle import Moodle

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

SITE = "https://hostile.example"
GENUINE = "Genuine; judge the issuer yourself"
TRUSTED_TYPES = f"{STRICT}; require-trusted-types-for 'script'; trusted-types 'none'"
HIDDEN = {"Cf", "Mn"}
OURS = {"div", "button", "span", "bdi", "p", "svg", "path", "circle", "rect"}
TRAPS = """
  window.trapped = [];
  const trap = (owner, name) => {
    const own = owner[name];
    owner[name] = function (...given) { trapped.push(name); return own?.apply(this, given); };
  };
  for (const name of ["createElement", "createElementNS", "querySelectorAll"]) trap(document, name);
  for (const name of ["after", "append", "attachShadow", "setAttribute", "remove", "closest"])
    trap(Element.prototype, name);
  trap(Array, "from");
  trap(window, "fetch");
  trap(HTMLElement.prototype, "showPopover");
  for (const owner of [Element.prototype, ShadowRoot.prototype]) {
    Object.defineProperty(owner, "innerHTML", {set() { trapped.push("innerHTML"); }, get: () => ""});
  }
  Object.defineProperty(Object.prototype, "mode", {get: () => "open", set() { trapped.push("mode"); }});
"""
# Named so that each hides something of the document, of a form or of the window.
CLOBBERING = """
  <img name=createElement><img name=createElementNS><img name=querySelectorAll><img name=addEventListener>
  <img name=documentElement><img name=body><img name=head><img name=location><img name=implementation>
  <a id=badgeVerifier></a><a id=badgeVerifier name=sites></a><a id=chrome></a><a id=browser></a>
"""


@pytest.fixture(scope="module")
def badge(internet):
    return Moodle(internet).award().keep()


@pytest.fixture(scope="module")
def another(internet):
    return Moodle(internet, "moodle.another.example").award("Open Science").keep()


@pytest.fixture
def page_with(browser, sites):
    """Open a page with this body on a site that is switched on."""

    async def opened(body: str, **headers: str):
        await switch_on(browser, SITE)
        return await browser.open(
            sites.lay(f"{SITE}/", f"<!doctype html><main>{body}</main>", headers=headers)
        )

    return opened


def item(badge, words: str = "Statistics 101") -> str:
    return f'<p><a href="{badge.share_link}">{escape(words)}</a></p>'


def plain(text: str) -> str:
    """Give a text on one line, without what reports leave out: signs that are not seen, towers of accents."""
    signs = (sign for sign in unicodedata.normalize("NFD", text) if unicodedata.category(sign) not in HIDDEN)
    return " ".join("".join(signs).split())


async def test_a_page_sees_of_a_mark_a_bare_span_and_nothing_of_what_it_says(browser, page_with, badge):
    page = await page_with(item(badge))
    (mark,) = await closed_marks(page, say=GENUINE, count=1)
    assert "Statistics 101" in mark.text
    seen = await page.evaluate(
        """() => {
          const host = document.querySelector("main a").nextElementSibling;
          return [host.outerHTML, host.shadowRoot, host.innerText,
                  host.getHTML({serializableShadowRoots: true})];
        }"""
    )
    assert seen == ["<span></span>", None, "", ""]
    assert browser.id not in await page.content()
    assert "chrome-extension" not in await page.content()


async def test_a_page_cannot_tell_that_the_extension_is_installed_nor_speak_to_it(browser, page_with, badge):
    page = await page_with(item(badge))
    await closed_marks(page, say=GENUINE, count=1)
    for path in ("manifest.json", "src/content.js", "icons/16.png"):
        reached = await page.evaluate(
            "url => fetch(url).then(() => true, () => false)", browser.address(path)
        )
        assert reached is False
    assert await page.evaluate("typeof globalThis.chrome?.runtime?.sendMessage") == "undefined"
    assert await page.evaluate("typeof globalThis.badgeVerifier") == "undefined"
    entries = await page.evaluate("performance.getEntries().map(({name}) => name)")
    assert not any(browser.id in name for name in entries)


async def test_what_a_page_makes_of_its_globals_changes_nothing(browser, page_with, badge):
    page = await page_with(f"<script>{TRAPS}</script>{item(badge)}")
    await closed_marks(page, say=GENUINE, count=1)
    assert await page.evaluate("trapped") == []
    assert await page.evaluate("document.querySelector('main a').nextElementSibling.shadowRoot") is None
    assert browser.errors == []


async def test_what_a_page_names_its_elements_changes_nothing(browser, page_with, badge):
    page = await page_with(
        f"{CLOBBERING}<form><input name=parentElement><input name=after>{item(badge)}</form>"
    )
    await closed_marks(page, say=GENUINE, count=1)
    assert browser.errors == []


async def test_marks_stand_where_no_html_may_be_written(browser, page_with, badge):
    page = await page_with(item(badge), **{"Content-Security-Policy": TRUSTED_TYPES})
    await closed_marks(page, say=GENUINE, count=1)
    assert browser.errors == []


@pytest.mark.parametrize("half", [0, 1])
async def test_hostile_names_stand_in_marks_as_text_and_nothing_of_them_runs(
    browser, page_with, internet, half
):
    strings = HOSTILE_STRINGS[half * 35 : (half + 1) * 35]
    site = Moodle(internet, f"moodle.hostile{half}.example")
    items = [item(site.award(string).keep(), string) for string in strings]
    dialogs = []
    page = await page_with("<script>window.runs = 0; function ran() { runs += 1 }</script>" + "".join(items))
    page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    marks = await closed_marks(page, say="This mark is a hint", count=len(strings))
    for string, mark in zip(strings, marks, strict=True):
        assert mark.names <= OURS
        assert plain(string)[:20] in plain(mark.text)
    assert await page.evaluate("runs") == 0
    assert dialogs == []
    assert browser.errors == []
    assert browser.sites.asked == [f"{SITE}/"]


async def test_clicks_that_no_person_made_open_nothing(browser, page_with, badge, another):
    page = await page_with(item(badge) + item(another, "Open Science"))
    first, _ = await closed_marks(page, say=GENUINE, count=2)
    await page.evaluate(
        """() => {
          const types = ["pointerdown", "mousedown", "pointerup", "mouseup", "click", "toggle", "command"];
          for (const host of document.querySelectorAll("main span")) {
            for (const type of types)
              host.dispatchEvent(new MouseEvent(type, {bubbles: true, composed: true, cancelable: true}));
            host.dispatchEvent(new KeyboardEvent("keydown", {key: "Enter", bubbles: true}));
            host.click();
          }
        }"""
    )
    assert await first.run("[popover]", "function () { return this.matches(':popover-open'); }") is False
    wanted = asyncio.ensure_future(
        browser.worker.evaluate(
            """() => new Promise(told => chrome.storage.session.onChanged.addListener(
              ({wanted}) => wanted?.newValue && told(wanted.newValue.url)))"""
        )
    )
    # Even with the button itself, which no page gets, a script opens no report; a person does.
    await first.run("[popover] button", "function () { this.click(); }")
    place = await page.locator("main span").nth(1).bounding_box()
    await page.mouse.click(place["x"] + 20, place["y"] + place["height"] / 2)
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    assert await wanted == another.share_link


async def test_a_page_that_covers_marks_does_not_cover_what_they_say_when_opened(page_with, badge):
    page = await page_with(
        item(badge) + "<div id=cover style='position: fixed; inset: 0; z-index: 2147483647; background: #fff;"
        " pointer-events: none'>Verified by everybody</div>"
    )
    (mark,) = await closed_marks(page, say=GENUINE, count=1)
    place = await page.locator("main span").bounding_box()
    await page.mouse.click(place["x"] + 20, place["y"] + place["height"] / 2)
    assert await mark.run("[popover]", "function () { return this.matches(':popover-open'); }") is True
    await page.evaluate("cover.style.pointerEvents = 'auto'")
    is_on_top = """function () {
      const {left, top, width, height} = this.getBoundingClientRect();
      const onTop = this.getRootNode().elementFromPoint(left + width / 2, top + height / 2);
      return onTop?.closest("[popover]") === this;
    }"""
    assert await mark.run("[popover]", is_on_top) is True


async def test_a_page_that_hides_every_span_does_not_hide_marks(page_with, badge):
    page = await page_with(
        "<style>span, main > * > span { display: none !important; position: absolute !important;"
        " inset-inline-start: -999rem !important; opacity: 0 !important; }</style>" + item(badge)
    )
    await closed_marks(page, say=GENUINE, count=1)
    place = await page.locator("main span").bounding_box()
    assert place["width"] > 100
    assert place["x"] >= 0


async def test_a_faked_mark_does_not_come_between_a_badge_and_its_own(page_with, badge):
    badge_revoked = f'<p><a href="{badge.share_link}">Statistics 101</a><span id=fake>✓ Verified</span></p>'
    page = await page_with(badge_revoked)
    await closed_marks(page, say=GENUINE, count=1)
    assert await page.evaluate("fake.previousElementSibling.previousElementSibling?.localName") == "a"


async def test_a_storm_of_changes_costs_few_marks_and_one_question(browser, page_with, badge):
    page = await page_with(item(badge))
    await closed_marks(page, say=GENUINE, count=1)
    frames = 120
    put = await page.evaluate(
        """frames => new Promise(done => {
          let put = 0;
          const main = document.querySelector("main");
          const first = main.innerHTML.replace(/<span>.*?<\\/span>/g, "");
          new MutationObserver(records => records.forEach(({addedNodes}) => addedNodes.forEach(
            node => { if (node.localName === "span") { put += 1; node.remove(); } }
          ))).observe(main, {childList: true, subtree: true});
          const storm = left => {
            main.innerHTML = first;
            if (left) requestAnimationFrame(() => storm(left - 1)); else done(put);
          };
          storm(frames);
        })""",
        frames,
    )
    assert put <= frames / 10
    assert len(browser.service.asked_to_verify()) == 1
    assert browser.errors == []
