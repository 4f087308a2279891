"""What the page's program draws is what a report is drawn with: the same names, and nothing else."""

import pytest
import pytest_asyncio

from verifier.render.page import element as drawn

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

_TAKEN = """async ([module, trees]) => {
  const { draw } = await import(module);
  const isTaken = (tree) => { try { draw(tree); return true; } catch { return false; } };
  return trees.map(isTaken);
}"""
_KNOWN_TO_BROWSERS = """() => {
  const names = Object.getOwnPropertyNames(globalThis).filter(name => /^(HTML|SVG)\\w+Element$/.test(name));
  const listed = names.map(name => name.replace(/^(HTML|SVG)|Element$/g, "").toLowerCase());
  const acting = "script style link base meta iframe object embed template".split(" ");
  return [...new Set([...listed, ...acting])];
}"""
_ACTING = (
    "onclick",
    "onload",
    "style",
    "srcdoc",
    "src",
    "formaction",
    "ping",
    "background",
    "xlink:href",
    "is",
)


@pytest_asyncio.fixture(loop_scope="module")
async def page(reader):
    return await reader.open("/")


async def taken(page, trees: list) -> list[bool]:
    """Say which of the trees the program draws."""
    styles = await page.locator("link[rel=stylesheet]").first.get_attribute("href")
    module = f"{styles.rpartition('/')[0]}/draw.js"
    return await page.evaluate(_TAKEN, [module, trees])


async def test_every_element_and_attribute_of_reports_is_drawn(page):
    elements = [[name, {}] for name in drawn.DRAWN_ELEMENTS]
    shapes = [["svg", {}, [name, {}]] for name in drawn.DRAWN_SHAPES]
    attributes = [["p", {name: "/"}] for name in drawn.DRAWN_ATTRIBUTES]
    trees = elements + shapes + attributes
    assert [
        tree for tree, is_taken in zip(trees, await taken(page, trees), strict=True) if not is_taken
    ] == []


async def test_no_other_element_is_drawn(page):
    known = set(await page.evaluate(_KNOWN_TO_BROWSERS))
    others = sorted(known - drawn.DRAWN_ELEMENTS - {"svg"})
    assert len(others) > 50
    assert not any(await taken(page, [[name, {}] for name in others]))
    inside = sorted(known - drawn.DRAWN_ELEMENTS - drawn.DRAWN_SHAPES)
    assert not any(await taken(page, [["svg", {}, [name, {}]] for name in inside]))


async def test_nothing_that_acts_is_set_by_either_side(page):
    assert not any(await taken(page, [["p", {name: "/"}] for name in _ACTING]))
    for name in _ACTING:
        with pytest.raises(ValueError, match=r"no (?:report|page)"):
            drawn.wire(drawn.element("p", **{name: "/"}))


@pytest.mark.parametrize(
    "address",
    ["javascript:ran()", "//elsewhere.example", "/\\elsewhere.example", "data:text/html,x", " https://x", ""],
)
async def test_link_leads_to_the_web_or_to_a_place_of_ours(page, address):
    assert not any(await taken(page, [["a", {"href": address}], ["form", {"action": address}]]))
    assert drawn.link(address, "a").name == "span"


@pytest.mark.parametrize(
    "address", ["https://uni.example/a?b#c", "HTTP://UNI.example", "https://[2001:db8::1]/"]
)
async def test_link_to_the_web_is_drawn_by_both_sides(page, address):
    made = drawn.link(address, "a")
    assert made.name == "a"
    assert await taken(page, [drawn.wire(made)]) == [True]


async def test_form_is_sent_to_the_service_alone(page):
    assert not any(await taken(page, [["form", {"action": "https://elsewhere.example/"}]]))
