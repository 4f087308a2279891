"""What a text on a page may never do, and how one is caught at it."""

from collections import Counter
from dataclasses import dataclass

from playwright.async_api import Frame, Page

from tests.pages.browser import Reader
from tests.pages.views import unfold

MADE_BY_MARKDOWN = frozenset(
    (
        "a",
        "bdi",
        "blockquote",
        "br",
        "code",
        "em",
        "hr",
        "li",
        "ol",
        "p",
        "pre",
        "small",
        "span",
        "strong",
        "ul",
    )
)
LEADING = frozenset(("http:", "https:", "mailto:", ":"))  # the last: no address, which leads nowhere
_ELEMENTS = """() => {
  const found = [];
  const look = root => {
    for (const each of root.querySelectorAll("*")) {
      const names = each.getAttributeNames();
      const {protocol, username} = each.localName === "a" && each.href ? each : {};
      found.push({name: each.localName, names, protocol, username});
      if (each.shadowRoot) look(each.shadowRoot);
    }
  };
  look(document.body);
  return found;
}"""
_TOUCH_ALL = """() => {
  const touch = root => {
    for (const each of root.querySelectorAll("*")) {
      each.dispatchEvent(new MouseEvent("mouseover"));
      if (each.matches("[autofocus], [onfocus], input, select, textarea")) each.focus({preventScroll: true});
      if (each.shadowRoot) touch(each.shadowRoot);
    }
  };
  touch(document.body);
}"""


@dataclass(frozen=True)
class Built:
    """What a page is built of."""

    elements: Counter[str]
    attributes: frozenset[str]
    protocols: frozenset[str]  # of links
    names: frozenset[str]  # of people, in the addresses of links


async def built(page: Page | Frame) -> Built:
    """Say what a page is built of, down to what it folds and what its elements hide."""
    await unfold(page)
    found = await page.evaluate(_ELEMENTS)
    return Built(
        elements=Counter(each["name"] for each in found),
        attributes=frozenset(name for each in found for name in each["names"]),
        protocols=frozenset(each["protocol"] for each in found if each.get("protocol")),
        names=frozenset(each["username"] for each in found if each.get("username")),
    )


async def does_no_harm(page: Page, *, reader: Reader, like: Built) -> None:
    """Let a page be touched everywhere: nothing runs, is fetched, or is there that a plain badge has not."""
    await unfold(page)
    await page.evaluate(_TOUCH_ALL)
    assert [await frame.evaluate("globalThis.hasRun === undefined") for frame in page.frames] == [True] * len(
        page.frames
    )
    assert set(reader.foreign()) <= {page.url}  # the page may be another site's
    assert reader.errors == []
    here = await built(page)
    assert here.protocols - LEADING == frozenset()
    assert here.names == frozenset()
    unlike = sorted(here.attributes - like.attributes - {"open"})  # as everything was, just now
    assert not unlike, unlike
    assert not [name for name in here.attributes if name.startswith("on") or name == "style"]
    added = here.elements - like.elements
    made = sorted(added.keys() - MADE_BY_MARKDOWN)
    assert not made, made
