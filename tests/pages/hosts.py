"""Sites that show badges: pages of another origin, with no more in their policy than they need."""

from dataclasses import dataclass, field

from playwright.async_api import Page

from tests.pages.browser import Reader
from verifier.web.widget_file import widget

SITE = "https://portfolio.example"
# The shadow roots of the widget are closed; tests look into them. What came out is remembered.
LOOK_INSIDE = """
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (options) {
  return attach.call(this, { ...options, mode: "open" });
};
globalThis.told = [];
addEventListener("badge-verified", ({ target, detail }) => {
  told.push({ src: target.getAttribute("src"), ...detail });
});
"""
TEXTS = """
() => [...document.querySelectorAll("badge-verification")].map((each) => {
  const face = each.shadowRoot?.querySelector(".face");
  return {
    src: each.getAttribute("src"),
    face: face ? [...face.classList].find((name) => name.startsWith("is-")) : null,
    text: each.shadowRoot?.textContent ?? null,
    links: [...(each.shadowRoot?.querySelectorAll("a") ?? [])].map((link) => link.href),
    busy: each.getAttribute("aria-busy"),
    ownLink: each.firstElementChild?.checkVisibility() ?? false,
  };
})
"""


@dataclass
class Host:
    """A page of another site with badges on it."""

    reader: Reader
    now: object  # of its visitor's clock
    looks: dict = field(default_factory=dict)

    def lay(self, badges: str, *, program: str | None = None, policy: str | None = None) -> str:
        """Lay the page at its address; its policy has what the documentation says, and nothing else."""
        origin = self.reader.service.origin
        script = f'<script type="module" src="{origin}/widget/v1.js"></script>'
        strict = f"default-src 'none'; script-src {origin}; connect-src {origin}"
        body = f'<!doctype html><html lang="en"><title>Portfolio</title><main><h1>Badges</h1>{badges}</main>'
        return self.reader.sites.lay(
            f"{SITE}/",
            f"{body}{script if program is None else program}</html>",
            headers={"Content-Security-Policy": policy or strict},
        )

    async def open(self, badges: str, *, closed: bool = False, **page: str) -> Page:
        """Open the page in a browser whose clock is right."""
        opened = await self.blank(closed=closed)
        await opened.goto(self.lay(badges, **page))
        return opened

    async def blank(self, *, closed: bool = False) -> Page:
        """Give a page of such a browser that is still empty."""
        page = await self.reader.page(**self.looks)
        await page.clock.set_fixed_time(self.now)
        if not closed:
            await page.add_init_script(LOOK_INSIDE)
        return page


def badge(src: str, **attributes: str) -> str:
    """Write the element with its link."""
    more = "".join(f' {name}="{value}"' for name, value in attributes.items())
    link = f'<a href="{SITE}/fallback">Check this badge</a>'
    return f'<badge-verification src="{src}"{more}>{link}</badge-verification>'


def pinned(origin: str, *, integrity: str | None = None) -> str:
    """Write the script that is fixed by its digest."""
    address = f"{origin}/widget/{widget().name}"
    digest = integrity or widget().integrity
    return f'<script type="module" crossorigin src="{address}" integrity="{digest}"></script>'


async def settled(page: Page, count: int = 1) -> list[dict]:
    """Wait until so many widgets have told what came out; give what they told."""
    await page.wait_for_function("count => globalThis.told.length >= count", arg=count)
    return await page.evaluate("told")


async def seen(page: Page) -> list[dict]:
    """Give what every widget on the page shows."""
    return await page.evaluate(TEXTS)
