"""The first page as a person uses it."""

from playwright.async_api import Page, expect

from tests.pages.browser import Reader

DROPPED = """([name, type, content]) => {
  const data = new DataTransfer();
  if (name) data.items.add(new File([content], name, { type }));
  else data.setData(type, content);
  for (const kind of ["dragover", "drop"]) {
    document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
  }
}"""
SEVERAL_DROPPED = """names => {
  const dataTransfer = new DataTransfer();
  for (const name of names) dataTransfer.items.add(new File(["{}"], name));
  document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
}"""
PASTED = """([name, type, bytes]) => {
  const clipboardData = new DataTransfer();
  clipboardData.items.add(new File([new Uint8Array(bytes)], name, { type }));
  const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
  document.getElementById("text").dispatchEvent(event);
}"""

WHOLE = """() => new Promise(done => {
  const look = () => history.state?.shows === "form" ? done() : requestAnimationFrame(look);
  look();
})"""


async def open_whole(reader: Reader, path: str) -> Page:
    """Open the first page, and wait for what it loads while a person reads: it needs no more files then."""
    page = await reader.open(path)
    await page.evaluate(WHOLE)
    return page


async def give(page: Page, text: str) -> None:
    """Paste a link or a text, and have it checked."""
    await page.fill("#text", text)
    await check(page)


async def choose(page: Page, name: str, body: bytes) -> None:
    """Choose a file; its kind is known by its bytes alone."""
    chosen = {"name": name, "mimeType": "application/octet-stream", "buffer": body}
    await page.set_input_files("#file", [chosen])


async def check(page: Page) -> None:
    """Have checked what the form holds."""
    await page.locator("#check [type=submit]").click()


async def verdict_of(page: Page) -> str:
    """Give the verdict that the face of the report shows."""
    shown = page.locator(".report .face").first
    await expect(shown).to_be_visible()
    classes = (await shown.get_attribute("class") or "").split()
    return next(each.removeprefix("is-") for each in classes if each.startswith("is-"))


def doing(page: Page, name: str):
    """Find the button that does something after a check."""
    return page.locator(f"[data-do={name}]:visible")
