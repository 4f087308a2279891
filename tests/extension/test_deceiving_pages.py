"""Pages that would have a mark say of one thing what was found of another, or say it less well."""

import pytest
from playwright.async_api import expect

from tests.extension.conftest import HOSTS
from tests.extension.marks import details, marks, switch_on
from tests.extension.scene import STUDENT
from tests.extension.unpacked import unpack
from tests.world.platforms.credly import Credly
from tests.world.platforms.moodle import Moodle

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

SITE = "https://portfolio.example"
GENUINE = "Genuine; judge the issuer yourself"
EMBEDDED = "data-share-badge-id=0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d"
NAMED_LIKE_METHODS = "".join(
    f"<input name={name} type=hidden>"
    for name in ("after", "isConnected", "contains", "checkVisibility", "getBoundingClientRect", "closest")
)
LOOK = """mark => {
  const sign = mark.querySelector(".face [stroke-linecap]");
  const style = getComputedStyle(mark);
  return [style.color, style.backgroundColor, getComputedStyle(mark.querySelector(".face")).color,
          getComputedStyle(sign).stroke, getComputedStyle(mark.getRootNode().host, "::before").content];
}"""
# Asked in the page: such forms hide themselves from who drives the browser, too.
MARKED = """names => {
  const said = [...document.querySelectorAll("span")].map(({ shadowRoot }) => shadowRoot?.textContent ?? "");
  return names.every(name => said.some(text => text.startsWith("Genuine") && text.includes(name)));
}"""
EVERY_COLOUR = "".join(
    f"@property --{name} {{ syntax: '<color>'; inherits: false; initial-value: transparent }}"
    for name in ("ink", "paper", "sign", "raised", "faint", "line")
)


@pytest.fixture(scope="module")
def extension(tmp_path_factory):
    """The extension with open roots, so that marks can be looked into."""
    return unpack(tmp_path_factory.mktemp("extension") / "unpacked", hosts=HOSTS, opened=True)


@pytest.fixture(scope="module")
def badges(internet):
    site = Moodle(internet)
    return [site.award(name).keep() for name in ("Statistics 101", "Open Science")]


@pytest.fixture(scope="module")
def embedded(internet):
    """A badge of a platform whose badges are embedded by their number."""
    return Credly(internet).organisation("Academy of Examples").award("Cloud Foundations", to=STUDENT).keep()


@pytest.fixture
def page_with(browser, sites):
    """Open a page with this body on a site that is switched on."""

    async def opened(body: str):
        await switch_on(browser, SITE)
        return await browser.open(sites.lay(f"{SITE}/", f"<!doctype html><main>{body}</main>"))

    return opened


def item(badge, name: str) -> str:
    return f'<p><a href="{badge.share_link}">{name}</a></p>'


@pytest.mark.parametrize(
    "inner", ["{0}", "<b>{0}</b>", '<img src="{0}" alt="Statistics 101" width=99 height=99>']
)
async def test_a_badge_that_is_shown_in_a_link_to_something_else_has_no_mark(page_with, badges, inner):
    shown, other = badges
    body = f'<p><a href="https://evil.example/doctor">{inner.format(shown.share_link)}</a></p>'
    page = await page_with(body + item(other, "Open Science"))
    await expect(marks(page)).to_have_count(1)
    await expect(marks(page)).to_contain_text("Open Science")


async def test_a_badge_whose_address_is_its_links_text_has_one(page_with, badges):
    page = await page_with(item(badges[0], badges[0].share_link))
    await expect(marks(page)).to_contain_text(GENUINE)


async def test_a_mark_does_not_stay_where_its_badge_was(page_with, badges):
    link = f'<a href="{badges[0].share_link}">Statistics 101</a>'
    page = await page_with(f"<p><span id=frame role=button>{link}</span></p><p id=elsewhere></p>")
    await expect(page.locator("#frame + span .mark")).to_contain_text(GENUINE)
    await page.evaluate(
        "() => { elsewhere.append(document.querySelector('a')); frame.textContent = 'Doctor of Everything'; }"
    )
    await expect(page.locator("#elsewhere > a + span .mark")).to_contain_text(GENUINE)
    await expect(page.locator("#frame + span")).to_have_count(0)


async def test_a_mark_that_is_put_beside_another_claim_is_gone_before_anything_is_drawn(page_with, badges):
    page = await page_with(item(badges[0], "Statistics 101") + "<h2 id=claim>Doctor of Everything</h2>")
    await expect(marks(page)).to_contain_text(GENUINE)
    is_still_there = await page.evaluate(
        """() => new Promise(drawn => {
          const mark = document.querySelector("a").nextElementSibling;
          claim.append(mark);
          requestAnimationFrame(() => drawn(mark.isConnected));
        })"""
    )
    assert is_still_there is False
    await expect(page.locator("a + span .mark")).to_contain_text(GENUINE)


async def test_a_page_that_puts_marks_elsewhere_soon_has_none_though_it_renews_their_links(page_with, badges):
    page = await page_with(item(badges[0], "Statistics 101") + "<h2 id=claim>Doctor of Everything</h2>")
    await expect(marks(page)).to_contain_text(GENUINE)
    await page.evaluate(
        """() => {
          window.moved = 0;
          const move = () => {
            const link = document.querySelector("a");
            if (!link.nextElementSibling) return;
            window.moved += 1;
            claim.append(link.nextElementSibling);
            link.replaceWith(link.cloneNode(true));
          };
          new MutationObserver(move).observe(document.querySelector("p"), {childList: true});
          move();
        }"""
    )
    await page.wait_for_function("() => window.moved === 5")
    await page.evaluate(
        "more => document.querySelector('main').insertAdjacentHTML('beforeend', more)",
        item(badges[1], "Open Science"),
    )
    await expect(marks(page)).to_have_count(1)
    await expect(marks(page)).to_contain_text("Open Science")
    assert await page.evaluate("window.moved") == 5


@pytest.mark.parametrize(
    ("shown", "change"),
    [
        ("Statistics 101", "link.firstChild.data = 'Doctor of Medicine'"),
        (
            "<img src=/1.png alt='Statistics 101' width=64 height=64>",
            "link.firstChild.alt = 'Doctor of Medicine'",
        ),
        (
            "<span><template shadowrootmode=open>Statistics 101</template></span>",
            "link.firstChild.shadowRoot.firstChild.data = 'Doctor of Medicine'",
        ),
        (
            "<span>Statistics 101</span>",
            "link.firstChild.attachShadow({ mode: 'open' }).textContent = 'Doctor of Medicine'",
        ),
        ("Statistics 101 <input readonly>", "link.lastChild.value = 'Doctor of Medicine'"),
    ],
    ids=["text", "picture", "shadow", "new shadow", "field"],
)
async def test_words_that_change_in_place_are_compared_again(page_with, badges, shown, change):
    page = await page_with(f'<p><a href="{badges[0].share_link}">{shown}</a></p>')
    await expect(marks(page)).to_contain_text(GENUINE)
    await page.evaluate(f"() => {{ const link = document.querySelector('a'); {change}; }}")
    await expect(marks(page)).to_contain_text("The page says “Doctor of Medicine”")


SAYS_OTHERWISE = [
    "<ul><li><a href={0}>{2}</a></li><li><a href={1}>{2}</a></li></ul>",
    "<p><a href={0}>{2}</a></p><p hidden><a href={1}>{2}</a></p>",
    "<p><a href={0}><svg width=300 height=30><text y=20>{2}</text></svg></a></p>",
    "<p><a href={0}>Statistics 101 <svg width=99 height=30><text>2025</text><text>{2}</text></svg></a></p>",
    "<p><a href={0}><svg width=30 height=30><title>{2}</title><circle r=9 /></svg></a></p>",
    "<p><a href={0}><span role=button>{2}</span></a></p>",
    "<p><a href={0} role=button>{2}</a></p>",
    "<p><a href={0}><b>Statistics 101</b> <button>{2}</button></a></p>",
    "<p><a href={0}><button>Statistics 101</button> <button>{2}</button></a></p>",
    "<p><a href={0}>Statistics 101 <input readonly value='{2}'></a></p>",
    "<p><a href={0}><input placeholder='{2}'></a></p>",
    "<p><a href={0}>Statistics 101 <textarea readonly>{2}</textarea></a></p>",
    "<p><a href={0}>Statistics 101 <select><option>{2}</select></a></p>",
    "<p><a href={0}><span><template shadowrootmode=open>{2}</template>Statistics 101</span></a></p>",
    "<p><a href={0}><b>Statistics 101</b> <span><template shadowrootmode=open><p><span>"
    "<template shadowrootmode=open><svg><text>{2}</text></svg></template></span></template></span></a></p>",
]


@pytest.mark.parametrize("body", SAYS_OTHERWISE)
async def test_whatever_words_a_badge_is_shown_by_are_compared(page_with, badges, body):
    first, second = (badge.share_link for badge in badges)
    page = await page_with(body.format(f'"{first}"', f'"{second}"', "Doctor of Medicine"))
    await expect(marks(page).first).to_contain_text("The page says “Doctor of Medicine”")
    await expect(marks(page).first.locator("svg.triangle")).to_have_count(1)


async def test_the_words_in_an_embedded_badge_are_compared(page_with, embedded):
    number = embedded.share_link.split("/badges/")[1][:36]
    page = await page_with(f"<div data-share-badge-id={number}><h2>Doctor of Medicine</h2></div>")
    await expect(marks(page)).to_contain_text("The page says “Doctor of Medicine”")


AGREES = [
    "<ul><li>Statistics 101 <a href={0}>Zobacz</a></li><li>Open Science <a href={1}>Zobacz</a></li>"
    "<li>Ceramics <a href={2}>Zobacz</a></li></ul>",
    "<ul><li>Statistics 101 <a href={0} role=button>Zobacz</a></li><li>Open Science <a href={1} role=button>"
    "Zobacz</a></li><li>Ceramics <a href={2} role=button>Zobacz</a></li></ul>",
    "<p>Statistics 101 <a href={0}>Show credential</a></p><p>Open Science <a href={1}>Show credential</a></p>"
    "<p>Ceramics <a href={2}><svg width=9 height=9><title>Opens elsewhere</title></svg> Verify</a></p>",
    "<ul><li><label><input type=checkbox> <a href={0}>Statistics 101</a></label></li>"
    "<li><span role=button><a href={1}>Open Science</a> <small>Issued 2025</small></span></li>"
    "<li><button><a href={2}>Ceramics</a></button></li></ul>",
    "<p>Statistics 101 <a href={0}><svg width=9 height=9><title>External link</title></svg></a></p>"
    "<p><a href={1}>Open Science <svg width=9 height=9><desc>An arrow</desc><text>2025</text></svg>"
    "<input type=checkbox value=chosen> <button>View</button></a></p>"
    "<p><a href={2}><span><template shadowrootmode=open><style>b {{ color: red }}</style><b>Ceramics</b>"
    "<slot></slot></template> Verify</span></a></p>",
]


@pytest.mark.parametrize("body", AGREES)
async def test_words_of_buttons_are_no_other_name(page_with, badges, internet, body):
    third = Moodle(internet, "moodle.third.example").award("Ceramics").keep()
    page = await page_with(body.format(*(f'"{badge.share_link}"' for badge in (*badges, third))))
    await expect(marks(page).filter(has_text=GENUINE)).to_have_count(3)
    await expect(marks(page).locator("svg.triangle")).to_have_count(0)


async def test_a_frame_that_shows_what_its_page_wrote_has_no_mark(page_with, badges):
    frame = f'<iframe src="{badges[0].share_link}" width=300 height=99'
    page = await page_with(f"<p>{frame}></iframe></p><p>{frame} srcdoc=Doctor></iframe></p>")
    await expect(page.locator("p:first-child .mark")).to_contain_text(GENUINE)
    await expect(marks(page)).to_have_count(1)
    is_still_there = await page.evaluate(
        """() => new Promise(drawn => {
          const frame = document.querySelector("iframe");
          const mark = frame.nextElementSibling;
          frame.srcdoc = "<h1>Doctor of Medicine</h1>";
          requestAnimationFrame(() => drawn(mark.isConnected));
        })"""
    )
    assert is_still_there is False
    await page.evaluate(
        "more => document.querySelector('main').insertAdjacentHTML('beforeend', more)",
        item(badges[1], "Open Science"),
    )
    await expect(marks(page)).to_have_count(1)
    await expect(marks(page)).to_contain_text("Open Science")


async def test_a_page_has_no_say_in_the_colours_of_marks(page_with, badges):
    page = await page_with(item(badges[0], "Statistics 101"))
    await expect(marks(page)).to_contain_text(GENUINE)
    before = await marks(page).evaluate(LOOK)
    await page.add_style_tag(
        content=f"{EVERY_COLOUR} * {{ --blue: green !important; --ink: #0000 !important; --paper: red }}"
        "main *::before, main *::after { content: 'Verified by everybody' !important }"
    )
    assert await page.locator("main > p").evaluate("(p) => getComputedStyle(p, '::before').content") != "none"
    assert await marks(page).evaluate(LOOK) == before
    assert len({*before}) == 3  # a sign has the colour of the paper, and nothing stands before the mark


async def test_who_copies_a_page_copies_no_marks_but_may_copy_what_an_opened_one_says(page_with, badges):
    page = await page_with(item(badges[0], "Statistics 101"))
    await expect(marks(page)).to_contain_text(GENUINE)
    await page.evaluate("document.execCommand('selectAll')")
    assert (await page.evaluate("String(getSelection())")).split() == ["Statistics", "101"]
    await marks(page).click()
    assert await details(page).evaluate("popover => getComputedStyle(popover).userSelect") == "text"


@pytest.mark.parametrize("kind", [EMBEDDED, "role=button"])
async def test_forms_whose_fields_are_named_like_methods_hide_no_badge(browser, page_with, badges, kind):
    first, second = badges
    body = f"<form {kind}>{NAMED_LIKE_METHODS}{item(first, 'Statistics 101')}</form>"
    page = await page_with(body + item(second, "Open Science"))
    await page.wait_for_function(MARKED, arg=["Statistics 101", "Open Science"])
    popup = await browser.tool("src/popup/popup.html", over=page)
    await expect(popup.locator(".word").filter(has_text=GENUINE)).to_have_count(2)
    assert browser.errors == []
